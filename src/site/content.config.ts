// The collections: MDX pages of portfolios and trusts. Filings, many and long, are records that a page reads when it is made.
// A build over kept pages compiles only the MDX files whose pages are made anew.
import { defineCollection } from 'astro/content/config'
import { glob } from 'astro/loaders'
import { PortfolioFront, TrustFront } from '../model/front-matter.ts'
import { folders } from './records/files.ts'
import { wantedEntries } from './kept/plan.ts'

const pages = (kind: 'portfolios' | 'trusts') => glob({ base: `${folders.pages}/${kind}`, pattern: wantedEntries(kind), retainBody: false, generateId: ({ entry }) => entry.replace(/\.mdx$/, '') })

export const collections = {
  portfolios: defineCollection({ loader: pages('portfolios'), schema: PortfolioFront }),
  trusts: defineCollection({ loader: pages('trusts'), schema: TrustFront }),
}
