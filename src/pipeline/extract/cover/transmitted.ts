// In: the tree of a file. Out: where, behind a letter that only hands it to the regulator, the document itself begins; 0 where none does.
//   "Ladies and Gentlemen: We transmit herewith for filing … Very truly yours, … <PAGE> LARCH SERIES TRUST  SUPPLEMENT DATED …"
//                                                                                       ^ the document
import type { Root } from '../../../model/tree.ts'
import { pattern } from '../../../model/pattern.ts'
import { clauseOf } from './clause.ts'
import { kindOf } from './kind.ts'
import { printedText } from './printed.ts'

const CLOSES = /^(?:very truly|yours (?:very )?truly|truly yours|sincerely|respectfully|cordially)\b/i
const HANDS_OVER = pattern('i')`
  \b(?:transmit(?:s|ted|ting)?|enclos(?:e|ed|ing)|attach(?:ed|ing)?|submit(?:s|ted|ting)?|fil(?:e|ed|ing)|forward(?:ed|ing))\b
  [^.]{0,260}?\b(?:497|supplements?|prospectus(?:es)?|statements?\sof\sadditional)\b
`
/** A letter about a review: what it brings along is a draft. */
const ANSWERS = /\b(?:staff|responses?|responding|your comments?|comments? (?:of|from|on|received|given|provided)|draft|marked)\b/i
const DOCUMENTS: ReadonlySet<string> = new Set(['supplement', 'prospectus', 'summary-prospectus', 'statement-of-additional-information'])
/** A letter of transmittal is short. */
const BLOCKS = 30
const SIGNS = 4000

export function transmittedIn({ children, format }: Root): number {
  const textOf = (from: number, to?: number) => printedText(children.slice(from, to), format).text
  const close = children.slice(0, BLOCKS).findIndex((_, i) => i > 1 && CLOSES.test(textOf(i, i + 1).trim()))
  if (close < 0) return 0
  const letter = textOf(0, close).replace(/\s+/g, ' ')
  if (letter.length > SIGNS || !HANDS_OVER.test(letter) || ANSWERS.test(letter)) return 0
  if (kindOf(textOf(0, close + 1), null, null, null) !== 'correspondence') return 0
  const at = children.findIndex((b, i) => i > close && b.type === 'titleBlock')
  if (at < 0 || at > close + 12) return 0
  const rest = textOf(at)
  return DOCUMENTS.has(kindOf(rest, clauseOf(rest), null, null)) ? at : 0
}
