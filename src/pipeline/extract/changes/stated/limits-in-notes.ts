// In: a reading. Out: limits on expenses that a note under a fee table tells with the one before them.
//   "(2) Prior to November 6, 2012, the adviser had agreed to limit … so that such expenses did not exceed 0.95%.
//                 ^ day                                                                                    ^ from
//   Effective November 6, 2012, the expense cap is 1.03%, through April 30, 2014."
//                                                  ^ to           ^ expiry
// Such a note is new text; where it gives one day to both, it tells what has become different.
import { DAY, FROM_WORDS } from '../../dates/months.ts'
import { pattern } from '../../../../model/pattern.ts'
import type { ChangeDate } from '../../../../model/filing.ts'
import { datesIn } from '../../dates/dates.ts'
import { candidate, type Candidate, type Reading } from '../candidate.ts'
import { onlyRate } from './charge-changes/rates.ts'

/** The day, the words of the limit before it, and those of the limit from it on. */
const BEFORE = pattern('giu')`
  \bprior to (${DAY}),(?=
  ((?:[^.]|\.\d){10,420}?\b(?:limit|cap|waive|reimburse)\w*\b(?:[^.]|\.\d){0,300})\. (?:${FROM_WORDS}|on) \1,
  ((?:[^.]|\.\d){4,320}?\b(?:cap|limit\w*|exceed)\b(?:[^.]|\.\d){0,320})\.)
`

export function limitsInNotes({ context: { view }, instructions }: Reading): Candidate[] {
  const tables = new Set(instructions.flatMap(i => i.payload.map(s => s.passage)).filter(p => view.passages[p]!.kind === 'table'))
  return [...tables].flatMap(index => {
    const { text, lines } = view.passages[index]!
    return [...text.matchAll(BEFORE)].flatMap((m): Candidate[] => {
      const day = datesIn(m[1]!)[0]
      const words = m[3]!
      const from = onlyRate(m[2]!)
      const to = onlyRate(words)
      if (!day?.date || !from || !to || from === to) return []
      const until = datesIn(words).find(d => d.date && /\b(?:through|until)\s(?:at\sleast\s)?$/i.test(words.slice(0, d.from)))
      const dates: ChangeDate[] = [
        { role: 'effective', date: day.date, qualifier: 'on', lines },
        ...(until ? [{ role: 'limit-expiry' as const, date: until.date!, qualifier: 'on' as const, lines }] : []),
      ]
      const end = m.index + text.slice(m.index).indexOf(words) + words.length + 1
      return [candidate('expense-limit-change', { passage: index, from: m.index, to: end }, { from, to, dates })]
    })
  })
}
