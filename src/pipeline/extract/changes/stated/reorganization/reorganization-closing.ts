// In: the places where a reorganization is told. Out: the day on which the assets go over.
//   "The merger is expected to take place on or about May 1, 2009."     "on May 1, 2009 (the "Closing Date")"
//                                                     ^ day                  ^ day
import type { ChangeDate } from '../../../../../model/filing.ts'
import { pattern } from '../../../../../model/pattern.ts'
import { withoutStops } from '../../../dates/abbreviated.ts'
import { datesIn, type FoundDate } from '../../../dates/dates.ts'
import { meet, type Reading, type Span } from '../../candidate.ts'
import { PUT_OFF } from '../called-off/called-off.ts'
import { wasMeant } from '../dates-of-role.ts'
import { IT_TAKES_PLACE, MATTER } from './reorganization-words.ts'

/** Words that end before the day, behind the day before it. */
const BEFORE_DAY: readonly RegExp[] = [
  // "The merger is expected to be completed on"
  pattern('i')`
    \b(?:reorganiz(?:ations?|ing)|mergers?|consolidations?|combinations?|transactions?|acquisitions?|closing|exchange|conversions?
      |transfer)\b
    [^.;]{0,140}
    \b(?:take place|took place|occur(?:red)?|be completed|completed|carried out|be made|consummated|(?:be|become|became) effective|effected
      |close[ds]?|closing)\b[^.;]{0,60}$
  `,
  // "… which had been expected on June 26, will now occur on"
  /\b(?:will|shall) (?:now|instead) (?:take place|occur|be completed)\b[^.;]{0,30}$/i,
  // "It is expected to take place on"
  pattern('i')`${IT_TAKES_PLACE}[^.;]{0,60}$`,
  // "The closing is scheduled for"
  pattern('i')`
    \b(?:closing|reorganizations?|mergers?|conversion|transaction|combination|consolidation|acquisition|exchange)\b[^.;]{0,90}
    \b(?:is|are) (?:currently |presently )?(?:scheduled|expected|anticipated|set|planned) (?:for|on)(?: or a(?:bout|round))?
    (?: the close of business on(?: or a(?:bout|round))?)? $
  `,
  // "will be merged into the Larch Fund on"
  pattern('i')`
    \b(?:merged?|merger|reorganized?|reorganization|combined?|combination|consolidated?)\b[^.;]{0,140}
    \b(?:on|as of|effective)(?: or a(?:bout|round))?(?: the close of business on)? $
  `,
]
const NAMED_DAY = /^[\s,]*\((?:the )?["“\u0093]?(?:Closing|Merger|Reorganization|Exchange) Date/i
/** "was to take place on", "would have been merged on" */
const UNREAL = /\b(?:was|were) to (?:be |take |occur )?[^.;,]{0,40}$|\bwould (?:have|be)\b[^.;,]{0,40}$/i
/** "shareholders of record on", "approved on", "as a result of the merger, effective", "Prior to the merger, on" */
const OF_OTHER_STEP = pattern('i')`
  \b(?:record|mail(?:ed|ing)?|meeting|(?<!\bif [^.;,]{0,40})(?:approved|authorized)|board)\b[^.;]{0,60}$
  |\bmeetings? (?:of \w*holders )?(?:for|to)\b[^.;]{0,120}$
  |\bmeet (?:to|and) (?:vote|consider|approve|decide)\b[^.;]{0,90}$
  |\b(?:as a result of|because of|due to|in connection with) the (?:\w+ )?(?:reorganization|merger)s?(?: of [^.;,]{3,60})?
  (?:,| and) effective(?: on)?(?: or a(?:bout|round))? $
  |\b(?:prior to|before|in advance of|ahead of|in (?:anticipation|preparation) (?:of|for)) (?:the |such |this |its )?
  (?:(?:completion|closing|consummation) of the )?(?:proposed )?(?:reorganization|merger|transaction|consolidation|combination|closing)s?,
  (?: and)?(?: effective)?(?: as of| on| beginning)?(?: or a(?:bout|round))?(?: the close of business on)? $
`

/**
 * "The mergers of A and B will be completed on May 1, and that of C on June 5": the day behind the name; `others`: those that are told
 * of beside it.
 */
export function ownClosingDay(name: string, others: readonly string[], reading: Reading): ChangeDate[] {
  for (const c of reading.clauses) {
    const days = c.text.includes(name) ? datesIn(c.text).filter(d => d.date) : []
    if (days.length < 2 || c.in.quoted || !closingIn(c.text) || !others.some(o => c.text.includes(o))) continue
    const at = c.text.indexOf(name)
    const day = days.find(d => d.from > at)
    const before = c.text.slice(0, day?.from ?? 0)
    if (day && ONE_OF_SEVERAL.test(before)) return [{ role: 'effective', date: day.date!, qualifier: day.qualifier, lines: c.lines }]
  }
  return []
}
const ONE_OF_SEVERAL = /\b(?:on|about|by|effective|of business)(?: or a(?:bout|round))? $/i

/** The first in the order of the text. */
export function closingDay(spans: readonly Span[], reading: Reading): ChangeDate[] {
  for (const c of reading.clauses) {
    if (!spans.some(x => meet(x, c))) continue
    const day = putOffTo(c.text) ?? closingIn(c.text)
    if (day?.date) return [{ role: 'effective', date: day.date, qualifier: day.qualifier, lines: c.lines }]
  }
  return []
}

/** "The shareholder meeting has been moved from May 5, 2003 to" */
const MEETING_PUT_OFF = /\bmeeting\b(?:(?!\b(?:mergers?|reorganizations?|closing)\b)[^;]){0,120}$/i

/** "The merger has been postponed until June 1" */
const putOffTo = (text: string): FoundDate | undefined =>
  datesIn(text).find(
    d => d.date && MATTER.test(text) && PUT_OFF.test(text.slice(0, d.from)) && !MEETING_PUT_OFF.test(text.slice(0, d.from)),
  )

function closingIn(printed: string): FoundDate | undefined {
  const text = withoutStops(printed)
  let before = 0
  for (const d of datesIn(text)) {
    const lead = text.slice(before, d.from)
    before = d.to
    if (!d.date || UNREAL.test(lead) || wasMeant(lead) || OF_OTHER_STEP.test(lead)) continue
    if (BEFORE_DAY.some(words => words.test(lead)) || NAMED_DAY.test(text.slice(d.to))) return d
  }
  return undefined
}
