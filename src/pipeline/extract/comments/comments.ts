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
import { bodyOf, labelsOf, piecesOf, type Labels, type Side } from './labels.ts'
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
  |(?:The|On behalf of the) (?:Trust|Registrant|Funds?|Company)[^.]{0,30} (?:will|intends? to|expects? to|plans? to) (?:file|mail|respond))
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
        response: e.texts.response.join(' '),
        lines: spanOf([...e.comment, ...e.response].map(p => p.lines)),
      }
    })
}

function labelledEntries(passages: readonly Passage[], labels: Labels): Entry[] {
  const entries: Entry[] = []
  let current: Entry | null = null
  let side: Side | null = null
  let pending = ''
  const open = (number: string): Entry => {
    const entry: Entry = { number, comment: [], response: [], texts: { comment: [], response: [] } }
    entries.push(entry)
    return entry
  }
  const add = (passage: Passage, words: string) => {
    if (!current || !side) return
    current[side].push(passage)
    if (words.trim()) current.texts[side].push(words.trim())
  }
  const pieces = passages
    .filter(p => p.kind !== 'table' && p.kind !== 'footnote')
    .flatMap(passage => piecesOf(bodyOf(passage)).map(piece => ({ passage, piece, label: labels.read(piece) })))
  const numberOf = ({ passage, piece }: { passage: Passage; piece: string }) =>
    NUMBER.exec(piece)?.[1] ??
    (/^\(?\d{1,3}[.)]?$/.test(passage.marker) && piece.length > passage.marker.length ? passage.marker.replace(/[().]/g, '') : null)
  const last = pieces.findLastIndex(p => p.label !== null)
  const counted = pieces.some((p, i) => numberOf(p) === '1' && i < last)
  for (const [i, { passage, piece, label }] of pieces.entries()) {
    if (label) {
      if (label.side === 'comment') {
        current = open(label.number ?? pending)
        pending = ''
      } else if (current && label.number && !current.number) current.number = label.number
      side = label.side
      add(passage, piece.slice(label.length))
      continue
    }
    if (labels.comments) {
      // A number alone, or over a heading ("2. Fees and Expenses"), is that of the comment to come.
      const ahead = /^\(?(\d{1,3})[.)](?:\s+[^.?!]{0,90})?$/.exec(piece)
      if (ahead && side !== 'comment') {
        pending = ahead[1]!
        side = null
        continue
      }
    } else {
      // Where only answers are labelled, a number opens the comment; without numbers, the passage before the answer is it.
      const number = counted ? numberOf({ passage, piece }) : pieces[i + 1]?.label ? '' : null
      if (number !== null && passage.kind !== 'signature' && (side !== 'comment' || current?.texts.comment.length)) {
        current = open(number)
        side = 'comment'
        add(passage, piece.replace(NUMBER, ''))
        continue
      }
    }
    // What ends the letter ends its last answer; within the letter an answer may speak so, too.
    if (passage.kind === 'heading' || passage.kind === 'signature' || (side === 'response' && i > last && END.test(piece))) {
      side = null
      continue
    }
    add(passage, piece)
  }
  return entries
}
