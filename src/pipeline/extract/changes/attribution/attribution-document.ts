// Whose change the document at large says that it is: it has one portfolio, it speaks of all of them. In: the change. Out: the portfolios,
// a doubt, or null.
import { pattern } from '../../../../model/pattern.ts'
import type { Definition, KnownPortfolio } from '../../context.ts'
import { nameKey, portfoliosIn } from '../../names.ts'
import { wordList } from '../../../../model/word-list.ts'
import { EVERY, ONE, OF_TRUST, UNIT, doubtful, speaksOfEvery, sure, type Asked, type WhoseStep } from './attribution-asked.ts'
import type { Passage } from '../../view.ts'
import { subjectsOf, wordsOf, type Reading } from '../candidate.ts'
import { CONSEQUENCE } from '../day-rules.ts'
import { namesOf } from '../words-around.ts'

/** "Only the funds named below are affected by the changes described above:" rules a whole document. */
const AFFECTED = pattern('i')`
  \b(?:(?:below|above)-(?:named|listed|referenced)|(?:named|listed) (?:below|above)|following|these) (?:
    funds|portfolios|etfs
  )\b[^.]{0,60}\baffected\b[^.]{0,60}\bchanges?\b
  |\bfollowing (?:funds|portfolios|etfs|series) (?:(?:will|shall|would) be|are) affected:
  |\bchanges? (?:described )?(?:above|below|herein|in this supplement) (?:apply|applies|affects?) (?:only )?(?:to )?
  (?:each of )?(?:the )?(?:funds|portfolios|(?:below|above)-(?:named|listed)|following)\b
`
const SEVERAL = pattern('i')`
  \b(?:each|any|every|all|other)(?: of the)? ${UNIT}\b
  |\bthe (?:funds|portfolios|etfs)\b
`
const ALL_FUNDS = pattern('i')`
  ^(?:changes? (?:to|for) )?(?:all|each|both)(?: of the)? (?:funds?|portfolios?|series)\b
  // "CLASS B SHARES - ALL FUNDS"
  |(?:[-–—:(,]\s?|\b(?:for|of|to) )(?:all|each|both)(?: of)?(?: the)? (?:funds?|portfolios?|series)\)?$
`
const OPENS_WITH_ALL = /^(?:all|both)(?: of)?(?: the)? (?:funds|portfolios)(?:[.:]|\s?[–—-])\s/i
const ANY_FUND = /^(?:Funds?|Portfolios?|ETFs?)$/

const ofAllNamed = new WeakMap<Reading['context'], boolean>()
function isOfAllNamed({ context }: Reading): boolean {
  const known = ofAllNamed.get(context) ?? context.view.passages.some(p => AFFECTED.test(p.text))
  ofAllNamed.set(context, known)
  return known
}

const oneOfMany = new WeakMap<Reading, boolean>()

/** Whether the document names its only portfolio in new text alone, while it speaks of each of several funds. */
function isOneOfMany(subject: KnownPortfolio, reading: Reading): boolean {
  const known = oneOfMany.get(reading)
  if (known !== undefined) return known
  const { view, trusts } = reading.context
  const inNew = (passage: number, at: number) =>
    reading.instructions.some(i => i.payload.some(s => s.passage === passage && s.from <= at && at < s.to))
  const apart = view.passages.some(p => portfoliosIn(p.text, [subject]).some(place => !inNew(p.index, place.from)))
  const given = !apart && (trusts.some(t => /\b(?:funds|portfolios)\b/i.test(t)) || view.passages.some(p => SEVERAL.test(p.text)))
  oneOfMany.set(reading, given)
  return given
}

/** Several registrants on the cover, one of them itself a fund: "each prospectus" is that of all of them. */
export const ofSeveralRegistrants: WhoseStep = asked =>
  asked.subjects.length === 1 && asked.reading.context.trusts.length > 1 && speaksOfEvery(asked)
    ? doubtful('The filing speaks of all funds of several registrants and names one of them.')
    : null

const HOLDERS_OF = /\b(?:share|stock|unit)holders (?:of|in) (?:the )?([^.;:]{4,80}?)[.:]?$/i

/** "For all shareholders of Larch Funds:" right over a paragraph, where the registrant bears that name. */
export const ofHoldersOfTrust: WhoseStep = ({ passage, reading: { context } }) => {
  const holders = HOLDERS_OF.exec(context.view.passages[passage.index - 1]?.text ?? '')?.[1]
  return holders && context.trusts.some(t => nameKey(t) === nameKey(holders)) ? sure([]) : null
}

/** "B. Effective September 2, 2014, …" */
const ITEM = /^\(?(?:[A-Z]|\d{1,2})[.)](?:\s|$)/
const isItem = ({ marker, text }: Passage): boolean => ITEM.test(marker || text)
const PLURAL = /\b(?:funds|portfolios)\b/i
/** "the Funds’ Prospectus" speaks of several. */
const ONE_FUND = /\b(?:the|that|this|such|its?) (?:fund|portfolio|series|etf)\b|\bits?\b/i

/**
 * "… replaces the information for the Larch Bond Fund under “Managers”" in a supplement of Larch Funds that names no fund on its cover:
 * what one order, or one heading, says of a fund does not make the other orders that fund's.
 */
function isOfOneOrder(subject: KnownPortfolio, { change, text, passage, reading }: Asked): boolean {
  const { view, trusts } = reading.context
  if (!change.instruction || !trusts.some(t => PLURAL.test(t)) || ONE_FUND.test(text)) return false
  const names = (words: string) => portfoliosIn(words, [subject]).length > 0
  const ofAnotherItem = (p: Passage) => isItem(passage) && isItem(p) && p.index !== passage.index
  return view.passages.every(
    p => p.path.some(names) || p.kind === 'heading' || ofAnotherItem(p) || !placesOutside(p, [subject], reading).length,
  )
}

/** The name of a fund that opens a sentence: "The Larch Balanced Fund hired …". */
const OPENING_NAME = pattern('u')`
  ^(?:(?:Effective|On|As of|Beginning)\b[^,;:]{3,40}(?:,\s\d{4})?,\s)?(?:[Tt]he\s)?
  ((?:(?!(?:The|Each|This|No|Any)\s)\p{Lu}[\p{L}\d.&’'/-]*\s(?:(?:&|and|of)\s)?){1,7})(?:Fund|Portfolio|ETF)(?=\s\p{Ll}|['’]s\s)
`
/** Words with which a text calls one of its funds by the part that it plays. */
const OF_A_PART = new Set(wordList`
  acquiring acquired target merging surviving combined successor predecessor underlying master feeder affected current existing new
  reorganized transferring receiving selling buying proposed respective applicable mutual fund portfolio
`)

/** Whether the sentence opens with the name of a fund that is not this one, in full or in part. */
function opensWithAnother(subject: KnownPortfolio, { clause, change }: Asked): boolean {
  const words = change.type === 'reorganization' ? undefined : OPENING_NAME.exec(clause?.text ?? '')?.[1]
  if (!words) return false
  const own = new Set(subject.aliases.flatMap(name => name.toLowerCase().split(/[^\p{L}\d]+/u)))
  return words
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .some(word => word.length > 1 && word !== 'and' && word !== 'of' && !own.has(word) && !OF_A_PART.has(word))
}

const EACH_OF_TRUST = /\beach (?:fund|portfolio|series) of the (?:trust|company)\b/i

/** "the objective of each portfolio of the Trust is reclassified", where headings and tables alone name some of them. */
export const ofEachOfTrust: WhoseStep = ({ subjects, text, reading: { context } }) =>
  EACH_OF_TRUST.test(text) && !context.view.passages.some(p => p.kind === 'title' && portfoliosIn(p.text, subjects).length)
    ? sure([])
    : null

/** "All references to W are replaced with X." and then, for the first time, "Larch Value Fund" as a heading over orders of its own. */
function standsBeforeName(subject: KnownPortfolio, { change, text, passage, reading: { context } }: Asked): boolean {
  if (!change.instruction || ONE_FUND.test(text)) return false
  const first = context.view.passages.find(p => portfoliosIn(p.text, [subject]).length)
  return first?.kind === 'heading' && first.index > passage.index && context.trusts.length > 0
}

export const ofOnlySubject: WhoseStep = asked => {
  const { subjects, reading } = asked
  if (subjects.length !== 1) return null
  if (opensWithAnother(subjects[0]!, asked)) return doubtful('The sentence speaks of a fund that the filing names nowhere else.')
  if (isOneOfMany(subjects[0]!, reading)) return doubtful('The filing speaks of several funds and names one of them in its new text only.')
  if (isOfOneOrder(subjects[0]!, asked)) return doubtful('The filing speaks of several funds and names one of them for another order only.')
  return standsBeforeName(subjects[0]!, asked)
    ? doubtful('It stands before the heading of the only fund that the filing names.')
    : sure(namesOf(subjects))
}

/** "ALL FUNDS" above, or "All Funds." before it: what is of the trust by its nature stays with the trust. */
export const ofAllByHeading: WhoseStep = ({ change: { type }, passage, subjects, reading }) => {
  if (type === 'disclosure-change' || OF_TRUST.has(type)) return null
  // "5. All Portfolios", an item over its paragraphs
  const above = reading.context.view.passages.slice(Math.max(0, passage.index - 3), passage.index).toReversed()
  const item = above.find(p => p.kind === 'item' || p.kind === 'heading')
  const isUnderAll = item !== undefined && ALL_FUNDS.test(item.text.replace(/^\(?\w{1,2}[.)]\s+/, ''))
  return isUnderAll || passage.path.some(h => ALL_FUNDS.test(h)) || OPENS_WITH_ALL.test(passage.text) ? sure(namesOf(subjects)) : null
}

/** "The meeting for the other Larch Funds has been adjourned": of those that are not named. */
export const ofOtherFunds: WhoseStep = ({ change, text }) =>
  !change.instruction && /\bfor the other (?:\p{Lu}[\p{L}.&'’-]* ){0,3}(?:Funds|Portfolios|ETFs)\b/u.test(text)
    ? doubtful('It speaks of other funds than those that the filing names.')
    : null

/** "each Fund", or "each Strategy", where that is how all the names end. */
export const ofEvery: WhoseStep = asked => {
  if (!speaksOfEvery(asked) && !everyOfTheirs(asked.text, asked.subjects)) return null
  return !EACH_DEFINED.test(asked.text) && isNamedInOrders(asked.reading)
    ? doubtful('It speaks of all funds of the registrant; the filing names some of them, each in an order of its own.')
    : sure(namesOf(asked.subjects))
}

/** "each Fund" of a list is a term; "All Funds", "each of the funds" may be those of the registrant. */
const EACH_DEFINED = /\b(?:each|the) (?:Fund|Portfolio)s?\b(?<!\beach of the (?:Fund|Portfolio)s)/
const inOrdersOnly = new WeakMap<Reading, boolean>()

/** Whether the funds that the filing knows are named nowhere but in orders and their new text. */
function isNamedInOrders(reading: Reading): boolean {
  const known = inOrdersOnly.get(reading)
  if (known !== undefined) return known
  const subjects = subjectsOf(reading)
  // The cover names the registrant, whose funds they are.
  const given =
    reading.instructions.length > 0 &&
    reading.context.trusts.length > 0 &&
    reading.context.view.passages.every(p => placesOutside(p, subjects, reading).length === 0)
  inOrdersOnly.set(reading, given)
  return given
}

/** Where a passage names some of the portfolios outside orders and their new text. */
const placesOutside = ({ index, text }: Passage, portfolios: readonly KnownPortfolio[], { instructions }: Reading) =>
  portfoliosIn(text, portfolios).filter(
    ({ from }) => !instructions.some(i => [i.span, ...i.payload].some(s => s.passage === index && s.from <= from && from < s.to)),
  )

function everyOfTheirs(text: string, subjects: readonly KnownPortfolio[]): boolean {
  const ends = new Set(subjects.map(p => p.name.split(' ').at(-1)!.toLowerCase()))
  const word = [...ends][0]
  return (
    ends.size === 1 &&
    /^[a-z]{5,}$/.test(word!) &&
    new RegExp(`\\b(?:each|all|both)(?: of the)? ${word!.replace(/y$/, '(?:y|ies)')}s?\\b`, 'i').test(text)
  )
}

/** "Only the funds named below are affected …" */
export const ofAffected: WhoseStep = ({ change, subjects, reading }) =>
  !OF_TRUST.has(change.type) && isOfAllNamed(reading) ? sure(namesOf(subjects)) : null

/** "… for each of the Funds listed below (each, a “Fund”)" */
const LISTED =
  /^(?:funds|portfolios|etfs|fund|series)\b.{0,20}\b(?:listed|named|identified|set forth)\b.{0,30}\b(?:below|table|chart|appendix)\b/i

/** "the Fund" where the document says "(each, a "Fund")"; an instruction speaks of it in its new text, too. */
export const ofAnyDefined: WhoseStep = ({ change, clause, text, subjects, reading }) => {
  if (OF_TRUST.has(change.type) || change.type === 'disclosure-change') return null
  const isOfAll = (d: Definition) => d.portfolios.length === subjects.length || (!d.portfolios.length && LISTED.test(d.meaning))
  if (!reading.context.definitions.some(d => ANY_FUND.test(d.term) && isOfAll(d))) return null
  const newText = (change.instruction?.payload ?? [])
    .slice(0, 6)
    .map(s => wordsOf(s, reading))
    .join(' ')
  // "… the fees of the Funds will be those below. Accordingly, the table is replaced:"
  const cause = clause && CONSEQUENCE.test(text) ? (reading.clauses[clause.index - 1]?.text ?? '') : ''
  const words = `${text} ${newText} ${cause}`
  return ONE.test(words) || EVERY.test(words) ? sure(namesOf(subjects)) : null
}
