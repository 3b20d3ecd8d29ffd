// In: the bytes of one input file with its sidecar. Out: a Submission, or problems that say why there is none.
// Knows SGML, encodings and line ends; knows nothing of meaning.
import { createHash } from 'node:crypto'
import type { Problem } from '../../model/problem.ts'
import { pointAt, type Sidecar, type Submission } from '../../model/submission.ts'

export interface Input { file: string; path: string; bytes: Uint8Array; sidecar: Sidecar }

/** Reads one file; never throws on its contents. */
export function readSubmission({ file, path, bytes, sidecar }: Input): { submission: Submission | null; problems: Problem[] } {
  const text = new TextDecoder('utf-8').decode(bytes)
  const lineStarts = [0]
  for (const m of text.matchAll(/\r\n|\n|\r/g)) if (m.index + m[0].length < text.length) lineStarts.push(m.index + m[0].length)
  const at = /<TEXT>/i.exec(text)
  const from = at ? at.index + at[0].length : 0
  const end = text.search(/<\/TEXT>/i)
  const to = at && end > from ? end : text.length
  const format = /<html|<p[\s>]|<div/i.test(text) ? 'html' : 'text'
  return {
    submission: {
      file, path, sha256: createHash('sha256').update(bytes).digest('hex'), encoding: 'utf-8', text, lineStarts, header: null, sidecar, furniture: [],
      documents: [{ type: null, filename: null, description: null, format, from, to, lines: [pointAt(lineStarts, from).line, pointAt(lineStarts, Math.max(from, to - 1)).line] }],
    },
    problems: [],
  }
}
