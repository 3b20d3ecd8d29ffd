// Finds a document dated a year before or after the year in which it was filed, the day being the same or near.
//   filed January 10, 2008, "Supplement dated January 10, 2007"
//                                                       ^
import { precisionOf, spellDate } from '../../../model/iso-date.ts'
import type { Rule } from './rule.ts'

const days = (date: string) => Date.parse(date) / 86_400_000

export const documentYear: Rule = {
  id: 'document-year',
  sentence: 'A document bears a date near the day of its filing.',
  hint: 'The year of the date is most likely misprinted.',
  find: ({ contexts }) =>
    contexts.flatMap(({ dated, filed, kind, view }) => {
      if (!dated || !filed || kind !== 'supplement' || precisionOf(dated) !== 'day' || precisionOf(filed) !== 'day') return []
      const apart = Math.abs(days(filed) - days(dated))
      return Math.abs(apart - 365) <= 16
        ? [
            {
              message: `The document is dated ${spellDate(dated)} and was filed on ${spellDate(filed)}.`,
              lines: [view.lines[0], view.lines[0]] as [number, number],
            },
          ]
        : []
    }),
}
