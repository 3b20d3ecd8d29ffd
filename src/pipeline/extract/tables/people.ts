// In: the first cell of a row about a person. Out: the name alone.
//   "Mary Moran Zeven 2 Avenue de Lafayette Boston, Massachusetts 02111 (47)"
//    ^^^^^^^^^^^^^^^^
import { pattern } from '../../../model/pattern.ts'

const CREDENTIAL =
  /^(?:,\s*(?:CFA|CPA|CAIA|FRM|CFP|CMT|FSA|CIPM|Ph\.?\s?D\.?|M\.?B\.?A\.?|J\.?D\.?|M\.?D\.?|Esq\.?|Jr\.?|Sr\.?|II|III|IV)(?=[\s,(]|$))+/

/** A line that goes on with an address or an age and names nobody. */
export function namesNobody(words: string): boolean {
  return /^(?:\d|\(|P\.?\s?O\.|c\/o\b|age\b|born\b|suite\b|floor\b)/i.test(words)
}

// "David J. Bettany Senior Vice President": the office follows with no sign between.
const OFFICE = pattern('u')`
  (?<=^\S+(?: \S+){1,3}) (?:(?:Co-|Vice Chair\w* and )?President|(?:Vice )?Chair(?:man|woman)?
  |(?:(?:Senior|Executive|First|Assistant) )?Vice President
  |(?:Senior )?Managing Director
  |(?:Senior |Lead |Co-)?Portfolio Manager
  |Chief [\p{L} ]+ Officer)\b.*$
`

/** "Jane Roe, Partner and Director": what follows the comma is an office. */
const IS_OFFICE = pattern('i')`
  ^,\s*(?:(?:senior|executive|lead|managing|associate|general|founding|vice|co-|chief|global|deputy)\s*)*
  (?:partner|principal|director|president|portfolio\smanager|manager|head|officer|founder|investment\sofficer|analyst|chair\w*)\b
`

const NAME_ENDS = pattern('iu')`
  // "Ada (Ann) Plum": a nickname within the name
  \s*(?:\((?!\p{Lu}\p{Ll}+\)\s\p{Lu})|\d|\bAge\b|\bBorn\b|\bBirth\b|\bYear of\b|\bDOB\b|\bc\/o\b|\bP\.\s?O\.
  |\b(?:One|Two|Three|Four|Five)\s\p{Lu}
  |,\s*(?:Age|born|Trustee|President|Chair\w*|Director)\b|[-–—]\s|;|:)
`

/** The name at the start of the words. */
export function nameIn(words: string): string {
  const text = words.replace(/^(?:\d+[.)]\s+)/, '')
  const stop = NAME_ENDS.exec(text)
  const head = (stop ? text.slice(0, stop.index) : text).trim().replace(OFFICE, '').replace(/[,;]$/, '')
  const comma = head.indexOf(',')
  if (comma < 0) return head || words
  const tail = CREDENTIAL.exec(head.slice(comma))
  const rest = head.slice(comma + (tail?.[0].length ?? 0))
  return tail || IS_OFFICE.test(rest) ? head.slice(0, comma) + (tail?.[0] ?? '') : head
}
