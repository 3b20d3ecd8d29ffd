// When does a change take effect? In: a candidate and its document. Out: its dates, each with the words that link it to the change.
// Order: its own sentence; "this change is effective …" after it; "as of the same date"; the sentence that rules what follows;
// the document's rule; the change of adviser that it follows from. A date without one of these links is not taken.
import type { ChangeDate } from '../../../model/filing.ts'
import type { ChangeType } from '../../../model/kinds.ts'
import { datesIn } from '../dates/dates.ts'
import { clausesOf } from './by-passage.ts'
import { daysOfAgreement } from './agreements-in-force.ts'
import { approvalNear, approvalOfKind, approvalOfList, approvalOfSameDay } from './approvals.ts'
import { meet, toldIn, type Candidate, type Reading, type Span } from './candidate.ts'
import { expiryIn } from './stated/limit-expiry.ts'
import { datesOfRoles } from './stated/dates-of-role.ts'
import { loneDay } from './lone-day.ts'
import { BACKWARD, CONSEQUENCE, SAME, type Rules } from './day-rules.ts'
import { datesOfClause, datesOfSentence, effectiveOf } from './sentence-dates.ts'
import { partWith } from './share-of-sentence.ts'

/** "Effective May 1, 2015, the fee is calculated at …", right after the sentence that says that it was reduced. */
const LED =
  /^(?:effective|as of|beginning(?: on)?|starting|commencing)\b[^.;]{0,40}?\d{4},\s+(?:the|this|these) (?:new |lower |higher |reduced |revised |contractual )*(?:fee|rate|charge|limit|cap|waiver|minimum|schedule)s?\b/i
const UNTIL_THEN =
  /^(?:prior to|before) (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4},[^.;]{0,90}\b(?:was|were|had been|paid|charged|received)\b/i
const OPENS = /^(?:effective|beginning|as of|starting|commencing)\b/i
const THIS_CHANGE =
  /^(?:in connection with|because of|as a result of|to reflect|consistent with|in keeping with|in line with) (?:this|these|the|its|their) (?:(?:\w+ ){0,2}changes?\b|new (?:name|index|objective|strategy|adviser|sub-?adviser)\b)/i
const AT_THAT_TIME = /(?:^|^[^.;:]{3,80}: )(?:also )?(?:effective )?(?:(?:at|on|as of|from) )?(?:that|such|the same) (?:time|date|day)\b/i
/** The day is that on which another change of the document takes effect. */
const WHEN =
  /\b(?:at the time|when|upon|once|as of the (?:date|time)|concurrent(?:ly)? with|simultaneous(?:ly)? with)\b[^.;]{0,90}\b(?:takes? effect|becomes? effective|effectiveness|(?:is|are) effective|effective date)\b/i
/** What the words "when the … takes effect" speak of. */
const MEANT: [RegExp, readonly ChangeType[]][] = [
  [/\bobjective\b/i, ['objective-change']],
  [/\bsub-?advis/i, ['subadviser-change']],
  [/\b(?:agreement|contract|advis[eo]ry?|adviser)\b/i, ['adviser-change', 'subadviser-change', 'management-fee-change']],
  [/\bname\b/i, ['portfolio-renamed']],
  [/\b(?:merger|reorganization|acquisition)\b/i, ['reorganization']],
  [/\b(?:strategy|strategies|policy|policies)\b/i, ['strategy-change', 'policy-change']],
]
/** Changes from which others in the same document follow. */
const LEADS = new Set(['adviser-change', 'subadviser-change'])
const FOLLOWS = new Set([
  'portfolio-renamed',
  'objective-change',
  'strategy-change',
  'policy-change',
  'risk-change',
  'index-change',
  'management-fee-change',
  'subadvisory-fee-change',
  'portfolio-manager-change',
  'fee-table-change',
  'expense-limit-change',
])

/** A change read so far. */
export interface Settled {
  candidate: Candidate
  portfolios: readonly string[]
  dates: readonly ChangeDate[]
}

/** All dates of a candidate that concerns `whose`. `all` are the changes read so far, with their dates: a change may follow from one of them. */
export function datesOf(c: Candidate, whose: readonly string[], reading: Reading, rules: Rules, all: readonly Settled[]): ChangeDate[] {
  // What is told of other portfolios lends no date.
  const settled = all.filter(
    s => !s.portfolios.length || s.portfolios.some(p => whose.includes(p)) || (!whose.length && reading.context.portfolios.length < 2),
  )
  const {
    context: { view },
    clauses,
  } = reading
  const spans = [c.span, ...c.also]
  const own = [...new Set(spans.map(s => s.passage))]
    .sort((a, b) => a - b)
    .flatMap(passage => clausesOf(clauses, passage))
    .filter(k => spans.some(s => meet(s, k)))
  const dates: ChangeDate[] = [...c.dates]
  // Dates in the words of a correction are what is corrected.
  if (c.type === 'correction') return dates
  const add = (more: readonly ChangeDate[]) => {
    // The day of a record or a mailing has its role already.
    const held = (d: ChangeDate) =>
      d.role === 'effective' && dates.some(x => ['record', 'mailing', 'planned-filing', 'meeting'].includes(x.role) && x.date === d.date)
    for (const d of more)
      if (
        !held(d) &&
        !dates.some(x => x.role === d.role && (x.date === d.date || (d.role === 'effective' && c.dates.some(y => y.role === 'effective'))))
      )
        dates.push(d)
  }
  for (const k of own) {
    // A sentence that tells several changes, each with its day.
    const inside =
      c.span.passage === k.passage && c.span.from > k.from && c.span.to <= k.to
        ? { from: c.span.from - k.from, to: c.span.to - k.from }
        : null
    // "Effective June 30, X will no longer manage A, and, effective December 31, he will no longer manage B."
    const its = whose.length === 1 && reading.context.portfolios.length > 1 ? partWith(k.text, whose) : null
    const part =
      (its && effectiveOf(datesOfSentence(k.text.slice(its.from, its.to), k.lines, reading)).length ? its : null) ??
      partWith(
        k.text,
        [c.from, c.to].flatMap(n => n?.split('; ') ?? []),
      ) ??
      inside
    const within = part ? datesOfSentence(k.text.slice(part.from, part.to), k.lines, reading) : []
    add(effectiveOf(within).length ? within : datesOfClause(k, reading))
    if (part)
      add(
        datesOfClause(k, reading)
          .filter(d => d.role === 'board-approval')
          .slice(0, 1),
      )
  }
  // Words outside clauses (a table's row) have no sentence of their own.
  if (!own.length) {
    const p = view.passages[c.span.passage]!
    if (p.kind !== 'table') add(datesOfSentence(p.text.slice(c.span.from, c.span.to), p.lines, reading))
  }
  if (!dates.some(d => d.role === 'board-approval'))
    add(
      approvalOfKind(
        c.type,
        whose,
        (own[0]?.index ?? clauses.findLast(k => k.in.index <= c.span.passage)?.index ?? -1) + 1,
        reading,
        datesOfClause,
      ),
    )
  if (own[0] && !dates.some(d => d.role === 'board-approval')) add(approvalOfSameDay(own[0], reading, datesOfClause))
  if (own[0] && !dates.some(d => d.role === 'board-approval')) add(approvalOfList(own[0], reading, datesOfClause))
  if (LEADS.has(c.type) && own[0] && !dates.some(d => d.role === 'board-approval')) add(approvalNear(c, own, reading, datesOfClause))
  const agreed = daysOfAgreement(own, reading)
  if (agreed.length) add(agreed.filter(d => !dates.some(x => x.role === d.role)))
  // "approved the hiring of PIM … PIM would begin to serve the fund on July 16": the sentence that tells when the firm takes up its office.
  if (LEADS.has(c.type) && own.length && !dates.some(d => d.role === 'effective')) {
    const names = [c.to ?? '', ...reading.context.definitions.filter(d => c.to && d.meaning.includes(c.to)).map(d => d.term)]
      .flatMap(n => n.split('; '))
      .filter(n => n.length > 2)
    const takes = clauses
      .slice(own.at(-1)!.index + 1, own.at(-1)!.index + 5)
      .find(
        k =>
          !k.instruction &&
          /\b(?:will|would|shall|is expected to)\b[^.;]{0,20}\b(?:begin|start|commence|assume|become|take over)\b/i.test(k.text) &&
          names.some(n => k.text.includes(n)),
      )
    if (takes) add(effectiveOf(datesOfClause(takes, reading)).slice(0, 1))
  }
  // "Shareholders will be asked to approve the subadvisory agreement at a meeting on July 13."
  const put =
    LEADS.has(c.type) && own.length
      ? clauses
          .slice(own[0]!.index, own.at(-1)!.index + 4)
          .find(k =>
            /\b(?:share|stock|unit|contract ?)holders\b[^.;]{0,80}\b(?:asked|vote|consider)\b[^.;]{0,80}\bagreements?\b/i.test(k.text),
          )
      : undefined
  if (put)
    add(
      datesOfClause(put, reading)
        .filter(d => d.role === 'meeting')
        .slice(0, 1),
    )
  // "The Trustees have approved an increase. If shareholders approve it at their meeting on July 9, the fund will pay …"
  const asked = own.at(-1) && clauses[own.at(-1)!.index + 1]
  if (
    asked &&
    asked.passage === own.at(-1)!.passage &&
    /^(?:if|should) (?:the |its )?(?:share|stock|unit|contract ?)holders\b[^.;]{0,80}\bapprov/i.test(asked.text) &&
    !dates.some(d => d.role === 'meeting')
  )
    add(
      datesOfClause(asked, reading)
        .filter(d => d.role === 'meeting')
        .slice(0, 1),
    )
  // "A meeting of shareholders to consider this change will be held on January 24.", right after it or a sentence further.
  const called =
    own.at(-1) &&
    clauses
      .slice(own.at(-1)!.index + 1, own.at(-1)!.index + 3)
      .find(k => k.passage === own.at(-1)!.passage && !k.instruction && CALLED.test(k.text))
  // "… recommended that shareholders approve a new plan. A meeting is scheduled for January 11. Under the new contracts the fees would change:"
  const proposed = own.find(k =>
    /\bwould (?:change|be|pay|become|increase|decrease|rise|fall)\b|\brecommended that (?:the )?(?:share|stock)holders approve\b/i.test(
      k.text,
    ),
  )
  const set =
    proposed && !dates.some(d => d.role === 'meeting')
      ? clausesOf(clauses, proposed.passage).find(k =>
          /\bmeeting of (?:the )?(?:share|stock)holders\b[^.;]{0,40}\b(?:scheduled|called|held|set|convened)\b/i.test(k.text),
        )
      : undefined
  if (set) add(datesOfRoles(set, ['meeting'], reading).slice(0, 1))
  if (called && !dates.some(d => d.role === 'meeting')) add(datesOfRoles(called, ['meeting'], reading).slice(0, 1))
  if (c.type === 'expense-limit-change' && c.instruction && !dates.some(d => d.role === 'limit-expiry'))
    add(
      c.instruction.payload
        .slice(0, 3)
        .flatMap(s =>
          view.passages[s.passage]!.kind === 'table'
            ? []
            : expiryIn(view.passages[s.passage]!.text.slice(s.from, s.to), view.passages[s.passage]!.lines),
        )
        .slice(0, 1),
    )
  // The day of a meeting is all the effect that calling it has.
  const has = () =>
    dates.some(d => d.role === 'effective' || d.role === 'liquidation' || (d.role === 'meeting' && c.type === 'shareholder-meeting'))
  // Text that is added and opens with a day: "The following is added …: Effective April 1, 2019, Dana Voss is no longer …".
  if (!has() && c.instruction?.operation === 'insert' && TELLING.has(c.type)) add(openingDay(c.instruction.payload[0], reading))
  if (!has() && c.type === 'portfolio-manager-change' && c.instruction && c.to !== null && !c.to.includes('; '))
    add(sinceInNewText(c.instruction.payload, reading))
  // "The agreement became effective on April 28.", within new text that tells of a firm engaged.
  if (!has() && LEADS.has(c.type) && c.instruction && c.to !== null)
    for (const s of c.instruction.payload.slice(0, 6)) {
      const words = view.passages[s.passage]!.text.slice(s.from, s.to)
      if (!has() && /\bagreement\b[^.;]{0,40}\beffect/i.test(words))
        add(effectiveOf(datesOfSentence(words, view.passages[s.passage]!.lines, reading)).slice(0, 1))
    }
  if (has()) return oneEffective(dates)
  const first = own[0],
    last = own.at(-1)
  // "The lower fee applies from April 1, 1998." right after it
  if (last)
    for (const k of clauses.slice(last.index + 1, last.index + 4)) {
      const underTable = view.passages[c.span.passage]!.kind === 'table' && k.in.index <= c.span.passage + 1
      if (!underTable && (k.in.index > last.in.index + 1 || (k.passage !== last.passage && !c.instruction))) break
      if (BACKWARD.test(k.text) || LED.test(k.text)) {
        add(effectiveOf(datesOfClause(k, reading)))
        if (has()) return oneEffective(dates)
      }
    }
  // "The limit is 0.95%. Prior to March 1, 2022, it was 1.10%.": the day until which it was otherwise.
  const untilThen = last && !c.instruction ? clauses[last.index + 1] : undefined
  if (untilThen && untilThen.passage === last!.passage && !untilThen.instruction && c.from !== null && UNTIL_THEN.test(untilThen.text)) {
    add(
      datesIn(untilThen.text)
        .filter(d => d.date)
        .slice(0, 1)
        .map(d => ({ role: 'effective' as const, date: d.date!, qualifier: 'on' as const, lines: untilThen.lines })),
    )
    if (has()) return oneEffective(dates)
  }
  // "The Fund's mailing address has changed. Effective July 13, please send …": the sentence after it says from when, where it tells no other change.
  const after = last && !c.instruction ? clauses[last.index + 1] : undefined
  if (
    after &&
    all.length &&
    after.passage === last!.passage &&
    !after.instruction &&
    OPENS.test(after.text) &&
    /\b(?:chang(?:e|ed|es|ing)|new|moved|moving|updated|approved|adopted|agreed|decided|determined|voted)\b/i.test(last!.text) &&
    !all.some(s => s.candidate !== c && toldIn(s.candidate, after))
  ) {
    add(effectiveOf(datesOfClause(after, reading)).slice(0, 1))
    if (has()) return oneEffective(dates)
  }
  // "Effective July 1, X will change the Fund's lead manager. A will succeed B.": the day of the sentence right before, where no change is told in it.
  const told = first && !c.instruction ? clauses[first.index - 1] : undefined
  if (
    first &&
    told &&
    told.passage === first.passage &&
    !told.instruction &&
    /^(?:effective|beginning|as of)\b/i.test(told.text) &&
    /\bwill (?:change|no longer have|make (?:the following |certain |several )?changes)\b/i.test(told.text) &&
    !all.some(s => s.candidate !== c && toldIn(s.candidate, told))
  ) {
    add(effectiveOf(datesOfClause(told, reading)).slice(0, 1))
    if (has()) return oneEffective(dates)
  }
  // "Effective immediately, the Board has approved the following schedule. The following replaces …": the day with which its paragraph opens.
  const opening =
    c.instruction && first
      ? clauses
          .slice(Math.max(0, first.index - 3), first.index)
          .find(k => k.passage === first.passage && k.from === 0 && /^(?:effective|beginning)\b/i.test(k.text))
      : undefined
  if (opening) {
    add(effectiveOf(datesOfClause(opening, reading)).slice(0, 1))
    if (has()) return oneEffective(dates)
  }
  // "Effective June 3, the Fund's name will change. Its strategies will be revised …": the same for what the paragraph goes on to announce.
  const led =
    !c.instruction && first && /\b(?:will|shall)\b/.test(first.text)
      ? clauses
          .slice(Math.max(0, first.index - 2), first.index)
          .find(k => k.passage === first.passage && k.from === 0 && /^(?:effective|beginning)\b/i.test(k.text))
      : undefined
  if (led && !datesOfClause(first!, reading).length) {
    add(effectiveOf(datesOfClause(led, reading)).slice(0, 1))
    if (has()) return oneEffective(dates)
  }
  // "As of the same date, …" and "Accordingly, …" right before it
  for (const one of own) {
    if (has() || !(SAME.test(one.text) || CONSEQUENCE.test(one.text))) continue
    for (const k of clauses.slice(Math.max(0, one.index - 3), one.index).reverse()) {
      if (
        k.passage !== one.passage &&
        !(
          (THIS_CHANGE.test(one.text) || AT_THAT_TIME.test(one.text) || /\b(?:the|that) same (?:day|date)\b/i.test(one.text)) &&
          k.in.index >= one.in.index - 4
        )
      )
        break
      const earlier = effectiveOf(datesOfClause(k, reading))
      if (earlier.length) {
        add(OPENS.test(k.text) ? earlier.slice(0, 1) : earlier.slice(-1))
        break
      }
      // "At a meeting on April 26, shareholders approved … On the same date, Class C shares converted"
      const held = /^on (?:the same|that same) (?:date|day)\b/i.test(one.text)
        ? datesOfClause(k, reading)
            .filter(d => d.role === 'meeting' || d.role === 'board-approval')
            .slice(-1)
        : []
      if (held.length) {
        add(held.map(d => ({ ...d, role: 'effective' as const, qualifier: 'on' as const })))
        break
      }
    }
  }
  const under = first && UNDER.exec(first.text)?.[1]
  if (first && under)
    for (const k of clauses.slice(Math.max(0, first.index - 5), first.index).reverse()) {
      const agreed =
        k.in.index >= first.in.index - 2 && new RegExp(`\\b${under}\\b`, 'i').test(k.text) ? effectiveOf(datesOfClause(k, reading)) : []
      if (agreed.length) {
        add(agreed.slice(0, 1))
        break
      }
    }
  if (has()) return oneEffective(dates)
  const at = first?.index ?? clauses.findLast(k => k.in.index <= c.span.passage)?.index ?? -1
  const above = rules.headings.findLast(h => view.passages[c.span.passage]!.path.includes(h.text))
  if (above) add(above.dates)
  if (has()) return oneEffective(dates)
  const number = Number(/^\(?(\d{1,2})[.)]/.exec(view.passages[c.span.passage]!.marker || view.passages[c.span.passage]!.text)?.[1] ?? 0)
  const general = rules.umbrellas.filter(
    u =>
      (!u.portfolios.length || !whose.length || u.portfolios.some(n => whose.includes(n))) &&
      !u.numbers.length &&
      (!u.subject || u.subject === c.type),
  )
  const ruling =
    rules.umbrellas.find(u => u.numbers.includes(number)) ??
    general.filter(u => u.index <= at).at(-1) ??
    (general.length === 1 && !general[0]!.subject && !general[0]!.onward ? general[0] : undefined)
  if (ruling) add(ruling.dates)
  if (has()) return oneEffective(dates)
  const when = own.map(k => WHEN.exec(k.text)?.[0]).find(Boolean)
  if (when) {
    const meant = MEANT.find(([pattern]) => pattern.test(when))?.[1]
    const rest = settled.filter(s => s.candidate !== c)
    const like = meant ? rest.filter(s => meant.includes(s.candidate.type)) : []
    const others = (like.length ? like : rest).flatMap(s => effectiveOf(s.dates))
    if (new Set(others.map(d => d.date)).size === 1) add(others.slice(0, 1))
    if (has()) return oneEffective(dates)
  }
  if (own.some(k => AT_CLOSING.test(k.text))) add(closingDay(reading))
  if (has()) return oneEffective(dates)
  // What holds now, or tells of a day of its own, follows from nothing.
  if (
    FOLLOWS.has(c.type) &&
    !own.some(k => /\b(?:withdrawn|abandoned|dropped|cancell?ed|rescinded)\b/i.test(k.text)) &&
    !own.some(k => /\bnow\b/i.test(k.text) && c.type === 'portfolio-manager-change')
  ) {
    // A limit on expenses under another heading is a matter of its own.
    const path = view.passages[c.span.passage]!.path.join('>')
    const lead = settled
      .filter(
        s =>
          LEADS.has(s.candidate.type) &&
          (c.type !== 'expense-limit-change' || view.passages[s.candidate.span.passage]!.path.join('>') === path),
      )
      .flatMap(s => effectiveOf(s.dates))
    if (new Set(lead.map(d => d.date)).size === 1) add(lead.slice(0, 1))
  }
  if (!has() && !c.instruction)
    add(
      loneDay(c, own, all, reading)
        .filter(d => !dates.some(x => x.date === d.date))
        .map(d => (c.type === 'liquidation' ? { ...d, role: 'liquidation' as const } : d)),
    )
  return oneEffective(dates)
}

/** "upon completion of the purchase", "on the day of the closing", "once the sale has been completed" */
const AT_CLOSING =
  /\b(?:at|upon|on|after|following|as of|from)\b[^.;,]{0,30}\b(?:closing|completion|consummation)\b(?: of (?:the|this|that) (?:transaction|purchase|acquisition|sale))?\b(?! date)|\b(?:when|once|after) the (?:transaction|purchase|acquisition|sale)\b[^.;,]{0,20}\b(?:clos|complet|consummat)\w+/i
const CLOSES =
  /\b(?:transaction|purchase|acquisition|sale|closing)\b[^.;]{0,80}\b(?:expected|scheduled|anticipated|planned|will|is|are)\b[^.;]{0,40}\b(?:clos|complet|consummat|take place|occur)\w*/i

/** The one day on which the text expects a purchase to close. */
function closingDay(reading: Reading): ChangeDate[] {
  const days = reading.clauses.filter(k => CLOSES.test(k.text)).flatMap(k => effectiveOf(datesOfClause(k, reading)))
  return new Set(days.map(d => d.date)).size === 1 ? days.slice(0, 1) : []
}

/** Types of which new text that is added tells itself from when they hold. */
const TELLING = new Set<ChangeType>([
  'portfolio-manager-change',
  'closed-to-investors',
  'reopened',
  'share-class-change',
  'sales-charge-change',
  'expense-limit-change',
  'management-fee-change',
  'purchase-redemption-change',
])

/** The day with which new text opens. */
function openingDay(added: Span | undefined, reading: Reading): ChangeDate[] {
  const p = added && reading.context.view.passages[added.passage]!
  const words = p ? p.text.slice(added.from, added.to).slice(0, 200) : ''
  // "It is expected that X will transition off of the fund effective on or about December 31."
  const sentence = words.split(/\. (?=[A-Z])/)[0]!,
    told = /^["“]?(?:effective|as of|beginning)\b/i.test(words)
      ? words
      : /\b(?:will|expected to)\b[^.]{0,120}\beffective\b/i.test(sentence)
        ? sentence
        : null
  return p && told ? effectiveOf(datesOfSentence(told, p.lines, reading)).slice(0, 1) : []
}

const CALLED =
  /\b\w*holders\b[^.;]{0,40}\bwill vote on (?:the|this|these|its) (?:\w+ )?(?:objective|polic(?:y|ies)|name|strateg(?:y|ies)|agreement|changes?|proposals?|plan)\b|\bmeetings? for (?:this|that) purpose\b|\bmeetings?\b[^.;]{0,80}\b(?:consider|vote|approve|act)\w*\b[^.;]{0,20}\b(?:this|the|these|that|such|those) (?:proposed )?(?:changes?|proposals?|matters?|amendments?|polic(?:y|ies)|agreements?|plan)\b/i

/** "The Fund's primary portfolio manager is Jane Roe. She has held that position since October 16, 1995.": a day that the amended document could not know. */
function sinceInNewText(payload: readonly Span[], reading: Reading): ChangeDate[] {
  const issued = reading.context.amends
    .flatMap(a => a.dated ?? [])
    .sort()
    .at(-1)
  return issued === undefined
    ? []
    : payload
        .slice(0, 3)
        .flatMap(s => {
          const p = reading.context.view.passages[s.passage]!,
            words = p.text.slice(s.from, s.to)
          return datesIn(words).flatMap((d): ChangeDate[] =>
            d.date?.length === 10 &&
            d.date > issued &&
            /\b(?:held (?:that|this) (?:position|role|office)|been (?:the |its |a )?(?:fund['’]s |portfolio['’]s )?(?:primary |lead )?portfolio manager|managed (?:the|it)|responsible for)\b[^.;]{0,80}\bsince $/i.test(
              words.slice(0, d.from),
            )
              ? [{ role: 'effective', date: d.date, qualifier: 'on', lines: p.lines }]
              : [],
          )
        })
        .slice(0, 1)
}

/** "Under the amended and restated advisory agreement, the fee was reduced": the day of the agreement told right before. */
const UNDER =
  /^(?:under|pursuant to) (?:the|its|this|such) (?:new|amended|amended and restated|restated|revised|interim|proposed)\b[^,]{0,60}\b(agreement|contract|arrangement|plan|schedule)\b/i

/** Of several effective dates of one change the most exact of the first sentence stays: the others belong to other things in it. */
function oneEffective(all: ChangeDate[]): ChangeDate[] {
  // The day of a liquidation is told once; another day beside it is that of a step towards it.
  const dates = all.filter(
    d =>
      d.role !== 'effective' ||
      !all.some(x => x.role === 'liquidation' || (['limit-expiry', 'last-trading', 'payment'].includes(x.role) && x.date === d.date)),
  )
  const effective = effectiveOf(dates)
  if (effective.length < 2) return dates
  const keep = effective[0]!
  return dates.filter(d => d.role !== 'effective' || d === keep)
}
