// In: a table of annual operating expenses. Out: whether the printed rows add up to the printed total in every class; null where there is
// nothing to add.
import type { FilingTable } from '../../model/filing.ts'

const PARTS = new Set([
  'ManagementFeesOverAssets',
  'DistributionAndService12b1FeesOverAssets',
  'OtherExpensesOverAssets',
  'AcquiredFundFeesAndExpensesOverAssets',
])

export function addsUp(table: FilingTable): boolean | null {
  const total = table.rows.find(r => r.concept === 'ExpensesOverAssets')
  const parts = table.rows.filter(r => r.concept && PARTS.has(r.concept))
  if (table.kind !== 'annual-operating-expenses' || !total || parts.length < 2) return null
  return total.cells.every((cell, i) => {
    if (cell.value === null) return true
    const sum = parts.reduce((s, row) => s + (row.cells[i]?.value ?? 0), 0)
    return Math.abs(sum - cell.value) < 0.011
  })
}
