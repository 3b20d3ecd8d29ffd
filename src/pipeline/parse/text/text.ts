// In: a plain-text document. Out: its tree.
import { pointAt, type SourceDocument, type Submission } from '../../../model/submission.ts'
import type { Block, Text } from '../../../model/tree.ts'
import type { Parsed } from '../parse.ts'

/** Parses plain text into paragraphs. */
export function parseText({ text, lineStarts }: Submission, { from, to }: SourceDocument): Parsed {
  const children: Block[] = []
  let leaves: Text[] = []
  const flush = () => {
    if (leaves.length) children.push({ type: 'paragraph', align: 'left', children: leaves, position: { start: leaves[0]!.position.start, end: leaves.at(-1)!.position.end } })
    leaves = []
  }
  for (const m of text.slice(from, to).matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)) {
    const line = m[0].trim()
    if (!line) { flush(); continue }
    const start = from + m.index + m[0].indexOf(line)
    leaves.push({ type: 'text', value: `${line.replace(/\s+/g, ' ')} `, position: { start: pointAt(lineStarts, start), end: pointAt(lineStarts, start + line.length) } })
  }
  flush()
  return { root: { type: 'root', format: 'text', children, omissions: [], position: { start: pointAt(lineStarts, from), end: pointAt(lineStarts, to) } }, problems: [] }
}
