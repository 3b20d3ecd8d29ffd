// The collections: MDX pages of portfolios and trusts, and filings as slim records whose bodies stay on disk until their page is made.
import { createHash } from 'node:crypto'
import { defineCollection } from 'astro/content/config'
import { glob, type Loader } from 'astro/loaders'
import { foldersOf } from '../model/config.ts'
import { Filing } from '../model/filing.ts'
import { PortfolioFront, TrustFront } from '../model/front-matter.ts'
import { filings as readFilings } from './records/records.ts'

const { pages } = foldersOf(process.env, process.cwd())
/** Raise when the meaning of a stored entry changes: kept stores are then made anew. */
const EDITION = '1'

const SlimFiling = Filing.pick({ id: true, url: true, title: true, kind: true, dated: true, trusts: true })

/** Checks each filing against the published schema and stores what lists need. */
const records: Loader = {
  name: 'filing-records',
  async load({ store, parseData }) {
    store.clear()
    for (const filing of readFilings()) {
      const whole = Filing.safeParse(filing)
      if (!whole.success) {
        const [issue] = whole.error.issues
        throw new Error(`records/filings/${filing.id}.json: field ${issue?.path.join('.')}: ${issue?.message}. Build the records anew with npm run build.`)
      }
      const data = await parseData({ id: filing.id, data: SlimFiling.parse(whole.data) })
      store.set({ id: filing.id, data, digest: createHash('sha256').update(EDITION + JSON.stringify(filing)).digest('hex') })
    }
  },
}

export const collections = {
  portfolios: defineCollection({ loader: glob({ base: `${pages}/portfolios`, pattern: '**/*.mdx', retainBody: false, generateId: ({ entry }) => entry.replace(/\.mdx$/, '') }), schema: PortfolioFront }),
  trusts: defineCollection({ loader: glob({ base: `${pages}/trusts`, pattern: '**/*.mdx', retainBody: false, generateId: ({ entry }) => entry.replace(/\.mdx$/, '') }), schema: TrustFront }),
  filings: defineCollection({ loader: records, schema: SlimFiling }),
}
