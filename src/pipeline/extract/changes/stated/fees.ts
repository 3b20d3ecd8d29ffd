// In: a kind of charge, by its nouns. Out: statements that it changes: what is reduced, raised, waived, ended, set anew, and from what to what.
//   "… has agreed to reduce the Fund's management fee from 0.07% to 0.04% of the Fund's average daily net assets."
//                                      ^ noun              ^ from    ^ to
import { matchesOf } from '../../../../model/matches.ts'
import { meet, type Candidate, type Reading, type Span } from '../candidate.ts'
import type { ChangeType } from '../../../../model/kinds.ts'
import { portfoliosIn } from './names.ts'
import { aboutText, dated, happens, longAgo, openedWithDay } from './news.ts'
import { found, saidBeside, saidIn, spanOf, type Said } from './said.ts'

export interface Charge {
  noun: RegExp
  /** Another charge, though the noun is in the words. */
  unlike: RegExp
  /** Further verbs that change this charge. */
  verbs?: readonly string[]
  /** Doer and object together, where the object alone does not say which charge it is: "the Adviser … its fee". */
  own?: RegExp
}

const CHANGING = new Set([
  'reduce',
  'lower',
  'decrease',
  'increase',
  'raise',
  'change',
  'eliminate',
  'modify',
  'amend',
  'revise',
  'discontinue',
  'remove',
  'impose',
  'institute',
  'introduce',
  'adopt',
  'terminate',
  'abolish',
  'cut',
  'adjust',
  'implement',
  'suspend',
  'cap',
  'limit',
  'delete',
  'extend',
  'add',
  'replace',
  'cancel',
  'drop',
  'restructure',
  'reinstate',
  'renew',
  'convert',
  'shorten',
  'lengthen',
])
const MOVING = new Set([
  'lapse',
  'go',
  'fall',
  'rise',
  'come',
  'become',
  'decrease',
  'increase',
  'change',
  'move',
  'decline',
  'drop',
  'expire',
  'end',
  'terminate',
])
const RATE = String.raw`(?:\$\d[\d,.]*(?: (?:million|billion))?|(?:\d+)?\.?\d+ ?%|(?:\d+)?\.\d+ of (?:1%|one percent)|\d+ basis points|\d+(?:\.\d+)? percent)`

const ONE_RATE = new RegExp(RATE, 'i'),
  RATES = new RegExp(RATE, 'gi')
const TO_FROM = new RegExp(String.raw`\bto (${RATE})[^.;%$]{0,40}? from (${RATE})`, 'i')
const WAS = new RegExp(
  String.raw`(${RATE})(?:[^.;%$()]{0,90}?,? (?:rather than|instead of|in place of|in lieu of|as opposed to|as against|compared (?:to|with)|versus|reduced from|increased from|lowered from|down from|up from|an? (?:decrease|reduction|increase) from)|(?: on the first \$\d[\d,.]* (?:million|billion))?[^;%$()]{0,110}? \((?:previously|formerly|until now|up to now|so far|before,?|(?:reduced |increased |lowered |down |up )?from)) (${RATE})`,
  'i',
)
/** "limited to 0.35% of the Fund's average daily net assets through October 31, 2026, replacing the current limit of 0.45%" */
const INSTEAD = new RegExp(
  `(${RATE})[^;%$()]{0,130}?,? (?:replacing|superseding|which replaces|in place of|instead of|rather than|whereas|while) (?:an?|the)(?: (?:current|existing|prior|previous|present|former))?(?: [a-z-]+){0,4} (?:of|at|formerly|previously|until now|to date) (${RATE})`,
  'i',
)
const BESIDE = new RegExp(
  String.raw`(${RATE})[^.;%$()]{0,40}? \((?:currently|presently|now|at present)?,? ?(${RATE}),? ?(?:at present|currently|presently|until now)?\)`,
  'i',
)
const NOW = new RegExp(
  String.raw`(?:\b(?:which|that) (?:is|was) |, )(?:currently|presently|now)(?: up to)? (${RATE})[^.;%$]{0,80}?\b(?:will be|is|becomes) (?:reduced to |lowered to |increased to |capped at |limited to )?(${RATE})`,
  'i',
)
const FROM_TO = new RegExp(
  String.raw`\bfrom (?:an annual (?:rate|fee) of |a maximum of |a rate of |the annual rate of |up to )?(${RATE})(?:[^.;%$]{0,90}?)\bto (?:an annual (?:rate|fee) of |a maximum of |a rate of |the annual rate of |up to )?(${RATE})(?!,? (?:on|of|for) the (?:first|next))`,
  'i',
)
const TODAY = new RegExp(
  `(${RATE})[^.;%$]{0,60}[;,] (?:it|which|the fee|the current fee) is (?:currently |presently |now )?(${RATE})(?= (?:today|now|at present|currently|until then))`,
  'i',
)
const BY_TO = new RegExp(String.raw`\bby ${RATE},? (?:[\w ]{0,20})?to (${RATE})`, 'i')
const ONE_BY = new RegExp(String.raw`\bby (?:an additional |approximately )?${RATE}`, 'i')
const PAIR = new RegExp(String.raw`\bfrom (${RATE}) to (${RATE})`, 'gi')
const PAIRS = new RegExp(String.raw`\bfrom (${RATE}(?:,? and ${RATE}|, ${RATE})+),? to (${RATE}(?:,? and ${RATE}|, ${RATE})+)`, 'i')

/** "The management fee of 0.80% goes down to 0.75%" */
const OF_TO = new RegExp(
  String.raw`\b(?:fee|rate|charge|cap|limit|minimum)s? (?:of|at) (${RATE})[^.;%$]{0,60}?\b(?:goes|go|falls?|comes?|drops?|rises?|(?:is|are|was|were|will be) (?:reduced|lowered|raised|increased|cut))\b[^.;%$]{0,20}\bto (${RATE})`,
  'i',
)

/** "ends on January 31, 2005" */
const BY_DAY =
  /^(?:on|after|as of|by|from) (?:or about )?(?:january|february|march|april|may|june|july|august|september|october|november|december) \d/
/** "falls to 0.60%; it had been 0.70%" */
const HAD_BEEN = new RegExp(
  `(${RATE})[^;%$]{0,90}[;,] (?:formerly |previously |before,? )?(?:it|they|the (?:fee|rate|charge)) (?:had been|was|were|is now|are now|is at present|paid|charged|had paid) (${RATE})`,
  'i',
)

/** The single rate before and after, null where there are several or none. */
export function ratesIn(words: string): { from: string | null; to: string | null } {
  const back = TO_FROM.exec(words)
  if (back && !/\brespectively\b/.test(words)) return { from: back[2]!.replace(/[.,]+$/, ''), to: back[1]!.replace(/[.,]+$/, '') }
  const was = WAS.exec(words) ?? INSTEAD.exec(words) ?? HAD_BEEN.exec(words)
  if (was && !/\brespectively\b/.test(words)) return { from: was[2]!.replace(/[.,]+$/, ''), to: was[1]!.replace(/[.,]+$/, '') }
  const beside = BESIDE.exec(words)
  if (beside && /present|current|now/i.test(beside[0]) && !/\brespectively\b/.test(words))
    return { from: beside[2]!.replace(/[.,]+$/, ''), to: beside[1]!.replace(/[.,]+$/, '') }
  const moved = OF_TO.exec(words)
  if (moved && !/\brespectively\b/.test(words)) return { from: moved[1]!.replace(/[.,]+$/, ''), to: moved[2]!.replace(/[.,]+$/, '') }
  const current = NOW.exec(words)
  if (current) return { from: current[1]!, to: current[2]! }
  const today = TODAY.exec(words)
  if (today) return { from: today[2]!, to: today[1]!.trim() }
  // "reduced by 0.10% to 0.60%": the first is the difference.
  const by = BY_TO.exec(words)
  if (by) return { from: null, to: by[1]!.replace(/[.,]+$/, '') }
  const points = /\bfrom (\d+) to (\d+ basis points)/i.exec(words)
  if (points) return { from: points[1]!, to: points[2]! }
  const m = FROM_TO.exec(words)
  if (!m || /\brespectively\b|\bon the (?:first|next)\b|\bof the (?:first|next)\b/.test(words.slice(m.index, m.index + m[0].length + 60)))
    return { from: null, to: null }
  // "from 0.74% on assets up to $1 billion … to 0.61%": a size is no rate.
  if (/%/.test(m[1]!) && /^\$/.test(m[2]!)) return { from: null, to: null }
  const clean = (rate: string) => rate.trim().replace(/[.,]+$/, '')
  return { from: clean(m[1]!), to: clean(m[2]!) }
}

export function chargeChanges(type: ChangeType, charge: Charge, reading: Reading): Candidate[] {
  const hits: Said[] = []
  for (const s of saidIn(reading)) {
    // The verb may hang on another: "approved a reduction in", "agreed to reduce".
    if (!happens(s) || longAgo(s, reading) || s.clause.in.kind === 'footnote' || s.clause.in.quoted) continue
    if (changes(s, charge)) hits.push(s)
  }
  return together(hits, type, reading)
    .flatMap(c => eachPair(c, reading))
    .map(c => withRates(c, charge, reading))
}

function changes(s: Said, { noun, unlike, verbs = [], own }: Charge): boolean {
  const clean = (words: string) => noun.test(words) && !unlike.test(words)
  const changing = CHANGING.has(s.verb) || verbs.includes(s.verb)
  // With what is told of it by the way: "the period in which a deferred sales charge may apply".
  const subject =
    ((clean(s.whoLow) && !unlike.test(s.low.slice(s.subject.from, s.group.from))) || clean(s.low.slice(s.subject.from, s.group.from))) &&
    !aboutText(
      s.whoLow.replace(
        /\b(?:described|disclosed|discussed|set forth|contained|shown|stated|referred to|mentioned) (?:in|under|on) .*$|\s(?:in|under) the ["“].*$/,
        '',
      ),
    )
  // "a new management agreement under which the fee would be 0.85% of net assets, in place of 0.75%"
  if (
    s.relative &&
    !s.passive &&
    s.verb === 'be' &&
    /\b(?:under|by|pursuant to) which (?:the |its )?(?:[\w.&' -]{0,40} )?fees?\b/.test(s.whoLow) &&
    ratesIn(s.what).from !== null &&
    clean(s.low.slice(0, s.group.from).replace(/\b(management|advisory) (?:agreement|contract)s?\b/, '$1 fee'))
  )
    return true
  if (subject && s.passive && changing) return s.tense !== 'present' || dated(s) || !s.relative
  if (subject && !s.passive && (MOVING.has(s.verb) || s.verb === 'change') && !/^from time to time\b/.test(s.whatLow))
    return (
      s.tense !== 'present' ||
      dated(s) ||
      ['go', 'become', 'come', 'fall', 'rise', 'drop'].includes(s.verb) ||
      BY_DAY.test(s.whatLow) ||
      (!s.relative && ratesIn(s.what).from !== null)
    )
  const figures = ONE_RATE.test(s.what),
    anyFigures = figures || ONE_RATE.test(s.who)
  if (
    subject &&
    s.verb === 'be' &&
    !s.relative &&
    (s.tense === 'future' || dated(s) || /\bnew\b/.test(s.whoLow) || /\bnew (?:contract|agreement|schedule|plan)\b/.test(s.openerLow)) &&
    (figures || /^(?:lower|reduced|higher|increased)\b/.test(s.whatLow))
  )
    return true
  // "the deferred sales charge is 0.75% (previously 1.00%)"
  if (
    subject &&
    s.verb === 'be' &&
    figures &&
    /\b(?:rather than|instead of|as opposed to)\b/.test(s.whatLow) &&
    ratesIn(s.what).from !== null
  )
    return true
  if (subject && s.verb === 'be' && !s.relative && figures && /\((?:previously|formerly|reduced from|increased from)\b/.test(s.whatLow))
    return true
  if (
    subject &&
    s.tense === 'future' &&
    /^(?:apply|pay|charge|calculate|assess|impose)$/.test(s.verb) &&
    (anyFigures || /\b(?:rather than|instead of|no longer|in place of)\b/.test(s.low))
  )
    return true
  // "the Adviser will receive a fee of 0.80% (0.85% at present)".
  if (
    !s.passive &&
    ['receive', 'pay', 'earn', 'charge', 'bear'].includes(s.verb) &&
    (s.tense === 'future' || dated(s)) &&
    ratesIn(s.what).from !== null &&
    clean(`${s.whoLow} ${s.low.slice(s.group.from, s.complement.to)}`)
  )
    return true
  // "Effective May 1, the Fund pays the Adviser a management fee at the annual rate of 0.65%"; "Class A shares will be subject to a 12b-1 fee of 0.25%".
  if (
    !s.passive &&
    !s.relative &&
    ['receive', 'pay', 'earn', 'charge', 'bear'].includes(s.verb) &&
    (s.tense === 'future' || s.tense === 'present') &&
    openedWithDay(s) &&
    (figures || paidLater(s)) &&
    clean(`${s.whoLow} ${s.low.slice(s.group.from, s.complement.to)}`)
  )
    return true
  // "the Adviser will be entitled to an annual fee of 0.75%"
  if (
    s.verb === 'entitled' &&
    !s.relative &&
    /^to\b/.test(s.whatLow) &&
    (s.tense === 'future' || openedWithDay(s)) &&
    figures &&
    clean(`${s.whoLow} ${s.low.slice(s.group.from, s.complement.to)}`)
  )
    return true
  if (
    (s.verb === 'be' || s.verb === 'become') &&
    !s.relative &&
    (s.tense === 'future' || openedWithDay(s)) &&
    /^(?:also |now )?subject to\b/.test(s.whatLow) &&
    figures &&
    clean(s.whatLow.slice(0, 120))
  )
    return true
  // "has begun to pay 0.25% of its assets", under a plan of which the sentence speaks
  if (
    !s.passive &&
    !s.relative &&
    (s.begins || /^(?:has|have) begun to\b/.test(s.low.slice(s.group.from, s.group.to))) &&
    ['pay', 'receive', 'charge', 'bear'].includes(s.verb) &&
    figures &&
    clean(s.low)
  )
    return true
  // "the Manager will be paid less for managing the Fund"
  if (
    s.passive &&
    s.verb === 'pay' &&
    (s.tense === 'future' || openedWithDay(s)) &&
    /^(?:less|more)\b/.test(s.whatLow) &&
    clean(s.low.replace(/\bfor (?=managing|its (?:management|services))/, 'fee for '))
  )
    return true
  // "the following breakpoints will apply to the management fee:"
  if (
    !s.passive &&
    !s.relative &&
    ['apply', 'take', 'be'].includes(s.verb) &&
    /\b(?:breakpoints?|fee schedule|schedule of fees)\b/.test(s.whoLow) &&
    (s.tense === 'future' || openedWithDay(s)) &&
    /\b(?:appl|effect)/.test(s.low.slice(s.group.from)) &&
    clean(s.low)
  )
    return true
  // "will apply to shares sold within 12 months, rather than 18 months".
  if (subject && s.verb === 'apply' && (s.ended || (s.tense === 'future' && /\b(?:rather than|instead of|only)\b/.test(s.whatLow))))
    return true
  // "The fee of 2% applies, as from July 3, to shares held 30 days or less (currently 10 days or less)."
  if (
    subject &&
    s.verb === 'apply' &&
    !s.passive &&
    dated(s) &&
    /\b(?:currently|presently|previously|formerly|until now)\b/.test(s.whatLow)
  )
    return true
  // "A deferred sales charge of 1.00% now applies to purchases made on or after July 1."
  if (
    subject &&
    s.verb === 'apply' &&
    !s.passive &&
    !s.relative &&
    anyFigures &&
    (/\bnow\b/.test(s.low.slice(s.subject.from, s.group.to)) || (s.tense === 'future' && /\bon (?:or|and) after [a-z]+ \d/.test(s.whatLow)))
  )
    return true
  if (subject && s.ended) return true
  if (s.ended && s.verb === 'be' && /^subject to\b/.test(s.whatLow) && clean(s.whatLow.slice(0, 120))) return true
  // "has agreed to reduce its fee"; "approved a reduction of the fee".
  const object = s.whatLow.slice(0, 220)
  const whose = own?.test(`${s.whoLow} | ${object}`) === true && !unlike.test(object)
  if (
    !s.passive &&
    changing &&
    (s.tense !== 'present' || dated(s) || /\b(?:amendment|amended agreement|new agreement|new contract)$/.test(s.whoLow)) &&
    (clean(object) || whose) &&
    !aboutText(object.slice(0, 60))
  )
    return (
      s.tense !== 'infinitive' ||
      ['approve', 'agree', 'propose', 'vote', 'determine', 'decide', 'adopt', 'authorize', 'accept', 'offer', 'undertake'].includes(
        s.governor ?? '',
      )
    )
  if (
    ['approve', 'adopt', 'agree', 'announce', 'implement', 'authorize', 'declare'].includes(s.verb) &&
    /\b(?:reduction|decrease|increase|change|elimination|waiver|termination|new schedule|new)\b(?: [\w%.-]+){0,6} (?:in|of|to|for|schedule|fees?)\b/.test(
      object,
    ) &&
    clean(object)
  )
    return true
  // "approved an amended distribution plan under which Class A shares will pay 0.30%"
  if (
    ['approve', 'adopt'].includes(s.verb) &&
    !s.passive &&
    /^(?:an? |the )?(?:amended(?: and restated)?|new|revised)\b/.test(object) &&
    figures &&
    clean(object.slice(0, 60))
  )
    return true
  // "approved an amendment to the agreement lowering the fee"
  if (['approve', 'adopt', 'agree', 'authorize', 'execute', 'enter'].includes(s.verb) && !s.passive && s.tense !== 'present') {
    const by = /\b(?:lower|reduc|decreas|increas|eliminat|chang|rais|extend|modify|amend)ing\b(.{0,160})/.exec(object)
    if (by && clean(by[1]!.split(/[;]/)[0]!)) return true
  }
  // "the new agreement would result in a single management fee in lieu of the present fees"
  if (
    s.verb === 'result' &&
    !s.passive &&
    !s.relative &&
    s.tense === 'future' &&
    /^in (?:an? |the )?(?:implementation|introduction|reduction|decrease|increase|elimination) (?:of|in|to)\b/.test(object) &&
    clean(object)
  )
    return true
  // "approved a management fee reduction".
  if (
    ['approve', 'adopt', 'agree', 'announce', 'implement', 'authorize'].includes(s.verb) &&
    /^(?:an? |the )?(?:[\w()-]+ ){0,5}(?:fee|charge|expense|cap|limit)s? (?:reduction|increase|decrease|change|elimination)s?\b/.test(
      object,
    ) &&
    clean(object.split(/[.;,]/)[0]!)
  )
    return true
  // "will no longer charge a redemption fee".
  return s.ended && ['charge', 'impose', 'assess', 'pay', 'waive', 'apply', 'bear', 'accrue'].includes(s.verb) && clean(object)
}

/** "will pay the Advisor a fee, calculated daily and paid monthly, at the annual rate of 0.80%": the rate stands behind what is told by the way. */
const paidLater = (s: Said): boolean =>
  /\bfees?,?\s*$/.test(s.whatLow) &&
  /^[^.;]{0,60}\b(?:calculated|computed|accrued|paid|payable)\b/.test(s.low.slice(s.complement.to)) &&
  ONE_RATE.test(s.low.slice(s.complement.to, s.complement.to + 160))

/** The only rate of some words, a schedule's excepted: what is set, or what ends. */
export function onlyRate(words: string): string | null {
  const all = matchesOf(words, RATES).map(m => m[0].trim().replace(/[.,]+$/, ''))
  // "purchases of $1 million or more … a charge of 0.50%": the sum says for whom.
  const percents = all.filter(r => !r.startsWith('$')),
    rates = percents.length === 1 ? percents : all
  return rates.length === 1 && !/\b(?:first|next|excess|over|more than) \$/i.test(words) ? rates[0]! : null
}

/** "do not exceed 0.95% and 0.45%, respectively": one for each, in order. */
export function eachRate(words: string): string | null {
  const all = /\brespectively\b/i.test(words) ? matchesOf(words, RATES).map(m => m[0].trim().replace(/[.,]+$/, '')) : []
  return all.length > 1 && all.every(r => r.endsWith('%')) ? all.join('; ') : null
}

const ENDED = new Set([
  'eliminate',
  'discontinue',
  'remove',
  'terminate',
  'abolish',
  'suspend',
  'delete',
  'cancel',
  'drop',
  'end',
  'expire',
  'waive',
])

/** "… adopted an amended Plan. Under it the annual fee increases from .25% to .30%.": the next sentence gives the rates. */
function withRates(c: Candidate, { unlike }: Charge, { clauses }: Reading): Candidate {
  if (c.from === null) {
    const from = until(c, clauses)
    if (from !== null || c.to !== null) return { ...c, from }
  }
  if (c.from !== null || c.to !== null) return c
  const last = clauses.findLast(k => k.passage === c.span.passage && k.from < c.span.to)
  const next = last && clauses[last.index + 1]
  if (
    !next ||
    next.in !== last.in ||
    next.instruction ||
    unlike.test(next.text.toLowerCase()) ||
    !/^(?:(?:effective|beginning|as of|starting)\b[^;]{4,40}?\d{4},\s)?(?:under it|under (?:the|this|that) |it |the |this |that )[^.;]{0,80}\b(?:fee|rate|charge|plan)\b/i.test(
      next.text,
    )
  )
    return c
  const rates = ratesIn(next.text),
    set = rates.from === null && rates.to === null && /\b(?:will be|is|becomes)\b/.test(next.text) ? onlyRate(next.text) : null
  return rates.from !== null || set !== null ? { ...c, from: rates.from, to: rates.to ?? set, span: { ...c.span, to: next.to } } : c
}

/** "Prior to July 1, the fee was 0.80%", "Currently, the Fund pays 0.80%": the rate until now, told beside the new one. */
export function until(c: Candidate, clauses: Reading['clauses']): string | null {
  const own = clauses.filter(k => meet(k, c.span))
  const beside = [clauses[(own.at(-1)?.index ?? -2) + 1], clauses[(own[0]?.index ?? 0) - 1]].find(
    k =>
      k &&
      k.passage === c.span.passage &&
      /^(?:prior to|before|until(?: then)?|previously|formerly|currently|presently|at present)\b|^(?:it|this) (?:is (?:now|currently|presently|at present)|was (?:formerly|previously|until now))\b|^th(?:e|is) (?:[\w-]+ ){0,3}(?:fee|rate|charge|cap|limit|minimum) (?:had been|(?:is|was|has been) (?:currently|presently|previously|formerly|now))\b|^[^.;]{0,60}\b(?:were|was) (?:previously|formerly) (?:sold|offered|charged|subject)\b/i.test(
        k.text,
      ) &&
      (/\b(?:fee|rate|charge|cap|limit|minimum)\b|^(?:it|this) (?:is|was)\b/i.test(k.text) ||
        (k.text.length < 140 &&
          /^(?:prior to|before|until|previously|formerly)\b/i.test(k.text) &&
          /\b(?:paid|charged|was|were|received|bore|had|waived|limited|did not exceed)\b/i.test(k.text))),
  )
  return beside ? (onlyRate(beside.text) ?? eachRate(beside.text)) : null
}

/** "the fee of A will be reduced from 0.80% to 0.70% and that of B from 0.75% to 0.65%": a pair of rates for each portfolio. */
function eachPair(c: Candidate, reading: Reading): Candidate[] {
  if (c.portfolios?.length === 1) return [c]
  const clause = reading.clauses.find(k => meet(k, c.span))
  const pairs = clause ? matchesOf(clause.text, PAIR) : []
  if (!clause || pairs.length < 2) return [c]
  // "from 0.80% to 0.70% for A and from 0.75% to 0.65% for B"
  const behind = pairs.map((m, i) => {
    const words = clause.text.slice(m.index + m[0].length, pairs[i + 1]?.index)
    return /^[^;%]{0,60}?\b(?:for|of|with respect to)\s(?:the\s)?(?=\p{Lu})/u.test(words) ? portfoliosIn(words, reading) : []
  })
  const one = (names: readonly string[][]) => names.every(n => n.length === 1) && new Set(names.flat()).size === pairs.length
  const own = one(behind)
    ? behind
    : pairs.map((m, i) => portfoliosIn(clause.text.slice(i ? pairs[i - 1]!.index + pairs[i - 1]![0].length : 0, m.index), reading))
  if (!one(own)) return [c]
  const clean = (rate: string) => rate.trim().replace(/[.,]+$/, '')
  return pairs.map((m, i) => ({ ...c, portfolios: own[i]!, from: clean(m[1]!), to: clean(m[2]!) }))
}

/** Rates of a statement: both, or the one that is set or ends. */
function told(s: Said, acts: readonly Said[]): { from: string | null; to: string | null } {
  // "to lower the fee to 0.60% and to reduce the cap to 0.90%": of the words up to the next act.
  const next =
    s.tense === 'present'
      ? undefined
      : acts.find(
          o =>
            o.clause === s.clause &&
            o.group.from > s.group.to &&
            !o.relative &&
            !o.passive &&
            CHANGING.has(o.verb) &&
            (o.tense === 'infinitive' || o.tense === 'future'),
        )
  const words = next ? s.clause.text.slice(s.group.to, next.group.from) : ''
  const single = ratesIn(words).from !== null ? ratesIn(words) : onlyRate(words) ? { from: null, to: onlyRate(words) } : null
  if (single) return single
  const previous = acts.findLast(
    o => o.clause === s.clause && o.group.to < s.group.from && !o.relative && !o.passive && CHANGING.has(o.verb),
  )
  if (previous && onlyRate(s.what)) return { from: null, to: onlyRate(s.what) }
  // "reduced by 0.05%": how much less, not what it is.
  if (ONE_BY.test(s.what) && onlyRate(s.what) !== null && ratesIn(s.clause.text).from === null && ratesIn(s.clause.text).to === null)
    return { from: null, to: null }
  // "The limitation of 1.00% will be replaced with a limitation of 0.90%"
  if (s.verb === 'replace' && s.passive && onlyRate(s.who) !== null && onlyRate(s.what) !== null)
    return { from: onlyRate(s.who), to: onlyRate(s.what) }
  const own = ratesIn(`${s.who} ${s.what}`)
  const both = own.from !== null ? own : ratesIn(s.clause.text)
  if (both.from !== null || both.to !== null) return both
  // "the fees of A and B are reduced to 0.60% and 0.55%, respectively": one for each, in order.
  if (/\brespectively\b/.test(s.low)) {
    const both = PAIRS.exec(s.clause.text)
    const list = (rates: string) =>
      matchesOf(rates, RATES)
        .map(m => m[0].trim().replace(/[.,]+$/, ''))
        .join('; ')
    if (both) return { from: list(both[1]!), to: list(both[2]!) }
    const each = matchesOf(s.what, RATES).map(m => m[0].trim().replace(/[.,]+$/, ''))
    if (each.length > 1) return { from: null, to: each.join('; ') }
  }
  const only = onlyRate(s.clause.text) ?? onlyRate(s.what)
  return s.ended || ENDED.has(s.verb) ? { from: only, to: null } : { from: null, to: only }
}

/** Whether two statements of a sentence each name portfolios of their own. */
function parted(a: Said, b: Said, reading: Reading): boolean {
  const x = portfoliosIn(`${a.who} ${a.what}`, reading),
    y = portfoliosIn(`${b.who} ${b.what}`, reading)
  return x.length > 0 && y.length > 0 && !x.some(p => y.includes(p))
}

/** The words of one statement of a sentence. */
function partOf({ clause, subject, complement }: Said): Span {
  return { passage: clause.passage, from: clause.from + subject.from, to: clause.from + complement.to }
}

/** Sentences about one charge that follow each other in one passage are one change. */
function together(hits: readonly Said[], type: ChangeType, reading: Reading): Candidate[] {
  const out: { candidate: Candidate; last: Said }[] = []
  for (const s of hits) {
    const previous = out.at(-1)
    const rates = told(s, saidBeside(s, reading))
    // "the limit of A is reduced from … and the limit of B from …": each of its own portfolio.
    const apart = previous?.last.clause === s.clause && parted(previous.last, s, reading)
    if (apart) {
      const part = partOf(previous.last)
      if (!previous.candidate.portfolios)
        out[out.length - 1] = {
          ...previous,
          candidate: { ...previous.candidate, span: part, portfolios: portfoliosIn(`${previous.last.who} ${previous.last.what}`, reading) },
        }
      out.push({
        candidate: { ...found(type, s, rates), span: partOf(s), portfolios: portfoliosIn(`${s.who} ${s.what}`, reading) },
        last: s,
      })
      continue
    }
    if (previous && previous.last.clause.in === s.clause.in && s.clause.index - previous.last.clause.index <= 3) {
      const span: Span = { ...previous.candidate.span, to: Math.max(previous.candidate.span.to, spanOf(s).to) }
      out[out.length - 1] = {
        candidate: { ...previous.candidate, span, from: previous.candidate.from ?? rates.from, to: previous.candidate.to ?? rates.to },
        last: s,
      }
      continue
    }
    out.push({ candidate: found(type, s, rates), last: s })
  }
  return out.map(o => o.candidate)
}
