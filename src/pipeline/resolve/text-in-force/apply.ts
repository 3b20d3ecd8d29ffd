// Carries out one instruction on the paragraphs of a section: replace, insert or delete, all of it or a part. Never guesses.
import type { Amendment } from '../../../model/filing.ts'
import type { Unapplied } from '../../../model/library.ts'
import { pattern } from '../../../model/pattern.ts'
import { choose, placeOf, sentencesOf } from './part.ts'
import { isTabular, onTables } from './tables.ts'

export type Applied = { paragraphs: string[]; doing: string } | { reason: Unapplied['reason']; message: string }

/** `instruction`: the words that instruct, for what the amendment's fields leave out (before, after, except). */
export function apply(
  base: readonly string[] | null,
  { operation, part }: Amendment,
  fresh: readonly string[],
  instruction: string,
): Applied {
  const words = wordsIn(instruction)
  if (words) return onWords(base, words)
  if (part !== null && isTabular(part) && base !== null) return onTables({ base, part, operation, fresh, instruction })
  if (operation === 'insert') return inserted(base, part, fresh, instruction)
  if (operation === 'replace' && !fresh.length) return NO_NEW_TEXT
  const some = part === null ? PIECE.exec(instruction)?.[0] : undefined
  if (some)
    return {
      reason: 'not-understood',
      message: `Only a part of the section is meant (“${some}”), and which words it is cannot be told for certain.`,
    }
  if (part === null && operation === 'replace') return { paragraphs: [...fresh], doing: 'replaces the whole of' }
  if (base === null) return NOT_HELD
  if (part === null) return { paragraphs: [], doing: 'removes' }
  if (/\b(?:except|other than|with the exception)\b/i.test(instruction))
    return { reason: 'not-understood', message: `The instruction makes an exception (“${part}”) and was not carried out.` }
  const place = placeOf(part)
  if (!place) return { reason: 'not-understood', message: `The place “${part}” is not one that can be found in text.` }
  if (place.unit === 'bullet') return onBullets(base, place.choice, part, operation, fresh)
  return place.unit === 'paragraph'
    ? onParagraphs(base, place.choice, part, operation, fresh, null)
    : onSentences(base, place.choice, place.within, part, operation, fresh, null)
}

// "the list of Underlying Funds under the heading": a piece of the section that has no number.
const PIECE = pattern('i')`
  \bthe (?:[a-z-]{1,20} ){0,3}(?:lists?|portions?|legends?|definitions?|rows?|columns?|entry|entries|footnotes?|charts?|graphs?
  |references?)\b[^."“”]{0,60}\b(?:under|in|within|on)\b
`

// "is inserted after the second paragraph": the place stands behind its preposition, whatever else is counted.
const BESIDE = pattern('i')`
  \b(after|following|below|beneath|before|preceding|prior to|above)\s+the\s+
  ([a-z0-9-]{1,20}(?: [a-z0-9,-]{1,20}){0,4}? (?:paragraphs?|sentences?)
  (?: (?:of|in) (?:the )?[a-z0-9-]{1,20} (?:full )?paragraph)?)
`

function inserted(base: readonly string[] | null, part: string | null, fresh: readonly string[], instruction: string): Applied {
  if (!fresh.length) return NO_NEW_TEXT
  if (base === null) return NOT_HELD
  const beside = BESIDE.exec(instruction)
  const place = beside ? placeOf(beside[2]!) : null
  if (beside && place && place.unit !== 'bullet') {
    const side = /^(?:after|following|below|beneath)$/i.test(beside[1]!) ? 'after' : 'before'
    return place.unit === 'paragraph'
      ? onParagraphs(base, place.choice, beside[2]!, 'insert', fresh, side)
      : onSentences(base, place.choice, place.within, beside[2]!, 'insert', fresh, side)
  }
  if (part !== null && !/^(?:following|new)\b/i.test(part))
    return { reason: 'not-understood', message: `Whether before or after the ${part} is not said.` }
  return { paragraphs: /\bbeginning\b|\bas the first\b/i.test(instruction) ? [...fresh, ...base] : [...base, ...fresh], doing: 'adds to' }
}

const NO_NEW_TEXT: Applied = { reason: 'not-understood', message: 'The new text could not be told from the instruction.' }
const NOT_HELD: Applied = { reason: 'target-not-held', message: 'The text to be changed is not in the library.' }

interface Words {
  before: string
  after: string
}

//   the words "high current income" are replaced by the words "current income"
const REPLACED = pattern('i')`
  \b(?:words?|phrase|term|references? to)\s+[“"]([^“”"]{1,300})[”"]\s+
  (?:is|are|be)\b[^“”"]{0,80}\b(?:replaced|changed|substituted|revised)\b[^“”"]{0,60}
  [“"]([^“”"]{1,300})[”"]
`
const STRUCK =
  /\b(?:words?|phrase|term|references? to)\s+[“"]([^“”"]{1,300})[”"]\s+(?:is|are|be)\s+(?:hereby\s+)?(?:deleted|removed|stricken)/i

function wordsIn(instruction: string): Words | null {
  const replaced = REPLACED.exec(instruction)
  if (replaced) return { before: bare(replaced[1]!), after: bare(replaced[2]!) }
  const struck = STRUCK.exec(instruction)
  return struck ? { before: struck[1]!.trim(), after: '' } : null
}

// A full stop or comma within the marks belongs to the instruction's own sentence.
const bare = (words: string): string => words.trim().replace(/[.,;]$/, '')

function onWords(base: readonly string[] | null, { before, after }: Words): Applied {
  if (base === null) return NOT_HELD
  if (!base.some(p => p.includes(before))) return { reason: 'conflict', message: `The words “${before}” do not stand in the section.` }
  return {
    paragraphs: base.map(p => p.replaceAll(before, after).replace(/ {2,}/g, ' ').trim()).filter(Boolean),
    doing: after ? `replaces words in` : 'removes words from',
  }
}

function onParagraphs(
  base: readonly string[],
  choice: string,
  part: string,
  operation: Amendment['operation'],
  fresh: readonly string[],
  side: 'before' | 'after' | null,
): Applied {
  const chosen = choose(choice, base.length)
  if (chosen === 'out') return { reason: 'part-out-of-range', message: `The section has ${base.length} paragraphs; there is no “${part}”.` }
  if (chosen === null) return { reason: 'not-understood', message: `The place “${part}” was not understood.` }
  if (operation === 'insert') {
    const at = side === 'before' ? chosen[0]! : chosen.at(-1)! + 1
    return { paragraphs: [...base.slice(0, at), ...fresh, ...base.slice(at)], doing: 'adds to' }
  }
  const kept = base.flatMap((p, i) => (i === chosen[0] && operation === 'replace' ? fresh : chosen.includes(i) ? [] : [p]))
  return { paragraphs: kept, doing: operation === 'delete' ? `removes the ${part} of` : `replaces the ${part} of` }
}

const BULLET = /^[•·▪■◦○●‣*–—-]\s/

/** Bullet points, counted through the one list of the section. */
function onBullets(
  base: readonly string[],
  choice: string,
  part: string,
  operation: Amendment['operation'],
  fresh: readonly string[],
): Applied {
  const at = base.flatMap((p, i) => (BULLET.test(p) ? [i] : []))
  if (at.some((n, k) => k > 0 && n !== at[k - 1]! + 1))
    return { reason: 'not-understood', message: `The section has more than one list; in which the ${part} stands is not said.` }
  const chosen = choose(choice, at.length)
  if (chosen === 'out')
    return { reason: 'part-out-of-range', message: `The section has ${at.length} bullet points; there is no “${part}”.` }
  if (chosen === null || !chosen.length) return { reason: 'not-understood', message: `The place “${part}” was not understood.` }
  const lines = chosen.map(k => at[k]!)
  const mark = BULLET.exec(base[lines[0]!]!)![0]
  const items = fresh.map(f => (BULLET.test(f) ? f : `${mark}${f}`))
  return {
    paragraphs: base.flatMap((p, i) => (i === lines[0] && operation === 'replace' ? items : lines.includes(i) ? [] : [p])),
    doing: operation === 'delete' ? `removes the ${part} of` : `replaces the ${part} of`,
  }
}

function onSentences(
  base: readonly string[],
  choice: string,
  within: string | null,
  part: string,
  operation: Amendment['operation'],
  fresh: readonly string[],
  side: 'before' | 'after' | null,
): Applied {
  // Without a paragraph named, the section is counted through as one.
  const at = within === null ? (base.length === 1 ? [0] : null) : choose(within, base.length)
  if (at === null)
    return { reason: 'not-understood', message: `In which paragraph the ${part} stands is not said, and the section has ${base.length}.` }
  if (at === 'out') return { reason: 'part-out-of-range', message: `The section has ${base.length} paragraphs; there is no “${part}”.` }
  const index = at[0]!
  const sentences = sentencesOf(base[index]!)
  const chosen = choose(choice, sentences.length)
  if (chosen === 'out')
    return { reason: 'part-out-of-range', message: `The paragraph has ${sentences.length} sentences; there is no “${part}”.` }
  if (chosen === null) return { reason: 'not-understood', message: `The place “${part}” was not understood.` }
  const words = `${fresh.join(' ').trim()} `
  if (operation === 'insert') {
    const place = side === 'before' ? chosen[0]! : chosen.at(-1)! + 1
    return spliced(base, index, [...sentences.slice(0, place), words, ...sentences.slice(place)], 'adds to')
  }
  const kept = sentences.flatMap((s, i) => (i === chosen[0] && operation === 'replace' ? [words] : chosen.includes(i) ? [] : [s]))
  return spliced(base, index, kept, operation === 'delete' ? `removes the ${part} of` : `replaces the ${part} of`)
}

function spliced(base: readonly string[], index: number, sentences: readonly string[], doing: string): Applied {
  const paragraph = sentences
    .map(s => s.trim())
    .filter(Boolean)
    .join(' ')
  return { paragraphs: base.flatMap((p, i) => (i === index ? (paragraph ? [paragraph] : []) : [p])), doing }
}
