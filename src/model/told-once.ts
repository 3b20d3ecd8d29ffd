// In: events in the order of history. Out: those that a reader would read as one sentence twice, told once: one change in two sections of a
// filing,
// or announced by one filing and reported as done by another. The newest stands for them, the others are its further sources.
import type { Event } from './library.ts'
import { sourceOfEvent } from './moved-date.ts'
import { spokenChange } from './spoken-change.ts'

export function toldOnce(events: readonly Event[]): Event[] {
  const alike = Map.groupBy(events, e => [spokenChange(e), e.effective ?? e.id, e.outcome, e.acquiring].join('\0'))
  return [...alike.values()].map(some => {
    const main = some.at(-1)!
    return some.length === 1
      ? main
      : {
          ...main,
          also: [
            ...main.also,
            ...some
              .slice(0, -1)
              .toReversed()
              .flatMap(e => [sourceOfEvent(e), ...e.also]),
          ],
        }
  })
}
