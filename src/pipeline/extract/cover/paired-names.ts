// In: the printed text of a document, the end of its cover and its registrants. Out: two portfolios that a line of the cover names under one head noun.
//   "BRAZEN SMALL CAP GROWTH AND REAL ESTATE SECURITIES PORTFOLIOS"
//    ^ family's word, said once                        ^ head noun, said once
// Only where the text prints one of the two in full: "Stock and Bond Funds" may as well be what a registrant is called.
import { titled } from '../changes/folded.ts'
import { nameKey } from '../names.ts'
import type { Named } from './subjects.ts'
import type { CoverTrust } from './trusts.ts'

const PAIR = /^(\p{Lu}[^\n,;:()]{6,80}?)\s(?:and|&)\s([^\n,;:()]{3,60}?)\s(portfolio|fund)s$/iu

export function pairedNames(text: string, cover: number, trusts: readonly CoverTrust[]): Named[] {
  if (!/\s(?:and|&)\s[^\n]{3,60}\s(?:portfolio|fund)s(?:\n|$)/i.test(text.slice(0, cover))) return []
  let from = 0
  for (const line of text.slice(0, cover).split('\n')) {
    const [, one, other, head] = PAIR.exec(line) ?? [], to = from + line.length
    const family = one?.split(' ')[0]
    if (family && !trusts.some(t => nameKey(t.name) === nameKey(line)) && trusts.some(t => nameKey(t.name.split(' ')[0]!) === nameKey(family))) {
      const names = [`${one} ${head}`, `${family} ${other} ${head}`].map(name => printedIn(text.slice(to, to + 20_000), name) ?? name)
      if (names.some(name => /[a-z]/.test(name) && text.includes(name, to))) return names.map(name => ({ name: titled(name), from, to }))
    }
    from = to + 1
  }
  return []
}

/** A name as running text prints it. */
function printedIn(text: string, name: string): string | null {
  const at = text.toLowerCase().indexOf(name.toLowerCase())
  return at < 0 ? null : text.slice(at, at + name.length)
}
