// In: a statement of what a portfolio seeks from now on. Out: that aim, and the one before it.
//   "will pursue total return rather than growth as its objective"   "Its aim, high current income, will then be total return."
//                ^ to                     ^ from                               ^ from                            ^ to
import { pattern } from '../../../../../model/pattern.ts'
import { toCome } from '../to-come.ts'
import { firstToKnow } from '../first-to-know.ts'
import type { ObjectiveReader, ObjectiveStatement } from './objective-statement.ts'
import { groupWords } from '../group-words.ts'
import { openedWithDay, opensEffective } from '../news.ts'
import type { Said } from '../said.ts'
import { aimOf, aimRead, currentAim, type Aims } from './objective-words.ts'

/** "to provide income rather than growth" */
const RATHER_THAN =
  /^["“\u0093]?(.{4,200}?)["”\u0094]?,? (?:rather than|instead of|in place of) ["“\u0093]?(.{4,200}?)(?:[,.;]?["”\u0094].*)?$/is
const IS_AIM = /^(?:["“\u0093]?)(?:to |now to |capital|current|long|high|total|growth|income|maximum)/

export const newObjective: ObjectiveReader = told =>
  firstToKnow(
    [reads, willSeekMultiple, willSeek, seeksAsObjective, apposedBecomes, becomes, isRatherThan, is, willBeTo, willBeAsFollows],
    told,
  )

/** "the objective will read: “The Fund seeks current income.”", "reads as follows: to seek total return" */
function reads({ s, subject }: ObjectiveStatement): Aims | undefined {
  if (!subject || s.verb !== 'read' || s.relative || !(s.tense === 'future' || openedWithDay(s))) return undefined
  const aim = /^(?:as follows)?:?\s*["“\u0093]?([^"”\u0094]{4,300})/s.exec(s.clause.text.slice(s.group.to).trim())?.[1]
  return { from: null, to: aim ? aimRead(aim) : null }
}

/** "200%, rather than 300%, of the performance of the A Index", "-1.5x instead of -2x" */
const MULTIPLES = pattern('i')`
  \b(?:results?|returns?|performance|exposure)\b[^;]{0,120}?
  (-?\d[\d.]*(?:%|x\b))[^;%]{0,40}?,? (?:rather than|instead of|and no longer) (-?\d[\d.]*(?:%|x\b))
`
/** "will seek daily results of 200%, rather than 300%, of the performance of the A Index": the index stays. */
function willSeekMultiple({ s }: ObjectiveStatement): Aims | undefined {
  if (s.passive || s.relative || s.verb !== 'seek' || !toCome(s)) return undefined
  const told = MULTIPLES.exec(s.what)
  return told ? { from: told[2]!, to: told[1]! } : undefined
}

const UNDER_NEW = /\bunder (?:its|the|this) (?:new|revised|amended) (?:investment )?objective\b/

/** "approved a new investment objective. Effective May 1, the Fund will seek current income.": what it is, right after. */
function willSeek({ s, after }: ObjectiveStatement): Aims | undefined {
  if (s.passive || s.relative || s.verb !== 'seek' || s.tense !== 'future') return undefined
  if (
    !/^(?:it|(?:the |each )?(?:[\w&' -]{1,60} )?(?:fund|portfolio|etf|series))$/.test(s.whoLow) ||
    !(after() || UNDER_NEW.test(s.low.slice(0, s.subject.from)))
  )
    return undefined
  const [to, past] = s.what.replace(/^(?:for|at) /i, '').split(/,? and no longer (?:for |at |to )?/i)
  return { from: past ? aimOf(past.split(/, (?:from|on|as of) /)[0]!) : null, to: aimOf(to!) }
}

/** "will seek capital appreciation as its investment objective" */
function seeksAsObjective({ s }: ObjectiveStatement): Aims | undefined {
  if (s.passive || !/^(?:seek|pursue|have)$/.test(s.verb) || !toCome(s)) return undefined
  const as = /^(.{4,160}?)\s+as (?:its|the|their) (?:\w+ )?(?:investment )?(?:objective|goal)\b/is.exec(s.what)
  if (!as) return undefined
  // "will pursue total return rather than growth as its objective"
  const other = /^(.{4,120}?),? (?:rather than|instead of|in place of) (.{4,120})$/is.exec(as[1]!)
  return other ? { from: aimOf(other[2]!), to: aimOf(other[1]!) } : { from: null, to: aimOf(as[1]!) }
}

/** "Its aim, high current income, will then be total return." */
function apposedBecomes({ s, subject }: ObjectiveStatement): Aims | undefined {
  if (!subject || s.relative || !['be', 'become'].includes(s.verb) || s.tense !== 'future') return undefined
  if (/^(?:changed|revised|modified|to\b)/.test(s.whatLow)) return undefined
  const apposed = /,\s(?:to )?(?!which|that|as\b)([^,;]{4,120}),\s*$/i.exec(s.who)
  return apposed ? { from: aimOf(apposed[1]!), to: aimOf(s.what) } : undefined
}

/** "The objective, which is currently "growth," will become "growth and income"" */
function becomes({ s, subject }: ObjectiveStatement): Aims | undefined {
  if (!subject || s.verb !== 'become' || s.relative) return undefined
  if (/^(?:to |capital|current|long|high|total|growth|income|maximum)/.test(s.whatLow) && toCome(s))
    return { from: currentAim(s), to: aimOf(s.what) }
  return /^["“\u0093]/.test(s.what)
    ? { from: currentAim(s), to: aimOf(/^["“\u0093]([^"”\u0094]{4,200})/.exec(s.what)?.[1] ?? s.what) }
    : undefined
}

/** "the objective will be total return rather than growth" */
function isRatherThan({ s, subject }: ObjectiveStatement): Aims | undefined {
  if (!subject || s.verb !== 'be' || s.relative || !toCome(s)) return undefined
  const rather = RATHER_THAN.exec(s.what)
  return rather ? { from: aimOf(rather[2]!), to: aimOf(rather[1]!) } : undefined
}

/** "the objective will be "long-term growth"" */
function is({ s, subject }: ObjectiveStatement): Aims | undefined {
  if (!subject || s.verb !== 'be' || s.relative || !toCome(s)) return undefined
  return IS_AIM.test(s.whatLow) ? { from: currentAim(s), to: aimOf(s.what) } : undefined
}

/** "the objective will be to seek …"; with its day also "is to seek". */
function willBeTo({ s, subject, after }: ObjectiveStatement): Aims | undefined {
  // "The Fund's current objective is to earn income."
  if (
    !subject ||
    s.passive ||
    s.tense !== 'future' ||
    (/\b(?:current|present|existing) (?:investment )?\w+$/.test(s.whoLow) && !/\bwill\b/.test(groupWords(s)))
  )
    return undefined
  const verbs = s.low.slice(s.group.from, s.group.to)
  const told = /\bbe (?:changed )?to\b/.test(verbs) || (/\bis (?:now )?to\b/.test(verbs) && (opensEffective(s) || after()))
  return told ? { from: currentAim(s), to: aimOf(`${s.verb} ${wholeOf(s)}`) } : undefined
}

/** "… and total return in a manner that | is consistent with low volatility": what hangs on is of the aim. */
const wholeOf = (s: Said): string => (/\b(?:that|which)$/.test(s.whatLow.trim()) ? s.clause.text.slice(s.complement.from).trim() : s.what)

/** "the objective of the Fund will be as follows:" over the aim */
function willBeAsFollows({ s, subject }: ObjectiveStatement): Aims | undefined {
  const told = subject && !s.relative && s.verb === 'be' && s.tense === 'future' && /^as follows:?$/.test(s.whatLow.trim())
  return told ? { from: null, to: null } : undefined
}
