// In: a change, and all that a document tells. Out: whether it only tells the terms on which a class is sold that it begins to offer.
//   "From July 1 the Fund offers Class C shares. | Class C shares are subject to a deferred sales charge of 1.00%."
//                                ^ begins                                                                ^ its terms
import { wordList } from '../../../model/word-list.ts'
import { datesIn } from '../dates/dates.ts'
import { wordsOf, type Candidate, type Reading } from './candidate.ts'

const OF_TERMS: ReadonlySet<string> = new Set(wordList`
  sales-charge-change distribution-fee-change purchase-redemption-change expense-limit-change
`)
const A_CLASS = /\b(?:Class [A-Z]{1,2}\d{0,2}|[A-Z]\d? Class)\b/g
/** "This class is subject to …", "The new shares pay …" */
const OF_THE_NEW = /^(?:the|this|these|such) (?:new )?(?:share )?(?:class|shares)\b|^they\b/i
const PROMISED = /\b(?:agree|undertak|waive|reimburse|contractual)/i

export function isTermOfNewClass({ type, from, span, instruction }: Candidate, all: readonly Candidate[], reading: Reading): boolean {
  if (!OF_TERMS.has(type) || from !== null || instruction) return false
  const words = wordsOf(span, reading)
  if ((type === 'expense-limit-change' && PROMISED.test(words)) || datesIn(words).some(d => d.date)) return false
  const classes = new Set(words.match(A_CLASS) ?? [])
  if (classes.size > 1 || (!classes.size && !OF_THE_NEW.test(words))) return false
  return all.some(
    o =>
      o.type === 'share-class-change' &&
      o.from === null &&
      o.to !== null &&
      (!classes.size || o.to.includes([...classes][0]!)) &&
      (o.span.passage === span.passage ? o.span.to <= span.from : span.passage - o.span.passage === 1),
  )
}
