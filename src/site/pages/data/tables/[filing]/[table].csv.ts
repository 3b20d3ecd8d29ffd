// data/tables/<filing>/<table>.csv: a table as printed, for a spreadsheet.
import { toMake } from '../../../../kept/to-make.ts'
import { filingOf, tableIds } from '../../../../records/records.ts'
import { csvOf } from '../../../../tables/csv.ts'
import type { FilingTable } from '../../../../../model/filing.ts'

export const getStaticPaths = () =>
  toMake(tableIds(), ({ filing, table }) => `data/tables/${filing}/${table}.csv`).map(params => ({ params }))

export const GET = ({ params }: { params: { filing: string; table: string } }) => {
  const table: FilingTable = filingOf(params.filing)!.tables.find(t => t.id === params.table)!
  const rows = [['', ...table.columns], ...table.rows.map(r => [r.label, ...r.cells.map(c => c.text)])]
  return new Response(csvOf(rows), { headers: { 'content-type': 'text/csv; charset=utf-8' } })
}
