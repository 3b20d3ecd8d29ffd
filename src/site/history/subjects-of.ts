// In: a change of a filing. Out: the portfolios it concerns, with their pages where the library has them; else its trust.
import type { Change, Filing } from '../../model/filing.ts'
import { portfoliosIn, trustNamed } from '../records/records.ts'

export function subjectsOf(filing: Filing, change: Change): { name: string; url: string | null }[] {
  if (!change.portfolios.length) {
    const trust = trustNamed(change.trust)
    return change.trust ? [{ name: change.trust, url: trust?.url ?? null }] : []
  }
  return change.portfolios.map(name => {
    const holders = portfoliosIn(filing.id).filter(p => p.events.some(e => e.filing === filing.id && e.change.id === change.id && !e.acquiring) && [p.name, p.firstName, ...p.names.map(n => n.value)].includes(name))
    return { name, url: holders.length === 1 ? holders[0]!.url : null }
  })
}
