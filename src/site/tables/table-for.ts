// In: a filing's id and a table's id, as MDX pages name them. Out: the table, its filing and what was found wrong in it.
import type { Filing, Finding, FilingTable } from '../../model/filing.ts'
import { overlaps } from '../../model/lines.ts'
import { filingOf } from '../records/records.ts'

export interface TablePlace {
  filing: Filing
  table: FilingTable
  findings: Finding[]
}

export function tableFor(filingId: string, tableId: string): TablePlace {
  const filing = filingOf(filingId)
  const table = filing?.tables.find(t => t.id === tableId)
  if (!filing || !table)
    throw new Error(
      `Unexpected table "${tableId}" of filing "${filingId}" in an MDX page, expected one of records/filings. Run npm run build to write pages and records anew.`,
    )
  return { filing, table, findings: filing.findings.filter(f => overlaps(f.lines, table.lines)) }
}
