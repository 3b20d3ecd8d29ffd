// In: the place of a change whose own words name no portfolio. Out: the portfolios of which the words beside it speak: a paragraph above, the sentence after it, a list under it.
//   "The Board approved changes to the Larch Bond ETF. On the Effective Date:"      "• the Fund's name will change …"
//                                      ^ whose                                        ^ the change
import type { KnownPortfolio } from '../context.ts'
import { portfoliosIn } from '../names.ts'
import type { Passage } from '../view.ts'
import type { Clause, Reading } from './candidate.ts'
import { namingHeadings } from './headings-above.ts'
import { named, namesOf } from './portfolios-named.ts'

/** The fund that the paragraph right above speaks of alone, under a heading of its own that names none: "the fund" goes on about it. */
export function justAbove(clause: Clause | undefined, { clauses, context: { view } }: Reading, subjects: readonly KnownPortfolio[]): string[] {
  const last = clause && clauses[clause.index - 1]
  // "… of the Larch Dividend Fund will be deleted …: …" and after its new text: "The fund will be subject to the following risk".
  if (clause && last?.instruction && !clause.instruction && last.passage >= clause.passage - 6) {
    const ordered = namesOf(named(last.text, subjects).own)
    return ordered.length === 1 ? ordered : []
  }
  if (!clause || !last || last.instruction || last.passage !== clause.passage - 1 || clause.from > 0 || !clause.in.path.length || last.in.path.join('>') !== clause.in.path.join('>') || view.passages[last.passage]!.kind !== 'paragraph') return []
  const above = namesOf(named(view.passages[last.passage]!.text, subjects).own)
  return above.length === 1 ? above : []
}

/** "The Board approved changes to the Larch Bond ETF. On the Effective Date: • the Fund's name will change …": the one of which the paragraph over a list speaks. */
export function leadingFund(item: Passage, { context: { view } }: Reading, subjects: readonly KnownPortfolio[]): string[] {
  const lead = view.passages.slice(0, item.index).findLast(p => p.kind !== 'item')
  if (lead?.kind !== 'paragraph' || lead.quoted || !/:\s*$/.test(lead.text)) return []
  const names = namesOf(named(lead.text, subjects).own)
  return names.length === 1 ? names : []
}

/** "Jane Roe will retire on April 1. Until then she will continue to serve as a manager of the Larch Bond Fund.": the next sentence says of which. */
export function toldNext(clause: Clause | undefined, { clauses }: Reading, subjects: readonly KnownPortfolio[]): string[] {
  const next = clause && clauses[clause.index + 1]
  return next && next.in === clause.in && !next.instruction && /^(?:until (?:that|then|such|his|her)\b[^,;]{0,40},? )?(?:he|she|they|M[rs]{1,2}\.)\s/i.test(next.text) ? namesOf(named(next.text, subjects).own) : []
}

/** "… adopted the following policies:" and under it set-in texts that each name a portfolio of their own. */
export function namedBelow(text: string, passage: Passage, { context: { view, portfolios } }: Reading): string[] | null {
  if (!/:\s*$/.test(text)) return null
  const names: string[] = []
  for (const p of view.passages.slice(passage.index + 1, passage.index + 40)) {
    if (!(p.quoted || p.kind === 'item')) break
    const own = namesOf(portfoliosIn(p.text, portfolios.filter(o => o.role === 'subject')).map(o => o.portfolio))
    if (!own.length) return null
    names.push(...own)
  }
  return names.length ? [...new Set(names)] : null
}

/** "In connection with this change, …": those of which the news right before it is told. */
export function ofThisChange(clause: Clause | undefined, text: string, reading: Reading): string[] {
  if (!clause || !/\b(?:in connection with|as part of|as a result of|consistent with|due to) (?:this|these|such) (?:\w+ ){0,2}changes?\b/i.test(text)) return []
  const subjects = reading.context.portfolios.filter(p => p.role === 'subject')
  for (const k of reading.clauses.slice(Math.max(0, clause.index - 4), clause.index).reverse()) {
    const own = named(k.text, subjects).own
    const heading = own.length ? undefined : namingHeadings(k.in, k.from, reading)[0]
    const held = own.length ? own : heading ? named(heading.text, subjects).own : []
    if (held.length) return namesOf(held)
  }
  return []
}
