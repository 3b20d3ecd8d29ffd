// In: a document's view. Out: its sentences as pieces, cut further where a text rendering ran headings, covers and new text together.
//   … (the "Fund") The following changes … take effect on September 20, 2024: Change to the Fund's "Fees" The second paragraph …
//                 ^cut                                                      ^cut                          ^cut
import { matchesOf } from '../../../model/matches.ts'
import { linesAt } from '../../../model/joined-text.ts'
import type { Lines } from '../../../model/lines.ts'
import type { DocumentView, Passage } from '../view.ts'
import { mask, quotedOut } from './instructions/masked.ts'
import { namesIn } from '../names.ts'
import { sentencesOf } from '../sentences.ts'

interface Ends {
  from: number
  to: number
}

export interface Piece {
  in: Passage
  passage: number
  from: number
  to: number
  text: string
  lines: Lines
}

/** A colon after which new text or another sentence begins. */
const COLON = /:(?:\s+|(?<=[a-zA-Z”"]:)(?=[A-Z][A-Za-z]+ ))(?=["“”‘'(]?[A-Z0-9•§†*]|\()/g
const ANNOUNCING = /follow|below|reads?\b|replac|chang|effect|amend|revis|modif|insert|added|as noted|sentence|paragraph/i
/** A sentence that opens without a full stop before it. A capital in running text after a small word marks it. */
const RUN_ON =
  /(?<=[a-z\d”"’)]|[a-z]["”])\s+(?=(?:The (?:following|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|section|subsection|sub-section|information|disclosure|disclosures|paragraph|paragraphs|sentence|table|risk|name)\b|Effective (?!Date)|In (?:the (?:section|“)|each Fund|each Portfolio|addition,)|All (?:other )?references\b|(?:Accordingly|Additionally|Furthermore|Moreover|Finally),|Beginning |On (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}, |At (?:a|its) (?:special |regular )?meeting |This Supplement (?:updates|amends|supplements|modifies|provides|describes|contains) |Important (?!Information)))/g
const AFTER_TERM = /(?<=[”"]\))\s+(?=(?:The|On|At|In|As|Effective|It|Under|Shareholders|Upon|Supplement|Important|This|A)\b)/g

/** A sentence glued to the end of a list of names, of a definition or of another sentence. */
const GLUED_ON =
  /(?<=[a-z])(?=Effective (?:immediately|on|as of|upon|[A-Z][a-z]+ \d))|(?<=ETF|Fund|Portfolio|Index|\d%|[”"A-Za-z]\)|[a-z]\.|[a-z]:)(?=(?:In addition,|Changes? (?:in|to) the |The (?:first|second|third|fourth|fifth|last|section|disclosure|information|name) |Effective (?!Date)|If you have|The following|The (?:Fund|Portfolio|Trust|Board|Adviser)['’]?s? |Accordingly,|All references|Unless otherwise |Except as |Current Fund Name|Beginning [A-Z]))|(?<=Index|ETF|[A-Z]{4,5})(?=Current (?:Underlying |Benchmark )?Index)|(?<=[ ,](?:19|20)\d\d)(?=(?:At (?:a|an|its|the) |On [A-Z][a-z]+ \d|The [A-Z]|Effective |In (?:the|addition)|It is |This ))/g

/** "… gold mining.Change in the Fund’s Fee Waiver|Norvale Advisors has agreed …": the heading of a change, glued to its sentence. */
const GLUED_CHANGE =
  /(?<=(?:^|[.”"])\s?)Changes? (?:in|to) (?:the|each) (?:Fund|Portfolio)s?[’'](?:s )? ?[“"]?[A-Z][^.:;”"]{3,80}?[a-z][”"]?(?=[A-Z][a-z]+ [a-z(“"A-Z]| (?:In (?:conjunction|connection|addition|the )|Effective |As of |On [A-Z]|The (?:first|second|following|section) ))/g

/** A full stop glued to the sentence after it, as conversion leaves them: "of the Fund’s SAI.Orders to redeem …". */
const GLUED_STOP =
  /(?<=(?<!\b(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|No|www))(?:[A-Za-z]{2}|\d{3}|\d ?%|\))\.[”"]?)(?=(?:[A-Z][a-z]+(?:[A-Z][a-z]+)?,?|A|If) [a-z“"A-Z]|PLEASE |[A-Z]{4,} [A-Z]{4,})/g
/** The first sentence glued to a cover: "Supplement dated June 15, 2015 to the Prospectus dated March 1, 2015 | Jane Roe has left the firm". */
const AFTER_COVER =
  /(?<=\b[Dd]ated [A-Z][a-z]{2,8} \d{1,2}, (?:19|20)\d\d)\s+(?=(?!(?:Prospectus|Summary|Statutory|Statement|SAI|Supplement|Class(?! [A-Z0-9]{1,3} [Ss]hares (?:of|are|will|is|have|were)\b)|Annual|Semi|As (?:amended|supplemented|revised|may)|And|To|Information|Registration|Tickers?|Series|Fund|Portfolio)\b)[A-Z][A-Za-z’'-]*\.? )/g

/** … or to the words with which a cover ends: "dated October 1, 2013, as supplemented | The index provider …". */
const AFTER_SUPPLEMENTED =
  /(?<=\b(?:as|and as|as further|as may be|each as) (?:previously |further )?(?:supplemented|amended|revised)(?: from time to time| to date)?,?)\s*(?=(?!(?:Prospectus|Summary|Statutory|Statement|SAI|Supplement|Class|Annual|And|To|Information|The “|The "|From|By|Through|On [A-Z][a-z]+ \d{1,2}, \d{4}(?:,| and| to))\b)(?:[A-Z][A-Za-z’'-]*\.? [a-zA-Z“"]))/g

/** Two orders in one sentence, each with a place of its own: "… is hereby deleted and | the following is added immediately following “B”". */
const TWO_ORDERS =
  /(?<=\b(?:deleted|removed|eliminated)(?:,? in (?:its|their) entirety)?),? and (?=the following (?:(?:is|are|shall be|will be) (?:hereby )?)?(?:added|inserted)(?: immediately| directly)? (?:after|following|before|prior to|preceding|to the end of|at the end of)\b)/g

/** Sentences, those that stand within words quoted to be taken out made one with theirs. */
function withoutEnds(sentences: readonly Ends[], text: string): readonly Ends[] {
  const quoted = quotedOut(text)
  if (!quoted.length) return sentences
  const out: Ends[] = []
  for (const { from, to } of sentences) {
    const within = out.length > 0 && quoted.some(q => q.from < from && from < q.to)
    if (within) out[out.length - 1] = { from: out.at(-1)!.from, to }
    else out.push({ from, to })
  }
  return out
}

/** Ends of the pieces of a sentence, the last excluded. */
function cutsIn(text: string): number[] {
  const cuts: number[] = []
  for (const m of matchesOf(text, AFTER_TERM)) cuts.push(m.index + m[0].length)
  for (const m of matchesOf(text, RUN_ON)) cuts.push(m.index + m[0].length)
  if (/\bsupplement\b/i.test(text.slice(0, 600)))
    for (const m of [...matchesOf(text, AFTER_COVER), ...matchesOf(text.slice(0, 2500), AFTER_SUPPLEMENTED)])
      cuts.push(m.index + m[0].length)
  for (const m of matchesOf(text, GLUED_ON)) cuts.push(m.index)
  for (const m of matchesOf(text, GLUED_STOP)) cuts.push(m.index)
  if (/\bChanges? (?:in|to) (?:the|each) /.test(text))
    for (const m of matchesOf(text, GLUED_CHANGE)) cuts.push(m.index, m.index + m[0].length)
  for (const m of matchesOf(text, TWO_ORDERS)) cuts.push(m.index + m[0].length)
  for (const m of matchesOf(text, COLON)) {
    const from = Math.max(0, ...cuts.filter(c => c <= m.index))
    // "Effective 3/1/2007: Jane Roe is replaced by Ann Poe."
    if (/^\W*effective \d{1,2}\/\d{1,2}\/\d{2,4}$/i.test(text.slice(from, m.index))) continue
    if (ANNOUNCING.test(text.slice(from, m.index)) && !/\b(?:will|shall|has|have|been|be|is|are|that)$/.test(text.slice(from, m.index)))
      cuts.push(m.index + m[0].length)
  }
  if (!cuts.length) return cuts
  // A heading in quotation marks may hold a colon of its own.
  const quotations = [...mask(text).quotations, ...quotedOut(text)]
  return [...new Set(cuts)].filter(c => !quotations.some(q => q.from < c && c < q.to)).sort((a, b) => a - b)
}

function piece(passage: Passage, from: number, to: number): Piece {
  const text = passage.text.slice(from, to)
  const end = from + text.trimEnd().length
  return {
    in: passage,
    passage: passage.index,
    from,
    to: end,
    text: passage.text.slice(from, end),
    lines: linesAt(passage.joined, from, end),
  }
}

/** Where a portfolio's name heads the sentence that it is glued to: "… as supplemented | Corwin Income ETF | Effective May 1, …". */
function captionsIn(text: string, names: readonly string[]): number[] {
  return namesIn(
    text,
    names.map(name => ({ name, of: name })),
  ).flatMap(({ from, to }) => {
    const before = text.slice(0, from).trimEnd(),
      opens = HEADED.exec(text.slice(to, to + 60))
    return opens && (!before || /(?:[.:!”")]|\b(?:supplemented|amended|revised|restated|time to time)|\d{4})$/i.test(before.slice(-20)))
      ? [from, to + opens[0].length]
      : []
  })
}

/** Sentences that a heading may be glued to. */
const HEADED =
  /^[®™*]*(?:\s\([A-Z]{2,5}\))?(?:\s?[–—])?\s+(?=(?:Effective (?!Date)|The (?:following|section|sub-?section|first|second|third|fourth|fifth|last|Board|Fund|disclosure|information|name|paragraph|risk)\b|All (?:other )?references\b|On [A-Z][a-z]+ \d|At (?:a|an|its|the) |In (?:the|addition)\b|Accordingly|Beginning |As of ))/

/** Pieces of one passage, in order, that leave no word out. */
export function piecesOf(passage: Passage, names: readonly string[] = []): Piece[] {
  const captions =
    passage.kind === 'paragraph' && (passage.text.length > 150 || /^[^.:;–—]{4,100}[–—]\s/.test(passage.text))
      ? captionsIn(passage.text, names)
      : []
  const sentences = passage.kind === 'table' ? sentencesOf(passage.text).map(([from, to]) => ({ from, to })) : passage.sentences
  return withoutEnds(sentences, passage.text).flatMap(({ from, to }) => {
    const cuts = [
      ...new Set([from, ...cutsIn(passage.text.slice(from, to)).map(c => from + c), ...captions.filter(c => from < c && c < to), to]),
    ].sort((a, b) => a - b)
    return cuts
      .slice(1)
      .map((end, i) => piece(passage, cuts[i]!, end))
      .filter(p => p.text)
  })
}

/** Pieces of the whole document by passage. */
export function piecesByPassage(view: DocumentView, names: readonly string[] = []): Piece[][] {
  return view.passages.map(p => piecesOf(p, names))
}
