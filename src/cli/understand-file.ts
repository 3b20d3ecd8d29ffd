// One file -> what is understood of it, from the cache where it is there. Runs in a worker or in the main thread.
// Never throws on a file: what cannot be read, and what breaks this program, is a problem of that file alone.
import { readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Problem } from '../model/problem.ts'
import type { FilingBody } from '../model/records.ts'
import type { Sidecar } from '../model/submission.ts'
import { understand, type FilingResult } from '../pipeline/pipeline.ts'
import { keep, keyOf, readKept } from './understood.ts'

/** `path` is below `filings`; `cache` is null where nothing is to be kept. */
export interface Task {
  path: string
  sidecar: Sidecar
  filings: string
  cache: string | null
}
export type Head = Pick<FilingResult, 'problems' | 'shown'> & { filing: FilingResult['filing'] | null }
/** `body` is the text of a FilingBody where it could not be kept; `key` leads to it where it was. */
export interface Understood {
  head: Head
  key: string | null
  body: string | null
}

/** What is in the cache of a file; null where it must be understood, or cannot be read. */
export function keptOf({ path, sidecar, filings, cache }: Task): Understood | null {
  let bytes: Uint8Array | null
  try {
    bytes = readSteady(join(filings, path))
  } catch {
    return null
  }
  const key = bytes && keyOf(path, sidecar, bytes)
  const kept = key && cache && readKept(cache, key)
  return kept ? { head: JSON.parse(kept.head) as Head, key, body: null } : null
}

export function understandFile({ path, sidecar, filings, cache }: Task): Understood {
  let bytes: Uint8Array | null
  try {
    bytes = readSteady(join(filings, path))
  } catch (error) {
    return lost(
      problem(
        path,
        'read:unreadable-file',
        `Unexpected failure to read the file (${(error as NodeJS.ErrnoException).code ?? 'unknown'}), expected a readable file; it was left out. Check its permissions.`,
      ),
    )
  }
  if (bytes === null)
    return lost(
      problem(
        path,
        'read:unreadable-file',
        'Unexpected file that changes while it is read, expected one that is complete; it was left out. Build again when it has been written.',
      ),
    )
  const key = keyOf(path, sidecar, bytes)
  const kept = cache && readKept(cache, key)
  if (kept) return { head: JSON.parse(kept.head) as Head, key, body: null }
  try {
    const { body, ...result } = understand({ file: basename(path), path, bytes, sidecar })
    const made = { head: JSON.stringify(result), body: JSON.stringify(body satisfies FilingBody | null) }
    // Read back from its JSON even when just made, so that a warm build cannot differ from a cold one.
    const head = JSON.parse(made.head) as Head
    return cache && keep(cache, key, made) ? { head, key, body: null } : { head, key: null, body: made.body }
  } catch (error) {
    return lost(crash(path, error))
  }
}

/** A file as it stood at one moment; null where it does not stand still. What is read in the midst of writing would be half of one and
 *  half of another. */
function readSteady(file: string): Uint8Array | null {
  for (let attempt = 0; attempt < 3; attempt++) {
    const before = statSync(file, { bigint: true })
    const bytes = readFileSync(file)
    const after = statSync(file, { bigint: true })
    if (before.mtimeNs === after.mtimeNs && before.size === after.size && before.ino === after.ino && after.size === BigInt(bytes.length))
      return bytes
  }
  return null
}

/** Why a file has no record though nothing is wrong with it. */
export function crash(path: string, error: unknown): Problem {
  return problem(
    path,
    'read:internal-error',
    `Unexpected failure of this program while reading the filing (${error instanceof Error ? error.message : String(error)}), expected a record; the filing was left out. Please report it with the file.`,
  )
}

export const lost = (why: Problem): Understood => ({ head: { filing: null, problems: [why], shown: null }, key: null, body: null })

const problem = (file: string, rule: Problem['rule'], message: string): Problem => ({ rule, severity: 'error', file, lines: null, message })
