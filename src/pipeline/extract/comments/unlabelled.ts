// In: the passages of a letter whose answers bear no label. Out: its comments, told by their numbers or by how they are set apart.
// What stands in quotation marks, in italics or deeper than the rest is the staff's; else the numbered paragraph is,
// and what follows it is the answer.
//   "4.   "Who bears the cost of the solicitation?""
//   "     Penhurst Advisers bears it, as page 2 has said …"
//         ^ answer to 4
import { pattern } from '../../../model/pattern.ts'
import type { Block, Inline } from '../../../model/tree.ts'
import type { Passage } from '../view.ts'
import { bodyOf, headsSection } from './labels.ts'

export interface Entry {
  number: string
  comment: Passage[]
  response: Passage[]
  texts: { comment: string[]; response: string[] }
}

export const NUMBER = /^[*_]?\s?\(?(\d{1,3})[.)](?:\s+|$)/
const SUBITEM = /^\(?(?:[a-z]|[ivx]{1,4})[.)]\s/
const ANSWER = pattern()`
  ^(?:In\s(?:response|reply)
  |We\s(?:have|believe|did|do|confirm|note|will|shall|agree|respectfully|are|can)
  |(?:The\s(?:Trusts?|Funds?|Registrant|Company|Board|Adviser)\s)(?:has|have|confirms?|believes?|notes?|did|does|will|shall|respectfully)
  |(?:The|This|These|That)\s[^.]{1,60}?\s(?:has|have)\s(?:now\s)?been
  |Done\b|Confirmed\b|Accepted\b
  |Th(?:is|ese)\s(?:changes?|has|have))
`
/** "You asked that …": told of the staff; what is not told of them any more is the answer. */
const TOLD = /^(?:(?:also|further|in addition|finally),? )?(?:you|your|the staff|staff|please)\b/i
const SPEAKER = /\bcomments?\b|\bquestions?\b|\bstaff\b/i
/** "FEE TABLE. (A) ADD A LINE …": a letter that repeats the staff's words in capitals. */
const isCaps = (text: string): boolean => /[A-Z]{3}/.test(text) && !/\p{Ll}{2}/u.test(text)
const SALUTATION = /^(?:Dear\s|Ladies\b|Gentlemen\b|To\s[Ww]hom\b)/

const emphasised = (nodes: readonly Inline[]): boolean =>
  nodes.every(n => n.type === 'emphasis' || n.type === 'break' || n.type === 'anchor' || (n.type === 'text' && !/[\p{L}]/u.test(n.value)))
const inItalics = (block: Block): boolean => block.type === 'paragraph' && block.children.length > 0 && emphasised(block.children)

/** How a passage is set apart as the staff's own words, if it is. */
function apart(p: Passage): 'marks' | 'italics' | 'inset' | null {
  const text = bodyOf(p).replace(NUMBER, '')
  if (/^["“][\s\S]*["”]$/.test(text) && !/["”]\s[^"“]*["“]/.test(text.slice(1, -1))) return 'marks'
  if (/^([_*/])\S[\s\S]*\S\1$/.test(text) || inItalics(p.node)) return 'italics'
  return p.quoted ? 'inset' : null
}

const isBullet = (p: Passage): boolean => /^[•·o*–-]$/.test(p.marker)

const plain = (text: string): string =>
  text
    .replace(/^(["“_*])([\s\S]*)(["”_*])$/, (whole, a, words, b) =>
      '"“'.includes(a) === '"”'.includes(b) && !/["“”]/.test(words) ? words : whole,
    )
    .replace(/(?<=[.?!"”])[*_]$/, '')

/** Where a comment of several passages ends: at the closing mark, where the look changes, or after the items that a colon announces. */
function commentLength(own: readonly Passage[]): number {
  const first = bodyOf(own[0]!).replace(NUMBER, '')
  if (/^["“]/.test(first) && !/["”]$/.test(first)) {
    const closes = own.findIndex(p => /["”]$/.test(p.text))
    if (closes > 0) return closes + 1
  }
  const look = apart(own[0]!)
  let end = 1
  if (look) while (end < own.length - 1 && apart(own[end]!) === look) end++
  else
    while (
      end < own.length - 1 &&
      (/:$/.test(own[end - 1]!.text) ||
        (isCaps(first) && isCaps(bodyOf(own[end]!))) ||
        (SUBITEM.test(bodyOf(own[end]!)) && own.slice(end + 1).some(p => !SUBITEM.test(bodyOf(p)))))
    )
      end++
  return end
}

/** Comments with their answers, none where the letter does not go through comments. */
export function unlabelledEntries(passages: readonly Passage[], ends: (piece: string) => boolean): Entry[] {
  const from = passages.findIndex(p => SALUTATION.test(p.text)) + 1
  const body = passages
    .slice(from)
    .filter(p => p.kind !== 'table' && p.kind !== 'signature' && (p.kind !== 'footnote' || NUMBER.test(p.text)))
  const numbered = numberedOpeners(body)
  const counted = numbered.length > 0
  const openers = counted ? numbered : markedOpeners(body)
  if (!openers.length || !body.slice(0, openers[0]).some(p => SPEAKER.test(p.text))) return []
  const entries = openers.map((at, k): Entry => {
    const rest = body.slice(at, openers[k + 1] ?? body.length)
    const stop = rest.findIndex((p, i) => i > 0 && (headsSection(p) || (k === openers.length - 1 && i > 1 && ends(bodyOf(p)))))
    const own = stop < 0 ? rest : rest.slice(0, stop)
    return own.length === 1 ? entryOfOne(own[0]!, counted) : entryOf(own, counted)
  })
  const answered = entries.filter(e => e.texts.response.length)
  return answered.length * 2 > entries.length ? entries : []
}

/** Passages that open with the next number; under a further heading they may start from one again. */
function numberedOpeners(body: readonly Passage[]): number[] {
  const openers: number[] = []
  let next = 1
  for (const [i, p] of body.entries()) {
    const number = Number(NUMBER.exec(bodyOf(p))?.[1] ?? NaN)
    const restarts = number === 1 && next > 2 && i > 0 && headsSection(body[i - 1]!)
    if (number !== next && !restarts) continue
    openers.push(i)
    next = number + 1
  }
  return openers
}

/** Passages that a bullet, or a look of their own, sets apart from the one before. */
const markedOpeners = (body: readonly Passage[]): number[] =>
  body.flatMap((p, i) => {
    if (i === 0 || p.kind === 'heading') return []
    return isBullet(p) || (apart(p) && !apart(body[i - 1]!)) ? [i] : []
  })

const numberIn = (p: Passage, counted: boolean): string => (counted ? NUMBER.exec(bodyOf(p))![1]! : '')

/** A comment with its answer in one passage: the answer starts with the first sentence that speaks as one. */
function entryOfOne(own: Passage, counted: boolean): Entry {
  const sentences = own.sentences.map(s => (counted ? s.text.replace(NUMBER, '') : s.text).trim()).filter(Boolean)
  const told = TOLD.test(sentences[0] ?? '')
  const answer = sentences.findIndex((s, i) => i > 0 && (told ? !TOLD.test(s) : ANSWER.test(s)))
  const cut = answer < 0 ? sentences.length : answer
  return {
    number: numberIn(own, counted),
    comment: [own],
    response: cut < sentences.length ? [own] : [],
    texts: { comment: [plain(sentences.slice(0, cut).join(' '))], response: sentences.slice(cut) },
  }
}

/** A comment with its answer in passages of their own. */
function entryOf(own: readonly Passage[], counted: boolean): Entry {
  const end = commentLength(own)
  const words = (p: Passage) => (counted ? bodyOf(p).replace(NUMBER, '') : isBullet(p) ? p.text : bodyOf(p)).trim()
  return {
    number: numberIn(own[0]!, counted),
    comment: own.slice(0, end),
    response: own.slice(end),
    texts: { comment: own.slice(0, end).map(p => plain(words(p))), response: own.slice(end).map(words) },
  }
}
