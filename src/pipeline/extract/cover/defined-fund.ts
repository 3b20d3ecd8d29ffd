// In: the text of a whole prospectus. Out: the name that its own text gives the fund where it first says "the Fund".
//   "The Ashgrove New Horizons Fund (the “Fund”) seeks …" under a title "ASHGROVE | New Horizons Fund"
//        ^ the whole name
import { fundNames } from './fund-names.ts'
import type { Named } from './subjects.ts'

const DEFINES = /^[®™*\s]*,?\s?\((?:each,? )?(?:the |this |hereinafter,? (?:the )?)?[“"](?:the )?(?:fund|portfolio|series|ETF)[”"]/i
/** A name is defined in the objective, not far behind the front. */
const REACH = 8000

/** The fund that the text behind the front defines, null where it defines none or several. */
export function definedFund(text: string, front: number): Named | null {
  const found = fundNames(text, front, Math.min(text.length, front + REACH)).filter(n => n.form === 'fund' && DEFINES.test(text.slice(n.to, n.to + 40)))
  const [first] = found
  if (!first || found.some(n => n.name !== first.name)) return null
  // "The Ashgrove Growth Fund (the “Fund”)" opens a sentence.
  return /^the\s/i.test(first.name) ? { name: first.name.slice(4), from: first.from + 4, to: first.to } : first
}
