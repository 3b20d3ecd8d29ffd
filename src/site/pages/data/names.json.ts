// data/names.json: every name that leads somewhere, for the search: portfolios and trusts under all their names, firms, people, filings by
// number.
import { json } from '../../json.ts'
import { filings, names, parties, portfolios, trusts } from '../../records/records.ts'
import { KIND_WORDS, STATUS_WORDS } from '../../words.ts'

/** [title, path, what it is, further names] */
type Row = [string, string, string, string[]]

const rows = (): Row[] => [
  ...portfolios().map(
    (p): Row => [
      p.name,
      p.url,
      [`Portfolio of ${p.trust.name}`, STATUS_WORDS[p.status]].filter(Boolean).join(', '),
      [...new Set([...p.names.map(n => n.value).filter(n => n !== p.name), ...p.tickers, ...(p.series ? [p.series] : [])])],
    ],
  ),
  ...trusts().map(
    (t): Row => [t.name, t.url, 'Trust', [...t.names.map(n => n.value).filter(n => n !== t.name), ...(t.cik ? [t.cik] : [])]],
  ),
  ...names()
    .filter(n => n.bearers.length > 1)
    .map((n): Row => [n.name, n.url, `Name borne by ${n.bearers.length}`, []]),
  ...parties().map((p): Row => [p.name, p.url, p.kind === 'firm' ? 'Firm' : 'Person', p.alsoKnownAs]),
  ...filings().map((f): Row => [f.title, f.url, `${KIND_WORDS[f.kind]}${f.trusts[0] ? ` of ${f.trusts[0]}` : ''}`, [f.id]]),
]

export const GET = () => json(rows())
