// In: running text. Out: the expense examples in it, heads and figures run together.
//   "Year 1 Year 3 Year 5 Year 10 $4 $13 $23 $51"
//   "1 Year $39 3 Years $122 5 Years $214 10 Years $481"
//   "… your costs would be: $39 after one year, $122 after three years …"
import type { Cell } from '../../../model/filing.ts'
import { pattern } from '../../../model/pattern.ts'
import { readCell } from './figures.ts'
import { yearsIn } from './concepts.ts'

export interface ProseExample {
  columns: string[]
  rows: { label: string; cells: Cell[] }[]
  from: number
  to: number
}

const TOKEN = pattern('giu')`
  (?<period>(?:\b|(?<=\d|years?))(?:
    (?:\d{1,2}|one|three|five|ten)[\s-]?(?:years?|yrs?)(?:\b|(?=\d))
    |(?:years?|yrs?)\s?\d{1,2}(?:\b|(?=year))(?!,)
  ))
  |(?<money>\$\s?\d{1,3}(?:,\d{3})*(?!\d|\.\d|\s(?:million|billion)))
  |(?<words>[\p{L}](?:[^\s$:]|:(?!years?\s?\d))*)
`

interface Token {
  kind: 'period' | 'money' | 'words'
  text: string
  from: number
  to: number
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map(m => ({
    kind: m.groups!['period'] ? 'period' : m.groups!['money'] ? 'money' : 'words',
    text: m[0],
    from: m.index,
    to: m.index + m[0].length,
  }))
}

const cell = (token: Token): Cell => readCell(token.text, 'expense-example')
const grows = (periods: readonly Token[]) =>
  periods.every((p, i) => i === 0 || (yearsIn(p.text) ?? 0) > (yearsIn(periods[i - 1]!.text) ?? 99))
const CLASS = pattern('i')`
  ^(?:(?:[A-Z][\w&.-]*|of|and)\s){0,6}
  (?:Class|Shares|Class\s[A-Z]\d?|Series\s\w+|Fund|Portfolio|ETF)(?:\s[A-Z]\d?)?(?:\s(?:Shares|Class))?:?$
`

/** Every example of the text: all periods and then all amounts, or period and amount in turn. */
export function examplesIn(text: string): ProseExample[] {
  if (!/\$/.test(text)) return []
  const tokens = tokensOf(text)
  const found: ProseExample[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.kind !== 'period') continue
    const read = inRows(text, tokens, i) ?? inTurn(tokens, i)
    if (read.example) found.push(read.example)
    i = Math.max(i, read.end - 1)
  }
  return found.filter(example =>
    example.rows.every(row => row.cells.every((c, i) => i === 0 || (c.value ?? 0) >= (row.cells[i - 1]!.value ?? 0))),
  )
}

/** What was read from a token on, and the token at which reading ended. */
interface Read {
  example: ProseExample | null
  end: number
}

/** "1 Year 3 Years Class A $100 $312": periods, then rows of amounts; null where no periods follow each other. */
function inRows(text: string, tokens: readonly Token[], start: number): Read | null {
  let end = start
  while (tokens[end]?.kind === 'period') end++
  const periods = tokens.slice(start, end)
  if (periods.length < 2 || periods.length > 5 || !grows(periods)) return null
  const rows: ProseExample['rows'] = []
  for (;;) {
    let at = end
    while (tokens[at]?.kind === 'words' && at - end < 9) at++
    const money = tokens.slice(at, at + periods.length)
    if (money.length < periods.length || money.some(t => t.kind !== 'money')) break
    const label = at > end ? text.slice(tokens[end]!.from, tokens[at - 1]!.to) : ''
    if (label && !CLASS.test(label)) break
    rows.push({ label, cells: money.map(cell) })
    end = at + periods.length
  }
  const example = { columns: periods.map(p => p.text), rows, from: periods[0]!.from, to: tokens[end - 1]!.to }
  return { example: rows.length ? example : null, end }
}

/** "1 Year $100 3 Years $312": each period with its amount. */
function inTurn(tokens: readonly Token[], start: number): Read {
  const pairs: [Token, Token][] = []
  let end = start
  while (tokens[end]?.kind === 'period' && tokens[end + 1]?.kind === 'money' && tokens[end + 1]!.from - tokens[end]!.to < 8) {
    pairs.push([tokens[end]!, tokens[end + 1]!])
    end += 2
  }
  if (pairs.length < 2 || !grows(pairs.map(([p]) => p))) return { example: null, end: start }
  return {
    example: {
      columns: pairs.map(([p]) => p.text),
      rows: [{ label: '', cells: pairs.map(([, money]) => cell(money)) }],
      from: pairs[0]![0].from,
      to: pairs.at(-1)![1].to,
    },
    end,
  }
}
