// In: a reading. Out: portfolios that are taken over, each with the one that takes over.
//   "… approved proposals … to reorganize the following current portfolios … into the following successor portfolios."
//   "1) Batterymarch Mid-Cap Stock Portfolio      Lazard Mid-Cap Portfolio, a series of the Trust"
//       ^ from                                    ^ to
// A corporate reorganization of a firm is none.
import type { ChangeDate } from '../../../../../model/filing.ts'
import { compareDates } from '../../../../../model/iso-date.ts'
import { once } from '../../../../../model/once.ts'
import { pattern } from '../../../../../model/pattern.ts'
import { calledSo } from '../../../cover/called-so.ts'
import { nameKey } from '../../../names.ts'
import { candidate, meet, wordsOf, type Candidate, type Reading, type Span } from '../../candidate.ts'
import { folded } from '../../folded.ts'
import { calledOff, withoutCalledOff } from '../called-off/called-off.ts'
import { datesOfRoles, furtherSpans } from '../dates-of-role.ts'
import { PUT_OFF_WORDS } from '../put-off-words.ts'
import { portfolioByName, portfoliosIn } from '../names.ts'
import { closingDay, ownClosingDay } from './reorganization-closing.ts'
import { listedReorganizations } from './reorganization-listed.ts'
import type { Pair } from './reorganization-pair.ts'
import { reorganizationsIn } from './reorganization-told.ts'
import { IT_TAKES_PLACE, MATTER, OF_FIRM } from './reorganization-words.ts'
import { longAgo } from '../news.ts'
import { saidBeside, saidIn, spanOf, type Said } from '../said.ts'

/** Sentences that go on about a reorganization: its meeting, its last day for orders. */
const FURTHER = pattern('i')`
  ${IT_TAKES_PLACE}
  |\b(?:
    (?:the|its|each|this) (?:proposed )?(?:transfer|acquisition,?(?: which)? (?:is|will|shall|would))
    |approval (?:of|by) the (?:trustees|directors|boards?)|meetings? of (?:the )?(?:share|stock|unit)holders
    |shareholder meeting|last day|closing is|reorganizations?|reorganizing|mergers?|consolidation|conversions?
    |proposals?|special meeting|record date|proxy
    |closing date|prospectus\/proxy|information statement|plan|transactions?|of record|(?:may|can|entitled to) vote
    |vote is|combinations?
    // "Shares will not be available", "will no longer accept orders"
    |the meeting (?:was|has been|had been) ${PUT_OFF_WORDS}
    |orders? [^.;]{0,80}\bnot be accepted|not be (?:offered|sold|available)
    |no (?:further|more|new) (?:sales|purchases|orders)|no longer (?:offer|accept|be)|not accept (?:\w+ )?(?:orders|purchases)
  )\b
`
const DONE = pattern('i')`
  \b(?:reorganization|merger)\b[^.]{0,60}\b(?:was|were|has been|have been) (?:completed|consummated|closed|effected)\b
`
/** "Shareholders of the Larch Fund will be asked to approve the reorganization" */
const ASKED = pattern('i')`
  \b(?:share|stock|unit)?holders\b[^.;]{0,90}\b(?:will|shall|are|be)\b(?!\snot\b)[^.;]{0,20}\basked to (?:approve|vote|consider)\b
  |\b(?:asking for|seeking|soliciting|requesting) (?:the )?(?:share|stock|unit)?holders['’]? approval\b
`
/** "In connection with the merger of X and effective May 1, the Trustees named Y interim adviser": the day is that of the adviser. */
const NAMES_ADVISER = pattern('i')`
  \bin connection with [^,;]{0,80}\b(?:reorganization|merger|transaction)\b[^;]{0,140}\b(?:named|appointed)\b[^;]{0,80}\badvis[eo]r\b
`
/** "Prior to the merger, on August 29, Class B shares will be converted": what comes before it. */
const BEFORE_IT = pattern('i')`
  ^\W*(?:prior to|before|in advance of|ahead of|in (?:anticipation|preparation) (?:of|for)) (?:the |such |this |its )?
  (?:(?:completion|closing|consummation) of (?:the )?)?(?:proposed )?
  (?:reorganization|merger|transaction|consolidation|combination)s?,(?! which\b)
`
/** "A meeting to vote on the new advisory agreement": no meeting of the merger. */
const MEETS_ON_CONTRACT =
  /\bmeetings?\b[^.;]{0,60}\b(?:vote on|approve|consider)\b[^.;]{0,60}\b(?:advisory|management) (?:agreement|contract)/i
/** "as approved by shareholders", of a plan of another kind */
const OTHER_PLAN = /\b(?:distribution|service|12b-1|compensation|retirement) plan\b/i
const TO_NEW = /\b(?:from|by|to) new (?:investors|(?:share|stock|unit)holders|accounts)\b/i

export const findReorganizations = once((reading: Reading): readonly Candidate[] => {
  return withoutCalledOff(calledOff('reorganization', reading), announced(reading), reading)
})

function announced(reading: Reading): Candidate[] {
  const telling = saidIn(reading)
    .filter(s => MATTER.test(s.low) && !OF_FIRM.test(s.low) && !s.clause.in.quoted && !s.negative && !s.modal)
    .filter(s => !saidBeside(s, reading).some(o => o.tense === 'past' && longAgo(o, reading)))
  if (!telling.length) return []
  const terms = calledSo(reading.context.view.joined.text)
  const nameOf = (printed: string): string => {
    const name = portfolioByName(printed, reading) ?? printed
    return terms.has(nameKey(name)) ? '' : name
  }
  const pairs = [...listedReorganizations(reading, telling), ...telling.flatMap(s => reorganizationsIn(s, reading))].map(p => ({
    ...p,
    from: nameOf(p.from),
    to: (p.to && nameOf(p.to)) || null,
  }))
  const told = joined(pairs)
  // One that goes to no portfolio of a name, "reorganized as a fund of Larch Trust", beside others that do.
  const isApart = (p: Pair) => Boolean(p.from) && told.every(o => o === p || (o.from !== p.from && o.to !== p.from))
  const real = told.filter(p => p.to || told.length === 1 || isApart(p))
  return real.length ? real.map(pair => ofEach(reorganization(pair, real, reading), reading)) : conversions(telling, reading)
}

/** "each Alder Fund will transfer its assets to a Birch Fund", terms for the series of two registrants: it becomes of all. */
function ofEach(told: Candidate, { context }: Reading): Candidate {
  if (told.from !== '') return told
  return { ...told, from: null, portfolios: context.portfolios.filter(p => p.role === 'subject').map(p => p.name) }
}

const INTO_ETF = String.raw`(?:fund|portfolio|series)s?\b[^.;]{0,70}\b(?:in)?to an? (?:[\w-]+ ){0,4}(?:exchange-traded fund|ETF)\b`
const CONVERTED = pattern('i')`
  \b(?:reorgani[sz]ation|conversion)(?: \([^()]{3,60}\))? of (?:the|each|your)\b[^.;]{0,60}?\b${INTO_ETF}
  |\b(?:the|each|your)\b[^.;]{0,60}?\b(?:fund|portfolio|series)s? (?:will|shall|would|is expected to|are expected to) (?:be )?
    (?:reorgani[sz]ed?|convert(?:ed)?)\b[^.;]{0,70}\b(?:in)?to an? (?:[\w-]+ ){0,4}(?:exchange-traded fund|ETF)\b
`

/** "The Fund will be converted into an exchange-traded fund": one that bears no name yet. */
function conversions(telling: readonly Said[], reading: Reading): Candidate[] {
  const [first, ...more] = telling.filter(s => CONVERTED.test(s.clause.text)).map(spanOf)
  if (!first) return []
  const told = reorganization({ from: '', to: null, span: first, also: more.filter(x => !meet(x, first)) }, [], reading)
  const { context, clauses } = reading
  const isOfEach = clauses.some(c => meet(c, first) && /^each\b/i.test(c.text) && !portfoliosIn(c.text, reading).length)
  const all = context.portfolios.filter(p => p.role === 'subject').map(p => p.name)
  return [{ ...told, from: null, portfolios: isOfEach ? all : null }]
}

/** What is said twice is one, in several places. */
function joined(pairs: readonly Pair[]): Pair[] {
  const out: Pair[] = []
  for (const pair of pairs) {
    const same = out.find(p => folded(p.from) === folded(pair.from) && (!p.to || !pair.to || folded(p.to) === folded(pair.to)))
    if (!same) {
      out.push({ ...pair })
      continue
    }
    if (!same.to && pair.to) same.to = pair.to
    if (same.span.passage !== pair.span.passage || same.span.from !== pair.span.from) same.also.push(pair.span)
  }
  return out
}

function reorganization(pair: Pair, pairs: readonly Pair[], reading: Reading): Candidate {
  const { from, to, span, also, closes } = pair
  const ofAnother = (text: string) => !text.includes(from) && pairs.some(p => p.from !== from && text.includes(p.from))
  // "A special meeting has been called for April 3": of the one of which its paragraph speaks.
  const isApart = (i: number): boolean => {
    const {
      text,
      passage,
      in: { path },
    } = reading.clauses[i]!
    if (ofAnother(text) || NAMES_ADVISER.test(text) || MEETS_ON_CONTRACT.test(text) || OTHER_PLAN.test(text)) return true
    // Under a heading that bears another's name.
    const heads = portfoliosIn(path.join('; '), reading)
    if (from && passage !== span.passage && heads.length > 0 && heads.every(name => name !== from && name !== to)) return true
    return !text.includes(from) && reading.clauses[i - 1]?.passage === passage && passage !== span.passage && isApart(i - 1)
  }
  const further = furtherSpans(span, FURTHER, reading, i => !isApart(i))
  const spans = [span, ...also, ...spansBefore(span, reading, isApart), ...further, ...noticeOfMeeting(reading)]
  const done = reading.clauses.some(c => DONE.test(c.text) && !ofAnother(c.text))
  const asked = !done && reading.clauses.some(c => spans.some(x => meet(x, c)) && ASKED.test(c.text))
  const known = portfolioByName(from, reading)
  const others = pairs.map(p => p.from).filter(name => name !== from)
  const own = from && others.length ? ownClosingDay(from, others, reading) : []
  // "The Funds are in the process of reorganizing, which is expected to be completed on February 8", told before which they are.
  const toldBefore = () =>
    reading.clauses.filter((c, i) => c.passage < span.passage && !c.in.quoted && !c.instruction && FURTHER.test(c.text) && !isApart(i))
  const closingAmong = (places: readonly Span[]) => {
    const day = closingDay(places, reading)
    return day.length ? day : closingDay(toldBefore(), reading)
  }
  return candidate('reorganization', span, {
    also: [...also, ...further.filter(x => !BEFORE_IT.test(wordsOf(x, reading)))],
    from,
    to,
    portfolios: known ? [known] : null,
    dates: [...(closes ? [closes] : own.length ? own : closingAmong(spans)), ...furtherDays(spans, reading)],
    state: done ? 'effective' : null,
    conditions: asked ? ['shareholder-approval'] : [],
  })
}

/** "Shareholders will be asked to vote on the reorganization at a meeting on October 18. If approved, the Fund will be merged into …" */
function spansBefore(span: Span, { clauses }: Reading, isApart: (index: number) => boolean): Span[] {
  return clauses
    .filter(
      (c, i) => c.passage === span.passage && c.to <= span.from && !c.in.quoted && !c.instruction && FURTHER.test(c.text) && !isApart(i),
    )
    .slice(-3)
    .map(({ passage, from, to }) => ({ passage, from, to }))
}

const NOTICE = pattern('i')`
  \b(?:notice\b[^.;]{0,60}\bthat|there (?:will|shall) be) an? (?:special|annual|joint)\b[^.;]{0,40}\bmeeting\b
  // "A Special Meeting of Shareholders of the Fund will be held at the offices of the adviser on March 20"
  |\ban? (?:special|annual|joint)\b[^.;]{0,40}\bmeeting of (?:the )?(?:share|stock|unit)holders\b[^.;]{0,160}\b(?:will|shall) be held\b
  // "you may vote your shares at a special meeting of shareholders to be held on May 22"
  |\b(?:at|attend) an? (?:special|annual|joint)\b[^.;]{0,40}\bmeeting of (?:the )?(?:share|stock|unit)holders\b[^.;]{0,160}
  \bto be held (?:on|at)\b
`
const FIXES_RECORD = /\b(?:fixed|set|established)\b[^;]{6,60}\bas the record date\b/i

/** "NOTICE IS HEREBY GIVEN that a special meeting of shareholders will be held on May 22 … to approve the plan": that of its proposals. */
function noticeOfMeeting({ context, clauses }: Reading): Span[] {
  if (context.kind === 'supplement') return []
  const told = [NOTICE, FIXES_RECORD].flatMap(words => clauses.find(c => words.test(c.text)) ?? [])
  return told.map(({ passage, from, to }) => ({ passage, from, to }))
}

/** "the meeting was adjourned to November 18": the day that holds. */
const ADJOURNED = pattern('i')`
  \bmeeting\b[^;]{0,200}\b${PUT_OFF_WORDS} (?:(?:with respect|as) to [^.;]{3,60} )?(?:to|until|for)\b
`

/** The first day of each role, of a meeting that is put off the new one. Purchases that are refused to new investors alone are a closing of
 *  its own. */
function furtherDays(spans: readonly Span[], reading: Reading): ChangeDate[] {
  const { passages } = reading.context.view
  const words = (x: Span) => passages[x.passage]!.text.slice(x.from, x.to)
  const days = spans
    .toSorted((a, b) => Number(ADJOURNED.test(words(b))) - Number(ADJOURNED.test(words(a))))
    .flatMap(x => {
      const ofNew = TO_NEW.test(words(x))
      const roles = ['record', 'meeting', 'mailing', 'planned-filing', 'last-trading'] as const
      const told = datesOfRoles(x, ofNew ? roles : [...roles, 'last-purchase'], reading)
      return ADJOURNED.test(words(x)) ? told.toSorted((a, b) => compareDates(b.date, a.date)) : told
    })
  return days.filter((d, i) => days.findIndex(o => o.role === d.role) === i)
}
