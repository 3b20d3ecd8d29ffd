// How boards and supplements call a kind of changes.
//   "approved changes to the Fund's name and objective"     "the changes to its strategies are scheduled to go into effect on …"
//                                   ^ kind  ^ kind                           ^ kind
import type { ChangeType } from '../../../model/kinds.ts'

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
}
