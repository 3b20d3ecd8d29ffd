// In: a change's words, dates and the day of its document. Out: how it stands on that day, and what must still happen first.
//   "… subject to shareholder approval …"  ^ proposed, shareholder-approval     "… is not subject to shareholder approval …"  ^ neither
import { MONTHS } from '../dates/months.ts'
import type { ChangeDate } from '../../../model/filing.ts'
import { compareDates, type IsoDate } from '../../../model/iso-date.ts'
import type { ChangeState, Condition } from '../../../model/kinds.ts'
import { pattern } from '../../../model/pattern.ts'

const HOLDERS = '(?:shareholders?|share holders?|stockholders?|contract owners?|voting|holders of (?:[\\w-]+ ){0,4}shares)'
/** Ways to say that shareholders must agree. */
const BY_HOLDERS: readonly RegExp[] = [
  // "subject to the approval of shareholders"
  pattern('i')`
    \b(?:subject to|contingent (?:up)?on|conditioned (?:up)?on|pending|if|upon|requires?|until)\b[^.;]{0,80}\b(?:
      ${HOLDERS}['’]?s?['’]? (?:approv\w+|vote)
      |approv\w+ (?:of|by|from)[^.;]{0,60}${HOLDERS}
    )
  `,
  // "if the shareholders agree"
  pattern('i')`
    \b(?:if|once|should|provided) (?:that )?(?:the |its |their |those who own its )?
    (?:shareholders?|stockholders?|holders|owners|shares) (?:so )?
    (?:agree|approve|consent|resolve|say yes|vote (?:for|in favor)|decide)\b
  `,
  // "shareholders must still approve"
  pattern('i')`
    \b(?:shareholders?|stockholders?|holders|owners)\b[^.;]{0,60}
    \b(?:have to|must|need to|has to|are required to|still have to) (?:agree|approve|consent|vote)\b
    |\bif they (?:vote in favor|agree|approve|consent)\b
  `,
  // "shareholders will be asked at a meeting to approve"
  pattern('i')`
    \b(?:share|stock|unit)holders\b[^.;]{0,40}\b(?:(?:will|shall) be|are(?: being)?) asked\b[^.;]{0,60}\bto (?:approve|vote|consider)\b
  `,
  // "once shareholders have ratified it"
  /\b(?:when|once|after) (?:the |its |their )?(?:share|stock|unit)?holders have (?:approved|ratified|adopted)\b/i,
  // "if the plan is adopted"
  pattern('i')`
    \b(?:if|once|should) (?:the|this|that|each) (?:
      proposals?|plan|merger|reorganization|combination|agreement|transaction
    )(?: (?:of|for) [^.,;]{3,60})? (?:is|are|be) (?:adopted|approved)\b
  `,
  // "has to be approved first by shareholders"
  pattern('i')`
    \b(?:must|ha(?:s|ve) to|needs? to|is required to|are required to|still to) (?:first |still |also )?
    be (?:approved|voted (?:up)?on|ratified|adopted) by\b[^.;]{0,60}\b${HOLDERS}
    |\b(?:needs?|requires?) (?:the )?(?:approval|consent|vote) of\b[^.;]{0,60}\b${HOLDERS}
  `,
  // "Under the proposed agreement the fee would rise"
  /^under the (?:new|proposed) (?:[\w-]+ ){0,3}(?:agreement|contract)s?\b[^.;]*\bwould\b/i,
  // "if so approved, the fund will …"
  /\b(?:if|once|when) (?:so |it is |they are )?approved(?: by (?:the |its |their )?(?:share|stock|unit)holders)?,/i,
]
const CONDITIONS: readonly (readonly [Condition, readonly RegExp[]])[] = [
  ['shareholder-approval', BY_HOLDERS],
  [
    'board-approval',
    [
      pattern('i')`
      \b(?:subject to|contingent (?:up)?on|pending|if|upon)\b[^.;]{0,60}\b(?:
        board(?: of (?:trustees|directors))?(?:['’]s)? approval
        |approval (?:of|by) (?:the|its|each)[^.;]{0,30}\b(?:board|trustees|directors)
      )
    `,
    ],
  ],
  [
    'regulatory-approval',
    [
      pattern('i')`
      \b(?:subject to|contingent (?:up)?on|pending|upon)\b[^.;]{0,80}\b(?:
        regulatory approvals?|exemptive (?:order|relief)
        |approvals? (?:of|by|from) (?:the )?(?:
          SEC|staff
          |Securities and Exchange Commission
          |Internal Revenue Service|regulators?|regulatory
          |(?:[\w']+ ){0,4}(?:commission(?:er)?s?|insurance department|department of insurance|authorit(?:y|ies))
        )
      )
    `,
    ],
  ],
  [
    'registration-effective',
    [
      pattern('i')`
      \bregistration statement[^.;]{0,60}\b(?:becom(?:es|ing)|is declared|is) effective\b
      |\b(?:upon|subject to) the effectiveness of[^.;]{0,40}registration statement
    `,
    ],
  ],
  [
    'closing-of-transaction',
    [
      pattern('i')`
      \b(?:when|once|if|after|upon)\b (?:and if )?(?:the|such|this) (?:[\w-]+ ){0,3}
      (?:transaction|acquisition|sale|purchase) (?:
        closes|is (?:closed|completed|consummated)|has (?:closed|been completed)|occurs|takes place
      )\b
      |\b(?:upon|subject to|contingent (?:up)?on|following|at)\b[^.;]{0,40}
      \b(?:closing|completion|consummation) of (?:the )?(?:\w+ )?(?:transaction|acquisition|merger|reorganization|sale|purchase)\b
      // "After the closing, the Adviser will be renamed …"
      |\b(?:upon|after|following|subject to|contingent (?:up)?on|at) (?:the )?closing(?=[,.;\s])
        (?!\s(?:of|an?|your|any|price|date|time|or)\b)
      |\b(?:when|once|if|after) (?:the )?(?:sale|closing|purchase|transaction|acquisition) (?:closes|has closed|has taken place|is closed)\b
    `,
    ],
  ],
]
const NOT = /\b(?:not|without|no)\b[^.;]{0,30}$/i

/** Conditions that the words set. */
export const conditionsIn = (text: string): Condition[] =>
  CONDITIONS.filter(([, ways]) => ways.some(words => sets(words, text))).map(([condition]) => condition)

/** "… is not subject to shareholder approval" sets none. */
function sets(condition: RegExp, text: string): boolean {
  const at = condition.exec(text)?.index
  return at !== undefined && !NOT.test(text.slice(Math.max(0, at - 40), at))
}

const FUTURE = /\b(?:will|shall|to be (?:re)?named|is expected to|are expected to|intends? to|plans? to|is scheduled|are scheduled)\b/i
const CANCELLED = pattern('i')`
  \b(?:
    (?:will|shall) not (?:
      take place|occur|proceed|go forward|go ahead|go through
      |take effect|be (?:liquidated|merged|reorganized|closed|converted|completed|consummated|implemented|put into effect)
    )
    |(?:shareholders|stockholders) (?:did not|failed to) approve
    |terminated the (?:plan|agreement and plan)
    |ha(?:s|ve) been (?:cancell?ed|abandoned|withdrawn|called off|given up|revoked|rescinded|dropped|terminated by the board)
    |no longer (?:proposed|being pursued)
    |(?:determined|decided|elected|resolved|voted) to (?:cancel|abandon|rescind|withdraw|revoke|call off)
    |(?:determined|decided|elected|resolved|voted) not to (?:proceed|(?:move|go) (?:forward|ahead)|implement|pursue)
    |(?:rescinded|reversed|revoked|withdrew|withdrawn|reconsidered) (?:its|their|the) (?:\w+ )?(?:decision|determination|approval)
  )\b
`
const TAKING_PLACE = new Set(['effective', 'liquidation', 'payment'])

/** "will not take place on June 30, but on August 31" */
export const BUT_LATER = pattern('i')`^[^;.]{0,60}\b(?:but|instead|rather)\b[^;.]{0,40}\b(?:on|in|until) ${MONTHS}\b`

/** "If shareholders do not approve it, it will not take place", "will not occur unless …": a condition, no call-off. */
export function saysCalledOff(text: string): boolean {
  const m = CANCELLED.exec(text)
  if (!m) return false
  const before = text.slice(0, m.index)
  return (
    !/\b(?:if|unless|in the event|should)\b/i.test(before.slice(before.lastIndexOf('. ') + 1)) &&
    !/^[^.;]{0,20}\b(?:unless|until|before|if)\b/i.test(text.slice(m.index + m[0].length)) &&
    !BUT_LATER.test(text.slice(m.index + m[0].length))
  )
}

/** "The Board has approved the liquidation of the Fund", "the plan was approved by the Board": decided, not done. */
const DECIDED = pattern('i')`
  \b(?:board|trustees|directors)\b[^.;]{0,200}\b(?:approved|voted|adopted|determined|decided|authorized)\b
  |\b(?:approved|adopted|authorized) by (?:the |its |each )?(?:[\w’'-]+ ){0,3}(?:board|trustees|directors)\b
`
const ENDED = /\b(?:was|were|has been|have been) (?:liquidated|merged|reorganized|combined|dissolved|terminated|completed|consummated)\b/i

/** How a change stands on the day of its document; `ofEnd`: one by which a portfolio ends. */
export function stateOf(
  text: string,
  dates: readonly ChangeDate[],
  conditions: readonly Condition[],
  dated: IsoDate | null,
  ofEnd: boolean,
): ChangeState {
  if (saysCalledOff(text)) return 'cancelled'
  if (conditions.includes('shareholder-approval') || (/\bpropos(?:es|ed|als?)\b/i.test(text) && !/\b(?:approved|authorized)\b/i.test(text)))
    return 'proposed'
  const when = dates
    .filter(d => TAKING_PLACE.has(d.role))
    .map(d => d.date)
    .sort(compareDates)[0]
  if (when && dated) return compareDates(when, dated) > 0 ? 'scheduled' : 'effective'
  // A meeting that is called is still to come on the day on which it is told.
  const meeting = dates.find(d => d.role === 'meeting')?.date
  if (meeting && dated && compareDates(meeting, dated) > 0) return 'scheduled'
  if (ofEnd && DECIDED.test(text) && !ENDED.test(text)) return 'scheduled'
  // "A change in the name of the Fund, effective upon completion of the merger"
  if (/\beffective (?:upon|on|at|following) (?:the )?(?:closing|completion|consummation) of\b/i.test(text)) return 'scheduled'
  // "so that expenses will not exceed 0.95%": what a limit is for.
  return FUTURE.test(text.replace(/\b(?:will|shall) not exceed\b/gi, '')) ? 'scheduled' : 'effective'
}
