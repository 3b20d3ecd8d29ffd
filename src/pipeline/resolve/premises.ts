// Everything that a portfolio's record rests on, as one sum:
// where it is what it was, the record is too, and need not be put together again.
// What is added to portfolioOf's reading must be added here; tests/cli/increment.test.ts holds both to the same bytes.
import type { IsoDate } from '../../model/iso-date.ts'
import { dayAfter, dayBefore } from '../../model/calendar.ts'
import { short } from '../../model/sum.ts'
import type { Identity } from './portfolio-register.ts'
import type { Surroundings } from './portfolio.ts'

/** Null where a filing has no key by which it is known again. `keyOf`: of a filing's bytes and sidecar. */
export function premisesOf(
  identity: Identity,
  { byId, owned, replacements, today }: Surroundings,
  keyOf: (filing: string) => string | undefined,
): string | null {
  const { changes, tables, mergers } = owned.get(identity)!
  const ids = [
    ...new Set([
      ...identity.sightings.map(s => s.filing.id),
      ...changes.map(c => c.entry.filing.id),
      ...tables.map(t => t.filing),
      ...mergers.map(m => m.filing.id),
    ]),
  ].sort()
  const filings = ids.map(id => [id, keyOf(id), replacements.get(id)?.map(r => ({ ...r, only: r.only && [...r.only] }))] as const)
  if (filings.some(([, key]) => key === undefined)) return null
  const sides = (i: Identity | null) => i && [i.key, i.firstName, i.trust.name, i.trust.slug]
  return short(
    JSON.stringify([
      sides(identity),
      identity.series,
      identity.names,
      identity.sightings.map(s => [s.filing.id, s.portfolio]),
      changes.map(c => [c.entry.filing.id, c.change.id]),
      tables.map(t => [t.filing, t.table.id]),
      mergers.map(m => [sides(m.from), sides(m.to), m.toName, m.filing.id, m.change.id]),
      filings,
      placeOfDay(
        today,
        ids.flatMap(id => byId.get(id)!.days),
      ),
    ]),
  )
}

/** Where the day stands among others: rules compare days, one off at the most, and reckon no further. */
function placeOfDay(today: IsoDate, days: readonly IsoDate[]): unknown {
  return [dayBefore(today), today, dayAfter(today)].map(day => {
    let before = ''
    let after = '9999'
    for (const other of days) {
      if (other <= day && other > before) before = other
      if (other > day && other < after) after = other
    }
    return [before, before === day, after]
  })
}
