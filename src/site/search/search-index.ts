// In: the built pages in OUT_DIR. Out: OUT_DIR/pagefind, the index of every word. Runs when Astro has written the last page.
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import * as pagefind from 'pagefind'

/** Indexes the pages that carry `data-pagefind-body`. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        // "1.25%" and "$500" are words of their own; without this "125" would find them.
        const { index, errors } = await pagefind.createIndex({ includeCharacters: '%.$', keepIndexUrl: false })
        if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`)
        const added = await index.addDirectory({ path: fileURLToPath(dir) })
        const written = await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind/', dir)) })
        const trouble = [...added.errors, ...written.errors]
        if (trouble.length) throw new Error(`Pagefind could not index the site: ${trouble.join('; ')}`)
        await pagefind.close()
        logger.info(`${added.page_count} pages indexed`)
      },
    },
  }
}
