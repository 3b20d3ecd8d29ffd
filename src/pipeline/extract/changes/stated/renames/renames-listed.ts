// In: a reading. Out: pairs of old and new names that stand in tables, or in lists that a text conversion has run together.
//   Current Name               | New Name
//   Victory Munder Multi-Cap   | Victory Multi-Cap
//   ^ old                        ^ new
import { cellsOf } from '../../../cells.ts'
import { pattern } from '../../../../../model/pattern.ts'
import type { Table, TableRow } from '../../../../../model/tree.ts'
import type { Passage } from '../../../view.ts'
import type { Reading, Span } from '../../candidate.ts'
import { folded } from '../../folded.ts'
import type { Rename } from './renames-bearer.ts'
import { cleanName, inRow, runTogether } from './renames-run-together.ts'

const OLD = pattern()`
  // "Name until June 1"
  ^(?:(?:fund |portfolio )?names? )?(?:until|before|through|up to|to date|now|at present|today)\b
  |\b(?:current|former|old|existing|present|prior|previous)\b(?: \w+){0,3} ?names?\b
  |^(?:from|existing|current|former)\b
`
const NEW = pattern()`
  // "Name as of June 1", "Fund Name as of the Effective Date"
  ^(?:(?:fund |portfolio )?names? )?(?:from|as of|after|beginning|effective|on and after)\b.*(?:\d|\beffective date$)
  |\b(?:new|revised|future|proposed)\b(?: \w+){0,3} ?names?\b
  |^(?:to|new)\b
`
/** "Fund | New Name": the first column has the names until now. */
const FUND = /^(?:names? of (?:the )?)?(?:funds?|portfolios?|etfs?|series)(?: names?)?$/
const NEW_NAME = /^(?:new|proposed|future)(?: \w+)? names?$/
/** "Sub-Adviser | Larch Capital LLC | Corbet LLC" in a table of what is current and what is new */
const OTHER_ROW = pattern()`
  \b(?:advis[eo]rs?|managers?|objectives?|strateg\w+|tickers?|symbols?|ind(?:ex|ices)|benchmarks?|expenses?|fees?|ratio|risks?
  |distributor)\b
`
const UNCHANGED = /\(no change\)|^(?:no change|unchanged|same|not changed|none|n\/a|-+)$/i

export function listedRenames(reading: Reading): Rename[] {
  return reading.context.view.passages.flatMap(passage =>
    passage.node.type === 'table' ? inTable(passage, passage.node, reading) : [...runTogether(passage), ...inRow(passage, reading)],
  )
}

function inTable(passage: Passage, node: Table, reading: Reading): Rename[] {
  const rows = cellsOf(node).map(row => row.map(cleanName))
  const head = rows.findIndex(
    row => (row.some(isHead(OLD)) && row.some(isHead(NEW))) || (isHead(FUND)(row[0] ?? '') && row.some(isHead(NEW_NAME))),
  )
  if (head < 0) return []
  const heads = rows[head]!
  const intro = introduction(passage, reading)
  if (!/\bname/.test(heads.join(' ').toLowerCase()) && !/\bname|renam/.test(wordsOf(intro, reading))) return []
  const old = Math.max(
    0,
    heads.findIndex(cell => OLD.test(folded(cell))),
  )
  const next = heads.findIndex((cell, i) => i !== old && NEW.test(folded(cell)))
  return rows.slice(head + 1).flatMap((cells, i) => {
    const from = cells[old]
    const to = cells[next]
    if (!from || !to || from === to || UNCHANGED.test(to)) return []
    if (old > 0 && OTHER_ROW.test(folded(cells[0] ?? ''))) return []
    if (!/[a-z]/i.test(from) || cells.length > heads.length) return []
    return [{ bearer: from, to, span: rowSpan(passage, node.children[head + 1 + i]!, cells), also: intro }]
  })
}

const isHead =
  (column: RegExp) =>
  (cell: string): boolean =>
    cell.length < 60 && column.test(folded(cell))

/** "each Fund will be renamed as listed below": over a schedule at the end. */
const POINTS_TO_LIST = pattern('i')`
  \b(?:names?|renam\w+)\b[^.;]{0,120}\b(?:below|listed|set forth|as follows|following|schedules?|append(?:ix|ices)|exhibit|table|chart)\b
`
const FAR = 14

/** The sentence before a table or list, which says what it is of and from when; else the last that points to a list of names. */
function introduction(passage: Passage, { context: { view } }: Reading): Span[] {
  const before = view.passages[passage.index - 1]
  const last = before?.sentences.at(-1)
  if (!before || !last) return []
  const own = { passage: before.index, from: last.from, to: last.to }
  if (before.kind !== 'heading' && before.kind !== 'table') return [own]
  for (const p of view.passages.slice(Math.max(0, passage.index - FAR), passage.index).reverse()) {
    const points =
      p.kind === 'heading' || p.kind === 'table' ? undefined : p.sentences.findLast(s => POINTS_TO_LIST.test(p.text.slice(s.from, s.to)))
    if (points) return [{ passage: p.index, from: points.from, to: points.to }]
  }
  return [own]
}

const wordsOf = (spans: readonly Span[], { context: { view } }: Reading): string =>
  folded(spans.map(x => view.passages[x.passage]!.text.slice(x.from, x.to)).join(' '))

/** The words of one row of a table. */
export function rowSpan(passage: Passage, row: TableRow, cells: readonly string[]): Span {
  const leaves = passage.joined.leaves.filter(
    l => l.position.start.offset >= row.position.start.offset && l.position.end.offset <= row.position.end.offset,
  )
  const from = leaves[0]?.from ?? Math.max(0, passage.text.indexOf(cells[0]!))
  const to = leaves.at(-1)?.to ?? from + cells.join(' ').length
  return { passage: passage.index, from, to: Math.min(to, passage.text.length) }
}
