// Finds a supplement to a document that is dated long after the supplement itself.
//   "Supplement dated January 12, 2007 to the Prospectus dated May 1, 2007"
//                                                                  ^
import { precisionOf, spellDate } from '../../../model/iso-date.ts'
import type { Rule } from './rule.ts'

export const targetDate: Rule = {
  id: 'target-date',
  sentence: 'A supplement is no older than the document that it supplements.',
  hint: 'One of the two dates is most likely misprinted.',
  find: ({ contexts }) =>
    contexts.flatMap(({ dated, amends }) =>
      amends.flatMap(target => {
        if (!dated || !target.dated || precisionOf(dated) !== 'day' || precisionOf(target.dated) !== 'day') return []
        const ahead = (Date.parse(target.dated) - Date.parse(dated)) / 86_400_000
        return ahead > 60
          ? [
              {
                message: `The document is dated ${spellDate(dated)} and supplements one dated ${spellDate(target.dated)}.`,
                lines: target.lines,
              },
            ]
          : []
      }),
    ),
}
