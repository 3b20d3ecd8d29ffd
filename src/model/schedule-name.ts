// In: a table. Out: for a schedule of fees, whose fee it is by the head of its rates; what no head names is a "fee schedule", nobody's in
// particular.
//   First $500 million     Subadvisory Fee
//                          ^ Subadvisory fee schedule
import type { FilingTable } from './filing.ts'

export function scheduleName({ kind, columns }: Pick<FilingTable, 'kind' | 'columns'>): string | null {
  if (kind !== 'fee-schedule') return null
  const fee = columns.find(c => /\bfees?$/i.test(c))
  return fee ? `${fee[0]!.toUpperCase()}${fee.slice(1).toLowerCase().replace(/s$/, '')} schedule` : 'Fee schedule'
}
