// Mergers, liquidations, closings, classes, splits, boards, meetings and corrections; and what only sounds like them.
import { describe, expect, test } from 'vitest'
import { spelled } from './reading-of.ts'

const TWO = { portfolios: ['Marlow Growth Fund', 'Marlow Equity Fund'] }
const TOLD: [text: string, setting: Parameters<typeof spelled>[1], ...changes: string[]][] = [
  [
    'The Board has approved the reorganization of the Marlow Growth Fund into the Marlow Equity Fund.',
    TWO,
    'reorganization: Marlow Growth Fund -> Marlow Equity Fund',
  ],
  [
    'Effective July 1, 2010, the Marlow Growth Fund will be merged with and into the Marlow Equity Fund.',
    TWO,
    'reorganization: Marlow Growth Fund -> Marlow Equity Fund',
  ],
  [
    'The Trustees approved an Agreement and Plan of Reorganization under which the Marlow Equity Fund would acquire all of the assets of the Marlow Growth Fund in exchange for shares.',
    TWO,
    'reorganization: Marlow Growth Fund -> Marlow Equity Fund',
  ],
  [
    'Shareholders approved a plan whereby the Marlow Growth Fund will transfer substantially all of its assets to the Dunmore Value Fund, a series of Dunmore Trust. The Fund will then be liquidated.',
    {},
    'reorganization: Marlow Growth Fund -> Dunmore Value Fund',
  ],
  [
    'The Board approved the mergers shown below.\n\n| Acquired Fund | Acquiring Fund |\n| Marlow Growth Fund | Dunmore Value Fund, a series of Dunmore Trust |',
    {},
    'reorganization: Marlow Growth Fund -> Dunmore Value Fund',
  ],
  [
    'THE MARLOW GROWTH FUND WAS REORGANIZED INTO THE MARLOW EQUITY FUND ON JUNE 1, 2010.',
    TWO,
    'reorganization: Marlow Growth Fund -> Marlow Equity Fund',
  ],
  ['The Board of Trustees has determined to liquidate the Fund on or about July 30, 2010.', {}, 'liquidation'],
  ['The Fund will be liquidated on July 30, 2010 (the "Liquidation Date").', {}, 'liquidation'],
  ['The Trustees have approved a Plan of Liquidation and Dissolution for the Marlow Growth Fund.', {}, 'liquidation'],
  ['The Fund ceased operations on June 1, 2010.', {}, 'liquidation'],
  ['Effective July 1, 2010, the Fund is closed to new investors.', {}, 'closed-to-investors'],
  ['After July 1, 2010, the Fund will no longer accept investments from new shareholders.', {}, 'closed-to-investors'],
  ['The Fund has suspended the sale of its shares to new investors.', {}, 'closed-to-investors'],
  ['Effective July 1, 2010, the Fund will reopen to new investors.', {}, 'reopened'],
  ['The Fund is no longer closed to new investors.', {}, 'reopened'],
  ['On July 1, 2010, all outstanding Class B shares will be converted to Class A shares.', {}, 'share-class-change: Class B -> Class A'],
  ['Effective July 1, 2010, the Fund will begin offering Class R6 shares.', {}, 'share-class-change: - -> Class R6'],
  ['Class B shares are no longer offered for sale as of July 1, 2010.', {}, 'share-class-change: Class B -> -'],
  ['Effective July 1, 2010, Class D shares of the Fund are renamed Class P shares.', {}, 'share-class-change: Class D -> Class P'],
  [
    'The Board has approved a 1-for-4 reverse share split of the shares of the Fund, effective July 1, 2010.',
    {},
    'share-split: - -> 1-for-4',
  ],
  ['The Fund will effect a three-for-one stock split on July 1, 2010.', {}, 'share-split: - -> three-for-one'],
  ['Effective June 1, 2010, Dawn M. Vroom was elected as a Trustee of the Trust.', {}, 'trustee-change: - -> Dawn M. Vroom'],
  ['Mr. Otis Hale resigned as a Trustee of the Trust on June 1, 2010.', {}, 'trustee-change: Otis Hale -> -'],
  ['The Board appointed Otis Hale as Chief Compliance Officer of the Trust, effective June 1, 2010.', {}, 'officer-change: - -> Otis Hale'],
  ['A special meeting of shareholders of the Fund will be held on August 5, 2010.', {}, 'shareholder-meeting'],
  [
    'The Prospectus incorrectly stated that the minimum investment is $500. The correct amount is $5,000.',
    {},
    'correction: $500 -> $5,000',
  ],
  ['Due to a typographical error, the ticker symbol on page 3 of the Prospectus is incorrect.', {}, 'correction'],
]
const NOT_TOLD: string[] = [
  'The Fund may be liquidated at any time without shareholder approval.',
  'Upon liquidation of the Fund, shareholders would receive their share of net assets.',
  'Class B shares automatically convert to Class A shares after eight years.',
  'The Fund may close to new investors at any time.',
  'The Fund invests in companies involved in mergers and reorganizations.',
  'The bonds may be converted into common stock.',
  'Shares of the Fund are offered to the public at net asset value.',
  'The Trustees of the Trust oversee the Fund.',
  "The Fund's securities may suffer a market correction.",
  'The Adviser completed a corporate reorganization in 2009.',
  'Otis Hale is a Trustee of the Trust.',
  'The Fund does not hold annual meetings of shareholders.',
]

describe('lives of portfolios', () => {
  test.each(TOLD)('%s', (text, setting, ...changes) => expect(spelled(text, setting)).toEqual(changes))
  test.each(NOT_TOLD)('not: %s', text => expect(spelled(text)).toEqual([]))
})
