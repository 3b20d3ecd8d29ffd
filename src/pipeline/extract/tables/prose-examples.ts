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
  (?<period>\b(?:(?:\d{1,2}|one|three|five|ten)[\s-]?(?:years?|yrs?)\b|(?:years?|yrs?)\s?\d{1,2}\b(?!,)))
  |(?<money>\$\s?\d{1,3}(?:,\d{3})*(?!\d|\.\d|\s(?:million|billion)))
  |(?<words>[\p{L}][^\s$]*)
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
    let j = i
    while (tokens[j]?.kind === 'period') j++
    const periods = tokens.slice(i, j)
    if (periods.length >= 2 && periods.length <= 5 && grows(periods)) {
      const rows: ProseExample['rows'] = []
      let k = j
      for (;;) {
        let l = k
        while (tokens[l]?.kind === 'words' && l - k < 9) l++
        const money = tokens.slice(l, l + periods.length)
        if (money.length < periods.length || money.some(t => t.kind !== 'money')) break
        const label = l > k ? text.slice(tokens[k]!.from, tokens[l - 1]!.to) : ''
        if (label && !CLASS.test(label)) break
        rows.push({ label, cells: money.map(cell) })
        k = l + periods.length
      }
      if (rows.length) found.push({ columns: periods.map(p => p.text), rows, from: periods[0]!.from, to: tokens[k - 1]!.to })
      i = Math.max(i, k - 1)
      continue
    }
    const pairs: [Token, Token][] = []
    let k = i
    while (tokens[k]?.kind === 'period' && tokens[k + 1]?.kind === 'money' && tokens[k + 1]!.from - tokens[k]!.to < 8) {
      pairs.push([tokens[k]!, tokens[k + 1]!])
      k += 2
    }
    if (pairs.length >= 2 && grows(pairs.map(([p]) => p))) {
      found.push({
        columns: pairs.map(([p]) => p.text),
        rows: [{ label: '', cells: pairs.map(([, money]) => cell(money)) }],
        from: pairs[0]![0].from,
        to: pairs.at(-1)![1].to,
      })
      i = k - 1
    }
  }
  return found.filter(example =>
    example.rows.every(row => row.cells.every((c, i) => i === 0 || (c.value ?? 0) >= (row.cells[i - 1]!.value ?? 0))),
  )
}
