// In: a name of a cover with the names beside it. Out: whether a bracket behind it makes it a registrant's.
//   "LARCH FUNDS, LARCH VARIABLE SERIES AND LARCH ETF TRUST (EACH, A “TRUST”)"     "LARCH FUND (Growth Portfolio, Income Portfolio)"
//    ^ registrant ^ registrant                                                      ^ registrant
import type { Beside } from './name-on-cover.ts'

const EACH_A_TRUST = /\((?:each,?\s(?:an?\s|the\s)?|collectively,?\s(?:the\s)?)["“](?:trust|registrant|compan|corporation)/i

/** "LARCH FUNDS, LARCH VARIABLE SERIES AND LARCH ETF TRUST (EACH, A “TRUST”)": each name of the list. */
export function isOfTrustsListed({ text, names, n }: Beside): boolean {
  const behind = text.slice(n.to, n.to + 400)
  const end = behind.search(EACH_A_TRUST)
  if (end < 0) return false
  const others = names.filter(o => o.from >= n.to && o.to <= n.to + end)
  const rest = others.reduceRight((words, o) => words.slice(0, o.from - n.to) + words.slice(o.to - n.to), behind.slice(0, end))
  return others.every(o => o.form !== 'fund') && /^(?:[\s®™*,;&]|\band\b)*$/i.test(rest)
}

const IN_BRACKET = /^[®™*]*\s\(([^()]{12,500})\)/
/** "LARCH SERIES FUND | (Growth Portfolio, Income Portfolio, Global Portfolio)": the registrant of those in the bracket. */
export function headsBracket({ text, n }: Beside): boolean {
  const listed = IN_BRACKET.exec(text.slice(n.to, n.to + 520))?.[1]?.split(/,\s(?:and\s)?|;\s|\sand\s/) ?? []
  return listed.length > 1 && listed.every(name => /^(?:the\s)?\p{Lu}[\p{L}&'’ .-]*\s(?:Portfolio|Series)$/iu.test(name.trim()))
}
