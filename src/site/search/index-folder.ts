// In: a folder of built pages. Out: its `pagefind` folder: the index of every word of the pages that carry `data-pagefind-body`, in shards
// where there are many; and what tells which of them to ask.
//   plan.json              what there is, see src/model/search-plan.ts
//   words/ names/ ends/    slices: in which shards a word stands; names, and names from their ends
//   filters/ pairs/        values of filters, with the number of their pages; which words stand beside one another
//   fragment/ index/ …     the first shard, with the program that asks; others below `shards/`
// A shard whose pages are what they were is taken from the cache.
import { hash } from 'node:crypto'
import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { Tinypool } from 'tinypool'
import type { NameRow, SearchPlan } from '../../model/search-plan.ts'
import { shardsOf } from '../../model/search-shelf.ts'
import { byCode } from '../../model/by-code.ts'
import { nameSlices } from './name-slices.ts'
import { searchablePages, type Notes, type Page } from './searchable-pages.ts'
import { makeShard, OPTIONS, pairsFile, wordsFile, type ShardTask } from './shard.ts'
import type { ShardWords } from './shard-words.ts'
import { pairTable } from './pair-table.ts'
import { filterDirectory, wordDirectory } from './word-directory.ts'

/** Raise when the way of indexing changes. */
const EDITION = '6'
/** Pages that the newest shard holds. */
const NEWEST = 400
/** Shards made side by side: each takes about 150 MB. */
const MOST_AT_ONCE = 2

export interface Indexed {
  pages: number
  shards: number
  made: number
}

/** `most` pages at most in a shard; told how many of those to be made are done. */
export async function indexFolder(
  folder: string,
  cache: string,
  { most, done = () => {} }: { most?: number; done?: (count: number, total: number) => void } = {},
): Promise<Indexed> {
  mkdirSync(cache, { recursive: true })
  const list = join(cache, 'pages.json')
  const { pages, notes } = searchablePages(folder, readOr<Notes>(list, {}))
  const { newest, parts } = divided(pages, most)
  const edition = [EDITION, await versionOf(), OPTIONS]
  const shards = parts.map(([name, pages]) => ({
    name,
    pages,
    kept: join(cache, hash('sha256', JSON.stringify([edition, pages.map(p => [p.path, p.sum])]), 'hex').slice(0, 32)),
  }))
  const missing = shards.filter(({ kept }) => !existsSync(wordsFile(kept)) || !existsSync(join(kept, 'pagefind-entry.json')))
  await makeAll(
    missing.map(({ pages, kept }) => ({ site: folder, paths: pages.map(p => p.path), to: kept })),
    done,
  )
  const out = join(folder, 'pagefind')
  const [first, ...others] = shards
  putFolder(first!.kept, out)
  for (const { name, kept } of others) putFolder(kept, join(out, 'shards', name), file => !/^(?:pagefind\.js|wasm\..*)$/.test(file))
  // The first page and the newest are counted where else they stand.
  const counted = others.length ? others.filter(s => s.name !== NEWEST_SHARD) : shards
  writePlan(
    out,
    { pages: pages.length, shards: others.length ? counted.map(s => s.name) : [], newest: others.length ? newest : null },
    counted.map(s => s.kept),
    readOr<NameRow[]>(join(folder, 'data/names.json'), []),
  )
  const used = new Set([list, ...shards.flatMap(({ kept }) => [kept, wordsFile(kept), pairsFile(kept)])])
  for (const old of readdirSync(cache)) if (!used.has(join(cache, old))) rmSync(join(cache, old), { recursive: true, force: true })
  writeFileSync(list, JSON.stringify(notes))
  return { pages: pages.length, shards: shards.length, made: missing.length }
}

const NEWEST_SHARD = 'newest'

/** The first shard holds one page where there are others, for its program must have an index of its own; the newest pages stand in a
 *  shard of theirs besides. */
function divided(pages: readonly Page[], most: number | undefined): { newest: string | null; parts: [string, Page[]][] } {
  const shards = [...shardsOf(pages, most)]
  if (shards.length < 2) return { newest: null, parts: [['', [...pages]]] }
  const dated = pages.filter(p => p.day).sort((a, b) => byCode(b.day, a.day) || byCode(a.path, b.path))
  const last = dated.slice(0, NEWEST).at(-1)
  // All pages of a day or none: what is older than the day of the last is elsewhere.
  const recent = last ? dated.slice(0, NEWEST).filter(p => p.day > last.day || dated.length <= NEWEST) : []
  return {
    newest: recent.at(-1)?.day ?? null,
    parts: [
      ['', pages.slice(0, 1)],
      ...shards,
      ...(recent.length ? [[NEWEST_SHARD, recent.sort((a, b) => byCode(a.path, b.path))] as [string, Page[]]] : []),
    ],
  }
}

async function makeAll(tasks: readonly ShardTask[], done: (count: number, total: number) => void): Promise<void> {
  let count = 0
  const threads = Math.min(MOST_AT_ONCE, availableParallelism(), tasks.length)
  if (threads < 2) {
    for (const task of tasks) {
      await makeShard(task)
      done(++count, tasks.length)
    }
    return
  }
  const pool = new Tinypool({
    filename: join(import.meta.dirname, 'shard.ts'),
    name: 'makeShard',
    runtime: 'worker_threads',
    resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 8 },
    minThreads: threads,
    maxThreads: threads,
  })
  try {
    // The largest first, so that none is left alone at the end.
    await Promise.all(
      tasks
        .toSorted((a, b) => b.paths.length - a.paths.length)
        .map(async task => {
          await pool.run(task)
          done(++count, tasks.length)
        }),
    )
  } finally {
    await pool.destroy()
  }
}

function writePlan(
  out: string,
  plan: Pick<SearchPlan, 'pages' | 'shards' | 'newest'>,
  kept: readonly string[],
  rows: readonly NameRow[],
): void {
  const shards = kept.map(shard => JSON.parse(readFileSync(wordsFile(shard), 'utf8')) as ShardWords)
  const one = !plan.shards.length
  const { names, ends, many } = nameSlices(rows)
  const words = wordDirectory(one ? [] : shards)
  const write = (name: string, values: readonly unknown[]) => {
    mkdirSync(join(out, name), { recursive: true })
    for (const [n, value] of values.entries()) writeFileSync(join(out, name, `${n}.json`), `${JSON.stringify(value)}\n`)
  }
  const pairs = pairTable(one ? [] : kept.map(shard => pairsIn(readFileSync(pairsFile(shard)))))
  mkdirSync(join(out, 'pairs'))
  for (const [n, slice] of pairs.slices.entries()) writeFileSync(join(out, 'pairs', `${n}.bin`), slice)
  write('words', words.slices)
  write('names', names.slices)
  write('ends', ends.slices)
  mkdirSync(join(out, 'filters'), { recursive: true })
  for (const [name, values] of Object.entries(filterDirectory(shards)))
    writeFileSync(join(out, 'filters', `${name}.json`), `${JSON.stringify(values)}\n`)
  const whole: SearchPlan = { ...plan, pairs: pairs.table, words: words.firsts, names: names.firsts, ends: ends.firsts, many }
  writeFileSync(join(out, 'plan.json'), `${JSON.stringify(whole)}\n`)
}

const pairsIn = (file: Buffer): Uint32Array => new Uint32Array(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength))

function readOr<T>(file: string, other: T): T {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T
  } catch {
    return other
  }
}

/** The package's version: its output differs between versions. */
const versionOf = async (): Promise<string> =>
  (JSON.parse(readFileSync(new URL('../package.json', import.meta.resolve('pagefind')), 'utf8')) as { version: string }).version

/** A folder in a second place, by links where the disk allows them. */
function putFolder(from: string, to: string, wanted: (file: string) => boolean = () => true): void {
  const made = new Set<string>()
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !wanted(entry.name)) continue
    const file = join(entry.parentPath, entry.name)
    const target = join(to, file.slice(from.length))
    const place = dirname(target)
    if (!made.has(place)) mkdirSync(place, { recursive: true })
    made.add(place)
    try {
      linkSync(file, target)
    } catch {
      copyFileSync(file, target)
    }
  }
}
