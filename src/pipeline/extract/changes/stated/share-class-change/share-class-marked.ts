// In: the end of classes that a table tells by marks. Out: one change for the portfolios of which the same classes are marked.
//   "… certain share classes of the Funds, as set forth in the chart below."
//                        Class C   Class R
//   Larch Income Fund       X         -
//   ^ portfolio           ^ ends
import { textOf } from '../../../../../model/joined-text.ts'
import type { Passage } from '../../../view.ts'
import { meet, type Candidate, type Reading } from '../../candidate.ts'
import { portfoliosIn } from '../names.ts'
import { tableUnder } from '../../table-under.ts'
import { classAt } from './share-class-named.ts'

const POINTS = /\b(?:chart|table|below|following)\b/i
const MARK = /^(?:[Xx✓✔√●•]|yes)$/i

export function ofMarkedRows(c: Candidate, reading: Reading): Candidate[] {
  const points = reading.clauses.some(k => meet(k, c.span) && POINTS.test(k.text))
  const table = c.from === null && c.to === null && points ? tableUnder(c.span.passage, reading) : null
  const rows = table ? markedRows(table, reading) : []
  if (rows.length < 2) return [c]
  const alike = Map.groupBy(rows, r => r.classes)
  return [...alike].map(([classes, own]) => ({ ...c, from: classes, portfolios: own.map(r => r.portfolio) }))
}

/** Rows that name one portfolio each, with the classes marked for it. */
function markedRows({ node }: Passage, reading: Reading): { portfolio: string; classes: string }[] {
  if (node.type !== 'table') return []
  const [head, ...rest] = node.children.map(row => row.children.map(cell => textOf(cell.children).trim()))
  return rest.flatMap(cells => {
    const [portfolio, ...others] = portfoliosIn(cells[0] ?? '', reading)
    const classes = cells.flatMap((cell, i) => (MARK.test(cell) ? (classAt(head?.[i] ?? '') ?? []) : []))
    return portfolio && !others.length && classes.length ? [{ portfolio, classes: classes.join('; ') }] : []
  })
}
