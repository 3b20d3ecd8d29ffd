// Carries out one instruction on the paragraphs of a section: replace, insert or delete, all of it or a part. Never guesses.
import type { Amendment } from '../../../model/filing.ts'
import type { Unapplied } from '../../../model/library.ts'
import { choose, placeOf, sentencesOf } from './part.ts'

export type Applied = { paragraphs: string[]; doing: string } | { reason: Unapplied['reason']; message: string }

/** `instruction`: the words that instruct, for what the amendment's fields leave out (before, after, except). */
export function apply(base: readonly string[] | null, { operation, part }: Amendment, fresh: readonly string[], instruction: string): Applied {
  if (operation !== 'delete' && !fresh.length) return { reason: 'not-understood', message: 'The new text could not be told from the instruction.' }
  if (part === null && operation === 'replace') return { paragraphs: [...fresh], doing: 'replaces the whole of' }
  if (base === null) return { reason: 'target-not-held', message: 'The text to be changed is not in the library.' }
  if (part === null) {
    if (operation === 'delete') return { paragraphs: [], doing: 'removes' }
    return { paragraphs: /\bbeginning\b|\bas the first\b/i.test(instruction) ? [...fresh, ...base] : [...base, ...fresh], doing: 'adds to' }
  }
  if (/\b(?:except|other than|with the exception)\b/i.test(instruction)) return { reason: 'not-understood', message: `The instruction makes an exception (“${part}”) and was not carried out.` }
  const place = placeOf(part)
  if (!place) return { reason: 'not-understood', message: `The place “${part}” is not one that can be found in text.` }
  return place.unit === 'paragraph'
    ? onParagraphs(base, place.choice, part, operation, fresh, instruction)
    : onSentences(base, place.choice, place.within, part, operation, fresh, instruction)
}

function onParagraphs(base: readonly string[], choice: string, part: string, operation: Amendment['operation'], fresh: readonly string[], instruction: string): Applied {
  const chosen = choose(choice, base.length)
  if (chosen === 'out') return { reason: 'part-out-of-range', message: `The section has ${base.length} paragraphs; there is no “${part}”.` }
  if (chosen === null) return { reason: 'not-understood', message: `The place “${part}” was not understood.` }
  if (operation === 'insert') {
    const at = positionOf(instruction, part, chosen)
    if (at === null) return { reason: 'not-understood', message: `Whether before or after the ${part} is not said.` }
    return { paragraphs: [...base.slice(0, at), ...fresh, ...base.slice(at)], doing: 'adds to' }
  }
  const kept = base.flatMap((p, i) => (i === chosen[0] && operation === 'replace' ? fresh : chosen.includes(i) ? [] : [p]))
  return { paragraphs: kept, doing: operation === 'delete' ? `removes the ${part} of` : `replaces the ${part} of` }
}

function onSentences(base: readonly string[], choice: string, within: string | null, part: string, operation: Amendment['operation'], fresh: readonly string[], instruction: string): Applied {
  // Without a paragraph named, the section is counted through as one.
  const at = within === null ? (base.length === 1 ? [0] : null) : choose(within, base.length)
  if (at === null) return { reason: 'not-understood', message: `In which paragraph the ${part} stands is not said, and the section has ${base.length}.` }
  if (at === 'out') return { reason: 'part-out-of-range', message: `The section has ${base.length} paragraphs; there is no “${part}”.` }
  const index = at[0]!
  const sentences = sentencesOf(base[index]!)
  const chosen = choose(choice, sentences.length)
  if (chosen === 'out') return { reason: 'part-out-of-range', message: `The paragraph has ${sentences.length} sentences; there is no “${part}”.` }
  if (chosen === null) return { reason: 'not-understood', message: `The place “${part}” was not understood.` }
  const words = `${fresh.join(' ').trim()} `
  if (operation === 'insert') {
    const place = positionOf(instruction, part, chosen)
    if (place === null) return { reason: 'not-understood', message: `Whether before or after the ${part} is not said.` }
    return spliced(base, index, [...sentences.slice(0, place), words, ...sentences.slice(place)], 'adds to')
  }
  const kept = sentences.flatMap((s, i) => (i === chosen[0] && operation === 'replace' ? [words] : chosen.includes(i) ? [] : [s]))
  return spliced(base, index, kept, operation === 'delete' ? `removes the ${part} of` : `replaces the ${part} of`)
}

function spliced(base: readonly string[], index: number, sentences: readonly string[], doing: string): Applied {
  const paragraph = sentences.map(s => s.trim()).filter(Boolean).join(' ')
  return { paragraphs: base.flatMap((p, i) => (i === index ? (paragraph ? [paragraph] : []) : [p])), doing }
}

/** Index at which to insert, by "before" or "after" ahead of the part, or "the end of" it. */
function positionOf(instruction: string, part: string, chosen: readonly number[]): number | null {
  const at = instruction.toLowerCase().indexOf(part.toLowerCase())
  const ahead = at < 0 ? instruction : instruction.slice(Math.max(0, at - 60), at)
  if (/\b(?:before|preceding|prior to|above)\b[^.]*$/i.test(ahead)) return chosen[0]!
  if (/\b(?:after|following|below|beneath)\b[^.]*$/i.test(ahead)) return chosen.at(-1)! + 1
  return /\bas the\b[^.]*$/i.test(ahead) ? chosen[0]! : null
}
