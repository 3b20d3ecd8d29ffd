// One portfolio -> its MDX page: what holds in sentences, then the components that show the rest.
import { PortfolioFront } from '../../model/front-matter.ts'
import { feeHistory, type FeeStep } from '../../model/fee-history.ts'
import { FEE_LINES, isFeeLine } from '../../model/fee-lines.ts'
import { spellDate } from '../../model/iso-date.ts'
import type { Portfolio, TableRef } from '../../model/library.ts'
import { toldOnce } from '../../model/told-once.ts'
import { scheduleName } from '../../model/schedule-name.ts'
import type { PageComponent } from '../../model/components.ts'
import type { Paragraph } from 'mdast'
import { component, heading, list, mdxPage, paragraph, strong, text, type Block, type FlowContent } from './mdx.ts'
import { eventSentence, filingList, sourceLink, spanSentence } from './sentences.ts'

export function portfolioPage(portfolio: Portfolio): string {
  const of = portfolio.key
  const front = PortfolioFront.parse({
    key: of,
    title: portfolio.name,
    trust: portfolio.trust.name,
    description: `${portfolio.name}, a portfolio of ${portfolio.trust.name}: ${portfolio.summary}`,
  })
  const tables = (refs: readonly TableRef[]): Block[] =>
    refs.map(ref => component(VIEWS[ref.table.kind] ?? 'PerformanceTable', { filing: ref.filing, table: ref.table.id }))
  const steps = feeHistory(portfolio.fees)
  const replaced = new Set(steps.map(s => s.earlier))
  const courses = portfolio.tracks.filter(t => t.track === 'fee' && t.intervals.length > 1)
  const current = portfolio.fees.filter(ref => !replaced.has(ref))
  const children: Block[] = [
    component('Head', { of }, [introduction(portfolio)]),
    heading(2, 'Today'),
    component('Today', { of }, today(portfolio)),
    heading(2, 'Timeline'),
    component('Timeline', { of }),
    component('ChangeList', { of }, portfolio.events.length ? [list(toldOnce(portfolio.events).toReversed().map(eventSentence))] : []),
    ...(portfolio.fees.length || courses.length ? [heading(2, 'Fees'), ...tables(current)] : []),
    ...(steps.length || courses.length
      ? [heading(3, 'Earlier fees'), component('FeeHistory', { of }, [list([...courses.map(courseSentence), ...steps.map(stepSentence)])])]
      : []),
    ...(portfolio.performance.length ? [heading(2, 'Performance'), ...tables(portfolio.performance)] : []),
    ...(portfolio.comparable.length ? [heading(2, 'Performance of comparable funds'), ...tables(portfolio.comparable)] : []),
    ...(portfolio.texts.length
      ? [
          heading(2, 'Text in force'),
          ...portfolio.texts.flatMap((t, index) => [
            heading(3, t.heading),
            component(
              'TextInForce',
              { of, index: String(index) },
              t.paragraphs.map(p => paragraph(p)),
            ),
          ]),
        ]
      : []),
    ...(portfolio.open.length || portfolio.unapplied.length
      ? [heading(2, 'Open matters'), component('OpenMatters', { of }, openMatters(portfolio))]
      : []),
    heading(2, 'Filings'),
    component('FilingList', { of }, filingList(portfolio.filings)),
  ]
  return mdxPage(front, children)
}

const KINDS: Partial<Record<TableRef['table']['kind'], string>> = {
  'annual-operating-expenses': 'Annual operating expenses',
  'shareholder-fees': 'Shareholder fees',
  'expense-example': 'Expense example',
}

/** "Management Fees, Class A: 0.64% before, then 0.62%; …" */
function stepSentence({ earlier, later, cells }: FeeStep): Paragraph {
  const day = (date: string | null) => (date ? spellDate(date) : 'an undated filing')
  const said = cells.map(
    c => `${[c.row, c.column].filter(Boolean).join(', ')}: ${c.before?.text || 'not told'} before, then ${c.after?.text || 'not told'}`,
  )
  const name = later.table.caption ?? scheduleName(later.table) ?? KINDS[later.table.kind] ?? 'Table'
  return paragraph(`${name}, ${day(earlier.dated)} to ${day(later.dated)}: ${said.join('; ') || 'the same in every cell'}.`)
}

/**
 * "Class A, management fee: 0.80%, at least since May 1, 2011, until March 1, 2012 (lines 13-25); 0.70%, since March 1, 2012 (lines 9-20)."
 */
function courseSentence({ key, line, intervals }: Portfolio['tracks'][number]): Paragraph {
  return paragraph(
    `${feeName(key, line)}: `,
    ...intervals.flatMap((i, n) => [
      text(`${n ? '; ' : ''}${i.value}, ${spanSentence(i)}`),
      ...(i.start ? [text(' ('), sourceLink(i.start), text(')')] : []),
    ]),
    '.',
  )
}

function feeName(key: string | null, line: string | null): string {
  const words = line && isFeeLine(line) ? FEE_LINES[line] : 'Fee'
  return key ? `${key}, ${words.charAt(0).toLowerCase()}${words.slice(1)}` : words
}

const VIEWS: Partial<Record<TableRef['table']['kind'], PageComponent>> = {
  'annual-operating-expenses': 'FeeTable',
  'shareholder-fees': 'FeeTable',
  'expense-example': 'ExpenseExample',
  'fee-schedule': 'FeeSchedule',
}

function introduction(p: Portfolio): Paragraph {
  const former = p.names.filter(n => n.value !== p.name && n.state !== 'proposed')
  const coming = p.names.filter(n => n.state === 'proposed')
  const sentences = [
    `is a portfolio of ${p.trust.name}.`,
    former.length ? `It was named ${former.map(n => `${n.value} (${spanSentence(n)})`).join('; ')}.` : '',
    coming.length ? `It is to be named ${coming.map(n => n.value).join('; ')}.` : '',
    STATUS[p.status],
  ]
  return paragraph(strong(p.name), ` ${sentences.filter(Boolean).join(' ')}`)
}

const STATUS: Record<Portfolio['status'], string> = {
  existing: '',
  mentioned: '',
  'to-be-merged': 'A merger into another portfolio is announced and not confirmed.',
  merged: 'It has been merged into another portfolio.',
  'to-be-liquidated': 'Its liquidation is announced and not confirmed.',
  liquidated: 'It has been liquidated.',
}

const LABELS: Partial<Record<Portfolio['tracks'][number]['track'], string>> = {
  adviser: 'Adviser',
  subadviser: 'Subadviser',
  manager: 'Portfolio manager',
  objective: 'Objective',
  index: 'Index',
  'management-fee': 'Management fee',
  'expense-limit': 'Expense limit',
}

/** "Adviser: ClearBridge Advisors, LLC, since October 1, 2006 (lines 7-18)." */
function today(p: Portfolio): FlowContent[] {
  const items = p.tracks.flatMap(({ track, key, line, intervals }) => {
    const label = track === 'fee' ? feeName(key, line) : LABELS[track]
    const held = intervals.findLast(i => i.state === 'effective')
    if (!label || !held || held.to !== null) return []
    return [
      paragraph(
        `${label}: ${held.value}, ${spanSentence(held)}`,
        ...(held.start ? [text(' ('), sourceLink(held.start), text(')')] : []),
        '.',
      ),
    ]
  })
  return items.length ? [list(items)] : []
}

/** "Open: …" and why an instruction was not applied, each with its place. */
function openMatters({ open, unapplied }: Portfolio): FlowContent[] {
  const items = [
    ...open.map(eventSentence),
    ...unapplied.map(u => paragraph(`Not applied${u.heading ? `, under “${u.heading}”` : ''}: ${u.message} (`, sourceLink(u.source), ')')),
  ]
  return items.length ? [list(items)] : []
}
