// data/names.json: every name that leads somewhere, for the search: portfolios and trusts under all their names, firms, people, filings by
// number.
import type { Interval } from '../../../model/library.ts'
import type { NameRow } from '../../../model/search-plan.ts'
import { json } from '../../json.ts'
import { filingRows, names, parties, portfoliosTold, trusts } from '../../records/records.ts'
import { KIND_WORDS, STATUS_WORDS } from '../../words.ts'

type Further = readonly [name: string, how: string]

const row = (title: string, path: string, what: string, further: readonly Further[]): NameRow => {
  const each = [...new Map(further).entries()]
  return [title, path, what, each.map(([name]) => name), each.map(([, how]) => how)]
}

/** Names borne at another time, each with how it stands to the one of today. */
const otherNames = ({ name, names }: { name: string; names: readonly Pick<Interval, 'value' | 'state'>[] }): Further[] =>
  names
    .filter(n => n.value !== name)
    .map(n => [n.value, n.state === 'effective' ? 'formerly' : n.state === 'cancelled' ? 'once to be renamed' : 'to be renamed'])

const rows = (): NameRow[] => [
  ...portfoliosTold().map(p =>
    row(p.name, p.url, [`Portfolio of ${p.trust}`, STATUS_WORDS[p.status]].filter(Boolean).join(', '), [
      ...otherNames(p),
      ...p.tickers.map((t): Further => [t, 'ticker']),
      ...(p.series ? [[p.series, 'series'] as const] : []),
    ]),
  ),
  ...trusts().map(t => row(t.name, t.url, 'Trust', [...otherNames(t), ...(t.cik ? [[t.cik, 'CIK'] as const] : [])])),
  ...names()
    .filter(n => n.bearers.length > 1)
    .map(n => row(n.name, n.url, `Name of ${n.bearers.length}`, [])),
  ...parties().map(p =>
    row(
      p.name,
      p.url,
      p.kind === 'firm' ? 'Firm' : 'Person',
      p.alsoKnownAs.map(n => [n, 'also written']),
    ),
  ),
  ...filingRows().map(f => row(f.title, f.url, `${KIND_WORDS[f.kind]}${f.trusts[0] ? ` of ${f.trusts[0]}` : ''}`, [[f.id, 'number']])),
]

export const GET = () => json(rows())
