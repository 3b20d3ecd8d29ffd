// Files of the pipeline -> disk: what did not change is not touched, what is no longer made is removed.
import { mkdirSync, readFileSync, readdirSync, rmSync, rmdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import type { Folders } from '../model/config.ts'
import type { OutputFile } from '../model/records.ts'

export interface Stored { written: number; kept: number; removed: number }

/** Only `records/` and `pages/` below the content folder are ever written or emptied. */
export function storeFiles(folders: Folders, files: readonly OutputFile[]): Stored {
  const stored: Stored = { written: 0, kept: 0, removed: 0 }
  const wanted = new Set(files.map(f => f.path))
  for (const folder of [folders.records, folders.pages]) {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) continue
    const found = readdirSync(folder, { recursive: true, withFileTypes: true }).map(f => ({ path: join(f.parentPath, f.name), folder: f.isDirectory() }))
    for (const { path } of found.filter(f => !f.folder && !wanted.has(relative(folders.content, f.path).split(sep).join('/')))) { rmSync(path); stored.removed++ }
    // Deepest first, so that folders that held only what was removed go too.
    for (const { path } of found.filter(f => f.folder).toSorted((a, b) => b.path.length - a.path.length)) if (!readdirSync(path).length) rmdirSync(path)
  }
  for (const { path, text } of files) {
    const target = join(folders.content, path)
    if (readIfThere(target) === text) { stored.kept++; continue }
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, text)
    stored.written++
  }
  return stored
}

function readIfThere(path: string): string | null {
  try { return readFileSync(path, 'utf8') } catch { return null }
}
