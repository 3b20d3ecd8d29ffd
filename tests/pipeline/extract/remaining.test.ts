// Managers who go on: those whom the words name, of the portfolio that is meant, and nobody else.
import { expect, test } from 'vitest'
import { readRemaining } from '../../../src/pipeline/extract/remaining.ts'
import { readingOf } from '../extract-changes-stated/reading-of.ts'

function told(text: string, portfolios = ['Marlow Growth Fund']): string[] {
  const { context } = readingOf(text, { portfolios })
  return readRemaining({ ...context, kind: 'supplement' }).map(f => `${portfolios.length > 1 ? `${f.portfolio}: ` : ''}${f.value}`)
}

test.each<[name: string, text: string, ...people: string[]]>([
  ['a sentence of their own', 'Ann Poe and Lee Park will continue to serve as portfolio managers of the Fund.', 'Ann Poe', 'Lee Park'],
  [
    'after one who leaves',
    'Effective May 1, 2019, Jo Dunn will no longer serve as a portfolio manager of the Fund and Ann Poe and Lee Park will continue to serve as portfolio managers.',
    'Ann Poe',
    'Lee Park',
  ],
  [
    'by their surnames',
    'Ann Poe and Lee Park manage the Fund today.\n\nMs. Poe and Mr. Park remain portfolio managers of the Fund.',
    'Ann Poe',
    'Lee Park',
  ],
  [
    'with what they did before',
    'Ann Poe, who has managed the Fund since 2006, continues to serve as the portfolio manager of the Fund.',
    'Ann Poe',
  ],
  ['joined by another', 'Jo Dunn has joined Ann Poe and Lee Park as a portfolio manager of the Fund.', 'Ann Poe', 'Lee Park'],
  ['only until a day', 'Ann Poe will continue to serve as a portfolio manager of the Fund until June 30, 2019.'],
  ['of other funds', 'Ann Poe will continue to serve as portfolio manager of other funds of the Trust.'],
  ['a firm', 'Dunmore Partners, L.P. will continue to serve as the sub-adviser of the Fund.'],
  ['a trustee', 'Ann Poe will continue to serve as a Trustee, and as a portfolio manager adviser.'],
])('%s', (_, text, ...people) => expect(told(text)).toEqual(people))

test('of several funds the one that the sentence names', () => {
  const funds = ['Marlow Growth Fund', 'Marlow Bond Fund']
  expect(told('Ann Poe will continue to serve as portfolio manager of the Marlow Bond Fund.', funds)).toEqual(['Marlow Bond Fund: Ann Poe'])
  expect(told('Ann Poe will continue to serve as portfolio manager of the Fund.', funds)).toEqual([])
})
