// In: running text. Out: returns of calendar years that stand in it as pairs, as a chart's text does.
//   "2019 9.37% 2020 3.25% 2021 4.74% 2022 (2.49)%"     "9.37% 3.25% 4.74% 2019 2020 2021"
import type { Cell } from '../../../model/filing.ts'
import { readCell } from './figures.ts'

export interface ProseYears {
  rows: { label: string; cell: Cell }[]
  from: number
  to: number
}

const TOKEN = /(?<year>\b(?:19|20)\d\d\b(?![.,]\d|%))|(?<return>\(?[-−–]?\d{1,3}\.\d{1,2}\)?\s?%?)/g

interface Token {
  year: boolean
  text: string
  from: number
  to: number
}

const follow = (years: readonly string[]) => years.every((year, i) => i === 0 || Math.abs(Number(year) - Number(years[i - 1])) === 1)

/** Runs of at least three years in succession, each with its return. */
export function yearsWithReturns(text: string): ProseYears[] {
  const tokens: Token[] = [...text.matchAll(TOKEN)].map(m => ({
    year: Boolean(m.groups!['year']),
    text: m[0].trim(),
    from: m.index,
    to: m.index + m[0].length,
  }))
  const near = (i: number) => i + 1 < tokens.length && tokens[i + 1]!.from - tokens[i]!.to <= 4
  const found: ProseYears[] = []
  for (let i = 0; i < tokens.length; i++) {
    let end = i
    while (near(end)) end++
    const run = tokens.slice(i, end + 1)
    i = end
    const years = run.filter(t => t.year)
    const returns = run.filter(t => !t.year)
    if (years.length < 3 || years.length !== returns.length || !follow(years.map(t => t.text)) || !returns.some(t => t.text.includes('%')))
      continue
    const turns = run.every((t, k) => k === 0 || t.year !== run[k - 1]!.year)
    const blocks = run.slice(0, years.length).every(t => t.year === run[0]!.year)
    if (!turns && !blocks) continue
    found.push({
      rows: years.map((year, k) => ({ label: year.text, cell: readCell(returns[k]!.text, 'calendar-year-returns') })),
      from: run[0]!.from,
      to: run.at(-1)!.to,
    })
  }
  return found
}
