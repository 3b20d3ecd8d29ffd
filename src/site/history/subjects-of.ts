// In: a change of a filing. Out: the portfolios it concerns, with their pages where the library has them; else its trust.
import type { Change, Filing } from '../../model/filing.ts'
import { tellsIt } from '../../model/source-of-event.ts'
import { short } from '../../model/sum.ts'
import { filingOf, keysIn, namesOfTrusts, portfoliosIn, trustNamed } from '../records/records.ts'
import { derived, groundOf, restsOn } from '../trace/trace.ts'

export const subjectsOf = (filing: Filing, change: Change): Subject[] => subjects(`${filing.id} ${change.id}`)

export interface Subject {
  name: string
  url: string | null
}

const subjects = derived('subjects', (of): Subject[] => {
  const [id, nth] = of.split(' ') as [string, string]
  const filing = filingOf(id)
  const change = filing?.changes.find(c => c.id === nth)
  if (!filing || !change) return []
  if (!change.portfolios.length) {
    const trust = trustNamed(change.trust)
    return change.trust ? [{ name: change.trust, url: trust?.url ?? null }] : []
  }
  return change.portfolios.map(name => {
    const holders = portfoliosIn(filing.id).filter(
      p =>
        p.events.some(e => !e.acquiring && tellsIt(e, filing.id, change.id)) &&
        [p.name, p.firstName, ...p.names.map(n => n.value)].includes(name),
    )
    return { name, url: holders.length === 1 ? holders[0]!.url : null }
  })
})
restsOn('subjects', of => {
  const id = of.split(' ', 1)[0]!
  return short([groundOf(`filing:${id}`), ...keysIn(id).map(key => groundOf(`portfolio:${key}`)), namesOfTrusts()].join())
})
