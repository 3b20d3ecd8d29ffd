// The mark of a note is shown where the printed label bears it, and only where the rest is the label.
import { expect, test } from 'vitest'
import { cutAt } from '../../src/site/tables/mark-cut.ts'
import { tableKind } from '../../src/site/words.ts'
import type { FilingTable } from '../../src/model/filing.ts'

test.each([
  ['Total Annual Expense*', ['*'], 'Total Annual Expense', { before: 'Total Annual Expense', mark: '*', after: '' }],
  [
    'Orrin Fund ** Class A shares',
    ['*', '**'],
    'Orrin Fund Class A shares',
    { before: 'Orrin Fund', mark: '**', after: ' Class A shares' },
  ],
  ['12b-1 Fees 1', ['1'], '12b-1 Fees', { before: '12b-1 Fees', mark: '1', after: '' }],
  ['Orrin 3000 Index(1)(2)', ['(1)', '(2)'], 'Orrin 3000 Index', { before: 'Orrin 3000 Index', mark: '(1)(2)', after: '' }],
  ['Orrin Index1,2', ['1', '2'], 'Orrin Index', { before: 'Orrin Index', mark: '1,2', after: '' }],
  ['0.501', ['1'], '0.50', { before: '0.50', mark: '1', after: '' }],
  ['0.501', ['2'], '0.50', null],
  ['Other Expenses*', ['*'], 'Management Fee', null],
  ['Other Expenses', ['*'], 'Other Expenses', null],
])('%s, marks %s', (printed, marks, label, cut) => {
  expect(cutAt(printed, label, marks)).toEqual(cut)
})

test('behind the name of a person more may stand than the mark', () => {
  expect(cutAt('Ada Orrin* (41)', 'Ada Orrin', ['*'], true)).toEqual({ before: 'Ada Orrin', mark: '*', after: '' })
  expect(cutAt('Ada Orrin* (41)', 'Ada Orrin', ['*'])).toBeNull()
})

test('a schedule without a caption goes by the fee above its rates', () => {
  const schedule = (columns: string[]) => tableKind({ kind: 'fee-schedule', caption: null, columns } as unknown as FilingTable)
  expect(['Subadvisory Fee', 'MANAGEMENT FEES', 'Rate'].map(c => schedule([c]))).toEqual([
    'Subadvisory fee schedule',
    'Management fee schedule',
    'Fee schedule',
  ])
})
