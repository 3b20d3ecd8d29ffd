// Portfolio managers who leave, join, replace; sentences that only tell who stays.
import { describe, expect, test } from 'vitest'
import { spelled } from './reading-of.ts'

const TOLD: [text: string, ...changes: string[]][] = [
  [
    'The biography of Oren Hale is deleted, and Tessa McRae and Paul Kerr are named as co-portfolio managers of the Fund.',
    '- -> Tessa McRae; Paul Kerr',
    'Oren Hale -> -',
  ],
  ['Effective immediately, Jane Q. Roe no longer serves as a portfolio manager of the Fund.', 'Jane Q. Roe -> -'],
  ['Effective March 1, 2010, Jane Roe and John van Dyke became co-portfolio managers of the Fund.', '- -> Jane Roe; John van Dyke'],
  [
    'On or about June 30, 2010, Jane Roe will retire from Marlow Management LLC and will step down as portfolio manager of the Fund.',
    'Jane Roe -> -',
  ],
  ['John Doe, CFA, has been added as a portfolio manager of the Fund.', '- -> John Doe'],
  ['Jane Roe has replaced John Doe as the portfolio manager of the Fund.', 'John Doe -> Jane Roe'],
  ['John Doe has been replaced by Jane Roe and Ann Poe as portfolio managers for the Fund.', 'John Doe -> Jane Roe; Ann Poe'],
  [
    'Tom Stone is no longer responsible for the day-to-day management of the Funds. Therefore, all references to Tom Stone are hereby removed.',
    'Tom Stone -> -',
  ],
  [
    'EFFECTIVE MAY 3, 2010, MARTIN L. QUAIL HAS ASSUMED RESPONSIBILITY FOR THE DAY-TO-DAY MANAGEMENT OF THE FUND IN PLACE OF ALMA T. BRISK.',
    'Alma T. Brisk -> Martin L. Quail',
  ],
  ['As of July 1, 2010, the Fund is managed by a team consisting of Jane Roe and John Doe.', '- -> Jane Roe; John Doe'],
  [
    "The Board has been informed that Peter O'Brien has resigned from the Adviser. Ann Poe will now be solely responsible for managing the Fund.",
    "Peter O'Brien -> Ann Poe",
  ],
  ['Effective August 2, 2010, Ann Poe joins Jane Roe as co-manager of the Fund.', '- -> Ann Poe'],
  [
    'Mary de la Cruz was appointed co-portfolio manager of the Fund effective June 1, 2010, replacing Mr. Holt.\n\nWalter Holt had managed it before.',
    'Walter Holt -> Mary de la Cruz',
  ],
  [
    'Lee Park will take a leave of absence from June 1, 2010 through September 30, 2010. During his absence Ann Poe will manage the Fund.',
    'Lee Park -> Ann Poe',
  ],
  [
    'Effective immediately, Messrs. Holt and Park will no longer serve as portfolio managers to the Fund.\n\nWalter Holt and Lee Park joined in 1999.',
    'Walter Holt; Lee Park -> -',
  ],
  [
    'Following the departure of Walter Holt, Ann Poe has assumed primary portfolio management responsibility for the Fund.',
    'Walter Holt -> Ann Poe',
  ],
  [
    'Ann Poe has been named lead portfolio manager of the Fund. She succeeds Walter Holt, who is leaving the firm.',
    'Walter Holt -> Ann Poe',
  ],
  ['The Fund is now managed by Ann Poe.', '- -> Ann Poe'],
  ['# Portfolio Manager\n\nAnn Poe assumed responsibility for the Fund on June 1, 2010.', '- -> Ann Poe'],
]
const NOT_TOLD: string[] = [
  'Jane Roe and John Doe continue to serve as portfolio managers of the Fund.',
  'Jane Roe has managed the Fund since 1998.',
  'Ms. Roe joined the Adviser in 2001 and was a portfolio manager at Oakes Partners, Inc. from 1995 to 2001.',
  'The Fund is managed by Jane Roe, who is a Senior Vice President of the Adviser.',
  'Jane Roe may be replaced by another portfolio manager at any time.',
  'John Doe will remain a portfolio manager of the Fund.',
  'In 2003, Ms. Ann Poe succeeded Walter Holt as portfolio manager of the Fund.',
  'If Ann Poe leaves the Adviser, the Fund will be managed by Lee Park.',
  'Effective June 1, 2010, Dawn Vroom was elected as a Trustee of the Trust.',
]

describe('portfolio managers', () => {
  test.each(TOLD)('%s', (text, ...changes) => {
    expect(spelled(text).filter(c => c.startsWith('portfolio-manager'))).toEqual(changes.map(c => `portfolio-manager-change: ${c}`))
  })
  test.each(NOT_TOLD)('not: %s', text => {
    expect(spelled(text).filter(c => c.startsWith('portfolio-manager'))).toEqual([])
  })
})
