// In: CONTENT_DIR/records. Out: its files as they are, the sums of their texts, and sets of records that note what is read of them.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { foldersOf } from '../../model/config.ts'
import { SUMS, type RecordIndex, type Sums } from '../../model/records.ts'
import { short } from '../../model/sum.ts'
import { derived, note, restsOn, tellAs, unnoted, watched } from '../trace/trace.ts'

export const folders = foldersOf(process.env, process.cwd())
export const read = <T>(path: string): T => JSON.parse(readFileSync(join(folders.records, path), 'utf8')) as T
export const readOr = <T>(path: string, other: T): T => (existsSync(join(folders.records, path)) ? read<T>(path) : other)

const KEY = Symbol.for('stickerbook.records')
const globals = globalThis as typeof globalThis & { [KEY]?: Map<string, unknown> }
/** Astro's configuration and the bundle it builds each hold this module; the records are read once for both. */
const kept = globals[KEY] ?? new Map<string, unknown>()
globals[KEY] = kept

/** What is made once for all pages; the making is no page's reading. */
export function once<T>(key: string, make: () => T): T {
  if (!kept.has(key)) kept.set(key, unnoted(make))
  return kept.get(key) as T
}

/** Sums of the files that the pipeline wrote, by their path: "records/…" or "pages/…". */
const sums = (): Sums['files'] => once('sums', () => readOr<Sums>(SUMS, { version: '', files: {} }).files)
/** How many files the pipeline wrote. */
export const fileCount = (): number => Object.keys(sums()).length
const place = (path: string): string =>
  path.startsWith('pages/') ? join(folders.pages, path.slice('pages/'.length)) : join(folders.records, path.slice('records/'.length))
/** Stands for the text of such a file. */
export const fileSum = derived('file', path => sums()[path]?.[0] ?? (existsSync(place(path)) ? short(readFileSync(place(path))) : ''))
/** The text of such a file, noted as read. */
export function readNoted(path: string): string {
  fileSum(path)
  return readFileSync(place(path), 'utf8')
}
/** Stands for everything that the pipeline wrote. */
tellAs('everything', () => JSON.stringify(Object.entries(sums()).map(([path, [sum]]) => [path, sum])))

/** What is asked of all records at once. */
export const index = (): RecordIndex =>
  once('index', () =>
    readOr<RecordIndex>('index.json', {
      today: '',
      filings: [],
      portfolios: [],
      trusts: [],
      timeline: { years: [], types: [] },
      cited: {},
    }),
  )

const byId = () => once('index by id', () => new Map(index().filings.map(f => [f.id, f])))
/** What the index says of a filing. */
export const indexed = (id: string): RecordIndex['filings'][number] | undefined => byId().get(id)

/** Records of one kind. `all` holds them from then on: of those that are few or small. */
export interface Records<T> {
  keys: () => readonly string[]
  all: () => T[]
  of: (key: string) => T | undefined
}
interface Held<T> {
  plain: T
  shown: T
}

/** Of each kind so many are held that were asked for one by one: a page asks for few, mostly those of the page before. */
const MOST_HELD = 500

/** Those of one kind; `keys` in the order in which lists show them. */
export function recordsOf<T extends object>(
  kind: string,
  keys: () => readonly string[],
  read: (key: string) => T,
  fileOf?: (key: string) => string,
): Records<T> {
  const there = () => once(`${kind} keys`, () => new Set(keys()))
  const hold = (key: string): Held<T> => {
    const plain = unnoted(() => read(key))
    return { plain, shown: watched(`${kind}:${key}`, plain) }
  }
  const whole = () => once(`${kind} all`, () => new Map([...there()].map(key => [key, hold(key)])))
  const asked = once(`${kind} asked`, () => new Map<string, Held<T>>())
  const held = (key: string): Held<T> | undefined => {
    if (kept.has(`${kind} all`)) return whole().get(key)
    const known = asked.get(key)
    if (known || !there().has(key)) return known
    if (asked.size >= MOST_HELD) asked.clear()
    const made = hold(key)
    asked.set(key, made)
    return made
  }
  tellAs(kind, (key, field) => {
    if (field === null) return there().has(key) ? 'is there' : ''
    const record = held(key)?.plain
    return record === undefined ? '' : (JSON.stringify(field === '*' ? record : record[field as keyof T]) ?? '')
  })
  if (fileOf) restsOn(kind, key => sums()[fileOf(key)]?.[0] ?? '')
  const list = derived(`${kind} keys`, () => [...there()])
  const all = derived(
    `${kind} list`,
    () => [...whole().values()].map(h => h.shown),
    () => [...there()],
  )
  return {
    keys: () => list(''),
    all: () => all(''),
    of: key => {
      note(`${kind}:${key}`)
      return held(key)?.shown
    },
  }
}

/** Those of one kind that stand in one file. */
export function recordsIn<T extends object>(kind: string, load: () => T[], keyOf: (record: T) => string): Records<T> {
  const loaded = () => once(`${kind} file`, () => new Map(load().map(record => [keyOf(record), record])))
  return recordsOf(
    kind,
    () => [...loaded().keys()],
    key => loaded().get(key)!,
  )
}
