// In: what tables tell of the fees of each class, and the changes of a portfolio. Out: a class all of whose shares become those of another
// has no fees from then on: statements that end them.
//   every Class M share of the Fund will be converted into Class A shares
//         ^ its fees end on the day                      ^ as they were
import { foldClass } from '../../model/fee-lines.ts'
import { compareDates, firstDay } from '../../model/iso-date.ts'
import type { Event, Statement } from '../../model/library.ts'
import { holdsFrom } from '../../model/outcome.ts'
import { fromEvent } from './events.ts'

export function convertedClasses(observed: readonly Statement[], events: readonly Event[]): Statement[] {
  return events
    .filter(({ change }) => change.type === 'share-class-change' && change.from && change.to && change.state !== 'cancelled')
    .flatMap(event => {
      const date = holdsFrom(event)
      if (date === null) return []
      const ofClass = observed.filter(s => foldClass(s.key ?? '') === foldClass(event.change.from!) && toldBefore(s, date))
      return [...new Map(ofClass.map(s => [s.line, s])).values()].map(s => endOf(s, event, date))
    })
}

const toldBefore = ({ date, dated }: Statement, day: string): boolean => compareDates(date ?? dated ?? '', firstDay(day)) < 0

const endOf = ({ key, line }: Statement, event: Event, date: string): Statement => ({
  track: 'fee',
  key,
  line,
  kind: 'change',
  before: null,
  after: null,
  date,
  until: null,
  qualifier: event.change.dates.find(d => d.role === 'effective')?.qualifier ?? null,
  ...fromEvent(event),
})
