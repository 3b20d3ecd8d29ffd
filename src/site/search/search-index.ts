// In: the built pages. Out: the index of every word beside them. Runs when Astro has written the last page.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { indexFolder } from './index-folder.ts'

/** `cache` keeps the shards of the index for the next build. */
export function searchIndex(cache: string): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        mkdirSync(cache, { recursive: true })
        const { pages, shards, made } = await indexFolder(fileURLToPath(dir), cache)
        logger.info(`${pages} pages indexed, ${made} of ${shards} shards made`)
      },
    },
  }
}
