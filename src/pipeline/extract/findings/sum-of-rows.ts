// Finds a total of annual expenses that its rows do not give.
//   Management Fee 0.64% + 12b-1 Fees 0.25% + Other Expenses 0.05% = Total 0.94%
//                                                                         ^
import { feeColumns, isPart, ofClass, spellPercent } from './fee-columns.ts'
import type { Rule } from './rule.ts'

export const sumOfRows: Rule = {
  id: 'sum-of-rows',
  sentence: 'The rows of a fee table add up to its total.',
  hint: 'Compare the rows with the prospectus; one of the figures, or the total, is misprinted or rounded.',
  find: ({ tables }) =>
    feeColumns(tables).flatMap(({ name, table, figures, complete }) => {
      const total = figures.get('ExpensesOverAssets')
      const parts = [...figures].filter(([concept]) => isPart(concept)).map(([, value]) => value)
      if (!complete || total === undefined || parts.length < 2) return []
      const sum = Math.round(parts.reduce((a, b) => a + b, 0) * 1000) / 1000
      // Rounded figures may miss their total by a hundredth, or by two where there are four.
      return Math.abs(sum - total) > 0.0105 + (parts.length > 3 ? 0.01 : 0)
        ? [
            {
              message: `The rows${ofClass(name)} add up to ${spellPercent(sum)}, the total is given as ${spellPercent(total)}.`,
              lines: table.lines,
            },
          ]
        : []
    }),
}
