// In: the passages of a document and the place of a table among them. Out: the table's caption and the words above it.
//   AVERAGE ANNUAL TOTAL RETURNS
//   (for the periods ended December 31, 2003, with sales charges)
//   <TABLE>
//   ^ both lines above are its caption; sentences further up only help to tell what it is
import type { Lines } from '../../../model/lines.ts'
import { pattern } from '../../../model/pattern.ts'
import { cellWords } from './cell-words.ts'
import type { DocumentView, Passage } from '../view.ts'

export interface Above {
  /** Headings or short lines right above, as printed; '' where sentences stand there. */
  caption: string
  /** Marks that stand raised in the caption. */
  raised: string[]
  lines: Lines | null
  /** Last sentences above, nearest last. */
  text: string
  /** Passages of text above, back to the table or the heading of a fund before, nearest first; no headings. */
  near: string[]
}

const wordsOf = ({ node, text }: Passage) =>
  node.type === 'heading' || node.type === 'paragraph' ? cellWords(node.children) : { text, raised: [] }
// Sentences are no caption, nor is what the supplement says of itself.
const isSentence = (text: string) => /(?:\p{Ll}|\d{3}|%)[.?!]['"”)]?\s+\p{Lu}/u.test(text) || TELLS.test(text.replace(/\([^()]*\)/g, ''))
/** "X has agreed to limit the expenses of the funds below:": news, and no caption. */
const TELLS = /^(?:The |On |In |As )?\p{Lu}[^:]{20,}\b(?:has|have) (?:\p{Ll}+ly )?(?:agreed|undertaken|contracted)\b[^:]*:$/u
const SELF = /\b(?:supplement|prospectus|statement of additional information)\b[^.]*\bdated\b|\bdated\b[^.]*\b(?:supplement|prospectus)\b/i

// An instruction ("… is replaced by the following:") is no caption of the table that it brings in.
// A day says when the document is of, a quarter's return or a figure what it was.
const NO_CAPTION = pattern('iu')`
  ^(?:summary )?prospectus\W+\p{Lu}\p{Ll}{2,8} \d{1,2}, (?:19|20)\d\d$
  |^[-−–(]?\d+(?:\.\d+)?\)?%
  |^\p{Lu}\p{Ll}{2,8} \d{1,2}, (?:19|20)\d\d$
  |\b(?:best|worst|highest|lowest)\b[^.]{0,40}\bquarter\b.*%
`
const HEADS_FUND = /\b(?:fund|portfolio|etf)\W*$/i
const short = (passage: Passage) =>
  passage.text.length <= 220 &&
  !NO_CAPTION.test(passage.text) &&
  !/[):]\s*none$/i.test(passage.text) &&
  !/[.;,]$/.test(passage.text) &&
  !/^\W*$/.test(passage.text) &&
  !isSentence(passage.text) &&
  !SELF.test(passage.text) &&
  !(
    /:$/.test(passage.text) &&
    /\b(?:replac\w+|delet\w+|amend\w*|revis\w+|restat\w+|supplement\w*|add(?:ed|s)|chang\w+|insert\w*)\b/i.test(passage.text)
  )
const isCaption = (passage: Passage) =>
  (passage.kind === 'heading' || passage.kind === 'title' || passage.kind === 'paragraph') && short(passage)

/** "The table on page 4 is replaced with:": what is told before it is of that table only where it speaks of the same matter. */
const ORDERS_TABLE = /\btables?\b[^.]{0,160}\b(?:replaced|restated|amended|deleted|revised)\b[^.]*:$/i
const OF_FEES =
  /\b(?:fees?|expenses?|charges?|loads?|rates?|limit\w*|waiv\w*|cap|class(?:es)?|tables?|performance|returns?|schedules?|costs?)\b/i

/** What stands above the passage `at`, back to the table or heading before. */
export function wordsAbove(view: DocumentView, at: number): Above {
  const captions: Passage[] = []
  let i = at - 1
  for (; i >= 0 && captions.length < 3; i--) {
    const passage = view.passages[i]!
    if (!isCaption(passage) || (captions.length > 0 && !/^\(/.test(captions[0]!.text) && passage.kind !== 'heading')) break
    if (captions.length > 0 && passage.kind === 'heading' && captions[0]!.kind === 'heading' && !/^\(/.test(captions[0]!.text)) break
    captions.unshift(passage)
  }
  const sentences: string[] = []
  const near: string[] = []
  let isAbove = false
  let isOrdered = false
  for (let j = at - 1; j >= 0 && j > at - 8; j--) {
    const passage = view.passages[j]!
    if (passage.kind === 'table') break
    sentences.unshift(passage.text.slice(-900))
    // What stands over "Larch Income Fund" is of others.
    if (passage.kind === 'heading' && HEADS_FUND.test(passage.text)) isAbove = true
    if (passage.kind !== 'heading' && passage.kind !== 'title' && !isAbove && !(isOrdered && !OF_FEES.test(passage.text)))
      near.push(passage.text.slice(-900))
    if (ORDERS_TABLE.test(passage.text)) isOrdered = true
    if (sentences.join(' ').length > 1200 || (passage.kind === 'heading' && sentences.length > 3)) break
  }
  return {
    caption: captions.map(p => wordsOf(p).text).join(' '),
    raised: captions.flatMap(p => wordsOf(p).raised),
    lines: captions.length ? [captions[0]!.lines[0], captions.at(-1)!.lines[1]] : null,
    text: sentences.join(' '),
    near: near.slice(0, 4),
  }
}
