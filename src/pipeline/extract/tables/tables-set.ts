// In: a document with its context. Out: the tables that the source sets as tables, read; those that only lay out text are left out.
import type { Context } from '../context.ts'
import { portfoliosIn } from '../names.ts'
import { asOf } from './as-of.ts'
import { goesOn, withHeadsAbove } from './continued.ts'
import { draftOf } from './draft-of.ts'
import type { Draft } from './draft.ts'
import { FEES, isOfPeriods, place, sameHeads, type Placed } from './placed.ts'
import type { Passage } from '../view.ts'

export function tablesSet(context: Context): Draft[] {
  const placed = context.view.tables.flatMap(passage => place(context, passage))
  for (const [i, next] of placed.entries()) placed[i] = withHeadsAbove(next, placed[i - 1])
  // A table that repeats the heads of the one right above is of its kind, whatever stands above that one.
  for (const [i, next] of placed.entries()) {
    const before = placed[i - 1]
    if (before && next.kind === 'other' && next.at === before.at + 1 && sameHeads(before.sheet, next.sheet))
      placed[i] = { ...next, kind: before.kind }
    // "1 year | 5 years | Lifetime" over further classes, right under returns.
    if (
      before?.kind === 'average-annual-total-returns' &&
      next.kind === 'other' &&
      next.at <= before.at + 2 &&
      !next.captionOfTable &&
      isOfPeriods(next.sheet)
    )
      placed[i] = { ...next, kind: before.kind }
  }
  const joined: { first: Placed; parts: Placed[] }[] = []
  for (const next of placed) {
    const last = joined.at(-1)
    if (last && goesOn(last.parts.at(-1)!, next, context.view.passages.slice(last.parts.at(-1)!.at + 1, next.at))) last.parts.push(next)
    else joined.push({ first: next, parts: [next] })
  }
  const feeTables = new Set(placed.filter(p => FEES.has(p.kind) || p.kind === 'expense-example').map(p => p.at))
  const drafts = joined.map(({ first, parts }) => draftOf(first, parts, { context, placed, feeTables }))
  // Further classes, and the indexes, right under returns that say the day: theirs too.
  for (const [i, draft] of drafts.entries()) {
    const before = drafts[i - 1]
    if (!before?.asOf || draft.kind !== 'average-annual-total-returns' || before.kind !== draft.kind) continue
    const { first } = joined[i]!
    const apart = first.at - joined[i - 1]!.parts.at(-1)!.at
    // Words above the frame are those of its first part.
    const said =
      apart === 0 ? asOf(draft.kind, [[...first.sheet.captions, first.sheet.corner, ...first.sheet.columns].join(' ')], []) : draft.asOf
    if (!said && apart <= 2) drafts[i] = { ...draft, asOf: before.asOf }
  }
  const owned: Draft[] = []
  for (const [i, draft] of drafts.entries()) {
    const between = i ? context.view.passages.slice(joined[i - 1]!.parts.at(-1)!.at + 1, joined[i]!.first.at) : []
    owned.push(i ? ofTheSame(draft, owned[i - 1]!, between, context) : draft)
  }
  return owned
}

/** So many passages may stand between expenses and their example. */
const FEW = 4

/** Annual expenses right under shareholder fees, or an example under its expenses, that name no fund: they are those of the same. */
function ofTheSame(draft: Draft, before: Draft, between: readonly Passage[], { portfolios }: Context): Draft {
  const isPart = FEES.has(draft.kind) && !between.length
  const isExample = draft.kind === 'expense-example' && between.length <= FEW
  if (!(isPart || isExample) || !FEES.has(before.kind) || draft.kind === before.kind) return draft
  const said = [draft.caption ?? '', ...draft.columns, ...draft.rows.map(r => r.label), ...between.map(p => p.text)]
  if (draft.portfolio !== null || before.portfolio === null || said.some(text => portfoliosIn(text, portfolios).length)) return draft
  return { ...draft, owner: before.owner, portfolio: before.portfolio, trust: before.trust }
}
