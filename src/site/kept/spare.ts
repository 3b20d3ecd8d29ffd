// In: the site before last, which the last build put aside. Out: those of its files that still stand, moved into the folder of the site
// that is being made; nothing else is left of it.
// Of a large site most pages are what they were: leaving them where they are takes a tenth of linking them anew and of removing those of
// the old site.
// Walking the folders takes seconds, mostly of waiting for the disk: threads do it while it is found out which pages stand, and while Astro
// starts.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, rmdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Found } from './spare-worker.ts'

/** What has been put in place of a site that is being made. */
export interface InPlace {
  has(file: string): boolean
  /** Removes what is there and is not wanted after all, with the folders that held it. */
  leave(wanted: (file: string) => boolean): void
}

/** When a file that stands was written (milliseconds since 1970), undefined of others; its name is relative, with slashes. */
export type WrittenAt = (file: string) => number | undefined

const NOTHING: InPlace = { has: () => false, leave: () => {} }

/** Begins to look through `spare` with so many threads. Told which files stand, it takes out all others, and comes when that is done,
 *  with a way to move the rest `into` the site. */
export function lookThrough(spare: string, into: string, threads: number): (writtenAt: WrittenAt) => Promise<() => InPlace> {
  mkdirSync(into, { recursive: true })
  // It may be missing, or on another disk, from which nothing can be moved.
  if (statSync(spare, { throwIfNoEntry: false })?.dev !== statSync(into).dev) return () => Promise.resolve(() => NOTHING)
  const walkers = Array.from({ length: threads }, (_, nth) => walkerOf(spare, nth, threads))
  return async writtenAt => {
    // Nothing is taken out before all have looked: one would find no more what another has removed.
    const found = await Promise.all(walkers.map(w => w.found))
    const left = await Promise.all(
      walkers.map(async ({ takeOut }, i) => {
        const { names, times } = found[i] ?? { names: [], times: [] }
        const stands = names.map((name, n) => writtenAt(name) === times[n])
        return found.includes(null) || !(await takeOut(names.filter((_, n) => !stands[n]))) ? null : names.filter((_, n) => stands[n])
      }),
    )
    // What cannot be taken costs this build its time, nothing else.
    if (left.includes(null)) return () => NOTHING
    return () => {
      move(spare, into)
      rmSync(spare, { recursive: true, force: true })
      return inPlace(into, new Set(left.flatMap(names => names ?? [])))
    }
  }
}

/** One of several threads, each with its share of what is there. `found` is null, and `takeOut` false, where that failed. */
function walkerOf(
  spare: string,
  nth: number,
  of: number,
): { found: Promise<Found | null>; takeOut: (names: string[]) => Promise<boolean> } {
  const worker = new Worker(new URL('./spare-worker.ts', import.meta.url), { workerData: { spare, nth, of } })
  const failed = new Promise<null>(settle => worker.once('error', () => settle(null)))
  const answer = <T>() => Promise.race([failed, new Promise<T>(settle => worker.once('message', settle))])
  return {
    found: answer<Found>(),
    takeOut: async names => {
      const done = answer<boolean>()
      worker.postMessage(names)
      return (await done) ?? false
    },
  }
}

/** Whole folders at a time, where the site has none of their name yet. */
function move(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name)
    const target = join(to, entry.name)
    if (!existsSync(target)) renameSync(source, target)
    else if (entry.isDirectory()) move(source, target)
  }
}

function inPlace(out: string, found: Set<string>): InPlace {
  return {
    has: file => found.has(file),
    leave(wanted) {
      for (const file of found)
        if (!wanted(file)) {
          rmSync(join(out, file))
          for (let folder = dirname(file); folder !== '.' && !readdirSync(join(out, folder)).length; folder = dirname(folder))
            rmdirSync(join(out, folder))
        }
    },
  }
}
