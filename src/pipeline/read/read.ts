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
import { partsOf, type Part } from './parts.ts'
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
  const unread = refuseBytes(bytes)
  if (unread) return refused(unread, path)
  const { text, encoding, damaged } = decode(bytes)
  const unusable = refuseText(text)
  if (unusable) return refused(unusable, path)

  const lineStarts = lineStartsOf(text)
  const { header, parts } = partsOf(text)
  const documents = parts.map(part => documentOf(part, text, lineStarts))
  const unreadable = refuseDocuments(documents, text, lineStarts)
  if (unreadable) return refused(unreadable, path)

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
      furniture: furnitureOf(documents, text, lineStarts),
      header: header && readHeader(text.slice(header.from, header.to), linesOf(lineStarts, header.from, header.to)),
    },
    problems: damaged ? [damagedLetters(damaged, path)] : [],
  }
}

function refused({ rule, message, lines }: Refusal, path: string): Read {
  return { submission: null, problems: [{ rule, severity: 'error', file: path, lines, message }] }
}

function linesOf(lineStarts: readonly number[], from: number, to: number): Lines {
  return [pointAt(lineStarts, from).line, pointAt(lineStarts, Math.max(from, to - 1)).line]
}

function documentOf({ type, filename, description, from, to }: Part, text: string, lineStarts: readonly number[]): SourceDocument {
  return {
    type,
    filename,
    description,
    from,
    to,
    lines: linesOf(lineStarts, from, to),
    format: formatOf(type, filename, text.slice(from, Math.min(to, from + 60_000))),
  }
}

/** No document that can be read, or one of plain text with a line that is too long. */
function refuseDocuments(documents: readonly SourceDocument[], text: string, lineStarts: readonly number[]): Refusal | null {
  if (documents.every(d => d.format === 'other' || !text.slice(d.from, d.to).trim()))
    return {
      rule: 'read:no-document',
      message: 'Unexpected submission without a document to read, expected one of text or HTML; nothing was read.',
      lines: null,
    }
  for (const d of documents) {
    const long = d.format === 'text' ? refuseLine(lineStarts, d.from, d.to, d.lines[0]) : null
    if (long) return long
  }
  return null
}

/** `damaged`: how many bytes. */
function damagedLetters(damaged: number, path: string): Problem {
  return {
    rule: 'read:damaged-letters',
    severity: 'warning',
    file: path,
    lines: null,
    message: `Unexpected bytes that are not UTF-8 (${damaged}), expected one encoding throughout; each is shown as a replacement sign.`,
  }
}

/** What stands before, between and after the documents. */
function furnitureOf(documents: readonly SourceDocument[], text: string, lineStarts: readonly number[]): Submission['furniture'] {
  const furniture: Submission['furniture'] = []
  let at = 0
  for (const { from, to } of [...documents, { from: text.length, to: text.length }]) {
    if (text.slice(at, from).trim()) furniture.push({ text: text.slice(at, from), lines: linesOf(lineStarts, at, from) })
    at = to
  }
  return furniture
}
