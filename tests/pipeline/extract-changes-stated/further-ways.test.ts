// The same changes told in the further ways that filings of all decades have; beside each way the words that only sound like it.
import { describe, expect, test } from 'vitest'
import { spelled, statedIn } from './reading-of.ts'

const TOLD: [way: string, text: string, ...changes: string[]][] = [
  [
    'contract entered',
    'Harlan Advisers, Inc. has entered into a sub-advisory agreement with Tay Bridge Partners, LLC, effective May 3, 2010.',
    'subadviser-change: - -> Tay Bridge Partners, LLC',
  ],
  [
    'contract ends',
    'The sub-advisory agreement between Harlan Advisers, Inc. and Solent Capital, L.P. will terminate on May 3, 2010.',
    'subadviser-change: Solent Capital, L.P. -> -',
  ],
  [
    'contract assigned',
    'The advisory agreement with Solent Capital, L.P. will be assigned to Harlan Advisers, Inc. on May 3, 2010.',
    'adviser-change: Solent Capital, L.P. -> Harlan Advisers, Inc.',
  ],
  [
    'services',
    'Beginning May 3, 2010, Tay Bridge Partners, LLC will provide sub-advisory services to the Fund.',
    'subadviser-change: - -> Tay Bridge Partners, LLC',
  ],
  [
    'with',
    'The Trustees have authorized Harlan Advisers, Inc. to replace Solent Capital, L.P. with Tay Bridge Partners, LLC as sub-adviser to the Fund.',
    'subadviser-change: Solent Capital, L.P. -> Tay Bridge Partners, LLC',
  ],
  [
    'upon',
    "Upon the resignation of Solent Capital, L.P. on May 3, 2010, Tay Bridge Partners, LLC will become the Fund's sub-adviser.",
    'subadviser-change: Solent Capital, L.P. -> Tay Bridge Partners, LLC',
  ],
  [
    'pronoun',
    'Solent Capital, L.P. has notified the Board that it will resign as sub-adviser to the Fund on May 3, 2010.',
    'subadviser-change: Solent Capital, L.P. -> -',
  ],
  [
    'dismissed',
    "The Board dismissed Cray & Dunn LLP as the Fund's independent auditors and engaged Pell Audit LLP.",
    'service-provider-change: Cray & Dunn LLP -> Pell Audit LLP',
  ],
  [
    'day behind',
    "Solent Distributors, Inc. serves as distributor of the Fund's shares effective May 3, 2010.",
    'service-provider-change: - -> Solent Distributors, Inc.',
  ],
  [
    'asks',
    'Effective May 3, 2010, purchase orders should be sent to our new mailing address: 40 Quay Street, Bangor, Maine 04401.',
    'service-provider-change',
  ],
  [
    'operates',
    'Effective May 3, 2010, Harlan Advisers, Inc. will operate under the name Harlan Tay Advisers, Inc.',
    'organization-renamed: Harlan Advisers, Inc. -> Harlan Tay Advisers, Inc.',
  ],
  [
    'apposition',
    'Harlan Advisers, Inc., the investment adviser to the Fund, recently changed its name to Harlan Tay Advisers, Inc.',
    'organization-renamed: Harlan Advisers, Inc. -> Harlan Tay Advisers, Inc.',
  ],
  [
    'is',
    'Effective May 3, 2010, the name of the Fund is Marlow Enterprise Fund.',
    'portfolio-renamed: Marlow Growth Fund -> Marlow Enterprise Fund',
  ],
  [
    'means',
    'Any reference to the Marlow Growth Fund shall mean the Marlow Enterprise Fund.',
    'portfolio-renamed: Marlow Growth Fund -> Marlow Enterprise Fund',
  ],
  [
    'led items',
    "The Board approved the following changes, effective May 3, 2010:\n\n(1) changing the Fund's name from Marlow Growth Fund to Marlow Enterprise Fund;\n\n(2) a reduction in the Fund's management fee from 0.80% to 0.70%.",
    'portfolio-renamed: Marlow Growth Fund -> Marlow Enterprise Fund',
    'management-fee-change: 0.80% -> 0.70%',
  ],
  [
    'aim as',
    'Effective May 3, 2010, the Fund will seek current income as its investment objective.',
    'objective-change: - -> current income',
  ],
  [
    'aim dated',
    "Effective May 3, 2010, the Fund's investment objective is to seek current income.",
    'objective-change: - -> current income',
  ],
  ['may from a day', 'Effective May 3, 2010, the Fund may invest up to 30% of its assets in foreign securities.', 'strategy-change'],
  ['limit from a day', 'Effective May 3, 2010, the Fund may borrow up to 15% of its total assets.', 'policy-change'],
  [
    'policy states',
    "Effective May 3, 2010, the Fund's concentration policy will state that it may not concentrate in any industry.",
    'policy-change',
  ],
  [
    'compares',
    'As of May 3, 2010, the Fund compares its performance to the Harbor 500 Index rather than the Harbor 1000 Index.',
    'index-change: Harbor 1000 Index -> Harbor 500 Index',
  ],
  [
    'measured',
    "Effective May 3, 2010, the Fund's performance will be measured against the Harbor 500 Index.",
    'index-change: - -> Harbor 500 Index',
  ],
  [
    'pays',
    'Effective May 3, 2010, the Fund pays the Adviser an annual management fee of 0.55% of its average daily net assets.',
    'management-fee-change: - -> 0.55%',
  ],
  ['its fee', 'The Adviser has agreed to reduce its fee effective May 3, 2010.', 'management-fee-change'],
  [
    'subject to',
    'Effective May 3, 2010, Class C shares will be subject to a distribution fee of 0.75%.',
    'distribution-fee-change: - -> 0.75%',
  ],
  [
    'capped',
    "Effective May 3, 2010, the Fund's operating expenses will be capped at 0.95% instead of 1.05%.",
    'expense-limit-change: 1.05% -> 0.95%',
  ],
  [
    'free of charge',
    'Effective May 3, 2010, Class A shares may be purchased without an initial sales charge by employees of the Adviser.',
    'sales-charge-change',
  ],
  [
    'current minimum',
    'Effective May 3, 2010, subsequent investments must be at least $200. The current minimum is $100.',
    'purchase-redemption-change: $100 -> $200',
  ],
  ['no longer may', 'Effective May 3, 2010, investors may no longer redeem shares by telephone.', 'purchase-redemption-change'],
  [
    'ceases operations',
    'The Board has determined that it is in the best interests of shareholders to cease operations of the Fund on May 28, 2010.',
    'liquidation',
  ],
  ['being liquidated', 'The Fund is being liquidated.', 'liquidation'],
  ['only existing', 'Effective May 3, 2010, only existing shareholders may buy shares of the Fund.', 'closed-to-investors'],
  ['limited to', 'Effective May 3, 2010, sales of Fund shares will be limited to existing shareholders.', 'closed-to-investors'],
  ['open', 'Effective May 3, 2010, the Fund is open to new investors.', 'reopened'],
  [
    'class known as',
    "The Fund's Investor Class shares will be known as Class N shares effective May 3, 2010.",
    'share-class-change: Investor Class -> Class N',
  ],
  ['class ends', "The Board authorized the termination of the Fund's Class B shares.", 'share-class-change: Class B -> -'],
  [
    'asked to combine',
    'The Trustees have proposed that the Fund be combined with the Solent Growth Fund.',
    'reorganization: Marlow Growth Fund -> Solent Growth Fund',
  ],
  [
    'transfers',
    'Shareholders will vote on a proposal that the Fund transfer all of its assets to the Solent Growth Fund.',
    'reorganization: Marlow Growth Fund -> Solent Growth Fund',
  ],
  [
    'provided by',
    'Effective May 3, 2010, transfer agency services will be provided by Solent Services, Inc., which replaces Cray Fund Services, Inc.',
    'service-provider-change: Cray Fund Services, Inc. -> Solent Services, Inc.',
  ],
  [
    'changed its',
    'The Fund has changed its custodian to Solent Trust Company, effective May 3, 2010.',
    'service-provider-change: - -> Solent Trust Company',
  ],
  [
    'will have',
    'Beginning May 3, 2010, the Fund will have two new sub-advisers: Harlan Advisers, Inc. and Tay Bridge Partners, LLC.',
    'subadviser-change: - -> Harlan Advisers, Inc.; Tay Bridge Partners, LLC',
  ],
  [
    'due to',
    'Due to the retirement of Otis Hale on May 3, 2010, the Fund will be managed solely by Iris Vane.',
    'portfolio-manager-change: Otis Hale -> Iris Vane',
  ],
  [
    'given',
    'Responsibility for managing the Fund has been given to Iris Vane, effective May 3, 2010.',
    'portfolio-manager-change: - -> Iris Vane',
  ],
  [
    'employment',
    "Otis Hale's employment with the Adviser has terminated. Effective May 3, 2010, Iris Vane is the portfolio manager of the Fund.",
    'portfolio-manager-change: Otis Hale -> Iris Vane',
  ],
  [
    'new name',
    'The Fund will adopt a new name, Marlow Enterprise Fund, on May 3, 2010.',
    'portfolio-renamed: Marlow Growth Fund -> Marlow Enterprise Fund',
  ],
  [
    'acquired by',
    'On May 3, 2010, the assets of the Fund will be acquired by the Solent Growth Fund.',
    'reorganization: Marlow Growth Fund -> Solent Growth Fund',
  ],
  ['existence', 'The Fund will terminate its existence on May 28, 2010.', 'liquidation'],
  ['not able', 'As of May 3, 2010, new investors will not be able to purchase shares of the Fund.', 'closed-to-investors'],
  [
    'another year',
    'The Adviser has agreed to continue its waiver of fees for an additional year, until April 30, 2011.',
    'expense-limit-change',
  ],
  [
    'switched',
    'Effective May 3, 2010, the Fund switched its benchmark from the Harbor 1000 Index to the Harbor 500 Index.',
    'index-change: Harbor 1000 Index -> Harbor 500 Index',
  ],
  ['splits', "The Fund's shares will split 2-for-1 on May 3, 2010.", 'share-split: - -> 2-for-1'],
  [
    'vacancy',
    'Shareholders elected Iris Vane as a Trustee to fill the vacancy created by the retirement of Otis Hale.',
    'trustee-change: Otis Hale -> Iris Vane',
  ],
  [
    'office',
    'Effective May 3, 2010, Otis Hale serves as Treasurer of the Trust, replacing Iris Vane.',
    'officer-change: Iris Vane -> Otis Hale',
  ],
]

const NOT_TOLD: string[] = [
  'Harlan Advisers, Inc. has entered into an amended sub-advisory agreement with Solent Capital, L.P.',
  'Solent Capital, L.P. provides sub-advisory services to the Fund.',
  'Harlan Advisers, Inc. operates under the supervision of the Board.',
  'The Fund may invest up to 30% of its assets in foreign securities.',
  'The Fund may borrow up to 15% of its total assets.',
  'The Fund compares its performance to the Harbor 500 Index.',
  'Class C shares are subject to a distribution fee of 0.75%.',
  'Investments must be at least $200.',
  'Shares may be purchased without a sales charge by employees of the Adviser.',
  'Only existing shareholders may exchange shares by telephone.',
  'The Fund is open to all investors.',
  "The Fund's Class B shares are subject to higher expenses.",
  'Class R6 shares commenced operations on May 3, 2002; performance before that day is that of Class A.',
  'The Board may determine to cease operations of the Fund.',
]

describe('further ways', () => {
  test.each(TOLD)('%s: %s', (_, text, ...changes) => expect(spelled(text, { dated: '2010-04-01' })).toEqual(changes))
  test.each(NOT_TOLD)('not: %s', text => expect(spelled(text, { dated: '2010-04-01' })).toEqual([]))
})

// A verb that no rule knows: the day with which the sentence opens and its topic tell the change.
test.each([
  ['As of May 3, 2010, the deadline for purchase orders will move to 3:00 p.m. Eastern time.', ['purchase-redemption-change']],
  ['Effective May 3, 2010, the Fund will tilt its focus toward small companies.', ['strategy-change']],
  ['Effective May 3, 2010, the Fund will not charge a redemption fee.', ['purchase-redemption-change']],
  ['Beginning May 3, 2010, the sales charge on Class A shares will be phased out over a year.', ['sales-charge-change']],
  // No day, no future, a sentence about something else: nothing.
  ['The deadline for purchase orders moves with the closing of the Exchange.', []],
  ['As of May 3, 2010, the Fund held 40 securities and charged a management fee.', []],
  ['Effective January 1, 2003, the Fund changed its fiscal year.', []],
  ['On May 3, 2010, the Board met to consider the management fee.', []],
])('by day and topic: %s', (text, changes) => expect(spelled(text, { dated: '2010-04-01' })).toEqual(changes))

test('two rates of one sentence belong each to the portfolio that its part names', () => {
  const changes = statedIn(
    'Effective May 3, 2010, the expense limit of the Marlow Growth Fund will be reduced from 1.00% to 0.90% and the expense limit of the Marlow Bond Fund will be reduced from 0.80% to 0.70%.',
    { portfolios: ['Marlow Growth Fund', 'Marlow Bond Fund'] },
  )
  expect(changes.map(c => [c.from, c.to, c.portfolios])).toEqual([
    ['1.00%', '0.90%', ['Marlow Growth Fund']],
    ['0.80%', '0.70%', ['Marlow Bond Fund']],
  ])
})

test.each([
  [
    'a day between',
    'The Fund will, effective May 3, 2010, invest primarily in the equity securities of mid-sized companies.',
    'strategy-change',
  ],
  [
    'a term between',
    "The Adviser has contractually agreed, through April 30, 2011, to limit the Fund's total annual operating expenses to 0.95%.",
    'expense-limit-change: - -> 0.95%',
  ],
  [
    'the rate before',
    'Effective May 3, 2010, the management fee for the Fund is 0.70%. Prior to May 3, 2010, the management fee was 0.80%.',
    'management-fee-change: 0.80% -> 0.70%',
  ],
  [
    'a date put right',
    'The effective date of the change of custodian described in the supplement dated March 1, 2010 is May 14, 2010 instead of May 3, 2010.',
    'correction: May 3, 2010 -> May 14, 2010',
  ],
  [
    'a date put off',
    "The effective date of the replacement of Solent Capital, L.P. by Tay Bridge Partners, LLC as the Fund's subadviser has been postponed from May 3, 2010 to May 14, 2010.",
    'subadviser-change: Solent Capital, L.P. -> Tay Bridge Partners, LLC',
  ],
  [
    'a class of one fund',
    'Effective May 3, 2010, Class C shares of the Marlow Growth Fund are closed to new investors.',
    'share-class-change: Class C -> -',
  ],
  [
    'a word with a hyphen',
    'Effective May 3, 2010, the Investor Class shares of the Fund will be re-designated as Institutional Class shares.',
    'share-class-change: Investor Class -> Institutional Class',
  ],
])('%s: %s', (_, text, change) => expect(spelled(text, { dated: '2010-04-01' })).toEqual([change]))
