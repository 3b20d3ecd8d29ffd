// In: the site before last, which the last build put aside. Out: the folder of the site that is being made, with those of its files that still stand; nothing else is left in it.
// Of a large site most pages are what they were: leaving them where they are takes a tenth of linking them anew and of removing those of the old site.
import { lstatSync, readdirSync, renameSync, rmSync, rmdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What has been found in place of a site that is being made. */
export interface InPlace {
  has(file: string): boolean
  /** Removes what was found and is not wanted after all, with the folders that held it. */
  leave(wanted: (file: string) => boolean): void
}

const NOTHING: InPlace = { has: () => false, leave: () => {} }

/** `writtenAt`: when a file that stands was written (milliseconds since 1970); undefined of all others, which are removed. The files' names are relative, with slashes. */
export function takeSpare(spare: string, out: string, writtenAt: (file: string) => number | undefined): InPlace {
  try {
    // `out` is there and empty.
    renameSync(spare, out)
  } catch {
    // There is none, or it is on another disk.
    return NOTHING
  }
  const found = new Set<string>()
  /** Whether anything is left of it. */
  const strip = (folder: string, below: string): boolean => {
    let left = false
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const file = join(folder, entry.name), name = below + entry.name
      if (entry.isDirectory()) {
        if (strip(file, `${name}/`)) left = true
        else rmdirSync(file)
      } else if (entry.isFile() && lstatSync(file).mtimeMs === writtenAt(name)) {
        found.add(name)
        left = true
      } else rmSync(file)
    }
    return left
  }
  strip(out, '')
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
