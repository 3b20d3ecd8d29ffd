// In: a reading. Out: errors of earlier documents that the filing puts right, one candidate for each.
//   "The name of one of the Portfolio's managers was misspelled as "Alan Merriwether."  It is Allen Meriwether."
//                                                                   ^ from                    ^ to
import { pattern } from '../../../../../model/pattern.ts'
import { candidate, spanOfClause, wordsOf, type Candidate, type Clause, type Reading, type Span } from '../../candidate.ts'
import { cellsOf } from '../../../cells.ts'
import type { Passage } from '../../../view.ts'
import { folded } from '../../folded.ts'
import { portfoliosIn } from '../names.ts'
import { rowSpan } from '../renames/renames-listed.ts'
import { sidesOf } from './correction-sides.ts'
import { isNoCorrection, NOT_OLD, opensCorrection, setsRight, tellsEarlier, tellsRight, tellsWrong } from './correction-words.ts'

/** Sentences that put one thing right. */
interface Stretch {
  first: Clause
  last: Clause
}

const INTRODUCES =
  /\b(?:contains?|corrects?) (?:\w+ ){0,2}(?:errors?|mistakes?|misprints?|misstatements?)\b|\bcorrected (?:here|below|as follows)\b/
/** "The SAI is corrected as follows." over a list of what is put right. */
const LEADS = pattern()`
  \b(?:is|are|was|were|has been|have been) (?:hereby )?corrected (?:here|below|as follows|in the following)\b
  |\b(?:makes?|made) the following corrections?\b
  |\bfollowing (?:errors?|mistakes|corrections?|misprints)\b[^.;]{0,80}(?::|\.)\s*$
  |\b(?:errors|mistakes|misprints|they|these)\b[^.;]{0,80}\b(?:put|set) right (?:here|below|as follows)\b
`
/** "ERRATA SHEET" */
const ERRATA = /\berrat(?:a|um)\b/i
/** "On page 14:" */
const PAGE = /^(?:on )?pages?\s[\w-]{1,6}(?:\sand\s[\w-]{1,6})?[.:,–—\s-]/i

export function findCorrections(reading: Reading): Candidate[] {
  const clauses = reading.clauses.filter(c => !c.in.quoted && c.in.kind !== 'heading' && c.in.kind !== 'title')
  const isErrata = reading.context.view.passages.some(p => isErrataTitle(p))
  // Pages set in under "contains the following errors:" are put right, too.
  const items = itemsUnderLead(isErrata ? reading.clauses.filter(c => c.in.kind !== 'title') : clauses, isErrata)
  const told = stretchesIn(clauses, reading)
    .map(({ first, last }) => ({ ...spanOfClause(first), to: last.to }))
    // "contains the following errors, which are corrected by this supplement:" over the pages that hold them
    .filter(s => !(items.length && INTRODUCES.test(folded(wordsOf(s, reading)))))
  const listed = items.filter(o => !told.some(s => s.passage === o.passage))
  const inWords = [...told, ...listed].map(span =>
    candidate('correction', span, { ...sidesOf(wordsOf(withTextBehind(span, reading), reading)), also: printedBelow(span, reading) }),
  )
  return [...inWords, ...inTables(reading)]
}

/** "The following corrects the table on page 5: Other Expenses should be 0.23%": with what stands behind the colon. */
const withTextBehind = (span: Span, reading: Reading): Span =>
  wordsOf(span, reading).endsWith(':') ? { ...span, to: reading.context.view.passages[span.passage]!.text.length } : span

const AS_PRINTED = /^(?:as )?(?:originally )?(?:printed|reads?|shown|stated)|^(?:incorrect|error|reads now)\b/i
const SHOULD_READ = /^(?:should (?:read|be|have read)|(?:as )?corrected|correct(?:ion| text)?)\b/i

/** "Page | As printed | Should read": each row puts one thing right. */
function inTables(reading: Reading): Candidate[] {
  return reading.context.view.tables.flatMap(table => {
    const [head = [], ...rows] = cellsOf(table.node)
    const [old, next] = [head.findIndex(c => AS_PRINTED.test(c.trim())), head.findIndex(c => SHOULD_READ.test(c.trim()))]
    if (table.quoted || old < 0 || next < 0) return []
    return rows.flatMap((cells, i) => {
      const sides = differenceOf(cells[old] ?? '', cells[next] ?? '')
      const portfolios = portfoliosIn(cells.join(' '), reading)
      return sides
        ? [
            candidate('correction', rowSpan(table, table.node.children[i + 1]!, cells), {
              ...sides,
              ...(portfolios.length ? { portfolios } : {}),
            }),
          ]
        : []
    })
  })
}

/** The words in which two texts differ; null where they are the same. */
function differenceOf(old: string, next: string): { from: string | null; to: string | null } | null {
  const a = old.trim().split(/\s+/)
  const b = next.trim().split(/\s+/)
  let from = 0
  while (from < a.length && a[from] === b[from]) from++
  let end = 0
  while (end < Math.min(a.length, b.length) - from && a.at(-1 - end) === b.at(-1 - end)) end++
  const words = (all: string[]) =>
    all
      .slice(from, all.length - end)
      .join(' ')
      .replace(/(?<=\S)[.,;]$/, '') || null
  return words(a) === words(b) ? null : { from: words(a), to: words(b) }
}

function stretchesIn(clauses: readonly Clause[], reading: Reading): Stretch[] {
  const stretches: Stretch[] = []
  for (const clause of clauses) {
    const low = folded(clause.text)
    if (isNoCorrection(low)) continue
    const last = stretches.at(-1)
    const follows = last?.last.passage === clause.passage && clause.index - last.last.index <= 1
    const wrong = tellsWrong(low)
    const right = tellsRight(low) || (follows && NOT_OLD.test(clause.text))
    const opens = opensCorrection(low, clause.text, folded(reading.clauses[clause.index + 1]?.text ?? ''))
    const goesOn = right || (!opens && /^(?:the correct|it |accordingly|in fact)/.test(low))
    if (follows && goesOn && !wrong) last.last = clause
    else if (!opens || isOnlyLead(low, clause, clauses)) continue
    else if (follows && wrong && right) last.last = clause
    else stretches.push({ first: clause, last: clause })
  }
  return stretches
}

/** A sentence that only announces corrections below is none, where they follow. */
const isOnlyLead = (low: string, clause: Clause, clauses: readonly Clause[]): boolean =>
  INTRODUCES.test(low) && clauses.some(o => o.index > clause.index && (tellsEarlier(folded(o.text)) || setsRight(o.text)))

/** What the right text is, set in under the words that put it right. */
function printedBelow({ passage }: Span, { context: { view } }: Reading): Span[] {
  const below = view.passages.slice(passage + 1)
  const end = below.findIndex(p => !p.quoted || p.kind === 'heading' || p.kind === 'table')
  return below.slice(0, end < 0 ? below.length : end).map(p => ({ passage: p.index, from: 0, to: p.text.length }))
}

/** "ERRATA SHEET" on the cover: each page of it is put right. */
const isErrataTitle = (p: Passage): boolean =>
  ERRATA.test(p.text) && (p.kind === 'title' || p.kind === 'heading' || (p.index < 5 && p.text.search(ERRATA) < 40))

/** "1. On page 14, X is listed as "interested." He is not.": each number of a list of corrections is one, whatever its words. */
function itemsUnderLead(clauses: readonly Clause[], isErrata: boolean): Span[] {
  const lead = isErrata ? -1 : clauses.findIndex(c => LEADS.test(folded(c.text)))
  if (lead < 0 && !isErrata) return []
  const spans: Span[] = []
  let next = 1
  for (const c of clauses.slice(lead + 1)) {
    const last = spans.at(-1)
    const isNext = Number(/^\(?(\d{1,2})[.)]/.exec(c.in.marker || c.text)?.[1] ?? NaN) === next
    if (last?.passage === c.passage) last.to = c.to
    else if (isNext || (c.from === 0 && PAGE.test(c.text))) {
      spans.push(spanOfClause(c))
      if (isNext) next++
    }
  }
  return spans
}
