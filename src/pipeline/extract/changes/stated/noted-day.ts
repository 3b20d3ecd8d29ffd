// In: a row of a table and its reading. Out: the day that a note gives to the row by a mark behind one of its cells.
//   Foreign Equity Portfolio*  | A Ltd. | B Ltd.            * Effective September 4, 2007.
//                           ^ mark                            ^ day
import { pattern } from '../../../../model/pattern.ts'
import { DAY_OPENS } from '../../dates/months.ts'
import type { ChangeDate } from '../../../../model/filing.ts'
import { textOf } from '../../../../model/joined-text.ts'
import { linesOf, type Table } from '../../../../model/tree.ts'
import type { Reading } from '../candidate.ts'
import { datesOfSentence, effectiveOf } from '../sentence-dates.ts'

const OPENS = pattern('i')`^\W*${DAY_OPENS}`

export function notedDay(table: Table, cells: readonly string[], reading: Reading): ChangeDate[] {
  const marks = cells.flatMap(cell => /[\p{L}.)](\*{1,4}|[†‡+#]+|\s?\(\w\))$/u.exec(cell.trim())?.[1]?.replace(/[()\s]/g, '') ?? [])
  const note = table.footnotes.find(n => marks.includes(n.mark.replace(/[()\s]/g, '')))
  if (!note) return []
  const words = textOf([note])
  return OPENS.test(words) ? effectiveOf(datesOfSentence(words.replace(/^\W+/, ''), linesOf(note), reading)).slice(0, 1) : []
}
