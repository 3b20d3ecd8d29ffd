// The road on one screen: read -> parse -> extract -> resolve -> write. Pure: bytes in, records and texts out; no disk.
import type { Filing } from '../model/filing.ts'
import type { Problem } from '../model/problem.ts'
import type { FilingBody } from '../model/records.ts'
import { extractFiling } from './extract/extract.ts'
import { parseDocument } from './parse/parse.ts'
import { readSubmission, type Input } from './read/read.ts'

export interface FilingResult { filing: Filing; body: FilingBody; problems: Problem[] }

/** One input through read, parse and extract; `null` with problems where it cannot be read. */
export function understand(input: Input): FilingResult | { filing: null; body: null; problems: Problem[] } {
  const { submission, problems } = readSubmission(input)
  if (!submission) return { filing: null, body: null, problems }
  const parsed = submission.documents.filter(d => d.format !== 'other').map(document => ({ document, ...parseDocument(submission, document) }))
  const extracted = extractFiling(submission, parsed)
  const body: FilingBody = {
    id: extracted.filing.id,
    trees: parsed.map(({ document, root }) => ({ type: document.type, filename: document.filename, description: document.description, root })),
    withheld: submission.documents.filter(d => d.format === 'other').map(d => ({ type: d.type, filename: d.filename, description: d.description, lines: d.lines, reason: 'not text' })),
    raw: submission.lineStarts.map((start, i) => submission.text.slice(start, submission.lineStarts[i + 1] ?? submission.text.length).replace(/[\r\n]+$/, '')),
  }
  return { filing: extracted.filing, body, problems: [...problems, ...parsed.flatMap(p => p.problems), ...extracted.problems] }
}
