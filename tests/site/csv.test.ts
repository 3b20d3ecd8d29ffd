import { expect, test } from 'vitest'
import { csvOf } from '../../src/site/tables/csv.ts'

test('cells are quoted where they must be', () => {
  expect(
    csvOf([
      ['', 'Class A, B'],
      ['He said "none"', '1.00%'],
    ]),
  ).toBe(',"Class A, B"\r\n"He said ""none""",1.00%\r\n')
})

test.each(['=1+1', '+A1', '@SUM(A1)', '-1+cmd|calc!A0', '-x', '\t=1'])('a spreadsheet takes %j for no formula', value => {
  expect(csvOf([[value]])).toBe(`'${value}\r\n`)
})

test.each(['-2.13%', '-1000', '-0.5', '(2.13)%', 'a=b'])('%j stays as it is', value => {
  expect(csvOf([[value]])).toBe(`${value}\r\n`)
})
