// Names of portfolios found in running text: longest first, never a part of a longer name; and names read by their build.
import { expect, test } from 'vitest'
import { fundNames } from '../../../src/pipeline/extract/cover/fund-names.ts'
import { portfoliosIn } from '../../../src/pipeline/extract/names.ts'

const PORTFOLIOS = [
  { name: 'Alden Growth Fund', aliases: ['Alden Growth Fund', 'Growth Fund'] },
  { name: 'Alden Growth Fund II', aliases: [] },
  { name: 'iCrest Core Small-Cap ETF', aliases: ['iCrest Core Small-Cap ETF', 'iCrest Core Small-Cap'] },
]
const TEXTS: readonly (readonly [text: string, read: string])[] = [
  ['The ALDEN GROWTH FUND and the Alden  Growth® Fund II', 'Alden Growth Fund, Alden Growth Fund II'],
  ['the iCrestCore Small\u2011CapETFiCrest', 'iCrest Core Small-Cap ETF'],
  ['shares of the Growth Fund fell', 'Alden Growth Fund'],
  ['shares of the Select Growth Fund fell', ''],
  ['the Alden Growth Funds', ''],
  ['the iCrest Core Small-Cap Value ETF', ''],
]
test.each(TEXTS)('%s', (text, read) => {
  expect(
    portfoliosIn(text, PORTFOLIOS)
      .map(p => p.portfolio.name)
      .join(', '),
  ).toBe(read)
})

const BUILT: readonly (readonly [text: string, read: string])[] = [
  [
    'Crest Series Trust Crest ®Portfolio Long Term Bond ETF (the “Fund”) Supplement',
    'Crest Series Trust (registrant), Crest Portfolio Long Term Bond ETF (fund)',
  ],
  [
    'Current NameiCrest Core Allocation ETFiCrest Core 80/20 Allocation ETFIf you',
    'iCrest Core Allocation ETF (fund), iCrest Core 80/20 Allocation ETF (fund)',
  ],
  ['iCrest Trustand iCrest, Inc. Supplement', 'iCrest Trust (registrant), iCrest, Inc. (company)'],
  ['the Money Market Fund, each Fund and BlackRidge Fund Advisors', ''],
  ['dated May 1, 2005 Alden Growth Fund', 'Alden Growth Fund (fund)'],
  [
    'Tamar Asia-Pacific (ex-Japan) Equity Fund Tamar World (Ex-U.S.) Fund',
    'Tamar Asia-Pacific (ex-Japan) Equity Fund (fund), Tamar World (Ex-U.S.) Fund (fund)',
  ],
  ['The Harvest Fund of America', 'The Harvest Fund of America (fund)'],
  [
    'described in the “Purchasing, Selling and Exchanging Fund Shares” section; the Emerging Growth Fund shares',
    'Emerging Growth Fund (fund)',
  ],
  ['Crest Liquid Reserves Fund Administration Class (CRLAX)', 'Crest Liquid Reserves Fund (fund)'],
  ['the iCrest Gold Strategy No K‑1 ETF and the iCrest Timber ETF', 'iCrest Gold Strategy No K‑1 ETF (fund), iCrest Timber ETF (fund)'],
  ['iCrest Timber ETF Appendix B iCrest Japan ETF', 'iCrest Timber ETF (fund), iCrest Japan ETF (fund)'],
  ['REFERENCEAppendix A iCrest 0‑5 Year Bond ETF iCrest Asia ETF', 'iCrest 0‑5 Year Bond ETF (fund), iCrest Asia ETF (fund)'],
  ['from 25,000 Fund Shares to 50,000 Fund Shares of the Crest 500 Fund', 'Crest 500 Fund (fund)'],
  ['iCrest, Inc.iCrest TrustSupplement dated', 'iCrest, Inc. (company), iCrest Trust (registrant)'],
  [
    'Current Fund NameNew Fund NameCREST ®Portfolio 500 ETFHolm Bridge ®CREST ®Portfolio 500 ETF2.All references',
    'CREST Portfolio 500 ETF (fund), Holm Bridge CREST Portfolio 500 ETF (fund)',
  ],
]
test.each(BUILT)('%s', (text, read) => {
  expect(
    fundNames(text)
      .map(n => `${n.name} (${n.form})`)
      .join(', '),
  ).toBe(read)
})
