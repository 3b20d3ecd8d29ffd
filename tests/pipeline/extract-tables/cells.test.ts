// Figures as they are printed, and marks that are no part of them.
import { describe, expect, test } from 'vitest'
import { readCell } from '../../../src/pipeline/extract/tables/figures.ts'
import { unmark } from '../../../src/pipeline/extract/tables/marks.ts'

describe('a cell', () => {
  test.each([
    ['(8.87)%', -8.87, 'percent'],
    ['(0.23 )%', -0.23, 'percent'],
    ['−0.14%', -0.14, 'percent'],
    ['+6.14%', 6.14, 'percent'],
    ['0.04 %', 0.04, 'percent'],
    ['%0.74', 0.74, 'percent'],
    ['.55 of 1%', 0.55, 'percent'],
    ['20 basis points', 0.2, 'percent'],
    ['(0.37%)', -0.37, 'percent'],
    ['$5.00', 5, 'usd'],
    ['None', null, null],
    ['N/A', null, null],
    ['--', null, null],
    ['5/11/2007', null, null],
    ['8 1/2%', 8.5, 'percent'],
    ['1/0%', null, null],
  ])('of a fee table: %s', (text, value, unit) => {
    expect(readCell(text, 'annual-operating-expenses')).toMatchObject({ value, unit })
  })
  test.each([
    ['$ 1,159', 1159, 'usd'],
    ['861', 861, 'usd'],
    ['N/A', null, null],
  ])('of an example: %s', (text, value, unit) => {
    expect(readCell(text, 'expense-example')).toMatchObject({ value, unit })
  })
  test('of a table of people keeps a year a year', () =>
    expect(readCell('2025', 'portfolio-managers')).toEqual({ text: '2025', value: 2025, unit: 'year' }))
})

describe('a label', () => {
  const known = new Set(['1', '2', 'a', '+', '++'])
  test.each([
    ['Total Annual Portfolio Operating Expense*', 'Total Annual Portfolio Operating Expense', ['*']],
    ['Management fees1', 'Management fees', ['1']],
    ['Total expenses1,2', 'Total expenses', ['1', '2']],
    ['Exchange fee (a)', 'Exchange fee', ['a']],
    ['Other Expenses <F2>', 'Other Expenses', ['f2']],
    ['None(1)', 'None', ['1']],
    ['Lipper Average++', 'Lipper Average', ['++']],
    ['Aggressive Growth Fund ** Class A shares', 'Aggressive Growth Fund Class A shares', ['**']],
  ])('%s bears marks', (words, text, marks) => expect(unmark(words, known)).toEqual({ text, marks }))
  test.each([
    'Distribution (12b-1) Fees',
    'Russell 1000',
    'Class R6',
    'Maximum Sales Charge (Load)',
    '(1.58)%',
    'Exchange fee (b)',
    'S&P 500 Index',
  ])('%s bears none', words => {
    expect(unmark(words, known)).toEqual({ text: words, marks: [] })
  })
})
