// What the events of a portfolio say of its facts: adviser, managers, objective, fees … as statements of one track each.
// One row per type of change; what gives no value to hold gives no statement.
import type { Change, Filing, FilingTable } from '../../model/filing.ts'
import type { IsoDate } from '../../model/iso-date.ts'
import type { ChangeType } from '../../model/kinds.ts'
import type { Lines } from '../../model/lines.ts'
import type { Event, Statement, TableRef } from '../../model/library.ts'
import { namesIn } from '../../model/names-in.ts'
import { holdsFrom } from '../../model/outcome.ts'
import { pattern } from '../../model/pattern.ts'
import { foldName, sameName } from '../../model/same-name.ts'
import { fromEvent } from './events.ts'
import { feeStatements } from './fee-statements.ts'
import { managerStatements } from './manager-statements.ts'
import type { Identity } from './portfolio-register.ts'

type Said = Pick<Statement, 'track' | 'key' | 'before' | 'after'> & Partial<Pick<Statement, 'kind' | 'line'>>

const one =
  (track: Statement['track']) =>
  ({ from, to }: Change): Said[] =>
    from || to ? [{ track, key: null, before: from, after: to }] : []

/** Several may hold at once: each person or firm has a history of its own. */
const each =
  (track: Statement['track']) =>
  ({ from, to }: Change): Said[] => {
    const [gone, come] = [namesIn(from), namesIn(to)]
    const stays = (name: string, others: string[]) => others.some(o => foldName(o) === foldName(name))
    return [
      ...gone.filter(n => !stays(n, come)).map(n => ({ track, key: n, before: n, after: null })),
      ...come.filter(n => !stays(n, gone)).map(n => ({ track, key: n, before: null, after: n })),
    ]
  }

// A figure or a schedule is quoted where no short value was read.
const terms =
  (track: Statement['track']) =>
  (change: Change, tables: readonly FilingTable[]): Said[] => [{ track, key: null, before: change.from, after: termsOf(change, tables) }]

function termsOf({ to, quote }: Change, tables: readonly FilingTable[]): string {
  const schedule = scheduleOf(tables)
  // A single rate that opens the schedule is its first step only.
  return to && !schedule?.startsWith(`${to} (`) ? to : (schedule ?? rateOf(quote) ?? quote)
}

/** "0.65% (first $500 million); 0.60% (over $500 million)" from the one schedule of the filing, a subadviser's apart. */
function scheduleOf(tables: readonly FilingTable[]): string | null {
  const schedules = tables.filter(t => t.kind === 'fee-schedule' && !t.columns.some(c => /\bsub-?advis/i.test(c)))
  if (schedules.length !== 1) return null
  return schedules[0]!.rows.map(r => `${r.cells.map(c => c.text).join(' / ')} (${r.label})`).join('; ')
}

/** "… to limit expenses to 1.10% of average daily net assets": the one rate that the words give. */
function rateOf(words: string): string | null {
  const rates = [...new Set(words.match(/\b\d{0,2}\.\d{1,3}%/g) ?? [])]
  return rates.length === 1 && !/\b(?:by|of the first|over \$|up to \$|class)\b/i.test(words) ? rates[0]! : null
}

const SAID: Partial<Record<ChangeType, (change: Change, tables: readonly FilingTable[]) => Said[]>> = {
  'portfolio-renamed': one('name'),
  'adviser-change': one('adviser'),
  'subadviser-change': each('subadviser'),
  'organization-renamed': ({ from, to }) =>
    from && to
      ? [
          { track: 'adviser', key: null, before: from, after: to, kind: 'firm-renamed' },
          { track: 'subadviser', key: from, before: from, after: to, kind: 'firm-renamed' },
        ]
      : [],
  'portfolio-manager-change': each('manager'),
  'objective-change': one('objective'),
  'index-change': one('index'),
  'management-fee-change': terms('management-fee'),
  'expense-limit-change': change => terms('expense-limit')(change, []),
  reorganization: ({ to }) => [{ track: 'status', key: null, before: 'existing', after: to ? `merged into ${to}` : 'merged' }],
  liquidation: () => [{ track: 'status', key: null, before: 'existing', after: 'liquidated' }],
  'closed-to-investors': () => [{ track: 'status', key: 'sales', before: 'open to investors', after: 'closed to new investors' }],
  reopened: () => [{ track: 'status', key: 'sales', before: 'closed to new investors', after: 'open to investors' }],
}

/** Statements of events that are the portfolio's own, and its name as each filing about it bears it. */
export function statementsOf(
  identity: Identity,
  events: readonly Event[],
  tables: readonly TableRef[],
  known: (filing: string) => IsoDate | null,
): Statement[] {
  const ofFiling = Map.groupBy(tables, t => t.filing)
  return [
    ...feeStatements(tables, events, known),
    ...managerStatements(tables, events, known),
    ...events.flatMap(e =>
      said(
        e,
        (ofFiling.get(e.filing) ?? []).map(t => t.table),
      ),
    ),
    ...observedNames(identity),
    ...observedFacts(identity),
  ]
}

function said(event: Event, tables: readonly FilingTable[]): Statement[] {
  const { change } = event
  if (change.state === 'cancelled') return []
  const on = change.dates.find(d => d.role === 'effective') ?? change.dates.find(d => d.role === 'liquidation')
  const until = change.dates.find(d => d.role === 'limit-expiry' || d.role === 'end')?.date ?? null
  // A team that takes the place of text, of which the words do not say who is new: each manages at least since then.
  const kind = isReplacedTeam(change) ? ('observed' as const) : ('change' as const)
  return (SAID[change.type]?.(change, tables) ?? []).map(s => ({
    kind,
    line: null,
    ...s,
    date: holdsFrom(event),
    until,
    qualifier: on?.qualifier === 'close-of-business' ? null : (on?.qualifier ?? null),
    ...fromEvent(event),
    whole: namesAll(change),
  }))
}

/** The section or table on the managers, replaced as a whole, with several names in it and no word of who joins. */
function isReplacedTeam({ type, from, to, amendment, quote }: Pick<Change, 'type' | 'from' | 'to' | 'amendment' | 'quote'>): boolean {
  return (
    type === 'portfolio-manager-change' &&
    from === null &&
    to !== null &&
    amendment?.operation === 'replace' &&
    (amendment.part === null || /^(?:following |entire )?table$/i.test(amendment.part)) &&
    /\bmanage/i.test(amendment.heading ?? '') &&
    !MANAGED_BY.test(quote)
  )
}

const MANAGED_BY = pattern()`
  \b(?:is|are|will be|shall be)(?: now| jointly| solely| primarily)? (?:co-)?managed by\b
  |\b(?:sole|full) responsibility\b|\bsole (?:portfolio )?manager\b
`

/**
 * "The Portfolio will be managed by A and B"; a section on the managers that is replaced as a whole and read by itself:
 * nobody else is left. A part of the assets, or who joins a team that goes on, says nothing of the others. */
function namesAll({ type, from, to, amendment, quote }: Change): boolean {
  if (
    type !== 'portfolio-manager-change' ||
    to === null ||
    /\b(?:portion|sleeve|segment|allocated|certain|co-?managers? with|along with|together with|join)/i.test(quote)
  )
    return false
  const section = isReplacedTeam({ from, to, type, amendment, quote }) && quote.includes(amendment!.heading ?? '')
  return section || MANAGED_BY.test(quote)
}

/** What a filing shows as so on its own date, without saying since when. */
const observed = (filing: Filing, what: Pick<Statement, 'track' | 'key' | 'after'>, lines: Lines, quote: string): Statement => ({
  ...what,
  line: null,
  kind: 'observed',
  before: null,
  date: null,
  until: null,
  qualifier: null,
  settled: true,
  whole: false,
  dated: filing.dated,
  known: filing.source.filed ?? filing.dated,
  event: null,
  source: { filing: filing.id, anchor: null, lines, quote },
})

function observedNames({ sightings }: Identity): Statement[] {
  return sightings
    .filter(s => s.portfolio.role === 'subject' || s.portfolio.role === 'acquiring')
    .map(({ filing, portfolio: { name, presently, lines } }) =>
      observed(filing, { track: 'name', key: null, after: presently ?? name }, lines, presently ?? name),
    )
}

// Several hold at once, each with a history of its own.
const SEVERAL: ReadonlySet<string> = new Set(['manager', 'subadviser'])

/** What a prospectus of the portfolio describes as so on its date. */
function observedFacts({ sightings }: Identity): Statement[] {
  return sightings
    .filter(s => s.portfolio.role === 'subject')
    .flatMap(({ filing, portfolio }) =>
      filing.standing
        .filter(f => sameName(f.portfolio, portfolio.name))
        .map(({ track, value, lines, quote }) =>
          observed(filing, { track, key: SEVERAL.has(track) ? value : null, after: value }, lines, quote),
        ),
    )
}
