// In: the place of a change whose own words name no portfolio. Out: the one of which the paragraph over its list, or the sentence after it,
// speaks.
//   "The Board approved changes to the Larch Bond ETF. On the Effective Date:"      "• the Fund's name will change …"
//                                      ^ whose                                        ^ the change
import type { KnownPortfolio } from '../context.ts'
import type { Passage } from '../view.ts'
import type { Clause, Reading } from './candidate.ts'
import { named, namesOf } from './words-around.ts'

/** The one of which the paragraph over a list speaks: "The Board approved changes to the Larch Bond ETF. On the Effective Date: • …". */
export function leadingFund(item: Passage, { context: { view } }: Reading, subjects: readonly KnownPortfolio[]): string[] {
  const lead = view.passages.slice(0, item.index).findLast(p => p.kind !== 'item')
  if (lead?.kind !== 'paragraph' || lead.quoted || !/:\s*$/.test(lead.text)) return []
  const names = namesOf(named(lead.text, subjects).own)
  return names.length === 1 ? names : []
}

const GOES_ON_ABOUT_WHO = /^(?:until (?:that|then|such|his|her)\b[^,;]{0,40},? )?(?:he|she|they|M[rs]{1,2}\.)\s/i

/** "a portfolio manager of each Fund", and no more than those */
const OF_EACH = /\b(?:of|for|to) (?:each|both)(?: of the)? (?:Fund|Portfolio|ETF)s?\b/

/** Of which, the next sentence says: "Jane Roe will retire. Until then she will continue to serve as a manager of the Larch Bond Fund." */
export function toldNext(clause: Clause | undefined, { clauses }: Reading, subjects: readonly KnownPortfolio[]): string[] {
  const next = clause && clauses[clause.index + 1]
  if (!next || next.in !== clause.in || next.instruction || !GOES_ON_ABOUT_WHO.test(next.text)) return []
  const held = namesOf(named(next.text, subjects).own)
  return held.length || !OF_EACH.test(next.text) ? held : namesOf(subjects)
}
