// data/filings.json: the list of all filings, newest first.
import { json } from '../../json.ts'
import { filings } from '../../records/records.ts'

export const GET = () => json(filings().map(({ id, url, title, kind, source, dated, trusts, portfolios, changes, tables, findings }) => (
  { id, url, title, kind, source, dated, trusts, portfolios: portfolios.map(p => p.name), changes: changes.length, tables: tables.length, findings: findings.length, data: `/data/filings/${id}.json` })))
