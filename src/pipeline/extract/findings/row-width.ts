// Finds a row of figures that has more cells than the table has heads.
//                Class A   Class B
//   Other Fees   0.05%     0.05%     0.07%
//                                    ^
import type { Rule } from './rule.ts'

const FIGURES = new Set([
  'shareholder-fees',
  'annual-operating-expenses',
  'expense-example',
  'calendar-year-returns',
  'average-annual-total-returns',
])

export const rowWidth: Rule = {
  id: 'row-width',
  sentence: 'A row has no more cells than the table has columns.',
  hint: 'A figure without a head belongs to no class or period.',
  find: ({ tables }) =>
    tables.flatMap(table => {
      const bare = table.columns.flatMap((head, i) => (head ? [] : [i]))
      if (!FIGURES.has(table.kind) || !bare.length || table.columns.length - bare.length < 2) return []
      const heads = table.columns.length - bare.length
      const wide = table.rows.filter(
        row => bare.some(i => row.cells[i]?.value != null) && table.columns.every((head, i) => !head || row.cells[i]?.text),
      )
      // Where most rows have it, it is a column whose head was not printed or not read.
      return wide.length && wide.length * 3 <= table.rows.length
        ? wide.map(row => ({
            message: `The row "${row.label}" has ${row.cells.filter(c => c.text).length} cells under ${heads} heads.`,
            lines: table.lines,
          }))
        : []
    }),
}
