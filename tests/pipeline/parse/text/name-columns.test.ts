import { expect, test } from 'vitest'
import { isOfNames } from '../../../../src/pipeline/parse/text/table/name-columns.ts'

test('names that wrap within their columns', () => {
  expect(
    isOfNames([
      'Larch Short-Term      Larch Core',
      'Bond ETF              Equity ETF',
      'Larch Real Estate     Larch Asia',
      'ETF                   ETF',
    ]),
  ).toBe(true)
})

test('columns that end in no name', () => {
  expect(isOfNames(['Larch Short-Term      Larch Core', 'Bond ETF              Equity ETF', 'Larch Real Estate     Larch Asia'])).toBe(
    false,
  )
})

test('words that could be parted into names in more ways than can be tried', () => {
  const column = Array.from({ length: 400 }, () => 'Larch Fund')
  const lines = [...column.map(words => `${words}      ${words}`), 'Larch           Larch']
  expect(isOfNames(lines)).toBe(false)
})
