// Out: every short address of the site, and the page that each leads to; addresses that moved keep theirs.
import { once } from './records/files.ts'
import { filingIds, portfolioKeys, redirects, trustSlugs } from './records/records.ts'
import { shortPath } from './short.ts'
import { derived } from './trace/trace.ts'

const codeOf = (path: string): string => shortPath(path).split('/')[2]!

const leads = () =>
  once(
    'short addresses',
    () =>
      new Map(
        [
          ...Object.entries(redirects()),
          ...[...trustSlugs(), ...portfolioKeys(), ...filingIds().map(id => `filings/${id}`)].map(
            path => [`/${path}/`, `/${path}/`] as const,
          ),
        ].map(([from, to]) => [codeOf(from), to]),
      ),
  )

export const shortCodes = (): string[] => [...leads().keys()]
export const leadsTo = derived('leads-to', code => leads().get(code))
