// The grammar of amendment instructions, sentence by sentence: invented wordings of all decades, and sentences that order nothing.
import { describe, expect, test } from 'vitest'
import { typeOfInstruction } from '../../../../src/pipeline/extract/changes/classify/classify.ts'
import { readOrder } from '../../../../src/pipeline/extract/changes/instructions/grammar.ts'

/** operation [documents] path > path » heading (part) old → new :: type */
function spell(sentence: string): string {
  const o = readOrder(sentence)
  if (!o) return 'nothing'
  const documents = o.documents
    .map(
      d =>
        ({
          prospectus: 'P',
          'summary-prospectus': 'SP',
          'statement-of-additional-information': 'SAI',
          'proxy-statement': 'PS',
          supplement: 'S',
        })[d],
    )
    .join(' ')
  if (o.umbrella) return `umbrella [${documents}]${o.heading ? ` » ${o.heading}` : ''}`
  const type = typeOfInstruction({ ...o, span: { passage: 0, from: 0, to: 0 }, payload: [] }, sentence, '')
  return `${o.operation} [${documents}] ${[...o.path, ''].join(' > ')}» ${o.heading ?? '-'} (${o.part ?? '-'})${o.oldWords || o.newWords ? ` ${o.oldWords ?? ''} → ${o.newWords ?? ''}` : ''} :: ${type}`
}

const READ: [sentence: string, order: string][] = [
  [
    'The Larch Eastern Fund\'s "Main Investment Strategies" will include the following:',
    'insert [] » Main Investment Strategies (-) :: strategy-change',
  ],
  [
    "The following replaces the 'Total Returns, After Fees and Expenses' section on page 5 of the Prospectus:",
    'replace [P] » Total Returns, After Fees and Expenses (-) :: disclosure-change',
  ],
  [
    'THE FOLLOWING REPLACES THE Annual Fund Operating Expenses CHART ON PAGE 10.',
    'replace [] » Annual Fund Operating Expenses (-) :: fee-table-change',
  ],
  [
    'Lowell Growth Portfolio (the "Portfolio"): Effective May 1, 2010, all references to Lowell Growth Portfolio in the Prospectus are revised and restated as Lowell Opportunity Portfolio.',
    'rename [P] » - (-) Lowell Growth Portfolio → Lowell Opportunity Portfolio :: portfolio-renamed',
  ],
  [
    'The second paragraph of the section of the Prospectus entitled "Principal Investment Strategies" is hereby deleted in its entirety and replaced with the following:',
    'replace [P] » Principal Investment Strategies (second paragraph) :: strategy-change',
  ],
  [
    'In the section entitled “Principal Risks” of each Fund’s Summary Prospectus, the risk titled “Income Risk” is deleted in its entirety.',
    'delete [SP] Principal Risks > » Income Risk (-) :: risk-change',
  ],
  [
    'In the Prospectus, under the heading "Fund Summary -- Portfolio Managers," delete the third sentence and replace it with the following:',
    'replace [P] Fund Summary > » Portfolio Managers (third sentence) :: portfolio-manager-change',
  ],
  [
    'The following replaces any inconsistent information in the section titled “MANAGEMENT OF THE FUND - Distribution Agreement” in the SAI:',
    'replace [SAI] MANAGEMENT OF THE FUND > » Distribution Agreement (-) :: service-provider-change',
  ],
  [
    'All references in the Prospectus to the "Investment Manager" are changed to "Investment Adviser."',
    'rename [P] » - (-) Investment Manager → Investment Adviser :: disclosure-change',
  ],
  ['Effective June 17, 2013, the following replaces certain information in the Prospectus:', 'umbrella [P]'],
  [
    'Please replace the "Annual Fund Operating Expenses" table on page 3 of the Prospectus with the following:',
    'replace [P] » Annual Fund Operating Expenses (table) :: fee-table-change',
  ],
  [
    'The following risk factor is hereby added to the "Principal Risks of Investing in the Fund" section of the Summary Prospectus:',
    'insert [SP] » Principal Risks of Investing in the Fund (-) :: risk-change',
  ],
  [
    'The section captioned "How to Buy Shares" is amended to read as follows:',
    'replace [] » How to Buy Shares (-) :: purchase-redemption-change',
  ],
  [
    'THE FIRST PARAGRAPH UNDER "INVESTMENT OBJECTIVE" ON PAGE 2 OF THE PROSPECTUS IS AMENDED TO READ AS FOLLOWS:',
    'replace [P] » INVESTMENT OBJECTIVE (FIRST PARAGRAPH) :: objective-change',
  ],
  [
    'Effective on May 22, 2007, the following replaces in its entirety the information appearing under the heading "Investment Policies" in the prospectuses:',
    'replace [P] » Investment Policies (-) :: policy-change',
  ],
  [
    'The second, third and fourth paragraphs of the section entitled “Principal Investments” of the Summary Prospectus and Prospectus shall be deleted in their entirety and replaced with the following:',
    'replace [SP P] » Principal Investments (second, third and fourth paragraphs) :: strategy-change',
  ],
  [
    'The first paragraph beneath the “Portfolio Managers” heading in the “MANAGEMENT” section on page 26 of the Prospectus is deleted and replaced with the following:',
    'replace [P] MANAGEMENT > » Portfolio Managers (first paragraph) :: portfolio-manager-change',
  ],
  [
    'In each Fund’s SAI, the ninth paragraph of the subsection entitled “Shares” in the “Additional Information Concerning the Trust” section is deleted in its entirety.',
    'delete [SAI] Additional Information Concerning the Trust > » Shares (ninth paragraph) :: disclosure-change',
  ],
  [
    '6. Under the heading "Investment Objective" in each Prospectus, the words "high current income" are replaced by the words "income and, secondarily, growth."',
    'replace [P] » Investment Objective (-) high current income → income and, secondarily, growth :: objective-change',
  ],
  [
    'All references in the Prospectus and SAI to "Alder Growth Fund" are hereby changed to "Alder Select Growth Fund."',
    'rename [P SAI] » - (-) Alder Growth Fund → Alder Select Growth Fund :: portfolio-renamed',
  ],
  [
    'References to Birch & Company, Inc. in the Prospectus are replaced with Cedar Advisors LLC.',
    'rename [P] » - (-) Birch & Company, Inc. → Cedar Advisors LLC :: disclosure-change',
  ],
  [
    'All references to the Dogwood Midcap Index with respect to this Fund are changed to references to the Elm MidCap 400 Index.',
    'rename [] » - (-) Dogwood Midcap Index → Elm MidCap 400 Index :: index-change',
  ],
  [
    'All references to Mr. Fir in the Summary Prospectus, Prospectus and Statement of Additional Information are hereby removed.',
    'delete [SP P SAI] » - (-) Mr. Fir →  :: portfolio-manager-change',
  ],
  [
    'The phrase "up to 10%" is deleted and replaced by "up to 15%" in the second paragraph under the heading "Foreign Securities Risks".',
    'replace [] » Foreign Securities Risks (second paragraph) up to 10% → up to 15% :: risk-change',
  ],
  [
    'Footnote 2 to the fee table is deleted in its entirety and replaced with the following:',
    'replace [] » - (Footnote 2) :: fee-table-change',
  ],
  [
    'Under the heading Portfolio Management in the Prospectus, the biography of Mr. Grove is deleted.',
    'delete [P] » Portfolio Management (-) :: portfolio-manager-change',
  ],
  ['The section entitled PURCHASING SHARES is hereby deleted.', 'delete [] » PURCHASING SHARES (-) :: purchase-redemption-change'],
  [
    'The Investment Objective section of the Prospectus is replaced in its entirety with the following:',
    'replace [P] » Investment Objective (-) :: objective-change',
  ],
  [
    'The following supplements the information in the section of the Prospectus entitled "Distribution Plans":',
    'insert [P] » Distribution Plans (-) :: distribution-fee-change',
  ],
  [
    'The fifth bullet point under "Principal Investment Strategies" is removed.',
    'delete [] » Principal Investment Strategies (fifth bullet point) :: strategy-change',
  ],
  [
    'The discussion of "Junk Bonds" under "Risk Factors" shall read in its entirety as follows:',
    'replace [] Risk Factors > » Junk Bonds (-) :: risk-change',
  ],
  [
    'The table and example that follow take the place of the fee table and example for the Portfolio in the Prospectus.',
    'replace [P] » - (table and example) :: fee-table-change',
  ],
  [
    'The section of the Prospectus titled "Fund Summary" is amended by deleting the second paragraph.',
    'delete [P] » Fund Summary (second paragraph) :: disclosure-change',
  ],
  [
    'The following replaces the third row of the table under the "Fund Managers" section of the SAI:',
    'replace [SAI] » Fund Managers (third row) :: portfolio-manager-change',
  ],
  [
    'Non-fundamental policy (4) under the heading "Investment Policies" on page B-11 of the SAI, which limits the Fund to 5% of net assets in warrants, is deleted.',
    'delete [SAI] » Investment Policies (policy (4)) :: policy-change',
  ],
  [
    '2. Under the “Risks of Investing” section on page 12 of the Prospectus, Interest rate risk is deleted in its entirety and replaced with the following:',
    'replace [P] Risks of Investing > » Interest rate risk (-) :: risk-change',
  ],
  [
    'In the section entitled "Other Policies," Securities lending is hereby removed.',
    'delete [] Other Policies > » Securities lending (-) :: policy-change',
  ],
  ['The Prospectus is hereby amended as follows:', 'umbrella [P]'],
  ['Effective November 1, 2025, the following changes are made to the Summary Prospectus and Prospectus:', 'umbrella [SP P]'],
  ['The following amendments are hereby made to the section entitled "More About the Funds":', 'umbrella [] » More About the Funds'],
]

const NOTHING = [
  "The Fund's management fee is reduced from 0.75% to 0.65%.",
  'The redemption fee described under the heading "Redemption Fee" in the Prospectus is eliminated.',
  "The Hazel 2000 Index replaces the Ivy 600 Index as the Fund's benchmark.",
  'Under the heading "Fees" of the plan, a fee is deducted from assets.',
  'Shares may be redeemed by the methods described in the section "How to Redeem Shares" of the Prospectus.',
  'This Supplement amends and supersedes the Supplement dated May 3, 2004.',
  'The information in this Supplement updates, and should be read in conjunction with, the Prospectus.',
  'The Board may change the policy described under "Investment Restrictions" without shareholder approval.',
  'Supplement dated May 1, 2023 to the Prospectus and SAI, each dated October 31, 2022, as may be supplemented from time to time',
  'In the section "Performance," the Hazel MidCap Index replaces the Ivy Midcap Index as the Fund\'s benchmark.',
]

describe('an instruction', () => {
  test.each(READ)('%s', (sentence, order) => expect(spell(sentence)).toBe(order))
})
describe('no instruction', () => {
  test.each(NOTHING)('%s', sentence => expect(spell(sentence)).toBe('nothing'))
})
