// In: the view of a supplement with the portfolios read so far. Out: further portfolios that it is about:
// those over whose news a heading of their own stands.
// A name within new text, in a list or over nothing that changes is none.
//   KEMBLE RIDGE GLOBAL BOND FUND
//   ^ subject
//   Ana Corder no longer serves as a portfolio manager of the Fund.
import type { FilingPortfolio } from '../../../model/filing.ts'
import type { Lines } from '../../../model/lines.ts'
import { pattern } from '../../../model/pattern.ts'
import { nameKey } from '../names.ts'
import type { DocumentView, Passage } from '../view.ts'
import { trueCapitals } from './capitals.ts'
import { fundNames, type FundName } from './fund-names.ts'
import { firstWord, sameName, unique } from './named.ts'

/** "CLOSING LARCH SMALL CAP FUND": what happens to it. */
const EVENT = /^(?:(?:re)?opening|clos(?:ing|ure)|liquidation|merger|reorganization|changes? (?:to|in|for))(?: of)?(?: the)?\s/i

/** "Larch Small Cap Fund – New Portfolio Management Team": what happens to it, behind its name. */
const TOLD_BEHIND = pattern('i')`
  \s(?:--?|[–—])\s(?:new|changes?|termination|appointment|closing|closure|liquidation|merger|reorganization|name)\b[^.:–—]*$
`

/** What may be nothing but a name. */
const isLine = (p: Passage): boolean => (p.kind === 'heading' || p.kind === 'paragraph' || p.kind === 'item') && !p.quoted

/** The name that a passage consists of. */
function nameOf(p: Passage | undefined): FundName | null {
  if (!p || !isLine(p) || p.text.length > 100) return null
  // "II. Larkspur Mid Cap Fund (the “Fund”)"
  const text = p.text
    .replace(/^\(?(?:[IVX]{1,4}|[A-H]|\d{1,2})[.)]\s+/, '')
    .replace(/\s*\((?:the )?["“][^"”]{2,30}["”]\)$/, '')
    .replace(TOLD_BEHIND, '')
    .replace(EVENT, '')
  const names = fundNames(text)
  const [name] = names
  if (!name || names.length > 1 || !(name.form === 'fund' || (name.form === 'registrant' && /\sSeries$/i.test(name.name)))) return null
  return /[\p{L}\d]/u.test(text.slice(0, name.from) + text.slice(name.to)) ? null : name
}

const BESIDE = /\b(?:and|the|for|each|an?|as to|with respect to|regarding)\b|\([^()]*\)|\b(?:[IVX]{1,4}|[A-H]|\d{1,2})[.)]/gi

/** "III. Larch Asia Fund, Larch Europe Fund and Larch Bond Fund (each a "Fund")": nothing but names, over a section of theirs. */
function namesListed(p: Passage): FundName[] {
  return isLine(p) && p.text.length <= 400 ? namesAlone(p.text) : []
}

/** The names of funds that words consist of. */
function namesAlone(text: string): FundName[] {
  const names = fundNames(text).filter(n => n.form === 'fund')
  let rest = text
  for (const n of names.toReversed()) rest = rest.slice(0, n.from) + rest.slice(n.to)
  return names.length && !/[\p{L}\d]/u.test(rest.replace(BESIDE, '')) ? names : []
}

const ITS_DOCUMENT =
  /^(?:(?:class [\w, ]{1,20} )?prospectus(?:es)?|statements? of additional information|SAIs?)\b[^.]{0,90}\bdated\b[^.]{0,40}$/i

/** Portfolios of sections that each open with their names and the day of their document. */
function sectionSubjects(
  view: DocumentView,
  known: readonly FilingPortfolio[],
  trusts: readonly string[],
  families: ReadonlySet<string>,
): FilingPortfolio[] {
  const isNew = (n: FundName) =>
    families.has(firstWord(n.name).toLowerCase()) && !known.some(o => o.role !== 'mentioned' && sameName(o.name, n.name))
  return view.passages.flatMap((p, i): FilingPortfolio[] => {
    const next = view.passages[i + 1]
    if (!next || !ITS_DOCUMENT.test(next.text.trim())) return []
    return namesListed(p)
      .filter(isNew)
      .map(n => subjectOf(trueCapitals(n.name, view.joined.text), p.lines, trusts))
  })
}

export const subjectOf = (name: string, lines: Lines, trusts: readonly string[]): FilingPortfolio => ({
  trust: trusts.length === 1 ? trusts[0]! : null,
  name,
  role: 'subject',
  lines,
  presently: null,
  series: null,
  classes: [],
})

const inCapitals = (text: string): boolean => !/[a-z]/.test(text)

/** Whether a subject stands over its news in the same manner: "AGGRESSIVE GROWTH PORTFOLIO" after "EQUITY PORTFOLIO". */
function headedLike(p: Passage, subjects: readonly FilingPortfolio[], { passages }: DocumentView): boolean {
  return passages.some(
    o =>
      o !== p &&
      o.kind === p.kind &&
      inCapitals(o.text) &&
      inCapitals(p.text) &&
      subjects.some(s => sameName(s.name, nameOf(o)?.name ?? '#')),
  )
}

/**
 * "Larch Value Fund" over its news after "Birch Bond Fund", a subject, over its own: headings set alike, of which the cover lists none.
 */
function headedAsMuch(p: Passage, subjects: readonly FilingPortfolio[], view: DocumentView): boolean {
  if (p.kind !== 'heading' || p.text.length > 70) return false
  const isSubject = (o: Passage) => subjects.some(s => sameName(s.name, nameOf(o)?.name ?? '#'))
  const likes = view.passages.filter(o => o !== p && o.kind === 'heading' && o.path.join('>') === p.path.join('>') && isSubject(o))
  return (
    subjects.length > 0 &&
    subjects.every(s => likes.some(o => sameName(s.name, nameOf(o)!.name))) &&
    likes.every(o => hasNewsBelow(view, o.index))
  )
}

/** 'Effective October 1, references to the "Larch Value Portfolio" are changed to …' right under that name. */
function isToldUnder({ name }: FundName, i: number, { passages }: DocumentView): boolean {
  const next = passages[i + 1]
  const opening = passages[i]!.kind === 'heading' && next?.kind === 'paragraph' ? next.text.slice(0, 240) : ''
  const at = opening.search(/\b(?:references to|the name of) /)
  return at >= 0 && nameKey(opening.slice(at).replace(/["“”]/g, '')).includes(nameKey(name)) && /\bchanged? to\b/.test(opening.slice(at))
}

const RUN_IN = /^([^.:;–—]{4,100}?)(?:[.:]|\s?[–—]|\s--?)\s+(?=\p{Lu})/u

/** "Larch Value Fund. The Adviser has agreed …": paragraphs over which no heading stands, each of which opens with a name of its own. */
function runInSubjects(view: DocumentView, trusts: readonly string[], families: ReadonlySet<string>): FilingPortfolio[] {
  const opened = view.passages.flatMap((p, i) => {
    const lead = isLine(p) ? RUN_IN.exec(p.text) : null
    if (!lead || !NEWS.test(p.text.slice(lead[0].length)) || isOfNewText(view, i)) return []
    const [name, ...more] = namesAlone(lead[1]!)
    return name && !more.length && families.has(firstWord(name.name).toLowerCase()) ? [{ name: name.name, lines: p.lines }] : []
  })
  const found = unique(opened)
  return found.length > 1 ? found.map(f => subjectOf(trueCapitals(f.name, view.joined.text), f.lines, trusts)) : []
}

/** Portfolios with a heading of their own that are not among the subjects. */
export function headedSubjects(view: DocumentView, known: readonly FilingPortfolio[], trusts: readonly string[]): FilingPortfolio[] {
  const subjects = known.filter(p => p.role === 'subject')
  const families = new Set([...subjects.map(p => p.name), ...trusts].map(n => firstWord(n).toLowerCase()))
  const isTold = (f: FilingPortfolio) => known.some(o => o.role !== 'mentioned' && sameName(o.name, f.name))
  const found = [...sectionSubjects(view, known, trusts, families), ...runInSubjects(view, trusts, families).filter(f => !isTold(f))]
  /** Whether one was found under a heading above. */
  const search = (likes: readonly FilingPortfolio[]): boolean => {
    const before = found.length
    for (const [i, p] of view.passages.entries()) {
      const name = nameOver(p)
      if (!name || !hasNewsBelow(view, i) || isAnswer(view, i) || isAmongNames(view, i)) continue
      const isAsOthers = headedLike(p, likes, view) || isToldUnder(name, i, view)
      if (isOfNewText(view, i) && !isAsOthers) continue
      if (!families.has(firstWord(name.name).toLowerCase()) && !isAsOthers && !headedAsMuch(p, subjects, view)) continue
      const key = nameKey(name.name)
      const isKnown =
        [...subjects, ...found].some(s => nameKey(s.name).endsWith(key)) ||
        known.some(o => o.role !== 'mentioned' && nameKey(o.name) === key)
      if (!isKnown) found.push(subjectOf(trueCapitals(name.name, view.joined.text), p.lines, trusts))
    }
    return found.length > before
  }
  // "GROWTH SERIES" over its news, before "BOND SERIES", of which a sentence says that it is one
  if (search(subjects) && !subjects.length) search(found)
  return found.sort((a, b) => a.lines[0] - b.lines[0])
}

/** The name, or the first of the names, that a heading or a numbered line consists of. */
function nameOver(p: Passage): FundName | undefined {
  const name = nameOf(p)
  if (name) return name
  return p.kind === 'heading' || /^(?:[IVX]{1,4}|\d{1,2})[.)]/.test(p.marker || p.text) ? namesListed(p)[0] : undefined
}

const NEWS = pattern('i')`
  \b(?:
  effective|will|shall|has|have|approved|no longer|replac(?:es|ed|ing)
  |joins?|leaves|becomes?|resigned|retire[sd]|t(?:akes|ook) over|from now on
  |(?:is|are|was|were) (?:hereby )?(?:deleted|added|amended|revised|supplemented|changed|closed|replaced|being))\b
`

/** Whether a sentence below a heading tells news. */
function hasNewsBelow({ passages }: DocumentView, i: number): boolean {
  const next = passages.slice(i + 1, i + 4).find(o => o.kind !== 'heading' || nameOf(o))
  if (!next || nameOf(next) || next.quoted) return false
  return (next.kind === 'paragraph' || next.kind === 'item') && NEWS.test(next.text)
}

/** An item of a list of names, whatever is told in brackets behind them: "Larch Fund (to be renamed …)". */
function isAmongNames({ passages }: DocumentView, i: number): boolean {
  const isName = (p: Passage | undefined): boolean => {
    const [name] = p?.kind === 'item' ? fundNames(p.text) : []
    return name?.from === 0 && /^[®™*\s]*(?:\(|$)/.test(p!.text.slice(name.to))
  }
  return isName(passages[i]) && (isName(passages[i - 1]) || isName(passages[i + 1]))
}

/** "What will the Portfolio be called?": the name under it is an answer. */
const isAnswer = ({ passages }: DocumentView, i: number): boolean => /\?\s*$/.test(passages[i - 1]?.text ?? '')

/** "SALES CHARGES:", which announces no new text. */
const CAPTION = /^(?!.*\b(?:FOLLOW|READ|REPLAC|ADD|AMEND|DELET|REVIS|INSERT|CHANG))[A-Z ]{4,40}:\s*$/

/** Right under "… is replaced with the following:" a heading belongs to the new text, unless it has a number. */
function isOfNewText({ passages }: DocumentView, i: number): boolean {
  if (/^\(?(?:[IVX]{1,4}|\d{1,2})[.)]\s/.test(passages[i]!.text)) return false
  const above = passages.slice(Math.max(0, i - 3), i)
  const table = above.findLastIndex(o => o.kind === 'table')
  return above.slice(table + 1).some(o => /:\s*$/.test(o.text) && !(o.kind === 'heading' && CAPTION.test(o.text)))
}
