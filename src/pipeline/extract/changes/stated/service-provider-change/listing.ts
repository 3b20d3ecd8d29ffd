// In: a statement. Out: the exchange on which shares are listed no longer, and the one on which they are instead, where both are told.
//   "The Fund's shares will be listed on Nasdaq. Until then they will continue to be listed on NYSE Arca, Inc."
//                                        ^ to                                                  ^ from
import { pattern } from '../../../../../model/pattern.ts'
import type { Reading } from '../../candidate.ts'
import { announces, dated, openedWithDay } from '../news.ts'
import { saidIn, type Said } from '../said.ts'

export const EXCHANGE = pattern()`
  ((?:The )?(?:
    NYSE|Nasdaq|NASDAQ|Cboe|CBOE|BATS|(?:New York|American|Boston|Chicago|Pacific|Philadelphia) Stock Exchange
  )(?:,? (?!and\b|as\b)(?:[A-Z][\w.&]*|LLC|Inc\.))*)[®™]*
`
const LEFT = pattern()`\b(?:from|instead of|rather than|in place of) (?:the )?${EXCHANGE}`
const JOINED = pattern()`\b(?:to|on|with) (?:the )?${EXCHANGE}`
/** "The shares, which are now listed on X, will move to Y" */
const NOW_ON = pattern()`
  \b(?:which|that) (?:is|are) (?:(?:now|currently|presently) )?(?:listed|traded)(?: and (?:listed|traded))? on (?:the )?${EXCHANGE}
`
const OFFICE = /\b(?:primary |principal )?(?:listing exchange|exchange listing|listing venue|listing)\b/
const LISTING = pattern()`\b(?:primary )?listing (?:of|exchange|venue)\b`
const MOVING = new Set(['transfer', 'move', 'switch', 'change'])
const TRADED = new Set(['list', 'trade'])
/** "the Acquiring ETF's shares": listed for the first time. */
const OF_ANOTHER = /\b(?:acquiring|successor|new (?:etf|fund))\b/

/** A name without the stop or comma of its sentence. */
export const bare = (name: string): string => name.replace(/,$|(?<!Inc)\.$/, '')

export interface Exchanges {
  from: string
  to: string
}

export const exchangesIn = (s: Said, reading: Reading): Exchanges | null => (s.relative ? null : (movedIn(s) ?? listedAnew(s, reading)))

/** "The listing of the Fund's shares will move from X to Y" */
function movedIn(s: Said): Exchanges | null {
  if (!(MOVING.has(s.verb) || trades(s)) || !(announces(s) || openedWithDay(s))) return null
  const from = LEFT.exec(s.what)?.[1] ?? NOW_ON.exec(s.clause.text.slice(s.subject.from, s.group.from))?.[1]
  const to = JOINED.exec(s.what)?.[1]
  return from && to && /\b(?:list\w*|shares|exchange)\b/.test(s.low) ? { from: bare(from), to: bare(to) } : null
}

/** Listed on another exchange than the one that a statement beside it tells: that of today, or of the days until then. */
function listedAnew(s: Said, reading: Reading): Exchanges | null {
  if (ends(s) || s.continues || OF_ANOTHER.test(s.whoLow) || !(s.tense === 'future' || dated(s))) return null
  const to = listedOn(s)
  const beside = to ? saidIn(reading).filter(o => o !== s && o.clause.in === s.clause.in && isNear(o, s)) : []
  const before = beside.filter(o => ends(o) || o.continues || o.tense === 'present').map(listedOn)
  const from = before.find(name => name && name !== to)
  return to && from ? { from: bare(from), to: bare(to) } : null
}

const ends = (s: Said): boolean => s.ended || /^(?:cease|stop|discontinue)$/.test(s.verb)

/** "are listed", "will begin trading" */
const trades = (s: Said): boolean => TRADED.has(s.verb) || /^(?:trading|listing|being (?:listed|traded))\b/.test(s.whatLow)

const isNear = (o: Said, s: Said): boolean => Math.abs(o.clause.index - s.clause.index) <= 1

/** "are listed on X", "the listing exchange will be X" */
function listedOn(s: Said): string | null {
  const on = trades(s) ? JOINED : s.verb === 'be' && OFFICE.test(s.whoLow) ? IS_NAMED : null
  return on?.exec(s.what)?.[1] ?? null
}
const IS_NAMED = pattern()`^(?:the )?${EXCHANGE}`

/** "The Fund intends to transfer the listing of its shares": to where is not told. */
export const listingMoves = (s: Said): boolean =>
  MOVING.has(s.verb) &&
  !s.relative &&
  announces(s) &&
  (LISTING.test(s.passive ? s.whoLow : s.whatLow) || OFFICE.test(s.whoLow)) &&
  (s.tense !== 'infinitive' || s.governor !== null)
