// Instructions on tables, rows, notes, bullet points and references, on a section as the library holds it; what is not certain is refused.
import { describe, expect, test } from 'vitest'
import type { Amendment } from '../../../src/model/filing.ts'
import { apply } from '../../../src/pipeline/resolve/text-in-force/apply.ts'
import { renamed } from '../../../src/pipeline/resolve/text-in-force/references.ts'
import { tablesIn } from '../../../src/pipeline/resolve/text-in-force/tables.ts'

const BASE = [
  'This table describes the fees.',
  ' | Class A',
  'Redemption Fee | 2.00%',
  'Exchange Fee | None',
  'Expenses that you pay each year.',
  ' | Class A',
  'Management Fee(1) | 0.80%',
  'Other Expenses | 0.20%',
  'Total | 1.00%',
  '(1) Paid to the adviser.',
  '(2) Restated.',
  '• Stocks.',
  '• Bonds.',
  '• Cash.',
]
function told(operation: Amendment['operation'], part: string, fresh: string[] = [], words = ''): string[] | string {
  const done = apply(BASE, { operation, part, documents: [], heading: 'Fees', path: [], lines: [1, 1] }, fresh, words)
  return 'reason' in done
    ? done.reason
    : [
        ...BASE.filter(l => !done.paragraphs.includes(l)).map(l => `- ${l}`),
        ...done.paragraphs.filter(l => !BASE.includes(l)).map(l => `+ ${l}`),
      ]
}

test('tables with their notes', () =>
  expect(tablesIn(BASE)).toEqual([
    { from: 1, notes: 4, to: 4 },
    { from: 5, notes: 9, to: 11 },
  ]))

describe('carried out', () => {
  test.each<[string, ReturnType<typeof told>, string[]]>([
    [
      'a table by its rows',
      told('replace', 'following table', [' | Class A', 'Management Fee(1) | 0.70%', 'Other Expenses | 0.20%', 'Total | 0.90%']),
      ['- Management Fee(1) | 0.80%', '- Total | 1.00%', '+ Management Fee(1) | 0.70%', '+ Total | 0.90%'],
    ],
    [
      'both tables',
      told('replace', 'tables', [
        'Redemption Fee | None',
        'Exchange Fee | None',
        'Paid each year:',
        'Management Fee(1) | 0.70%',
        'Other Expenses | 0.20%',
        'Total | 0.90%',
      ]),
      [
        '-  | Class A',
        '- Redemption Fee | 2.00%',
        '- Management Fee(1) | 0.80%',
        '- Total | 1.00%',
        '-  | Class A',
        '+ Redemption Fee | None',
        '+ Management Fee(1) | 0.70%',
        '+ Total | 0.90%',
      ].filter((l, i, all) => all.indexOf(l) === i),
    ],
    [
      'a row deleted by its label',
      told('delete', 'row', [], 'The row entitled “Redemption Fee” in the table is deleted.'),
      ['- Redemption Fee | 2.00%'],
    ],
    [
      'a row replaced, note marks apart',
      told('replace', 'row', ['Management Fee | 0.75%'], 'The row “Management Fee” is replaced with the following:'),
      ['- Management Fee(1) | 0.80%', '+ Management Fee | 0.75%'],
    ],
    [
      'a row inserted',
      told('insert', 'following row', ['Acquired Fund Fees | 0.05%'], 'The following row is added after the row “Other Expenses”:'),
      ['+ Acquired Fund Fees | 0.05%'],
    ],
    ['a note', told('replace', 'footnote (1)', ['Paid to Oak LLC.']), ['- (1) Paid to the adviser.', '+ (1) Paid to Oak LLC.']],
    ['a note deleted', told('delete', 'footnote 2'), ['- (2) Restated.']],
    ['bullet points', told('delete', 'last two bullet points'), ['- • Bonds.', '- • Cash.']],
  ])('%s', (_, found, expected) => expect(Array.isArray(found) ? found.filter((l, i) => found.indexOf(l) === i) : found).toEqual(expected))
})

describe('refused', () => {
  test.each<[string, ReturnType<typeof told>, string]>([
    ['a table with other rows', told('replace', 'table', ['Class A | $71', 'Class B | $96']), 'not-understood'],
    ['one of two tables', told('delete', 'table'), 'not-understood'],
    ['a row that is not there', told('delete', 'row', [], 'The row “Account Fee” is deleted.'), 'not-understood'],
    ['a note that is not there', told('delete', 'footnote 3'), 'conflict'],
    ['too many bullet points', told('delete', 'fifth bullet point'), 'part-out-of-range'],
    ['a row without its side', told('insert', 'row', ['A | 1'], 'A row “Other Expenses” is added'), 'not-understood'],
  ])('%s', (_, found, expected) => expect(found).toBe(expected))
})

test.each<[string, string | null]>([
  ['The Oak Fund is managed by Elm LLC.', 'The Ash Fund is managed by Elm LLC.'],
  ['Shares of Oak Fund. Oak Fund pays.', 'Shares of Ash Fund. Ash Fund pays.'],
  ['The Red Oak Fund is another.', null],
  ['Oak Funds are others.', null],
])('references in %j', (text, expected) => expect(renamed([text], 'Oak Fund', 'Ash Fund')?.[0] ?? null).toBe(expected))

describe('rows put into a table', () => {
  const FEES = [' | Rate', 'Class A | 0.25%', 'Class C | 1.00%', 'Class I | None', '(1) Paid each year.']
  const put = (words: string, base = FEES, part = 'table') => {
    const done = apply(
      base,
      { operation: 'insert', part, documents: [], heading: 'Fees', path: [], lines: [1, 1] },
      [' | Rate', 'Class R | 0.50%'],
      words,
    )
    return 'reason' in done ? done.reason : done.paragraphs.map(l => l.split(' | ')[0])
  }
  test.each([
    [
      'below a row in quotes',
      'The following is added to the table below “Class A”:',
      ['', 'Class A', 'Class R', 'Class C', 'Class I', '(1) Paid each year.'],
    ],
    [
      'above a row for a class',
      'The following row is inserted immediately above the row for Class I in the table:',
      ['', 'Class A', 'Class C', 'Class R', 'Class I', '(1) Paid each year.'],
    ],
    [
      'as the last row',
      'The following is added as the last row of the table:',
      ['', 'Class A', 'Class C', 'Class I', 'Class R', '(1) Paid each year.'],
    ],
    ['nowhere in particular', 'The following is added to the table:', 'not-understood'],
    ['beside a row that is not there', 'The following is added to the table below “Class B”:', 'not-understood'],
  ])('%s', (_, words, expected) => expect(put(words)).toEqual(expected))
  test('beside a row that stands twice', () =>
    expect(put('The following is added to the table below “Class A”:', [...FEES, ...FEES])).toBe('not-understood'))
})
