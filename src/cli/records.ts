// Filings -> records and pages on disk, with progress while it runs and a summary at its end.
import { join } from 'node:path'
import colors from 'picocolors'
import { foldersOf, type Folders } from '../model/config.ts'
import { isIsoDate } from '../model/iso-date.ts'
import { spellProblem, type Problem } from '../model/problem.ts'
import { buildLibrary, understand, type Built, type FilingResult } from '../pipeline/pipeline.ts'
import { readContent } from './content.ts'
import { storeFiles } from './store.ts'

export const root = join(import.meta.dirname, '../..')
export const folders: Folders = foldersOf(process.env, root)

/** Everything up to the pages; nothing is written. */
export function buildRecords(): Built {
  const today = process.env['BUILD_DATE'] || null
  if (today !== null && !(isIsoDate(today) && today.length === 10)) throw new Error(`Unexpected BUILD_DATE "${today}", expected a day such as 2007-05-22; leave it out to take the date of the newest filing.`)
  const { inputs, rulings, problems } = readContent(folders)
  const read: (FilingResult & { path: string })[] = []
  for (const [i, open] of inputs.entries()) {
    const input = open()
    if (!input) continue
    progress(`Reading ${i + 1} of ${inputs.length}: ${input.path}`)
    try {
      const result = understand(input)
      problems.push(...result.problems)
      if (result.filing) read.push({ ...result, path: input.path })
    } catch (error) {
      problems.push(crash(input.path, error))
    }
  }
  progress(null)
  return buildLibrary(read, rulings, problems, today)
}

/** Writes them; prints problems and the summary. */
export function writeRecords(): Built {
  const built = buildRecords()
  const stored = storeFiles(folders, built.files)
  for (const problem of built.report.problems.filter(p => p.severity === 'error')) console.error(colors.red(spellProblem(problem)))
  console.log(summaryOf(built))
  console.log(colors.dim(`Records and pages in ${folders.content}: ${stored.written} written, ${stored.kept} unchanged, ${stored.removed} removed.`))
  return built
}

/** "4 filings, 3 trusts, 6 portfolios, 9 changes, 6 tables; 1 finding; nothing needs a ruling." */
export function summaryOf({ report }: Built): string {
  const { counts, undecided, problems } = report
  const errors = problems.filter(p => p.severity === 'error').length
  return [
    `${count(counts.filings, 'filing')}, ${count(counts.trusts, 'trust')}, ${count(counts.portfolios, 'portfolio')}, ${count(counts.changes, 'change')}, ${count(counts.tables, 'table')}; ${count(counts.findings, 'finding')};`,
    undecided.length ? `${count(undecided.length, 'case')} ${undecided.length === 1 ? 'wants' : 'want'} a ruling;` : 'nothing needs a ruling;',
    errors ? `${count(errors, 'error')}: see npm run check.` : 'no errors.',
  ].join(' ')
}

const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`

function crash(file: string, error: unknown): Problem {
  return { rule: 'read:internal-error', severity: 'error', file, lines: null, message: `Unexpected failure of this program while reading the filing (${error instanceof Error ? error.message : String(error)}), expected a record; the filing was left out. Please report it with the file.` }
}

/** A line that replaces itself on a terminal; silent elsewhere. */
function progress(line: string | null): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line === null ? '' : line.slice(0, 100)}`)
}
