// Terms that a text defines, with the words each stands for.
import { expect, test } from 'vitest'
import type { Joined } from '../../../src/model/joined-text.ts'
import { definitionsIn } from '../../../src/pipeline/extract/definitions.ts'

const joined = (text: string): Joined => ({
  text,
  leaves: [
    {
      from: 0,
      to: text.length,
      position: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: text.length, offset: text.length } },
    },
  ],
})

const TERMS: readonly (readonly [text: string, read: string])[] = [
  ['terminated Orrin Capital Management LLC ("Orrin") as Adviser', 'Orrin = Orrin Capital Management LLC'],
  ['Effective December 9, 2022 (the Effective Date), Ann Lee', 'Effective Date = December 9, 2022 {2022-12-09}'],
  ['the Board of Trustees of Pelham Series Trust (the “Trust”) approved', 'Trust = Pelham Series Trust'],
  ['Ashford Global Funds (AGF) and', 'AGF = Ashford Global Funds'],
  [
    'Alpha Growth Fund and Beta Value Fund (each, a “Fund” and collectively, the “Funds”)',
    'Fund = Beta Value Fund [Alpha Growth Fund, Beta Value Fund]; Funds = Beta Value Fund [Alpha Growth Fund, Beta Value Fund]',
  ],
  ['Alpha Growth Fund (ALPHX) (the "Fund") and', 'Fund = Alpha Growth Fund [Alpha Growth Fund]'],
  ['shareholder fees (paid directly from your investment) or “turns over” (or “churns” its portfolio)', ''],
]
test.each(TERMS)('%s', (text, read) => {
  const found = definitionsIn(joined(text), ['Alpha Growth Fund', 'Beta Value Fund'])
  expect(
    found
      .map(d => `${d.term} = ${d.meaning}${d.portfolios.length ? ` [${d.portfolios.join(', ')}]` : ''}${d.date ? ` {${d.date}}` : ''}`)
      .join('; '),
  ).toBe(read)
})
