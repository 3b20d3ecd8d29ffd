// Every change of the site once, with the portfolio or trust it is about; one that concerns several is told under its filing's trust.
import { byCode } from '../../model/by-code.ts'
import type { Event } from '../../model/library.ts'
import { portfoliosTold, trusts } from '../records/records.ts'

export function everyEvent(): { event: Event; about: string }[] {
  const told = new Map<string, { event: Event; about: string }>()
  for (const p of portfoliosTold())
    for (const event of p.events) told.set(event.id, { event, about: told.has(event.id) ? p.trust : p.name })
  for (const t of trusts()) for (const event of t.events) if (!told.has(event.id)) told.set(event.id, { event, about: t.name })
  return [...told.values()].sort((a, b) => byCode(a.event.id, b.event.id))
}
