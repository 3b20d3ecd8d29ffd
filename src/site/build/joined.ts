// In: the sites of the parts. Out: their files in the folder in which the common pages were made. One file from two of them must be the
// same.
// Shards are copied, for they are kept; parts made by one command are moved, whole folders at a time where they can be.
import { constants, copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { Share } from '../../model/share.ts'

export function joined(share: Share): AstroIntegration {
  return {
    name: 'joined-parts',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const out = fileURLToPath(dir)
        for (const site of share.sites) {
          if (share.together) move(site, out)
          else for (const file of filesBelow(site)) put(join(site, file), join(out, file))
        }
      },
    },
  }
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(f => f.isFile())
    .map(f => relative(folder, join(f.parentPath, f.name)))

function put(from: string, to: string): void {
  try {
    mkdirSync(dirname(to), { recursive: true })
    copyFileSync(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    mustEqual(from, to)
  }
}

/** What is in `from`, into `to`, which is there. */
function move(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name)
    const target = join(to, entry.name)
    if (!existsSync(target)) take(source, target)
    else if (entry.isDirectory()) move(source, target)
    else mustEqual(source, target)
  }
}

function take(source: string, target: string): void {
  try {
    renameSync(source, target)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    // The site is made on another disk than it is to be on.
    cpSync(source, target, { recursive: true })
  }
}

function mustEqual(from: string, to: string): void {
  if (!readFileSync(from).equals(readFileSync(to)))
    throw new Error(
      `Unexpected difference between ${from} and the same file of another part, expected the same bytes. Build all parts anew with one version of the program.`,
    )
}
