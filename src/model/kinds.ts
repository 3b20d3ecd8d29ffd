// The closed lists of the published contract: kinds, targets, roles, change types, dates, conditions.
// Order matters only for display. Each list is the one place where its words are written.

export const KINDS = [
  'supplement',
  'summary-prospectus',
  'prospectus',
  'statement-of-additional-information',
  'proxy-statement',
  'information-statement',
  'merger-registration',
  'registration-amendment',
  'certification',
  'correspondence',
  'exhibit',
  'unknown',
] as const
export type Kind = (typeof KINDS)[number]

export const TARGETS = ['prospectus', 'summary-prospectus', 'statement-of-additional-information', 'proxy-statement', 'supplement'] as const
export type Target = (typeof TARGETS)[number]

export const PORTFOLIO_ROLES = ['subject', 'acquiring', 'comparable', 'underlying', 'mentioned'] as const
export type PortfolioRole = (typeof PORTFOLIO_ROLES)[number]

export const CHANGE_TYPES = [
  'adviser-change',
  'subadviser-change',
  'portfolio-manager-change',
  'organization-renamed',
  'portfolio-renamed',
  'trust-renamed',
  'objective-change',
  'strategy-change',
  'policy-change',
  'risk-change',
  'index-change',
  'disclosure-change',
  'management-fee-change',
  'subadvisory-fee-change',
  'fee-table-change',
  'expense-limit-change',
  'distribution-fee-change',
  'sales-charge-change',
  'reorganization',
  'liquidation',
  'closed-to-investors',
  'reopened',
  'share-class-change',
  'share-split',
  'purchase-redemption-change',
  'service-provider-change',
  'trustee-change',
  'officer-change',
  'shareholder-meeting',
  'correction',
] as const
export type ChangeType = (typeof CHANGE_TYPES)[number]

export const CHANGE_STATES = ['proposed', 'scheduled', 'effective', 'cancelled'] as const
export type ChangeState = (typeof CHANGE_STATES)[number]

export const CONDITIONS = [
  'shareholder-approval',
  'board-approval',
  'regulatory-approval',
  'registration-effective',
  'closing-of-transaction',
] as const
export type Condition = (typeof CONDITIONS)[number]

export const DATE_ROLES = [
  'effective',
  'board-approval',
  'record',
  'mailing',
  'meeting',
  'last-trading',
  'last-purchase',
  'liquidation',
  'payment',
  'limit-expiry',
  'end',
  'planned-filing',
] as const
export type DateRole = (typeof DATE_ROLES)[number]

export const QUALIFIERS = ['on', 'on-or-about', 'expected', 'immediately', 'close-of-business', 'no-earlier-than', 'no-later-than'] as const
export type Qualifier = (typeof QUALIFIERS)[number]

export const OPERATIONS = ['replace', 'insert', 'delete', 'rename'] as const
export type Operation = (typeof OPERATIONS)[number]

export const TABLE_KINDS = [
  'shareholder-fees',
  'annual-operating-expenses',
  'expense-example',
  'fee-schedule',
  'calendar-year-returns',
  'average-annual-total-returns',
  'trustees',
  'officers',
  'portfolio-managers',
  'reorganizations',
  'other',
] as const
export type TableKind = (typeof TABLE_KINDS)[number]

export const TABLE_OWNERS = ['portfolio', 'comparable', 'trust', 'other'] as const
export type TableOwner = (typeof TABLE_OWNERS)[number]

export const UNITS = ['percent', 'usd', 'year'] as const
export type Unit = (typeof UNITS)[number]
