// In: a table of annual expenses. Out: for each class its figures by concept; null for a column that cannot be read for sure.
import type { FilingTable } from '../../../model/filing.ts'

export interface FeeColumn {
  name: string
  table: FilingTable
  column: number
  /** Figures in percent by concept; "None" and "N/A" count as 0. */
  figures: Map<string, number>
  /** Every row over the total has a caption of its own, and a figure. */
  complete: boolean
}

const PARTS = new Set([
  'ManagementFeesOverAssets',
  'DistributionAndService12b1FeesOverAssets',
  'OtherExpensesOverAssets',
  'AcquiredFundFeesAndExpensesOverAssets',
])

/** A part of the total, not the total itself or what comes off it. */
export const isPart = (concept: string): boolean => PARTS.has(concept)

/** Columns of all tables of annual expenses. */
export function feeColumns(tables: readonly FilingTable[]): FeeColumn[] {
  return tables
    .filter(t => t.kind === 'annual-operating-expenses')
    .flatMap(table =>
      table.columns.map((name, column): FeeColumn => {
        const figures = new Map<string, number>()
        let complete = true
        const total = table.rows.findIndex(row => row.concept === 'ExpensesOverAssets')
        for (const [i, row] of table.rows.entries()) {
          const cell = row.cells[column]
          const value = cell?.value ?? (cell && /^(?:none|n\/?a|[-–—]+|not applicable)\.?$/i.test(cell.text) ? 0 : null)
          if (i < total && (!row.concept || !isPart(row.concept) || figures.has(row.concept) || value === null)) complete = false
          if (row.concept && value !== null && !figures.has(row.concept)) figures.set(row.concept, value)
          else if (row.concept && figures.has(row.concept)) complete = false
        }
        return { name, table, column, figures, complete: complete && total > 0 }
      }),
    )
}

/** "0.69%". */
export const spellPercent = (value: number): string =>
  `${value < 0 ? '-' : ''}${Math.abs(value)
    .toFixed(2)
    .replace(/^-0\.00$/, '0.00')}%`

/** " for Class A", or nothing where the column has no head. */
export const ofClass = (name: string): string => (name ? ` of ${name}` : '')
