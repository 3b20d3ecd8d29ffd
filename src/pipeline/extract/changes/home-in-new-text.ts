// In: an instruction and the changes known so far. Out: the change that its new text tells: in it, right under it or in its own sentence.
//   "The following is added: The Board has approved a reorganization …"
//                                                   ^ the change that it brings
import type { ChangeType } from '../../../model/kinds.ts'
import { pattern } from '../../../model/pattern.ts'
import { meet, wordsOf, type Candidate, type Span } from './candidate.ts'
import { compatible } from './group.ts'
import { isPlainText, isStated, type HomeStep, type Order } from './home-by-name.ts'
import { namesNoPlace } from './instructions/instruction.ts'

/**
 * "The following is added after the “Portfolio Managers” section: Effective January 2, the fee will be reduced …": what is added tells the
 * change, wherever it is put.
 */
export const toldByAllThatIsAdded: HomeStep = order => {
  const { group, groups } = order
  const { operation, payload } = order.instruction
  return operation === 'insert' && payload.length > 0
    ? groups.find(
        g =>
          isStated(g) &&
          compatible(g.portfolios, group.portfolios) &&
          (payload.every(s => isToldWith(s, g.candidate, order)) || isDecidedBefore(g.candidate, order)),
      )
    : undefined
}

/** "… is added …: On May 25, the Board approved changes to the name and the fee. Effective August 1, the Fund will be renamed …" */
function isDecidedBefore({ span }: Candidate, order: Order): boolean {
  const { payload } = order.instruction
  const last = payload.at(-1)!
  return (
    isPlainText(order) &&
    span.passage === last.passage &&
    span.from >= last.to &&
    span.from - last.to < 4 &&
    DECISION.test(wordsOf(last, order.reading))
  )
}
const DECISION = /\b(?:board|trustees|directors)\b[^;]{0,120}\b(?:approved|authorized)\b[^.]{0,40}\bchanges?\b/i

/** Of a document run together into one passage the order and all that is told stand in the passage of the new text. */
const isToldWith = (added: Span, { span }: Candidate, { change }: Order): boolean =>
  added.passage === span.passage && (added.passage !== change.span.passage || meet(added, span))

/**
 * "The following is added to the Prospectus: The Board has approved a reorganization …", told over several paragraphs;
 * "… is replaced as follows: … Effective May 1, the Fund compares its performance to that of a new index": told within the new text.
 */
export const toldInNewText: HomeStep = order => {
  const { payload } = order.instruction
  return namesNoPlace(order.instruction) || isPlainText(order)
    ? order.fits.find(g => isStated(g) && payload.some(s => isToldWith(s, g.candidate, order)))
    : undefined
}

/**
 * "The following supplements the section "Management." | Effective February 1, the Fund's manager is …": news that stands right under the
 * order that brings it.
 */
export const toldRightUnder: HomeStep = order => {
  const { payload, newWords, operation } = order.instruction
  const { passage, to } = order.change.span
  const isUnder = ({ span }: Candidate) =>
    (span.passage === passage + 1 && span.from < 60) ||
    // Of a document run together: "The Prospectus is hereby supplemented. | The following information supersedes …: | The Board has …"
    (span.passage === passage && namesNoPlace(order.instruction) && span.from >= to && span.from - to < 300)
  return isPlainText(order) && !payload.length && !newWords && operation !== 'delete'
    ? order.fits.find(g => isStated(g) && isUnder(g.candidate))
    : undefined
}

/** "the following paragraph replaces the language describing the advisory fee rate": what it orders is told in its own sentence. */
export const toldInOwnSentence: HomeStep = order =>
  isPlainText(order) && !order.instruction.payload.length
    ? order.fits.find(g => isStated(g) && meet(g.candidate.span, order.change.span))
    : undefined

const TOLD_AGAIN: Partial<Record<ChangeType, RegExp>> = {
  'closed-to-investors': pattern('i')`
    \b(?:clos(?:es?|ed|ing)|not available) to (?:(?:most|all|certain) )?(?:new )?(?:investors|accounts|investments|\w+holders|purchases)\b
    |\bno longer (?:be )?accept\w* new\b
  `,
  reopened: /\bre-?open\w*\b/i,
}

/** "Effective April 30, the fund will be closed to new investors." … "The following is added under “Risks”: The fund will close to …" */
export const closingToldAgain: HomeStep = ({ instruction, change, fits, reading }) => {
  const opening = instruction.payload
    .map(s => wordsOf(s, reading))
    .join(' ')
    .slice(0, 400)
  return instruction.operation === 'delete' || change.type === 'share-class-change'
    ? undefined
    : fits.find(g => TOLD_AGAIN[g.candidate.type]?.test(opening))
}
