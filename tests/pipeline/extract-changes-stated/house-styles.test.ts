// How the great fund houses word the same changes, each in its own manner; names are invented.
import { describe, expect, test } from 'vitest'
import { spelled } from './reading-of.ts'

const TOLD: [text: string, ...changes: string[]][] = [
  [
    "The board of trustees of Marlow Growth Fund has restructured the Fund's investment advisory team, removing Ostler & Company, L.L.C. as an investment advisor to the Fund and adding Dunmore Partners, L.P.",
    'adviser-change: Ostler & Company, L.L.C. -> Dunmore Partners, L.P.',
  ],
  [
    'At a meeting held on May 5, 2010, the Board of Directors approved the termination of the sub-advisory agreement with Ostler Management, LLP and the hiring of Dunmore Partners, L.P. as sub-adviser to the Fund.',
    'subadviser-change: Ostler Management, LLP -> Dunmore Partners, L.P.',
  ],
  [
    'Effective April 1, 2010, Larry Pugh will become sole portfolio manager of the Fund. Mr. Stone will step down as co-manager on that date.\n\nBrian Stone has been with the firm for years.',
    'portfolio-manager-change: Brian Stone -> Larry Pugh',
  ],
  [
    "Effective October 1, 2010 (the Effective Date), the Fund's name is changed to Marlow Contrarian Fund. Accordingly, on the Effective Date, all references in the Prospectus to Marlow Growth Fund are hereby deleted and replaced with Marlow Contrarian Fund.",
    'portfolio-renamed: Marlow Growth Fund -> Marlow Contrarian Fund',
  ],
  [
    "Effective immediately, the Fund's portfolio is jointly managed by Ann Poe, Lee Park and Otis Hale.",
    'portfolio-manager-change: - -> Ann Poe; Lee Park; Otis Hale',
  ],
  ["Effective October 1, 2010, the Fund's advisory fee will decrease by 0.05% to 0.25% per annum.", 'management-fee-change: - -> 0.25%'],
  [
    'The Board of Trustees has unanimously approved an Agreement and Plan of Reorganization between Marlow Growth Fund and Dunmore Value Fund pursuant to which Marlow Growth Fund would be reorganized on a tax-free basis with and into Dunmore Value Fund.',
    'reorganization: Marlow Growth Fund -> Dunmore Value Fund',
  ],
  ['The Fund will close to new investors at the close of market on July 1, 2010.', 'closed-to-investors'],
  ['The Fund closed to most new investors effective at the close of market on June 1, 2010.', 'closed-to-investors'],
  [
    'Effective as of the close of business on June 30, 2010, Class B shares are no longer offered to new or existing investors.',
    'share-class-change: Class B -> -',
  ],
  [
    "Effective on July 1, 2010, Quill Fund Services, LLC will replace Bayside Data Services, Inc. as the Fund's transfer agent.",
    'service-provider-change: Bayside Data Services, Inc. -> Quill Fund Services, LLC',
  ],
  [
    'Effective May 1, 2010, the portfolio managers for the Fund are Ann Poe and Lee Park.',
    'portfolio-manager-change: - -> Ann Poe; Lee Park',
  ],
  [
    'Walter Holt has announced his intention to retire from Marlow Management on September 30, 2010. He will continue to serve as a portfolio manager of the Fund until that date.',
    'portfolio-manager-change: Walter Holt -> -',
  ],
  ['Ann Poe has joined Lee Park as a co-portfolio manager of the Fund.', 'portfolio-manager-change: - -> Ann Poe'],
  [
    "Lee Park's responsibilities as portfolio manager of the Fund have been assumed by Ann Poe.",
    'portfolio-manager-change: Lee Park -> Ann Poe',
  ],
  [
    'Effective December 1, 1997, the front-end sales charge assessed on Class A Shares of the Fund has been eliminated.',
    'sales-charge-change',
  ],
  [
    'Effective as of August 1, 2010, the Harbor Arbitrage Total Return Index replaced the Quay Arbitrage Liquid Index, which is no longer available for use by the Fund.',
    'index-change: Quay Arbitrage Liquid Index -> Harbor Arbitrage Total Return Index',
  ],
  ["The Board of Trustees has authorized a reduction in the Fund's management fee.", 'management-fee-change'],
  [
    'The Fund will liquidate its assets and distribute cash pro rata to all remaining shareholders on or about July 17, 2010 (the "Liquidation Date").',
    'liquidation',
  ],
  [
    'Friday, July 9, 2010 will be the last day on which shares of the Fund can be traded on the Exchange. The Fund is expected to be liquidated on or about July 16, 2010.',
    'liquidation',
  ],
  [
    'Shareholders of Marlow Growth Fund approved the merger of the Fund into Dunmore Value Fund. The merger was completed on June 4, 2010.',
    'reorganization: Marlow Growth Fund -> Dunmore Value Fund',
  ],
  [
    'The Board of Trustees approved the acquisition of the assets of the Marlow Growth Fund by the Dunmore Value Fund.',
    'reorganization: Marlow Growth Fund -> Dunmore Value Fund',
  ],
  [
    "Effective July 1, 2010, Dunmore Distributors, Inc. became the principal underwriter and distributor of the Fund's shares.",
    'service-provider-change: - -> Dunmore Distributors, Inc.',
  ],
  ['The parent company of the Adviser, Ostler Investments Limited, has been acquired by Dunmore Financial Corp.'],
  [
    'Effective July 1, 2010, the investment minimum for Class I shares will be reduced from $1,000,000 to $250,000.',
    'purchase-redemption-change: $1,000,000 -> $250,000',
  ],
  ['The Adviser has voluntarily agreed to waive 0.10% of its management fee beginning July 1, 2010.', 'expense-limit-change'],
  [
    "The Board approved the replacement of the Fund's 80% policy with a policy to invest at least 80% of net assets in bonds.",
    'policy-change',
  ],
  ['Effective June 1, 2010, Otis Hale replaced Walter Holt as President of the Trust.', 'officer-change: Walter Holt -> Otis Hale'],
  ['Effective immediately, Otis Hale is an Independent Trustee of the Trust.', 'trustee-change: - -> Otis Hale'],
  [
    'Ostler Investments Limited no longer serves as a sub-adviser for the Fund. Accordingly, all references to Ostler Investments Limited are deleted.',
    'subadviser-change: Ostler Investments Limited -> -',
  ],
  ['Shares of the Fund are no longer available for purchase by new investors.', 'closed-to-investors'],
  [
    "Kevin T. Daly no longer manages the Fund. Lisa Tran and Michael O'Connell now share primary responsibility for the day-to-day management of the Fund.",
    "portfolio-manager-change: Kevin T. Daly -> Lisa Tran; Michael O'Connell",
  ],
  [
    'At its meeting on June 8, 2010, the Board appointed Charles D. Whit as an Independent Trustee and as a member of the Audit Committee.',
    'trustee-change: - -> Charles D. Whit',
  ],
  [
    'Effective June 30, 2010, Daniel F. Kerr was elected Treasurer of the Trust, succeeding Ellen Marsh.',
    'officer-change: Ellen Marsh -> Daniel F. Kerr',
  ],
  [
    "Effective July 1, 2010, the Fund's distributor changed its name from Crest Securities Corp. to Harbor Distributors, LLC.",
    'organization-renamed: Crest Securities Corp. -> Harbor Distributors, LLC',
  ],
  ["The Distributor's address is now 400 Seaport Lane, Boston, Massachusetts 02210.", 'service-provider-change'],
  ['The annual management fee will increase to 0.70% from 0.55% of average daily net assets.', 'management-fee-change: 0.55% -> 0.70%'],
  ['The market capitalization of companies within the Index will change with market conditions.'],
  ["ESG factors will be only one of many considerations in the Adviser's evaluation of any sub-adviser."],
  [
    'On June 14, 2010, all Class B shares will convert to Class A shares without a contingent deferred sales charge.',
    'share-class-change: Class B -> Class A',
  ],
  [
    'Jane Smith, CFA, who has managed the Fund since 2009, has informed the Adviser that she intends to retire effective December 31, 2010.',
    'portfolio-manager-change: Jane Smith -> -',
  ],
  ["The Adviser's contractual agreement to waive fees has been extended to April 30, 2011.", 'expense-limit-change'],
  ['The Board approved new investment advisory agreements with the Adviser, which took effect on the closing of the sale of its parent.'],
]

describe('house styles', () => {
  test.each(TOLD)('%s', (text, ...changes) => expect(spelled(text, /1997/.test(text) ? { dated: '1997-12-01' } : {})).toEqual(changes))
})
