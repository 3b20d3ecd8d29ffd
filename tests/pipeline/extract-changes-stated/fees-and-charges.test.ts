// Fees, limits and charges that change; those that stay, may end, or are only described.
import { describe, expect, test } from 'vitest'
import { spelled } from './reading-of.ts'

const TOLD: [text: string, ...changes: string[]][] = [
  [
    "Effective May 1, 2010, the Fund's management fee is reduced from 0.75% to 0.65% of average daily net assets.",
    'management-fee-change: 0.75% -> 0.65%',
  ],
  [
    'The Adviser has agreed to lower its advisory fee to 0.60% of the first $500 million of average daily net assets and 0.55% over $500 million.',
    'management-fee-change',
  ],
  ['The Board approved a reduction in the investment advisory fee payable by the Fund.', 'management-fee-change'],
  [
    'Effective July 1, 2010, the annual management fee rate will increase from .50 of 1% to .60 of 1%.',
    'management-fee-change: .50 of 1% -> .60 of 1%',
  ],
  [
    'Effective July 1, 2010, the sub-advisory fee paid by the Adviser to Dunmore Advisors LLC will be reduced to 0.30%.',
    'subadvisory-fee-change: - -> 0.30%',
  ],
  [
    'Effective June 1, 2010, the Adviser has contractually agreed to waive its fees and reimburse expenses so that total annual operating expenses do not exceed 0.95% through April 30, 2011.',
    'expense-limit-change: - -> 0.95%',
  ],
  ['The expense limitation for Class A shares has been increased from 1.10% to 1.25%.', 'expense-limit-change: 1.10% -> 1.25%'],
  ['The Adviser will discontinue its voluntary fee waiver on July 1, 2010.', 'expense-limit-change'],
  ['The expense limitation agreement has been extended through October 31, 2011.', 'expense-limit-change'],
  [
    'Effective July 1, 2010, the 12b-1 fee for Class C shares will be reduced from 1.00% to 0.75%.',
    'distribution-fee-change: 1.00% -> 0.75%',
  ],
  ['The Trustees have terminated the distribution plan of the Class R shares.', 'distribution-fee-change'],
  ['Effective July 1, 2010, the contingent deferred sales charge on Class B shares will be eliminated.', 'sales-charge-change'],
  [
    'The maximum sales charge on Class A shares is lowered from 5.75% to 4.75%, effective July 1, 2010.',
    'sales-charge-change: 5.75% -> 4.75%',
  ],
  [
    'From July 1 through September 30, 2010, the front-end sales charge will be waived on purchases of Class A shares.',
    'sales-charge-change',
  ],
  ['Effective June 30, 2010, the Fund will no longer charge a redemption fee.', 'purchase-redemption-change'],
  [
    'The minimum initial investment for the Fund will be increased from $1,000 to $2,500 on July 1, 2010.',
    'purchase-redemption-change: $1,000 -> $2,500',
  ],
  ['The redemption fee of 2.00% on shares held less than 90 days has been eliminated.', 'purchase-redemption-change: 2.00% -> -'],
  ['Effective July 1, 2010, the Fund will no longer accept third-party checks for the purchase of shares.', 'purchase-redemption-change'],
]
const NOT_TOLD: string[] = [
  'The Fund pays the Adviser a management fee of 0.75% of average daily net assets.',
  'The management fee will remain at 0.75%.',
  'The Adviser may terminate the waiver at any time.',
  'The expense limitation agreement will remain in effect through April 30, 2011.',
  'Under the expense limitation agreement the Adviser may recapture fees waived within three years.',
  'No sales charge will be imposed on the conversion.',
  'The fees of the other classes stay as they are.',
  'A redemption fee of 2.00% applies to shares held less than 90 days.',
  'The investment management fee reduces the return of the Fund.',
  'Shares are sold subject to a front-end sales charge.',
]

describe('fees and charges', () => {
  test.each(TOLD)('%s', (text, ...changes) => expect(spelled(text)).toEqual(changes))
  test.each(NOT_TOLD)('not: %s', text => expect(spelled(text)).toEqual([]))
})
