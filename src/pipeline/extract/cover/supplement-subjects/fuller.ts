// In: the names of a cover that shortens them ("the High Grade Income Fund"). Out: the full names, where the body lists them line by line.
import { fundNames } from '../fund-names.ts'
import { firstWord, isAlone, isShortOf, unique, type Named } from '../named.ts'

export function fuller(text: string, cover: number, names: readonly Named[]): Named[] {
  if (names.length < 2) return [...names]
  const lines = unique(fundNames(text, cover, Math.min(text.length, cover + 4000)).filter(n => n.form === 'fund' && isAlone(text, n)))
  const found = names.map(n => lines.find(l => isShortOf(n.name, l.name)))
  if (found.some(f => !f)) return [...names]
  const family = firstWord(found[0]!.name)
  return lines.filter(l => l.name.startsWith(`${family} `))
}
