// In: a reading. Out: trustees and directors of a registrant that are elected, resign, retire.
//   "Effective June 30, 2004, Mr. Holm resigned as a Trustee of the Trust."
//                             ^ leaves               ^ office
import { pattern } from '../../../../model/pattern.ts'
import type { Candidate, Reading } from '../candidate.ts'
import { officeChanges } from './board-office/board-office.ts'
import { datesOfRoles } from './dates-of-role.ts'
import { happens, longAgo } from './news.ts'
import { found, saidIn, type Said } from './said.ts'

const OFFICE = pattern()`
  \b(?:(?:independent |interested |disinterested )?trustees?
    |board of (?:trustees|directors)
    |(?:independent |interested )directors?
    |(?:new|additional) directors?(?! of)
    // a director of the registrant, none of a firm
    |(?:a|as) directors? of the (?:fund|funds|trust|company|corporation)
    |as an? (?:independent )?director(?= (?:with|effective|on|as of|and|upon)\b|[.,;]|$)
    |as directors(?=[.,:;]| (?:at|on|of the (?:fund|trust|company))\b|$)
    |\ba director(?=[.,;]|$| since\b)
    // "were elected Directors by the shareholders"
    |elected (?:as )?directors?(?= (?:of the (?:fund|funds|trust|company|corporation)|by (?:the )?(?:share|stock|unit)?holders)\b)
    |members? of the board
    |(?:independent |interested |an? )board members?
    |(?:his|her|a|the) seat on the board
    |the board
    // "as the lead independent chairman", but not "as chairman of the audit committee"
    |(?:as|designated|named|elected|appointed|chosen) (?:the )?(?:lead |independent |new )*chair(?:man|person|woman)?\b
      (?! of (?!the (?:board|trust|funds?)\b(?!['’])))
    |chair(?:man|person|woman)? of the board
  )\b
`
const UNLIKE = /\bportfolio managers?\b|\bmanaging director of the (?:adviser|sub)/
/** "as a Trustee", "elected to the Board" */
const IN_OFFICE = pattern('i')`
  \b(?:as|to the|from the|of the|on the|new|an?|the|on the|elected|named|appointed|chosen|designated) (?:\w+ ){0,3}
    (?:trustees?|directors?|board|chair)
  |\bt(?:ak(?:e|es|ing)|ook) (?:office|(?:his|her|their) seats?)\b|\bstand (?:again|for (?:re-?)?election)\b
  |\bpass(?:ed|ing) away\b
`
/** "The Trustees appointed X as Treasurer", "elected X President": they change nothing among themselves. */
const AS_OFFICER = pattern('i')`
  \b(?:appointed|elected|named)\b[^;]{0,80}\bas (?:the )?(?:president|treasurer|secretary|chief|vice|assistant)
  |\b(?:appointed|elected|named) (?:[A-Z][\w.'’-]* ){2,4}(?:president|treasurer|secretary|chief|vice president|assistant)\b
`
const AS_TRUSTEE = /\b(?:as an?|an?|as) (?:\w+ )?(?:trustee|director)\b/i

export function findTrustees(reading: Reading): Candidate[] {
  const named = officeChanges('trustee-change', OFFICE, UNLIKE, reading).filter(c => {
    const words = reading.context.view.passages[c.span.passage]!.text.slice(c.span.from, c.span.to)
    return IN_OFFICE.test(words) && !(AS_OFFICER.test(words) && !AS_TRUSTEE.test(words))
  })
  return [...named, ...elected(reading).filter(c => !named.some(o => o.span.passage === c.span.passage))]
}

/** "shareholders elected ten directors to the Board, including three new directors": a new board, whose members are not named. */
function elected(reading: Reading): Candidate[] {
  return saidIn(reading)
    .filter(s => s.verb === 'elect' && !s.relative && !s.clause.in.quoted && happens(s) && !longAgo(s, reading) && isOfNewBoard(s))
    .map(s => found('trustee-change', s))
    .map(c => ({ ...c, dates: datesOfRoles(c.span, ['meeting'], reading).slice(0, 1) }))
}

function isOfNewBoard(s: Said): boolean {
  if (s.passive) return /\bnew (?:trustees|directors)\b/.test(s.whoLow)
  return (
    /holders\b/.test(s.whoLow) &&
    /^(?:\w+ ){0,3}(?:trustees|directors)\b/.test(s.whatLow) &&
    /\bnew (?:trustees|directors|members)\b/.test(s.whatLow)
  )
}
