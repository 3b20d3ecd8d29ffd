// Advisers, subadvisers and service providers that come and go; firms and trusts that only change their names.
import { describe, expect, test } from 'vitest'
import { spelled } from './reading-of.ts'

const TOLD: [text: string, ...changes: string[]][] = [
  [
    'Effective May 1, 2010, Victor Ridge Capital Inc. (the "Advisor") replaces Compass Loom Portfolios, LLC as investment adviser to the Fund.',
    'adviser-change: Compass Loom Portfolios, LLC -> Victor Ridge Capital Inc.',
  ],
  [
    'At a meeting held on March 3, 2010, the Board approved the appointment of Dunmore Partners, L.P. as sub-adviser to the Fund, effective May 1, 2010, in place of Ostler & Co.',
    'subadviser-change: Ostler & Co. -> Dunmore Partners, L.P.',
  ],
  [
    'The Board of Trustees has approved a change of subadviser for the Fund from Ostler Management Company to Dunmore Partners, Inc.',
    'subadviser-change: Ostler Management Company -> Dunmore Partners, Inc.',
  ],
  [
    'Effective on or about July 1, 2010, Dunmore Advisors LLC ("Dunmore") will replace Ostler Investments Limited ("Ostler") as the subadviser to the Marlow Growth Fund.',
    'subadviser-change: Ostler Investments Limited -> Dunmore Advisors LLC',
  ],
  [
    'Ostler Investments Limited has resigned as sub-adviser to the Fund, effective June 30, 2010.',
    'subadviser-change: Ostler Investments Limited -> -',
  ],
  [
    'Dunmore Advisors LLC will serve as an additional sub-adviser to the Fund beginning August 2, 2010.',
    'subadviser-change: - -> Dunmore Advisors LLC',
  ],
  [
    'The Adviser has terminated the sub-advisory agreement with Ostler Investments Limited.',
    'subadviser-change: Ostler Investments Limited -> -',
  ],
  ['The Trustees have selected Dunmore Advisors LLC to serve as sub-adviser to the Fund.', 'subadviser-change: - -> Dunmore Advisors LLC'],
  [
    'OSTLER INVESTMENTS LTD. CEASED TO BE THE INVESTMENT ADVISER TO THE FUND ON MAY 31, 2010.',
    'adviser-change: Ostler Investments Ltd. -> -',
  ],
  [
    'State Mutual Bank, N.A. will become the custodian of the Fund on July 1, 2010, succeeding Quill Trust Company.',
    'service-provider-change: Quill Trust Company -> State Mutual Bank, N.A.',
  ],
  [
    'Effective July 1, 2010, Quill Fund Services, Inc. serves as transfer agent for the Fund.',
    'service-provider-change: - -> Quill Fund Services, Inc.',
  ],
  [
    'Effective June 1, 2010, the index provider for the Quill Timber Index will change from Quill Index Services to Corbet Indices.',
    'service-provider-change: Quill Index Services -> Corbet Indices',
  ],
  ['The address of the Distributor has changed to 12 Pier Road, Boston, Massachusetts 02110.', 'service-provider-change'],
  ['Effective June 1, 2010, the toll-free telephone number for the Fund will be 1-800-555-0100.', 'service-provider-change'],
  [
    'Effective June 1, 2010, Ostler Investments Limited changed its name to Dunmore Advisors LLC.',
    'organization-renamed: Ostler Investments Limited -> Dunmore Advisors LLC',
  ],
  [
    'Effective January 1, 2010, the name of the Adviser, Ostler Investments Limited, was changed to Dunmore Advisors LLC.',
    'organization-renamed: Ostler Investments Limited -> Dunmore Advisors LLC',
  ],
  [
    'Ostler Investments Limited will be renamed Dunmore Advisors LLC.',
    'organization-renamed: Ostler Investments Limited -> Dunmore Advisors LLC',
  ],
  [
    'Effective May 1, 2010, the name of the Trust will change to Dunmore Funds Trust.',
    'trust-renamed: Marlow Series Trust -> Dunmore Funds Trust',
  ],
  [
    'On May 1, 2010, Marlow Series Trust will change its name to Dunmore Mutual Funds.',
    'trust-renamed: Marlow Series Trust -> Dunmore Mutual Funds',
  ],
]
const NOT_TOLD: string[] = [
  'Ostler Investments Limited serves as sub-adviser to the Fund.',
  'The sub-advisory agreement with Ostler Investments Limited may be terminated at any time without penalty.',
  'Ostler Investments Limited will continue to serve as the investment adviser to the Fund.',
  'Dunmore Advisors LLC (formerly known as Ostler Investments Limited) is the adviser to the Fund.',
  'Ostler Investments Limited has been the sub-adviser of the Fund since 1999.',
  'Subject to approval, the Adviser could hire a new sub-adviser such as Dunmore Advisors LLC.',
  'The Trust is presently known as Dunmore Funds Trust.',
]

describe('firms', () => {
  test.each(TOLD)('%s', (text, ...changes) => expect(spelled(text)).toEqual(changes))
  test.each(NOT_TOLD)('not: %s', text => expect(spelled(text)).toEqual([]))
})
