// In: CONTENT_DIR/records. Out: its files as they are, the sums of their texts, and sets of records that note what is read of them.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { foldersOf } from '../../model/config.ts'
import { SUMS, type Sums } from '../../model/records.ts'
import { short } from '../../model/sum.ts'
import { derived, note, restsOn, tellAs, unnoted, watched } from '../trace/trace.ts'

export const folders = foldersOf(process.env, process.cwd())
export const read = <T>(path: string): T => JSON.parse(readFileSync(join(folders.records, path), 'utf8')) as T
export const readOr = <T>(path: string, other: T): T => existsSync(join(folders.records, path)) ? read<T>(path) : other
/** Names of the records below a folder, without their ending. */
export const list = (path: string): string[] => existsSync(join(folders.records, path))
  ? readdirSync(join(folders.records, path), { recursive: true }).map(String).filter(f => f.endsWith('.json')).map(f => f.slice(0, -5).replaceAll('\\', '/')).sort()
  : []

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
const place = (path: string): string => path.startsWith('pages/') ? join(folders.pages, path.slice('pages/'.length)) : join(folders.records, path.slice('records/'.length))
/** Stands for the text of such a file. */
export const fileSum = derived('file', path => sums()[path]?.[0] ?? (existsSync(place(path)) ? short(readFileSync(place(path))) : ''))
/** The text of such a file, noted as read. */
export function readNoted(path: string): string {
  fileSum(path)
  return readFileSync(place(path), 'utf8')
}
/** Stands for everything that the pipeline wrote. */
tellAs('everything', () => JSON.stringify(Object.entries(sums()).map(([path, [sum]]) => [path, sum])))

export interface Records<T> { all: () => T[]; of: (key: string) => T | undefined }

/** Records of one kind, in the order in which lists show them. */
/** `fileOf`: the file that a record is alone in. */
export function recordsOf<T extends object>(kind: string, load: () => T[], keyOf: (record: T) => string, fileOf?: (key: string) => string): Records<T> {
  const raw = () => once(`${kind} raw`, () => new Map(load().map(record => [keyOf(record), record])))
  const shown = () => once(`${kind} shown`, () => new Map([...raw()].map(([key, record]) => [key, watched(`${kind}:${key}`, record)])))
  tellAs(kind, (key, field) => {
    const record = raw().get(key)
    return record === undefined ? '' : field === null ? 'is there' : JSON.stringify(field === '*' ? record : record[field as keyof T]) ?? ''
  })
  if (fileOf) restsOn(kind, key => sums()[fileOf(key)]?.[0] ?? '')
  const all = derived(`${kind} list`, () => once(`${kind} list`, () => [...shown().values()]), () => [...raw().keys()])
  return {
    all: () => all(''),
    of: key => { note(`${kind}:${key}`); return shown().get(key) },
  }
}
