// In: the names of a cover that shortens them ("the High Grade Income Fund"). Out: the full names, where the body lists them line by line.
import { literal } from '../../literal.ts'
import { fundNames } from '../fund-names.ts'
import { firstWord, isAlone, isShortOf, unique, type Named } from '../named.ts'

const FAMILY_END = /,?\s(?:Funds?|Trust|Portfolios?|Series)\b.*$/i
const SPACES = String.raw`[®™*]*\s+`

/**
 * "Income Fund Prospectus" on a cover of Larch Hill Funds, whose body tells of "the Larch Hill Income Fund (the “Fund”)":
 * the name with that of its family.
 */
export function withFamily(text: string, cover: number, names: readonly Named[], trusts: readonly Pick<Named, 'name'>[]): Named[] {
  const body = text.slice(cover, cover + 3000)
  const families = trusts.map(t => t.name.replace(/^The /i, '').replace(FAMILY_END, '')).filter(f => f.length > 3)
  return names.map(n => {
    for (const family of families) {
      const words = `${family} ${n.name}`.split(' ').map(literal).join(SPACES)
      const full = new RegExp(`(?<![\\p{L}])(${words})${'[®™*]*'}\\s\\((?:the\\s)?["“](?:Fund|Portfolio)["”]\\)`, 'iu').exec(body)?.[1]
      if (full) return { ...n, name: full.replace(/[®™*]/g, '').replace(/\s+/g, ' ') }
    }
    return n
  })
}

export function fuller(text: string, cover: number, names: readonly Named[]): Named[] {
  if (names.length < 2) return [...names]
  const lines = unique(fundNames(text, cover, Math.min(text.length, cover + 4000)).filter(n => n.form === 'fund' && isAlone(text, n)))
  const found = names.map(n => lines.find(l => isShortOf(n.name, l.name)))
  if (found.some(f => !f)) return [...names]
  const family = firstWord(found[0]!.name)
  return lines.filter(l => l.name.startsWith(`${family} `))
}
