// The road on one screen: read -> parse -> extract -> resolve -> write. Pure: bytes in, records and texts out; no disk.
import type * as z from 'zod'
import { Filing } from '../model/filing.ts'
import { firstDay, type IsoDate } from '../model/iso-date.ts'
import { Library } from '../model/library.ts'
import { byCode } from '../model/by-code.ts'
import type { Problem } from '../model/problem.ts'
import type { FilingBody, OutputFile, Report } from '../model/records.ts'
import type { RulingFile } from '../model/rulings.ts'
import { checkRecord } from '../model/schema-problem.ts'
import { extractFiling } from './extract/extract.ts'
import { parseDocument } from './parse/parse.ts'
import { readSubmission, type Input } from './read/read.ts'
import { resolveLibrary, type MadeBefore } from './resolve/resolve.ts'
import { reportOn, shownIn, type Shown } from './write/report.ts'
import { writeFiles } from './write/write.ts'

export type { Input }
/** Of a large library `body` is read from disk whenever it is asked for; `shown` and `bodyText` tell of it without that, and `key` stands
 *  for all that was understood. */
export interface FilingResult {
  filing: Filing
  body: FilingBody
  problems: Problem[]
  shown?: Shown | null
  bodyText?: () => string
  key?: string
}
export interface Unreadable {
  filing: null
  body: null
  problems: Problem[]
  shown: null
}
export interface Built {
  files: OutputFile[]
  library: Library
  report: Report
  results: FilingResult[]
}

/** One input through read, parse and extract; `null` with problems where it cannot be read. */
export function understand(input: Input): FilingResult | Unreadable {
  const { submission, problems } = readSubmission(input)
  if (!submission) return { filing: null, body: null, problems, shown: null }
  const parsed = submission.documents
    .filter(d => d.format !== 'other')
    .map(document => ({ document, ...parseDocument(submission, document) }))
  const extracted = extractFiling(submission, parsed)
  const body: FilingBody = {
    id: extracted.filing.id,
    trees: parsed.map(({ document, root }) => ({
      type: document.type,
      filename: document.filename,
      description: document.description,
      root,
    })),
    withheld: submission.documents
      .filter(d => d.format === 'other')
      .map(d => ({ type: d.type, filename: d.filename, description: d.description, lines: d.lines, reason: 'not text' })),
    raw: submission.lineStarts.map((start, i) =>
      submission.text.slice(start, submission.lineStarts[i + 1] ?? submission.text.length).replace(/[\r\n]+$/, ''),
    ),
  }
  checkRecord(Filing, extracted.filing, `the record of ${input.path}`)
  return {
    filing: extracted.filing,
    body,
    shown: shownIn(body),
    problems: [...problems, ...parsed.flatMap(p => p.problems), ...extracted.problems],
  }
}

/** Filings understood -> everything that is written below the content folder. `madeBefore` spares what was put together before from the
 *  same. */
export function buildLibrary(
  read: readonly (FilingResult & { path: string })[],
  rulings: readonly RulingFile[],
  said: readonly Problem[],
  today: IsoDate | null,
  madeBefore?: MadeBefore,
): Built {
  const { results, problems } = oneOfEach(read)
  const day = today ?? horizonOf(results)
  const resolved = resolveLibrary(results, rulings, day, madeBefore)
  const library = checked(resolved.library)
  const report = reportOn(results, library, [...said, ...problems, ...resolved.problems], day)
  return { files: writeFiles(results, library, report, resolved.premises), library, report, results }
}

/** Record by record, and without taking the copy that a check makes: of a large library it would fill the memory a second time. */
function checked(library: Library): Library {
  for (const [name, schema] of Object.entries(Library.shape))
    for (const record of library[name as keyof Library])
      checkRecord(schema.element as z.ZodType, record, `a record of the library's ${name}`)
  return library
}

/** "Today" is as far as the library reaches, so that the same filings make the same site on any day. */
function horizonOf(results: readonly FilingResult[]): IsoDate {
  const days = results.flatMap(r => r.filing.source.filed ?? r.filing.dated ?? []).map(firstDay)
  return days.toSorted().at(-1) ?? '1900-01-01'
}

/** Two files with one accession number (or one name) would have one address: the first by path stays. */
function oneOfEach<R extends FilingResult & { path: string }>(read: readonly R[]): { results: R[]; problems: Problem[] } {
  const first = new Map<string, R>()
  const problems: Problem[] = []
  for (const result of read.toSorted((a, b) => byCode(a.path, b.path))) {
    const { id, source } = result.filing
    const kept = first.get(id)
    if (!kept) {
      first.set(id, result)
      continue
    }
    problems.push({
      rule: source.accession ? 'read:accession-twice' : 'read:name-twice',
      severity: 'error',
      file: result.path,
      lines: null,
      message: `Unexpected ${source.accession ? `accession number ${id}` : `name "${source.file}"`}, which ${kept.path} has too, expected one file for each; ${kept.path} was kept and this one left out. Remove one of them, or correct its ${source.accession ? 'sidecar' : 'name'}.`,
    })
  }
  return { results: [...first.values()], problems }
}
