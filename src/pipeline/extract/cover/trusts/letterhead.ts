// In: a name of a cover that stands over an address, as on a letter. Out: whether it is the registrant's.
//   "Larch Equity Fund\nOne Larch Place\nTopeka, Kansas" … "for the Small Cap Value Fund (the “Fund”)"
//    ^ registrant      ^ address                                  ^ another is the Fund
import { fundNames } from '../fund-names.ts'
import { opensLine, sameName } from '../named.ts'
import { ADDRESS, AS_FUND } from './called.ts'
import type { Beside } from './name-on-cover.ts'

/** How far down the top of a letter reaches, and how far below it the text says what it is about. */
const TOP = 200
const REACH = 4000

/** Alone or with its like over an address, where the text calls another one the Fund, or tells of "their underlying Series". */
export function headsLetter({ text, names, n }: Beside): boolean {
  if (n.form !== 'fund' || !opensLine(text, n) || n.from > TOP) return false
  const last = names.findLast(o => o.from < TOP && opensLine(text, o) && ADDRESS.test(text.slice(o.to, o.to + 30)))
  if (!last || last.from < n.from) return false
  const end = Math.min(text.length, last.to + REACH)
  if (/\btheir\s(?:underlying|respective)\sseries\b/i.test(text.slice(last.to, end))) return true
  const called = fundNames(text, last.to, end).filter(o => o.form === 'fund' && AS_FUND.test(text.slice(o.to, o.to + 30)))
  const top = names.filter(o => o.to <= last.to)
  return called.length > 0 && called.every(o => top.every(t => !sameName(t.name, o.name)))
}
