// Finds two classes whose totals differ by something else than their 12b-1 fees, though all their other rows are alike.
//               Class A   Class B
//   12b-1 Fees  None      0.25%
//   Total       0.69%     0.94%     <- 0.25% apart
import { feeColumns, spellPercent } from './fee-columns.ts'
import type { Rule } from './rule.ts'

const FEE = 'DistributionAndService12b1FeesOverAssets'

export const classSpread: Rule = {
  id: 'class-spread',
  sentence: 'Classes whose other rows are alike differ by their 12b-1 fees.',
  hint: 'Compare the totals and the 12b-1 fees of both classes with the prospectus.',
  find: ({ tables }) => {
    const columns = feeColumns(tables)
    return columns.flatMap((a, i) =>
      columns.slice(i + 1).flatMap(b => {
        if (a.table !== b.table) return []
        const [totalA, totalB, feeA, feeB] = [
          a.figures.get('ExpensesOverAssets'),
          b.figures.get('ExpensesOverAssets'),
          a.figures.get(FEE),
          b.figures.get(FEE),
        ]
        if (totalA === undefined || totalB === undefined || feeA === undefined || feeB === undefined) return []
        // Where the rows tell their sum, `sum-of-rows` tells the breach.
        if (a.complete || b.complete) return []
        const total = a.table.rows.findIndex(row => row.concept === 'ExpensesOverAssets')
        const others = a.table.rows.slice(0, total).filter(row => row.concept !== FEE)
        if (!others.length || !others.every(row => row.cells[a.column]?.text && row.cells[a.column]?.text === row.cells[b.column]?.text))
          return []
        if (Math.abs(totalB - totalA - (feeB - feeA)) <= 0.0105) return []
        const [totals, fees] = [totalB - totalA, feeB - feeA].map(by => spellPercent(Math.abs(by)))
        return [
          { message: `The totals of ${a.name} and ${b.name} differ by ${totals}, their 12b-1 fees by ${fees}.`, lines: a.table.lines },
        ]
      }),
    )
  },
}
