// In: the site before last, which the last build put aside. Out: those of its files that still stand, moved into the folder of the site that is being made; nothing else is left of it.
// Of a large site most pages are what they were: leaving them where they are takes a tenth of linking them anew and of removing those of the old site.
// Walking the folders takes seconds, in which Astro starts: a thread does it.
import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, rmdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'

/** What has been put in place of a site that is being made. */
export interface InPlace {
  has(file: string): boolean
  /** Removes what is there and is not wanted after all, with the folders that held it. */
  leave(wanted: (file: string) => boolean): void
}

/** When each file that stands was written (milliseconds since 1970); the files' names are relative, with slashes. */
export type WrittenAt = ReadonlyMap<string, number>

const NOTHING: InPlace = { has: () => false, leave: () => {} }

/** Begins to take from `spare` all that does not stand, and comes when that is done, with a way to move the rest `into` the site. */
export function takeSpare(spare: string, into: string, writtenAt: WrittenAt): Promise<() => InPlace> {
  mkdirSync(into, { recursive: true })
  // It may be missing, or on another disk, from which nothing can be moved.
  if (statSync(spare, { throwIfNoEntry: false })?.dev !== statSync(into).dev) return Promise.resolve(() => NOTHING)
  return new Promise(settle => {
    const worker = new Worker(new URL('./spare-worker.ts', import.meta.url), { workerData: { spare, writtenAt } })
    // What cannot be taken costs this build its time, nothing else.
    worker.once('error', () => settle(() => NOTHING))
    worker.once('message', (found: string[]) => settle(() => {
      move(spare, into)
      rmSync(spare, { recursive: true, force: true })
      return inPlace(into, new Set(found))
    }))
  })
}

/** Removes all that does not stand; the names of the files that are left. */
export function strip(spare: string, writtenAt: WrittenAt): string[] {
  const found: string[] = []
  const within = (folder: string, below: string): boolean => {
    let left = false
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const file = join(folder, entry.name), name = below + entry.name
      if (entry.isDirectory()) {
        if (within(file, `${name}/`)) left = true
        else rmdirSync(file)
      } else if (entry.isFile() && lstatSync(file).mtimeMs === writtenAt.get(name)) {
        found.push(name)
        left = true
      } else rmSync(file)
    }
    return left
  }
  within(spare, '')
  return found
}

/** Whole folders at a time, where the site has none of their name yet. */
function move(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name), target = join(to, entry.name)
    if (!existsSync(target)) renameSync(source, target)
    else if (entry.isDirectory()) move(source, target)
  }
}

function inPlace(out: string, found: Set<string>): InPlace {
  return {
    has: file => found.has(file),
    leave(wanted) {
      for (const file of found) if (!wanted(file)) {
        rmSync(join(out, file))
        for (let folder = dirname(file); folder !== '.' && !readdirSync(join(out, folder)).length; folder = dirname(folder)) rmdirSync(join(out, folder))
      }
    },
  }
}
