// In: a letter to the SEC staff. Out: its comments with the answer to each.
// A number may stand before the wrong one of the two (002), or only before the comment; headings between belong to neither.
//   "3.   Comment: … state what category …   Response: Additional disclosure has been added to page 14."
//   "     Comment: Include Tandy language …  4. Response: The reported language is included …"
//         ^ comment 4: the number stands before its answer
import type { Filing } from '../../../model/filing.ts'
import { spanOf } from '../../../model/lines.ts'
import { pattern } from '../../../model/pattern.ts'
import type { Context } from '../context.ts'
import type { Passage } from '../view.ts'
import { bodyOf, headsSection, labelsOf, piecesOf, type Label, type Labels, type Side } from './labels.ts'
import { NUMBER, unlabelledEntries, type Entry } from './unlabelled.ts'

// What a letter says when it has gone through the comments.
const END = pattern('iu')`
  ^(?:In connection with (?:this|the) (?:filing|response|foregoing)
  |(?:[\p{L}]+\s){1,6}?(?:hereby )?(?:acknowledges?\b|repeats? the acknowledg)
  |(?:We|I) (?:hope|trust|believe|acknowledge|appreciate|thank|plan|intend|expect|ask|request
  |would appreciate|would like the (?:amendment|filing|registration))
  |(?:Should|If) (?:you|there|any|anything)\b
  |Please (?:call|contact|direct|do not|telephone|feel)
  |Thank you|Any questions|Very truly|Sincerely|Respectfully|\* ?\* ?\*
  // "On behalf of the Trust the Adviser will file …"
  |(?:The|On behalf of the) (?:Trust|Registrant|Funds?|Company)[^.]{0,30}[ ]
    (?:will|shall|intends? to|expects? to|plans? to) (?:file|mail|respond))
`

/** Comments and responses in order. */
export function readComments({ view }: Context): Filing['comments'] {
  const labels = labelsOf(view.passages)
  const entries = labels.answers ? labelledEntries(view.passages, labels) : unlabelledEntries(view.passages, piece => END.test(piece))
  let next = 1
  return entries
    .filter(e => e.texts.comment.length || e.texts.response.length)
    .map(e => {
      const number = e.number || String(next)
      next = Number.parseInt(number, 10) + 1 || next + 1
      return {
        number,
        comment: e.texts.comment.join(' '),
        // "*  *  *" under the last answer
        response: e.texts.response.join(' ').replace(/(?:\s\*)+$/, ''),
        lines: spanOf([...e.comment, ...e.response].map(p => p.lines)),
      }
    })
}

/** A passage, or the part of one that an answer starts or ends, with its label and its number. */
interface Piece {
  passage: Passage
  piece: string
  label: Label | null
  number: string | null
}

function labelledPieces(passages: readonly Passage[], labels: Labels): Piece[] {
  return passages
    .filter(p => p.kind !== 'table' && p.kind !== 'footnote')
    .flatMap(passage =>
      piecesOf(bodyOf(passage)).map(piece => ({ passage, piece, label: labels.read(piece), number: numberOf(passage, piece) })),
    )
}

/** "A-1. In the fee table …", "2.3 Please state …": a number within the section that a letter or another number counts. */
const WITHIN_SECTION = /^(?:((?:[A-H]|[IVX]{1,4})-?\d{1,2})[.)]|(\d{1,2}\.\d{1,2})[.)]?)\s+(?=["“]?\p{Lu})/u

/** The number that a piece opens with, as its text or its marker. */
function numberOf({ marker }: Passage, piece: string): string | null {
  const within = WITHIN_SECTION.exec(piece)
  const number = NUMBER.exec(piece)?.[1] ?? within?.[1] ?? within?.[2]
  if (number !== undefined) return number
  return /^\(?\d{1,3}[.)]?$/.test(marker) && piece.length > marker.length ? marker.replace(/[().]/g, '') : null
}

/** A number alone, or over a heading: "2. Fees and Expenses" */
const AHEAD = /^\(?(\d{1,3})[.)](?:\s+[^.?!]{0,90})?$/

const FIRST = /(?:^|[^\d])1$/

function labelledEntries(passages: readonly Passage[], labels: Labels): Entry[] {
  const pieces = labelledPieces(passages, labels)
  const last = pieces.findLastIndex(p => p.label !== null)
  const counted = pieces.some((p, i) => FIRST.test(p.number ?? '') && i < last)
  const entries: Entry[] = []
  let side: Side | null = null
  let pending = ''
  const open = (number: string) => {
    entries.push({ number, comment: [], response: [], texts: { comment: [], response: [] } })
    pending = ''
  }
  const add = (passage: Passage, words: string) => {
    const entry = entries.at(-1)
    if (!entry || !side) return
    entry[side].push(passage)
    if (words.trim()) entry.texts[side].push(words.trim())
  }
  for (const [i, { passage, piece, label, number }] of pieces.entries()) {
    const entry = entries.at(-1)
    const ahead = labels.comments && side !== 'comment' ? AHEAD.exec(piece)?.[1] : undefined
    // Where only answers are labelled, a number opens the comment; without numbers, the passage before the answer is it.
    const opens = labels.comments ? null : counted ? number : pieces[i + 1]?.label ? '' : null
    if (label) {
      if (label.side === 'comment') open(label.number ?? pending)
      else if (entry && label.number && !entry.number) entry.number = label.number
      side = label.side
      add(passage, piece.slice(label.length))
    } else if (ahead) {
      // The number is that of the comment to come.
      pending = ahead
      side = null
    } else if (opens !== null && passage.kind !== 'signature' && (side !== 'comment' || entry?.texts.comment.length)) {
      open(opens)
      side = 'comment'
      add(passage, piece.replace(NUMBER, '').replace(WITHIN_SECTION, ''))
    } else if (headsSection(passage) || passage.kind === 'signature' || (side === 'response' && i > last && END.test(piece))) {
      // What ends the letter ends its last answer; within the letter an answer may speak so, too.
      side = null
    } else add(passage, piece)
  }
  return entries
}
