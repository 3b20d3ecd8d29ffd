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

// "Management fees10.20%Distribution … feesNoneOther expenses0.00%… 1The Fund’s “Management fees” …": glued, the mark of a note between.
const VALUE = pattern('gs')`
  (?:(?<![\w.$])|(?<=[a-z)])(?!\d\d\.)|(?<=[a-z)](\d))(?=\d\.\d\d(?=\s?%).*?[%a-z.]\1[A-Z][a-z]))
  (?:\(?[-−–]?\d{1,2}\.\d{1,3}\s?\)?\s?%\)?|None(?![a-z])|N\/A\b)(?:\s?\(?\d\)?(?=\s[A-Z]|$))?
`
const CAPTION = pattern('i')`
  (?:^|[\s:.)])((?:Total|Net|Management|Advisory|Investment (?:Advisory|Management)|Unified|Distribution|Service
  |Shareholder Servic|Rule 12b-1|12b-1|Other|Acquired|Fee [Ww]aiver|Less|Expense [Rr]eimbursement|Waiver|Interest
  |Administrati)[^$%:;]{0,160})$
`

type Row = ProseFees['rows'][number]

/** Fee tables of the text: at least three captions, each followed by as many values as the first, the total among them. */
export function feesIn(text: string, known: ReadonlySet<string>): ProseFees[] {
  const found: ProseFees[] = []
  let rows: Row[] = []
  let marks: string[] = []
  let from = 0
  let end = 0
  const close = () => {
    if (isFeeTable(rows)) found.push({ rows, marks, from, to: end })
    rows = []
    marks = []
  }
  for (const m of text.matchAll(VALUE)) {
    const between = text.slice(end, m.index)
    const cell = readCell(m[0].replace(/(?<=%|None|N\/A)\s?\(?\d\)?$/, ''), 'annual-operating-expenses')
    if (rows.length && /^\s*$/.test(between)) rows.at(-1)!.cells.push(cell)
    else {
      let caption = rows.length ? captionIn(between, known, 22) : captionIn(between.slice(-170), known, 22)
      // Other words between a caption and the last value end the table; the caption may begin the next.
      if (!caption || (rows.length > 0 && caption.at > 2)) {
        close()
        caption = captionIn(between.slice(-90), known, 12)
        if (caption) from = m.index - caption.label.length
      } else if (!rows.length) from = m.index - caption.printed.length
      if (caption) {
        marks.push(...caption.marks)
        rows.push({ label: caption.label, concept: caption.concept, cells: [cell] })
      }
    }
    end = m.index + m[0].length
  }
  close()
  return found
}

const isFeeTable = (rows: readonly Row[]): boolean =>
  rows.length >= 3 &&
  rows.every(row => row.cells.length === rows[0]!.cells.length) &&
  rows.some(row => row.concept === 'ExpensesOverAssets')

/** The caption of annual expenses with which the words end: of so many words at most. */
function captionIn(words: string, known: ReadonlySet<string>, most: number) {
  const m = CAPTION.exec(words)
  if (!m) return null
  const { text: label, marks } = unmark(m[1]!.trim(), known)
  const concept = label ? conceptOf(label) : null
  return isAnnualConcept(concept) && label.split(' ').length <= most ? { label, marks, concept, printed: m[1]!, at: m.index } : null
}
