// The mark of a note is shown where the printed label bears it, and only where the rest is the label.
import { expect, test } from 'vitest'
import { cutAt } from '../../src/site/history/row-notes.ts'
import { tableKind } from '../../src/site/words.ts'
import type { FilingTable } from '../../src/model/filing.ts'

test.each([
  ['Total Annual Expense*', '*', 'Total Annual Expense', { before: 'Total Annual Expense', mark: '*', after: '' }],
  ['Orrin Fund ** Class A shares', '**', 'Orrin Fund Class A shares', { before: 'Orrin Fund', mark: '**', after: ' Class A shares' }],
  ['12b-1 Fees 1', '1', '12b-1 Fees', { before: '12b-1 Fees', mark: '1', after: '' }],
  ['Other Expenses*', '*', 'Management Fee', null],
  ['Other Expenses', '*', 'Other Expenses', null],
])('%s, mark %s', (printed, mark, label, cut) => {
  expect(cutAt(printed, mark, label)).toEqual(cut)
})

test('a schedule without a caption goes by the fee above its rates', () => {
  const schedule = (columns: string[]) => tableKind({ kind: 'fee-schedule', caption: null, columns } as unknown as FilingTable)
  expect(['Subadvisory Fee', 'MANAGEMENT FEES', 'Rate'].map(c => schedule([c]))).toEqual(['Subadvisory fee schedule', 'Management fee schedule', 'Fee schedule'])
})
