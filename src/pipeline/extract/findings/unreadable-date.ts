// Finds a written date that is no day of the calendar.
//   "… as amended June 12, 209 …"   "… on February 30, 2007 …"
import { linesAt } from '../../../model/joined-text.ts'
import { datesIn } from '../dates/dates.ts'
import type { Rule } from './rule.ts'

export const unreadableDate: Rule = {
  id: 'unreadable-date',
  sentence: 'A date names a day that exists.',
  hint: 'The date is misprinted in the filing and was not used.',
  find: ({ contexts }) =>
    contexts.flatMap(({ view }) =>
      view.passages
        .filter(p => p.kind !== 'table')
        .flatMap(passage =>
          datesIn(passage.text)
            .filter(d => d.unreadable)
            .map(d => ({ message: `"${d.text}" is not a date.`, lines: linesAt(passage.joined, d.from, d.to) })),
        ),
    ),
}
