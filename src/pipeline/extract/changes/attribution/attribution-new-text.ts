// Whose change the new text of an instruction says that it is. In: the change. Out: the portfolios, or null.
//   "… is replaced with the following: Larch Value Fund. Under normal circumstances the fund invests …"
//                                      ^ whose
import { pattern } from '../../../../model/pattern.ts'
import { wordList } from '../../../../model/word-list.ts'
import { portfoliosIn } from '../../names.ts'
import { UNIT, speaksOfEvery, sure, type Asked, type WhoseStep } from './attribution-asked.ts'
import { wordsOf } from '../candidate.ts'
import { named, namesOf } from '../words-around.ts'

/** What an adviser charges or gives up is charged to the fund that is named with it. */
const CHARGED: ReadonlySet<string> = new Set(wordList`
  expense-limit-change management-fee-change subadvisory-fee-change distribution-fee-change sales-charge-change
`)
const EACH_FIRST = pattern('i')`^\W*(?:each|both|all)(?: of the)? ${UNIT}\b`
const ENDS_HEADING = /^[®™*]*(?:[.:]|\s?[–—-])(?:\s|$)/
const OPENS_TEXT = /^\W*(?:under normal [^,]{3,40}, )?(?:the )?$/i
const GOES_ON = /^[®™*]* (?:may|will|shall|normally|invests?|seeks?|is|has|can|does)\b/

type Places = ReturnType<typeof portfoliosIn>

function openingWords({ change, reading }: Asked): string | null {
  const opening = change.instruction?.payload[0]
  return opening ? wordsOf(opening, reading) : null
}

/** New text that opens with "Each Fund is managed by …", its heading aside. */
export const ofEachInNewText: WhoseStep = asked => {
  const { change, reading } = asked
  const opening = change.instruction?.payload.find(s => reading.context.view.passages[s.passage]!.kind !== 'heading')
  const words = opening ? wordsOf(opening, reading) : null
  return words !== null && EACH_FIRST.test(words) ? sure(namesOf(asked.subjects)) : null
}

/** New text that is about one portfolio. */
export const ofOneInNewText: WhoseStep = asked => {
  const words = openingWords(asked)
  if (words === null) return null
  const heading = headingOf(words, asked)
  if (heading !== null) return sure([heading])
  const places = portfoliosIn(words, asked.subjects)
  const first = places[0]
  const alone = first && places.every(p => p.portfolio === first.portfolio)
  return alone && (isSubject(words, places) || isCharged(words, places, asked) || isManaged(words, places, asked))
    ? sure([first.portfolio.name])
    : null
}

/** "Larch Value Fund. Under normal circumstances the fund invests …": it opens with the name of the one that it is about. */
function headingOf(words: string, { subjects }: Asked): string | null {
  const led = portfoliosIn(words.slice(0, 140), subjects)[0]
  return led && led.from < 3 && ENDS_HEADING.test(words.slice(led.to)) ? led.portfolio.name : null
}

/** "The Larch Prime Fund may buy …": of the one that its new text is about, where it names no other. */
const isSubject = (words: string, [first]: Places): boolean =>
  (OPENS_TEXT.test(words.slice(0, first!.from)) && GOES_ON.test(words.slice(first!.to))) ||
  // "For the Larch Prime Fund, we select …"
  (/^\W*(?:for|with respect to) (?:the )?$/i.test(words.slice(0, first!.from)) && /^[®™*]*, /.test(words.slice(first!.to)))

/** "The Manager will waive 0.10% of its fee for the Larch Asia Fund until …": new text of one sentence or two that tells of one. */
const isCharged = (words: string, [first]: Places, { change: { type, instruction } }: Asked): boolean =>
  CHARGED.has(type) && words.length < 500 && instruction!.payload.length < 3 && first!.from < (words.search(/\.\s/) + 1 || words.length)

/** A row of managers: "Jointly responsible for the day-to-day management of the Larch High Yield Fund." */
const isManaged = (words: string, [first]: Places, { change: { type } }: Asked): boolean =>
  type === 'portfolio-manager-change' && /\bresponsible for[^.;]{0,60}\bmanagement of the $/i.test(words.slice(0, first!.from))

/** "The A Fund intends to pay dividends annually, and the B Fund quarterly": new text that names every one. */
export const ofAllInNewText: WhoseStep = ({ change, subjects, reading }) => {
  const put = (change.instruction?.payload ?? [])
    .slice(0, 6)
    .flatMap(s => portfoliosIn(wordsOf(s, reading), subjects).map(p => p.portfolio))
  const each = new Set(put)
  return each.size > 1 && each.size === subjects.length ? sure(namesOf(subjects)) : null
}

const ENDS_IN_COLON = /:\s*$/

/**
 * "The following is added under “Larch Core ETF”: … The Fund's fee will be reduced": news behind an order, in one run of words with it, is
 * of the one that the order names.
 */
export const ofOrderOfText: WhoseStep = asked => {
  const { change, subjects, reading } = asked
  if (change.instruction || speaksOfEvery(asked)) return null
  const { passage, from } = change.span
  const order = reading.instructions.findLast(o => o.span.passage === passage && o.span.to <= from)
  const words = order ? wordsOf(order.span, reading) : ''
  const held = ENDS_IN_COLON.test(words) ? namesOf(named(words, subjects).own) : []
  return held.length === 1 ? sure(held) : null
}
