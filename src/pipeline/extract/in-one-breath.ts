// In: words and portfolios. Out: those that the words name in one breath, with the head noun after the last alone.
//   "of the Aggressive Growth, Blue Chip and International Equity Funds"
//           ^ one              ^ another     ^ the third            ^ of all
// Takes a list only where each of its items is the name of one of the portfolios.
import { matchesOf } from '../../model/matches.ts'
import { pattern } from '../../model/pattern.ts'
import { nameKey } from './names.ts'

const WORDS = String.raw`\p{Lu}[\p{L}\d.&'’/-]*(?:\s(?:\p{Lu}|\d|&)[\p{L}\d.&'’/+-]*){0,5}`
const LIST = pattern('gu')`
  (${WORDS}(?:,\s(?:the\s)?${WORDS}){0,14},?\s(?:and|AND|&)\s(?:the\s)?${WORDS})\s(?:Fund|FUND|Portfolio|PORTFOLIO)[sS](?![\p{L}])
`
const HEAD = /\s(?:Fund|Portfolio|Series)$/i

export function inOneBreath<P extends { name: string; aliases: readonly string[] }>(text: string, portfolios: readonly P[]): P[] {
  if (portfolios.length < 2 || !/\b(?:fund|portfolio)s\b/i.test(text)) return []
  const bearers = new Map(portfolios.flatMap(p => [p.name, ...p.aliases].map(name => [nameKey(name.replace(HEAD, '')), p] as const)))
  return matchesOf(text, LIST).flatMap(m => {
    const items = m[1]!.split(/,?\s(?:and|AND)\s|,\s/).filter(Boolean)
    const named = items.map(item => bearers.get(nameKey(item)))
    return named.every(p => p !== undefined) ? named : []
  })
}
