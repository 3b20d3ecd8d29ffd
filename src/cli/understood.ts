// What was understood of a file, kept in a cache folder under a key of its bytes, its sidecar and this program.
// An entry that is damaged, or of another version of the program, counts as none. Knows nothing of what is in it.
//   entry = sha256 of the rest, line feed, head (one line of JSON), line feed, body (one line of JSON), line feed
import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export interface Kept {
  head: string
  body: string
}

const sha256 = (...parts: (string | Uint8Array)[]): string =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex')

/** The folder of a library's entries for the program as it is now: any change of a step, of a model or of a package makes another. */
export function cacheFolder(root: string, cache: string, content: string): string {
  return join(cache, `understood-${sha256(content).slice(0, 8)}`, pipelineVersion(root))
}

/** A sum of the program up to the pages. */
export const pipelineVersion = (root: string): string => versionOf(root, ['src/pipeline', 'src/model'])

/** A sum of the program's own files below the folders, and of its packages. */
export function versionOf(root: string, folders: readonly string[]): string {
  const files = folders
    .flatMap(folder =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter(f => f.isFile())
        .map(f => join(f.parentPath, f.name)),
    )
    .sort()
  return sha256(
    process.version,
    ...[...files, join(root, 'package-lock.json')].flatMap(file => [file.slice(root.length), readFileSync(file)]),
  ).slice(0, 16)
}

export const keyOf = (path: string, sidecar: unknown, bytes: Uint8Array): string => sha256(JSON.stringify([path, sidecar]), bytes)

const fileOf = (folder: string, key: string): string => join(folder, key.slice(0, 2), key)

/** The entry, or null where there is none that is whole. */
export function readKept(folder: string, key: string): Kept | null {
  let text: string
  try {
    text = readFileSync(fileOf(folder, key), 'utf8')
  } catch {
    return null
  }
  const [sum, head, body] = text.split('\n')
  return head && body && sum === sha256(`${head}\n${body}\n`) ? { head, body } : null
}

/** Keeps an entry, whole or not at all; false where the folder cannot be written. */
export function keep(folder: string, key: string, { head, body }: Kept): boolean {
  const file = fileOf(folder, key)
  const rest = `${head}\n${body}\n`
  const aside = `${file}.${randomUUID()}`
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(aside, `${sha256(rest)}\n${rest}`)
    renameSync(aside, file)
    return true
  } catch {
    try {
      rmSync(aside, { force: true })
    } catch {
      /* There is no folder that it could stand in. */
    }
    return false
  }
}

/** Removes entries that the library no longer has, and those of other versions. */
export function sweep(folder: string, keys: ReadonlySet<string>): void {
  try {
    for (const version of readdirSync(dirname(folder)))
      if (join(dirname(folder), version) !== folder) rmSync(join(dirname(folder), version), { recursive: true, force: true })
    for (const group of readdirSync(folder))
      for (const key of readdirSync(join(folder, group))) if (!keys.has(key)) rmSync(join(folder, group, key), { force: true })
  } catch {
    // A cache that cannot be swept is swept next time.
  }
}
