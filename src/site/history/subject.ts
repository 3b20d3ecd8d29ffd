// In: the key of a portfolio ("trust/portfolio") or the slug of a trust. Out: what the components of its page show, in one shape.
import { byCode } from '../../model/by-code.ts'
import type { Event, Portfolio, Trust } from '../../model/library.ts'
import { toldOnce } from '../../model/told-once.ts'
import { portfolioOf, portfoliosOf, trustOf } from '../records/records.ts'

export interface Subject {
  name: string
  url: string
  events: { event: Event; portfolios: { name: string; url: string }[] }[]
  filings: { id: string; title: string; kind: string; dated: string | null; role?: string }[]
}

/** The portfolio of a key. Throws where a page names one that has no record. */
export function portfolioFor(of: string): Portfolio {
  const portfolio = portfolioOf(of)
  if (!portfolio)
    throw new Error(
      `Unexpected portfolio "${of}" in an MDX page, expected one of records/portfolios. Run npm run build to write pages and records anew.`,
    )
  return portfolio
}

/** The trust of a slug. Throws where a page names one that has no record. */
export function trustFor(of: string): Trust {
  const trust = trustOf(of)
  if (!trust)
    throw new Error(
      `Unexpected trust "${of}" in an MDX page, expected one of records/trusts. Run npm run build to write pages and records anew.`,
    )
  return trust
}

const orderOf = (event: Event) => event.effective ?? event.dated ?? event.filed ?? ''

export function subjectFor(of: string): Subject {
  if (of.includes('/')) {
    const { name, url, events, filings } = portfolioFor(of)
    return { name, url, filings, events: toldOnce(events).map(event => ({ event, portfolios: [] })) }
  }
  const { name, url, events, filings, slug } = trustFor(of)
  // One change that concerns several portfolios stands in the history of each; the trust tells it once.
  const told = new Map<string, { event: Event; portfolios: { name: string; url: string }[] }>()
  for (const event of events) told.set(`${event.filing}#${event.change.id}`, { event, portfolios: [] })
  for (const p of portfoliosOf(slug))
    for (const event of p.events) {
      const key = `${event.filing}#${event.change.id}`
      const known = told.get(key) ?? { event, portfolios: [] }
      told.set(key, { ...known, portfolios: [...known.portfolios, { name: p.name, url: p.url }] })
    }
  return { name, url, filings, events: [...told.values()].sort((a, b) => byCode(orderOf(a.event), orderOf(b.event))) }
}
