// In: an instruction and the changes known so far. Out: the change that it carries out, none where it makes a change of its own.
//   "X became the sub-adviser on May 1."   "All references to W are replaced with X."
//    ^ the change                           ^ carries it out
import type { ChangeType } from '../../../model/kinds.ts'
import { pattern } from '../../../model/pattern.ts'
import { wordList } from '../../../model/word-list.ts'
import { meet, wordsOf, type Candidate, type Reading } from './candidate.ts'
import { isConsequence } from './consequence.ts'
import { compatible, sameDay, type DateOf, type Group } from './group.ts'
import {
  isOfItsOwn,
  isPlainText,
  isSameFirm,
  isStated,
  ofFirmSpokenOf,
  ofOfficeLeft,
  ofSameNewFirm,
  ofSameNewName,
  ofSamePerson,
  ofWhomItSpoke,
  renamedWithoutName,
  spokenOf,
  type HomeStep,
  type Order,
} from './home-by-name.ts'
import { closingToldAgain, toldByAllThatIsAdded, toldInNewText, toldInOwnSentence, toldRightUnder } from './home-in-new-text.ts'
import { MONTHS } from '../dates/months.ts'

/** What else an instruction of a type may carry out, besides a stated change of its own type. */
const CARRIES_OUT: Partial<Record<ChangeType, readonly ChangeType[]>> = {
  'fee-table-change': [
    'management-fee-change',
    'expense-limit-change',
    'sales-charge-change',
    'distribution-fee-change',
    'share-class-change',
    'purchase-redemption-change',
    'adviser-change',
  ],
  'management-fee-change': ['adviser-change', 'expense-limit-change'],
  'distribution-fee-change': ['share-class-change', 'sales-charge-change'],
  'sales-charge-change': ['share-class-change', 'purchase-redemption-change'],
  'portfolio-manager-change': ['subadviser-change', 'adviser-change'],
  'service-provider-change': ['organization-renamed'],
  'purchase-redemption-change': ['closed-to-investors', 'reopened', 'liquidation', 'share-class-change', 'sales-charge-change'],
  'policy-change': ['strategy-change', 'objective-change'],
  'index-change': ['service-provider-change'],
}
/** Types of which several instructions of one day make one change: the same people, table or address put in further places. */
const JOINS_ITSELF: ReadonlySet<string> = new Set(wordList`
  portfolio-manager-change fee-table-change service-provider-change portfolio-renamed trustee-change officer-change
  expense-limit-change management-fee-change
`)
/** "… are amended to reflect that, as of April 28, Jane Roe was elected Chairman": an order that tells the news it carries out. */
export const REFLECTS = pattern('i')`
  \b(?:amended|revised|updated|modified|changed|supplemented) to (?:reflect|state|note|show|indicate) (?:the fact )?that\b
`
const ADVISERS = /^(?:the )?(?:investment )?(?:sub-?)?(?:advis[eo]rs?|managers?)(?: and sub-?advis[eo]rs?)?$/i
const CONSEQUENT = /^\s*(?:accordingly|as a result|consequently|therefore)\b/i
const MANAGED_BY = /\b(?:is|are|(?:will|shall) be) (?:co-)?managed by (?:\p{Lu}[\p{L}.'’-]+ ){2}/u

/** "… amended to reflect that …": the news of its own sentence. */
const reflected: HomeStep = ({ change, words, groups }) =>
  REFLECTS.test(words) ? groups.find(g => isStated(g) && meet(g.candidate.span, change.span)) : undefined

/** The correction of which it is the words. */
const corrected: HomeStep = ({ change, groups }) =>
  groups.find(g => g.candidate.type === 'correction' && meet(g.candidate.span, change.span))

/** The one told in its own sentence before all others: "To reflect the addition of Jane Roe, the table is replaced with the following:". */
const ofSameType: HomeStep = order => {
  const same = order.fits.filter(
    g =>
      g.candidate.type === order.change.type &&
      // A table of transaction fees carries out no other size of the units.
      !(isFreeOfCharge(g.candidate, order.reading) && /\btransaction fees?\b/i.test(order.words)) &&
      (isStated(g) ? !isOfItsOwn(g.candidate, order) : JOINS_ITSELF.has(order.change.type) || isSameFirm(g.candidate, order.change)),
  )
  return same.find(g => isStated(g) && meet(g.candidate.span, order.change.span)) ?? same[0]
}

/** A stated change of another type that such an order may carry out: the one told in its paragraph before all others. */
const ofRelatedType: HomeStep = order => {
  const { change, fits, date, dateOf } = order
  const types = CARRIES_OUT[change.type] ?? []
  const related = fits.filter(
    g =>
      types.includes(g.candidate.type) &&
      isStated(g) &&
      !(change.type === 'fee-table-change' && isFreeOfCharge(g.candidate, order.reading)) &&
      !(change.type === 'index-change' && !isOfIndexProvider(order, g.candidate)) &&
      !bringsPeople(order, g.candidate, date ?? dateOf(g)) &&
      !isOfItsOwn(g.candidate, order) &&
      !(change.type === 'management-fee-change' && change.from !== null && change.dates.length > 0) &&
      isToldFirst(g.candidate, order),
  )
  return related.find(g => g.candidate.span.passage === change.span.passage) ?? related[0]
}

/** "X replaced Y as the index provider." and new text under "Index Providers" */
const isOfIndexProvider = ({ instruction, reading }: Order, stated: Candidate): boolean =>
  /\bindex (?:providers?|publishers?|sponsors?)\b/i.test(instruction.heading ?? '') &&
  /\bindex provider/i.test(wordsOf(stated.span, reading))

/** A new minimum or hour for orders, which no table of fees shows. */
const isFreeOfCharge = ({ type, span }: Candidate, reading: Reading): boolean =>
  type === 'purchase-redemption-change' && !/\b(?:fees?|charges?)\b/i.test(wordsOf(span, reading))

/**
 * Whether the new text tells of people who manage from the day of the change ("since October 2023"), while the stated change brings no
 * firm whose people they are.
 */
function bringsPeople({ change, instruction, reading }: Order, stated: Candidate, date: string | null): boolean {
  if (change.type !== 'portfolio-manager-change' || !change.to) return false
  // "Each Fund is managed by Jane Roe" says who manages; that the adviser has changed does not.
  if (instruction.payload.slice(0, 2).some(s => MANAGED_BY.test(wordsOf(s, reading).slice(0, 200)))) return true
  if (stated.to || !date) return false
  const since = new RegExp(`\\bsince (?:${MONTHS[Number(date.slice(5, 7)) - 1]} )?(?:\\d{1,2}, )?${date.slice(0, 4)}\\b`, 'i')
  return instruction.payload.some(s => since.test(wordsOf(s, reading)))
}

/** What an order of another type carries out is told before it, or it says that it follows from it. */
const isToldFirst = (stated: Candidate, { change, instruction, reading }: Order): boolean =>
  stated.span.passage <= change.span.passage + (instruction.payload.length ? 0 : 1) ||
  isConsequence(change, reading) ||
  instruction.payload.some(s => s.passage === stated.span.passage)

/** "Class C shares will be exchanged for Class A shares." … "All references to Class C shares are omitted": the class that goes. */
const ofClassGone: HomeStep = ({ instruction: { operation, oldWords }, change, groups, group }) =>
  operation === 'delete' && oldWords && change.type === 'share-class-change'
    ? groups.find(
        g =>
          isStated(g) &&
          g.candidate.type === change.type &&
          g.candidate.from !== null &&
          oldWords.startsWith(g.candidate.from) &&
          compatible(g.portfolios, group.portfolios),
      )
    : undefined

/** A firm added under "Investment Advisers" is the firm that was told of. */
const underAdvisers: HomeStep = order =>
  isPlainText(order) && ADVISERS.test(order.instruction.heading ?? '')
    ? order.fits.find(g => (g.candidate.type === 'adviser-change' || g.candidate.type === 'subadviser-change') && isStated(g))
    : undefined

/** Text that names who or what comes: a row for the new manager in a table of "Other Accounts", the new firm, the new index. */
const namingWhatComes: HomeStep = order => {
  const opening = order.instruction.payload.map(s => wordsOf(s, order.reading).slice(0, 600)).join(' ')
  const isNamed = ({ to }: Candidate) => to?.split('; ').some(name => opening.includes(name)) ?? false
  return isPlainText(order)
    ? order.fits.find(
        g =>
          isStated(g) &&
          /^(?:portfolio-manager|subadviser|adviser|index|service-provider)-change$/.test(g.candidate.type) &&
          isNamed(g.candidate),
      )
    : undefined
}

const OFFICE_WORD = /\b(?:Sub-?)?(?:Advis[eo]r|Manager)s?\b/g

/** "The Index is rebalanced quarterly.", put in under the strategies: how the index is made. */
const tellsOfIndex = ({ change: { type }, instruction: { payload }, reading }: Order): boolean =>
  type === 'strategy-change' && payload.length > 0 && payload.every(s => OF_INDEX.test(wordsOf(s, reading)))
const OF_INDEX = /^["“\s]*(?:the|its|each) (?:underlying |benchmark |tracking )?ind(?:ex|ices)\b/i

/** Text changed as a consequence; words put for other words, none a name that a stated change takes away, carry out nothing. */
const asConsequence: HomeStep = order => {
  const { oldWords, newWords } = order.instruction
  const exchangesNames = /\p{Lu}|\d/u.test((oldWords ?? '').replace(OFFICE_WORD, '')) && newWords
  const isOfIndex = tellsOfIndex(order)
  if (!(isPlainText(order) || isOfIndex) || exchangesNames || !isConsequence(order.change, order.reading)) return undefined
  const stated = order.fits.filter(
    g => isStated(g) && g.candidate.type !== 'shareholder-meeting' && (!isOfIndex || g.candidate.type === 'index-change'),
  )
  return stated.findLast(g => g.candidate.span.passage <= order.change.span.passage) ?? stated.at(-1)
}

/**
 * "… has changed. Accordingly, effective immediately, all references … are replaced": carried out at once, whatever the day of the change.
 */
const atOnce: HomeStep = ({ group, change, words, groups }) =>
  CONSEQUENT.test(words)
    ? groups.find(
        g =>
          g.candidate.type === change.type &&
          isStated(g) &&
          g.candidate.span.passage === change.span.passage &&
          compatible(g.portfolios, group.portfolios),
      )
    : undefined

/** Its own sentence decides first, then its names, then its type, then where the change is told. */
const STEPS: readonly HomeStep[] = [
  reflected,
  corrected,
  ofWhomItSpoke,
  renamedWithoutName,
  spokenOf,
  ofOfficeLeft,
  ofSameNewFirm,
  ofFirmSpokenOf,
  ofSameNewName,
  closingToldAgain,
  ofClassGone,
  ofSameType,
  ofSamePerson,
  ofRelatedType,
  toldByAllThatIsAdded,
  toldInNewText,
  toldRightUnder,
  toldInOwnSentence,
  underAdvisers,
  namingWhatComes,
  asConsequence,
  atOnce,
]

export function homeOf(group: Group, groups: readonly Group[], reading: Reading, dateOf: DateOf): Group | undefined {
  const date = dateOf(group)
  const order: Order = {
    group,
    change: group.candidate,
    instruction: group.candidate.instruction!,
    words: wordsOf(group.candidate.span, reading),
    date,
    groups,
    // What happens at a time that is no day ("intends to retire next year") is carried out by no order of a day.
    fits: groups.filter(g => compatible(g.portfolios, group.portfolios) && sameDay(date, dateOf(g)) && !(date && g.candidate.untold)),
    reading,
    dateOf,
  }
  for (const step of STEPS) {
    const home = step(order)
    if (home) return home
  }
  return undefined
}
