// The changes of all filings as events of one portfolio or trust, with the date that counts and what replaces their filing.
import type { Change, Filing } from '../../model/filing.ts'
import type { IsoDate } from '../../model/iso-date.ts'
import type { Event, Source, Statement } from '../../model/library.ts'
import { isSettled } from '../../model/outcome.ts'
import { sameName } from '../../model/same-name.ts'
import { sourceOfEvent } from '../../model/source-of-event.ts'
import type { Entry } from './entry.ts'

/** What replaces each filing, earliest first; `only`: a correction of single points leaves what it does not state again. */
export type Replacements = ReadonlyMap<string, readonly Replacement[]>
type Replacement = NonNullable<Event['replaced']> & { only: ReadonlySet<string> | null }

/** Supplements that a later filing says it replaces or corrects: same registrant, the date given, a portfolio in common. */
export function replacementsOf(entries: readonly Entry[]): Replacements {
  const replaced = new Map<string, Replacement[]>()
  const earlier = new Map<string, Entry[]>()
  for (const later of entries) {
    for (const reference of later.filing.supersedes) {
      if (reference.document !== 'supplement' || reference.dated === null) continue
      const twins = (earlier.get(reference.dated) ?? []).filter(e => akin(e.filing, later.filing))
      // Two supplements of one day for one portfolio: which one is meant cannot be told, so none is taken away.
      if (twins.length !== 1) continue
      const { filing } = twins[0]!
      replaced.set(filing.id, [
        ...(replaced.get(filing.id) ?? []),
        { filing: later.filing.id, known: later.known, only: statedAgain(filing, later.filing) },
      ])
    }
    const { dated, kind } = later.filing
    if (dated && kind === 'supplement') earlier.set(dated, [...(earlier.get(dated) ?? []), later])
  }
  return replaced
}

/**
 * Where the later filing calls itself a correction: the changes of the earlier one that it states too;
 * null: it takes the place of the whole.
 */
function statedAgain(earlier: Filing, later: Filing): ReadonlySet<string> | null {
  if (!later.changes.some(c => c.type === 'correction')) return null
  return new Set(
    earlier.changes.filter(c => later.changes.some(l => l.type === c.type && l.portfolios.join() === c.portfolios.join())).map(c => c.id),
  )
}

function akin(a: Filing, b: Filing): boolean {
  return (
    a.trusts.some(t => b.trusts.some(u => sameName(t, u))) &&
    (!a.portfolios.length || !b.portfolios.length || a.portfolios.some(p => b.portfolios.some(q => sameName(p.name, q.name))))
  )
}

export function eventOf({ filing, known }: Entry, change: Change, replacements: Replacements): Event {
  // The first to do so: a later one takes nothing away that is gone already.
  const by = replacements.get(filing.id)?.find(r => r.only === null || r.only.has(change.id))
  return {
    id: `${filing.id}#${change.id}`,
    change,
    filing: filing.id,
    filingTitle: filing.title,
    filed: filing.source.filed ?? null,
    dated: filing.dated,
    known,
    replaced: by ? { filing: by.filing, known: by.known } : null,
    successor: null,
    acquiring: false,
    effective: effectiveDate(change),
    also: [],
    moves: [],
    outcome: 'open',
    reason: null,
  }
}

/** The effective date; for a liquidation its day. Record, meeting and mailing dates never count. */
export function effectiveDate(change: Change): IsoDate | null {
  const of = (role: string) => change.dates.find(d => d.role === role)?.date ?? null
  return change.type === 'liquidation' ? (of('liquidation') ?? of('effective')) : of('effective')
}

/** What every statement takes of the event that makes it. */
export const fromEvent = (event: Event): Pick<Statement, 'settled' | 'whole' | 'dated' | 'known' | 'event' | 'source'> => ({
  settled: isSettled(event),
  whole: false,
  dated: event.dated,
  known: event.known,
  event: event.id,
  source: sourceOfEvent(event),
})

export function sourceOf(filing: Filing, change: Change): Source {
  return { filing: filing.id, anchor: change.id, lines: change.lines, quote: change.quote }
}
