// In: a reading. Out: errors of earlier documents that the filing puts right, one candidate for each.
//   "The name of one of the Portfolio's managers was misspelled as "Alan Merriwether."  It is Allen Meriwether."
//                                                                   ^ from                    ^ to
import type { Candidate, Clause, Reading, Span } from '../candidate.ts'
import { candidate } from '../candidate.ts'
import { datesIn } from '../../dates/dates.ts'
import { folded } from '../folded.ts'

const WRONG =
  /\b(?:inadvertent(?:ly)?|incorrect(?:ly)?|erroneous(?:ly)?|in error|mis-?stated|mis-?spelled|misprinted|mislabeled|transposed|(?:typographical|printing|clerical|scrivener's|printer's) errors?|mistakenly|by mistake|inaccurate(?:ly)?|overstated|understated|wrongly|omitted|left out|failed to (?:state|mention|include|show)|contain(?:s|ed) (?:an? |some |several |certain )?errors?)\b/
const STATED =
  /\b(?:supplement|prospectus|sai|statement of additional information|table|document|page)s?\b[^.]{0,60}\b(?:stated|indicated|listed|showed|reported|disclosed|reflected|referred)\b/
/** "was given as 8.41%", "showed": of a figure, a name, a date. */
const GIVEN = /\b(?:was|were|is|are) (?:given|shown|printed|stated|listed|reported|described|identified|spelled) (?:there |here )?as\b/
const RIGHT =
  /^in fact\b|\bshould have (?:said|given|listed|named|referred|indicated|been)\b|\b(?:correct(?:ed)?|right|proper|actual) (?:[\w-]+ ){0,2}(?:symbol|word|words|date|name|figure|amount|number|symbol|ticker symbol|telephone number|title|index|class|spelling|address|percentage|rate|information|ticker|returns?|table|version|sentence)s?\b|\bshould (?:have (?:read|been|stated|shown)|read|be (?:read|replaced))\b|\b(?:is|are) (?:hereby )?corrected\b|\bto correct\b|\bcorrects\b|\binstead of\b|\breference should be to\b|^it (?:is|should)\b/
/** "The effective date of the change described in the supplement dated … is April 16 instead of April 2." */
const MOVED =
  /\bdates?\b[^.]{0,160}\b(?:described|stated|disclosed|announced|given|set forth)\b[^.]{0,60}\b(?:supplement|prospectus|sai)\b[^.]{0,60}\b(?:is|should be|will be)\b[^.]{0,40}\b(?:instead of|rather than|and not|not)\b/
/** "The supplement of June 14 announced that …", before what is so in fact. */
const ANNOUNCED = /\b(?:supplement|prospectus|sai)\b[^.]{0,60}\b(?:announced|said|told|gives?|gave|described|named)\b/
const INTRODUCES = /\bcontains? (?:\w+ )?errors?\b|\bcorrected (?:here|below|as follows)\b/
/** "The SAI is corrected as follows." over a list of what is put right. */
const LEADS =
  /\b(?:is|are|was|were|has been|have been) (?:hereby )?corrected (?:here|below|as follows|in the following)\b|\b(?:makes?|made) the following corrections?\b|\bfollowing (?:errors?|mistakes|corrections?|misprints)\b[^.;]{0,80}(?::|\.)\s*$/
/** `"X" should be "Y"`: words for words. */
const WORDS =
  /["“]([^"“”]{2,80}?)[.,]?["”]\s(?:[^.;"“]{1,80}\s)?should (?:be|read|have been|have read)(?: replaced (?:with|by))? ["“]([^"“”]{2,80}?)[.,]?["”]/
const NOT =
  /\breferences? to [^.;]{2,120}\b(?:is|are|will be|have been) (?:hereby )?omitted\b|\bcorrection in the (?:market|price)|\bmarket corrections?\b|\bcorrects? no\b|\bmay be (?:incorrect|inaccurate)|\bif (?:\w+ ){0,6}(?:incorrect|erroneous|error)/

export function findCorrections(reading: Reading): Candidate[] {
  const out: { c: Candidate; last: Clause }[] = []
  const clauses = reading.clauses.filter(c => !c.in.quoted && c.in.kind !== 'heading' && c.in.kind !== 'title')
  for (const clause of clauses) {
    const low = folded(clause.text)
    if (NOT.test(low)) continue
    const wrong = WRONG.test(low),
      right = RIGHT.test(low)
    const next = folded(reading.clauses[clause.index + 1]?.text ?? '')
    const opens =
      MOVED.test(low) ||
      /\bshould (?:be|read) [^.;]{0,20}[\d$][^;]{0,40}?,? (?:and )?(?:not|rather than|instead of) [^;]{1,20}\d/.test(low) ||
      (wrong && (right || RIGHT.test(next) || /\b(?:supplement|prospectus|table|sai|page|section)\b/.test(low))) ||
      ((STATED.test(low) || GIVEN.test(low) || ANNOUNCED.test(low)) && RIGHT.test(next)) ||
      WORDS.test(clause.text) ||
      /\b(?:was|were|is|are) [^;]{0,12}\d[^;]{0,30},? (?:and )?not [^;]{0,12}\d[^;]{0,20}\bas (?:printed|stated|shown|given|reported)\b/.test(
        low,
      ) ||
      /\bshould have (?:said|given|listed|named|referred|indicated|shown)\b/.test(low) ||
      /\b(?:is|are) (?:hereby )?corrected\b|\bshould have (?:read|been|stated)\b|^(?:this supplement |the following )?corrects\b|\bthis supplement (?:\w+ )?(?:corrects|is being filed to correct)\b/.test(
        low,
      )
    const last = out.at(-1)
    const follows = last && last.last.passage === clause.passage && clause.index - last.last.index <= 1
    if (follows && (right || !opens) && (right || /^(?:the correct|it |accordingly|in fact)/.test(low)) && !wrong) {
      last.c.span.to = clause.to
      last.last = clause
      continue
    }
    if (!opens) continue
    // A sentence that only announces corrections below is none, where they follow.
    if (
      INTRODUCES.test(low) &&
      clauses.some(o => o.index > clause.index && (WRONG.test(folded(o.text)) || STATED.test(folded(o.text))) && !NOT.test(folded(o.text)))
    )
      continue
    if (follows && wrong && right) {
      last.c.span.to = clause.to
      last.last = clause
      continue
    }
    out.push({ c: candidate('correction', span(clause)), last: clause })
  }
  const listed = itemsUnderLead(clauses, reading.context)
    .filter(o => !out.some(({ c }) => c.span.passage === o.passage))
    .map(s => candidate('correction', s))
  return [...out.map(o => o.c), ...listed].map(c => ({ ...c, ...wordsOf(c.span, reading), also: printedBelow(c.span, reading) }))
}

/** What the right text is, set in under the words that put it right. */
function printedBelow({ passage }: Span, { context: { view } }: Reading): Span[] {
  const below = view.passages.slice(passage + 1)
  const end = below.findIndex(p => !p.quoted || p.kind === 'heading' || p.kind === 'table')
  return below.slice(0, end < 0 ? below.length : end).map(p => ({ passage: p.index, from: 0, to: p.text.length }))
}

/** "1. On page 14, X is listed as "interested." He is not.": each number of a list of corrections is one, whatever its words. */
function itemsUnderLead(clauses: readonly Clause[], context: Reading['context']): Span[] {
  // "ERRATA SHEET" on the cover: each page of it is put right.
  const errata = context.view.passages.some(p => (p.kind === 'title' || p.kind === 'heading') && /\berrat(?:a|um)\b/i.test(p.text))
  const lead = errata ? -1 : clauses.findIndex(c => LEADS.test(folded(c.text)))
  if (lead < 0 && !errata) return []
  const spans: Span[] = []
  let next = 1
  for (const c of clauses.slice(lead + 1)) {
    const last = spans.at(-1)
    if (last && c.passage === last.passage) {
      last.to = c.to
      continue
    }
    const number = Number(/^\(?(\d{1,2})[.)]/.exec(c.in.marker || c.text)?.[1] ?? NaN)
    if (number === next) {
      spans.push(span(c))
      next++
    } else if (errata && c.from === 0 && /^(?:on )?pages?\s[\w-]{1,6}(?:\sand\s[\w-]{1,6})?[.:,–—\s-]/i.test(c.text)) spans.push(span(c))
  }
  return spans
}

const span = ({ passage, from, to }: Clause): Span => ({ passage, from, to })

/** What was printed and what is right, where the words give both. */
function wordsOf(s: Span, reading: Reading): { from: string | null; to: string | null } {
  const text = reading.context.view.passages[s.passage]!.text.slice(s.from, s.to)
  const exchanged = WORDS.exec(text)
  if (exchanged) return { from: exchanged[1]!, to: exchanged[2]! }
  const quoted = [...text.matchAll(/["“\u0093]([^"”\u0094]{2,80}?)[.,]?["”\u0094]/g)].map(m => m[1]!)
  const moved = /\b(?:is|should be|will be) ([A-Z][a-z]+ \d{1,2}, \d{4}),? (?:instead of|rather than|and not|not)\b/.exec(text)?.[1]
  const said =
    moved ??
    /\b(?:[Cc]orrect (?:\w+ ){0,3}(?:is|are|should be|was)|[Ss]hould (?:have (?:read|been|stated)|be|read)(?: as)?|It is|[Ii]s corrected to)\s+(?:read )?["“\u0093]?([^"”\u0094;]{2,80}?)["”\u0094]?(?:[.;]$|[.;] [A-Z]|$| (?:instead of|rather than)\b)/.exec(
      text,
    )?.[1] ??
    null
  const right = said && exactly(said)
  const days = datesIn(text).filter(d => d.date && !/\bdated $/i.test(text.slice(0, d.from)))
  const date = right && datesIn(right)[0]
  const wrongDay = date ? days.filter(d => d.text !== date.text).at(-1) : undefined
  // "stated … as $41,500. The correct amount is $45,100.": the other figure of the same unit.
  // "should be 0.23%, not 0.32%"
  const not =
    /\bshould (?:be|read|have been|have read|have said (?:that )?(?:up to )?) ?(\$?[\d,.]*\d%?),? (?:and )?not (\$?[\d,.]*\d%?)/i.exec(text)
  if (not) return { from: not[2]!, to: not[1]! }
  const printed =
    /\b(?:was|were|is|are) (\$?[\d,.]*\d%?),? (?:and )?not (\$?[\d,.]*\d%?),? as (?:printed|stated|shown|given|reported)\b/i.exec(text)
  if (printed) return { from: printed[2]!, to: printed[1]! }
  const meant =
    /\brefer(?:s|red|ence)? to (?:the )?([A-Z][^.]{3,70})\. The (?:correct )?reference should be to (?:the )?([A-Z][^.]{3,70})\./.exec(text)
  if (meant) return { from: meant[1]!, to: meant[2]! }
  const unit = right && /^(\$?)[\d,.]*\d(%?)$/.exec(right)
  const figures = unit
    ? [...text.matchAll(/\$?\d[\d,.]*\d%?/g)].map(m => m[0]).filter(f => f !== right && f.startsWith(unit[1]!) && f.endsWith(unit[2]!))
    : []
  const wrong =
    wrongDay?.text ?? (figures.length === 1 ? figures[0]! : null) ?? quoted.find(q => right === null || !right.includes(q)) ?? null
  if (!wrong && right && /\d/.test(right)) return { from: null, to: right.trim() }
  return wrong && right
    ? {
        from: wrong,
        to: right
          .replace(/^["“\u0093]/, '')
          .replace(/(?<=[a-z])[.,]$/, '')
          .trim(),
      }
    : { from: null, to: null }
}

/** "0.75%, as it does in the prospectus", "“Class C shares” wherever they are named": the figure, or the words between marks. */
const exactly = (words: string): string => /^\$?[\d,.]*\d%?(?=,?\s)/.exec(words)?.[0] ?? words
