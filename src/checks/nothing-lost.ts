// Law: no word of a filing is lost. In: a document of a submission and its tree. Out: what is missing, added or out of order, by line.
// Source words = words of the tree + omissions, line by line; outside tables also in source order. Works for text and HTML alike.
import type { Lines } from '../model/lines.ts'
import type { SourceDocument, Submission } from '../model/submission.ts'
import { walk, type Root } from '../model/tree.ts'
import { htmlWords, type Words } from './html-words.ts'

export interface Loss {
  kind: 'lost' | 'added' | 'moved'
  words: string
  lines: Lines
}

export const hint = 'Look at the lines of the file as filed: the parser must keep these words in the tree or list them as an omission.'

/** One sentence for a person. */
export function spellLoss({ kind, words, lines: [line] }: Loss): string {
  const shown = words.length > 80 ? `${words.slice(0, 80)}…` : words
  switch (kind) {
    case 'lost':
      return `Unexpected loss of "${shown}" (line ${line}), expected every word of the source in the tree or among the omissions.`
    case 'added':
      return `Unexpected words "${shown}" (line ${line}), expected only words of the source.`
    case 'moved':
      return `Unexpected place of "${shown}" (line ${line}), expected words outside tables in the order of the source.`
  }
}

export function lossesOf(
  submission: Pick<Submission, 'text' | 'lineStarts'>,
  document: Pick<SourceDocument, 'from' | 'to' | 'format' | 'lines'>,
  root: Root,
): Loss[] {
  const source = document.format === 'html' ? htmlWords(submission, document) : textWords(submission, document)
  const kept = treeWords(root)
  const groups = groupsOf(root)
  const omitted = root.omissions.map((o): Words => ({ line: o.lines[0], text: o.text }))
  const a = gather(source, groups)
  const b = gather(kept, groups)
  const c = gather(omitted, groups)
  const losses: Loss[] = []
  for (const line of new Set([...a.keys(), ...b.keys()])) {
    const text = a.get(line) ?? []
    const tree = b.get(line) ?? []
    if (bare(text) !== bare(tree)) losses.push(...differences(text, tree, c.get(line) ?? [], line))
  }
  return [...losses, ...outOfOrder(root)].sort((x, y) => x.lines[0] - y.lines[0])
}

function textWords(
  { text, lineStarts }: Pick<Submission, 'text' | 'lineStarts'>,
  { from, to, lines: [first, last] }: Pick<SourceDocument, 'from' | 'to' | 'lines'>,
): Words[] {
  const words: Words[] = []
  for (let line = first; line <= last; line++) {
    words.push({ line, text: text.slice(Math.max(from, lineStarts[line - 1]!), Math.min(to, lineStarts[line] ?? text.length)) })
  }
  return words
}

function treeWords(root: Root): Words[] {
  const words: Words[] = []
  walk(root, node => {
    if (node.type === 'text') {
      words.push({ line: node.position.start.line, text: node.value })
      return
    }
    if (node.type === 'listItem' && node.marker && node.markerPosition)
      words.push({ line: node.markerPosition.start.line, text: node.marker })
    if (node.type === 'footnote' && node.mark && node.markPosition) words.push({ line: node.markPosition.start.line, text: node.mark })
  })
  return words
}

/** Lines that one omission spans are compared together: line -> first line of its group. */
function groupsOf(root: Root): Map<number, number> {
  const groups = new Map<number, number>()
  let first = 0
  let last = 0
  for (const { lines } of [...root.omissions].sort((a, b) => a.lines[0] - b.lines[0])) {
    if (lines[0] > last) first = lines[0]
    if (lines[1] > lines[0]) for (let line = Math.max(first, Math.min(lines[0], last)); line <= lines[1]; line++) groups.set(line, first)
    last = Math.max(last, lines[1])
  }
  return groups
}

/** White space, signs without width and control characters are no words. */
const NO_WORDS = /[\s\u0000-\u001f\u007f\u00ad\u200b-\u200f\u2060\ufeff]+/g

function gather(words: readonly Words[], groups: ReadonlyMap<number, number>): Map<number, string[]> {
  const lines = new Map<number, string[]>()
  for (const { line, text } of words) {
    const at = groups.get(line) ?? line
    const there = lines.get(at)
    if (there) there.push(text)
    else lines.set(at, [text])
  }
  return lines
}

function bare(parts: readonly string[]): string {
  return parts.join('').replace(NO_WORDS, '')
}

/** The same letters in another order are no loss: cells and marks stand where they belong, not where the line had them.
 *  Omissions may say more than the words of the source: comments and pictures are named too. */
function differences(source: readonly string[], tree: readonly string[], omitted: readonly string[], line: number): Loss[] {
  const spell = (items: (parts: readonly string[]) => string[]) => {
    const left = count(items(source))
    for (const item of items(tree)) left.set(item, (left.get(item) ?? 0) - 1)
    const added = [...left].flatMap(([item, n]) => Array.from({ length: Math.max(0, -n) }, () => item))
    for (const item of items(omitted)) left.set(item, (left.get(item) ?? 0) - 1)
    const lost = [...left].flatMap(([item, n]) => Array.from({ length: Math.max(0, n) }, () => item))
    return { lost, added }
  }
  const letters = spell(parts => [...bare(parts)])
  if (!letters.lost.length && !letters.added.length) return []
  const words = spell(parts => parts.flatMap(p => p.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? []))
  const lines: Lines = [line, line]
  return [
    ...(letters.lost.length ? [{ kind: 'lost' as const, words: (words.lost.length ? words : letters).lost.join(' '), lines }] : []),
    ...(letters.added.length ? [{ kind: 'added' as const, words: (words.added.length ? words : letters).added.join(' '), lines }] : []),
  ]
}

function count(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

/** Leaves outside tables follow each other as in the source. */
function outOfOrder(root: Root): Loss[] {
  const losses: Loss[] = []
  let last = -1
  walk(root, node => {
    if (node.type === 'table') return false
    if (node.type !== 'text') return undefined
    const { start } = node.position
    if (start.offset < last) losses.push({ kind: 'moved', words: node.value.trim(), lines: [start.line, start.line] })
    last = Math.max(last, start.offset)
    return undefined
  })
  return losses
}
