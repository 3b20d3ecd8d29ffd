// Filings -> records and pages on disk, with progress while it runs and a summary at its end.
import { join } from 'node:path'
import colors from 'picocolors'
import { foldersOf, type Folders } from '../model/config.ts'
import { isIsoDate } from '../model/iso-date.ts'
import type { Portfolio } from '../model/library.ts'
import { spellProblem } from '../model/problem.ts'
import type { FilingBody } from '../model/records.ts'
import { buildLibrary, type Built, type FilingResult } from '../pipeline/pipeline.ts'
import { readContent } from './content.ts'
import { numberOf } from '../model/share.ts'
import { lockRecords } from './lock.ts'
import { progressOf } from './progress.ts'
import type { Shard } from './shard.ts'
import { timed } from './steps.ts'
import { filesBefore, storeFiles } from './store.ts'
import { understandAll } from './understand-all.ts'
import { cacheFolder, pipelineVersion, readKept, sweep } from './understood.ts'

export const root = join(import.meta.dirname, '../..')
export const folders: Folders = foldersOf(process.env, root)

/** Everything up to the pages; nothing is written but the cache. */
export async function buildRecords(of: Folders = folders, shard: Shard | null = null): Promise<Built> {
  const today = process.env['BUILD_DATE'] || null
  if (today !== null && !(isIsoDate(today) && today.length === 10))
    throw new Error(
      `Unexpected BUILD_DATE "${today}", expected a day such as 2007-05-22; leave it out to take the date of the newest filing.`,
    )
  const { inputs, rulings, problems } = readContent(of)
  const cache = cacheFolder(root, of.cache, of.content)
  const told = progressOf('Reading', inputs.length)
  const understood = await timed('reading', () =>
    understandAll(
      inputs.map(input => ({ ...input, filings: of.filings, cache })),
      told,
      shard,
    ),
  )
  // Another shard may be writing what this one has not seen yet.
  if (!shard) sweep(cache, new Set(understood.flatMap(u => u.key ?? [])))
  const read = understood.flatMap(({ head, key, body }, i) => {
    problems.push(...head.problems)
    return head.filing
      ? [
          withBody(
            { ...head, filing: head.filing, path: inputs[i]!.path, ...(key && { key }) },
            () => body ?? keptBody(cache, key!, inputs[i]!.path),
          ),
        ]
      : []
  })
  const before = filesBefore(of, pipelineVersion(root))
  return timed('joining', () =>
    buildLibrary(read, rulings, problems, today, (portfolio, premises) => {
      const text = before(`records/portfolios/${portfolio}.json`, premises)
      return text === null ? null : (JSON.parse(text) as Portfolio)
    }),
  )
}

/** A shard's own filings into the cache, and nothing else: the first of two steps where machines share no disk. */
export async function readShare(shard: Shard): Promise<number> {
  const { inputs } = readContent(folders)
  const own = inputs.filter(({ path }) => numberOf(path, shard.of) === shard.number)
  const cache = cacheFolder(root, folders.cache, folders.content)
  await understandAll(
    own.map(input => ({ ...input, filings: folders.filings, cache })),
    progressOf('Reading', own.length),
  )
  return own.length
}

/** A result whose body is read when asked for; a build over ten thousand filings holds none of them. */
function withBody(result: Omit<FilingResult, 'body'> & { path: string }, bodyText: () => string): FilingResult & { path: string } {
  return {
    ...result,
    bodyText,
    get body() {
      return JSON.parse(bodyText()) as FilingBody
    },
  }
}

function keptBody(cache: string, key: string, path: string): string {
  const kept = readKept(cache, key)
  if (!kept)
    throw new Error(
      `Unexpected loss of what was read of ${path}, expected it in ${cache}, where it was put a moment ago; run the build again, and only one build of a library at a time.`,
    )
  return kept.body
}

/** Writes them; prints problems and the summary. */
export async function writeRecords(of: Folders = folders): Promise<Built> {
  const built = await buildRecords(of)
  const stored = await timed('writing records', () => storeFiles(of, built.files, pipelineVersion(root)))
  tell(built)
  const place = of.records === join(of.content, 'records') ? of.content : of.records
  const what = `${stored.written} written, ${stored.kept} unchanged, ${stored.removed} removed`
  console.log(colors.dim(`Records and pages in ${place}: ${what}.`))
  return built
}

/** The same, while no other build of the library writes them. */
export async function writeRecordsAlone(): Promise<void> {
  const release = lockRecords(folders)
  try {
    await writeRecords()
  } finally {
    release()
  }
}

/** Errors of filings, and what was read. */
export function tell(built: Built): void {
  for (const problem of built.report.problems.filter(p => p.severity === 'error')) console.error(colors.red(spellProblem(problem)))
  console.log(summaryOf(built))
}

/** "4 filings, 3 trusts, 6 portfolios, 9 changes, 6 tables; 1 finding; nothing needs a ruling." */
export function summaryOf({ report }: Built): string {
  const { counts, undecided, problems } = report
  const errors = problems.filter(p => p.severity === 'error').length
  return [
    `${count(counts.filings, 'filing')}, ${count(counts.trusts, 'trust')}, ${count(counts.portfolios, 'portfolio')},`,
    `${count(counts.changes, 'change')}, ${count(counts.tables, 'table')}; ${count(counts.findings, 'finding')};`,
    undecided.length
      ? `${count(undecided.length, 'case')} ${undecided.length === 1 ? 'wants' : 'want'} a ruling;`
      : 'nothing needs a ruling;',
    errors ? `${count(errors, 'error')}: see npm run check.` : 'no errors.',
  ].join(' ')
}

const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`
