// In: a <pre> of an HTML document, by its place in the file. Out: blocks, as the reader of plain text makes them, with places in the file.
// Text agents of 1996-2006 put whole filings in one <pre>: columns are drawn with spaces there, and only the text reader knows them.
import type { SourceDocument, Submission } from '../../../model/submission.ts'
import { childrenOf, type Block, type Node, type Omission, type Point } from '../../../model/tree.ts'
import { parseText } from '../text/text.ts'
import { decodeLine } from './source-text.ts'

/** Tags that the reader of plain text knows itself. */
const TEXT_TAG = /^<\/?(?:table|caption|s|c|fn|page)\b/i

/** A line without its HTML tags and with its entities decoded; `at[i]` is the offset in the file of its i-th character. */
interface Line {
  text: string
  at: number[]
  end: number
}

/** Tags that say nothing that the layout does not say. */
const PLAIN_TAG = /^<\/?(?:a|b|big|center|em|font|i|small|strong|sub|sup|tt|u|table|caption|s|c|fn|page)\b[^<>\r\n]*>$/i

/** Whether a stretch is plain text but for such tags; what has more in it is read as other HTML. */
export function isPlain(raw: string): boolean {
  if (raw.split('\n').length < 5 || /<!|<\?|href\s*=/i.test(raw)) return false
  return (raw.match(/<[a-z/][^>]*>?/gi) ?? []).every(t => PLAIN_TAG.test(t))
}

/** The blocks of what stands at from..to of the file. */
export function blocksOfPre(
  submission: Submission,
  document: SourceDocument,
  from: number,
  to: number,
  firstLine: number,
): { blocks: Block[]; omissions: Omission[] } {
  const lines = linesOfPre(submission.text, from, to)
  const text = lines.map(l => l.text).join('\n')
  // Lines above count, so that a line has the same number here as in the file.
  const lineStarts: number[] = new Array<number>(firstLine - 1).fill(0)
  let start = 0
  for (const line of lines) {
    lineStarts.push(start)
    start += line.text.length + 1
  }
  const last = firstLine + lines.length - 1
  const { root } = parseText(
    { ...submission, text, lineStarts },
    { ...document, format: 'text', from: 0, to: text.length, lines: [firstLine, last] },
  )
  const open: Node[] = [...root.children]
  while (open.length) {
    const node = open.pop()!
    node.position = placeOf(node.position)
    if (node.type === 'listItem' && node.markerPosition) node.markerPosition = placeOf(node.markerPosition)
    if (node.type === 'footnote' && node.markPosition) node.markPosition = placeOf(node.markPosition)
    for (const child of childrenOf(node)) open.push(child)
  }
  function placeOf({ start, end }: { start: Point; end: Point }) {
    return { start: pointOf(start, 0), end: pointOf(end, 1) }
  }
  function pointOf({ line, column }: Point, behind: 0 | 1): Point {
    const l = lines[line - firstLine] ?? lines.at(-1)!
    const i = column - 1
    const offset = behind && i > 0 ? (l.at[i - 1] ?? l.end - 1) + 1 : (l.at[i] ?? l.end)
    return { line, column: offset - (submission.lineStarts[line - 1] ?? 0) + 1, offset }
  }
  return { blocks: root.children, omissions: root.omissions }
}

function linesOfPre(text: string, from: number, to: number): Line[] {
  const lines: Line[] = []
  let at = from
  for (const raw of text.slice(from, to).split(/\r\n|\n|\r/)) {
    const line: Line = { text: '', at: [], end: at + raw.length }
    // Tags do not reach over lines here: flow.ts hands over only such stretches.
    for (const m of raw.matchAll(/<\/?[a-z][^>]*>|&[#\w]+;?|[^<&]+|[<&]/gi)) {
      const value =
        m[0].startsWith('<') && m[0].length > 1 ? (TEXT_TAG.test(m[0]) ? m[0] : '') : m[0].startsWith('&') ? decodeLine(m[0]) : m[0]
      for (let i = 0; i < value.length; i++) line.at.push(at + m.index + (value.length === m[0].length ? i : 0))
      line.text += value
    }
    lines.push(line)
    at += raw.length + (text.startsWith('\r\n', at + raw.length) ? 2 : 1)
  }
  return lines
}
