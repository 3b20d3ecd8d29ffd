// In: a document with its context. Out: the tables that the source sets as tables, read; those that only lay out text are left out.
import { spanOf, type Lines } from '../../../model/lines.ts'
import type { TableKind } from '../../../model/kinds.ts'
import { linesOf } from '../../../model/tree.ts'
import type { Context } from '../context.ts'
import type { Passage } from '../view.ts'
import { asOf } from './as-of.ts'
import { boardParts } from './board-parts.ts'
import { wordsAbove, type Above } from './caption.ts'
import { conceptOf, exampleConcept, returnConcept, yearsIn } from './concepts.ts'
import type { Draft } from './draft.ts'
import { feePartOf, feeParts } from './fee-parts.ts'
import { isFigure, readCell } from './figures.ts'
import { gridOf } from './grid.ts'
import { isPeriodOrClass } from './heads.ts'
import { kindOf, spelledPeriod } from './kind.ts'
import { labelsOf, withoutCount } from './labels.ts'
import { marksIn, unmark, type Unmarked } from './marks.ts'
import { marksNear, notesFor, notesOfTable } from './notes.ts'
import { ownerOf } from './owner.ts'
import { nameIn, namesNobody } from './people.ts'
import { sheetsOf, withoutLinks, type Sheet, type SheetRow } from './sheet.ts'
import { withTiersAsLabels } from './tier-column.ts'

interface Placed {
  passage: Passage
  at: number
  sheet: Sheet
  kind: TableKind
  above: Above
  captionOfTable: string
  source: 'text' | 'html'
  known: Set<string>
  raised: string[]
}

const FEES: ReadonlySet<TableKind> = new Set(['shareholder-fees', 'annual-operating-expenses'])
const BOARD: ReadonlySet<TableKind> = new Set(['trustees', 'officers'])
const PEOPLE: ReadonlySet<TableKind> = new Set(['trustees', 'officers', 'portfolio-managers'])

/** Sheets of one table passage with their kinds. */
function place(context: Context, passage: Passage & { node: import('../../../model/tree.ts').Table }): Placed[] {
  const at = passage.index
  if (notesOfTable(passage.node).length) return []
  const above = wordsAbove(context.view, at)
  const known = marksNear(context.view, at)
  const grid = gridOf(passage.node, known)
  return sheetsOf(grid).flatMap((sheet, i) =>
    partsOf(withTiersAsLabels(withoutLinks(sheet))).map(({ sheet: part, part: fee }, j): Placed => {
      const first = i === 0 && j === 0
      const caption = [first ? above.caption : '', first ? grid.caption : '', ...part.captions].filter(Boolean).join(' ')
      const kind: TableKind = fee ?? kindOf(part, { caption, above: above.text, path: passage.path })
      return {
        passage,
        at,
        sheet: BOARD.has(kind) ? { ...part, rows: joinNameless(part.rows) } : part,
        kind: settle(kind, part, caption),
        above: first ? above : { ...above, caption: '', raised: [], lines: null },
        captionOfTable: first ? grid.caption : '',
        raised: [...part.raised, ...(first ? [...above.raised, ...grid.captionRaised] : [])],
        source: passage.node.source,
        known,
      }
    }),
  )
}

/** Fee tables and tables of people hold two kinds now and then. */
const partsOf = (sheet: Sheet): { sheet: Sheet; part: TableKind | null }[] => boardParts(sheet) ?? feeParts(sheet)

/** Rows that begin with an address or an age belong to the person above. */
function joinNameless(rows: readonly SheetRow[]): SheetRow[] {
  const out: SheetRow[] = []
  for (const row of rows) {
    const last = out.at(-1)
    if (!last || !namesNobody(row.label)) {
      out.push(row)
      continue
    }
    const cells = last.cells.map((cell, i) =>
      cell && row.cells[i] ? { ...cell, text: `${cell.text} ${row.cells[i]!.text}` } : (cell ?? row.cells[i] ?? null),
    )
    out[out.length - 1] = { ...last, cells, lines: spanOf([last.lines, row.lines]) }
  }
  return out
}

/** A caption that names the other fee table outweighs one row's words ("Redemption fees" among annual expenses). */
function settle(kind: TableKind, sheet: Sheet, caption: string): TableKind {
  const said = feePartOf(caption)
  // "Shareholder Fees (fees paid directly …) | Class A | Class I" over nothing but "None | None".
  if (
    kind === 'other' &&
    said &&
    sheet.rows.length === 1 &&
    sheet.rows[0]!.label === '' &&
    sheet.rows[0]!.cells.every(c => c !== null && isFigure(c.text))
  )
    return said
  return FEES.has(kind) && said && sheet.rows.every(row => conceptOf(row.label) === null) ? said : kind
}

/** Annual expenses right under shareholder fees with as many columns stand under the same heads. */
function withHeadsAbove(next: Placed, before: Placed | undefined): Placed {
  if (
    !before ||
    next.kind !== 'annual-operating-expenses' ||
    before.kind !== 'shareholder-fees' ||
    next.at > before.at + 2 ||
    next.sheet.columns.some(Boolean)
  )
    return next
  if (next.sheet.columns.length !== before.sheet.columns.length) return next
  return { ...next, sheet: { ...next.sheet, columns: before.sheet.columns } }
}

/** Heads that are all periods, over percentages. */
function isOfPeriods({ columns, rows }: Sheet): boolean {
  const cells = rows.flatMap(row => row.cells.flatMap(c => (c ? [c.text] : [])))
  return (
    columns.length > 1 &&
    columns.every(head => isPeriodOrClass(head) || /^life(?:time)?\b/i.test(head)) &&
    columns.some(head => yearsIn(head) !== null) &&
    cells.some(text => text.includes('%')) &&
    cells.every(text => !text.includes('$'))
  )
}

/** Goes on in `next` after a page break: equal heads and nothing but a page's end between. */
function goesOn(a: Placed, b: Placed, between: readonly Passage[]): boolean {
  return (
    a.kind === b.kind &&
    ((b.at === a.at + 1 && b.passage.page > a.passage.page) || onlyPageEnd(between)) &&
    a.sheet.rows[0]?.label !== b.sheet.rows[0]?.label &&
    sameHeads(a.sheet, b.sheet) &&
    !b.sheet.captions.length &&
    !b.captionOfTable &&
    a.kind !== 'expense-example'
  )
}

const sameHeads = (a: Sheet, b: Sheet): boolean =>
  a.columns.length === b.columns.length &&
  a.columns.some(Boolean) &&
  a.columns.every((head, i) => head === b.columns[i]) &&
  a.corner === b.corner

/** A page number with running heads, and nothing that a reader would read. */
const onlyPageEnd = (between: readonly Passage[]): boolean =>
  between.length <= 5 &&
  between.some(p => /^\W*(?:page\s)?\d{1,4}(?:\s(?:of|\/)\s\d+)?\W*$/i.test(p.text)) &&
  between.every(
    p => p.kind !== 'table' && p.text.length <= 80 && !/\b(?:returns?|performance|fees?|expenses?|example|class)\b/i.test(p.text),
  )

export function tablesSet(context: Context): Draft[] {
  const placed = context.view.tables.flatMap(passage => place(context, passage))
  for (const [i, next] of placed.entries()) placed[i] = withHeadsAbove(next, placed[i - 1])
  // A table that repeats the heads of the one right above is of its kind, whatever stands above that one.
  for (const [i, next] of placed.entries()) {
    const before = placed[i - 1]
    if (before && next.kind === 'other' && next.at === before.at + 1 && sameHeads(before.sheet, next.sheet))
      placed[i] = { ...next, kind: before.kind }
    // "1 year | 5 years | Lifetime" over further classes, right under returns.
    if (
      before?.kind === 'average-annual-total-returns' &&
      next.kind === 'other' &&
      next.at <= before.at + 2 &&
      !next.captionOfTable &&
      isOfPeriods(next.sheet)
    )
      placed[i] = { ...next, kind: before.kind }
  }
  const joined: { first: Placed; parts: Placed[] }[] = []
  for (const next of placed) {
    const last = joined.at(-1)
    if (last && goesOn(last.parts.at(-1)!, next, context.view.passages.slice(last.parts.at(-1)!.at + 1, next.at))) last.parts.push(next)
    else joined.push({ first: next, parts: [next] })
  }
  const feeTables = new Set(placed.filter(p => FEES.has(p.kind) || p.kind === 'expense-example').map(p => p.at))
  const drafts = joined.map(({ first, parts }) => draftOf(context, first, parts, feeTables, placed))
  // Further classes, and the indexes, right under returns that say the day: theirs too.
  for (const [i, draft] of drafts.entries()) {
    const before = drafts[i - 1]
    if (!before?.asOf || draft.kind !== 'average-annual-total-returns' || before.kind !== draft.kind) continue
    const { first } = joined[i]!
    const apart = first.at - joined[i - 1]!.parts.at(-1)!.at
    // Words above the frame are those of its first part.
    const said =
      apart === 0 ? asOf(draft.kind, [[...first.sheet.captions, first.sheet.corner, ...first.sheet.columns].join(' ')], []) : draft.asOf
    if (!said && apart <= 2) drafts[i] = { ...draft, asOf: before.asOf }
  }
  return drafts
}

function draftOf(context: Context, first: Placed, parts: Placed[], feeTables: ReadonlySet<number>, placed: readonly Placed[]): Draft {
  const { kind, known } = first
  const used = new Set<string>(parts.flatMap(p => p.raised))
  const clean = (text: string): string => {
    const found: Unmarked = unmark(text, known)
    for (const mark of found.marks) used.add(mark)
    return found.text
  }
  const rows = parts.flatMap(({ sheet, source }) => {
    const labels = withoutCount(PEOPLE.has(kind) ? sheet.rows.map(row => row.label) : labelsOf(sheet.rows, source))
    return sheet.rows.map((row, i) => {
      for (const mark of [...row.raised, ...row.cells.flatMap(c => c?.raised ?? [])]) used.add(mark)
      // A sign that stands once for the row may have run into its label.
      const label = clean(labels[i]!.replace(/\s*[%$]$/, ''))
      return {
        label: PEOPLE.has(kind) && label ? nameOf(kind, label, sheet) : label,
        concept: conceptFor(kind, clean(spelledPeriod(row.label, sheet.corner))) ?? conceptFor(kind, label),
        cells: row.cells.map(cell => readCell(clean(cell?.text ?? ''), kind)),
      }
    })
  })
  const columns = first.sheet.columns.map(clean)
  const caption = [first.above.caption, first.captionOfTable, ...first.sheet.captions].filter(Boolean).map(clean).join(' ') || null
  const last = parts.at(-1)!
  const isLastPart = placed.filter(p => p.at === last.at).at(-1) === last
  const notes = notesFor(context.view, last.at, used, p => feeTables.has(p.index))
    .filter((note, i, all) => all.indexOf(note) === i)
    .filter(
      note =>
        used.has(marksIn(note.mark)[0] ?? note.mark) ||
        (isLastPart &&
          !placed.some(p => p !== last && p.at <= last.at + 8 && p.at >= last.at - 2 && usesMark(p, marksIn(note.mark)[0] ?? note.mark))),
    )
  const owned = ownerOf(
    kind,
    first.sheet,
    [first.above.caption, first.captionOfTable, ...first.sheet.captions].join(' '),
    first.passage.path,
    first.above.near,
    context,
  )
  const own = [first.captionOfTable, ...first.sheet.captions, first.sheet.corner, ...columns].join(' ')
  return {
    kind,
    ...owned,
    caption,
    asOf: asOf(
      kind,
      [own, first.above.caption, ...[...first.passage.path].reverse().slice(0, 1), first.above.text],
      [...columns, ...rows.map(r => r.label)],
    ),
    columns,
    rows,
    footnotes: notes.map(({ mark, text }) => ({ mark, text })),
    lines: linesFor(
      first,
      parts,
      notes.map(n => n.lines),
      placed.find(p => p.at === first.at) === first,
    ),
  }
}

const usesMark = ({ sheet, known }: Placed, mark: string): boolean =>
  sheet.rows.some(
    row =>
      row.raised.includes(mark) ||
      unmark(row.label, known).marks.includes(mark) ||
      row.cells.some(c => c && (c.raised.includes(mark) || unmark(c.text, known).marks.includes(mark))),
  )

const nameOf = (kind: TableKind, label: string, sheet: Sheet): string =>
  kind === 'portfolio-managers' &&
  (/\b(?:LLC|Inc|L\.P|Ltd|Corp|Company|Limited|Fund|ETF)\b/.test(label) || !/\bmanagers?\b|\bname\b/i.test(sheet.corner))
    ? label
    : nameIn(label)

function conceptFor(kind: TableKind, label: string): string | null {
  if (FEES.has(kind)) return conceptOf(label)
  if (kind === 'expense-example') return exampleConcept(label)
  return kind === 'average-annual-total-returns' ? returnConcept(label) : null
}

/** From the caption to the last note; `opens`: it is the first part of its table, whose heads are its own. */
function linesFor(first: Placed, parts: readonly Placed[], notes: readonly Lines[], opens: boolean): Lines {
  const rows = parts.flatMap(p => p.sheet.rows.map(r => r.lines))
  const whole = linesOf(first.passage.node)
  const start: Lines[] = first.above.lines && first.above.lines[0] <= (rows[0]?.[0] ?? whole[0]) ? [first.above.lines] : []
  const captions: Lines[] = opens ? [[whole[0], whole[0]]] : []
  return spanOf([...start, ...captions, ...(rows.length ? rows : [whole]), ...notes])
}
