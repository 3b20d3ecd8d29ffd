// Whether words close a document: what follows an instruction's new text and is no part of it.
//   PLEASE RETAIN THIS SUPPLEMENT FOR FUTURE REFERENCE      Date: June 8, 2007      IS-A-SUPP-ERET-0924
import { pattern } from '../../../../model/pattern.ts'
import { DAY } from '../../dates/months.ts'

const CLOSING: RegExp[] = [
  pattern('i')`
    \b(?:please|should|must|investors should)\b[^.]{0,60}
    \b(?:retain|keep|kept|retained|read(?= (?:this|it|them|the|carefully|in conjunction|together|along|with|to)\b|,|\.))\b
  `,
  /\b(?:retain|keep) this supplement\b/i,
  pattern('i')`
    ^(?:
      if you (?:have|wish|would like)|for (?:more|further|additional) information|questions\?|(?:share|stock|unit)holders with questions
      |investors with questions|please (?:call|contact|see|refer)
    )\b
  `,
  /\bis a registered (?:trade|service) ?mark\b/i,
  pattern('i')`^(?:dated?:? )?${DAY}\.?$`,
  /^[*_\-–—.\s]{3,}$/,
  /^(?=[^\s]*\d)(?=[^\s]*[A-Z])[A-Z0-9][A-Z0-9\-–‑./]{4,30}(?: [\d/()-]{3,10})?$/,
  pattern('i')`
    ^(?:the (?:rest|remainder)|all other (?:parts|portions|information|disclosures?)) (?:of|in|under) (?:the|this|that)\b
    [^.]{0,80}\b(?:remains?|unchanged)\b
  `,
  /^(?:for (?:the )?purposes|the date) of this supplement\b/i,
  /^not part of the (?:prospectus|summary prospectus)/i,
]

/** Whether a piece of text is such a close. */
export function isEndMatter(text: string): boolean {
  return text.length < 400 && CLOSING.some(close => close.test(text.trim()))
}
