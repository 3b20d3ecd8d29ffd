// In: a letter to the SEC staff. Out: its comments with the answer to each.
// A number may stand before the wrong one of the two (002), or only before the comment; headings between belong to neither.
//   "3.   Comment: … state what category …   Response: Additional disclosure has been added to page 14."
//   "     Comment: Include Tandy language …  4. Response: The reported language is included …"
//         ^ comment 4: the number stands before its answer
import type { Filing } from '../../model/filing.ts'
import { spanOf } from '../../model/lines.ts'
import type { Context } from './context.ts'
import type { Passage } from './view.ts'

type Side = 'comment' | 'response'
interface Entry { number: string; comment: Passage[]; response: Passage[]; texts: { comment: string[]; response: string[] } }

const LABEL = /^(?:(?<before>\(?\d{1,3}[.)]?|\(?[a-z][.)]|Q\.?\s?\d+)\s*)?(?<label>(?:(?:SEC|Staff)\s)?(?:Staff['’]?s?\s)?Comments?|(?:(?:Fund|Registrant|Trust|Company|Our|Corporation)(?:['’]s)?\s)?(?:Responses?|Reply|Answers?)(?:\sto\s(?:(?:Staff|SEC)\s)?Comment)?|Questions?|Q|A)(?:\s(?:No\.?\s?)?#?(?<after>\d{1,3}(?:\.[a-z\d]+)?|[A-Z](?=[.:)])))?\s*(?:[.:)–—-]+|$)\s*/i
const NUMBER = /^\(?(\d{1,3})[.)]\s+/
const END = /^(?:In connection with (?:this|the) (?:filing|response)|(?:The )?(?:Trust|Registrant|Funds?|Company) (?:hereby )?acknowledges?|(?:We|I) (?:hope|trust|believe|acknowledge|appreciate)|(?:Should|If) you (?:have|would)|Please (?:call|contact|direct|do not)|Very truly|Sincerely|Respectfully|\* ?\* ?\*|The (?:Trust|Registrant|Funds?) will file)/i

const sideOf = (label: string): Side => /^(?!.*response).*(?:comment|question)|^q$/i.test(label) ? 'comment' : 'response'

/** Comments and responses in order. */
export function readComments({ view }: Context): Filing['comments'] {
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
  const labelled = view.passages.some(p => { const m = LABEL.exec(bodyOf(p)); return m && sideOf(m.groups!['label']!) === 'response' && m.groups!['label']!.length > 1 })
  for (const passage of view.passages) {
    if (passage.kind === 'table' || passage.kind === 'footnote') continue
    // A paragraph may hold a comment and its answer one after the other.
    for (const piece of piecesOf(bodyOf(passage))) {
      const label = LABEL.exec(piece)
      const named = label?.groups?.['label'] ?? ''
      if (label && (named.length > 1 || /^[QA][.:\s]/i.test(piece)) && (named.length > 2 || labelled === false)) {
        const numbered = label.groups!['after'] ?? label.groups!['before']?.replace(/[().\sQ]/gi, '')
        const number = numbered && !/^[a-z]$/.test(numbered) ? numbered : null
        if (sideOf(named) === 'comment') {
          current = open(number ?? pending)
          pending = ''
        } else if (current && number && !current.number) current.number = number
        side = sideOf(named)
        if (!current) continue
        add(passage, piece.slice(label[0].length))
        continue
      }
      // A number alone, or over a heading ("2. Fees and Expenses"), is that of the comment to come.
      const ahead = /^\(?(\d{1,3})[.)](?:\s+[^.?!]{0,90})?$/.exec(piece)
      if (labelled && ahead && side !== 'comment' && !unlabelledComments(view.passages)) { pending = ahead[1]!; side = null; continue }
      const numbered = NUMBER.exec(piece) ?? (/^\(?\d{1,3}[.)]?$/.test(passage.marker) ? [passage.marker, passage.marker.replace(/[().]/g, '')] as const : null)
      // Where only answers are labelled, a number opens the comment.
      if (labelled && numbered && (side !== 'comment' || current?.texts.comment.length) && !(side === 'comment' && current?.response.length === 0 && entries.some(e => e.number === '')) && unlabelledComments(view.passages)) {
        current = open(numbered[1]!)
        side = 'comment'
        add(passage, piece.replace(NUMBER, ''))
        continue
      }
      if (passage.kind === 'heading' || passage.kind === 'signature' || (side === 'response' && END.test(piece))) { side = null; continue }
      add(passage, piece)
    }
  }
  let next = 1
  return entries.filter(e => e.texts.comment.length || e.texts.response.length).map(e => {
    const number = e.number || String(next)
    next = Number.parseInt(number, 10) + 1 || next + 1
    return { number, comment: e.texts.comment.join(' '), response: e.texts.response.join(' '), lines: spanOf([...e.comment, ...e.response].map(p => p.lines)) }
  })
}

/** A passage with its marker, as printed. */
const bodyOf = (p: Passage): string => (p.marker && !p.text.startsWith(p.marker) && p.marker !== '•' ? `${p.marker} ${p.text}` : p.text).trim()

/** A passage cut where an answer starts within it. */
const piecesOf = (text: string): string[] => text.split(/(?<=[.?!:”"]\s)(?=(?:\d{1,3}\.\s)?(?:(?:Staff\s|SEC\s)?Comment|(?:Registrant['’]s\s|Fund['’]s\s)?Response(?:\sto\s(?:Staff\s)?Comment)?)(?:\s\d{1,3})?\s?[:.—–])/)

/** Whether the letter labels its answers but not its comments. */
const unlabelledComments = (passages: readonly Passage[]): boolean => !passages.some(p => { const m = LABEL.exec(bodyOf(p)); return m && sideOf(m.groups!['label']!) === 'comment' && m.groups!['label']!.length > 1 })
