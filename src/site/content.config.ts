// The collections: MDX pages of portfolios and trusts. Filings, many and long, are records that a page reads when it is made.
// A build over kept pages compiles only the MDX files whose pages are made anew.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { defineCollection } from 'astro/content/config'
import { glob, type Loader } from 'astro/loaders'
import { PortfolioFront, TrustFront } from '../model/front-matter.ts'
import { foldersOf } from '../model/config.ts'
import { entriesWanted, type Entries } from './kept/to-make.ts'

const folders = foldersOf(process.env, process.cwd())

/** Where every page stands there is nothing to compile, and nothing to warn of. */
const nothing: Loader = {
  name: 'nothing',
  load: async ({ store }) => {
    store.clear()
  },
}

function pages(kind: Entries): Loader {
  const base = join(folders.pages, kind)
  const pattern = existsSync(base) ? entriesWanted(kind) : []
  return pattern.length ? glob({ base, pattern, retainBody: false, generateId: ({ entry }) => entry.replace(/\.mdx$/, '') }) : nothing
}

export const collections = {
  portfolios: defineCollection({ loader: pages('portfolios'), schema: PortfolioFront }),
  trusts: defineCollection({ loader: pages('trusts'), schema: TrustFront }),
}
