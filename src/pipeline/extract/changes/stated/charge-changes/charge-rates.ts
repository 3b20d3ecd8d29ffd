// In: a statement that a charge changes, or the change read from it. Out: the rates that it gives, from its own words
// or the sentence beside it.
//   "… to lower the fee from 0.70% to 0.60% and to reduce the cap to 0.90%"
//                            ^ from   ^ to         ^ the next act has rates of its own
import { FROM_WORDS } from '../../../dates/months.ts'
import { matchesOf } from '../../../../../model/matches.ts'
import { pattern } from '../../../../../model/pattern.ts'
import { wordList } from '../../../../../model/word-list.ts'
import { meet, type Candidate, type Reading } from '../../candidate.ts'
import { CHANGING, type Charge } from './charge-said.ts'
import { portfoliosIn } from '../names.ts'
import { rateUntilNow } from './rate-until-now.ts'
import { allRates, bare, eachRate, NO_RATES, onlyRate, RATE, ratesIn, type Rates } from './rates.ts'
import { saidBeside, type Said } from '../said.ts'

const ENDED = new Set(wordList`eliminate discontinue remove terminate abolish suspend delete cancel drop end expire waive`)
/** "reduced by 0.05%", "increase by a net effective rate of 0.05%" */
const BY = pattern('i')`\bby (?:an additional |approximately |an? (?:\w+ ){0,3}(?:rate|amount) of )?${RATE}`
const PAIR = pattern('gi')`\bfrom (${RATE}) to (${RATE})`
/** "an annual rate (as a percentage of net assets) of", "annual rates of" */
const AT_RATES = /(?:(?:an? |the )?(?:[a-z-]+ ){0,2}rates? (?:\([^()]{3,80}\) )?of )?/
/** "from 0.80% and 0.75% to 0.70% and 0.65%" */
const LISTS = pattern('i')`
  \bfrom ${AT_RATES}(${RATE}(?:,? and ${RATE}|, ${RATE})+)(?:[^.;%$]{0,60}?,? respectively)?,?
  \sto ${AT_RATES}(${RATE}(?:,? and ${RATE}|, ${RATE})+)
`
/** "Under it the annual fee increases …" */
const GOES_ON = pattern('i')`
  ^(?:(?:${FROM_WORDS})\b[^;]{4,40}?\d{4},?\s)?
  (?:under it|under (?:the|this|that) |it |the |this |that )
  (?:(?:[^.;]|\.(?=,| [a-z])){0,80}\b(?:fee|rate|charge|plan)\b|(?:class|shares) (?:will |shall )?pays?\b)
`

const STEP = /^[^.;%]{0,40}\bfirst \$/i

/** Rates of a statement: both, or the one that is set or ends. */
export function ratesOf(s: Said, { noun }: Charge, reading: Reading): Rates {
  const acts = saidBeside(s, reading)
  return (
    withinAnother(s) ??
    holdingPeriod(s) ??
    beforeNextAct(s, acts) ??
    afterEarlierAct(s, acts) ??
    difference(s, acts) ??
    replaced(s) ??
    both(s, noun, acts) ??
    eachInOrder(s) ??
    theOnly(s, acts)
  )
}

const PERIOD = /\bfrom ((?:\d+|\w+) (?:days|months|years?)) to ((?:\d+|\w+) (?:days|months|years?))\b/i

const TIME = String.raw`((?:\d+|\w+) (?:days|months|years?))`
const WITHIN = pattern('i')`
  \bwithin ${TIME}(?: of purchase| after purchase)?,? \(?
  (?:instead of|rather than|in place of|up from|down from|currently|previously|formerly) (?:within )?${TIME}
`

/** "shares redeemed within 12 months of purchase, instead of 18 months": the charge stays, unless a rate moves, too. */
function withinAnother(s: Said): Rates | null {
  const times = ratesIn(s.clause.text).from === null ? WITHIN.exec(s.clause.text.slice(s.group.to)) : null
  return times ? { from: times[2]!, to: times[1]! } : null
}

/** "the holding period for the 2% redemption fee will be shortened from 90 days to 30 days": the fee stays. */
function holdingPeriod(s: Said): Rates | null {
  if (!/\b(?:holding|fee|cdsc|charge) period\b/.test(`${s.low.slice(s.subject.from, s.group.from)} ${s.whatLow.slice(0, 60)}`)) return null
  const days = PERIOD.exec(s.what)
  return days ? { from: days[1]!, to: days[2]! } : NO_RATES
}

/** A sentence without what it says of other charges: "the fee is eliminated and | the expense cap is reduced to 1.00%". */
function withoutOthers(s: Said, acts: readonly Said[]): string {
  const isApart = (o: Said) => o.subject.from >= s.complement.to || o.complement.to <= s.subject.from
  const setsOther = (o: Said) => o.verb === 'be' && o.tense === 'future' && !/^(?:it|they|this|which)\b/.test(o.whoLow)
  const others = acts.filter(o => (CHANGING.has(o.verb) || setsOther(o)) && !o.relative && isApart(o))
  return others.reduce((text, o) => {
    const { from } = o.subject
    return `${text.slice(0, from)}${' '.repeat(o.complement.to - from)}${text.slice(o.complement.to)}`
  }, s.clause.text)
}

/** "to lower the fee to 0.60% and to reduce the cap to 0.90%": of the words up to the next act. */
function beforeNextAct(s: Said, acts: readonly Said[]): Rates | null {
  const next =
    s.tense === 'present'
      ? undefined
      : acts.find(o => isAct(o) && o.group.from > s.group.to && (o.tense === 'infinitive' || o.tense === 'future'))
  if (!next) return null
  const words = s.clause.text.slice(s.group.to, next.group.from)
  const rates = ratesIn(words)
  if (rates.from !== null) return rates
  const only = onlyRate(words)
  return only ? { from: null, to: only } : null
}

function afterEarlierAct(s: Said, acts: readonly Said[]): Rates | null {
  const only = acts.some(o => isAct(o) && o.group.to < s.group.from) ? onlyRate(s.what) : null
  return only ? { from: null, to: only } : null
}

const isAct = (o: Said): boolean => !o.relative && !o.passive && CHANGING.has(o.verb)

/** "reduced by 0.05%": how much less, not what it is. */
function difference(s: Said, acts: readonly Said[]): Rates | null {
  if (!BY.test(s.what) || onlyRate(s.what) === null) return null
  const { from, to } = ratesIn(withoutOthers(s, acts))
  return from === null && to === null ? NO_RATES : null
}

/** "The limitation of 1.00% will be replaced with a limitation of 0.90%" */
function replaced(s: Said): Rates | null {
  if (s.verb !== 'replace' || !s.passive) return null
  const from = onlyRate(s.who)
  const to = onlyRate(s.what)
  return from !== null && to !== null ? { from, to } : null
}

const OF_CLASS = /^[^;%$]{0,50}?\b(?:for|of) (?:the )?[^.;%$]{0,30}\b(?:class|shares)\b/i

/** "for Class A shares from 0.90% to 0.95% and for Class I shares from 0.65% to 0.70%" */
const CLASS_BEFORE = /\b(?:for|of) (?:the )?(?:Class|[A-Z]\w+) [^.;%$]{0,30}\bshares\b[^.;%$]{0,40}$/i

/** "from 0.90% to 0.95% for Class A shares and from 0.65% to 0.70% for Class I shares": a list of each, in order. */
function ofClasses(words: string): Rates | null {
  const pairs = matchesOf(words, PAIR)
  const ends = pairs.map(m => m.index + m[0].length)
  const areBehind = pairs.every((_, i) => OF_CLASS.test(words.slice(ends[i])))
  const areBefore = () => pairs.every((m, i) => CLASS_BEFORE.test(words.slice(ends[i - 1] ?? 0, m.index)))
  if (pairs.length < 2 || !(areBehind || areBefore())) return null
  return { from: pairs.map(m => bare(m[1]!)).join('; '), to: pairs.map(m => bare(m[2]!)).join('; ') }
}

function both(s: Said, noun: RegExp, acts: readonly Said[]): Rates | null {
  const words = fromItsNoun(`${s.who} ${s.what}`, noun)
  const classes = ofClasses(words)
  if (classes) return classes
  const own = ratesIn(words)
  // "A is reduced from 0.80% to 0.70%, and B from 1.10% and 0.90%, respectively, to …": a list of its own is no pair of another.
  const rates = own.from !== null || LISTS.test(words) ? own : ratesIn(withoutOthers(s, acts))
  return rates.from !== null || rates.to !== null ? rates : null
}

/** "the fees of A and B are reduced to 0.60% and 0.55%, respectively": one for each, in order. */
/** "reduction in the fee from 0.80% to 0.75% and in the expense cap from 0.95% to 0.85%": of the cap, the words from "expense cap" on. */
export function fromItsNoun(words: string, noun: RegExp): string {
  const at = words.toLowerCase().search(noun)
  const behind = at > 0 && ratesIn(words.slice(0, at)).from !== null ? words.slice(at) : ''
  return ratesIn(behind).from !== null ? behind : words
}

function eachInOrder(s: Said): Rates | null {
  if (!/\brespectively\b/.test(s.low)) {
    const classes = eachRate(s.what)
    return classes === null ? null : { from: null, to: classes }
  }
  const lists = LISTS.exec(s.clause.text)
  if (lists) return { from: allRates(lists[1]!).join('; '), to: allRates(lists[2]!).join('; ') }
  const each = allRates(s.what)
  return each.length > 1 ? { from: null, to: each.join('; ') } : null
}

/** "its 80% investment policy" */
const OF_POLICY = /\b\d{2}% (?:investment )?polic(?:y|ies)\b/gi

/** "the maximum is unchanged at 2.25%" */
const UNCHANGED = pattern('gi')`\b(?:unchanged|remains?|stays?)(?: unchanged)? at ${RATE}`

/** "if the withdrawals do not exceed 12% of the account value" */
const OF_ACCOUNT = /\b\d{1,3}% of (?:the |your |an |his or her )?(?:value of (?:the |your |an )?)?accounts?\b/gi

/** "in excess of the limit (currently 0.30%)" */
const NOW_IN_BRACKETS = /\((?:currently|presently)[^()]*\)/gi

const A_PART = pattern('i')`^\s*(?:an additional |up to )?${RATE} of\b`

function theOnly(s: Said, acts: readonly Said[]): Rates {
  const own = withoutOthers(s, acts).replace(UNCHANGED, '').replace(OF_POLICY, '').replace(NOW_IN_BRACKETS, '').replace(OF_ACCOUNT, '')
  const only = onlyRate(own) ?? (opensSchedule(s) ? null : onlyRate(s.what.replace(OF_ACCOUNT, '')))
  // "waive 0.05% of the 12b-1 fees", "waive the minimum for accounts with a plan of $100 a month": how much, and for whom.
  if (s.verb === 'waive' && (A_PART.test(s.what) || only?.startsWith('$'))) return NO_RATES
  // "drops to 0.60%"
  const movesTo = /^(?:drop|cut)$/.test(s.verb) && /^(?:down )?to\b/.test(s.whatLow)
  const isWaivedTo = s.verb === 'waive' && /\b(?:not (?:to )?exceed|limited to|reduced to)\b/.test(s.low)
  return (s.ended || ENDED.has(s.verb)) && !isWaivedTo && !movesTo && !OF_STEPS.test(s.passive ? s.whoLow : s.whatLow)
    ? { from: only, to: null }
    : { from: null, to: only }
}

/** "The breakpoints of the fee are removed, and it will be 0.60%": the rate is what remains. */
const OF_STEPS = /^(?:all |the |its )?(?:\w+ )?breakpoints?\b/

/** "The fee is 0.65% for the first $500 million of net assets plus 0.60% …": the first step, not the fee. */
const opensSchedule = (s: Said): boolean => STEP.test(s.clause.text.slice(s.clause.text.indexOf(s.what, s.group.to) + s.what.length))

/** A change with the rates that the sentence beside it gives, where its own words lack them. */
export function withRatesBeside(c: Candidate, charge: Charge, { clauses }: Reading): Candidate {
  if (c.from !== null) return c
  const from = rateUntilNow(c, clauses)
  const listed = c.to === null ? ratesListed(c, clauses) : null
  if (listed) return { ...c, from, to: listed }
  return from !== null || c.to !== null ? { ...c, from } : withRatesAfter(c, charge, clauses)
}

/** "… has been revised to reflect the following expense caps: | 1.90%, 2.65% and 1.65% for Class A, Class C and Class I, respectively." */
function ratesListed(c: Candidate, clauses: Reading['clauses']): string | null {
  const last = clauses.findLast(k => k.passage === c.span.passage && k.from < c.span.to)
  const next = last && clauses[last.index + 1]
  if (!next || next.passage !== last.passage || !/:\s*$/.test(last.text) || !/^\W*\d/.test(next.text)) return null
  return eachRate(next.text) ?? onlyRate(next.text)
}

const A_FEE = /\b(?:management|(?:sub-?)?advisory|12b-1|distribution|redemption|administrati(?:on|ve)|service) fees?\b/

/** Whether a sentence tells of another charge, which it names. */
function isOfAnother(text: string, { noun, unlike }: Charge): boolean {
  const low = text.toLowerCase()
  return unlike.test(low) || (A_FEE.test(low) && !noun.test(low))
}

/** "… adopted an amended Plan. Under it the annual fee increases from .25% to .30%.": the next sentence gives the rates. */
function withRatesAfter(c: Candidate, charge: Charge, clauses: Reading['clauses']): Candidate {
  const last = clauses.findLast(k => k.passage === c.span.passage && k.from < c.span.to)
  const next = last && clauses[last.index + 1]
  if (!next || next.in !== last.in || next.instruction || !GOES_ON.test(next.text) || isOfAnother(next.text, charge)) return c
  const rates = ratesIn(next.text)
  const isSet = rates.from === null && rates.to === null && /\b(?:(?:will|shall) be|is|becomes|(?:will|shall) pay|pays)\b/.test(next.text)
  const set = isSet ? onlyRate(next.text) : null
  return rates.from !== null || set !== null ? { ...c, from: rates.from, to: rates.to ?? set, span: { ...c.span, to: next.to } } : c
}

/** "the fee of A will be reduced from 0.80% to 0.70% and that of B from 0.75% to 0.65%": a pair of rates for each portfolio. */
export function eachPair(c: Candidate, reading: Reading): Candidate[] {
  if (c.portfolios?.length === 1) return [c]
  const clause = reading.clauses.find(k => meet(k, c.span))
  // What its sentence states besides is another's.
  const pairs = clause
    ? matchesOf(clause.text, PAIR).filter(m => !c.own || (c.own.from <= clause.from + m.index && clause.from + m.index < c.own.to))
    : []
  if (!clause || pairs.length < 2) return [c]
  const ends = pairs.map(m => m.index + m[0].length)
  // "from 0.80% to 0.70% for A and from 0.75% to 0.65% for B"
  const behind = pairs.map((_, i) => {
    const words = clause.text.slice(ends[i], pairs[i + 1]?.index)
    return /^[^;%]{0,60}?\b(?:for|of|with respect to)\s(?:the\s)?(?=\p{Lu})/u.test(words) ? portfoliosIn(words, reading) : []
  })
  const isOneEach = (names: readonly string[][]) => names.every(n => n.length === 1) && new Set(names.flat()).size === pairs.length
  const own = isOneEach(behind) ? behind : pairs.map((m, i) => portfoliosIn(clause.text.slice(ends[i - 1] ?? 0, m.index), reading))
  if (!isOneEach(own)) return [c]
  return pairs.map((m, i) => ({ ...c, portfolios: own[i]!, from: bare(m[1]!), to: bare(m[2]!) }))
}
