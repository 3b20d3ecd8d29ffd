// Law: one fact has one value at a time.
import { firstDay } from '../model/iso-date.ts'
import type { Law } from './law.ts'

export const intervalsApart: Law = {
  id: 'intervals-apart',
  sentence: 'Intervals of one fact of one portfolio never overlap.',
  hint: 'See src/model/intervals.ts.',
  breaches: ({ library }) =>
    library.portfolios.flatMap(p =>
      p.tracks.flatMap(({ track, key, intervals }) =>
        intervals.slice(1).flatMap((after, i) => {
          const before = intervals[i]!
          const start = after.from ?? after.seen
          return before.to !== null && (start === null || firstDay(before.to) <= firstDay(start))
            ? []
            : [
                `${p.key}: unexpected overlap of ${track}${key ? ` (${key})` : ''}: “${before.value.slice(0, 60)}” until ${before.to ?? 'now'} and “${after.value.slice(0, 60)}” from ${start ?? 'ever'}.`,
              ]
        }),
      ),
    ),
}
