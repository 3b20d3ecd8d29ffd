// In: the sites of the shards. Out: their files in the folder in which the common pages were made. One file from two of them must be the same.
import { constants, copyFileSync, mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { Share } from '../../model/share.ts'

export function joined(share: Share): AstroIntegration {
  return {
    name: 'joined-shards',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const out = fileURLToPath(dir)
        for (const site of share.sites) for (const file of filesBelow(site)) put(join(site, file), join(out, file))
      },
    },
  }
}

const filesBelow = (folder: string): string[] => readdirSync(folder, { recursive: true, withFileTypes: true }).filter(f => f.isFile()).map(f => relative(folder, join(f.parentPath, f.name)))

function put(from: string, to: string): void {
  try {
    mkdirSync(dirname(to), { recursive: true })
    copyFileSync(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    if (!readFileSync(from).equals(readFileSync(to))) throw new Error(`Unexpected difference between ${from} and the same file of another shard, expected the same bytes. Build all shards anew with one version of the program.`)
  }
}
