// In: a reading. Out: what a table of the current and the new tells that a conversion ran together with the text around it.
//   "… effective July 17:CurrentNewUnderlying IndexNYSE Autonomous IndexSTOXX Autonomous IndexManagement Fee0.47%0.45%The first …"
//                                  ^ row           ^ from               ^ to                  ^ row         ^ from
// Whose it is and from when is told by the sentence that leads it. Tables that kept their form are read by old-and-new.ts.
import type { ChangeType } from '../../../../model/kinds.ts'
import { matchesOf } from '../../../../model/matches.ts'
import { pattern } from '../../../../model/pattern.ts'
import { portfoliosIn as placesOf } from '../../names.ts'
import type { Passage } from '../../view.ts'
import { subjectsOf, candidate, type Candidate, type Reading } from '../candidate.ts'

/** "CurrentNewUnderlying Index": two columns over rows of several things. */
const ROWS_HEAD = /Current\s?(?:Disclosure\s?)?New\s?(?:Disclosure\s?)?(?:as of (?:the )?Effective Date\s?)?(?=[A-Z])/
/** "Current Underlying IndexNew Underlying IndexOak 100 IndexOak 200 Index": two columns over one row. */
const PAIR_HEAD = /Current ((?:Underlying|Benchmark|Target) Index|(?:Management|Advisory|Unitary) Fee)\s?New \1\s?(?=[A-Z\d])/
/** "FundCurrent Management FeeNew Management FeeLarch Bond ETF0.15%0.09%": two columns over a row for each portfolio. */
const RATES_HEAD = pattern()`
  (?:Current|Old|Existing) ((?:Management|Advisory|Unitary) Fees?)\s?(?:\([^()]{3,60}\)\s?)?
  New \1\s?(?:\([^()]{3,60}\)\s?)?(?=[A-Z\d]|i[A-Z])
`
/** What a row speaks of. */
const LABEL = pattern('g')`
  (?:(?:Underlying|Benchmark|Target)\s?Index(?:\s?Name)?|Index\s?Name
  |(?<=(?:ETF|Fund|Portfolio)\s?)Index(?!\s?(?:Name|Components|Description|Provider)|\s(?:ETF|Fund))
  |(?:Fund|ETF)\s?Name|Ticker(?:\s?Symbol)?|(?:Management|Advisory|Unitary)\s?Fees?
  |Investment\s?Objective|Index\s?Provider)(?!(?!i[A-Z])[a-z]|\s(?:of|for|will|shall|is)\b)
`
/** Where the text goes on after the rows. */
const REST = pattern()`
  (?<=[a-z\d%)])\s?(?=(?:The (?:following|first|second|third|Board|Fund|section|changes?)|If you|In addition
  |Changes? (?:in|to) the|All references|Accordingly|PLEASE|Please|Effective [A-Z]|Each )\b)
`
/** Where the sentence that leads the rows begins. */
const SENTENCE_START = /(?:[.”")]|\d{4}|to time)\s?(?=(?:The|Effective|On|At|In|As)\b)/g

const RATES = /^\s?(\d+\.\d+%)\s?(\d+\.\d+%)/
const NAMES = /^\s?(.+?\b(?:ETF|Fund|Portfolio))\s?(?=[A-Za-z])(.+?\b(?:ETF|Fund|Portfolio))\b/
const INDEXES = /^\s?(.+?Index)(?:SM|TM|[®™℠*])?\s?(?=[A-Z])(.+?Index)(?:\b|(?=[A-Z][a-z]|SM|TM))/
/** Rates of a row, behind the name of its portfolio. */
const OWN_RATES = /^[®™]*\s?(?:\([A-Z]{2,5}\)\s?)?(\d*\.\d+%)\s?(\d*\.\d+%)/

export function findGluedRows(reading: Reading): Candidate[] {
  const run = reading.context.view.passages.filter(p => p.kind !== 'table' && !p.quoted)
  return [...run.flatMap(p => pairIn(p, reading)), ...run.flatMap(p => ratesIn(p, reading)), ...run.flatMap(p => rowsIn(p, reading))]
}

/** "Current Underlying IndexNew Underlying IndexOak 100 IndexOak 200 Index", in a document of one portfolio. */
function pairIn({ index, text }: Passage, reading: Reading): Candidate[] {
  const subjects = subjectsOf(reading)
  const head = subjects.length === 1 ? PAIR_HEAD.exec(text) : null
  if (!head) return []
  const from = head.index + head[0].length
  const told = changeIn(head[1]!, text.slice(from, from + 300))
  if (!told) return []
  const lead = reading.clauses.findLast(c => c.passage === index && c.from < head.index && /\b(?:change|effect)/i.test(c.text))
  const to = from + text.slice(from).indexOf(told.to) + told.to.length
  return [
    candidate(
      told.type,
      { passage: index, from: head.index, to },
      {
        from: told.from,
        to: told.to,
        portfolios: [subjects[0]!.name],
        also: lead ? [{ passage: index, from: lead.from, to: lead.to }] : [],
      },
    ),
  ]
}

/** "FundCurrent Management FeeNew Management FeeLarch Bond ETF0.15%0.09%Larch Timber ETF0.47%0.41%": a row for each portfolio. */
function ratesIn({ index, text }: Passage, reading: Reading): Candidate[] {
  const head = RATES_HEAD.exec(text)
  if (!head) return []
  const start = head.index + head[0].length
  const rest = text.slice(start, start + 4000)
  const lead = reading.clauses.findLast(
    c => c.passage === index && c.from < head.index && /\b(?:reduc|chang|effect|lower|increas|decreas)/i.test(c.text),
  )
  const also = lead ? [{ passage: index, from: lead.from, to: Math.min(lead.to, head.index) }] : []
  return placesOf(rest, subjectsOf(reading)).flatMap(place => {
    const rates = OWN_RATES.exec(rest.slice(place.to))
    if (!rates || rates[1] === rates[2]) return []
    const span = { passage: index, from: start + place.from, to: start + place.to + rates[0].length }
    return [candidate('management-fee-change', span, { from: rates[1]!, to: rates[2]!, portfolios: [place.portfolio.name], also })]
  })
}

/** "CurrentNewUnderlying IndexNYSE Autonomous IndexSTOXX Autonomous IndexManagement Fee0.47%0.45%": a row for each thing. */
function rowsIn({ index, text }: Passage, reading: Reading): Candidate[] {
  const head = ROWS_HEAD.exec(text)
  if (!head) return []
  const start = head.index + head[0].length
  const all = text.slice(start, start + 1500)
  const end = REST.exec(all)?.index ?? all.length
  const rows = matchesOf(all.slice(0, end), LABEL)
  if (rows[0]?.index !== 0) return []
  const before = text.slice(0, head.index)
  const lead = Math.max(0, ...matchesOf(before, SENTENCE_START).map(m => m.index + m[0].length))
  const named = [...new Set(placesOf(before.slice(lead), subjectsOf(reading)).map(p => p.portfolio.name))]
  return rows.flatMap((row, i) => {
    const to = rows[i + 1]?.index ?? end
    const told = changeIn(row[0], all.slice(row.index + row[0].length, to))
    if (!told) return []
    return [
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
  })
}

/** What a row tells by its label and its two cells; null where its label is of another kind, or nothing becomes different. */
function changeIn(label: string, cells: string): { type: ChangeType; from: string; to: string } | null {
  const kind = kindOf(label)
  const pair = kind?.cells.exec(cells)
  if (!kind || !pair) return null
  const from = clean(pair[1]!)
  const to = clean(pair[2]!)
  return from === to ? null : { type: kind.type, from, to }
}

function kindOf(label: string): { type: ChangeType; cells: RegExp } | null {
  if (/index(?: ?name)?$/i.test(label)) return { type: 'index-change', cells: INDEXES }
  if (/name$/i.test(label)) return { type: 'portfolio-renamed', cells: NAMES }
  return /fees?$/i.test(label) ? { type: 'management-fee-change', cells: RATES } : null
}

const clean = (cell: string): string =>
  cell
    .replace(/[®™℠*]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
