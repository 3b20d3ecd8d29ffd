// In: blocks. Out: blocks in which the closing of a letter, or a signature with the name and office under it, is a signature.
import { textOf } from '../../../model/joined-text.ts'
import { pattern } from '../../../model/pattern.ts'
import { between, type Block, type Paragraph } from '../../../model/tree.ts'

//   Very truly yours,     By: /s/ Jane Roe     /s/ Jane Roe
//   ^                     ^                    ^
const OPENS = pattern('i')`
  ^(?:(?:very truly yours|sincerely(?: yours)?|respectfully(?: submitted)?|yours (?:very )?truly|cordially|best regards),?$
  |\/s\/|by:(?: ?\/s\/| ?_|$))
`
const LONGEST = 90
/** So many lines may follow: name, office, firm, date. */
const MOST_LINES = 8

/** Gathers signatures. */
export function withSignatures(blocks: readonly Block[]): Block[] {
  const found: Block[] = []
  let open: { children: Paragraph[] } | null = null
  const close = () => {
    if (open) found.push({ type: 'signature', children: open.children, position: between(open.children[0]!, open.children.at(-1)!) })
    open = null
  }
  for (const block of blocks) {
    const lines = linesIn(block)
    if (lines && OPENS.test(wordsOf(lines[0]!))) open ??= { children: [] }
    if (open && lines && open.children.length < MOST_LINES) open.children.push(...lines)
    else {
      close()
      found.push(block)
    }
  }
  close()
  return found
}

/** Short lines, be they set in; null for all else. */
function linesIn(block: Block): Paragraph[] | null {
  if (block.type === 'paragraph') return isLine(block) ? [block] : null
  if (block.type !== 'blockquote') return null
  const lines = block.children.flatMap(child => (child.type === 'paragraph' && isLine(child) ? [child] : []))
  return lines.length === block.children.length && lines.length <= MOST_LINES ? lines : null
}

function isLine(paragraph: Paragraph): boolean {
  const words = wordsOf(paragraph)
  return words.length <= LONGEST && (!/[.:;]$/.test(words) || /\b(?:Inc|Co|Corp|Ltd|Esq|Jr|Sr)\.$|^by:$/i.test(words))
}

function wordsOf(paragraph: Paragraph): string {
  return textOf([paragraph]).replace(/\s+/g, ' ').trim()
}
