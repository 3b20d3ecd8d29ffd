// In: some words. Out: the rates, sums and percentages in them: the one that was and the one that is, the only one, or one for each.
//   "… is reduced from 0.80% to 0.75% of net assets"      "a fee of 0.75% (previously 0.80%)"
//                      ^ from   ^ to                                ^ to              ^ from
import { matchesOf } from '../../../../../model/matches.ts'
import { pattern } from '../../../../../model/pattern.ts'

export interface Rates {
  from: string | null
  to: string | null
}
export const NO_RATES: Rates = { from: null, to: null }

export const RATE = pattern('i')`
  (?:
  // "$2,500", "$1 million"
  \$\d[\d,.]*(?: (?:million|billion))?
  // "8 1/2%", "5-3/4%", "1/4 of 1%"
  |(?:\d{1,2}[ -])?\d{1,2}\/\d{1,2} ?(?:%|of (?:1%|one percent))
  |(?:\d+)?\.?\d+ ?%
  // ".75 of 1%"
  |(?:\d+)?\.\d+ of (?:1%|one percent)
  |\d+ basis points
  |\d+(?:\.\d+)? percent\b
  )
  // "0.10% lower than the rate until now": how much less, and no rate
  (?!,? (?:lower|higher|less|more|greater) than the\b)
`
const RATES = new RegExp(RATE, 'gi')

/** "to 0.60% of net assets from 0.70%" */
const TO_FROM = pattern('i')`(?<!\bup )\bto (${RATE})(?:(?!\band\b)[^.;%$]){0,60}?,? from (${RATE})`
/** "0.60%, rather than 0.70%", "0.60% on the first $1 billion (previously 0.70%)" */
const RATHER_THAN = pattern('i')`
  (${RATE})(?:
  [^.;%$()]{0,90}?,? (?:
    rather than|instead of|in place of|in lieu of|as opposed to|as against|compared (?:to|with)|versus
    |(?:reduced|decreased|lowered|increased|raised) from|down from|up from|an? (?:decrease|reduction|increase) from
    |(?<=, )(?:formerly|previously|until now))
  |(?: on the first \$\d[\d,.]* (?:million|billion))?[^;%$()]{0,110}? \((?:
    previously|formerly|until now|up to now|so far|before,?
    |(?:reduced |decreased |increased |lowered |raised |down |up )?from)
  ) (${RATE})
`
/** "limited to 0.35% of the Fund's average daily net assets through October 31, 2026, replacing the current limit of 0.45%" */
const REPLACING = pattern('i')`
  (${RATE})[^;%$()]{0,130}?,? (?:
    replacing|superseding|which replaces|in place of|instead of|rather than|whereas|while
  ) (?:an?|the)(?: (?:current|existing|prior|previous|present|former))?(?: [a-z-]+){0,4} (?:
    of|at|formerly|previously|until now|to date
  ) (${RATE})
`
/** "falls to 0.60%; it had been 0.70%" */
const HAD_BEEN = pattern('i')`
  (${RATE})[^;%$]{0,90}[;,] (?:formerly |previously |before,? |until now )?(?:
    it|they|the (?:former |old |previous |present |current )?(?:fee|rate|charge|limit|maximum|minimum|cap)
  ) (?:
    ha[sd] been|was|were|is now|are now|is at present|paid|charged|had paid
  ) (${RATE})
  |(${RATE})[^;%$]{0,90}[;,] until then,? (?:it|the (?:fee|rate|charge|limit|maximum|minimum|cap)) is (${RATE})
`
/** "0.60% of net assets (currently 0.70%)" */
const BESIDE = pattern('i')`
  (${RATE})[^.;%$()]{0,40}? \(
  (?:currently|presently|now|at present)?,? ?(${RATE}),? ?(?:at present|currently|presently|until now)?
  \)
`
/** "The management fee of 0.80% goes down to 0.75%" */
const OF_TO = pattern('i')`
  \b(?:fee|rate|charge|load|cap|limit|minimum|amount)s? (?:of|at) (${RATE})[^.;%$]{0,60}?\b(?:
    goes|go|falls?|comes?|drops?|rises?
    |(?:is|are|was|were|will be|shall be|has been|have been|is being) (?:reduced|decreased|lowered|raised|increased|cut)
  )\b[^.;%$]{0,20}\bto (${RATE})
`
/** "will drop to", "is", "is reduced to": the words before what it becomes. */
const BECOMES = pattern()`
  \b(?:is|(?:will|shall) be|becomes|has been|was)(?: now)?(?: (?:reduced|decreased|lowered|cut|increased|raised|capped at|limited)(?: to)?)?
  |\b(?:will |shall )?(?:drops?|falls?|rises?|goes|go|decreases?|increases?|steps? (?:up|down))(?: (?:up|down))? to
`
/** "the fee, which is currently 0.70% of net assets, will be reduced to 0.60%", "the fee, formerly 0.70%, is 0.60%" */
const NOW = pattern('i')`
  (?:\b(?:which|that) (?:is|was) |, )(?:currently|presently|now|formerly|previously|until now|until then)(?: up to)? (${RATE})
  [^.;%$]{0,80}?(?:${BECOMES}) (${RATE})
`
/** "The limit, which was 1.20%, is 1.15% from June 1" */
const WAS = pattern('i')`\bwhich (?:was|had been|has been) (${RATE})[^.;%$]{0,50}?,? (?:${BECOMES}) (${RATE})`
/** "0.60% of net assets; it is 0.70% today" */
const TODAY = pattern('i')`
  (${RATE})[^.;%$]{0,60}[;,] (?:it|which|the fee|the current fee) is (?:currently |presently |now )?(${RATE})
  (?= (?:today|now|at present|currently|until then))
`
/** "reduced by 0.10% to 0.60%": the first is the difference. */
const BY_TO = pattern(
  'i',
)`\b(?:by|(?:de|in)creased|reduced|lowered|raised) ${RATE},? (?:[\w ]{0,20})?to (?:an? (?:annual )?rate of )?(${RATE})`
/** "reduced by 0.88% to ensure that expenses do not exceed 1.10%" */
const BY_NOT_ABOVE = pattern('i')`\bby ${RATE}(?:[^.;%]|\.\d){0,240}?\bnot (?:to )?exceed (${RATE})`
const POINTS = /\bfrom (\d+) to (\d+ basis points)/i
/** "an annual rate of", "the annualized contractual fee of", "a maximum of" */
const AT_RATE = /(?:(?:an?|the|its) (?:[a-z-]+ ){0,3}(?:rate|fee|maximum|limit|cap|charge|amount|level) of |up to )?/
const FROM_TO = pattern('i')`
  \bfrom ${AT_RATE}(${RATE})
  (?:[^.;%$]{0,90}?)\bto ${AT_RATE}(${RATE})
  (?!,? (?:on|of|for) the (?:first|next))
`
/** 'is revised from "1.00%" to "None"' */
const TO_NONE = pattern('i')`\bfrom ["“]?(${RATE})["”]? to ["“]?(?:none|zero|nothing)\b`
/** One rate for each of several, or a step of a schedule. "respectively" right behind a pair parts what stands before it. */
const OF_SEVERAL = pattern('i')`${RATE}[^;]{0,60}\brespectively\b|\bon the (?:first|next)\b|\bof the (?:first|next)\b`

/** A rate without the point or comma of its sentence. */
export const bare = (rate: string): string => rate.replace(/[.,]+$/, '')

const OF_STEP =
  /^,? (?:on|of|for) (?:the )?(?:first|assets (?:up to|over|above|below)|(?:[\w' ]{1,40} )?(?:net )?assets (?:up to|over|above|below))\b/i

/** All rates of some words, in order. */
export const allRates = (words: string): string[] => matchesOf(words, RATES).map(m => bare(m[0]))

/** The single rate before and after, null where there are several or none. */
export function ratesIn(words: string): Rates {
  return eachWithOld(words) ?? listsInstead(words) ?? againstTheOld(words) ?? nowAndThen(words) ?? fromTo(words)
}

const LISTS_INSTEAD = pattern('i')`
  (${RATE}[^.;%$]{0,40},? and ${RATE})[^.;%$]{0,40},? (?:instead of|rather than|in place of|up from|down from) (${RATE},? and ${RATE})
`
/** "7.0% for creations and 2.0% for redemptions, instead of 3.0% and 2.0%": one for each, in one order. */
function listsInstead(words: string): Rates | null {
  const lists = LISTS_INSTEAD.exec(words)
  return lists && { from: allRates(lists[2]!).join('; '), to: allRates(lists[1]!).join('; ') }
}

const OLD_LIST = pattern('i')`
  \((?:now|currently|presently|at present|formerly|previously|until now),? ${RATE}(?:, ${RATE})*,? and ${RATE}\)
`
/** "1.25% for Class A shares and 1.00% for Class I shares (now 1.50% and 1.25%)": one for each, in one order. */
function eachWithOld(words: string): Rates | null {
  const old = OLD_LIST.exec(words)
  const to = old && eachRate(words.replace(old[0], ''))
  const from = old && allRates(old[0])
  return to && from?.length === to.split('; ').length ? { from: from.join('; '), to } : null
}

/** Old and new in one breath, in forms that "respectively" would make into lists. */
function againstTheOld(words: string): Rates | null {
  if (/\brespectively\b/.test(words)) return null
  const newFirst = toFrom(words) ?? RATHER_THAN.exec(words) ?? REPLACING.exec(words) ?? HAD_BEEN.exec(words)
  // "0.60% in place of the schedule of 0.75% on the first $500 million and 0.65% on the balance": the old one was no single rate.
  if (newFirst && OF_STEP.test(words.slice(newFirst.index + newFirst[0].length)))
    return { from: null, to: bare((newFirst[1] ?? newFirst[3])!) }
  if (newFirst) return { from: bare((newFirst[2] ?? newFirst[4])!), to: bare((newFirst[1] ?? newFirst[3])!) }
  const beside = BESIDE.exec(words)
  if (beside && /present|current|now/i.test(beside[0])) return { from: bare(beside[2]!), to: bare(beside[1]!) }
  const oldFirst = OF_TO.exec(words)
  return oldFirst && { from: bare(oldFirst[1]!), to: bare(oldFirst[2]!) }
}

/** "from $10,000 to $2,500 for some and from $5,000 to $1,000 for others" goes the other way. */
function toFrom(words: string): RegExpExecArray | null {
  const back = TO_FROM.exec(words)
  const forth = back && FROM_TO.exec(words)
  return forth && forth.index < back.index ? null : back
}

/** What it is now and what it will be, or only how far it moves and where to. */
function nowAndThen(words: string): Rates | null {
  const now = NOW.exec(words) ?? WAS.exec(words)
  if (now) return { from: now[1]!, to: now[2]! }
  const today = TODAY.exec(words)
  if (today) return { from: today[2]!, to: today[1]! }
  const points = POINTS.exec(words)
  if (points) return { from: points[1]!, to: points[2]! }
  const by = BY_TO.exec(words) ?? BY_NOT_ABOVE.exec(words)
  return by && { from: null, to: bare(by[1]!) }
}

function fromTo(words: string): Rates {
  const none = TO_NONE.exec(words)
  if (none) return { from: bare(none[1]!), to: null }
  const m = FROM_TO.exec(words)
  if (!m || OF_SEVERAL.test(words.slice(m.index + m[0].length, m.index + m[0].length + 60))) return NO_RATES
  // "from 0.74% on assets up to $1 billion … to 0.61%": a size is no rate.
  if (/%/.test(m[1]!) && /^\$/.test(m[2]!)) return NO_RATES
  return { from: bare(m[1]!), to: bare(m[2]!) }
}

/** The only rate of some words, a schedule's excepted: what is set, or what ends. */
export function onlyRate(words: string): string | null {
  const all = allRates(words)
  // "purchases of $1 million or more … a charge of 0.50%": the sum says for whom.
  const percents = all.filter(r => !r.startsWith('$'))
  const rates = percents.length === 1 ? percents : all
  return rates.length === 1 && !/\b(?:first|next|excess|over|more than) \$/i.test(words) ? rates[0]! : null
}

const OF_CLASS = pattern('gi')`
  ${RATE}(?: of [^%$;.]{0,70}?)?,? (?:with respect to|for|of|attributable to) (?:the )?(?:class \w{1,4}|[\w-]+ (?:class|shares))\b
`

const TWO_CLASSES = pattern('i')`
  \bclass \w{1,2}(?: shares)? and (?:class )?\w{1,2} shares\b[^;%]{0,90} ${RATE} and ${RATE}
`

/** "exceed 1.35% of net assets with respect to Class N shares and 1.10% of net assets with respect to Class I shares" */
const isOfClasses = (words: string): boolean => {
  // "the expenses of Class A and Class C shares will not exceed 1.60% and 2.35%"
  if (TWO_CLASSES.test(words) && allRates(words).length === 2) return true
  const classes = matchesOf(words, OF_CLASS)
  return classes.length > 1 && classes.length === allRates(words).length
}

/** "do not exceed 0.95% and 0.45%, respectively": one for each, in order. */
export function eachRate(words: string): string | null {
  const all = /\brespectively\b/i.test(words) || isOfClasses(words) ? allRates(words) : []
  return all.length > 1 && all.every(r => r.endsWith('%')) ? all.join('; ') : null
}
