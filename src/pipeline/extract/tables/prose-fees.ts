// In: running text. Out: the fee tables in it whose rows have run together.
//   "Management fees1 0.04 % Distribution and service (12b-1) fees None Other expenses 0.00 % Total annual Fund operating expenses1 0.04 %"
//    ^ caption        ^ value ^ caption                           ^ value
import type { Cell } from '../../../model/filing.ts'
import { pattern } from '../../../model/pattern.ts'
import { conceptOf, isAnnualConcept } from './concepts.ts'
import { readCell } from './figures.ts'
import { unmark } from './marks.ts'

export interface ProseFees {
  rows: { label: string; concept: string | null; cells: Cell[] }[]
  marks: string[]
  from: number
  to: number
}

const VALUE = /(?<![\w.$])(?:\(?[-−–]?\d{1,2}\.\d{1,3}\s?\)?\s?%\)?|None\b|N\/A\b)(?:\s?\(?\d\)?(?=\s[A-Z]|$))?/g
const CAPTION = pattern('i')`
  (?:^|[\s:.)])((?:Total|Net|Management|Advisory|Investment (?:Advisory|Management)|Unified|Distribution|Service
  |Shareholder Servic|Rule 12b-1|12b-1|Other|Acquired|Fee [Ww]aiver|Less|Expense [Rr]eimbursement|Waiver|Interest
  |Administrati)[^$%:;]{0,160})$
`

/** Fee tables of the text: at least three captions, each followed by as many values as the first, the total among them. */
export function feesIn(text: string, known: ReadonlySet<string>): ProseFees[] {
  const values = [...text.matchAll(VALUE)].map(m => ({
    text: m[0].replace(/(?<=%|None|N\/A)\s?\(?\d\)?$/, ''),
    from: m.index,
    to: m.index + m[0].length,
  }))
  const found: ProseFees[] = []
  let rows: ProseFees['rows'] = []
  let marks: string[] = []
  let from = 0
  let end = 0
  const close = () => {
    const width = rows[0]?.cells.length ?? 0
    if (rows.length >= 3 && rows.every(row => row.cells.length === width) && rows.some(row => row.concept === 'ExpensesOverAssets'))
      found.push({ rows, marks, from, to: end })
    rows = []
    marks = []
  }
  for (const value of values) {
    const between = text.slice(end, value.from)
    if (rows.length && /^\s*$/.test(between)) {
      rows.at(-1)!.cells.push(readCell(value.text, 'annual-operating-expenses'))
      end = value.to
      continue
    }
    const caption = CAPTION.exec(rows.length ? between : between.slice(-170))
    const bare = unmark(caption?.[1]?.trim() ?? '', known)
    const concept = bare.text ? conceptOf(bare.text) : null
    if (!caption || !isAnnualConcept(concept) || bare.text.split(' ').length > 22 || (rows.length > 0 && caption.index > 2)) {
      close()
      const again = CAPTION.exec(between.slice(-90))
      const label = unmark(again?.[1]?.trim() ?? '', known)
      if (again && label.text && isAnnualConcept(conceptOf(label.text)) && label.text.split(' ').length <= 12) {
        from = value.from - label.text.length
        rows = [{ label: label.text, concept: conceptOf(label.text), cells: [readCell(value.text, 'annual-operating-expenses')] }]
        marks = [...label.marks]
      }
      end = value.to
      continue
    }
    if (!rows.length) from = value.from - caption[1]!.length
    marks.push(...bare.marks)
    rows.push({ label: bare.text, concept, cells: [readCell(value.text, 'annual-operating-expenses')] })
    end = value.to
  }
  close()
  return found
}
