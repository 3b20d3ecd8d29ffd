// In: the bytes of one input file with its sidecar. Out: a Submission, or problems that say why there is none.
// Knows SGML, encodings and line ends; knows nothing of meaning.
import { createHash } from 'node:crypto'
import type { Lines } from '../../model/lines.ts'
import type { Problem } from '../../model/problem.ts'
import { pointAt, type Sidecar, type SourceDocument, type Submission } from '../../model/submission.ts'
import { decode } from './decode.ts'
import { formatOf } from './format.ts'
import { readHeader } from './header.ts'
import { lineStartsOf } from './line-starts.ts'
import { partsOf } from './parts.ts'
import { refuseBytes, refuseLine, refuseText, type Refusal } from './refuse.ts'

export interface Input {
  file: string
  path: string
  bytes: Uint8Array
  sidecar: Sidecar
}
export interface Read {
  submission: Submission | null
  problems: Problem[]
}

/** Reads one file; never throws on its contents. */
export function readSubmission({ file, path, bytes, sidecar }: Input): Read {
  const refused = ({ rule, message, lines }: Refusal): Read => ({
    submission: null,
    problems: [{ rule, severity: 'error', file: path, lines, message }],
  })
  const unread = refuseBytes(bytes)
  if (unread) return refused(unread)
  const { text, encoding, damaged } = decode(bytes)
  const unusable = refuseText(text)
  if (unusable) return refused(unusable)

  const lineStarts = lineStartsOf(text)
  const linesOf = (from: number, to: number): Lines => [pointAt(lineStarts, from).line, pointAt(lineStarts, Math.max(from, to - 1)).line]
  const { header, parts } = partsOf(text)
  const documents = parts.map(
    ({ type, filename, description, from, to }): SourceDocument => ({
      type,
      filename,
      description,
      from,
      to,
      lines: linesOf(from, to),
      format: formatOf(type, filename, text.slice(from, Math.min(to, from + 60_000))),
    }),
  )
  if (documents.every(d => d.format === 'other' || !text.slice(d.from, d.to).trim())) {
    return refused({
      rule: 'read:no-document',
      message: 'Unexpected submission without a document to read, expected one of text or HTML; nothing was read.',
      lines: null,
    })
  }
  for (const d of documents) {
    const long = d.format === 'text' ? refuseLine(lineStarts, d.from, d.to, d.lines[0]) : null
    if (long) return refused(long)
  }

  const problems: Problem[] = []
  if (damaged)
    problems.push({
      rule: 'read:damaged-letters',
      severity: 'warning',
      file: path,
      lines: null,
      message: `Unexpected bytes that are not UTF-8 (${damaged}), expected one encoding throughout; each is shown as a replacement sign.`,
    })
  const furniture: Submission['furniture'] = []
  let at = 0
  for (const { from, to } of [...documents, { from: text.length, to: text.length }]) {
    if (text.slice(at, from).trim()) furniture.push({ text: text.slice(at, from), lines: linesOf(at, from) })
    at = to
  }
  return {
    submission: {
      file,
      path,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      encoding,
      text,
      lineStarts,
      sidecar,
      documents,
      furniture,
      header: header && readHeader(text.slice(header.from, header.to), linesOf(header.from, header.to)),
    },
    problems,
  }
}
