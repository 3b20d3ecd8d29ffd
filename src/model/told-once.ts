// In: events in the order of history. Out: those that would give a reader the same sentence twice, told once: a change in two sections of
// one filing, or announced by one filing and reported as done by another. The newest stands for them, the others are its further sources.
import type { Event } from './library.ts'
import { sourcesOfEvent } from './source-of-event.ts'
import { spokenChange } from './spoken-change.ts'

export function toldOnce(events: readonly Event[]): Event[] {
  const alike = Map.groupBy(events, e => [spokenChange(e), e.effective ?? e.id, e.outcome, e.acquiring].join('\0'))
  return [...alike.values()].map(some => {
    const main = some.at(-1)!
    return some.length === 1
      ? main
      : {
          ...main,
          also: [...main.also, ...some.slice(0, -1).toReversed().flatMap(sourcesOfEvent)],
        }
  })
}
