// In: a piece of a letter to the SEC staff. Out: the label it opens with, which says whether a comment or its answer follows.
// One letter stands for a label only where the letter has both of a pair: C and R, or Q and A.
//   "3.   Comment: … state what category …", "STAFF COMMENT NO. 4:", "Registrant's Response:", "C2. Disclose the capitalization …"
//    ^ 3, comment                                             ^ 4
import { pattern } from '../../../model/pattern.ts'
import type { Passage } from '../view.ts'

export type Side = 'comment' | 'response'
export interface Label {
  side: Side
  number: string | null
  length: number
}

const LONG = pattern('iu')`
  ^(?:(?<before>\(?\d{1,3}[.)]?|\(?[a-z][.)]|Q\.?\s?\d+)\s*)?
  // "The Staff's Comment", "Registrant's Response"
  (?:(?:(?:the\s)?(?:SEC|Staff|Fund|Registrant|Trust|Company|Corporation|Our|Your|Adviser|Management)(?:['’]s|s['’])?\s){0,2}
  // "Larch Income Fund's Response:"
  |(?:[\p{L}.&]+(?:['’]s?)?\s){1,4}(?=(?:comment|response|reply|answer)(?:\s(?:no\.?\s?)?\d{1,3})?\s?:))
  (?<label>comments?|questions?|requests?|observations?|responses?|reply|replies|answers?)(?:\sto\s(?:(?:staff|SEC)\s)?comment)?
  (?:\s(?:No\.?\s?)?#?(?<after>\d{1,3}(?:\.[a-z\d]+)?|[A-Z](?=[.:)])))?(?:\s?\([^():]{1,60}\)(?=[.:)–—-]|$))?
  \s*(?:[.:)–—-]+|$)\s*
`
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

/** Pairs of letters, each asked for with a number and without one. */
const PAIRS = [
  { asks: 'C', answers: 'R', counted: true },
  { asks: 'C', answers: 'R', counted: false },
  { asks: 'Q', answers: 'A', counted: true },
  { asks: 'Q', answers: 'A', counted: false },
] as const

/** The labels of a letter. */
export function labelsOf(passages: readonly Passage[]): Labels {
  const pieces = passages.flatMap(p => piecesOf(bodyOf(p)))
  const long = pieces.map(longOf).filter(l => l !== null)
  if (long.some(l => l.side === 'response')) return { read: longOf, comments: long.some(l => l.side === 'comment'), answers: true }
  const short = pieces.flatMap(p => shortOf(p) ?? [])
  const pair = PAIRS.find(({ asks, answers, counted }) => {
    const times = (letter: string) => short.filter(s => s.letter === letter && (s.number !== null) === counted).length
    // "A." alone may be the head of a section; with a number, or beside as many of its pair, it is a label.
    return times(asks) > 0 && times(answers) >= Math.min(2, times(asks))
  })
  if (pair) return { read: piece => pairLabelOf(piece, pair), comments: true, answers: true }
  return { read: longOf, comments: long.length > 0, answers: false }
}

function pairLabelOf(piece: string, { asks, answers, counted }: (typeof PAIRS)[number]): Label | null {
  const found = shortOf(piece)
  if (!found || (found.number !== null) !== counted || (found.letter !== asks && found.letter !== answers)) return null
  return { side: found.letter === asks ? 'comment' : 'response', number: found.number, length: found.length }
}

/** A passage with its marker, as printed. */
export const bodyOf = (p: Passage): string =>
  (p.marker && !p.text.startsWith(p.marker) && p.marker !== '•' ? `${p.marker} ${p.text}` : p.text).trim()

/** A heading, be it set as an item of a list: "B. Proxy statement". */
export const headsSection = (p: Passage): boolean =>
  p.kind === 'heading' || (/^(?:[A-Z]|[IVX]{1,4})\.$/.test(p.marker) && p.text.length < 80 && !/[.:;?!,]["”]?$/.test(p.text))

const STARTS_WITHIN = pattern()`
  (?<=[.?!:”"]\s)(?=(?:\d{1,3}\.\s)?
  (?:(?:Staff\s|SEC\s)?Comment|(?:(?:Registrant|Fund|Trust|Company)['’]s\s)?Response(?:\sto\s(?:Staff\s)?Comment)?)
  (?:\s\d{1,3})?\s?[:.—–])
`

/** A passage cut where an answer starts within it. */
export const piecesOf = (text: string): string[] => text.split(STARTS_WITHIN)
