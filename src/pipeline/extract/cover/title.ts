// In: the printed text of a document, its kind and clause, and what its cover gave. Out: a title in the document's own words.
//   "SUPPLEMENT DATED MAY 31, 2007 TO\nPROSPECTUSES DATED APRIL 30, 2007"
//   -> "Supplement dated May 31, 2007 to Prospectuses dated April 30, 2007"
import { spellDate, type IsoDate } from '../../../model/iso-date.ts'
import type { Reference } from '../../../model/filing.ts'
import { KIND_WORDS, TARGET_WORDS } from '../../../model/document-words.ts'
import type { Kind } from '../../../model/kinds.ts'

/** "Third Avenue Small Cap Value Portfolio: supplement of May 31, 2007 to the prospectus of April 30, 2007" */
export function titleOf(
  kind: Kind,
  dated: IsoDate | null,
  subjects: readonly string[],
  trusts: readonly string[],
  amends: readonly Reference[],
): string {
  const who = whoseOf(subjects, trusts)
  const what = KIND_WORDS[kind]
  const to =
    kind === 'supplement' && amends.length
      ? ` to the ${[...new Set(amends.map(a => TARGET_WORDS[a.document].toLowerCase()))].join(', ').replace(/, ([^,]*)$/, ' and $1')}`
      : ''
  const when = dated ? ` dated ${spellDate(dated)}` : ''
  return who ? `${who}: ${what.charAt(0).toLowerCase()}${what.slice(1)}${when}${to}` : `${what}${when}${to}`
}

/** The one fund, the one registrant, or the first of several. */
function whoseOf(subjects: readonly string[], trusts: readonly string[]): string | null {
  if (subjects.length === 1) return subjects[0]!
  if (trusts.length === 1) return trusts[0]!
  return subjects.length ? `${subjects[0]} and ${subjects.length - 1} more` : (trusts[0] ?? null)
}
