// In: the words that tell of a liquidation. Out: the day on which the portfolio is wound up and paid out; [] where they give none.
//   "The Fund will be liquidated on or about September 16, 2002 (the "Liquidation Date")."
//                                            ^ day
import { pattern } from '../../../../../model/pattern.ts'
import type { ChangeDate } from '../../../../../model/filing.ts'
import { withoutStops } from '../../../dates/abbreviated.ts'
import { datesIn, type FoundDate } from '../../../dates/dates.ts'
import { meet, type Clause, type Reading, type Span } from '../../candidate.ts'
import { PUT_OFF } from '../called-off/called-off.ts'
import { datesOfRoles } from '../dates-of-role.ts'

interface Dated {
  c: Clause
  d: FoundDate
}

/** Words right before a date and right after it. */
interface Cue {
  before?: RegExp
  after?: RegExp
}

const DEFINED = /^[\s,]*\((?:the |each,? an? )?["“\u0093]?(?:Liquidation|Termination|Closing|Redemption) Date/i

/** "will cease trading and be closed to purchase as of July 21 (the "Closing Date")": a day of its own. */
const NOT_OF_PURCHASES =
  /^(?![^;]*\b(?:cease trading|create and redeem|creation units|closed to (?:new )?purchases?|no longer accept|not accept)\b)/i

/** The surest first: a day that has a name, then one beside which shares are redeemed, then one beside a verb of ending. */
const CUES: readonly Cue[] = [
  { before: PUT_OFF },
  // "the close of business on May 30 (the "Liquidation Date")"; a "Closing Date" may be that of purchases.
  { after: /^[\s,]*\((?:the |each,? an? )?["“\u0093]?(?:Liquidation|Termination|Redemption) Date/i },
  { before: NOT_OF_PURCHASES, after: DEFINED },
  // "will be liquidating its assets on July 31", whatever shares must be redeemed by another day
  {
    before: pattern('i')`
      \b(?:will|shall) (?:be )?(?:(?:fully|completely) )?(?:
      liquidat(?:e|ed|ing)(?! (?:its|their|the)(?: \w+)? (?:portfolio|holdings|securities|investments))
      |dissolved?|wound up)\b(?:(?!\b(?:adopted|approved|authorized)\b)[^.;,]){0,40}\bon (?:or (?:about|around) )?$
    `,
  },
  // "shares outstanding on July 31 will be redeemed"
  {
    before: /\boutstanding (?:on|as of)(?: or a(?:bout|round))? (?:the close of business on )?$/i,
    after: /^[^.;]{0,40}\bredeemed\b/i,
  },
  // "shares not redeemed by July 31 will be redeemed on that date"
  {
    before: /\bnot (?:previously )?redeemed\b[^.;]{0,30}\b(?:by|before|prior to|on or before|as of) $/i,
    after: /^[^.;]{0,80}\bredeem/i,
  },
  // "will distribute its remaining assets to shareholders as of July 31"
  {
    before: /\b(?:distribute|pay out|return)\b[^.;,]{0,30}\bassets\b[^.;,]{0,40}\b(?:on|as of)(?: or a(?:bout|round))? $/i,
  },
  // "until July 31, when the Fund will be wound up"
  {
    after: /^,? (?:when|at which time|on which (?:date|day))\b[^.;]{0,60}\b(?:liquidat|wound up|terminat|dissol|redeem)/i,
  },
  // "On July 31, the Fund will cease operations"
  {
    before: /(?:^\W*|,\s|\band\s)(?:effective )?(?:on|as of|at|effective)(?: or a(?:bout|round))? (?:the close of business on )?$/i,
    after: pattern('i')`
      ^,?\s(?:(?!\b(?:board|trustees|directors|approved|authorized|determined|decided|voted|resolved|concluded)\b)[^.;]){0,160}
      \b(?:liquidate|redeem|cease(?!d? (?:all |any |the )?(?:sales?|sell|offer|accept|trad|purchas))|dissolve|terminate|wind|distribute)d?\b
    `,
  },
]
/** Words of ending before a day. */
const ENDING = pattern('i')`
  \b(?:liquidat\w+|cash(?:ed)? out|return (?:its|all) assets|dissol\w+
  |cease (?:its )?operations|(?:discontinue|end) (?:its )?operations|terminat\w+|wind up|wound up
  |redeem\w*(?!\w| creation units)
  |distribution (?:will|shall|is expected to) be made
  |(?:distribute|pay out|return) (?:its|all|the)(?: of its)?(?: remaining| net)? assets)\b
  // A day in brackets behind the verb is told by the way.
  (?:[^.;()]|\([^()]{0,90}\)){0,120}$
`
/** Days of something else: until which shares are sold, as of which they are held. */
const OTHER_DAY = pattern('i')`
  \b(?:prior to|until|(?<!on or )before|(?<!effective )as of|as soon as (?:\w+ )?(?:practicable|possible) after
  |last day|purchase\w*|no longer accept|who (?:redeem|sell|exchange))\b[^.;]{0,60}$
  // "In anticipation of the liquidation, effective August 29, the Fund will be closed"
  |\bin (?:anticipation|preparation|advance|view|light) (?:of|for) (?:the |its |such |this )?(?:[\w’'-]+ ){0,2}
  (?:liquidation|closure|termination|dissolution|closing)s?(?: of (?:the|each) \w+)?,[ ][^.;,]{0,40}$
`
const PROCEEDS_SENT = pattern('i')`
  \bproceeds\b[^.;]{0,90}\b(?:sent|paid|mailed|distributed)\b[^.;]{0,50}$
  // "will receive their share of the liquidation proceeds on or about"
  |\breceive\b[^.;]{0,90}\bproceeds\b[^.;]{0,30}$
`
/** "When the Fund commences liquidation of its portfolio, which is anticipated to occur on" */
const BEGINS = /\b(?:commenc|begin|start)\w*\b[^.;]{0,30}\bliquidat\w+[^.;]{0,80}$/i
/** "On or before August 31, all remaining shareholders will receive a cash distribution" */
const HOLDERS_RECEIVE: Cue = {
  before: /(?:^|\.\s)(?:on|by)(?: or (?:about|before))? $/i,
  after: pattern('i')`
    ^,?\s(?:all |any |each )?(?:of the )?(?:remaining )?(?:share|stock|unit)holders?\b[^.;]{0,60}
    \b(?:will|shall) (?:receive|be (?:paid|sent))\b
    // "On or about August 14 the Fund will pay each remaining shareholder the value of his or her shares in cash"
    |^,?\s(?:the|each) (?:[\w&'’-]+ ){0,5}(?:fund|portfolio|series) (?:will|shall) (?:pay|send|mail)(?: to)?
    \s(?:each|all|its|any|the|every)(?: \w+)? (?:share|stock|unit)holders?\b[^.;]{0,80}\b(?:value|cash|worth|proceeds)\b
  `,
}
/** "the last day of business will be July 31" */
const LAST_DAY: Cue = { before: /\blast day of (?:business|operations?)\b[^.;]{0,30}$/i }
/** "shareholders remaining on August 14 will receive cash" */
const HOLDERS_ON: Cue = {
  before: pattern('i')`
    \b(?:share|stock|unit)holders?\b[^.;]{0,40}\b(?:remaining|of record|(?:who )?(?:remain|hold|holding|own|owning)(?: shares)?)
    (?: in the \w+)?(?: on| as of) $
    // "If you still hold shares of a Fund on August 25, the Fund will automatically redeem your shares"
    |\byou (?:still )?(?:hold|own)(?: \w+){0,5} on $
  `,
  after: pattern('i')`
    ^,?\s(?:
    (?:will|shall|are expected to) (?:receive|be paid|have (?:their|any) shares redeemed)
    |the \w+ (?:will|shall) (?:automatically )?redeem)\b
  `,
}

/** Days beside that of the liquidation. */
export const daysBeside = (span: Span, reading: Reading): ChangeDate[] =>
  datesOfRoles(span, ['record', 'last-trading', 'last-purchase', 'payment'], reading)

export function liquidationDay(spans: readonly Span[], { clauses, context }: Reading): ChangeDate[] {
  const found = clauses
    .filter(c => spans.some(x => meet(x, c)))
    .flatMap(c =>
      datesIn(c.text)
        .filter(d => d.date)
        .map((d): Dated => ({ c, d })),
    )
  const told =
    byCues(found) ??
    found.find(x => afterEnding(x, context.dated)) ??
    found.find(x => fits(x, HOLDERS_RECEIVE) || fits(x, LAST_DAY)) ??
    found.find(x => fits(x, HOLDERS_ON))
  if (!told) return []
  const { c, d } = found.find(x => x.d.date === told.d.date && fits(x, { after: DEFINED })) ?? told
  // "not redeemed by July 31 … redeemed on that date"
  const byThen = d.qualifier === 'no-later-than' && /\bnot (?:previously )?redeemed\b/i.test(c.text.slice(0, d.from))
  return [{ role: 'liquidation', date: d.date!, qualifier: byThen ? 'on' : d.qualifier, lines: c.lines }]
}

const fits = ({ c, d }: Dated, { before, after }: Cue): boolean => {
  const text = withoutStops(c.text)
  return (!before || before.test(text.slice(0, d.from))) && (!after || after.test(text.slice(d.to)))
}

function byCues(found: readonly Dated[]): Dated | undefined {
  for (const cue of CUES) {
    const told = found.find(x => fits(x, cue))
    if (told) return told
  }
  return undefined
}

const APPROVED = pattern('i')`
  \b(?:board|trustees|directors)\b[^.;]{0,80}\b(?:approved|authorized)\b
  |\b(?:adopted|approved|authorized) by (?:the |its )?(?:\w+['’]s )?(?:board|trustees|directors)\b
`

/** "will be liquidated on July 31": not the day on which that was approved, nor that of another matter. */
function afterEnding({ c, d }: Dated, today: string | null): boolean {
  const before = withoutStops(c.text.slice(0, d.from))
  if (!ENDING.test(before.slice(-160)) || PROCEEDS_SENT.test(before) || BEGINS.test(before)) return false
  // What the board approved for a day to come is that day's; of a day gone by it is the approval.
  const toCome = today !== null && d.date! > today
  const ofApproval = !toCome && (APPROVED.test(before.slice(-70)) || /\bmeetings?\b[^.;,]{0,30}$/i.test(before))
  return !ofApproval && !OTHER_DAY.test(sinceLastDay(before))
}

/** Words right before a date that no other date owns. */
const sinceLastDay = (before: string): string =>
  before
    .slice(-70)
    .split(/\b(?:19|20)\d\d\b/)
    .at(-1)!
