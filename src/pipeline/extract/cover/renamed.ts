// In: a text. Out: the names under a head such as "Current Fund Name  New Fund Name", those that hold now and those that will.
// A list has no words between its names: where words come the pairs end.
import { matchesOf } from '../../../model/matches.ts'
import { pattern } from '../../../model/pattern.ts'
import { fundNames, type FundName } from './fund-names.ts'
import type { Named } from './named.ts'

const HEADS = pattern('i')`
  (?:current|existing|present|old)\s?(?:registrant\/)?(?:fund|portfolio)?['’]?s?\s?names?(?:\sof\s(?:the\s)?(?:fund|portfolio)s?)?\s*
  (?:(?:new|proposed|future)\s?(?:registrant\/)?(?:fund|portfolio)?['’]?s?\s?names?(?:\sof\s(?:the\s)?(?:fund|portfolio)s?)?
  |(?:fund|portfolio)\sname\sas\sof\sthe\seffective\sdate)
`

export function renamed(text: string, from: number): { now: Named[]; later: Named[] } | null {
  const head = HEADS.exec(text.slice(from))
  if (!head) return null
  // "NameSTAR Growth ETF": the capital belongs to the first name.
  const ends = from + head.index + head[0].length
  const start = text[ends - 1] === 'S' && /[a-z]/.test(text[ends - 2] ?? '') ? ends - 1 : ends
  const names = fundNames(text, start, Math.min(text.length, start + 12000))
  const end = names.findIndex((n, i) => i > 0 && /[\p{L}]{3,}/u.test(text.slice(names[i - 1]!.to, n.from).replace(/\bName\b/g, '')))
  const all = end < 0 ? names : names.slice(0, end)
  // "Larch Small Company Series", where all are called so.
  const areSeries = all.length > 1 && all.every(n => /\sSeries$/i.test(n.name))
  const isFund = (n: FundName) => n.form === 'fund' || areSeries
  // Rows of registrants among those of their funds are pairs, too.
  const isPaired = all.length % 2 === 0 && all.every((n, i) => i % 2 === 0 || !isFund(n) || isFund(all[i - 1]!))
  const list = isPaired ? all : all.filter(isFund)
  const side = (odd: number) => list.filter((n, i) => i % 2 === odd && isFund(n))
  return { now: side(0), later: side(1) }
}

/** 'the name of the Larch Value Portfolio will change to the "Larch Omega" Portfolio' */
const NAME_WITHOUT_HEAD = /\bname\s[^.]{3,120}?\schanged?\sto\s(?:the\s)?["“]([^"“”]{3,60})["”]\s(Fund|Portfolio)\b/g

/** Names that funds will bear, told with the head noun behind the quotation. */
export const namesToBear = (text: string): string[] => matchesOf(text.slice(0, 40_000), NAME_WITHOUT_HEAD).map(m => `${m[1]} ${m[2]}`)
