// In: one statement that does not say "name". Out: what it renames: a firm or fund that becomes, or goes as, what bears another name.
//   "Larkhill Advisers, Inc. became Corliss Management Company on May 1."
//    ^ bearer                       ^ to
import type { Reading } from '../../candidate.ts'
import { fullFirmsIn } from '../../firms/firms.ts'
import { folded } from '../../folded.ts'
import { looksLikePortfolio, nameAt } from '../names.ts'
import { openedWithDay } from '../news.ts'
import { bearerOf, isBorne, isOurs, renamed, withoutThe, type Rename } from './renames-bearer.ts'
import { spanOf, type Said } from '../said.ts'
import { soleSubject } from '../sole-subject.ts'

/** "X, LLC will operate as Y, LLC", "X, LLC now is Y, LLC" */
export function firmGoesAs(s: Said, reading: Reading): Rename[] | undefined {
  const as = newFirm(s)
  if (!as || fullFirmsIn(as)[0]?.from !== 0) return undefined
  const bearer = firmMeant(s, reading)
  return fullFirmsIn(bearer).length === 1 ? renamed(s, bearer, as) : undefined
}

function newFirm(s: Said): string | undefined {
  const operates = ['operate', 'trade'].includes(s.verb) && (s.tense === 'future' || s.begins || openedWithDay(s))
  if (operates) return /^as (?:the )?(?=[A-Z])(.+)$/s.exec(s.what)?.[1]
  const isNow = s.verb === 'be' && !s.passive && s.tense === 'present' && /\bnow\b/.test(s.low.slice(s.subject.from, s.group.to))
  return isNow ? s.what : undefined
}

/** "X, LLC has changed its name. It now is Y, LLC." */
function firmMeant(s: Said, reading: Reading): string {
  const before = s.whoLow === 'it' ? reading.clauses[s.clause.index - 1]?.text : undefined
  return before && /\bname\b/i.test(before) ? (fullFirmsIn(before).at(-1)?.name ?? s.who) : s.who
}

/** "Larch Growth Fund will become Larch Capital Fund": a name of the same maker that no fund bears. */
export function becomesAnother(s: Said, reading: Reading): Rename[] | undefined {
  if (s.verb !== 'become') return undefined
  const meant = /^(?:the|your|this|our) (?:fund|portfolio|series)$/.test(s.whoLow) ? soleSubject(reading) : null
  const bearer = isOurs(s, reading) ? withoutThe(s.who) : meant
  const to = bearer ? nameAt(s.what) : null
  if (!bearer || !to || !looksLikePortfolio(to) || isBorne(to, reading, bearer)) return undefined
  const makerOf = (name: string) => folded(name).split(/[ -]/)[0]
  const ofSameMaker = makerOf(to) === makerOf(bearer)
  return ofSameMaker || /\bnames?\b/.test(s.low) ? [{ bearer, to, span: spanOf(s), also: [] }] : undefined
}

const INTO_NAME = /\binto (?:the )?(?=\p{Lu})(.{6,110})/su

/** "The Board has approved changes to the name … The Fund will convert from …, into Larch Income ETF (LIET), an …" */
export function convertsIntoName(s: Said, reading: Reading): Rename[] | undefined {
  if (s.verb !== 'convert' || s.passive || !/^(?:the|this) (?:fund|portfolio|series|etf)$/.test(s.whoLow)) return undefined
  const to = nameAt(INTO_NAME.exec(s.what)?.[1] ?? '')
  const bearer = soleSubject(reading)
  const isAnnounced = reading.clauses.some(k => k.index <= s.clause.index && s.clause.index - k.index < 4 && CHANGES_NAME.test(k.text))
  return to && bearer && isAnnounced && looksLikePortfolio(to) && folded(to) !== folded(bearer)
    ? [{ bearer, to, span: spanOf(s), also: [] }]
    : undefined
}
const CHANGES_NAME = /\bchanges? (?:to|in|of) (?:the |its )?(?:(?:fund|portfolio|series)['’]s )?names?\b/i

/** "Larkhill Advisers, Inc. became Corliss Management Company on May 1": a firm, and a firm's name */
export function firmBecomes(s: Said): Rename[] | undefined {
  if (s.verb !== 'become' || s.passive || s.relative || !['past', 'future', 'perfect'].includes(s.tense)) return undefined
  return /^[A-Z]/.test(s.what) && isFirm(bearerOf(s.who)) && isFirm(nameAt(s.what) ?? '') ? renamed(s, s.who, s.what) : undefined
}

/** Nothing but a firm's name. */
const isFirm = (words: string): boolean => fullFirmsIn(words).some(f => folded(f.name).length >= folded(words).length - 2)

/** "B, LLC is the new name of the Fund's adviser, formerly A, LLC" */
export function isNewNameOf(s: Said): Rename[] | undefined {
  if (s.verb !== 'be' || s.passive || !/^(?:now )?the new name of\b/.test(s.whatLow)) return undefined
  const former = fullFirmsIn(/\bformerly (?:known as )?(.{4,90})/.exec(s.what)?.[1] ?? '')[0]
  return former?.from === 0 ? renamed(s, former.name, s.who) : undefined
}
