// In: the names of a cover, in order. Out: items between and behind them that lack a head noun and are names as their neighbours are.
//   ASHGROVE BOND FUND
//   Ashgrove Treasury Reserves
//   ^ opens with the family's word
import { pattern } from '../../../../model/pattern.ts'
import { firstWord, NO_LINE, type Named } from '../named.ts'

/** In a list of lines the one between two names is a name, whatever it ends in. */
const BETWEEN = /^[®™*]*\n(\p{Lu}[\p{L}.&'’-]+(?:\s\p{Lu}[\p{L}.&'’-]+){1,4}\s?)[®™*]*\n$/u
const NOT_BETWEEN = /\b(?:class|shares|ticker|symbol|funds?|prospectus|date|trust|name)\b/i
/** "LRCHX LRIHX": the tickers of its classes, in columns beside the name. */
const TICKERS = /^(?:[A-Z]{4}X\s*){1,5}$/

/** "Ashgrove Treasury Reserves" under or between lines that open with the same word. */
const LINE = pattern('u')`
  ^[®™*]*(?:\s?\([^()]{2,12}\))?\n
  (?:\p{Lu}[\p{L}.&'’-]+\s\p{Lu}[\p{L}.&'’-]+[ ]?\n)?
  (\p{Lu}[\p{L}.&'’-]+(?:[ ]\p{Lu}[\p{L}.&'’-]+){2,5}[ ]?)[®™*]*(?=\n|$)
`
const ITEM = /^[®™*]*(?:\s?\([^()]{2,12}\))?(?:,|;|\n)\s?(?:and\s)?(?:the\s)?([^,;\n(]{6,90}?)(?=,|;|\n|\sand\s|\s?\(|$)/

export function siblings(text: string, names: readonly Named[], to: number): Named[] {
  return names.flatMap((n, i) => {
    const next = names[i + 1]
    const gap = text.slice(n.to, next?.from ?? Math.min(to, n.to + 200))
    const between = names.length > 3 && next ? BETWEEN.exec(gap)?.[1] : undefined
    if (between && !NOT_BETWEEN.test(between) && !TICKERS.test(between)) {
      const from = n.to + gap.indexOf(between)
      return [{ name: between.trim(), from, to: from + between.length }]
    }
    if (names.length < 2) return []
    return (between ? null : lineOfFamily(gap, n, names)) ?? itemOfFamily(gap, n) ?? []
  })
}

function lineOfFamily(gap: string, n: Named, names: readonly Named[]): Named | null {
  const [whole, line] = LINE.exec(gap) ?? []
  const family = firstWord(n.name)
  if (!whole || !line?.startsWith(`${family} `) || NO_LINE.test(line) || !names.every(o => firstWord(o.name) === family)) return null
  const from = n.to + whole.indexOf(line)
  return { name: line.trim(), from, to: from + line.trimEnd().length }
}

function itemOfFamily(gap: string, n: Named): Named | null {
  const [whole, item] = ITEM.exec(gap) ?? []
  if (!whole || !item?.startsWith(`${n.name.split(' ').slice(0, 2).join(' ')} `) || /\b(?:Funds|Portfolios)$/.test(item)) return null
  const from = n.to + whole.length - item.length
  return { name: item.trim(), from, to: from + item.length }
}
