// In: a reading. Out: what a table of several columns tells, row by row, that a conversion ran together with the text around it.
//   "TickerFund NameCurrent Underlying IndexNew Underlying IndexLTIMLarch Timber ETFNorcote Wood IndexCorwin Timber IndexLHBR…"
//                                                                ^ row           ^ from           ^ to                ^ row
// The heads say what each cell is: a ticker, a name up to its head noun, an index up to that word. Two columns are read by glued-rows.ts.
import { pattern } from '../../../../model/pattern.ts'
import { matchesOf } from '../../../../model/matches.ts'
import type { ChangeType } from '../../../../model/kinds.ts'
import type { Passage } from '../../view.ts'
import { candidate, subjectsOf, type Candidate, type Reading } from '../candidate.ts'
import { cleanName } from './renames/renames-run-together.ts'
import { portfolioByName, portfoliosIn } from './names.ts'

type CellKind = 'ticker' | 'name' | 'index' | 'fee' | 'limit' | 'exchange' | 'aim'
interface Head {
  kind: CellKind
  age: 'old' | 'new' | null
  /** The ticker stands in the cell of the name. */
  ticker: boolean
}

const OLD = 'Current|Existing|Present|Old|Former|Prior|Previous'
const AGE = `(?:(${OLD}|New|Proposed)\\s)?`
const HEADS: readonly (readonly [CellKind, RegExp])[] = [
  ['ticker', new RegExp(`^\\s?${AGE}(?:Exchange\\s)?Ticker(?:\\sSymbol)?\\d?`)],
  [
    'name',
    pattern()`
      ^\s?${AGE}(?:Name\sof\s(?:the\s)?(?:Fund|ETF|Portfolio)|(?:Fund|ETF|Portfolio)(?:\sName)?|(?<=[a-z]\s)Name)
      (?:\s\(Ticker\)|\sand\sTicker)?\d?
    `,
  ],
  ['fee', new RegExp(`^\\s?${AGE}(?:Annual\\s)?(?:Management|Advisory)\\sFee(?:\\sRate)?(?:\\s\\([^()]{5,80}\\))?`)],
  ['limit', new RegExp(`^\\s?${AGE}(?:Contractual\\s)?(?:Expense\\s)?(?:Limit(?:ation)?|Cap)s?(?![a-z])`)],
  ['exchange', new RegExp(`^\\s?${AGE}(?:(?:Primary|Principal)\\s)?(?:U\\.S\\.\\s)?(?:Listing\\s)?Exchange(?!\\sTraded)`)],
  ['aim', new RegExp(`^\\s?${AGE}Investment\\sObjectives?`)],
  ['index', new RegExp(`^\\s?${AGE}(?:(?:Underlying|Benchmark|Target)\\s)?Index(?:\\sName)?`)],
]
/** Of what a table may set the old beside the new. */
const PAIRED: readonly CellKind[] = ['aim', 'name', 'index', 'fee', 'limit', 'exchange']
/** Where funds are listed, by the words in which such names end. */
const EXCHANGE = pattern()`
  (?:The )?(?:NYSE|Nasdaq|NASDAQ|Cboe|CBOE|Bats|BATS|New York)\b
  (?: (?:Arca|American|BZX|Stock Market|Global Market|Exchange|Stock Exchange))*
  (?:,? (?:Inc\.|LLC|L\.L\.C\.))?
`.source
const ANY_HEAD = pattern('g')`
  (?:${OLD}) (?:
    Name|Fund|ETF|Portfolio|Index|Underlying|Benchmark|Management Fee|Advisory Fee|Investment Objective|Expense|Limit|Cap
    |(?:Primary |Principal )?(?:Listing )?Exchange
  )
  |(?:Ticker\d?|Fund(?: Name)?)(?=${OLD}|Fund)
`
const MOST_HEADS = 6
/** Heads and rows end where the text goes on. */
const LONGEST = 500
const CHANGING = /\b(?:chang|effect|replac|updat|renam)/i
const DAY = /[a-z] \d{1,2}, (?:19|20)\d\d/

export function findGluedColumns(reading: Reading): Candidate[] {
  const run = reading.context.view.passages.filter(p => p.kind !== 'table' && !p.quoted)
  return run.flatMap(passage => inPassage(passage, reading))
}

function inPassage(passage: Passage, reading: Reading): Candidate[] {
  const { index, text } = passage
  let end = 0
  return matchesOf(text, ANY_HEAD).flatMap((m): Candidate[] => {
    const found = m.index >= end ? headsAt(m.index, text) : null
    if (!found) return []
    const before = reading.clauses.filter(c => c.passage === index && c.from < m.index && CHANGING.test(c.text))
    const leads = new Set([before.findLast(c => DAY.test(c.text)), before.at(-1)].filter(c => c !== undefined))
    const also = [...leads].map(c => ({ passage: index, from: c.from, to: Math.min(c.to, m.index) }))
    const form = rowForm(found.heads, text.slice(found.to, found.to + 4000))
    const told: Candidate[] = []
    end = found.to
    for (;;) {
      const row = form.exec(text.slice(end, end + LONGEST))
      const changes = row ? ofRow(found.heads, row.slice(1), { passage: index, from: end, to: end + row[0].length }, also, reading) : null
      if (!row || !changes) return told
      told.push(...changes)
      end += row[0].length
    }
  })
}

/** Heads one after the other, where they set the old of something beside the new. */
function headsAt(from: number, text: string): { heads: Head[]; to: number } | null {
  const heads: Head[] = []
  let to = from
  while (heads.length < MOST_HEADS) {
    const next = headAt(text.slice(to, to + 120))
    if (!next) break
    heads.push(next.head)
    to += next.length
  }
  const isPair = (kind: CellKind) => ['old', 'new'].every(age => heads.some(h => h.kind === kind && h.age === age))
  // The corner over the names may be empty.
  if ((isPair('fee') || isPair('limit') || isPair('exchange')) && !heads.some(h => h.kind === 'name'))
    heads.unshift({ kind: 'name', age: null, ticker: false }, ...tickerBefore(text.slice(0, from)))
  const isWide = isPair('aim') || isPair('index') || heads.length > 2 || (heads.length === 2 && heads.every(h => h.ticker))
  return isWide && PAIRED.some(isPair) ? { heads, to } : null
}

/** "Fund Ticker | Current Exchange": the column between the names and the first of the pair. */
const tickerBefore = (before: string): Head[] =>
  /\bTicker(?:\sSymbol)?\s?$/.test(before) ? [{ kind: 'ticker', age: null, ticker: false }] : []

function headAt(text: string): { head: Head; length: number } | null {
  for (const [kind, form] of HEADS) {
    const m = form.exec(text)
    if (m?.[0].trim())
      return {
        head: {
          kind,
          age: m[1] ? (/^(?:New|Proposed)$/.test(m[1]) ? 'new' : 'old') : null,
          ticker: kind === 'name' && /Ticker/.test(m[0]),
        },
        length: m[0].length,
      }
  }
  return null
}

/** A row as the heads have it. Names of exchange-traded funds may hold "Portfolio" and "Fund". */
function rowForm(heads: readonly Head[], rest: string): RegExp {
  // "Larch Daily Timber Bull 3X Shares"
  const noun = /\dX Shares/.test(rest.slice(0, LONGEST)) ? '\\dX Shares' : /ETF/.test(rest) ? 'ETF' : '(?:Fund|Portfolio)'
  const cells = heads.map(({ kind, ticker }) => {
    if (kind === 'ticker') return '\\(?([A-Z]{3,5})(?=i[A-Z]|[^a-z])\\)?'
    // One sentence: "U.S." ends none.
    if (kind === 'aim') return '((?:The|To|Seek)(?:[^.:]|(?<=[A-Z])\\.){20,500}?[a-z)]\\.(?=[A-Z]))'
    if (kind === 'exchange') return `(${EXCHANGE})`
    if (kind === 'fee' || kind === 'limit') return '(\\d\\.\\d{2,3}\\s?%)'
    if (kind === 'index') return '(\\S.{2,110}?\\bIndex)(?!e[sd])(?:\\s?(?:SM|TM|[®™℠]))*'
    return `(N\\/A|\\S.{2,110}?\\b${noun})(?:[®™]|\\*)*${ticker ? '(?:\\s?\\([A-Z]{3,5}\\))?' : ''}`
  })
  return new RegExp(`^\\s?${cells.join('\\s?')}`)
}

/** What a row tells; null where it is none: running text, or a fund that the document is not about. */
function ofRow(
  heads: readonly Head[],
  cells: readonly string[],
  span: Candidate['span'],
  also: Candidate['also'],
  reading: Reading,
): Candidate[] | null {
  if (cells.some(c => /[a-z)]\.\s?[A-Z]|[:;”]/.test(c))) return null
  const cell = (kind: CellKind, age: Head['age']) => cells[heads.findIndex(h => h.kind === kind && h.age === age)]
  const name = cell('name', 'old') ?? cell('name', null)
  const subjects = subjectsOf(reading)
  const known = name ? portfolioByName(cleanName(name), reading) : (portfoliosIn(cells.join(' '), reading)[0] ?? null)
  const owner = known ?? (!name && subjects.length === 1 ? subjects[0]!.name : null)
  if (!owner) return null
  // A fund that is not the document's may be one of them under its new name, which attribution knows.
  const portfolios = subjects.some(p => p.name === owner) ? [owner] : null
  const change = (type: ChangeType, old: string | undefined, next: string | undefined): Candidate[] => {
    const [from, to] = [old && cleanName(old), next && cleanName(next)]
    return from && to && from !== to && to !== 'N/A' ? [candidate(type, span, { from, to, also, portfolios })] : []
  }
  return [
    ...change('portfolio-renamed', cell('name', 'old'), cell('name', 'new')),
    ...change('index-change', cell('index', 'old'), cell('index', 'new')),
    ...change('objective-change', cell('aim', 'old'), cell('aim', 'new')),
    ...change('management-fee-change', cell('fee', 'old'), cell('fee', 'new')),
    ...change('expense-limit-change', cell('limit', 'old'), cell('limit', 'new')),
    ...change('service-provider-change', cell('exchange', 'old'), cell('exchange', 'new')),
  ]
}
