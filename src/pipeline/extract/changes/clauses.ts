// In: a document's view. Out: its sentences as pieces, cut further where a text rendering ran headings, covers and new text together.
//   … (the "Fund") The following changes … take effect on September 20, 2024: Change to the Fund's "Fees" The second paragraph …
//                 ^cut                                                      ^cut                          ^cut
import { linesAt } from '../../../model/joined-text.ts'
import type { Lines } from '../../../model/lines.ts'
import { pattern } from '../../../model/pattern.ts'
import { namesIn } from '../names.ts'
import { sentencesOf } from '../sentences.ts'
import type { DocumentView, Passage } from '../view.ts'
import { cutsIn } from './clause-cuts.ts'
import { quotedOut } from './instructions/masked.ts'

/** Sentences that a heading may be glued to. */
const HEADED = pattern()`
  ^[®™*]*(?:\s\([A-Z]{2,5}\))?(?:\s?[–—])?\s+(?=(?:
    Effective (?!Date)
    |The (?:
      following|section|sub-?section|first|second|third|fourth|fifth|last
      |Board|Fund|disclosure|information|name|paragraph|risk
    )\b
    |All (?:other )?references\b
    |On [A-Z][a-z]+ \d|At (?:a|an|its|the) |In (?:the|addition)\b|Accordingly|Beginning |As of ))
`

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
    const before = text.slice(0, from).trimEnd()
    const opens = HEADED.exec(text.slice(to, to + 60))
    return opens && (!before || /(?:[.:!”")]|\b(?:supplemented|amended|revised|restated|time to time)|\d{4})$/i.test(before.slice(-20)))
      ? [from, to + opens[0].length]
      : []
  })
}

/** Pieces of one passage, in order, that leave no word out. */
export function piecesOf(passage: Passage, names: readonly string[] = []): Piece[] {
  const captions =
    passage.kind === 'paragraph' && (passage.text.length > 150 || /^[^.:;–—]{4,100}[–—]\s/.test(passage.text))
      ? captionsIn(passage.text, names)
      : []
  const sentences = passage.kind === 'table' ? sentencesOf(passage.text).map(([from, to]) => ({ from, to })) : passage.sentences
  // "Larch Allocation Fund: Moderate": no sentence ends at the colon of a name.
  const whole = namesIn(
    passage.text,
    names.filter(name => name.includes(': ')).map(name => ({ name, of: name })),
  )
  return withoutEnds(sentences, passage.text).flatMap(({ from, to }) => {
    const ends = cutsIn(passage.text.slice(from, to)).map(c => from + c)
    const cuts = [
      ...new Set([from, ...ends.filter(c => !whole.some(n => n.from < c && c < n.to)), ...captions.filter(c => from < c && c < to), to]),
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
