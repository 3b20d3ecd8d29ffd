// Whose change the headings and sentences around it say that it is. In: the change. Out: the portfolios, a doubt, or null: they do not say.
//   "The Utah Fund has a new portfolio manager. | Jane Roe took over from Ann Poe."
//        ^ whose                                   ^ the change
import { FROM_WORDS } from '../../dates/months.ts'
import { pattern } from '../../../../model/pattern.ts'
import type { Clause } from '../candidate.ts'
import type { Context, KnownPortfolio } from '../../context.ts'
import { portfoliosIn } from '../../names.ts'
import { EVERY, GENERIC, ONE, OF_TRUST, doubtful, namesOfRole, ofThese, sure, type WhoseStep } from './attribution-asked.ts'
import { byTerm } from './attribution-terms.ts'
import { namingHeadings } from '../headings-above.ts'
import { mask } from '../instructions/masked.ts'
import { leadingFund, toldNext } from '../told-beside.ts'
import { areSiblings, before, justAbove, leadIn, named, namedBelow, namesOf, ofThisChange } from '../words-around.ts'

/** What may stand before the name of which a sentence speaks: "Effective May 1, shares of the". */
const OPENS_SENTENCE = pattern('i')`^\W*(?:(?:${FROM_WORDS}|on)\b[^;.]{3,60}, )?(?:shares of )?(?:the )?$`
const OF_EACH = /\b(?:of|for|to) (?:each|both|either)(?: of the)? (?:Fund|Portfolio|ETF)s?\b/
const EACH_FUND = /\b(?:each|both)(?: of the)? (?:fund|portfolio|series|etf)s?\b/
/** It can mean no others than those told of right before. */
const EACH_OF_THESE = /\b(?:each|both|all) of (?:these|those) (?:funds|portfolios|series|etfs)\b/i
const POINTS_BACK = /^(?:the|this|these|such)\b/i
const SAME_FUND = /\b(?:the|that) same (?:fund|portfolio|series)\b/i
const SAME_PLACE = /\b(?:the|that) same (?:section|paragraph|heading|page|table|caption)\b/i
const AT_LARGE = /\b(?:trust|funds|portfolios)\b/i
const STAYS_ON = /\b(?:continues?|remains?)\b[^.;]{0,60}\bmanag/i
const THE_FUND = /\bthe (?:fund|portfolio|series|etf)\b|^its? /i
/** A sentence that names several may be the cover. */
const OF_COVER = /\bsupplement\b|\bprospectus/i

/** By "the Fund", where the document has defined it under the heading; else by the heading. */
export const ofHeading: WhoseStep = asked => {
  const { change, passage, line, reading } = asked
  const heading = namingHeadings(passage, change.span.from, reading)[0]
  // "The following is added to each Fund's Prospectus", behind what is told of one under its name.
  if (change.instruction && heading?.portfolios.length === 1 && OF_EACH_PROSPECTUS.test(mask(asked.spoken).text)) return null
  const generic = byTerm(asked, true)
  if (generic && generic.lines[1] <= line && (!heading || generic.lines[0] > heading.line)) return sure(generic.portfolios)
  if (!heading) return null
  const held = namesOfRole(heading.text, 'subject', reading)
  if (held.length) return sure(held)
  // "LARCH INTERNATIONAL PORTFOLIO", into which another is merged: it has news of its own.
  const takes = namesOfRole(heading.text, 'acquiring', reading)
  return takes.length === 1
    ? sure(takes)
    : doubtful(`It stands under "${heading.text}", which is none of the portfolios that the filing is about.`)
}

const OF_EACH_PROSPECTUS = /\beach (?:Fund|Portfolio|ETF)['’]s (?:[\w-]+ ){0,3}(?:Prospectus|SAI|Statement)/

const FOLLOWING_FUNDS = /\b(?:following|listed below|named below)(?: (?:funds|portfolios|series|etfs))?(?: of the trust)?:\s*$/i

/** "Jane Roe is added as a portfolio manager for the following Funds: Larch Bond Fund, Larch Value Fund": those of the list. */
export const ofNamesBehind: WhoseStep = ({ change, clause, spoken, subjects, reading: { clauses } }) => {
  const next = clause && !change.instruction && FOLLOWING_FUNDS.test(spoken) ? clauses[clause.index + 1] : undefined
  return next && next.passage <= clause!.passage + 1 ? ofThese(namesOf(named(next.text, subjects).own)) : null
}

const POINTS_TO_PLACE = pattern('i')`
  ^(?:reference is (?:hereby )?made to|(?:please )?(?:see|refer to)) (?:the )?(?:sub-?)?(?:sections?|headings?|information|summary)\b
`

/** 'Reference is made to the section "Summary: Larch Bond Portfolio." The second sentence under "Adviser" is replaced': its place. */
export const ofPlaceBefore: WhoseStep = ({ change, clause, subjects, reading: { clauses } }) => {
  const place = change.instruction ? before(clause, clauses)[0] : undefined
  return place && place.index + 1 === clause?.index && POINTS_TO_PLACE.test(place.text)
    ? ofThese(namesOf(named(place.text, subjects).own))
    : null
}

/** "Jane Roe will retire on April 1. Until then she will continue to serve as a manager of the Larch Bond Fund." */
export const ofNextSentence: WhoseStep = ({ change, clause, reading, subjects }) =>
  change.type === 'portfolio-manager-change' && !change.instruction ? ofThese(toldNext(clause, reading, subjects)) : null

/** "The following is added to “Risks” for A. … The risk is deleted from the same section.": the place of the order before. */
export const ofSamePlace: WhoseStep = ({ change, clause, text, subjects, reading: { clauses } }) => {
  if (!change.instruction || !clause || !SAME_PLACE.test(text)) return null
  const told = clauses.slice(Math.max(0, clause.index - 3), clause.index).findLast(k => k.instruction !== null)
  return told ? ofThese(namesOf(named(told.text, subjects).own)) : null
}

/** "The Larch Bond Fund is now non-diversified, and | the following risk is added": of whom the other half of the sentence speaks. */
export const ofOtherHalf: WhoseStep = ({ clause, subjects, reading: { clauses } }) => {
  if (!clause) return null
  const before = clauses[clause.index - 1]
  const other = isHalf(before) ? before : isHalf(clause) ? clauses[clause.index + 1] : undefined
  if (other?.in !== clause.in) return null
  // "Jane Roe no longer serves as a manager of either Fund, and all references to her are deleted"
  return ofThese(namesOf(named(other!.text, subjects).own)) ?? (OF_EACH.test(other!.text) ? sure(namesOf(subjects)) : null)
}

const isHalf = (clause: Clause | undefined): boolean => clause !== undefined && /\band$/.test(clause.text)

/** The paragraph over a list. */
export const ofList: WhoseStep = ({ passage, reading, subjects }) =>
  passage.kind === 'item' ? ofThese(leadingFund(passage, reading, subjects)) : null

const FOR_SOME = /^(?:\(?\w{1,3}[.)]\s*)?(?:for|with respect to)\s[^.;]{4,400}:(?:\(?[a-h\d][.)])?$/i

/** "2) For each Fund listed in Appendix B:", "For the Utah Fund and the Ohio Fund:" over items numbered in another manner. */
export const ofItemAbove: WhoseStep = ({ passage, subjects, reading: { context } }) => {
  const { passages } = context.view
  const above = passages.slice(Math.max(0, passage.index - 60), passage.index)
  const lead = above.findLast(p => p.kind === 'item' && FOR_SOME.test(p.text.trim()))
  if (!lead || areSiblings(lead, passage) || above.some(p => p.index > lead.index && areSiblings(p, lead))) return null
  return ofThese(listedBy(lead.text, subjects, context))
}

function listedBy(text: string, subjects: readonly KnownPortfolio[], { definitions }: Context): string[] {
  const list = definitions.find(d => /^(?:Appendix|Schedule|Annex|Exhibit) /.test(d.term) && text.includes(d.term))
  return list ? list.portfolios : namesOf(named(text, subjects).own)
}

/** "… as otherwise noted.1)|For each Fund listed in Appendix A:a.|The section …": the same of items that a conversion ran together. */
export const ofGluedItemAbove: WhoseStep = ({ clause, subjects, reading: { clauses, context } }) => {
  if (!clause) return null
  const above = clauses.slice(Math.max(0, clause.index - 20), clause.index).filter(c => c.passage === clause.passage)
  const lead = above.findLast(c => FOR_SOME.test(c.text) && GLUED_LABEL.test(c.text))
  const label = lead && kindOfLabel(clauses[lead.index - 1]?.text)
  if (!lead || !label || clauses.slice(lead.index, clause.index).some(c => kindOfLabel(c.text) === label)) return null
  return ofThese(listedBy(lead.text, subjects, context))
}

const GLUED_LABEL = /(?:\d{1,2}|[a-h])[.)]$/
const kindOfLabel = (text = ''): string | undefined => GLUED_LABEL.exec(text)?.[0].replace(/\d+/, '1').replace(/[a-h]/, 'a')

/** "Who manages the Larch Growth Fund?" over the answer: the one that is asked about. */
export const ofQuestion: WhoseStep = ({ change, passage, subjects, reading: { context } }) => {
  const above = change.instruction ? [] : context.view.passages.slice(Math.max(0, passage.index - 2), passage.index)
  const question = above.findLast(p => /\?\s*$/.test(p.text))
  return question ? ofThese(namesOf(named(question.text, subjects).own)) : null
}

/** "In connection with this change, …" */
export const ofChangeBefore: WhoseStep = ({ clause, text, reading }) => ofThese(ofThisChange(clause, text, reading))

/** "Larch Small Cap Fund closed to new investors": of a fund of which the filing speaks by the way. */
export const ofMentioned: WhoseStep = ({ change, spoken, reading: { context } }) => {
  if (change.instruction) return null
  const mentioned = context.portfolios.filter(p => p.role === 'mentioned')
  const other = portfoliosIn(spoken, mentioned)[0]
  return other && OPENS_SENTENCE.test(spoken.slice(0, other.from))
    ? doubtful(`It speaks of ${other.portfolio.name}, which is none of the portfolios that the filing is about.`)
    : null
}

/** "each fund" of a paragraph that has named some of them, where the document gives the word no wider meaning. */
export const ofEachBefore: WhoseStep = ({ change, clause, text, subjects, reading: { clauses, context } }) => {
  if (change.instruction) return null
  if (!EACH_OF_THESE.test(text) && (!EACH_FUND.test(text) || context.definitions.some(d => GENERIC.test(d.term)))) return null
  const known = before(clause, clauses).map(k => namesOf(named(k.text, subjects).own))
  const told = known.find(names => names.length > 1) ?? known.find(names => names.length > 0)
  if (!told) return null
  return told.length > 1 ? sure(told) : doubtful(`It speaks of each of several funds, of which only ${told[0]} is known.`)
}

/** "that Portfolio", "its", or what was spoken of right before ("The redemption fee will …"). */
export const ofPointedBack: WhoseStep = ({ change, clause, text, subjects, reading: { clauses } }) => {
  if (!ONE.test(text) && (change.instruction || !POINTS_BACK.test(text))) return null
  for (const earlier of before(clause, clauses)) {
    const held = named(earlier.text, subjects).own
    // Only the sentence right before speaks of the same several.
    const right = earlier.index + 1 === clause?.index && !OF_COVER.test(earlier.text)
    if (held.length === 1 || (held.length > 1 && right)) return sure(namesOf(held))
    if (held.length > 1) return null
    if (EVERY.test(earlier.text)) return sure(namesOf(subjects))
  }
  return null
}

/** "For the same Portfolio": the one of which the words before speak alone. */
export const ofSameFund: WhoseStep = ({ change, clause, text, subjects, reading: { clauses } }) => {
  if (change.instruction || !clause || !SAME_FUND.test(text)) return null
  const told = clauses
    .slice(Math.max(0, clause.index - 5), clause.index)
    .reverse()
    .map(k => namesOf(named(k.text, subjects).own))
    .find(names => names.length > 0)
  return told?.length === 1 ? sure(told) : null
}

/**
 * "The Utah Fund has a new portfolio manager. Jane Roe took over from Ann Poe.": a sentence that names none goes on about the one right
 * before.
 */
export const ofSentenceBefore: WhoseStep = ({ change, clause, text, subjects, reading: { clauses } }) => {
  if (change.instruction || OF_TRUST.has(change.type) || AT_LARGE.test(text)) return null
  const told = before(clause, clauses)[0]
  if (!told || told.index + 1 !== clause?.index || told.instruction) return null
  const held = namesOf(named(told.text, subjects).own)
  return held.length === 1 && !/\bsupplement\b/i.test(told.text) ? sure(held) : null
}

/**
 * "Jane Roe is leaving the adviser. Ann Poe will continue as sole manager of the Utah Fund.": which fund she leaves, the next sentence
 * says.
 */
export const ofWhoStays: WhoseStep = ({ change, clause, subjects, reading: { clauses } }) => {
  if (change.type !== 'portfolio-manager-change' || change.instruction || !clause) return null
  const next = clauses[clause.index + 1]
  return next?.passage === clause.passage && !next.instruction && STAYS_ON.test(next.text)
    ? ofThese(namesOf(named(next.text, subjects).own))
    : null
}

/** "the fund", of which the paragraph right above speaks alone. */
export const ofParagraphAbove: WhoseStep = ({ change, clause, text, subjects, reading }) =>
  !change.instruction && THE_FUND.test(text) ? ofThese(justAbove(clause, reading, subjects)) : null

/** "… adopted the following policies:" over texts that each name a portfolio. */
export const ofTextsBelow: WhoseStep = ({ text, passage, reading }) => ofThese(namedBelow(text, passage, reading) ?? [])

/** The sentence that leads a list or a sequence of instructions. */
export const ofLeadIn: WhoseStep = ({ clause, subjects, reading: { clauses } }) => {
  const lead = leadIn(clause, clauses)
  if (!lead) return null
  const held = named(lead.text, subjects).own
  if (held.length) return sure(namesOf(held))
  // The words before the colon, from the start of their paragraph.
  return EVERY.test(lead.in.text.slice(0, lead.to)) ? sure(namesOf(subjects)) : null
}
