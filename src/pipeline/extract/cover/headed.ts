// In: the view of a supplement with the portfolios read so far. Out: further portfolios that it is about: those over whose news a heading of their own stands.
// A name within new text, in a list or over nothing that changes is none.
//   KEMBLE RIDGE GLOBAL BOND FUND
//   ^ subject
//   Ana Corder no longer serves as a portfolio manager of the Fund.
import type { FilingPortfolio } from '../../../model/filing.ts'
import type { Lines } from '../../../model/lines.ts'
import { linesOf } from '../../../model/tree.ts'
import { cellsOf } from '../cells.ts'
import { nameKey } from '../names.ts'
import type { DocumentView, Passage } from '../view.ts'
import { trueCapitals } from './capitals.ts'
import { fundNames, type FundName } from './fund-names.ts'

const NEWS =
  /\b(?:effective|will|has|have|approved|no longer|replac(?:es|ed|ing)|(?:is|are|was|were) (?:hereby )?(?:deleted|added|amended|revised|supplemented|changed|closed|replaced|being))\b/i

/** "CLOSING LARCH SMALL CAP FUND": what happens to it. */
const EVENT = /^(?:(?:re)?opening|clos(?:ing|ure)|liquidation|merger|reorganization|changes? (?:to|in|for))(?: of)?(?: the)?\s/i

/** The name that a passage consists of. */
function nameOf(p: Passage | undefined): FundName | null {
  if (!p || (p.kind !== 'heading' && p.kind !== 'paragraph' && p.kind !== 'item') || p.quoted || p.text.length > 100) return null
  // "II. Larkspur Mid Cap Fund (the “Fund”)"
  const text = p.text
    .replace(/^\(?(?:[IVX]{1,4}|[A-H]|\d{1,2})[.)]\s+/, '')
    .replace(/\s*\((?:the )?["“][^"”]{2,30}["”]\)$/, '')
    .replace(EVENT, '')
  const names = fundNames(text)
  const [name] = names
  return names.length === 1 && name!.form === 'fund' && !/[\p{L}\d]/u.test(text.slice(0, name!.from) + text.slice(name!.to)) ? name! : null
}

const BESIDE = /\b(?:and|the|for|each|an?|as to|with respect to|regarding)\b|\([^()]*\)|\b(?:[IVX]{1,4}|[A-H]|\d{1,2})[.)]/gi

/** "III. Larch Asia Fund, Larch Europe Fund and Larch Bond Fund (each a "Fund")": nothing but names, over a section of theirs. */
function namesListed(p: Passage): FundName[] {
  if ((p.kind !== 'heading' && p.kind !== 'paragraph' && p.kind !== 'item') || p.quoted || p.text.length > 400) return []
  const names = fundNames(p.text).filter(n => n.form === 'fund')
  let rest = p.text
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
  return view.passages.flatMap((p, i): FilingPortfolio[] => {
    const next = view.passages[i + 1]
    return next && ITS_DOCUMENT.test(next.text.trim())
      ? namesListed(p)
          .filter(
            n =>
              families.has(n.name.split(' ')[0]!.toLowerCase()) &&
              !known.some(o => o.role !== 'mentioned' && nameKey(o.name) === nameKey(n.name)),
          )
          .map(n => subjectOf(trueCapitals(n.name, view.joined.text), p.lines, trusts))
      : []
  })
}

const subjectOf = (name: string, lines: Lines, trusts: readonly string[]): FilingPortfolio => ({
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
      subjects.some(s => nameKey(s.name) === nameKey(nameOf(o)?.name ?? '#')),
  )
}

/** Portfolios with a heading of their own that are not among the subjects. */
export function headedSubjects(view: DocumentView, known: readonly FilingPortfolio[], trusts: readonly string[]): FilingPortfolio[] {
  const subjects = known.filter(p => p.role === 'subject')
  const families = new Set([...subjects.map(p => p.name), ...trusts].map(n => n.split(' ')[0]!.toLowerCase()))
  const found: FilingPortfolio[] = sectionSubjects(view, known, trusts, families)
  for (const [i, p] of view.passages.entries()) {
    const name =
        nameOf(p) ?? (p.kind === 'heading' || /^(?:[IVX]{1,4}|\d{1,2})[.)]/.test(p.marker || p.text) ? namesListed(p)[0] : undefined),
      next = view.passages.slice(i + 1, i + 4).find(o => o.kind !== 'heading' || nameOf(o))
    if (!name || !next || nameOf(next) || next.quoted || !(next.kind === 'paragraph' || next.kind === 'item') || !NEWS.test(next.text))
      continue
    // "What will the Portfolio be called?": the name under it is an answer.
    if (/\?\s*$/.test(view.passages[i - 1]?.text ?? '')) continue
    // Right under "… is replaced with the following:" a heading belongs to the new text.
    const above = view.passages.slice(Math.max(0, i - 3), i),
      table = above.findLastIndex(o => o.kind === 'table')
    const numbered = /^\(?(?:[IVX]{1,4}|\d{1,2})[.)]\s/.test(p.text)
    if (!numbered && !headedLike(p, subjects, view) && above.slice(table + 1).some(o => /:\s*$/.test(o.text))) continue
    const key = nameKey(name.name)
    if (!families.has(name.name.split(' ')[0]!.toLowerCase()) && !headedLike(p, subjects, view)) continue
    if (
      [...subjects, ...found].some(s => nameKey(s.name).endsWith(key)) ||
      known.some(o => o.role !== 'mentioned' && nameKey(o.name) === key)
    )
      continue
    found.push(subjectOf(trueCapitals(name.name, view.joined.text), p.lines, trusts))
  }
  return found
}

/** Names that a table gives under "New Name" to funds it names under "Former Name": none is a fund of its own yet. */
export function futureNames(view: DocumentView): Set<string> {
  const found = new Set<string>(),
    held = new Set<string>()
  for (const { node, quoted } of view.passages) {
    if (node.type !== 'table' || quoted) continue
    const [head = [], ...rows] = cellsOf(node)
    const old = head.findIndex(h => /^(?:current|former|present|old|existing) (?:(?:fund|portfolio)(?:['’]s)? )?names?$/i.test(h.trim())),
      next = head.findIndex(h => /^(?:new|proposed|future) (?:(?:fund|portfolio)(?:['’]s)? )?names?$/i.test(h.trim()))
    if (old < 0 || next < 0) continue
    for (const cells of rows) {
      held.add(nameKey((cells[old] ?? '').replace(/\([^()]*\)/g, '')))
      found.add(nameKey((cells[next] ?? '').replace(/\([^()]*\)/g, '')))
    }
  }
  return new Set([...found].filter(k => k.length > 3 && !held.has(k)))
}

/** Where neither cover nor headings name a fund: those of a table that tells of each what was and what will be. "Portfolio | Current Subadviser | New Subadviser" */
export function tabledSubjects(view: DocumentView, trusts: readonly string[]): FilingPortfolio[] {
  const found: FilingPortfolio[] = []
  for (const { node, quoted, text } of view.passages) {
    if (node.type !== 'table' || quoted || !/\b(?:current|present|former|existing)\b/i.test(text)) continue
    const [head, ...rows] = cellsOf(node)
    if (
      !head ||
      !/^(?:name of )?(?:the )?(?:funds?|portfolios?|series)(?: names?)?:?$/i.test(head[0] ?? '') ||
      !head.some(c => /\b(?:current|present|former|existing)\b/i.test(c)) ||
      !head.some(c => /\b(?:new|proposed|successor|replacement)\b/i.test(c))
    )
      continue
    for (const [cell = '', ...rest] of rows) {
      const name = cell.replace(/[*†‡®™\s]+$/, '').replace(/\s+/g, ' ')
      if (
        !/^\p{Lu}[^.:;]{2,70}\s(?:Fund|Portfolio|Series|Trust|ETF)$/u.test(name) ||
        !rest.some(Boolean) ||
        trusts.some(t => nameKey(t) === nameKey(name)) ||
        found.some(f => f.name === name)
      )
        continue
      found.push(subjectOf(name, linesOf(node), trusts))
    }
  }
  return found
}
