// In: a sheet with those that go on with it. Out: the table as it is recorded: rows read, marks told from words, notes and owner found.
import type { TableKind } from '../../../model/kinds.ts'
import { spanOf, type Lines } from '../../../model/lines.ts'
import { linesOf } from '../../../model/tree.ts'
import type { Context } from '../context.ts'
import { asOf } from './as-of.ts'
import { conceptOf, exampleConcept, returnConcept } from './concepts.ts'
import type { Draft } from './draft.ts'
import { readCell } from './figures.ts'
import { spelledPeriod } from './kind.ts'
import { labelsOf, withoutCount } from './labels.ts'
import { marksIn, unmark } from './marks.ts'
import { notesFor, type Note } from './notes.ts'
import { ownerOf } from './owner.ts'
import { nameIn, peopleFirst } from './people.ts'
import { FEES, type Placed } from './placed.ts'
import type { Sheet, SheetRow } from './sheet.ts'

const PEOPLE: ReadonlySet<TableKind> = new Set(['trustees', 'officers', 'portfolio-managers'])

/** What a table is read among: the other sheets, and where fee tables stand. */
interface Among {
  context: Context
  placed: readonly Placed[]
  feeTables: ReadonlySet<number>
}

export function draftOf(opening: Placed, printed: readonly Placed[], among: Among): Draft {
  const { kind } = opening
  const asRead = (part: Placed): Placed => (kind === 'portfolio-managers' ? { ...part, sheet: peopleFirst(part.sheet) } : part)
  const parts = printed.map(asRead)
  const first = asRead(opening)
  const marks = new Set<string>(parts.flatMap(p => p.raised))
  const clean = (text: string): string => {
    const found = unmark(text, first.known)
    for (const mark of found.marks) marks.add(mark)
    return found.text
  }
  for (const row of parts.flatMap(p => p.sheet.rows)) for (const mark of raisedIn(row)) marks.add(mark)
  const rows = parts.flatMap(part => rowsOf(kind, part, clean))
  const columns = first.sheet.columns.map(clean)
  const captions = [first.above.caption, first.captionOfTable, ...first.sheet.captions]
  const caption = captions.filter(Boolean).map(clean).join(' ') || null
  const notes = notesOf(printed.at(-1)!, marks, among)
  const own = [first.captionOfTable, ...first.sheet.captions, first.sheet.corner, ...columns].join(' ')
  return {
    kind,
    ...ownerOf(kind, first.sheet, captions.join(' '), first.passage.path, first.above.near, among.context),
    caption,
    asOf: asOf(
      kind,
      [own, first.above.caption, ...first.passage.path.slice(-1), first.above.text],
      [...columns, ...rows.map(r => r.label)],
    ),
    columns,
    rows,
    footnotes: notes.map(({ mark, text }) => ({ mark, text })),
    lines: linesFor(
      first,
      parts,
      notes.map(n => n.lines),
      among.placed.find(p => p.at === first.at) === opening,
    ),
  }
}

const raisedIn = (row: SheetRow): string[] => [...row.raised, ...row.cells.flatMap(c => c?.raised ?? [])]

function rowsOf(kind: TableKind, { sheet, source }: Placed, clean: (text: string) => string): Draft['rows'] {
  const labels = withoutCount(PEOPLE.has(kind) ? sheet.rows.map(row => row.label) : labelsOf(sheet.rows, source))
  return sheet.rows.map((row, i) => {
    // A sign that stands once for the row may have run into its label.
    const label = clean(labels[i]!.replace(/(?<!\d)\s*[%$]$/, ''))
    return {
      label: PEOPLE.has(kind) && label ? nameOf(kind, label, sheet) : label,
      concept: conceptFor(kind, clean(spelledPeriod(row.label, sheet.corner))) ?? conceptFor(kind, label),
      cells: row.cells.map(cell => readCell(clean(cell?.text ?? ''), kind)),
    }
  })
}

/** Notes under a table whose marks it bears; those that no table near by bears are those of the last part of theirs. */
function notesOf(last: Placed, marks: ReadonlySet<string>, { context, placed, feeTables }: Among): Note[] {
  const isLastPart = placed.filter(p => p.at === last.at).at(-1) === last
  const isNear = (p: Placed) => p !== last && p.at <= last.at + 8 && p.at >= last.at - 5
  return notesFor(context.view, last.at, marks, p => feeTables.has(p.index))
    .filter((note, i, all) => all.indexOf(note) === i)
    .filter(note => {
      const mark = marksIn(note.mark)[0] ?? note.mark
      return marks.has(mark) || (isLastPart && !placed.some(p => isNear(p) && usesMark(p, mark)))
    })
}

const usesMark = ({ sheet, known, raised }: Placed, mark: string): boolean =>
  raised.includes(mark) ||
  sheet.rows.some(
    row =>
      row.raised.includes(mark) ||
      unmark(row.label, known).marks.includes(mark) ||
      row.cells.some(c => c && (c.raised.includes(mark) || unmark(c.text, known).marks.includes(mark))),
  )

const nameOf = (kind: TableKind, label: string, sheet: Sheet): string =>
  kind === 'portfolio-managers' &&
  (/\b(?:LLC|Inc|L\.P|Ltd|Corp|Company|Limited|Fund|ETF)\b/.test(label) || !/\bmanagers?\b|\bname\b|\bprofessionals?\b/i.test(sheet.corner))
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
