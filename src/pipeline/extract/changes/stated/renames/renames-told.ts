// In: one statement. Out: what it says is renamed, [] for nothing.
//   "The name of the Larch Growth Fund will be changed to the Larch Capital Fund."
//                    ^ bearer                                 ^ to
import { DAY, FROM_WORDS } from '../../../dates/months.ts'
import { pattern } from '../../../../../model/pattern.ts'
import { wordList } from '../../../../../model/word-list.ts'
import type { Reading } from '../../candidate.ts'
import { fullFirmsIn } from '../../firms/firms.ts'
import { folded } from '../../folded.ts'
import { DECIDING } from '../items.ts'
import { looksLikePortfolio, nameAt, namesAt } from '../names.ts'
import { aboutText } from '../news.ts'
import { bearerOf, isBorne, isOurs, renamed, withoutThe, type Rename, type Way } from './renames-bearer.ts'
import { becomesAnother, convertsIntoName, firmBecomes, firmGoesAs, isNewNameOf } from './renames-becoming.ts'
import {
  doesBusinessAs,
  hasNewName,
  isCalled,
  isDoingBusinessAs,
  isKnownAs,
  itIsCalled,
  nameBecomes,
  nameChangeTakesEffect,
  newNameIs,
  takesAsName,
  takesTheName,
} from './renames-called.ts'
import { doerOf, spanOf, type Said } from '../said.ts'

const RENAMING = new Set(wordList`rename redesignate re-designate re-name rebrand retitle`)
/** "changed the name of X, from the same day, to Y", "will change on that date to Y": a day between parts nothing. */
const DAY_BETWEEN = pattern()`
  (?:^|,?\s)(?:${FROM_WORDS}|from|on)(?: on)? (?:(?:the same|that|such) (?:day|date)|${DAY})(?:,|(?=\sto\s))
`
/** "a name change for the Fund from A to B" */
const NAME_CHANGE = pattern('is')`
  ^(?:an? |the )?(?:fund |portfolio )?name change (?:(?:for|of|to) .{3,60}? )?from (?:the )?(.+?) to (?:the )?(.+)$
`
/** "a name change for the Fund to B" */
const NAME_CHANGE_TO = /^(?:an? |the )?(?:fund |portfolio )?name change (?:for|of) (.{3,60}?) to (?:the )?(.+)$/is

/** In this order: what says "rename" or "change the name" first, then the verbs that may tell another thing as well. */
const WAYS: readonly Way[] = [
  namesOfAll,
  nameBelow,
  nameAndSymbol,
  renames,
  nameIsReplaced,
  isReplaced,
  isChangedTo,
  changesName,
  decidesChange,
  isKnownAs,
  nameChangeTakesEffect,
  nameBecomes,
  doesBusinessAs,
  isDoingBusinessAs,
  firmGoesAs,
  hasNewName,
  newNameIs,
  becomesAnother,
  convertsIntoName,
  firmBecomes,
  takesAsName,
  isNewNameOf,
  takesTheName,
  itIsCalled,
  isCalled,
]

export function renamesTold(told: Said, reading: Reading): Rename[] {
  const s = withFirm(told, reading)
  for (const way of WAYS) {
    const renames = way(s, reading)
    if (renames) return renames
  }
  return []
}

/** "Marl & Co., Inc. has informed the Trust that it will change its name": the firm that says so. */
function withFirm(s: Said, reading: Reading): Said {
  const doer = s.whoLow === 'it' ? doerOf(s, reading) : s.who
  return doer !== s.who && fullFirmsIn(doer).length === 1 ? { ...s, who: doer, whoLow: folded(doer) } : s
}

const ALL = /^(?:the names of )?(?:the|both|all|both of the|all of the) (?:funds|portfolios)(?:['’] names)?$/

/** "The names of the Funds will be changed to A and B, respectively": of all of them, in the order of the cover. */
function namesOfAll(s: Said, reading: Reading): Rename[] | undefined {
  if (!ALL.test(s.whoLow) || !(s.verb === 'change' || RENAMING.has(s.verb)) || !/\brespectively\b/.test(s.whatLow)) return undefined
  const funds = reading.context.portfolios.filter(p => p.role === 'subject')
  const names = namesAt(s.what.replace(/^(?:as |to )?(?:the )?/i, ''))
  return names.length > 1 && names.length === funds.length
    ? names.map((to, i) => ({ bearer: funds[i]!.name, to, span: spanOf(s), also: [] }))
    : undefined
}

/** "will change its name to the:" over a paragraph that is nothing but the name */
function nameBelow(s: Said, reading: Reading): Rename[] | undefined {
  if (s.verb !== 'change' || !/\bnames?\b[^.;]{0,60} to(?: the)?:?\s*$/i.test(s.clause.text)) return undefined
  const next = reading.context.view.passages[s.clause.passage + 1]?.text.replace(/^["“]|["”.]+$/g, '')
  return next && next.length < 90 && looksLikePortfolio(next) ? renamed(s, s.who, next) : undefined
}

/** "the Fund's name and ticker symbol will change to “B” and “BETF,” respectively": the first is the name. */
function nameAndSymbol(s: Said): Rename[] | undefined {
  if (s.verb !== 'change' || !/\bnames? and (?:ticker|trading) symbols?$/.test(s.whoLow)) return undefined
  const first = /^(?:from .{3,90}? )?to (?:the )?["“]([^"”]{4,90}?)[.,]?["”] and\b/.exec(s.what)?.[1]
  if (!first || !looksLikePortfolio(first)) return undefined
  return [{ bearer: bearerOf(s.who.replace(/ and (?:ticker|trading) symbols?$/i, '')), to: first, span: spanOf(s), also: [] }]
}

/** "X will be renamed (as) B"; "the Board approved renaming X as B" comes as an infinitive. */
function renames(s: Said): Rename[] | undefined {
  if (!RENAMING.has(s.verb)) return undefined
  if (aboutText(s.whoLow)) return []
  if (s.passive) return renamed(s, s.who, s.what)
  const object =
    /^(.+?)\s+(?:as|to)?\s*(?:the\s+)?(["“\u0093].+)$/is.exec(s.what) ??
    /^([Tt]he (?:[Ff]und|[Pp]ortfolio)|it),?\s+(?:the )?(?=[A-Z])(.+)$/s.exec(s.what) ??
    /^(.+?)\s+(?:as|to)\s+(.+)$/is.exec(s.what)
  return object ? renamed(s, object[1]!, object[2]!) : []
}

const REPLACED_BY = pattern('su')`
  ^(?:(?:in its entirety )?and (?:replaced|superseded) )?(?:in its entirety )?(?:with|by)\s+(?:the\s+)?(?=["“\p{Lu}])(.+)$
`

/** "The Fund's name is replaced with B", "The name of A is deleted and replaced with "B"", "the name A is replaced with B" */
function nameIsReplaced(s: Said): Rename[] | undefined {
  if (
    !['replace', 'supersede', 'delete'].includes(s.verb) ||
    !s.passive ||
    !/^(?:the )?(?:names? |.*['’]s? (?:\w+ )?names?$)/.test(s.whoLow)
  )
    return undefined
  const to = nameAt(REPLACED_BY.exec(s.what)?.[1] ?? '')
  return to && looksLikePortfolio(to) ? renamed(s, withoutThe(s.who.replace(/^(?:the )?name (?=["“]?\p{Lu})/iu, '')), to) : undefined
}

/** "The A Fund is replaced with the B Fund", where the document is about the A Fund and knows no B Fund: one fund under another name. */
function isReplaced(s: Said, reading: Reading): Rename[] | undefined {
  if (s.verb !== 'replace' || !s.passive || !/^(?:with|by)\b/.test(s.whatLow) || !isOurs(s, reading)) return undefined
  const to = nameAt(s.what.replace(/^(?:with|by)\s+(?:the\s+)?/i, ''))
  return to && looksLikePortfolio(to) && !isBorne(to, reading) ? [{ bearer: withoutThe(s.who), to, span: spanOf(s), also: [] }] : []
}

/** "the name of A has been changed to B and C has been changed to D": the second without the word. */
function isChangedTo(s: Said, reading: Reading): Rename[] | undefined {
  if (s.verb !== 'change' || !s.passive || !/^to\b/.test(s.whatLow) || !isOurs(s, reading)) return undefined
  const to = nameAt(s.what.replace(/^to (?:the )?/i, ''))
  return to && looksLikePortfolio(to) ? renamed(s, withoutThe(s.who), to) : []
}

const AND_ITS_NAME = /\band (?:its|the fund['’]s) name to (?:the )?(.+)$/is

/** "the name of X will change (from A) to B"; "X will change its name (from A) to B"; "the Trustees voted to change the name of X to B". */
function changesName(s: Said): Rename[] | undefined {
  if (s.verb !== 'change' || !(/\bnames?\b/.test(s.whoLow) || /\bnames?\b/.test(s.whatLow))) return undefined
  const words = s.what.replace(DAY_BETWEEN, '')
  // "will change its index from A to B and its name to C"
  const also = /\bnames?\b/.test(s.whoLow) || /^(?:its|the) (?:\w+ )?names?\b/i.test(words) ? null : AND_ITS_NAME.exec(words)
  if (also) return renamed(s, s.who, also[1]!)
  const pair = /\bfrom\s+(.+?)\s+to\s+(.+)$/is.exec(words)
  if (pair) return renamed(s, pair[1]!, pair[2]!)
  const to = /^(.*?)(?:^|\s)to\s+(?!be\b|reflect|conform|comply)(.+)$/is.exec(words)
  if (!to) return []
  const object = to[1]!.trim()
  return renamed(s, /\bits name\b|^(?:its|their)\b|^$/i.test(object) || s.passive ? s.who : object, to[2]!)
}

/** "approved a change of the name of X to B", "announced a change in the Fund's name from A to B". */
function decidesChange(s: Said): Rename[] | undefined {
  if (!DECIDING.has(s.verb) || s.passive) return undefined
  const noun = NAME_CHANGE.exec(s.what)
  if (noun) return renamed(s, noun[1]!, noun[2]!)
  const onto = NAME_CHANGE_TO.exec(s.what)
  if (onto) return renamed(s, withoutThe(onto[1]!), onto[2]!)
  const change = /^(?:an? |the )?change (?:of|in|to) (.*?\bnames?\b.*?) to (.+)$/is.exec(s.what.replace(/^:?\s*/, ''))
  if (!change) return undefined
  const old = /^.*?\bnames?\b.*?\bfrom\s+(.+)$/is.exec(change[1]!)?.[1]
  return renamed(s, old ?? change[1]!, change[2]!)
}
