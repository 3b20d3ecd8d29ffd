// Every page that is shared with a card of its own, and what the card says: home, trusts, portfolios and filings.
import { dayOf } from '../../model/filing-order.ts'
import { spellDate } from '../../model/iso-date.ts'
import { bare } from '../kept/page-files.ts'
import { once } from '../records/files.ts'
import { filingIds, filingOf, portfolioKeys, portfolioOf, reach, trustOf, trustSlugs } from '../records/records.ts'
import { settings } from '../site.ts'
import { derived, groundOf, restsOn } from '../trace/trace.ts'
import { count, holdings, KIND_WORDS } from '../words.ts'

export interface Card {
  /** Small words above the title: of which trust, what kind of document. */
  above: string
  title: string
  /** One fact. */
  fact: string
  date: string
}

/** In pixels. */
export const CARD_SIZE = { width: 1200, height: 630 }

const day = (date: string | undefined) => (date ? spellDate(date) : '')

/** "/a/b/" -> "/cards/a/b.png" */
export const cardPath = (path: string): string => `/cards/${bare(path) || 'home'}.png`

/** A twentieth of a second each when first drawn: filings of a large library go without. */
const MOST_FILINGS = 1000

/** The paths of all pages that have a card; none where the settings leave them out. */
export function cardPaths(): string[] {
  if (!settings.cards) return []
  const filings = filingIds().length > MOST_FILINGS ? [] : filingIds().map(id => `filings/${id}`)
  return ['/', ...[...trustSlugs(), ...portfolioKeys(), ...filings].map(path => `/${path}/`)]
}

/** The address of a page's card, where it has one. */
export const cardOf = derived('card-of', path => (once('paths with a card', () => new Set(cardPaths())).has(path) ? cardPath(path) : null))

/** "4 filings, 3 trusts, 6 portfolios" */
const spellSize = (): string =>
  [count(filingIds().length, 'filing'), count(trustSlugs().length, 'trust'), count(portfolioKeys().length, 'portfolio')].join(', ')

/** What the card of a page that has one says. */
export const cardFor = derived('card-for', (path): Card | undefined => {
  const of = bare(path)
  if (!of)
    return {
      above: settings.name,
      title: settings.tagline,
      fact: `${spellSize()}.`,
      date: reach() && `Filings up to ${day(reach())}`,
    }
  const trust = trustOf(of)
  if (trust) return { above: 'Trust', title: trust.name, fact: `${holdings(trust)}.`, date: day(trust.filings[0]?.dated ?? undefined) }
  const portfolio = portfolioOf(of)
  if (portfolio)
    return {
      above: `A portfolio of ${portfolio.trust.name}`,
      title: portfolio.name,
      fact: portfolio.summary,
      date: day(portfolio.dates.at(-1)),
    }
  const filing = filingOf(of.replace(/^filings\//, ''))
  return (
    filing && {
      above: [KIND_WORDS[filing.kind], filing.trusts[0]].filter(Boolean).join(', '),
      title: filing.title,
      fact: filing.changes[0]?.summary ?? '',
      date: day(dayOf(filing)),
    }
  )
})
restsOn(
  'card-for',
  path =>
    groundOf(`trust:${bare(path)}`) || groundOf(`portfolio:${bare(path)}`) || groundOf(`filing:${bare(path).replace(/^filings\//, '')}`),
)
