// The collections: MDX pages of portfolios and trusts. Filings, many and long, are records that a page reads when it is made.
// A build over kept pages compiles only the MDX files whose pages are made anew.
import { defineCollection } from 'astro/content/config'
import { glob, type Loader } from 'astro/loaders'
import { PortfolioFront, TrustFront } from '../model/front-matter.ts'
import { folders } from './records/files.ts'
import { wantedEntries } from './kept/plan.ts'

/** Where every page stands there is nothing to compile, and nothing to warn of. */
const nothing: Loader = {
  name: 'nothing',
  load: async ({ store }) => {
    store.clear()
  },
}

function pages(kind: 'portfolios' | 'trusts'): Loader {
  const pattern = wantedEntries(kind)
  return pattern.length
    ? glob({ base: `${folders.pages}/${kind}`, pattern, retainBody: false, generateId: ({ entry }) => entry.replace(/\.mdx$/, '') })
    : nothing
}

export const collections = {
  portfolios: defineCollection({ loader: pages('portfolios'), schema: PortfolioFront }),
  trusts: defineCollection({ loader: pages('trusts'), schema: TrustFront }),
}
