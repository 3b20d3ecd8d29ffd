// Every page that is shared with a card of its own, and what the card says: home, trusts, portfolios and filings.
import { spellDate } from '../../model/iso-date.ts'
import { dayOf, filings, portfolios, reach, trusts } from '../records/records.ts'
import { once } from '../records/files.ts'
import { settings } from '../site.ts'
import { derived } from '../trace/trace.ts'
import { count, holdings, KIND_WORDS } from '../words.ts'
import type { Card } from './card.ts'

const day = (date: string | undefined) => (date ? spellDate(date) : '')

/** "/a/b/" -> "/cards/a/b.png" */
export const cardPath = (path: string): string => `/cards/${path.replace(/^\/|\/$/g, '') || 'home'}.png`

/** A twentieth of a second each when first drawn: filings of a large library go without. */
const MOST_FILINGS = 1000

const byPath = () => once('cards', () => new Map(cards().map(({ path, card }) => [path, card])))
/** The address of a page's card, where it has one. */
export const cardOf = derived('card-of', path => byPath().has(path) ? cardPath(path) : null)
/** What the card of a page says. */
export const cardFor = derived('card-for', path => byPath().get(path))
/** The paths of all pages that have a card. */
export const cardPaths = (): string[] => [...byPath().keys()]

/** Cards by the path of their page; none where the settings leave them out. */
function cards(): { path: string; card: Card }[] {
  if (!settings.cards) return []
  const shared = filings().length > MOST_FILINGS ? [] : filings()
  return [
    { path: '/', card: { above: settings.name, title: settings.tagline, fact: `${count(filings().length, 'filing')}, ${count(trusts().length, 'trust')}, ${count(portfolios().length, 'portfolio')}.`, date: reach() && `Filings up to ${day(reach())}` } },
    ...trusts().map(t => ({ path: t.url, card: { above: 'Trust', title: t.name, fact: `${holdings(t)}.`, date: day(t.filings[0]?.dated ?? undefined) } })),
    ...portfolios().map(p => ({ path: p.url, card: { above: `A portfolio of ${p.trust.name}`, title: p.name, fact: p.summary, date: day(p.dates.at(-1)) } })),
    ...shared.map(f => ({ path: f.url, card: { above: [KIND_WORDS[f.kind], f.trusts[0]].filter(Boolean).join(', '), title: f.title, fact: f.changes[0]?.summary ?? '', date: day(dayOf(f)) } })),
  ]
}
