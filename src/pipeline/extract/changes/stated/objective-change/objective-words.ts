// In: words around an investment objective. Out: the aims before and after, as the filing words them, without what hangs on behind.
//   "… from seeking long-term growth of capital to seeking capital appreciation, effective May 1"
//                   ^ from                                 ^ to
import { pattern } from '../../../../../model/pattern.ts'
import { MONTHS } from '../../../dates/months.ts'
import type { Said } from '../said.ts'

/** The aims before and after; null where the words tell none. */
export interface Aims {
  from: string | null
  to: string | null
}

export const OBJECTIVE = /\b(?:investment )?(?:objectives?|goals?|aims?)\b/

/** "the objective, under which the Fund will seek to provide income" */
const UNDER_WHICH = pattern('is')`
  \bobjectives?\b[^.;]{0,40}\b(?:under|pursuant to) which (?:the )?[\w ]{2,40}? (?:will |shall )?seeks? (?:to )?(.{4,200})$
`
/** "a new investment objective, effective July 31, 2015, which is to seek total return" */
const WHICH_IS = /\bnew (?:investment )?objective\b[^.;]{0,80}\b(?:which|that) (?:is|(?:will|shall) be) (?:now )?to (.{4,200})$/is
const NAMELY = /\bobjectives?\b[^.;:]{0,40}(?:,? namely,?|:) (?:to )?(.{4,200})$/is
const FROM_TO = pattern('is')`
  \bfrom[:]?\s+(?!["“]?(?:non-?)?fundamental\b)(.{4,300}?)\s+to[:]?\s+(?!be\b)((?:seek|provid|achiev|pursu|obtain|maximiz)?.{4,300})$
`
/** "is revised to read: "The Fund seeks current income."" */
const TO_READ = /^(?:hereby )?(?:in its entirety )?to (?:read|state)[^:"“\u0093]{0,30}[:,]?\s*(?:["“\u0093](.{4,300}))?/is
/** "will be changed to the following: “The Fund seeks current income.”" */
const THE_FOLLOWING = /^[^:"“\u0093]{0,60}\bthe following:\s*["“\u0093]([^"”\u0094]{4,300})/i
const TO = pattern('is')`
  ^(?:changed |revised |amended )?to[:]?\s+(?!reflect|conform|comply|allow|permit|remove|include|add|delete|the following\b)(.{4,300})$
`
/** "will be replaced with “to seek current income.”" */
const WITH_AIM = pattern('i')`
  ^(?:with|by) ["“\u0093](
  (?:to )?(?:seek|provide|achieve|obtain|maximize|capital|current|long|high|total|growth|income)[^"”\u0094]{4,300})
`
/** "changing the Fund's investment objective to current income" */
const OBJECTIVE_TO = pattern('is')`
  ^(?:the|its|each|their)\b[^.;:]{0,60}\b(?:objective|goal)s?(?: of [^.;:]{3,80}?)? to
  [ ](?!reflect|conform|comply|allow|permit|remove|include|add|delete|the following\b)(.{4,300})$
`
/** "which is currently to seek growth and income, " */
const CURRENTLY = pattern('i')`
  \b(?:which|that) (?:is|was) (?:currently|presently|now|at present)[:,]? (?:to )?([^.;]{4,200}?),?[ ]$
  // "The objective, now “high current income,” will be"
  |,? \(?(?:currently|presently|now|at present)[:,]? ["“]([^"“”.;]{4,200}?),?["”],?\)?,?[ ]$
`
/** Where the words of an aim end. */
const HANGS_ON = pattern('i')`
  (?<!\bU\.S)[.;](?:\s|$)
  |,? (?:effective|and the|as of|beginning|(?:on|at|from) (?:the|that) same (?:date|day|time)|on that (?:date|day)
  |(?:from|on|starting)(?: or a(?:bout|round))? ${MONTHS} \d{1,2})\b
`

/** The aims that a statement of change tells; the fuller ways of telling them come first. */
export function aimsIn({ what, clause, group }: Said): Aims {
  const behind = clause.text.slice(group.to)
  const under = UNDER_WHICH.exec(what.length > 60 ? what : behind) ?? WHICH_IS.exec(behind)
  if (under) return { from: null, to: aimOf(under[1]!) }
  const namely = NAMELY.exec(what)
  if (namely) return { from: null, to: aimOf(namely[1]!) }
  const pair = FROM_TO.exec(what)
  if (pair) return aimsFromTo(what, pair[1]!, pair[2]!)
  const read = TO_READ.exec(what)
  if (read) return { from: null, to: read[1] ? aimRead(read[1]) : null }
  const as = /(?:^|\s)as:? ["“\u0093](?:to )?([^"”\u0094]{4,200})/.exec(what)
  if (as) return { from: null, to: aimOf(as[1]!) }
  const put = WITH_AIM.exec(what)
  if (put) return { from: null, to: aimOf(put[1]!) }
  const following = THE_FOLLOWING.exec(behind)
  if (following) return { from: null, to: aimRead(following[1]!) }
  const to = TO.exec(what) ?? OBJECTIVE_TO.exec(what)
  return { from: null, to: to ? aimOf(to[1]!) : null }
}

/** "from "to provide income" to "to provide growth"": the last "to" before the second aim parts them. */
function aimsFromTo(what: string, from: string, to: string): Aims {
  const whole = what.slice(what.search(/\bfrom\b/i) + 4)
  const quoted = [...whole.matchAll(/["“\u0093]([^"”\u0094]{4,300})["”\u0094]/g)].map(m => m[1]!)
  if (quoted.length >= 2) return { from: aimOf(quoted[0]!), to: aimOf(quoted[1]!) }
  const seeking = /^[:]?\s*(seeking\s.+?)\s+to\s+(seeking\s.+)$/is.exec(whole) ?? /^[:]?\s*(to\s.+?)\s+to\s+(to\s.+)$/is.exec(whole)
  return seeking ? { from: aimOf(seeking[1]!), to: aimOf(seeking[2]!) } : { from: aimOf(from), to: aimOf(to) }
}

/** "The Fund seeks current income." -> "current income" */
export const aimRead = (words: string): string =>
  aimOf(words.replace(/^(?:the )?(?:fund|portfolio|series)(?:['’]s (?:investment )?(?:objective|goal) is)?\s+/i, ''))

/** Without "seeking", quotes and what hangs on behind. */
export function aimOf(words: string): string {
  return words
    .trim()
    .replace(/^(?:to )?(?:seek(?:ing|s)?|pursu(?:e|ing))\s+(?:to )?/i, '')
    .replace(/^(?:to )(?=provide|achieve|obtain|maximize)/i, '')
    .split(HANGS_ON)[0]!
    .replace(/^["“\u0093]|,?\s(?:and|each|both|while)$|[.,"”]+$/g, '')
    .trim()
}

/** "…, which is currently to seek growth and income, will be …": what it is until then. */
export function currentAim(s: Said): string | null {
  const was = CURRENTLY.exec(s.clause.text.slice(0, s.group.from))
  return was ? aimOf((was[1] ?? was[2])!) : null
}
