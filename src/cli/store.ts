// Files of the pipeline -> disk: what did not change is neither made nor touched, what is no longer made is removed. A file is written
// whole or not at all.
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, rmdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { Folders } from '../model/config.ts'
import { SUMS, type OutputFile, type Sums } from '../model/records.ts'
import { short } from '../model/sum.ts'

export interface Stored {
  written: number
  kept: number
  removed: number
}

/** A file as it was written last, where that was from the same and it is untouched since; null else. */
export function filesBefore(folders: Folders, version: string): (path: string, from: string) => string | null {
  const before = readSums(join(folders.records, SUMS), version)
  return (path, from) => {
    const last = before[path]
    const target = placeOf(folders, path)
    return last?.[1] === from && isUntouched(target, last) ? readIfThere(target) : null
  }
}

/** Only the folders of records and pages are ever written or emptied. `version` is of the program that makes the files. */
export function storeFiles(folders: Folders, files: Iterable<OutputFile>, version: string): Stored {
  const stored: Stored = { written: 0, kept: 0, removed: 0 }
  const list = join(folders.records, SUMS)
  const before = readSums(list, version)
  const now: Sums['files'] = {}
  const wanted = new Set<string>()
  const made = new Set<string>()
  for (const file of files) {
    const target = placeOf(folders, file.path)
    const last = before[file.path]
    const from = file.from === undefined ? '' : (now[file.from]?.[0] ?? file.from)
    wanted.add(target)
    const untouched = last !== undefined && isUntouched(target, last)
    if (untouched && from && last[1] === from) {
      now[file.path] = last
      stored.kept++
      continue
    }
    const { text } = file
    const sum = short(text)
    const tell = () => {
      const { mtimeMs, size } = statSync(target)
      now[file.path] = [sum, from, mtimeMs, size]
    }
    if (untouched ? last[0] === sum : readIfThere(target) === text) {
      tell()
      stored.kept++
      continue
    }
    if (!made.has(dirname(target))) {
      mkdirSync(dirname(target), { recursive: true })
      made.add(dirname(target))
    }
    writeWhole(target, text)
    tell()
    stored.written++
  }
  mkdirSync(folders.records, { recursive: true })
  const sums = JSON.stringify({ version, files: now } satisfies Sums)
  if (readIfThere(list) !== sums) writeWhole(list, sums)
  wanted.add(list)
  for (const folder of [folders.records, folders.pages]) stored.removed += removeOthers(folder, wanted)
  return stored
}

/** "records/filings/x.json" -> its place, wherever the folder of records is. */
const placeOf = (folders: Folders, path: string): string =>
  path.startsWith('records/') ? join(folders.records, path.slice('records/'.length)) : join(folders.pages, path.slice('pages/'.length))

/** Whoever reads meanwhile sees the old file or the new one. */
function writeWhole(target: string, text: string): void {
  const aside = `${target}.${process.pid}`
  try {
    writeFileSync(aside, text)
    renameSync(aside, target)
  } catch (error) {
    rmSync(aside, { force: true })
    // A write that fails does not say where.
    throw Object.assign(error as Error, { path: target })
  }
}

function removeOthers(folder: string, wanted: ReadonlySet<string>): number {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return 0
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).map(f => ({
    path: resolve(f.parentPath, f.name),
    folder: f.isDirectory(),
  }))
  const others = found.filter(f => !f.folder && !wanted.has(f.path))
  for (const { path } of others) rmSync(path)
  // Deepest first, so that folders that held only what was removed go too.
  for (const { path } of others.length ? found.filter(f => f.folder).toSorted((a, b) => depthOf(b.path) - depthOf(a.path)) : [])
    if (!readdirSync(path).length) rmdirSync(path)
  return others.length
}

/** What was written last, by this version of the program; nothing where that cannot be known. */
function readSums(list: string, version: string): Sums['files'] {
  try {
    const sums = JSON.parse(readFileSync(list, 'utf8')) as Sums
    return sums.version === version ? sums.files : {}
  } catch {
    return {}
  }
}

function isUntouched(target: string, [, , written, size]: Sums['files'][string]): boolean {
  const found = statSync(target, { throwIfNoEntry: false })
  return found !== undefined && found.mtimeMs === written && found.size === size
}

const depthOf = (path: string): number => relative('/', path).split(sep).length

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
