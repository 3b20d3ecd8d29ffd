// In: a document with its context. Out: tables that stand in running text: fee schedules, and fee tables, examples and yearly returns
// whose rows a conversion ran together. Of what the source sets as a table it reads only schedules that fill one cell.
import { joinText, linesAt, type Joined } from '../../../model/joined-text.ts'
import { linesOf } from '../../../model/tree.ts'
import type { TableKind } from '../../../model/kinds.ts'
import type { Lines } from '../../../model/lines.ts'
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

type Found = Pick<Draft, 'columns' | 'rows'> & { from: number; to: number }

/** Short lines that follow each other are read as one text: the rows of a table set as paragraphs or list items. */
function runsOf(passages: readonly Passage[]): { joined: Joined; first: Passage }[] {
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
  const drafts: Draft[] = schedulesInCells(context)
  for (const { joined, first } of runsOf(context.view.passages)) {
    const { text } = joined
    if (!/[%$]/.test(text)) continue
    const add = (kind: TableKind, { columns, rows, from, to }: Found) => {
      const before = text.slice(Math.max(0, from - 300), from)
      const sheet = { captions: [], corner: '', columns, rows: [], raised: [] }
      const lines: Lines = linesAt(joined, from, to)
      drafts.push({
        kind,
        ...ownerOf(kind, sheet, '', first.path, sentencesBefore(joined.text, from), context),
        caption: null,
        asOf: asOf(
          kind,
          [before, text.slice(Math.max(0, from - 1200), from)],
          rows.map(r => r.label),
        ),
        columns,
        rows,
        footnotes: [],
        lines,
      })
    }
    for (const { text: sentence, from } of first.joined === joined ? first.sentences : [{ text, from: 0 }]) {
      const schedule = scheduleIn(sentence, text.slice(Math.max(0, from - 300), from))
      if (schedule)
        add('fee-schedule', {
          columns: [schedule.head],
          rows: schedule.rows.map(r => ({ label: r.label, concept: null, cells: [r.cell] })),
          from: from + schedule.from,
          to: from + schedule.to,
        })
    }
    for (const example of examplesIn(text)) {
      const near = `${first.path.at(-1) ?? ''} ${text.slice(Math.max(0, example.from - 900), example.from)} ${before(context, first)}`
      if (/\bexamples?\b|\bcosts? would be\b|\byou would pay\b|\$10,000|\$1,000\b/i.test(near)) {
        add('expense-example', {
          columns: example.columns,
          rows: example.rows.map(r => ({ ...r, concept: null })),
          from: example.from,
          to: example.to,
        })
      }
    }
    for (const fees of feesIn(text, new Set(['1', '2', '3', 'a', 'b'])))
      add('annual-operating-expenses', {
        columns: (fees.rows[0]?.cells ?? []).map(() => ''),
        rows: fees.rows,
        from: fees.from,
        to: fees.to,
      })
    if (/\breturns?\b|\bcalendar year/i.test(`${text} ${first.path.at(-1) ?? ''} ${before(context, first)}`)) {
      for (const years of yearsWithReturns(text))
        add('calendar-year-returns', {
          columns: [''],
          rows: years.rows.map(r => ({ label: r.label, concept: null, cells: [r.cell] })),
          from: years.from,
          to: years.to,
        })
    }
  }
  return drafts
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
