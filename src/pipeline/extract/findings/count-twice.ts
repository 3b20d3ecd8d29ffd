// Finds one count that is given twice and differently.
//   "The number of portfolios of the Trust listed in … is 44. The footnote to this section lists 36 portfolios of the Trust."
//                                                         ^^                                      ^^
import { matchesOf } from '../../../model/matches.ts'
import { linesAt } from '../../../model/joined-text.ts'
import { spanOf } from '../../../model/lines.ts'
import type { Rule } from './rule.ts'

const NOUN = '(portfolios|funds|series|trustees|directors|nominees|committees|classes)'
const OWNER = '((?:the|this) (?:Trust|Fund|Company|Board|Corporation|Registrant|Fund Complex))'
const FORMS: readonly RegExp[] = [
  new RegExp(String.raw`\bnumber of ${NOUN} of ${OWNER}\b[^.]{0,120}?\b(?:is|are|as|was)\s(\d{1,3})\b(?![.,%]\d)`, 'g'),
  new RegExp(String.raw`\b(\d{1,3})\s${NOUN} of ${OWNER}\b`, 'g'),
]

interface Count {
  key: string
  noun: string
  owner: string
  count: number
  from: number
  to: number
}

export const countTwice: Rule = {
  id: 'count-twice',
  sentence: 'A count that is given twice is the same both times.',
  hint: 'The filing says both; it does not say here which is right.',
  // Within one passage only: further apart, two counts may be of two days.
  find: ({ contexts }) =>
    contexts.flatMap(({ view }) =>
      view.passages.flatMap(passage => {
        const counts = FORMS.flatMap((form, i) =>
          matchesOf(passage.text, form).map((m): Count => {
            const [noun, owner, count] = i === 0 ? [m[1]!, m[2]!, Number(m[3])] : [m[2]!, m[3]!, Number(m[1])]
            return { key: `${noun} ${owner.toLowerCase()}`, noun, owner, count, from: m.index, to: m.index + m[0].length }
          }),
        )
        return [...new Set(counts.map(c => c.key))].flatMap(key => {
          const same = counts.filter(c => c.key === key).sort((a, b) => a.from - b.from)
          const values = [...new Set(same.map(c => c.count))]
          const { noun, owner } = same[0]!
          return values.length > 1
            ? [
                {
                  message: `The number of ${noun} of ${owner} is given as ${values.join(' and as ')}.`,
                  lines: spanOf(same.map(c => linesAt(passage.joined, c.from, c.to))),
                },
              ]
            : []
        })
      }),
    ),
}
