// In: a document's view and portfolios. Out: the view in which a heading that is nothing but a fund's name stands above what is under it,
// though the heading that follows be set as large, or larger.
//   Larch Value Fund     a heading
//   MANAGEMENT FEES      a heading right under it: it stands under the fund
import type { KnownPortfolio } from './context.ts'
import { portfoliosIn } from './names.ts'
import type { DocumentView, Passage } from './view.ts'

export function withFundsOver(view: DocumentView, portfolios: readonly KnownPortfolio[]): DocumentView {
  const subjects = portfolios.filter(p => p.role === 'subject')
  if (subjects.length < 2) return view
  const passages = [...view.passages]
  for (const p of view.passages) {
    const next = view.passages[p.index + 1]
    if (!next || !isNameOfOne(p, subjects) || !isUnderIt(p, next, portfolios)) continue
    const level = Math.min(p.path.length, next.path.length)
    for (const { index, path } of passages.slice(next.index, endOf(next, view.passages, portfolios)))
      passages[index] = { ...passages[index]!, path: [...path.slice(0, level), p.text, ...path.slice(level)] }
  }
  return { ...view, passages, tables: passages.filter((p): p is DocumentView['tables'][number] => p.kind === 'table') }
}

/** A heading that is the name of one portfolio and nothing else. */
function isNameOfOne({ kind, text }: Passage, subjects: readonly KnownPortfolio[]): boolean {
  if (kind !== 'heading' || text.length > 120) return false
  const [name, ...more] = portfoliosIn(text, subjects)
  return name !== undefined && !more.length && !/[\p{L}\d]/u.test(text.slice(0, name.from) + text.slice(name.to).replace(/\([^()]*\)/g, ''))
}

/** Whether a heading right below is set at least as large, and names no portfolio. */
const isUnderIt = (p: Passage, next: Passage, portfolios: readonly KnownPortfolio[]): boolean =>
  next.kind === 'heading' && next.path.length <= p.path.length && /\p{L}{3}/u.test(next.text) && !portfoliosIn(next.text, portfolios).length

/** "MANAGEMENT FEES:" and "SALES CHARGES:", of one kind. */
const CAPTION = /^[A-Z ]{4,40}:\s*$/

/** Where its section ends: at the next heading that names a portfolio, or is as large and stands once only. */
function endOf(first: Passage, passages: readonly Passage[], portfolios: readonly KnownPortfolio[]): number {
  const headings = passages.filter(o => o.kind === 'heading')
  const isAgain = ({ text }: Passage) =>
    headings.filter(o => o.text === text).length > 1 || (CAPTION.test(first.text) && CAPTION.test(text))
  const end = headings.find(
    o => o.index > first.index && (portfoliosIn(o.text, portfolios).length > 0 || (o.path.length <= first.path.length && !isAgain(o))),
  )
  return end?.index ?? passages.length
}
