// data/tables/<filing>/<table>.csv: a table as printed, for a spreadsheet.
import { toMake } from '../../../../kept/to-make.ts'
import { filingOf, tableIds } from '../../../../records/records.ts'
import type { FilingTable } from '../../../../../model/filing.ts'

export const getStaticPaths = () =>
  toMake(tableIds(), ({ filing, table }) => `data/tables/${filing}/${table}.csv`).map(params => ({ params }))

/** Quoted where needed; what a spreadsheet would take for a formula is kept as text. */
function cell(value: string): string {
  const safe = /^[=+@]|^-[^\d.]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export const GET = ({ params }: { params: { filing: string; table: string } }) => {
  const table: FilingTable = filingOf(params.filing)!.tables.find(t => t.id === params.table)!
  const rows = [['', ...table.columns], ...table.rows.map(r => [r.label, ...r.cells.map(c => c.text)])]
  return new Response(`${rows.map(r => r.map(cell).join(',')).join('\r\n')}\r\n`, {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  })
}
