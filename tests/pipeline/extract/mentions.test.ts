// Firms and people that a filing names: whole names, and no words of the sentence around them.
import { expect, test } from 'vitest'
import { definitionsIn } from '../../../src/pipeline/extract/definitions.ts'
import { readMentions } from '../../../src/pipeline/extract/mentions.ts'
import { readingOf } from '../extract-changes-stated/reading-of.ts'

function named(text: string): string[] {
  const { context } = readingOf(text, { portfolios: ['Marlow Growth Fund'] })
  return readMentions([{ ...context, definitions: definitionsIn(context.view.joined) }]).map(m => m.name)
}

test.each<[what: string, text: string, ...names: string[]]>([
  [
    'a fund before the firm',
    'Harrow Capital, Inc. will cease to be the subadviser of the Marlow Growth Fund and Dunmore Partners, L.P. will become its subadviser.',
    'Harrow Capital, Inc.',
    'Dunmore Partners, L.P.',
  ],
  ['advisers in the name', 'Alder Row Advisers, Inc. manages the Fund.', 'Alder Row Advisers, Inc.'],
  ['a fund in the name', 'Shares are sold by Castlegate Fund Solutions, LLC.', 'Castlegate Fund Solutions, LLC'],
  [
    'in capitals, after a heading',
    'NEW ACCOUNTANTS. LYLE & WICK LLP HAS BEEN ENGAGED. THE TRUST HAS ALSO ENGAGED KESWICK INTERNATIONAL LIMITED.',
    'Lyle & Wick LLP',
    'Keswick International Limited',
  ],
  ['the letter of a class before', 'The plan ends for Class D. Foscote Limited has agreed to it.', 'Foscote Limited'],
  ['a company of no trade', 'The Fund holds shares of Tamar Water Company and of a Smaller Company. Securities may fall.'],
  [
    'companies of the trade',
    'Harborline Trust Company, N.A. is the custodian and Brae Shareholder Service Company the transfer agent.',
    'Harborline Trust Company, N.A.',
    'Brae Shareholder Service Company',
  ],
  [
    'a short form of the same',
    'Keswick Global Advisors Limited ("KGA LTD") is the sub-adviser. The fee of KGA LTD. is paid by the Adviser.',
    'Keswick Global Advisors Limited',
  ],
  ['signed and printed', '/s/ Wendell Broome Wendell Broome, Vice President', 'Wendell Broome'],
])('%s', (_, text, ...names) => expect(named(text)).toEqual(names))
