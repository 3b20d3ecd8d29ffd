// In: what a reader typed. Out: its phrases, its words, the words that may be part of a name, and the same question in other words.
import { foldWord } from '../../../model/search-slices.ts'
import { wordList } from '../../../model/word-list.ts'

export interface Query {
  /** As typed, trimmed. */
  text: string
  phrases: string[]
  words: string[]
  /** Words without those that only ask. */
  nameWords: string[]
  /** The question itself first, then with one synonym each. */
  variants: string[]
}

/** Words of questions and of the trade that are no part of a name someone looks for. */
const ASKING = new Set(
  wordList`
    a an and are at by did do does for from how in is it its me much now of on or show tell that the their to was were what when where
    which who whom whose why will with about advise advises advised advising manage manages managed managing run runs current
    currently adviser advisor advisers advisors manager managers fee fees expense expenses merger merge merges merged reorganization
    reorganizations liquidation rename renamed renames change changed changes supplement supplements filing filings letter name names
    mr mrs ms dr former formerly old new ticker symbol called
  `,
)

const SYNONYMS: readonly (readonly string[])[] = [
  ['adviser', 'advisor'],
  ['advisers', 'advisors'],
  ['subadviser', 'subadvisor'],
  ['fund', 'portfolio'],
  ['funds', 'portfolios'],
  ['merger', 'reorganization'],
  ['merge', 'reorganize'],
  ['ticker', 'name'],
  ['sticker', 'supplement'],
  ['load', 'sales charge'],
  ['cap', 'limit'],
  ['closed', 'liquidated'],
]

const ASKED_WITH = /^(?:who|what|when|which|how|where|why|is|are|was|did|does|do|the|a|an|of|much|advises|manages|runs)$/i
const JOINING = /^(?:the|an?|of|and|or|in|on|at|to|for|by|from|with|as|is|are|was|were|be|been|that|this|its?|will|has|have)$/i
/** Words that make a long query. */
const LONG = 5

/** A company's form, which nearly every page has: a name is found as well without it, and for a quarter less. */
const FORM = /^(?:llc|l\.l\.c|llp|l\.p|lp|inc|corp|ltd|plc|n\.a)$/i
const withoutForm = (words: readonly string[]): readonly string[] =>
  words.length > 2 && FORM.test(words.at(-1)!) ? words.slice(0, -1) : words

export function readQuery(typed: string): Query {
  const text = typed.replace(/[“”„]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim().slice(0, 200)
  const phrases = [...text.matchAll(/"([^"]+)"/g)].map(m => m[1]!.trim()).filter(Boolean)
  const words = (text.match(/[\p{L}\p{N}$%.&'-]+/gu) ?? []).map(w => w.replace(/^[.'-]+|[.'-]+$/g, '')).filter(Boolean)
  // Whole questions ("who advises …") are asked of the index without the words that only ask, long ones without those that stand on every
  // page and tell nothing.
  const asks = /^(?:who|what|when|which|how|where|why|is|are|did|does)\b/i.test(text)
  const telling = asks || (words.length >= LONG && !phrases.length) ? words.filter(w => !(asks ? ASKED_WITH : JOINING).test(w)) : words
  const sought = phrases.length ? telling : withoutForm(telling)
  const plain = (sought.length < words.length && sought.join(' ')) || text
  const variants = [plain]
  // The index keeps a full stop with its word ("1.25" needs it): a phrase may stand at the end of a sentence.
  if (phrases.length) variants.push(text.replace(/"([^"]*[^".])"/g, '"$1."'))
  // Of many words enough are as they were written.
  else if (plain.split(' ').length < LONG)
    for (const pair of SYNONYMS)
      for (const [from, to] of [
        [pair[0]!, pair[1]!],
        [pair[1]!, pair[0]!],
      ] as const) {
        const at = new RegExp(`\\b${from}\\b`, 'i')
        if (variants.length < 3 && at.test(variants[0]!)) variants.push(variants[0]!.replace(at, to))
      }
  return { text, phrases, words, variants, nameWords: words.map(foldWord).filter(w => !ASKING.has(w)) }
}
