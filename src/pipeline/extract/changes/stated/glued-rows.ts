// In: a reading. Out: what a table of the current and the new tells that a conversion ran together with the text around it.
//   "… effective July 17, 2023:CurrentNewUnderlying IndexNYSE Autonomous IndexSTOXX Autonomous IndexManagement Fee0.47%0.45%The first …"
//                                        ^ row           ^ from               ^ to               ^ row          ^ from^ to
// Whose it is and from when is told by the sentence that leads it. Tables that kept their form are read by old-and-new.ts.
import type { ChangeType } from '../../../../model/kinds.ts'
import { matchesOf } from '../../../../model/matches.ts'
import { portfoliosIn as placesOf } from '../../names.ts'
import { candidate, type Candidate, type Reading } from '../candidate.ts'

const HEAD = /Current\s?New\s?(?=[A-Z])/
const LABEL =
  /(?:(?:Underlying|Benchmark|Target)\s?Index|(?:Fund|ETF)\s?Name|Ticker(?:\s?Symbol)?|(?:Management|Advisory|Unitary)\s?Fees?|Investment\s?Objective|Index\s?Provider)(?![a-z]|\s(?:of|for|will|is)\b)/g
const REST =
  /(?<=[a-z\d%)])\s?(?=(?:The (?:following|first|second|third|Board|Fund|section|changes?)|If you|In addition|Changes? (?:in|to) the|All references|Accordingly|PLEASE|Please|Effective [A-Z]|Each )\b)/
const RATES = /^\s?(\d+\.\d+%)\s?(\d+\.\d+%)/
const NAMES = /^\s?(.+?\b(?:ETF|Fund|Portfolio))\s?(?=[A-Za-z])(.+?\b(?:ETF|Fund|Portfolio))\b/
const INDEXES = /^\s?(.+?Index)[®™℠*]?\s?(?=[A-Z])(.+?Index)(?:\b|(?=[A-Z][a-z]))/

function read(label: string, cells: string): { type: ChangeType; from: string; to: string } | null {
  const [type, pattern]: [ChangeType, RegExp] = /index$/i.test(label)
    ? ['index-change', INDEXES]
    : /name$/i.test(label)
      ? ['portfolio-renamed', NAMES]
      : /fees?$/i.test(label)
        ? ['management-fee-change', RATES]
        : ['disclosure-change', /(?!)/]
  const m = pattern.exec(cells)
  const clean = (cell: string) =>
    cell
      .replace(/[®™℠*]/g, '')
      .replace(/\s+/g, ' ')
      .trim()
  return m && clean(m[1]!) !== clean(m[2]!) ? { type, from: clean(m[1]!), to: clean(m[2]!) } : null
}

/** "Current Underlying IndexNew Underlying IndexOak 100 IndexOak 200 Index", in a document of one portfolio. */
const PAIR_HEAD = /Current ((?:Underlying|Benchmark|Target) Index|(?:Management|Advisory|Unitary) Fee)\s?New \1\s?(?=[A-Z\d])/

function gluedPairs({ context: { view, portfolios }, clauses }: Reading): Candidate[] {
  const subjects = portfolios.filter(p => p.role === 'subject')
  return subjects.length !== 1
    ? []
    : view.passages.flatMap(({ index, text, kind, quoted }) => {
        const head = kind === 'table' || quoted ? null : PAIR_HEAD.exec(text)
        if (!head) return []
        const from = head.index + head[0].length,
          told = read(head[1]!, text.slice(from, from + 300))
        const lead = clauses.findLast(c => c.passage === index && c.from < head.index && /\b(?:change|effect)/i.test(c.text))
        return told
          ? [
              candidate(
                told.type,
                { passage: index, from: head.index, to: from + text.slice(from).indexOf(told.to) + told.to.length },
                {
                  from: told.from,
                  to: told.to,
                  portfolios: [subjects[0]!.name],
                  also: lead ? [{ passage: index, from: lead.from, to: lead.to }] : [],
                },
              ),
            ]
          : []
      })
}

/** "FundCurrent Management FeeNew Management FeeLarch Bond ETF0.15%0.09%Larch Timber ETF0.47%0.41%": a row for each portfolio. */
const RATES_HEAD =
  /(?:Current|Old|Existing) ((?:Management|Advisory|Unitary) Fees?)\s?(?:\([^()]{3,60}\)\s?)?New \1\s?(?:\([^()]{3,60}\)\s?)?(?=[A-Z\d]|i[A-Z])/

function gluedRates({ context: { view, portfolios }, clauses }: Reading): Candidate[] {
  const subjects = portfolios.filter(p => p.role === 'subject')
  return view.passages.flatMap(({ index, text, kind, quoted }) => {
    const head = kind === 'table' || quoted ? null : RATES_HEAD.exec(text)
    if (!head) return []
    const start = head.index + head[0].length,
      rest = text.slice(start, start + 4000)
    const lead = clauses.findLast(
      c => c.passage === index && c.from < head.index && /\b(?:reduc|chang|effect|lower|increas|decreas)/i.test(c.text),
    )
    const also = lead ? [{ passage: index, from: lead.from, to: Math.min(lead.to, head.index) }] : []
    return placesOf(rest, subjects).flatMap(p => {
      const rates = /^[®™]*\s?(?:\([A-Z]{2,5}\)\s?)?(\d*\.\d+%)\s?(\d*\.\d+%)/.exec(rest.slice(p.to))
      return rates && rates[1] !== rates[2]
        ? [
            candidate(
              'management-fee-change',
              { passage: index, from: start + p.from, to: start + p.to + rates[0].length },
              { from: rates[1]!, to: rates[2]!, portfolios: [p.portfolio.name], also },
            ),
          ]
        : []
    })
  })
}

export function findGluedRows(reading: Reading): Candidate[] {
  const {
      context: { view, portfolios },
    } = reading,
    subjects = portfolios.filter(p => p.role === 'subject')
  return [
    ...gluedPairs(reading),
    ...gluedRates(reading),
    ...view.passages.flatMap(({ index, text, kind, quoted }) => {
      const head = kind === 'table' || quoted ? null : HEAD.exec(text)
      if (!head) return []
      const start = head.index + head[0].length,
        all = text.slice(start, start + 1500),
        end = REST.exec(all)?.index ?? all.length
      const rows = matchesOf(all.slice(0, end), LABEL)
      if (rows[0]?.index !== 0) return []
      const lead = Math.max(
        0,
        ...matchesOf(text.slice(0, head.index), /(?:[.”")]|\d{4}|to time)\s?(?=(?:The|Effective|On|At|In|As)\b)/g).map(
          m => m.index + m[0].length,
        ),
      )
      const named = [...new Set(placesOf(text.slice(lead, head.index), subjects).map(p => p.portfolio.name))]
      return rows.flatMap((row, i) => {
        const from = row.index + row[0].length,
          to = rows[i + 1]?.index ?? end,
          told = read(row[0], all.slice(from, to))
        return told
          ? [
              candidate(
                told.type,
                { passage: index, from: start + row.index, to: start + to },
                {
                  from: told.from,
                  to: told.to,
                  also: [{ passage: index, from: lead, to: head.index }],
                  ...(named.length ? { portfolios: named } : {}),
                },
              ),
            ]
          : []
      })
    }),
  ]
}
