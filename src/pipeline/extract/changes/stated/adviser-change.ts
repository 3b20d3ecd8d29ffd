// In: a reading. Out: advisers that leave and come; in some trusts "Adviser" is the subadviser: the filing's own word decides.
//   "Effective October 1, 2006, the Manager terminated Janus Capital Management LLC ("Janus") as Adviser to the Portfolio."
//                                                      ^ leaves
import { once } from '../../../../model/once.ts'
import { pattern } from '../../../../model/pattern.ts'
import { candidate, meet, spanOfClause, wordsOf, type Candidate, type Clause, type Reading } from '../candidate.ts'
import { folded } from '../folded.ts'
import { datesOfRoles } from './dates-of-role.ts'
import { changesOf } from './moves/moves.ts'
import { listedMoves } from './moves/moves-listed.ts'
import { firmsOf } from './named.ts'
import { portfoliosIn } from './names.ts'
import { officeMoves } from './office-moves/office-moves.ts'
import type { Office } from './office-moves/office-words.ts'
import { renamesIn } from './renames/renames.ts'
import { findSubadviserChanges } from './subadviser-change.ts'

const ADVISER: Office = {
  role: pattern()`
    (?<!sub-?)(?<!sub[- ])\b(?:investment |portfolio )?advis[eo]rs?\b
    |\bto advise the\b
    // "X, which has advised the Fund since 2010, will be replaced by Y"
    |\b(?:which|who|that) (?:has |have |had |currently |now )?advise[sd]? (?:the|each|both)\b
    // "no longer advises the Fund", "is advised by X"
    |(?<!sub-?)(?<!sub[- ])\badvis(?:es (?:the|each) (?:fund|portfolio|series)|ed by)\b
    |\binvestment manager\b
    |\b(?:as|the) manager (?:of|to|for) (?:the |each )
    |(?<!sub-?)(?<!sub[- ])\b(?:investment )?advisory (?:services|responsibilit\w+|functions|duties|role|capacity)\b
  `,
  contract: pattern()`
    (?<!sub-?)(?<!sub[- ])(?<!portfolio )(?<!\bsub-?\s?investment )
    \b(?:investment )?(?:advisory|management)(?: and administrati(?:ve|on)(?: services)?| services)?
    \s(?:agreement|contract|arrangement|relationship)s?\b
  `,
  unlike: pattern()`
    \bsub-?\s?advis
    // "advisory services with respect to a portion of the assets"
    |\badvisory (?:responsibilit\w+|services) (?:with respect to|for) (?:a |the |its )?(?:\w+ )?(?:portion|part|share|sleeve|segment) of\b
    // "one of the Fund's three advisers"
    |\b(?:one|another(?: one)?|some|two|three|four|five|several) of (?:the|its) (?:fund|portfolio|series)'?s'? (?:
      (?:two|three|four|five|several|current|existing|other) )?(?:investment )?advis[eo]rs\b
    |\bsub-?investment|\bportfolio managers?\b
  `,
}
const AS_ADVISER = /\bas (?:the |its |an? )?(?:new |sole |interim )?(?:investment )?advis[eo]r\b/i
const MEETING = pattern('i')`
  \b(?:agreement|contract|proposal)s?\b[^.;]{0,120}\bmeetings?\b
  |^(?:it|they|these) (?:is|are|must|will|shall)\b[^.;]{0,160}\b\w*holders\b[^.;]{0,120}\bmeetings?\b
  |\b(?:agreement|contract)s?\b[^.;]{0,40}\b(?:approved|authorized) by (?:the |its )?(?:fund |portfolio )?(?:share|stock|unit)?holders\b
`
const ASKED = pattern('i')`
  \b(?:submitted|presented|put) to (?:the |its |their )?(?:share|stock|unit)?holders\b
  |\b(?:share|stock|unit)?holders\b[^.;]{0,60}\b(?:asked|vote|consider)\b
`

export const findAdviserChanges = once((reading: Reading): readonly Candidate[] => {
  const listed = listedMoves('adviser-change', /(?<!sub-?)(?<!sub[- ])\badvis[eo]rs?\b/, cell => firmsOf(cell, reading), reading)
  // "Effective the same day the name of the Adviser is X": a name that becomes, no adviser.
  const isRenamed = (c: Candidate) =>
    !c.from && renamesIn(reading).some(r => r.span.from === c.span.from && folded(r.to).includes(folded(c.to ?? '#')))
  // "approved the appointment of X as subadviser. X will assume advisory responsibility for the Fund's portfolio": as the subadviser.
  const isSubadvisers = (c: Candidate) =>
    !c.from &&
    !AS_ADVISER.test(wordsOf(c.span, reading)) &&
    findSubadviserChanges(reading).some(s => s.to === c.to && s.span.passage === c.span.passage && s.span.from < c.span.from)
  const told = changesOf('adviser-change', officeMoves(reading, ADVISER), reading, 5).filter(c => !isRenamed(c) && !isSubadvisers(c))
  const named = [...told, ...listed]
  const again = reading.clauses
    .filter(
      k =>
        (AGREED_AGAIN.test(k.text) || BOARD_AGREED_AGAIN.test(k.text)) &&
        !k.instruction &&
        !k.in.quoted &&
        !named.some(c => meet(c.span, k)),
    )
    .map(k =>
      candidate('adviser-change', spanOfClause(k), { to: agreedWith(k.text, reading), dates: datesOfRoles(k, ['meeting'], reading) }),
    )
  return [...told.map(c => withMeeting(c, reading)), ...listed, ...(named.length ? [] : again.slice(0, 1))]
})

/** "approved new advisory agreements with Larch Advisers, LLC" */
function agreedWith(text: string, reading: Reading): string | null {
  const behind = /\b(?:agreement|contract)s? with (?=\p{Lu})(.{3,120})/u.exec(text.slice(text.search(AGREED)))?.[1]
  return behind ? (firmsOf(behind, reading)[0] ?? null) : null
}
const AGREED = /\b(?:approved|authorized)\b/i

/** "The Board approved a new Investment Advisory Agreement between the Adviser and the Trust."; what it costs is told elsewhere. */
const BOARD_AGREED_AGAIN = pattern('i')`
  ^(?:(?!\b(?:if|when|once|until|unless|asked|fees?|rates?|compensation)\b)[^;])*\b(?:board|trustees|directors)\b
  (?:(?!\b(?:will|shall|would|may|fees?|rates?)\b)[^;]){0,200}
  \b(?:approved|authorized) an? new (?:investment )?(?:advisory|management) (?:agreement|contract)s?
  \s(?:with|between|among)\b(?:(?!\b(?:fees?|rates?|compensation)\b)[^;.]){0,120}\bthe (?:investment )?(?:advis[eo]r|manager)\b
  (?![^;.]*\b(?:fees?|rates?|compensation)\b)
`
/** "shareholders of the Larch Bond Fund approved a new investment advisory agreement", with whom may be told nowhere. */
const AGREED_AGAIN = pattern('i')`
  ^(?:(?!\b(?:if|when|once|until|unless|asked)\b)[^;])*\b(?:share|stock|unit)holders of\b
  (?:(?!\b(?:will|shall|would|may|asked)\b)[^;]){3,900}
  \b(?:approved|authorized) (?:the proposal to approve |the approval of )?(?:an? )?
  new (?:investment )?(?:advisory|management) (?:agreement|contract)s?\b
`

const ALSO_APPROVED = /^(?:they|shareholders|stockholders|the (?:share|stock|unit)?holders) (?:have )?also (?:approved|authorized|voted)\b/i

/** "They also approved a new agreement": at the meeting of which the sentence before tells. */
function sameMeeting(c: Candidate, reading: Reading): Candidate['dates'] {
  const own = reading.clauses.find(k => meet(k, c.span))
  const before = own && reading.clauses[own.index - 1]
  return own && before?.in === own.in && ALSO_APPROVED.test(own.text) ? datesOfRoles(before, ['meeting'], reading) : []
}

/** The meeting at which shareholders are to approve the new contract, told in the sentences right after. */
function withMeeting(c: Candidate, reading: Reading): Candidate {
  const after = reading.clauses
    .filter(k => k.passage === c.span.passage && k.from >= c.span.to && !k.instruction && !k.in.quoted)
    .slice(0, 4)
  const own = portfoliosIn(wordsOf(c.span, reading), reading)
  // "Shareholders of another fund will vote on the same proposal at a meeting": theirs.
  const isOfOther = (k: Clause) => {
    const named = portfoliosIn(k.text, reading)
    return own.length > 0 && named.length > 0 && !named.some(p => own.includes(p))
  }
  const first = after.findIndex(k => MEETING.test(k.text) && !isOfOther(k))
  if (first < 0) return { ...c, dates: [...c.dates, ...sameMeeting(c, reading)] }
  const dates = after.slice(first).flatMap(k => datesOfRoles(k, ['meeting', 'record', 'mailing'], reading))
  return {
    ...c,
    conditions: ASKED.test(after[first]!.text) ? [...new Set([...c.conditions, 'shareholder-approval' as const])] : c.conditions,
    dates: [...c.dates, ...dates.filter((d, i) => dates.findIndex(o => o.role === d.role) === i)],
  }
}
