// In: blocks of a document. Out: their words as one text in which a line feed parts what is printed on lines of its own:
// title lines, paragraphs, items, cells. A line that is merely wrapped goes on with a space. Understands nothing of the words.
//   "          MET INVESTORS SERIES TRUST\n      Third Avenue Small Cap Value Portfolio\n"
//                                        ^ a line of its own
import type { Joined } from '../../../model/joined-text.ts'
import { singleSpaced } from '../../../model/spaces.ts'
import { childrenOf, walk, type Block, type Node, type Position, type Text } from '../../../model/tree.ts'
import { wordList } from '../../../model/word-list.ts'
import { sideBySide } from './side-by-side.ts'

const OWN_LINE: ReadonlySet<string> = new Set(wordList`
  heading paragraph listItem tableRow tableCell footnote break pageBreak table titleBlock signature blockquote list
`)

/** "P R O S P E C T U S": letters set apart are a title's. */
const LETTERS = /(?<![^\s])(?:\p{Lu} ){7,}\p{Lu}(?![^\s])/gu
const TITLES_SET_APART = ['PROSPECTUS', 'SUPPLEMENT', 'PROXY STATEMENT', 'STATEMENT OF ADDITIONAL INFORMATION']

const lettersJoined = (letters: string): string => {
  const word = letters.replaceAll(' ', '')
  return TITLES_SET_APART.find(title => title.replaceAll(' ', '') === word) ?? letters
}

/** Width to which the text was set: as wide as the widest prose line, wide tables aside. */
function widthOf(blocks: readonly Block[]): number {
  let width = 40
  for (const block of blocks)
    walk(block, node => {
      if (node.type === 'table') return false
      if (node.type === 'text' && node.position.end.column <= 100) width = Math.max(width, node.position.end.column)
      return undefined
    })
  return width
}

/** Whether the next line starts anew although its first word had room on the line before. */
function startsAnew(before: Text, after: Text, width: number): boolean {
  const word = /^\s*(\S+)/.exec(after.value)?.[1] ?? ''
  const centred = (t: Text) =>
    Math.abs(t.position.start.column - 1 - Math.max(0, width - t.position.end.column)) <= 3 && t.position.start.column > 4
  // A line as long as this is one of a list that runs on, however it is centred.
  if (before.value.trim().length > 60 && before.value.trim().length + word.length + 6 > width) return false
  if (centred(before) && centred(after) && before.position.start.column !== after.position.start.column) return true
  return before.position.end.column + word.length + 1 < width
}

/** Sentences that run over lines: nothing in them stands on a line of its own. */
const isProse = (leaves: readonly Text[]): boolean => {
  const words = leaves
    .map(l => l.value)
    .join('')
    .trim()
  return leaves.length > 2 && /[.:]["”)]?$/.test(words) && /[a-z]{3,}\s[a-z]{2,}\s[a-z]{2,}/.test(words)
}

/** A line of a list of names that runs on: the next word would not have fitted. */
function runsOver(before: Text, after: Text, width: number): boolean {
  const word = /^\s*(\S+)/.exec(after.value)?.[1] ?? ''
  return before.value.trim().length > 60 && before.value.trim().length + word.length + 6 > width && /,/.test(before.value)
}

/** A title may hold a list of names that runs on over centred lines, each made a paragraph. */
function runsOn(before: Text | null, node: Node, width: number): boolean {
  const first = childrenOf(node).find((c): c is Text => c.type === 'text')
  if (!before || !first || before.position.end.line !== first.position.start.line - 1) return false
  return runsOver(before, first, width)
}

/** Puts words together, each with its place, and parts those that stand on lines of their own. */
function lineBuilder() {
  // Lines done are put aside: asking a long string under construction for its end would copy it each time.
  const done: string[] = []
  const leaves: { from: number; to: number; position: Position }[] = []
  let before = 0
  let text = ''
  return {
    part() {
      if (!text || text.endsWith('\n')) return
      const line = text.trimEnd()
      done.push(line)
      before += line.length
      text = '\n'
    },
    add(value: string, position: Position) {
      let words = singleSpaced(value).replace(LETTERS, lettersJoined)
      if (/^\s/.test(words) && (text === '' || /\s$/.test(text))) words = words.slice(1)
      if (!words) return
      leaves.push({ from: before + text.length, to: before + text.length + words.length, position })
      text += words
    },
    /** A mark, and the space behind it. */
    addMark(mark: string, position: Position) {
      this.add(mark, position)
      text += ' '
    },
    space() {
      if (!text.endsWith(' ')) text += ' '
    },
    joined: (): Joined => ({ text: `${done.join('')}${text}`.trimEnd(), leaves }),
  }
}

const textsWithin = (node: Node): Text[] => {
  const texts: Text[] = []
  walk(node, n => {
    if (n.type === 'text') texts.push(n)
  })
  return texts
}

/** Words of the blocks with line feeds between lines of their own. */
export function printedText(blocks: readonly Block[], format: 'text' | 'html'): Joined {
  const isText = format === 'text'
  const width = isText ? widthOf(blocks) : 0
  const lines = lineBuilder()
  let last: Text | null = null
  /** Whether the paragraph that is open may hold lines of their own. */
  let wrapped = false
  let inTitle = false
  let broken = false
  const visitText = (node: Text) => {
    if (broken && last && !runsOver(last, node, width)) lines.part()
    else if (broken) lines.space()
    broken = false
    if (last && wrapped && last.position.end.line < node.position.start.line && startsAnew(last, node, width)) lines.part()
    lines.add(node.value, node.position)
    last = node
  }
  /** Two lists of names beside each other are read one after the other. */
  const visitLists = (cells: readonly Text[][]) => {
    for (const words of cells) {
      lines.part()
      for (const text of words) lines.add(text.value, text.position)
    }
    lines.part()
  }
  const visit = (node: Node): void => {
    const lists = isText ? sideBySide(node) : null
    if (lists) {
      visitLists(lists)
      return
    }
    if (node.type === 'text') {
      visitText(node)
      return
    }
    // A break of plain text parts lines unless a list merely runs on.
    if (node.type === 'break' && isText) {
      broken = true
      return
    }
    const own = OWN_LINE.has(node.type)
    const isLine = node.type === 'paragraph' || node.type === 'heading'
    const on = isLine && inTitle && isText && runsOn(last, node, width)
    if (on) lines.space()
    else if (own) lines.part()
    if (node.type === 'listItem' && node.marker) lines.addMark(node.marker, node.markerPosition ?? node.position)
    if (node.type === 'footnote' && node.mark) lines.addMark(node.mark, node.markPosition ?? node.position)
    if (isLine || node.type === 'tableCell') {
      if (!inTitle) last = null
      wrapped = isText && isLine && !isProse(textsWithin(node))
    }
    if (node.type === 'titleBlock') inTitle = true
    for (const child of childrenOf(node)) visit(child)
    if (node.type === 'titleBlock') inTitle = false
    if (own && !(inTitle && isLine && isText)) lines.part()
  }
  for (const block of blocks) visit(block)
  return lines.joined()
}
