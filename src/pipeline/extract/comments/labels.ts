// In: a piece of a letter to the SEC staff. Out: the label it opens with, which says whether a comment or its answer follows.
// One letter stands for a label only where the letter has both of a pair: C and R, or Q and A.
//   "3.   Comment: … state what category …", "STAFF COMMENT NO. 4:", "Registrant's Response:", "C2. Disclose the capitalization …"
//    ^ 3, comment                                             ^ 4
import type { Passage } from '../view.ts'

export type Side = 'comment' | 'response'
export interface Label {
  side: Side
  number: string | null
  length: number
}

const NUMBERED = String.raw`(?:(?<before>\(?\d{1,3}[.)]?|\(?[a-z][.)]|Q\.?\s?\d+)\s*)?`
const WHOSE = String.raw`(?:(?:the\s)?(?:SEC|Staff|Fund|Registrant|Trust|Company|Corporation|Our|Your|Adviser|Management)(?:['’]s|s['’])?\s){0,2}`
const OF_NAME = String.raw`(?:[\p{L}.&]+(?:['’]s?)?\s){1,4}(?=(?:comment|response|reply|answer)(?:\s(?:no\.?\s?)?\d{1,3})?\s?:)`
const SAID = String.raw`(?<label>comments?|questions?|requests?|observations?|responses?|reply|replies|answers?)(?:\sto\s(?:(?:staff|SEC)\s)?comment)?`
const AFTER = String.raw`(?:\s(?:No\.?\s?)?#?(?<after>\d{1,3}(?:\.[a-z\d]+)?|[A-Z](?=[.:)])))?(?:\s?\([^():]{1,60}\)(?=[.:)–—-]|$))?`
const LONG = new RegExp(`^${NUMBERED}(?:${WHOSE}|${OF_NAME})${SAID}${AFTER}\\s*(?:[.:)–—-]+|$)\\s*`, 'iu')
const SHORT = /^(?:\(?(?:\d{1,3})[.)]\s*)?\(?(?<letter>[QACR])(?:(?:[.-]\s?)?(?<after>\d{1,3}))?(?:[.:)]+|\s[–—-])(?=\s|$)\s*/

const COMMENT = /^(?:comment|question|request|observation)/i

const longOf = (piece: string): Label | null => {
  const m = LONG.exec(piece)
  if (!m) return null
  const number = m.groups!['after'] ?? m.groups!['before']?.replace(/[().\sQ]/gi, '') ?? null
  return {
    side: COMMENT.test(m.groups!['label']!) ? 'comment' : 'response',
    number: number && !/^[a-z]$/.test(number) ? number : null,
    length: m[0].length,
  }
}

function shortOf(piece: string): { letter: string; number: string | null; length: number } | null {
  const m = SHORT.exec(piece)
  return m && { letter: m.groups!['letter']!, number: m.groups!['after'] ?? null, length: m[0].length }
}

/** How the letter labels: its reader of labels, and whether comments and answers have any. */
export interface Labels {
  read: (piece: string) => Label | null
  comments: boolean
  answers: boolean
}

/** The labels of a letter. */
export function labelsOf(passages: readonly Passage[]): Labels {
  const pieces = passages.flatMap(p => piecesOf(bodyOf(p)))
  const long = pieces.map(longOf).filter(l => l !== null)
  if (long.some(l => l.side === 'response')) return { read: longOf, comments: long.some(l => l.side === 'comment'), answers: true }
  // "A." alone may be the head of a section; with a number, or beside as many of its pair, it is a label.
  const short = pieces.flatMap(p => shortOf(p) ?? [])
  for (const [asks, answers] of [
    ['C', 'R'],
    ['Q', 'A'],
  ] as const)
    for (const counted of [true, false]) {
      const asked = short.filter(s => s.letter === asks && (s.number !== null) === counted).length
      if (!asked || short.filter(s => s.letter === answers && (s.number !== null) === counted).length < Math.min(2, asked)) continue
      const read = (piece: string): Label | null => {
        const found = shortOf(piece)
        return found && (found.number !== null) === counted && (found.letter === asks || found.letter === answers)
          ? { side: found.letter === asks ? 'comment' : 'response', number: found.number, length: found.length }
          : null
      }
      return { read, comments: true, answers: true }
    }
  return { read: longOf, comments: long.length > 0, answers: false }
}

/** A passage with its marker, as printed. */
export const bodyOf = (p: Passage): string =>
  (p.marker && !p.text.startsWith(p.marker) && p.marker !== '•' ? `${p.marker} ${p.text}` : p.text).trim()

/** A passage cut where an answer starts within it. */
export const piecesOf = (text: string): string[] =>
  text.split(
    /(?<=[.?!:”"]\s)(?=(?:\d{1,3}\.\s)?(?:(?:Staff\s|SEC\s)?Comment|(?:(?:Registrant|Fund|Trust|Company)['’]s\s)?Response(?:\sto\s(?:Staff\s)?Comment)?)(?:\s\d{1,3})?\s?[:.—–])/,
  )
