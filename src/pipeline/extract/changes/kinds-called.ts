// How boards and supplements call a kind of changes.
//   "approved changes to the Fund's name and objective"     "the changes to its strategies are scheduled to go into effect on …"
//                                   ^ kind  ^ kind                           ^ kind
import type { ChangeType } from '../../../model/kinds.ts'
import { pattern } from '../../../model/pattern.ts'
import { DAY_OPENS } from '../dates/months.ts'
import type { Clause, Reading } from './candidate.ts'

export const CALLED: Partial<Record<ChangeType, RegExp>> = {
  'portfolio-renamed': /\bnames?\b/i,
  'objective-change': /\b(?:objectives?|goals?)\b/i,
  'strategy-change': /\bstrateg(?:y|ies)\b/i,
  'policy-change': /\bpolic(?:y|ies)\b|\bstructure\b|\bdiversification\b/i,
  'risk-change': /\brisks?\b/i,
  'index-change': /\bind(?:ex|exes|ices)\b|\bbenchmarks?\b/i,
  'subadviser-change': /\bsub-?\s?advis[eo]rs?\b/i,
  'portfolio-manager-change': /\bportfolio managers?\b|\bportfolio management team\b/i,
  'management-fee-change': /(?<!\bsub-?\s?)\b(?:management|advisory) fees?\b/i,
  'subadvisory-fee-change': /\bsub-?\s?advisory fees?\b/i,
  'expense-limit-change': /\bexpense (?:limit\w*|caps?)\b/i,
  'purchase-redemption-change': /\b(?:investment|purchase|account) minimums?\b|\bminimum (?:initial |subsequent )?investments?\b/i,
}

/** "The changes to the Fund's name and objective are scheduled to go into effect on January 18" */
const OF_KINDS = pattern('i')`
  ^(?:the )?changes? (?:to|in|of) (?:the |each |its )?(?:(?:fund|portfolio|series)(?:['’]s|s['’]?) )?([^.;]{3,160}?)
  (?:, as (?:noted|described|set forth) below,)? (?:is|are|will|shall|takes?) (?:[a-z]+ ){0,3}(?:go into|take|be|become)?[ ]?
  (?:effect|effective|place|implemented|made)\b
`

/** "The Board has approved a change in the Fund's name, investment objective and policy. These changes will be effective on April 30." */
const APPROVED_KINDS = /\b(?:approved|authorized) (?:certain |the following |an? )?(?:proposed )?changes? (?:to|in|of) ([^.;:]{8,200})$/i
/** "approved a change to the name, the objective and the strategies of the Fund, effective June 16, 2011" */
const APPROVED_EFFECTIVE = pattern('i')`
  \b(?:approved|authorized) (?:certain |the following |an? )?(?:proposed )?changes? (?:to|in|of) ([^.;:]{8,200}?),? (?:to be )?effective
  (?: on| as of)?(?: or a(?:bout|round))? (?=[A-Z])
`
/** "The Board has approved changes to the Fund's name, objective and index, which will take effect on or around March 24.", all in one */
const APPROVED_FROM_DAY = pattern('i')`
  \b(?:approved|authorized) (?:certain |the following |an? )?(?:proposed )?changes? (?:to|in|of) ([^.;:]{8,200}?),? (?:which|that)
  (?: are expected to| will| shall)? (?:go into|take|be|become) effect(?:ive)? (?:on|as of|after|at)\b
`
/** "On or around November 1, 2019, the name, objective and management fee of the Fund will change." */
const WILL_CHANGE = pattern('i')`
  ^${DAY_OPENS}[^.;]{0,90}?, (?:the|each|its) ([^.;]{8,160}?) (?:will|shall) (?:each )?(?:change|be (?:changed|revised|updated))[.\s]*$
`
const THESE_CHANGES = /^th(?:es)?e changes (?:(?:will|shall|are|is|became|become|take) )/i

/** Kinds of change whose day a sentence gives: those that it names, or of which the sentence before it names several. */
export function kindsOf({ text, index, passage }: Clause, { clauses }: Reading): ChangeType[] {
  const approved = called((APPROVED_FROM_DAY.exec(text) ?? APPROVED_EFFECTIVE.exec(text))?.[1])
  if (approved.length > 1) return approved
  const changing = called(WILL_CHANGE.exec(text)?.[1])
  if (changing.length > 2) return changing
  const previous = clauses[index - 1]
  if (!THESE_CHANGES.test(text) || previous?.passage !== passage) return called(OF_KINDS.exec(text)?.[1])
  const kinds = called(APPROVED_KINDS.exec(previous.text.replace(/[.\s]+$/, ''))?.[1])
  return kinds.length > 1 ? kinds : []
}

function called(words: string | undefined): ChangeType[] {
  return words ? Object.entries(CALLED).flatMap(([type, kind]) => (kind.test(words) ? [type as ChangeType] : [])) : []
}
