// In: the blocks of a plain-text document. Out: the same, with words that a hyphen parts at the end of a line whole again; the hyphens
// are left out.
//   "an Agreement and Plan of Reor-"
//                                  ^ parts a word
//   "ganization under which the sub-"
//                                  ^ belongs to its word
//   "adviser …"
// Which of the two it is, other words of the document tell: "reorganization" stands elsewhere, or "sub-adviser" does.
import type { Block, Node, Omission, Text } from '../../../model/tree.ts'
import { wordList } from '../../../model/word-list.ts'
import type { Line } from './line.ts'

/** Words of filings that are made of two words, and so could be taken for a compound. */
const OF_TWO_WORDS = new Set(wordList`
  another business cannot contract contracts forward however income into itself nevertheless notwithstanding otherwise outside
  outstanding therefore thereafter thereof thereby herein hereby understanding undertaking undertake upon whereas whereby wherever
  withdraw withdrawal withdrawn withhold within without shareholder shareholders stockholder stockholders overall oversee
  oversees overseeing percentage portfolio portfolios something sometimes throughout together whether
`)
/** First parts of compounds, whatever follows. */
const COMPOUND = new Set(wordList`
  non self long short mid large small high low medium fixed open closed front back tax year well above below then third first second
  one two three four five six seven eight nine ten twelve day all anti pro quasi post ex cross multi co blue start load break step
  stand debt asset market money risk value growth income bond equity stock price dollar trade fee cost book record half quarter month
`)
const OF_SUB = /^(?:advis|admin|account|transfer|custod|distribut|class|fund|portfolio|trust)/
/** Words that begin no compound. */
const ALONE = new Set(wordList`or an as be is it at of he the are has had was can may for per our his her any`)
/** An end that no word of its own has. */
const END = /^(?:t|s|c)?(?:ion|ions)$|^(?:ment|ments|ing|ings|ed|er|ers|or|ors|ly|ity|ities|al|ally|ance|ence|ency|able|ible|ive|ory|ary)$/
/** Mends the blocks; each hyphen that parted a word is added to `omissions`. */
export function withWholeWords<B extends Block>(blocks: readonly B[], lines: readonly Line[], omissions: Omission[]): B[] {
  if (!lines.some(l => /\p{Ll}{2}-$/u.test(l.text))) return [...blocks]
  const words = wordsOf(lines)
  return blocks.map(b => mended(b, words, omissions))
}

/** The words of the lines, compounds among them; one that a line's end cuts is none. */
function wordsOf(lines: readonly Line[]): ReadonlySet<string> {
  const words = new Set<string>()
  let cut = false
  for (const { text } of lines) {
    const all = text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*-?/gu) ?? []
    for (const [i, word] of all.entries()) if (!(cut && i === 0) && !word.endsWith('-')) words.add(word)
    if (text) cut = text.endsWith('-')
  }
  return words
}

function mended<N extends Node>(node: N, words: ReadonlySet<string>, omissions: Omission[]): N {
  if (!('children' in node)) return node
  const children = node.children as Node[]
  return {
    ...node,
    children: children.map((child, i) => {
      const next = children[i + 1]
      if (child.type !== 'text') return mended(child, words, omissions)
      return next?.type === 'text' && isCut(child.value, next.value, words) ? withoutHyphen(child, omissions) : child
    }),
  }
}

function isCut(line: string, next: string, words: ReadonlySet<string>): boolean {
  const first = /(?<![\p{L}\p{N}'’-])(\p{L}{2,})-$/u.exec(line)?.[1]?.toLowerCase()
  const rest = /^\p{Ll}{2,}/u.exec(next)?.[0]
  if (!first || !rest) return false
  const whole = first + rest
  if (words.has(whole) || OF_TWO_WORDS.has(whole)) return true
  if (words.has(`${first}-${rest}`) || COMPOUND.has(first) || (first === 'sub' && OF_SUB.test(rest))) return false
  return END.test(rest) || ((!words.has(first) || ALONE.has(first)) && !words.has(rest))
}

/** The leaf ends before its hyphen. */
function withoutHyphen(leaf: Text, omissions: Omission[]): Text {
  const { start, end } = leaf.position
  omissions.push({ reason: 'soft-hyphen', text: '-', lines: [end.line, end.line] })
  return {
    ...leaf,
    value: leaf.value.slice(0, -1),
    position: { start, end: { ...end, column: end.column - 1, offset: end.offset - 1 } },
  }
}
