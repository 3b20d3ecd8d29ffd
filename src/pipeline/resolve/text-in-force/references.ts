// "All references to A are replaced with B": the words in every section that the library holds, wherever they stand for themselves.
import type { HeldDocument } from './base.ts'

/** A section without the sections below it. */
export interface Leaf {
  heading: string
  path: string[]
  paragraphs: string[]
  filing: string
}

export function leavesOf({ blocks, filing }: HeldDocument): Leaf[] {
  const leaves: Leaf[] = []
  const open: { depth: number; text: string }[] = []
  for (const block of blocks) {
    if (block.depth === null) {
      leaves.at(-1)?.paragraphs.push(block.text)
      continue
    }
    while (open.length && open.at(-1)!.depth >= block.depth) open.pop()
    leaves.push({ heading: block.text, path: open.map(b => b.text), paragraphs: [], filing })
    open.push({ depth: block.depth, text: block.text })
  }
  return leaves.filter(l => l.paragraphs.length > 0)
}

/**
 * The paragraphs with the new words, or null where the old ones do not stand in them.
 * "Growth Fund" is no reference within "Alder Growth Fund".
 */
export function renamed(paragraphs: readonly string[], from: string, to: string): string[] | null {
  let found = false
  const result = paragraphs.map(paragraph => {
    let text = ''
    let at = 0
    for (let next = paragraph.indexOf(from); next >= 0; next = paragraph.indexOf(from, next + from.length)) {
      const whole = stands(paragraph.slice(Math.max(0, next - 40), next), paragraph.slice(next + from.length, next + from.length + 40))
      text += paragraph.slice(at, next) + (whole ? to : from)
      at = next + from.length
      found ||= whole
    }
    return text + paragraph.slice(at)
  })
  return found ? result : null
}

function stands(before: string, after: string): boolean {
  if (/[\p{L}\p{N}]$/u.test(before) || /^[\p{L}\p{N}]/u.test(after)) return false
  const word = /([\p{L}\p{N}.&'’-]+) $/u.exec(before)
  return (
    !word ||
    /^[^A-Z]/.test(word[1]!) ||
    /^(?:The|An?|Each|This|For|In|Of|By|If|Under|Effective|All|Your|Its|Our)$/.test(word[1]!) ||
    /[.!?:;]$/.test(word[1]!)
  )
}
