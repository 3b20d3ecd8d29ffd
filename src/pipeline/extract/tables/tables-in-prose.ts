// In: a document with its context. Out: tables that stand in running text: fee schedules, and fee tables, examples and yearly returns
// whose rows a conversion ran together. Of what the source sets as a table it reads only schedules that fill one cell.
import { joinText, linesAt, type Joined } from '../../../model/joined-text.ts'
import { linesOf } from '../../../model/tree.ts'
import type { Context } from '../context.ts'
import { sentencesOf } from '../sentences.ts'
import type { Passage } from '../view.ts'
import { asOf } from './as-of.ts'
import type { Draft } from './draft.ts'
import { ownerOf } from './owner.ts'
import { examplesIn } from './prose-examples.ts'
import { feesIn } from './prose-fees.ts'
import { scheduleIn } from './prose-schedules.ts'
import { yearsWithReturns } from './prose-years.ts'

type Found = Pick<Draft, 'kind' | 'columns' | 'rows'> & { from: number; to: number }

/** Passages that are read as one text. */
interface Run {
  joined: Joined
  first: Passage
}

/** Short lines that follow each other are read as one text: the rows of a table set as paragraphs or list items. */
function runsOf(passages: readonly Passage[]): Run[] {
  const runs: { passages: Passage[] }[] = []
  for (const passage of passages) {
    if (passage.kind === 'table') continue
    const last = runs.at(-1)
    const before = last?.passages.at(-1)
    const joins =
      before &&
      before.index === passage.index - 1 &&
      passage.text.length <= 90 &&
      (before.text.length <= 90 || /:$/.test(before.text)) &&
      last!.passages.length < 60
    if (joins) last!.passages.push(passage)
    else runs.push({ passages: [passage] })
  }
  return runs.map(run => ({
    joined: run.passages.length === 1 ? run.passages[0]!.joined : joinText(run.passages.map(p => p.node)),
    first: run.passages[0]!,
  }))
}

/** "Value Fund | 0.65% on first $500 million; 0.60% on next $500 million": a schedule in a cell, of the fund that the row names. */
function schedulesInCells(context: Context): Draft[] {
  return context.view.tables.flatMap(passage =>
    passage.node.children.flatMap((row): Draft[] =>
      row.children.flatMap((cell): Draft[] => {
        const joined = joinText([cell])
        const schedule = joined.text.length > 40 ? scheduleIn(joined.text) : null
        if (!schedule) return []
        const label = joinText(row.children.slice(0, 1)).text
        const head = passage.node.children.find(r => r.header)?.children.find(c => c.column === cell.column)
        const sheet = { captions: [], corner: '', columns: [], rows: [], raised: [] }
        return [
          {
            kind: 'fee-schedule',
            ...ownerOf('fee-schedule', sheet, label, passage.path, [], context),
            caption: label || null,
            asOf: null,
            columns: [schedule.head || (head ? joinText([head]).text : '')],
            rows: schedule.rows.map(r => ({ label: r.label, concept: null, cells: [r.cell] })),
            footnotes: [],
            lines: linesOf(row),
          },
        ]
      }),
    ),
  )
}

export function tablesInProse(context: Context): Draft[] {
  const inRuns = runsOf(context.view.passages)
    .filter(run => /[%$]/.test(run.joined.text))
    .flatMap(run =>
      [...schedulesOf(run), ...examplesOf(run, context), ...feesOf(run), ...yearsOf(run, context)].map(f => draftOf(f, run, context)),
    )
  return [...schedulesInCells(context), ...inRuns]
}

function draftOf({ kind, columns, rows, from, to }: Found, { joined, first }: Run, context: Context): Draft {
  const { text } = joined
  const sheet = { captions: [], corner: '', columns, rows: [], raised: [] }
  return {
    kind,
    ...ownerOf(kind, sheet, '', first.path, sentencesBefore(text, from), context),
    caption: null,
    asOf: asOf(
      kind,
      [text.slice(Math.max(0, from - 300), from), text.slice(Math.max(0, from - 1200), from)],
      rows.map(r => r.label),
    ),
    columns,
    rows,
    footnotes: [],
    lines: linesAt(joined, from, to),
  }
}

function schedulesOf({ joined, first }: Run): Found[] {
  const { text } = joined
  const sentences = first.joined === joined ? first.sentences : [{ text, from: 0 }]
  return sentences.flatMap(({ text: sentence, from }): Found[] => {
    const schedule = scheduleIn(sentence, text.slice(Math.max(0, from - 300), from))
    if (!schedule) return []
    const rows = schedule.rows.map(r => ({ label: r.label, concept: null, cells: [r.cell] }))
    return [{ kind: 'fee-schedule', columns: [schedule.head], rows, from: from + schedule.from, to: from + schedule.to }]
  })
}

const ABOUT_EXAMPLE = /\bexamples?\b|\bcosts? would be\b|\byou would pay\b|\$10,000|\$1,000\b/i

function examplesOf({ joined, first }: Run, context: Context): Found[] {
  const { text } = joined
  const near = (from: number) => `${first.path.at(-1) ?? ''} ${text.slice(Math.max(0, from - 900), from)} ${before(context, first)}`
  return examplesIn(text)
    .filter(example => ABOUT_EXAMPLE.test(near(example.from)))
    .map(({ columns, rows, from, to }) => ({
      kind: 'expense-example',
      columns,
      rows: rows.map(r => ({ ...r, concept: null })),
      from,
      to,
    }))
}

const feesOf = ({ joined }: Run): Found[] =>
  feesIn(joined.text, new Set(['1', '2', '3', 'a', 'b'])).map(({ rows, from, to }) => ({
    kind: 'annual-operating-expenses',
    columns: (rows[0]?.cells ?? []).map(() => ''),
    rows,
    from,
    to,
  }))

function yearsOf({ joined, first }: Run, context: Context): Found[] {
  const { text } = joined
  if (!/\breturns?\b|\bcalendar year/i.test(`${text} ${first.path.at(-1) ?? ''} ${before(context, first)}`)) return []
  return yearsWithReturns(text).map(({ rows, from, to }) => ({
    kind: 'calendar-year-returns',
    columns: [''],
    rows: rows.map(r => ({ label: r.label, concept: null, cells: [r.cell] })),
    from,
    to,
  }))
}

/** The sentence that leads to a place, then those before it, nearest first. */
const sentencesBefore = (text: string, at: number): string[] =>
  sentencesOf(text.slice(0, at))
    .map(([from, to]) => text.slice(from, to))
    .reverse()
    .slice(0, 6)

/** Text of the passages right above. */
const before = (context: Context, passage: Passage): string =>
  context.view.passages
    .slice(Math.max(0, passage.index - 3), passage.index)
    .filter(p => p.kind !== 'table')
    .map(p => p.text.slice(-500))
    .join(' ')
