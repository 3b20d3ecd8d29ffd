// In: printed text and the names found in it. Out: the names, those with a dash within made whole.
//   "Harbor Variable Portfolio - Conservative Portfolio"   "Larkspur VP – Dividend Opportunity Fund"
//    ^ one name                                             ^ one name
//   "Harbor Equity Buffer ETF – January"
//    ^ one name: the month in which its outcome period begins
import { pattern } from '../../../model/pattern.ts'
import type { FundName } from './fund-names.ts'
import { firstWord } from './named.ts'

/** "Prime Obligations Portfolio - Treasury Only Portfolio" lists two, where the text goes on to speak of each by itself. */
export function bothAlone(text: string, first: string, second: string): boolean {
  if (first.split(' ').at(-1)!.toLowerCase() !== second.split(' ').at(-1)!.toLowerCase()) return false
  const low = text.replace(/\s+/g, ' ').toLowerCase()
  const alone = (name: string) =>
    low
      .split(`the ${name.toLowerCase()}`)
      .slice(1)
      .some(rest => !/^[®™*]?\s[-–—]/.test(rest))
  return alone(first) && alone(second)
}

const BEHIND = /^[®™*]?\s(--|[-–—]) ((?:\p{Lu}[\p{L}&.'’-]* ){1,6}(?:Fund|Portfolio|FUND|PORTFOLIO))(?=[\s(,;]|$)/u

const TERM = pattern('iu')`
  // "ETF ™– Quarterly": where a mark set small stood, spaces move
  ^(?:[®™*]{0,2}\s|\s[®™]\s?)([-–—])\s(
    (?:\d{1,2}\s(?:yr|year|mo|month)s?\.?\s(?:to\s)?)?
    (?:January|February|March|April|May|June|July|August|September|October|November|December|Quarterly)
    (?:(?<=\sto\s\w+)\s\d{4})?
  )(?=[\s(,;’']|$)(?!\s\d)
`

export function hyphened(text: string, names: readonly FundName[]): FundName[] {
  const whole = names.map(n => withFront(text, withRest(text, n))).map((n, i, all) => (i > 0 ? behind(text, all[i - 1]!, n) : n))
  return whole.filter((n, i) => !whole.some((o, k) => k < i && o.to >= n.to))
}

/** "Harbor Buffer ETF – January Harbor Power Buffer ETF – January": what the first takes to itself is no word of the second. */
function behind(text: string, first: FundName, n: FundName): FundName {
  if (n.from >= first.to || n.to <= first.to) return n
  const from = first.to + (/^[\s®™*]*/.exec(text.slice(first.to))?.[0].length ?? 0)
  const rest = text.slice(first.from, first.to).trimEnd().split(/\s/).at(-1)!
  return n.name.startsWith(`${rest} `) ? { ...n, from, name: n.name.slice(rest.length + 1) } : n
}

/** "Harbor Variable Portfolio - Conservative Portfolio" is one name, and so is "Harbor Equity Buffer ETF – January". */
function withRest(text: string, n: FundName): FundName {
  if (n.form !== 'fund') return n
  const behind = text.slice(n.to, n.to + 90)
  const part = BEHIND.exec(behind)
  // "Larch Growth Fund - Larch Yield Fund": each with the family's word is a name of its own.
  const isPart = part && firstWord(part[2]!) !== firstWord(n.name) && !bothAlone(text, n.name, part[2]!)
  const rest = isPart ? part : TERM.exec(behind)
  return rest ? { ...n, name: `${n.name} ${rest[1]} ${rest[2]}`, to: n.to + rest[0].length } : n
}

const BAR = /^(?!PROSPECTUS|SUMMARY|CLASS)\p{Lu}{2,6} \| $/u

/** A word like no other of a heading: "LarkspurGLOBAL – Small Cap Fund" */
const OF_TWO_CASES = /^\p{Lu}\p{Ll}+\p{Lu}{3,} [-–—] $/u

/** "Larkspur VP – Dividend Opportunity Fund", "LARK | Dividend Opportunity Fund" */
export function withFront(text: string, n: FundName): FundName {
  const before = text.slice(Math.max(text.lastIndexOf('\n', n.from - 1) + 1, n.from - 60), n.from)
  return n.form === 'fund' &&
    (BAR.test(before) || OF_TWO_CASES.test(before) || /^(?:\p{Lu}[\p{L}.&'’-]* ){1,4}(?:VP|VIT?|V\.I\.) [-–—] $/u.test(before))
    ? { ...n, name: `${before}${n.name}`, from: n.from - before.length }
    : n
}

const VARIABLE = pattern('gu')`
  (?<=^|\n)((?:\p{Lu}[\p{L}.&'’-]* ){0,4}
  (?:VP|VIT?|V\.I\.)[®™]? [-–—] (?:[\p{Lu}\d&][\p{L}\d.&'’-]* (?:(?:of|and) )?){1,7}
  (?:Fund|Portfolio))[®™]?(?=\n|$)
`

/** "VP – Balanced Fund" on a line of its own, plain as its words are. */
export const variableFunds = (text: string, cover: number): { name: string; from: number; to: number }[] =>
  [...text.slice(0, cover).matchAll(VARIABLE)].map(m => ({ name: m[1]!.replace(/[®™]/g, ''), from: m.index, to: m.index + m[0].length }))
