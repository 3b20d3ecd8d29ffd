// In: a statement that appoints to an office, or decides an appointment. Out: who comes, and who leaves; null where it brings nobody.
//   "approved a new advisory agreement between the Manager and X"   "the termination of the agreement with Y and the hiring of X"
//                                                              ^ comes                                     ^ leaves            ^ comes
import { pattern } from '../../../../../model/pattern.ts'
import { DAY } from '../../../dates/months.ts'
import { writtenDates } from '../../../dates/written-date.ts'
import type { Clause } from '../../candidate.ts'
import { fullFirmsIn } from '../../firms/firms.ts'
import { folded } from '../../folded.ts'
import { DECIDING } from '../items.ts'
import { isAsked } from '../led-items.ts'
import type { Move } from '../moves/moves.ts'
import { firmPlaces, firmsOf } from '../named.ts'
import { firmsOfContract, PARTIES } from './office-parties.ts'
import { APPOINTING, coming, inRole, leaving, named, object, type OfficeReader, type OfficeStatement } from './office-words.ts'
import type { Said } from '../said.ts'

/** "a sub-advisory agreement with X, pursuant to which X will serve" */
const UNDER_WHICH_BEGINS = pattern()`
  \b(?:pursuant to|under) which\s(?:[^,;]|,\s(?=(?:Inc|LLC|L\.L\.C|LLP|L\.?P|Ltd|Limited|N\.A|Corp|Co)\b)){2,80}
  \s(?:will|shall|would) (?:serve|act|become|begin)\b
`
/** "… and X, thereby replacing the Fund's current subadviser" */
const IN_PLACE = /,? (?:thereby )?(?:replacing|succeeding) (?:the |its )?(?:[\w'’]+ ){0,3}(?:sub-?\s?)?(?:advis[eo]r|manager)s?\b/
/** "approved (i) an agreement with X and (ii) an agreement with Y, each to be effective as of May 9": of every one of them. */
const TO_BE_EFFECTIVE = /^(?:[^;.]|\.(?!\s+\p{Lu})){0,600},\s(?:each\s)?to (?:be|become) effective\b/u
/** "approved sub-advisory agreements with X and Y, effective July 1" */
const FROM_A_DAY = pattern('u')`,\s(?:each\s)?effective (?:as of |on (?:or a(?:bout|round) )?)?${DAY}`
const NOT_RETAINED = /\bnot to (?:retain|reappoint|re-appoint|engage|select)\b(.+)\band\b/

const isInstead = ({ s, office }: OfficeStatement): boolean => inRole(NOT_RETAINED.exec(s.low.slice(0, s.group.from))?.[1] ?? '', office)

const SOLD = /\bchange (?:of|in) control\b|\bassignment of the\b|\bautomatic(?:ally)? terminat/i
/** Where the words of one contract end and those of the next, or of whom the firm replaces, begin. */
const NEXT_CONTRACT = pattern('i')`
  ;|\(\d\)
  |,? (?:which|who) (?:(?:will|shall|would|is to) (?:replace|succeed)|replace[sd]|succeed(?:s|ed)|takes the place of)\b
  |,? (?:and|as well as) (?:an? |the )?(?:new |amended |interim )*(?:investment )?(?:sub-?\s?)?
  (?:advisory|management|distribution) (?:agreement|contract)
`
/** "the termination of the agreement with X and the hiring of Y" */
const ENDED_AND = pattern('i')`
  \b(?:termination|removal|resignation|departure|dismissal) of (?:the )?([^;]*?)
  (?: and (?:the )?(?:appointment|selection|engagement|hiring|retention|addition|approval)|$)
`
const APPOINTMENT =
  /(?<!\b(?:possible|potential) )\b(?:appointment|selection|choice|engagement|hiring|retention|addition) (?:by [^;]{3,90}? )?of\s+(.+)/is

const OF_TEAM = /^(?:an? |the )?(?:new )?(?:portfolio (?:manage\w+|management)|investment|management) team\b/i

export const appointed: OfficeReader = told => {
  const { s, reading, office } = told
  if (s.ended || !(APPOINTING.has(s.verb) || (DECIDING.has(s.verb) && !s.passive))) return undefined
  // "X has been appointed subadviser"
  if (s.passive && OF_TEAM.test(s.who)) return null
  if (s.passive) return s.verb !== 'approve' && inRole(s.whatLow, office) ? coming(told, named(s.who, reading).slice(0, 3)) : null
  const defined = contractDefined(told)
  if (defined) return coming(told, defined)
  const contract = contractIn(told)
  const starts = contract ? clauseOfStart(told) : undefined
  if (contract && APPOINTING.has(s.verb) && isFirstContract(told, starts)) return byContract(told, contract, starts)
  // "the Trustees appointed X as subadviser", "determined not to retain Y as accounting firm and voted to appoint X"
  if (!DECIDING.has(s.verb) && (inRole(s.whatLow, office) || isInstead(told) || isBehindAside(told)))
    return coming(told, named(object(s.what), reading).slice(0, 3))
  return byNouns(told) ?? (approvesFirm(told) ? coming(told, named(object(s.what), reading).slice(0, 2)) : null)
}

/** "appointed X, which was founded in 1991 and manages $2 billion, as sub-adviser": the office stands behind what is told by the way. */
function isBehindAside({ s, office }: OfficeStatement): boolean {
  const behind = /,\s(?:which|who)\s/.test(s.what) ? /,\sas\s([^,;]{3,80})$/.exec(s.clause.text.slice(s.group.to))?.[1] : undefined
  return behind !== undefined && inRole(behind, office)
}

/**
 * "recommended a sub-advisory agreement between the Adviser and X (the “Agreement”). On May 4 the Board approved the Agreement.":
 * the firm of the contract that a term stands for.
 */
function contractDefined({ s, reading, office, before }: OfficeStatement): string[] | null {
  const term = s.verb === 'approve' ? /^the ((?:[\w-]+ ){0,4}agreement)s?\b(?! (?:with|between|among)\b)/.exec(s.whatLow)?.[1] : undefined
  if (!term || !s.what.slice(4).startsWith(s.what[4]!.toUpperCase())) return null
  const low = folded(s.clause.in.text.slice(0, s.clause.from))
  const at = low.indexOf(`(the "${term}")`)
  const opens = at < 0 ? -1 : low.slice(0, at).search(office.contract)
  if (opens < 0 || office.unlike.test(term)) return null
  const parties = PARTIES.exec(s.clause.in.text.slice(opens, at))
  const firms = parties ? firmsOf(parties[1]!, reading).filter(f => !before.includes(f)) : []
  return firms.length ? firms.slice(-1) : null
}

/** "… The agreement took effect August 2": a first one, though it is not called new. */
const clauseOfStart = ({ s, reading: { clauses } }: OfficeStatement): Clause | undefined =>
  clauses
    .slice(s.clause.index + 1, s.clause.index + 6)
    .find(k => /^the sub-?advisory agreement (?:took|takes|(?:will|shall) take) effect\b/i.test(k.text))

/** "approved a new advisory agreement", "approved a sub-advisory agreement with X, pursuant to which X will serve" */
function isFirstContract({ s, reading }: OfficeStatement, starts: Clause | undefined): boolean {
  // What shareholders vote on is no renewal.
  const voted =
    (/\b(?:share|stock|unit)holders\b/.test(s.whoLow) && /^(?:an? |the )?(?:investment )?(?:sub-?\s?)?advisory /.test(s.whatLow)) ||
    (/^(?:an? |the )?(?:investment )?sub-?\s?advisory /.test(s.whatLow) && isAsked(s.clause, reading.clauses))
  const behind = s.clause.in.text.slice(s.clause.from + s.group.to)
  const begins =
    starts !== undefined ||
    voted ||
    IN_PLACE.test(s.whatLow) ||
    UNDER_WHICH_BEGINS.test(s.clause.text.slice(s.group.to)) ||
    TO_BE_EFFECTIVE.test(behind) ||
    isFromDay(s)
  return (begins || /\b(?:new|interim|temporary|proposed)\b/.test(s.whatLow)) && !/\bcontinu|\brenew/.test(s.whatLow.slice(0, 60))
}

const isFromDay = (s: Said): boolean =>
  FROM_A_DAY.test(s.what) &&
  /^(?:an? )?(?:investment )?(?:sub-?\s?)?(?:investment )?(?:advisory|management) (?:agreement|contract)s?\b/.test(s.whatLow)

/** "new Investment Advisory Agreements (the “New Subadvisory Agreements”)": the term behind it says of which office it is. */
const TERM = /^s?,? ?\((?:each,? an? |the |an? )?["“']([^"”]{4,60})["”']?\)/

function contractIn({ s, office }: OfficeStatement): RegExpExecArray | null {
  const contract = office.contract.exec(s.whatLow)
  const term = contract && TERM.exec(s.whatLow.slice(contract.index + contract[0].length))?.[1]
  return term && office.unlike.test(term) ? null : contract
}

/** "approved a new advisory agreement between the Manager and X". */
function byContract(told: OfficeStatement, { index: at, 0: contract }: RegExpExecArray, starts: Clause | undefined): Move | null {
  const { s, reading, before } = told
  const parties = PARTIES.exec(s.what.slice(at)) ?? /\b(?:pursuant to|under) which\s+(.+)/is.exec(s.clause.text.slice(s.group.to))
  const words = (parties?.[1] ?? '').split(NEXT_CONTRACT)[0]!.replace(/\(the ["“][^"”]*["”]\)/g, '')
  const partiesOf = (roles: boolean) =>
    firmsOfContract(contract, parties?.[0] ?? '', words, w => firmPlaces(w, reading, roles).filter(f => !before.includes(f.name)))
  const named = partiesOf(false)
  // "an interim agreement between the Trust and the Adviser", when the Adviser is sold
  const firms = named.length || !SOLD.test(s.clause.in.text) ? named : partiesOf(true)
  if (!parties || !firms.length) return null
  const move = coming(told, firms)
  const day = starts ? writtenDates(starts.text).find(d => d.date)?.date : undefined
  return starts && day ? { ...move, dates: [{ role: 'effective', date: day, qualifier: 'on', lines: starts.lines }] } : move
}

/** "the termination of the agreement with X and the hiring of Y". */
function byNouns(told: OfficeStatement): Move | null {
  const { s, reading, office } = told
  const ended = ENDED_AND.exec(s.what)
  const ofOffice = ended && (inRole(ended[1]!, office) || office.contract.test(folded(ended[1]!)))
  const leaves = ofOffice ? firmsOf(ended[1]!, reading).slice(-1) : []
  const role = APPOINTMENT.exec(s.what)
  // "the appointment of a portfolio management team of X": people of a firm.
  if (role && OF_TEAM.test(role[1]!)) return leaves.length ? leaving(told, leaves) : null
  if (role && inRole(s.whatLow, office)) {
    const move = coming(told, named(object(role[1]!), reading).slice(0, 6))
    return { ...move, leaves: [...new Set([...move.leaves, ...leaves])] }
  }
  return leaves.length ? leaving(told, leaves) : null
}

/** "The Larch Company of Virginia, LLC as sub-adviser" */
const opensWithFirm = (what: string): boolean => / as /.test(what) && (fullFirmsIn(what)[0]?.from ?? 9) < 5

/** "approved X as sub-adviser", but not "approved X's proposal", nor "authorized X to replace Y with Z". */
const approvesFirm = ({ s, office }: OfficeStatement): boolean =>
  s.verb === 'approve' &&
  /^[A-Z]/.test(s.what) &&
  !/\sto (?:replace\b.*\bwith\s|(?:terminate|appoint|hire|engage|retain)\b)/.test(s.what) &&
  !/^\S+(?: \S+){0,5}['’]s? (?:proposal|recommendation|request|decision)\b/.test(s.what) &&
  (/^(?!the |a |an |proposal)/.test(s.whatLow) || opensWithFirm(s.what)) &&
  inRole(s.whatLow, office)
