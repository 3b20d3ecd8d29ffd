// In: a text and its registrants. Out: funds named in one breath, each made whole:
// the family's word before all, the head noun after the last.
//   "… for the Callender Air Transport, Computers and Health Care Portfolios"
//    ->  Callender Air Transport Portfolio, Callender Computers Portfolio, …
// Takes only what the text goes on to call by itself: "Larch Growth and Income Funds" may be a family.
//   "BRAZEN SMALL CAP GROWTH AND REAL ESTATE SECURITIES PORTFOLIOS" on a line of a cover: two
//    ^ family's word, said once                        ^ head noun, said once
import { matchesOf } from '../../../model/matches.ts'
import { pattern } from '../../../model/pattern.ts'
import { titled } from '../changes/folded.ts'
import { literal } from '../literal.ts'
import { HEAD } from './fund-name-words.ts'
import { firstWord, sameName, type Named } from './named.ts'
import { isTelling } from './telling-words.ts'
import type { CoverTrust } from './trusts/trusts.ts'

const ITEM = String.raw`\p{Lu}[\p{L}.&'’-]{0,24}(?:\s(?:\p{Lu}[\p{L}.&'’-]{0,24}|&)){0,3}`
const LISTED = pattern('gu')`
  (?<![\p{L}])(\p{Lu}[\p{L}&'’-]{1,24})\s
  (${ITEM}(?:,\s${ITEM}){0,8},?\s(?:and|AND|&)\s${ITEM})\s
  (Funds|Portfolios|FUNDS|PORTFOLIOS)(?![\p{L}])
`

/** Funds named together in running text, in its order. */
export function coordinatedFunds(text: string, from: number, to: number, trusts: readonly CoverTrust[]): Named[] {
  return [...ofOneFamily(text, from, to, trusts), ...underArticles(text, from, to)]
}

function ofOneFamily(text: string, from: number, to: number, trusts: readonly CoverTrust[]): Named[] {
  const families = new Set(trusts.map(t => firstWord(t.name.replace(/^the\s/i, '')).toLowerCase()))
  return matchesOf(text.slice(from, Math.min(to, from + 20_000)).replace(/\n/g, ' '), LISTED).flatMap(m => {
    const family = m[1]!
    const head = m[3]!.replace(/s$/i, '')
    if (!families.has(family.toLowerCase())) return []
    const items = m[2]!
      .split(/,?\s(?:and|AND|&)\s(?!.*,\s)|,\s/)
      .map(i => i.trim())
      .filter(Boolean)
    const at = from + m.index
    const end = at + m[0].length
    const rest = `${text.slice(0, at)} ${text.slice(end)}`.toLowerCase().replace(/\s+/g, ' ')
    return items.length > 1 && items.every(item => isToldAlone(item, family, head, rest))
      ? items.map(item => ({ name: `${family} ${item} ${head}`, from: at, to: end }))
      : []
  })
}

/** "… is manager of Computers", "the Computers Portfolio": told by itself; `rest`: the other words of the text in small letters. */
function isToldAlone(item: string, family: string, head: string, rest: string): boolean {
  const name = `(?:${family.toLowerCase()} )?${literal(item.toLowerCase())}(?: ${head.toLowerCase()})?`
  return new RegExp(`\\b(?:of|for|the|in|to|,) ${name}(?=[.,;:'’ ](?! and ))`).test(rest)
}

const PHRASE = String.raw`\p{Lu}[\p{L}.&'’/-]*(?:\s[\p{Lu}&][\p{L}.&'’/-]*){0,5}`
const UNDER_ARTICLES = pattern('gu')`
  \b[Tt]he\s(${PHRASE}(?:,\sthe\s${PHRASE}){0,6},?\sand\sthe\s${PHRASE})\s(Fund|Portfolio)s(?![\p{L}])
`

/** "the High Quality Bond and the Short Fixed Income Funds": an article before each makes each one fund's name. */
function underArticles(text: string, from: number, to: number): Named[] {
  return matchesOf(text.slice(from, Math.min(to, from + 20_000)).replace(/\n/g, ' '), UNDER_ARTICLES).flatMap(m => {
    const place = { from: from + m.index, to: from + m.index + m[0].length }
    return eachWithHead(m[1]!.split(/,?\s(?:and\s)?the\s/), m[2]!, text, place)
  })
}

/** The items as names, where each of them tells one fund. */
function eachWithHead(items: readonly string[], head: string, text: string, place: { from: number; to: number }): Named[] {
  const tells = (item: string) => {
    const words = item.split(' ')
    return !words.some(w => HEAD.test(w)) && isTelling([...words, head], { text, ...place, ownLine: false })
  }
  return items.every(tells) ? items.map(item => ({ name: titled(`${item} ${head}`), ...place })) : []
}

const PAIR = /^(\p{Lu}[^\n,;:()]{6,80}?)\s(?:and|&)\s([^\n,;:()]{3,60}?)\s(portfolio|fund)s$/iu

/**
 * Two portfolios that a line of the cover names, where the text below prints one of them in full:
 * "Stock and Bond Funds" may as well be what a registrant is called.
 */
export function coordinatedOnCover(text: string, cover: number, trusts: readonly CoverTrust[]): Named[] {
  const listed = trusts.length ? severalOnCover(text, cover, trusts) : []
  if (listed.length) return listed
  const inBrackets = repeatedInBrackets(text.slice(0, cover))
  if (inBrackets.length) return inBrackets
  if (!/\s(?:and|&)\s[^\n]{3,60}\s(?:portfolio|fund)s(?:\n|$)/i.test(text.slice(0, cover))) return []
  let from = 0
  for (const line of text.slice(0, cover).split('\n')) {
    const to = from + line.length
    const below = text.slice(to, to + 20_000)
    const names = pairOf(line, trusts).map(name => printedIn(below, name) ?? name)
    if (names.some(name => /[a-z]/.test(name) && text.includes(name, to))) return names.map(name => ({ name: titled(name), from, to }))
    from = to + 1
  }
  return []
}

const IN_BRACKETS = /\(([^(),]{3,60}(?:,[^(),]{3,60}){0,6},?\sand\s[^(),]{3,60})\s(funds|portfolios)\)/gi

/** "(LARCH INCOME AND LARCH BOND FUNDS)" under their registrant: the family's word before each. */
function repeatedInBrackets(cover: string): Named[] {
  return matchesOf(cover, IN_BRACKETS).flatMap(m => {
    const items = m[1]!.replace(/\s+/g, ' ').split(/,\s(?:and\s)?|\sand\s/i)
    const family = firstWord(items[0]!)
    const isRepeated = items.every(item => item !== family && sameName(firstWord(item), family))
    return isRepeated ? eachWithHead(items, m[2]!.replace(/s$/i, ''), cover, { from: m.index, to: m.index + m[0].length }) : []
  })
}

const WORDS = String.raw`\p{Lu}[\p{L}&'’/-]*(?: \p{Lu}[\p{L}&'’/-]*){0,4}`
const SEVERAL = pattern('gu')`
  (?<=^|\n)(${WORDS}(?:, ${WORDS}){1,12},? (?:and|AND) ${WORDS}) (FUND|Fund|PORTFOLIO|Portfolio)[Ss](?=\s|$)
`

/**
 * "AGGRESSIVE GROWTH, BLUE CHIP AND INTERNATIONAL EQUITY FUNDS" on a line of a cover that names a registrant: each of them, where the
 * text speaks of most of them.
 */
function severalOnCover(text: string, cover: number, trusts: readonly CoverTrust[]): Named[] {
  const low = text
    .slice(cover - 1)
    .toLowerCase()
    .replace(/\s+/g, ' ')
  for (const m of matchesOf(text.slice(0, cover), SEVERAL)) {
    const items = m[1]!
      .split(/,\s(?:and\s)?|\s(?:and|AND)\s/)
      .map(i => i.replace(/\s+/g, ' ').trim())
      .filter(Boolean)
    const told = items.filter(item => low.includes(item.toLowerCase()))
    if (items.length > 2 && told.length > items.length / 2) {
      const family = familyOf(items[0]!, trusts)
      return items.map(item => ({ name: titled(`${withFamily(item, family)} ${m[2]!}`), from: m.index, to: m.index + m[0].length }))
    }
  }
  return []
}

/** The word with which the first of several opens, where it is that of a registrant: "Larch Growth, Income and Bond Funds". */
function familyOf(first: string, trusts: readonly CoverTrust[]): string {
  const family = firstWord(first)
  return first.includes(' ') && trusts.some(t => sameName(firstWord(t.name.replace(/^the\s/i, '')), family)) ? family : ''
}

const withFamily = (item: string, family: string): string => (!family || firstWord(item) === family ? item : `${family} ${item}`)

/**
 * "Larch Stock and Bond Funds" -> "Larch Stock Fund", "Larch Bond Fund",
 * where the line opens with the word of a registrant and is none itself.
 */
function pairOf(line: string, trusts: readonly CoverTrust[]): string[] {
  const [, one, other, head] = PAIR.exec(line) ?? []
  if (!one) return []
  const family = firstWord(one)
  return !trusts.some(t => sameName(t.name, line)) && trusts.some(t => sameName(firstWord(t.name), family))
    ? [`${one} ${head}`, `${family} ${other} ${head}`]
    : []
}

/** A name as running text prints it. */
function printedIn(text: string, name: string): string | null {
  const at = text.toLowerCase().indexOf(name.toLowerCase())
  return at < 0 ? null : text.slice(at, at + name.length)
}
