// Finds a net figure that is not the total less the waiver.
//   Total 1.51%   Fee Waiver (0.26)%   Net Expenses 1.25%
//                                                   ^
import { feeColumns, ofClass, spellPercent } from './fee-columns.ts'
import type { Rule } from './rule.ts'

export const netOfWaiver: Rule = {
  id: 'net-of-waiver',
  sentence: 'The total less the waiver is the net figure.',
  hint: 'Compare the three rows with the prospectus.',
  find: ({ tables }) =>
    feeColumns(tables).flatMap(({ name, table, figures }) => {
      const rows = (concept: string) => table.rows.filter(row => row.concept === concept).length
      const [total, waiver, net] = ['ExpensesOverAssets', 'FeeWaiverOrReimbursementOverAssets', 'NetExpensesOverAssets'].map(c =>
        figures.get(c),
      )
      if (total === undefined || waiver === undefined || net === undefined) return []
      if (rows('ExpensesOverAssets') !== 1 || rows('FeeWaiverOrReimbursementOverAssets') !== 1 || rows('NetExpensesOverAssets') !== 1)
        return []
      // A recoupment is added; signs are printed either way.
      const fits = [total - waiver, total + waiver].some(value => Math.abs(value - net) <= 0.0105)
      if (fits) return []
      const less = `The total${ofClass(name)}, ${spellPercent(total)}, less the waiver, ${spellPercent(Math.abs(waiver))},`
      return [
        {
          message: `${less} is ${spellPercent(total - Math.abs(waiver))}; the table gives ${spellPercent(net)}.`,
          lines: table.lines,
        },
      ]
    }),
}
