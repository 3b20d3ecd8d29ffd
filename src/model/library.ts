// Trusts, portfolios, firms and people over time: what resolving makes of all filings together.
// The site shows these records; `data/portfolios`, `data/trusts` and `data/timeline.json` publish them.
import * as z from 'zod'
import { Change, ChangeDate, FilingTable } from './filing.ts'
import { IsoDate } from './iso-date.ts'
import { CHANGE_STATES, CHANGE_TYPES, QUALIFIERS } from './kinds.ts'
import { Lines } from './lines.ts'

/** Where a fact was read: always one click from the words. */
export const Source = z.object({
  filing: z.string().describe('id of the filing'),
  anchor: z.string().nullable().describe('anchor on its page: a change, a table; null: the lines alone'),
  lines: Lines,
  quote: z.string(),
})
export type Source = z.infer<typeof Source>

/** A value and the dates between which it held. */
export const Interval = z.object({
  value: z.string().describe('as printed'),
  from: IsoDate.nullable().describe(
    'first day on which it held (what happens at the close of business of a day holds from the next); null: at least since `seen`',
  ),
  to: IsoDate.nullable().describe('first day on which it no longer held; null: not known to have ended'),
  seen: IsoDate.nullable().describe('earliest document date that states it, or the day from which that document says it is so'),
  known: IsoDate.nullable().describe('day on which it was published; null: not known'),
  qualifier: z.enum(QUALIFIERS).nullable().describe('how firmly the start is given'),
  state: z.enum(CHANGE_STATES).describe('effective, or scheduled or proposed where it has not been confirmed'),
  start: Source.nullable(),
  end: Source.nullable(),
})
export type Interval = z.infer<typeof Interval>

/** The kinds of fact that have a history. `fee` facts are the lines of fee tables, one for each class; `text` facts carry their heading
 *  in `key`. */
export const TRACKS = [
  'name',
  'adviser',
  'subadviser',
  'manager',
  'objective',
  'index',
  'management-fee',
  'expense-limit',
  'fee',
  'status',
  'text',
] as const
export const Track = z.object({
  track: z.enum(TRACKS),
  key: z.string().nullable().describe('which one, where a portfolio has several: a class, a heading'),
  line: z.string().nullable().describe('of a fee, its line of the fee table as a risk/return element name'),
  intervals: z.array(Interval).describe('in order of start; two of one exclusive fact never overlap'),
})
export type Track = z.infer<typeof Track>

/** What one filing says of one fact: the stuff intervals are made of. */
export const Statement = z.object({
  track: z.enum(TRACKS),
  key: z.string().nullable().describe('which one, where a portfolio has several: a person, a class, a heading'),
  line: z.string().nullable().describe('of a fee, its line of the fee table as a risk/return element name'),
  kind: z
    .enum(['change', 'observed', 'firm-renamed', 'where-held'])
    .describe(
      [
        'becomes different; was so on the document date, or is so from `date`; the firm itself takes another name;',
        'a value takes the place of another wherever that held',
      ].join(' '),
    ),
  before: z.string().nullable().describe('value that ends, as printed'),
  after: z.string().nullable().describe('value that begins, as printed'),
  date: IsoDate.nullable().describe('effective date'),
  until: IsoDate.nullable().describe('last day, where the filing sets one'),
  qualifier: z.enum(QUALIFIERS).nullable(),
  settled: z.boolean().describe('takes hold on its date by itself: no condition is outstanding'),
  whole: z.boolean().describe('the filing names everybody who has the role from then on: whoever had it before no longer has'),
  dated: IsoDate.nullable().describe('date of the document'),
  known: IsoDate.nullable().describe('day on which it was published: filing date, else document date'),
  event: z.string().nullable().describe('id of the event it comes from'),
  source: Source,
})
export type Statement = z.infer<typeof Statement>

/** A change as it concerns one portfolio or trust. */
export const Event = z.object({
  id: z.string().describe('"<filing>#<change>"'),
  change: Change,
  filing: z.string(),
  filingTitle: z.string(),
  filed: IsoDate.nullable(),
  dated: IsoDate.nullable(),
  known: IsoDate.nullable().describe('day on which it was published: filing date, else document date'),
  replaced: z
    .object({ filing: z.string(), known: IsoDate.nullable() })
    .nullable()
    .describe('later filing that replaces or corrects the whole filing'),
  successor: z.string().nullable().describe('registrant of the portfolio that takes over, where it is another registrant'),
  acquiring: z.boolean().describe('the portfolio of the page takes over another by it; its own facts stay'),
  effective: IsoDate.nullable().describe('the effective date (for a liquidation its day), where given'),
  also: z.array(Source).describe('other filings or instructions that state the same change'),
  moves: z
    .array(
      z.object({ from: IsoDate.nullable(), dates: z.array(ChangeDate), to: IsoDate.nullable(), known: IsoDate.nullable(), source: Source }),
    )
    .describe('corrections that moved its date, oldest first: the date and the dates it bore before, and who says so'),
  outcome: z.enum(['open', 'done', 'moved', 'dropped', 'superseded']).describe('what later filings made of it'),
  reason: z.string().nullable().describe('why the outcome is as it is, in plain words'),
})
export type Event = z.infer<typeof Event>

/** One text under one heading, and how it came to be. */
export const TextInForce = z.object({
  heading: z.string(),
  path: z.array(z.string()),
  from: IsoDate.nullable(),
  to: IsoDate.nullable(),
  known: IsoDate.nullable().describe('day on which it was published'),
  event: z.string().nullable().describe('id of the event that brought it'),
  paragraphs: z.array(z.string()).describe('text in force, a paragraph each'),
  diff: z
    .array(z.object({ kind: z.enum(['same', 'added', 'removed', 'moved']), text: z.string() }))
    .nullable()
    .describe('marked-up difference from the text before; null where that is not in the library'),
  base: z.string().nullable().describe('filing that gave the text before'),
  replaces: z.string().describe('what it replaces, in plain words'),
  source: Source,
})
export type TextInForce = z.infer<typeof TextInForce>

export const Unapplied = z.object({
  heading: z.string().nullable(),
  reason: z.enum(['target-not-held', 'heading-not-found', 'part-out-of-range', 'conflict', 'not-understood']),
  message: z.string(),
  source: Source,
})
export type Unapplied = z.infer<typeof Unapplied>

export const TableRef = z.object({ filing: z.string(), dated: IsoDate.nullable(), table: FilingTable })
export type TableRef = z.infer<typeof TableRef>

/** How one portfolio goes over into another, with the words that say so. */
export const LineageLink = z.object({
  kind: z.enum(['renamed', 'merges-into', 'absorbs', 'liquidated', 'successor']),
  other: z.string().nullable().describe('key of the other portfolio, where the library has it'),
  name: z.string(),
  date: IsoDate.nullable(),
  state: z.enum(CHANGE_STATES),
  rung: z.enum(['series-id', 'stated-rename', 'same-name', 'ruling', 'stated']).describe('evidence that joins them'),
  source: Source,
})
export type LineageLink = z.infer<typeof LineageLink>

/** What does not fit between filings; stands on both. */
export const CrossFinding = z.object({
  rule: z.string(),
  message: z.string(),
  sources: z.array(Source).min(1),
})
export type CrossFinding = z.infer<typeof CrossFinding>

export const Portfolio = z.object({
  key: z.string().describe('"<trust slug>/<portfolio slug>" of its first name on file; its permanent address'),
  url: z.string().describe('/<trust>/<portfolio>/'),
  trust: z.object({ name: z.string(), slug: z.string(), url: z.string() }),
  name: z.string().describe('the name it bears today, of those in effect'),
  firstName: z.string().describe('its first name on file'),
  names: z.array(Interval).describe('every name ever borne'),
  series: z.string().nullable().describe('EDGAR series id'),
  tickers: z.array(z.string()),
  status: z
    .enum(['existing', 'to-be-merged', 'merged', 'to-be-liquidated', 'liquidated', 'mentioned'])
    .describe('"mentioned": known only from others\' filings'),
  summary: z.string().describe('one sentence: the last change'),
  tracks: z.array(Track),
  statements: z.array(Statement).describe('what the tracks are made of; asks for another day are answered from it'),
  events: z.array(Event).describe('by effective date, then document date, then order in the document'),
  open: z.array(Event).describe('announced and not yet confirmed'),
  unapplied: z.array(Unapplied),
  fees: z.array(TableRef).describe('fee tables, examples and schedules, newest first'),
  performance: z.array(TableRef).describe('own performance tables, newest first'),
  comparable: z.array(TableRef).describe('performance of comparable funds shown in its filings'),
  texts: z.array(TextInForce),
  lineage: z.array(LineageLink),
  filings: z
    .array(z.object({ id: z.string(), title: z.string(), kind: z.string(), dated: IsoDate.nullable(), role: z.string() }))
    .describe('newest first'),
  dates: z.array(IsoDate).describe('days on which something changed or became known: the as-of addresses'),
  findings: z.array(CrossFinding).describe('where filings contradict each other'),
})
export type Portfolio = z.infer<typeof Portfolio>

export const Trust = z.object({
  slug: z.string(),
  url: z.string().describe('/<trust>/'),
  name: z.string(),
  cik: z.string().nullable(),
  names: z.array(Interval),
  portfolios: z.array(
    z.object({ key: z.string(), url: z.string(), name: z.string(), status: z.string(), formerNames: z.array(z.string()) }),
  ),
  events: z.array(Event).describe('changes of the whole trust, and those not attributable to a portfolio'),
  people: z.array(TableRef).describe('tables of trustees and officers, newest first'),
  details: z.array(z.object({ label: z.string(), text: z.string(), source: Source })),
  letters: z.array(z.string()).describe('ids of correspondence'),
  filings: z.array(z.object({ id: z.string(), title: z.string(), kind: z.string(), dated: IsoDate.nullable() })).describe('newest first'),
  findings: z.array(z.object({ filing: z.string(), rule: z.string(), message: z.string(), lines: Lines })),
})
export type Trust = z.infer<typeof Trust>

/** A firm or a person and where it stands; never merged by likeness. */
export const Party = z.object({
  kind: z.enum(['firm', 'person']),
  slug: z.string(),
  url: z.string().describe('/firms/<slug>/ or /people/<slug>/'),
  name: z.string(),
  alsoKnownAs: z.array(z.string()),
  roles: z.array(
    z.object({
      text: z.string(),
      portfolio: z.string().nullable(),
      trust: z.string().nullable(),
      date: IsoDate.nullable(),
      state: z.enum(CHANGE_STATES).nullable(),
      source: Source,
    }),
  ),
  filings: z.array(z.string()),
})
export type Party = z.infer<typeof Party>

/** A name ever borne by a portfolio or trust, and what it leads to. */
export const NameEntry = z.object({
  slug: z.string(),
  name: z.string(),
  url: z.string().describe('/names/<slug>/'),
  bearers: z.array(
    z.object({
      url: z.string(),
      name: z.string(),
      trust: z.string().nullable(),
      from: IsoDate.nullable(),
      to: IsoDate.nullable(),
      note: z.string(),
    }),
  ),
})
export type NameEntry = z.infer<typeof NameEntry>

export const TimelineEntry = z.object({
  date: IsoDate,
  label: z.string().describe('plain sentence'),
  role: z.string().describe('role of the date'),
  qualifier: z.enum(QUALIFIERS),
  state: z.enum(CHANGE_STATES),
  type: z.enum(CHANGE_TYPES).nullable(),
  trust: z.string().nullable(),
  portfolios: z.array(z.object({ key: z.string(), url: z.string(), name: z.string() })),
  published: IsoDate.nullable().describe('filing date, else document date'),
  source: Source,
  also: z.array(Source).describe('other filings that state the same change with the same date'),
})
export type TimelineEntry = z.infer<typeof TimelineEntry>

export const Library = z.object({
  trusts: z.array(Trust),
  portfolios: z.array(Portfolio),
  parties: z.array(Party),
  names: z.array(NameEntry),
  timeline: z.array(TimelineEntry),
  undecided: z.array(z.object({ question: z.string(), hint: z.string(), sources: z.array(Source) })).describe('cases that want a ruling'),
})
export type Library = z.infer<typeof Library>
