// In: a statement about an office. Out: the firm that leaves it; null where the statement ends something else.
//   "The Manager terminated X as Adviser"   "the subadvisory agreement with X will be terminated"   "X resigned as adviser"
//                           ^ leaves                                        ^ leaves                 ^ leaves
import { pattern } from '../../../../../model/pattern.ts'
import { wordList } from '../../../../../model/word-list.ts'
import { folded } from '../../folded.ts'
import type { Move } from '../moves/moves.ts'
import { firmPlaces, firmsOf } from '../named.ts'
import { firstToKnow } from '../first-to-know.ts'
import { firmsOfContract, PARTIES } from './office-parties.ts'
import { ENDING, inRole, leaving, named, object, type OfficeReader, type OfficeStatement } from './office-words.ts'
import { doerOf } from '../said.ts'

/** What a firm has while it holds an office. */
const HOLDING = pattern()`
  \b(?:tenure|service|services|engagement|term|role|appointment|mandate|relationship|retention|management|employment
  |duties|responsibilit\w+)\b
`
/** "The Fund (the "Fund") will be terminated" */
const ENDS_FUND = /\b(?:funds?|portfolios?|etfs?|series)\W*(?:\([^)]*\))?\W*$/
const STARTS_WITH_FUND = /^(?:the |each )(?:[\w&.-]+ ){0,8}?(?:funds?|portfolios?|etfs?|series)(?![\w'’])/
/** "A and B will be removed as sub-advisers" */
const AS_SEVERAL = pattern()`
  ^as (?:the )?(?:[\w-]+ ){0,2}(?:sub-?)?(?:advis[eo]rs|managers|agents|distributors|administrators|custodians)\b
`
const SEVERAL_LISTED = /\b(?:sub-?\s?advis[eo]rs|managers)\s\(([^()]{8,400})\)\s*$/i
/** "has notified X of its intention to terminate the agreement" */
const TOLD = pattern()`
  \b(?:notified|informed|advised|(?:gave|given|provided|delivered|sent)(?: (?:written )?notice)?(?: to)?|notice (?:\w+ )?to)
  \s+(?=[A-Z])(.{3,120})
`
/** "gave X notice of termination of its agreement" */
const NOTICE = pattern()`
  ^(?:(?:\w+ )?notice (?:of termination )?to\s+)?([A-Z].{2,100}?)\s(?:with )?(?:[a-z]\w* )?
  (?:notice|of (?:its|their) (?:intention|decision)|of the termination)\b[^.;]{0,40}\bterminat
`

/** "The interim agreement will terminate upon the earlier of 150 days or …": how long it may last. */
const INTERIM = /\binterim\b/
const EARLIER_OF = /^(?:up)?on the earlier (?:of|to occur)\b/

/** The order matters: an agreement that ends names its firm more surely than the words around the verb. */
export const officeLeft: OfficeReader = told =>
  firstToKnow([agreementEnded, ended, tenureConcluded, noLongerEngaged, noticeGiven, noLongerServes, resigned], told)

/** "terminated its agreement with X", in a sentence about subadvisers */
function agreementEnded(told: OfficeStatement): Move | undefined {
  const { s, reading, office } = told
  if (!ENDING.has(s.verb) || s.passive || !inRole(s.low, office)) return undefined
  const agreed = /^(?:its|the|their) (?:agreement|contract) with\s+(.{3,120})/i.exec(s.what)
  return agreed ? leaving(told, firmsOf(object(agreed[1]!), reading).slice(0, 1)) : undefined
}

/** "The Manager terminated X as Adviser"; "the subadvisory agreement with X will be terminated"; "voted to end the agreement with X". */
function ended(told: OfficeStatement): Move | null | undefined {
  const { s, office } = told
  if (!ENDING.has(s.verb) && !(s.verb === 'expire' && office.contract.test(s.whoLow))) return undefined
  if (fundEnds(told) || (INTERIM.test(s.whoLow) && EARLIER_OF.test(s.whatLow))) return null
  // "The subadvisory agreement with X will terminate".
  const words = s.passive ? `${s.who} ${s.what}` : office.contract.test(s.whoLow) ? s.who : s.what
  if (!inRole(words, office) && !office.contract.test(folded(words))) return null
  return firmsEnded(told, words) ?? contractHolder(told) ?? firmTold(told)
}

/** "the Fund will be terminated, upon the recommendation of X, its adviser": the fund ends, and no firm leaves. */
function fundEnds({ s, office }: OfficeStatement): boolean {
  const isOffice = (words: string) => inRole(words, office) || office.contract.test(words)
  // "a plan to terminate the Larch Fund, upon the recommendation of X, its adviser"
  const ended = s.whatLow.replace(/\([^)]*\)|\badvis[eo]r (?:class|shares)\b/g, '').split(',')[0]!
  if (!s.passive && STARTS_WITH_FUND.test(ended)) return !isOffice(ended)
  const ends = s.passive ? ENDS_FUND.test(s.whoLow) : /^(?:on|effective|as of|based)\b/.test(s.whatLow)
  return ends && !isOffice(s.whoLow)
}

/** The firms that the words of an ending name; with them one that is hired in the same breath. */
function firmsEnded(told: OfficeStatement, words: string): Move | undefined {
  const { s, reading, office } = told
  const contract = office.contract.exec(folded(words))
  const tail = contract ? (/\b(?:with|between|among)\s+(.+)/is.exec(words)?.[1] ?? words) : words
  const parties = contract ? PARTIES.exec(words.slice(contract.index)) : null
  const each = parties ? firmsOfContract(contract![0], parties[0], object(parties[1]!), w => firmPlaces(w, reading)) : []
  if (each.length > 1) return leaving(told, each)
  const firms = named(object(tail), reading)
  // "A and B will be removed as sub-advisers": each of them.
  const several = s.passive && AS_SEVERAL.test(s.whatLow) ? named(s.who, reading) : []
  if (several.length > 1) return leaving(told, several)
  // "the Fund's current subadvisers (A, B and C) will be terminated"
  const listed = s.passive ? SEVERAL_LISTED.exec(s.who)?.[1] : undefined
  if (listed && firmsOf(listed, reading).length > 1) return leaving(told, firmsOf(listed, reading))
  if (!firms.length) return undefined
  // "removing X as a sub-adviser and hiring Y as an additional sub-adviser"
  const hired = s.passive ? null : /\band (?:adding|appointing|hiring|retaining|engaging|selecting)\s+(?:each of )?(.{3,160})/i.exec(s.what)
  const comes = hired && inRole(hired[1]!, office) ? named(object(hired[1]!), reading).slice(0, 2) : []
  return { s, leaves: firms.slice(-1), comes }
}

/** "the Corwin Investment Advisory Agreement with the Fund terminated automatically" */
function contractHolder(told: OfficeStatement): Move | undefined {
  const { s, reading, office } = told
  const whose = office.contract.test(s.whoLow) ? firmsOf(s.who.slice(0, s.whoLow.search(office.contract)), reading).slice(-1) : []
  return whose.length ? leaving(told, whose) : undefined
}

/** "has notified X of its intention to terminate the agreement": the one who is told. */
function firmTold(told: OfficeStatement): Move | null {
  const { s, reading } = told
  // "X and Y have mutually agreed to terminate the agreement": the second is who had the office.
  const both = s.passive ? [] : firmsOf(s.who, reading)
  if (both.length === 2 && /\bagreed\b/.test(s.low.slice(s.group.from, s.group.to))) return leaving(told, both.slice(1))
  const whom = TOLD.exec(s.clause.text.slice(0, s.passive ? s.subject.from : s.group.from))
  return whom ? leaving(told, firmsOf(whom[1]!.split(/\bof (?:its|the|an?)\b|\bthat\b/)[0]!, reading).slice(0, 1)) : null
}

/** "X's tenure as adviser will conclude". */
function tenureConcluded(told: OfficeStatement): Move | undefined {
  const { s, reading, office } = told
  if (s.passive || !['end', 'conclude', 'cease', 'terminate', 'expire', 'discontinue'].includes(s.verb)) return undefined
  if (!HOLDING.test(s.whoLow) || !inRole(s.whoLow, office)) return undefined
  const firms = firmsOf(/\bby\s+(.{3,100})/i.exec(s.who)?.[1] ?? s.who, reading)
  return firms.length ? leaving(told, firms.slice(0, 1)) : undefined
}

/** "will no longer be engaged as sub-adviser" */
function noLongerEngaged(told: OfficeStatement): Move | undefined {
  const { s, reading, office } = told
  if (!s.ended || !s.passive || !['engage', 'retain', 'employ', 'use', 'utilize', 'appoint'].includes(s.verb)) return undefined
  return inRole(s.whatLow, office) ? leaving(told, named(s.who, reading).slice(0, 4)) : undefined
}

/** "gave X notice of termination of its agreement" */
function noticeGiven(told: OfficeStatement): Move | undefined {
  const { s, reading, office } = told
  if (s.passive || !['give', 'deliver', 'provide', 'send', 'serve'].includes(s.verb) || !office.contract.test(s.whatLow)) return undefined
  const notice = NOTICE.exec(s.what)
  if (notice) return leaving(told, firmsOf(notice[1]!, reading).slice(0, 1))
  // "gave notice on June 9 terminating the advisory agreement with X"
  const party = /^(?:\w+ )?notice\b[^;]{0,60}\bterminating (?:the |its )?[^;]{3,80}\bwith\s+(.{3,120})/is.exec(s.what)?.[1]
  return party ? leaving(told, firmsOf(object(party), reading).slice(0, 1)) : undefined
}

const HOLDER = /^(?:the|its|the fund['’]s) ((?:present|current|existing|former)? ?[\w-]+(?: [\w-]+)?),\s(.{3,100})$/i

/** "X will no longer serve as subadviser"; "ceased to be the adviser". */
function noLongerServes(told: OfficeStatement): Move | undefined {
  const { s, reading, office } = told
  if (!s.ended || s.passive) return undefined
  if (inRole(s.whatLow, office)) return leaving(told, named(s.who, reading).slice(0, 4))
  // "will cease to sub-advise the Fund"
  if (/advise$/.test(s.verb) && inRole(`${s.verb}r`, office)) return leaving(told, named(s.who, reading).slice(0, 2))
  // "The present sub-adviser, X, will cease to serve on November 30."
  const holder = ['serve', 'act'].includes(s.verb) ? HOLDER.exec(s.who) : null
  return holder && inRole(holder[1]!, office) ? leaving(told, named(holder[2]!, reading).slice(0, 1)) : undefined
}

/** Verbs of "has given notice of its resignation". */
const GIVING = new Set(wordList`give tender submit deliver announce`)
const RESIGNATION = /^(?:(?:\w+ )?notice of )?(?:its|their) (?:intention to resign|resignation|withdrawal)\b/

/** "X resigned as adviser"; "has given notice of its resignation as investment adviser" */
function resigned(told: OfficeStatement): Move | undefined {
  const { s, reading, office } = told
  if (s.passive) return undefined
  if ((s.verb === 'resign' || s.verb === 'withdraw') && inRole(s.low, office))
    return leaving(told, named(doerOf(s, reading), reading).slice(0, 1))
  return GIVING.has(s.verb) && RESIGNATION.test(s.whatLow) && inRole(s.whatLow, office)
    ? leaving(told, named(s.who, reading).slice(0, 1))
    : undefined
}
