// Plain words for the closed lists of the contract: one list each, complete by the compiler. Nothing else names them for readers.
import type { FilingTable } from '../model/filing.ts'
import type { ChangeState, ChangeType, Condition, DateRole, Kind, PortfolioRole, Qualifier, TableKind } from '../model/kinds.ts'
import { spellDate, type IsoDate } from '../model/iso-date.ts'
import { scheduleName } from '../model/schedule-name.ts'
import type { Event, Portfolio, TRACKS, LineageLink, Unapplied } from '../model/library.ts'

export { KIND_WORDS, TARGET_WORDS } from '../model/document-words.ts'

/** For the margin, where the whole word would not fit. */
export const SHORT_KINDS: Partial<Record<Kind, string>> = {
  correspondence: 'Letter',
  'statement-of-additional-information': 'SAI',
  'registration-amendment': 'Amendment',
  'merger-registration': 'N-14',
}

export const CHANGE_WORDS = {
  'adviser-change': 'Adviser',
  'subadviser-change': 'Subadviser',
  'portfolio-manager-change': 'Portfolio managers',
  'organization-renamed': 'Firm renamed',
  'portfolio-renamed': 'Name',
  'trust-renamed': 'Name of the trust',
  'objective-change': 'Objective',
  'strategy-change': 'Strategy',
  'policy-change': 'Policy',
  'risk-change': 'Risks',
  'index-change': 'Index',
  'disclosure-change': 'Disclosure',
  'management-fee-change': 'Management fee',
  'subadvisory-fee-change': 'Subadvisory fee',
  'fee-table-change': 'Fee table',
  'expense-limit-change': 'Expense limit',
  'distribution-fee-change': 'Distribution fee',
  'sales-charge-change': 'Sales charge',
  reorganization: 'Merger',
  liquidation: 'Liquidation',
  'closed-to-investors': 'Closed to investors',
  reopened: 'Reopened',
  'share-class-change': 'Share class',
  'share-split': 'Share split',
  'purchase-redemption-change': 'Buying and selling',
  'service-provider-change': 'Service provider',
  'trustee-change': 'Trustees',
  'officer-change': 'Officers',
  'shareholder-meeting': 'Shareholder meeting',
  correction: 'Correction',
} satisfies Record<ChangeType, string>

export const STATE_WORDS = {
  proposed: 'proposed',
  scheduled: 'scheduled',
  effective: 'in effect',
  cancelled: 'cancelled',
} satisfies Record<ChangeState, string>

/** What became of a change since the day that the page speaks of. */
export const LATER_WORDS = {
  open: 'Not confirmed by any later filing on file.',
  done: 'It has taken effect since.',
  moved: 'It was moved to another day since.',
  dropped: 'It was dropped since.',
  superseded: 'Another change took its place since.',
} satisfies Record<Event['outcome'], string>

export const CONDITION_WORDS = {
  'shareholder-approval': 'shareholders approve',
  'board-approval': 'the board approves',
  'regulatory-approval': 'the regulator approves',
  'registration-effective': 'the registration becomes effective',
  'closing-of-transaction': 'the transaction closes',
} satisfies Record<Condition, string>

export const ROLE_WORDS = {
  effective: 'Effective',
  'board-approval': 'Board approval',
  record: 'Record date',
  mailing: 'Mailing',
  meeting: 'Meeting',
  'last-trading': 'Last trading',
  'last-purchase': 'Last purchases',
  liquidation: 'Liquidation',
  payment: 'Payment',
  'limit-expiry': 'Limit expires',
  end: 'Ends',
  'planned-filing': 'Planned filing',
} satisfies Record<DateRole, string>

const QUALIFIER_WORDS = {
  on: '',
  'on-or-about': 'on or about ',
  expected: 'expected ',
  immediately: '',
  'close-of-business': 'at the close of business on ',
  'no-earlier-than': 'no earlier than ',
  'no-later-than': 'no later than ',
} satisfies Record<Qualifier, string>

export const PORTFOLIO_ROLE_WORDS = {
  subject: 'subject',
  acquiring: 'takes over another',
  comparable: 'lends past performance only',
  underlying: 'held by a fund of funds',
  mentioned: 'mentioned',
} satisfies Record<PortfolioRole, string>

export const STATUS_WORDS = {
  existing: '',
  'to-be-merged': 'Merger proposed',
  merged: 'Merged',
  'to-be-liquidated': 'To be liquidated',
  liquidated: 'Liquidated',
  mentioned: 'Known from other filings only',
} satisfies Record<Portfolio['status'], string>

export const TRACK_WORDS = {
  name: 'Name',
  adviser: 'Adviser',
  subadviser: 'Subadviser',
  manager: 'Portfolio managers',
  objective: 'Objective',
  index: 'Index',
  'management-fee': 'Management fee',
  'expense-limit': 'Expense limit',
  fee: 'Fees by class',
  status: 'Status',
  text: 'Text',
} satisfies Record<(typeof TRACKS)[number], string>

/** An announcement is never told as the deed, nor as still to come when its day has passed. */
export const LINEAGE_WORDS = {
  renamed: { done: 'Renamed', announced: 'To be renamed', overdue: 'Was to be renamed' },
  'merges-into': { done: 'Merged into', announced: 'To be merged into', overdue: 'Was to be merged into' },
  absorbs: { done: 'Took over', announced: 'To take over', overdue: 'Was to take over' },
  liquidated: { done: 'Liquidated', announced: 'To be liquidated', overdue: 'Was to be liquidated' },
  successor: { done: 'Succeeded by', announced: 'To be succeeded by', overdue: 'Was to be succeeded by' },
} satisfies Record<LineageLink['kind'], Record<'done' | 'announced' | 'overdue', string>>

export const UNAPPLIED_WORDS = {
  'target-not-held': 'The text it amends is not in the library',
  'heading-not-found': 'The heading was not found',
  'part-out-of-range': 'The part it names was not found',
  conflict: 'It contradicts another instruction',
  'not-understood': 'It was not understood',
} satisfies Record<Unapplied['reason'], string>

const TABLE_WORDS = {
  'shareholder-fees': 'Shareholder fees',
  'annual-operating-expenses': 'Annual operating expenses',
  'expense-example': 'Expense example',
  'fee-schedule': 'Fee schedule',
  'calendar-year-returns': 'Calendar-year returns',
  'average-annual-total-returns': 'Average annual total returns',
  trustees: 'Trustees',
  officers: 'Officers',
  'portfolio-managers': 'Portfolio managers',
  reorganizations: 'Reorganizations',
  other: 'Table',
} satisfies Record<TableKind, string>

export const tableTitle = (table: FilingTable): string => table.caption ?? tableKind(table)

/** A schedule goes by the fee that heads its rates: "Subadvisory fee schedule". */
export const tableKind = (table: FilingTable): string => scheduleName(table) ?? TABLE_WORDS[table.kind]

/** "on or about April 28, 2008" */
export const spellWhen = (date: IsoDate, qualifier: Qualifier | null): string => QUALIFIER_WORDS[qualifier ?? 'on'] + spellDate(date)

/** "Sept 22, 2006" for margins and lists. */
export function shortDate(date: IsoDate): string {
  const [year, month, day] = date.split('-')
  if (!month) return year!
  const name = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][Number(month) - 1]
  return day ? `${name} ${Number(day)}, ${year}` : `${name} ${year}`
}

/** From when to when something held: "Sept 22, 2006 to Oct 1, 2007"; '' where neither is known. */
export function fromTo(from: IsoDate | null, to: IsoDate | null): string {
  if (from && to) return `${shortDate(from)} to ${shortDate(to)}`
  return from ? `from ${shortDate(from)}` : to ? `until ${shortDate(to)}` : ''
}

/** "5 portfolios, 4 filings" of a trust; a trust none of whose portfolios is on file says no number of them. */
export const holdings = (of: { portfolios: readonly unknown[]; filings: readonly unknown[] }): string =>
  [of.portfolios.length ? count(of.portfolios.length, 'portfolio') : '', count(of.filings.length, 'filing')].filter(Boolean).join(', ')

/** "1 filing", "4 filings" */
export const count = (n: number, one: string, many = `${one}s`): string => `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`
