// Whose change its own words say that it is: by name, by a term, by what they except. In: the change. Out: the portfolios, or null.
import type { ChangeType } from '../../../../model/kinds.ts'
import { wordList } from '../../../../model/word-list.ts'
import type { KnownPortfolio } from '../../context.ts'
import { OF_TRUST, namesOfRole, ofThese, sure, type Asked, type WhoseStep } from './attribution-asked.ts'
import { byTerm, isUsed } from './attribution-terms.ts'
import { wordsOf, type Reading } from '../candidate.ts'
import { namingHeadings } from '../headings-above.ts'
import { literal } from '../../literal.ts'
import { partWith } from '../share-of-sentence.ts'
import { named, namesOf } from '../words-around.ts'

/** A board and a name of its own are the trust's, though the trust should have one portfolio only. */
const OF_NO_FUND: ReadonlySet<ChangeType> = new Set(['trustee-change', 'officer-change', 'trust-renamed'])
const OF_THE_FUND = /\bthe (?:fund|portfolio|series)['’]s\b|\b(?:of|to|for) the (?:fund|portfolio|series)\b(?! (?:complex|family|group))/i

/** "The Fund's transfer agent is changed" under a fund's own heading. */
export const ofServedFund: WhoseStep = ({ change, passage, text, reading, named: { own } }) => {
  if (change.type !== 'service-provider-change' || own.length || !OF_THE_FUND.test(text)) return null
  const under = namingHeadings(passage, change.span.from, reading)[0]?.portfolios ?? []
  return under.length === 1 ? sure([under[0]!.name]) : null
}

/** The section "GENERAL DESCRIPTION OF THE TRUST", whatever funds its new text lists. */
const ABOUT_TRUST = /\b(?:description|history|organization) of the (?:trust|company|corporation)\b/i

const FOR_TRUST = /\b(?:for|of|to) the (?:trust|company)\b|\bthe (?:trust|company)['’]s\b/i
const OF_FUNDS = /\b(?:funds|portfolios)\b/i

/** "custodian for the Trust", which is called Larch Funds and of which the filing names one fund elsewhere than on its cover. */
const isOfWholeTrust = ({ change: { type }, text, named: { own }, reading: { context } }: Asked): boolean =>
  type === 'service-provider-change' &&
  !own.length &&
  FOR_TRUST.test(text) &&
  context.trusts.some(t => OF_FUNDS.test(t)) &&
  context.view.passages.slice(0, 8).every(p => !namesOf(named(p.text, context.portfolios).own).length)

/** A change of the trust that names none of its portfolios, or all. */
export const ofTrust: WhoseStep = asked => {
  const {
    change: { type, instruction },
    subjects,
    named: { own },
  } = asked
  if (isOfWholeTrust(asked)) return sure([])
  return (OF_TRUST.has(type) || ABOUT_TRUST.test(instruction?.heading ?? '')) &&
    (subjects.length > 1 || OF_NO_FUND.has(type)) &&
    (!own.length || own.length === subjects.length)
    ? sure([])
    : null
}

export const ofNamed: WhoseStep = asked => {
  const { own } = asked.named
  return own.length ? sure(namesOf(own.length > 1 ? ofPart(asked, own) : own)) : null
}

/** Of the portfolios that a sentence names those of the statement, or of the part, that tells the change, where it tells several. */
function ofPart({ change, clause, spoken, reading }: Asked, own: readonly KnownPortfolio[]): readonly KnownPortfolio[] {
  const stated = change.own ? named(wordsOf(change.own, reading), own).own : []
  if (stated.length && stated.length < own.length) return stated
  const text = clause?.text ?? spoken
  const part = partWith(
    text,
    [change.from, change.to].flatMap(n => n?.split('; ') ?? []),
  )
  const held = part ? named(text.slice(part.from, part.to), own).own : []
  return held.length ? held : own
}

const OF_TAKEN = /\b(?:the|each|an?|any) (?:(?:Target|Acquired|Merging) )?(?:Fund|Portfolio)s?\b/

/** An order for the one that takes over another names it; a sentence may speak of it by its term, and of none that goes. */
export const ofTakingOver: WhoseStep = ({ change, spoken, reading }) => {
  const taking = change.instruction ? namesOfRole(spoken, 'acquiring', reading) : takersByTerm(change.type, spoken, reading)
  return taking.length === 1 ? sure(taking) : null
}

/** "If the Plan is approved by holders of each Acquired Fund, the cap of the Acquiring Fund will be lowered": what is told behind it. */
const IF_APPROVED = /^\W*(?:if|once|upon|subject to|assuming)\b[^,;]{0,90}\bapprov(?:al|ed?|es|e)\b[^,;]{0,120},\s/i

/** "The fee of the Acquiring Fund will be lowered" */
function takersByTerm(type: ChangeType, spoken: string, { context: { definitions, portfolios } }: Reading): string[] {
  if (type === 'reorganization' || OF_TAKEN.test(spoken.replace(IF_APPROVED, ''))) return []
  const takes = new Set(portfolios.filter(p => p.role === 'acquiring').map(p => p.name))
  const used = definitions.filter(d => d.portfolios.length > 0 && d.portfolios.every(n => takes.has(n)) && isUsed(d.term, spoken))
  return [...new Set(used.flatMap(d => d.portfolios))]
}

const TERMS: ReadonlySet<string> = new Set(
  wordList`
    management-fee-change expense-limit-change distribution-fee-change fee-table-change objective-change strategy-change policy-change
  `,
)
const HELD = '(?:expenses|fees?|assets|objectives?|polic(?:y|ies)|strateg(?:y|ies)|limit|cap|limitation)'

/** "The Adviser will limit the expenses of the Larch Select Fund": the one that takes over, which its words name as the holder. */
export const ofTakerNamed: WhoseStep = ({ change, spoken, reading, named: { own } }) => {
  const taking = TERMS.has(change.type) && !own.length ? namesOfRole(spoken, 'acquiring', reading) : []
  if (taking.length !== 1) return null
  const name = literal(taking[0]!)
  const isHolder = [String.raw`\b${HELD}\b[^.;]{0,40}\b(?:of|for|by) (?:the )?${name}`, String.raw`${name}['’]s? (?:[\w-]+ ){0,4}${HELD}\b`]
  return isHolder.some(words => new RegExp(words, 'i').test(spoken)) ? sure(taking) : null
}

/** "All Funds except the Larch Bond Fund" */
export const ofOthers: WhoseStep = ({ subjects, named: { except } }) =>
  except.length ? sure(namesOf(subjects.filter(p => !except.includes(p)))) : null

/** "each Equity Fund" */
export const ofTerm: WhoseStep = asked => ofThese(byTerm(asked, false)?.portfolios ?? [])

const INDEX_TERM = /\bthe ((?:Underlying|Current|New|Benchmark|Target) Index)\b/

/** "the A Index (the “Underlying Index”), the underlying index of the Larch Fund": what becomes of it concerns that fund. */
export const ofItsIndex: WhoseStep = ({ change: { type, from }, text, subjects, reading: { clauses } }) => {
  if (type !== 'index-change') return null
  const term = INDEX_TERM.exec(text)?.[1]
  const isSaid = new RegExp([...(term ? [`\\((?:the )?["“]?${term}["”]?\\)`] : []), ...(from ? [literal(from)] : [])].join('|') || '(?!)')
  const own = clauses.flatMap(c => {
    const said = isSaid.exec(c.text)
    const of = said && OF_FUND.exec(c.text.slice(said.index + said[0].length, said.index + said[0].length + 200))
    return of ? named(of[1]!, subjects).own : []
  })
  const names = namesOf(own)
  return names.length === 1 ? sure(names) : null
}
const OF_FUND = /^[^.;]{0,40}\b(?:underlying|benchmark|target) index (?:of|for) (?:the )?([^;]{4,120}?)(?=$|[,;]|\.(?:\s|$)|\s\()/i

const OF_BOTH = /\b(?:of|for|to) (?:either|both) (?:of the )?(?:Funds?|Portfolios?|ETFs?)\b/

/** "a member of the Investment Committee of either Fund": of the two that there are, whatever stands around it. */
export const ofBoth: WhoseStep = ({ spoken, subjects }) => (subjects.length === 2 && OF_BOTH.test(spoken) ? sure(namesOf(subjects)) : null)
