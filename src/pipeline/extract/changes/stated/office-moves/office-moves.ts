// In: a reading and an office (adviser, subadviser, custodian). Out: every move in it that the document tells,
// statement by statement: which firm leaves it, which comes.
//   "On November 1, 2005, Lathrop Fairbairn will succeed Orrin as adviser …"
//                         ^ comes                   ^ leaves   ^ office
import type { ChangeDate } from '../../../../../model/filing.ts'
import { pattern } from '../../../../../model/pattern.ts'
import { writtenDates } from '../../../dates/written-date.ts'
import type { Reading } from '../../candidate.ts'
import { folded } from '../../folded.ts'
import type { Move } from '../moves/moves.ts'
import { firmsOf } from '../named.ts'
import { announces, happens, longAgo, reminds } from '../news.ts'
import {
  afterAnnounced,
  dismissed,
  formerHolder,
  heirOf,
  holderNow,
  inItsPlace,
  isLeftBySubadviser,
  replacedAsSpoken,
  unmentioned,
} from './office-beside.ts'
import { goesOnUnderNew } from './office-again.ts'
import { UNDER_INTERIM } from './office-becomes.ts'
import { officeEnd } from './office-ends.ts'
import { withMergedAway } from './office-merged.ts'
import { comesByTheWay, managementPassed, partHandedOn } from './office-passed-on.ts'
import { moveOf } from './office-move.ts'
import { startedSince } from './office-since.ts'
import { withoutForms, type Office } from './office-words.ts'
import { servedBeforeDay } from './office-predecessor.ts'
import { succession } from './office-succession.ts'
import { saidIn, type Said } from '../said.ts'

const OTHER_FUND = /\b(?:to|of|for) (?:the|each) (?:acquiring|surviving|successor) (?:fund|portfolio|series|etf)s?\b/
const IS_INDEX = /\b(?:benchmark|index|indexes|indices)(?: (?:of|for) [^,;]{3,80})?$/
/** Governors of an infinitive that is news: "approved … to replace". */
const DECIDING = /^(?:approve|vote|determine|decide|agree|propose|ask|request|consider)$/
const IN_A_SECTION =
  /^(?:hereby )?as (?:an? |the )?[^;]{4,120} (?:in|under|to|from) the (?:(?:sub-?)?sections?|headings?|captions?|tables?|list)\b/

/** "until October 30", "expires on the earlier of (i) October 30 …", before the day. */
const UNTIL = pattern('i')`
  \b(?:until|through|(?:ends?|expires?|terminates?) (?:on|no later than|not later than|by))(?: the earlier of)?(?: \(\w\))?
  (?: (?:on or a(?:bout|round)|the|close of business|on))* $
`

export function officeMoves(reading: Reading, office: Office): Move[] {
  const moves: Move[] = []
  for (const s of saidIn(reading)) {
    const move = longAgo(s, reading) ? null : moveIn(s, moves.at(-1), reading, office)
    if (move) moves.push(withMergedAway(move, reading))
  }
  return moves
}

/** `last`: the move told before. */
function moveIn(s: Said, last: Move | undefined, reading: Reading, office: Office): Move | null {
  // Ends first: what is not renewed is no news by its verb.
  const end = officeEnd(s, last, reading, office)
  if (end) return end
  const gone = unmentioned(s, last, reading)
  if (gone) return gone
  const again = goesOnUnderNew(s, reading, office)
  if (again) return again
  if (!happens(s) || reminds(s)) return null
  // "After the reorganization, X will serve as adviser to the Acquiring Fund": it is the other fund's.
  if (OTHER_FUND.test(s.whatLow)) return null
  // "The benchmark was changed from A to B, which the Adviser believes …"
  if (IS_INDEX.test(s.whoLow)) return null
  const handed = office.manages ? partHandedOn(s, reading) : null
  if (handed) return handed
  if (isReplacedUnder(s)) return moveOf(s, reading, office)
  if (s.relative) return comesByTheWay(s, reading, office)
  // "references to X are replaced with Y as a result of a change in the subadviser's name": the firm stays.
  if (/\breferences? to\b/.test(s.whoLow) && /\b(?:name|renamed)\b/.test(s.whatLow)) return null
  const exchanged = firmsExchanged(s, reading, office)
  if (exchanged) return exchanged
  const former = formerHolder(s, last, reading, office)
  if (former) return former
  if (isLeftBySubadviser(s, reading)) {
    const leaves = office.manages ? firmsOf(s.who, reading).slice(0, 3) : []
    return leaves.length ? { s, leaves, comes: [] } : null
  }
  return heirOf(s, reading, office) ?? moveByVerb(s, last, reading, office)
}

/** "enter into novation agreements pursuant to which X will be replaced by Y as adviser" */
const isReplacedUnder = (s: Said): boolean =>
  s.relative && s.passive && s.tense === 'future' && ['replace', 'succeed'].includes(s.verb) && /^(?:to|under) which\b/.test(s.whoLow)

const REFERENCES_EXCHANGED = pattern('is')`
  \breferences? (?:in [^,;:]{1,80}? )?to (.{6,300}?) (?:is|are|will be|shall be)\b.{0,80}?\b(?:replaced|superseded)
  \s(?:in (?:its|their) entirety )?(?:with|by) (.{6,400})$
`

/** "all references to A, LLC and B, L.P. as subadvisers are removed and replaced with C, LLC and D, Inc.": several firms for others. */
function firmsExchanged(s: Said, reading: Reading, office: Office): Move | null {
  if (!s.passive || !['remove', 'delete', 'replace', 'supersede'].includes(s.verb)) return null
  const [, old, anew] = REFERENCES_EXCHANGED.exec(s.clause.text) ?? []
  if (!old || !anew || !office.role.test(folded(old))) return null
  const [leaves, comes] = [firmsOf(old, reading), firmsOf(anew, reading)]
  return leaves.length && comes.length && leaves.length + comes.length > 2 ? { s, leaves, comes } : null
}

function moveByVerb(s: Said, last: Move | undefined, reading: Reading, office: Office): Move | null {
  const role = office.role.test(withoutForms(s.item ? `${s.low} ${s.whatLow}` : s.clause.text)) || office.contract.test(s.low)
  // "Larch Distributors, Inc. replaces Birch Securities.", right after the sentence by which it comes
  // "Prior to March 1, 2006, Granite State Bank was the custodian."
  if (role && !announces(s) && !isNewsAnyhow(s, office))
    return s.verb === 'replace' || servedBeforeDay(s) ? succession(s, last, reading) : null
  if (!role && isUnderOffice(s, office)) {
    // "The Board approved replacing X with Y."
    const [old = '', anew] = s.what.split(/\s(?:with|by)\s/)
    return { s, leaves: firmsOf(old, reading).slice(0, 1), comes: firmsOf(anew ?? s.who, reading).slice(0, 1) }
  }
  const own = role ? moveOf(s, reading, office) : null
  const move =
    (own && holderNow(inItsPlace(own, reading, office), reading, office)) ??
    (role ? null : (afterAnnounced(s, reading, office) ?? replacedAsSpoken(s, reading, office) ?? dismissed(s, reading, office))) ??
    succession(s, last, reading) ??
    (office.manages ? managementPassed(s, reading) : null)
  if (!move || !(move.leaves.length || move.comes.length)) return null
  if (!move.dates && /\b(?:interim|temporar\w+)\b/.test(s.low)) return { ...move, dates: endOf(s, reading) }
  // "Since June 1 the Fund is advised by X", "no longer advises the Fund since May 29"
  const since = move.dates || s.tense !== 'present' ? null : startedSince(s, reading)
  return since ? { ...move, dates: since } : move
}

/** "SUB-ADVISER OF THE GLOBAL PORTFOLIO" over "X will take over from Y the management of its assets." */
function isUnderOffice(s: Said, office: Office): boolean {
  const heading = folded(s.clause.in.path.at(-1) ?? '')
  return (
    (s.verb === 'replace' || s.verb === 'succeed') &&
    !s.relative &&
    !s.passive &&
    announces(s) &&
    office.role.test(heading) &&
    !office.unlike.test(heading) &&
    !office.unlike.test(s.whatLow)
  )
}

/** Tells of what is to come, though it is in the present tense or hangs on another verb. */
function isNewsAnyhow(s: Said, office: Office): boolean {
  if (s.tense === 'infinitive' && DECIDING.test(s.governor ?? '')) return true
  // "The agreement with X ends on June 30"
  if (s.verb === 'end' && office.contract.test(s.whoLow) && /^on\b/.test(s.whatLow)) return true
  // "X is a new sub-adviser"
  if (s.verb === 'be' && s.tense === 'present' && /^(?:an? |the )?(?:additional|new) /.test(s.whatLow)) return true
  // "X is added as a sub-adviser to the Fund in the section titled “Sub-Advisers”": news by being ordered
  if (s.passive && s.tense === 'present' && ['add', 'delete', 'remove'].includes(s.verb) && IN_A_SECTION.test(s.whatLow)) return true
  if (['serve', 'act'].includes(s.verb) && UNDER_INTERIM.test(s.low.slice(s.group.to))) return true
  // "X becomes sub-adviser on July 1, 2015"
  if (s.verb === 'become' && s.tense === 'present' && writtenDates(s.what).length > 0) return true
  // "X assumes its duties on September 2, 2003"
  if (s.verb === 'assume' && writtenDates(s.what).length > 0) return true
  // "Until the vote X serves as the adviser under an interim agreement"
  if (['serve', 'act'].includes(s.verb) && s.tense === 'present' && /\bunder an? (?:interim|temporary)\b/.test(s.low)) return true
  // "X replaces Y in managing the Fund", "X succeeds Y as adviser"
  if ((s.verb !== 'replace' && s.verb !== 'succeed') || s.passive) return false
  return /\bin managing\b/.test(s.whatLow) || (s.tense === 'present' && office.role.test(s.whatLow))
}

/** "under an interim agreement that will end on the earlier of October 30 or …". */
function endOf({ clause }: Said, { clauses }: Reading): ChangeDate[] {
  // "The interim agreement will end on …", a sentence or two further on.
  const on = clauses
    .slice(clause.index + 1, clause.index + 3)
    .filter(k => k.in === clause.in && /^(?:the|this|that|such) interim\b/i.test(k.text))
  return [clause, ...on]
    .flatMap(({ text, lines }) =>
      writtenDates(text)
        .filter(d => d.date && UNTIL.test(text.slice(0, d.from)))
        .map(d => ({ role: 'end' as const, date: d.date!, qualifier: 'on' as const, lines })),
    )
    .slice(0, 1)
}
