// Fee tables of one portfolio, one after the other: what changed from each to the next.
import { expect, test } from 'vitest'
import { feeHistory } from '../../src/model/fee-history.ts'
import type { FilingTable } from '../../src/model/filing.ts'
import type { TableRef } from '../../src/model/library.ts'

const ref = (
  filing: string,
  columns: string[],
  rows: [string, string | null, ...string[]][],
  kind: FilingTable['kind'] = 'annual-operating-expenses',
): TableRef => ({
  filing,
  dated: null,
  table: {
    id: 't',
    kind,
    trust: null,
    portfolio: 'Oak Fund',
    owner: 'portfolio',
    caption: null,
    asOf: null,
    columns,
    footnotes: [],
    lines: [1, 2],
    rows: rows.map(([label, concept, ...cells]) => ({
      label,
      concept,
      cells: cells.map(text => ({
        text,
        value: /\d/.test(text) ? Number.parseFloat(text) : null,
        unit: /%/.test(text) ? ('percent' as const) : null,
      })),
    })),
  },
})
const spelled = (fees: TableRef[]) =>
  feeHistory(fees).map(s => [
    `${s.earlier.filing} to ${s.later.filing}`,
    ...s.cells.map(c => `${c.row} / ${c.column}: ${c.before?.text ?? '-'} -> ${c.after?.text ?? '-'} (${c.by ?? ''})`),
  ])

test('rows by their caption, classes by their name, note marks apart', () => {
  expect(
    spelled([
      ref(
        'c',
        ['Class A', 'Class I'],
        [
          ['Management Fee*', 'ManagementFeesOverAssets', '0.70%', '0.70%'],
          ['Other Expenses', null, '0.20%', '0.20%'],
          ['Waiver', null, '-0.05%', 'None'],
        ],
      ),
      ref(
        'b',
        ['Class A', 'Class I'],
        [
          ['Management Fees', 'ManagementFeesOverAssets', '0.80%', '0.80%'],
          ['Other Expenses', null, '0.20%', '0.25%'],
        ],
      ),
      ref(
        'a',
        ['Class A', 'Class I'],
        [
          ['Management Fees', 'ManagementFeesOverAssets', '0.80%', '0.80%'],
          ['Other Expenses', null, '0.20%', '0.25%'],
        ],
      ),
    ]),
  ).toEqual([
    [
      'b to c',
      'Management Fee* / Class A: 0.80% -> 0.70% (-0.1)',
      'Management Fee* / Class I: 0.80% -> 0.70% (-0.1)',
      'Other Expenses / Class I: 0.25% -> 0.20% (-0.05)',
      'Waiver / Class A: - -> -0.05% ()',
      'Waiver / Class I: - -> None ()',
    ],
    ['a to b'],
  ])
})

test('a class that comes or goes', () => {
  expect(
    spelled([
      ref('b', ['Class A', 'Class C'], [['Fee', null, '1%', '2%']]),
      ref('a', ['Class A', 'Class B'], [['Fee', null, '1%', '1.5%']]),
    ]),
  ).toEqual([['a to b', 'Fee / Class C: - -> 2% ()', 'Fee / Class B: 1.5% -> - ()']])
})

test('other kinds, other classes and tables of one filing are no steps; one class goes with one class', () => {
  expect(
    spelled([
      ref('b', ['Class Z'], [['Fee', null, '1%']]),
      ref('b', ['Class A', 'Class C'], [['Fee', null, '1%', '2%']]),
      ref('a', ['Class I', 'Class R'], [['Fee', null, '1%', '2%']]),
      ref('a', ['Class A'], [['Fee', null, '$1']], 'shareholder-fees'),
    ]),
  ).toEqual([])
  expect(spelled([ref('b', ['Class A'], [['Fee', null, '1%']]), ref('a', ['Fund'], [['Fee', null, '2%']])])).toEqual([
    ['a to b', 'Fee / Class A: 2% -> 1% (-1)'],
  ])
})
