// In: a reading. Out: the changes that its sentences state, of all types in the order of the contract. One finder per file.
import type { ChangeType } from '../../../../model/kinds.ts'
import { nameKey } from '../../names.ts'
import { chargesInNotes } from '../noted-rates.ts'
import { meet, type Candidate, type Finder, type Reading, type Span } from '../candidate.ts'
import { announcedByKind } from './announced.ts'
import { changesByCue } from './by-cue/by-cue.ts'
import { changesByTopic } from './by-topic/by-topic.ts'
import { contrasted } from './contrast.ts'
import { findAnswers } from './asked.ts'
import { findAdviserChanges } from './adviser-change.ts'
import { calledOffByKind } from './called-off/called-off-kinds.ts'
import { findClosings } from './closed-to-investors/closed-to-investors.ts'
import { findCorrections } from './correction/correction.ts'
import { findDistributionFees } from './distribution-fee-change.ts'
import { findExpenseLimits } from './expense-limit-change/expense-limit-change.ts'
import { findFeeTables } from './fee-table-change.ts'
import { findGluedColumns } from './glued-columns.ts'
import { findGluedRows } from './glued-rows.ts'
import { findIndexChanges } from './index-change/index-change.ts'
import { findLiquidations } from './liquidation/liquidation.ts'
import { findManagementFees } from './management-fee-change.ts'
import { findMeetings } from './shareholder-meeting.ts'
import { findObjectives } from './objective-change/objective-change.ts'
import { findOldAndNew } from './old-and-new/old-and-new.ts'
import { findOfficers } from './officer-change.ts'
import { findOrganizationsRenamed } from './organization-renamed.ts'
import { findPolicies } from './policy-change/policy-change.ts'
import { findPortfolioManagers } from './portfolio-manager-change/portfolio-manager-change.ts'
import { findPortfoliosRenamed } from './portfolio-renamed.ts'
import { findPurchasesAndRedemptions } from './purchase-redemption-change/purchase-redemption-change.ts'
import { findReopenings } from './reopened.ts'
import { findReorganizations } from './reorganization/reorganization.ts'
import { findRisks } from './risk-change.ts'
import { findSalesCharges } from './sales-charge-change.ts'
import { findServiceProviders } from './service-provider-change/service-provider-change.ts'
import { findShareClasses } from './share-class-change/share-class-change.ts'
import { findShareSplits } from './share-split.ts'
import { findStrategies } from './strategy-change/strategy-change.ts'
import { findSubadviserChanges } from './subadviser-change.ts'
import { findSubadvisoryFees } from './subadvisory-fee-change.ts'
import { findTrustees } from './trustee-change.ts'
import { findTrustsRenamed } from './trust-renamed.ts'

/** Types that sentences state; a disclosure-change is always an instruction. */
type StatedType = Exclude<ChangeType, 'disclosure-change'>

const FINDERS = {
  'adviser-change': findAdviserChanges,
  'subadviser-change': findSubadviserChanges,
  'portfolio-manager-change': findPortfolioManagers,
  'organization-renamed': findOrganizationsRenamed,
  'portfolio-renamed': findPortfoliosRenamed,
  'trust-renamed': findTrustsRenamed,
  'objective-change': findObjectives,
  'strategy-change': findStrategies,
  'policy-change': findPolicies,
  'risk-change': findRisks,
  'index-change': findIndexChanges,
  'management-fee-change': findManagementFees,
  'subadvisory-fee-change': findSubadvisoryFees,
  'fee-table-change': findFeeTables,
  'expense-limit-change': findExpenseLimits,
  'distribution-fee-change': findDistributionFees,
  'sales-charge-change': findSalesCharges,
  reorganization: findReorganizations,
  liquidation: findLiquidations,
  'closed-to-investors': findClosings,
  reopened: findReopenings,
  'share-class-change': findShareClasses,
  'share-split': findShareSplits,
  'purchase-redemption-change': findPurchasesAndRedemptions,
  'service-provider-change': findServiceProviders,
  'trustee-change': findTrustees,
  'officer-change': findOfficers,
  'shareholder-meeting': findMeetings,
  correction: findCorrections,
} satisfies { [K in StatedType]: Finder }

/** Sentences first; then tables beside them, and at last what others leave unread: a cue, a topic, a contrast, an announcement. */
export function statedChanges(reading: Reading): Candidate[] {
  const found = Object.values(FINDERS).flatMap(find => find(reading))
  const columns = findOldAndNew(reading)
  const told = [...found, ...findAnswers(reading).filter(c => !isAmong(found, c))].map(c => withOldOf(columns, c))
  const listed = [
    ...columns.filter(c => !isAmong(told, c) && !told.some(o => o.type === c.type && o.span.passage === c.span.passage)),
    ...findGluedColumns(reading).filter(c => !isAmong(told, c)),
    ...findGluedRows(reading).filter(c => !isAmong(told, c)),
    ...chargesInNotes(reading).filter(c => !isAmong(told, c)),
  ]
  const all = [...told.filter(c => !leadsTo(listed, c)), ...listed]
  const cued = [...all, ...changesByCue(reading, [...all, ...told])]
  const spoken = [...cued, ...changesByTopic(reading, [...cued, ...told])]
  const more = [...spoken, ...contrasted(reading, spoken)]
  const named = [...more, ...announcedByKind(reading, more)]
  return underOldNames([...named, ...calledOffByKind(reading, named)], reading)
}

/** Whether a change to the same is told. */
const isAmong = (told: readonly Candidate[], { type, to }: Candidate): boolean =>
  to !== null && told.some(o => o.type === type && o.to === to)

/** "The fee is reduced to 0.42%." over "Current Fee: 0.58%, New Fee: 0.42%": what it was, where only one row has what it is. */
function withOldOf(columns: readonly Candidate[], told: Candidate): Candidate {
  if (told.from !== null || told.to === null) return told
  const isUnder = ({ span, also }: Candidate) => also.some(s => meet(s, told.span)) || span.passage - told.span.passage === 1
  const rows = columns.filter(c => c.type === told.type && c.to === told.to && isUnder(c))
  return rows.length === 1 ? { ...told, from: rows[0]!.from } : told
}

/** "The management fees are changing, as set out below": the table says whose, and from what to what. */
const leadsTo = (listed: readonly Candidate[], { type, from, to, span }: Candidate): boolean =>
  from === null &&
  to === null &&
  listed.some(l => l.type === type && l.also.some(s => follows(s, span)) && !(l.span.passage === span.passage && l.span.to <= span.from))

/** In the same passage, no further than a few sentences behind. */
const follows = (words: Span, span: Span): boolean => words.passage === span.passage && span.from < words.to && words.from < span.to + 300

/** "A is renamed B. The fee of B is reduced": a change bears the name that the portfolio has before it. */
function underOldNames(all: readonly Candidate[], { context: { portfolios } }: Reading): Candidate[] {
  const subjects = new Set(portfolios.filter(p => p.role === 'subject').map(p => nameKey(p.name)))
  const old = new Map(
    all.flatMap(c =>
      c.type === 'portfolio-renamed' && c.to && c.portfolios?.length === 1 && !subjects.has(nameKey(c.to))
        ? [[nameKey(c.to), c.portfolios[0]!] as const]
        : [],
    ),
  )
  return all.map(c =>
    c.type === 'portfolio-renamed' || !c.portfolios?.some(p => old.has(nameKey(p)))
      ? c
      : { ...c, portfolios: c.portfolios.map(p => old.get(nameKey(p)) ?? p) },
  )
}
