// In: the trees of a submission. Out: the documents within them, several of one tree where one supplement, or whole prospectus,
// follows another, the facing page of a registration statement, or a letter that hands it over.
// The main document comes first, the others in source order.
//   "… Date: June 8, 2007 <PAGE> BRANNOCK VARIABLE PRODUCTS TRUST  SUPPLEMENT DATED JUNE 8, 2007 TO STATEMENT …"
//                                ^ the second document starts with its title
import type { Lines } from '../../../model/lines.ts'
import type { SourceDocument } from '../../../model/submission.ts'
import { linesOf, type Block, type Root } from '../../../model/tree.ts'
import { pattern } from '../../../model/pattern.ts'
import { clauseOf } from './clause.ts'
import { printedText } from './printed.ts'
import { transmittedIn } from './transmitted.ts'

export interface Part {
  blocks: Block[]
  lines: Lines
  format: 'text' | 'html'
  type: string | null
}

const OPENS = pattern('iu')`
  (?:^|\n)[^\n]{0,3}(?:prospectus\s)?supplement(?:\sno\.?\s?\d+)?[\s,]*(?:dated|to\s|[–—-]\s?(?=\p{Lu}\p{L}+\s\d))
  // "Larch Institutional Funds Supplement dated September 6, 2000, to the …"
  |(?<=(?:^|\n)\p{Lu}[^\n.]{3,60}(?:funds?|trust|portfolios|inc\.)\s)supplement\sdated\s\p{L}+\s\d{1,2},\s\d{4},?\sto\b
  |(?:^|\n)(?:(?:summary\s)?prospectus|statement\sof\sadditional\s?\n?information)\ssupplement[ \t]*(?=\n|$)
`
/** The same behind the end of another supplement, its cover run together: "Larch Funds Supplement dated May 1, 2015to the". */
const OPENS_IN_RUN = pattern('iu')`
  \bsupplement\s?(?:\(the\s“supplement”\)\s)?dated\s?\p{L}+\s\d{1,2},\s\d{4}.{0,24}?(?<!\p{L})to\b
  |\bsupplement\sto\sthe\b
`
const CLOSES = /^[A-Z]{2,8}\s?[–—-]?\s?\d{2,6}$|^date[d:]|retain|reference|^[A-Z0-9]+[-_.]?[A-Z0-9-]*\d{3,}|^\d+$|^[-*\s]+$|\.$/i

const ENDS = /\bthe\sdate\sof\sthis\s(?:supplement|sticker)\sis\b|\bretain\s(?:this|with)\b|\bfuture\sreference\b/i

/** Title lines that stand right above a clause belong to its document. */
const isTitle = (block: Block, format: 'text' | 'html'): boolean => {
  if (block.type === 'titleBlock') return !ENDS.test(printedText([block], format).text)
  if (block.type !== 'heading' && block.type !== 'paragraph') return false
  const { text } = printedText([block], format)
  return text.length < 400 && text.split('\n').every(line => line.length < 100 && !CLOSES.test(line.trim()))
}

/** Where the title lines right above a block begin, at most so far up. */
function titleAbove({ children, format }: Root, block: number, most: number): number {
  let at = block
  while (at - 1 > most && isTitle(children[at - 1]!, format)) at--
  return at
}

/** Whether the last words before a block end a supplement. */
function endsBefore({ children, format }: Root, at: number): boolean {
  let last = at - 1
  // "QFSP – 134" under the last line is the number of the form.
  const passes = (text: string) => !text || /^[A-Z]{2,8}\s?[–—-]?\s?\d{2,6}$/.test(text)
  while (last > 0 && (children[last]!.type === 'pageBreak' || passes(printedText([children[last]!], format).text.trim()))) last--
  return last >= 0 && ENDS.test(printedText([children[last]!], format).text)
}

/** "Please file this Prospectus Supplement with your records.", over the title */
const TO_KEEP = /^\W*please (?:file|keep|retain|place|attach)\b/

/** Whether the title lines above a clause stand on a new page and name a portfolio that nothing before them names. */
function opensForAnother({ children, format }: Root, at: number, clause: number): boolean {
  const plain = (blocks: readonly Block[]) => printedText(blocks, format).text.replace(/\s+/g, ' ').toLowerCase()
  const over = TO_KEEP.test(plain(children.slice(at - 1, at))) ? at - 2 : at - 1
  if (children[over]?.type !== 'pageBreak') return false
  const before = plain(children.slice(0, at))
  return children.slice(at, clause).some(b => /\b(?:fund|portfolio|series|etf)\W*$/.test(plain([b])) && !before.includes(plain([b]).trim()))
}

//   Before you invest, you may want to review the Fund's prospectus …
//   ^ every whole summary prospectus says it once, under its title
const REVIEW = /^before\syou\sinvest,?\syou\smay\s(?:want|wish)\sto\sreview\b/i

const FACING = /\bform\sn-(?:1a|2|3|4|6)\b/i
const OWN_TITLE = /(?:^|\n)(?:(?:summary\s)?prospectus|statement\sof\sadditional\s?\n?information)[®™*:\s]*(?=\n|$)/i
/** What the law has a prospectus, and a statement, say on their fronts. */
const ON_FRONT = pattern('i')`
  \bnot\s(?:approved\sor\sdisapproved|determined\sif\sthis\sprospectus)
  |\bis\snot\s(?:itself\s)?a\sprospectus\b
`
const FRONT = 25

/** Behind the facing page of a registration statement stand the documents that it registers, each from its front on. */
function opensRegistered(root: Root, block: number, text: string): boolean {
  return (
    OWN_TITLE.test(text) && text.length < 400 && ON_FRONT.test(printedText(root.children.slice(block, block + FRONT), root.format).text)
  )
}

//   This Statement of Additional Information ("SAI") is not a prospectus …
//   ^ every whole statement says it once, under its title
const NOT_A_PROSPECTUS = /^this\sstatement\sof\sadditional\sinformation\b[^.]{0,160}\bis\snot\sa\sprospectus\b/i

/** Whether what stands from a block on is the title of a whole statement. */
function isStatement({ children, format }: Root, at: number, to: number): boolean {
  const opens = children[at]?.type === 'titleBlock' || children[at - 1]?.type === 'pageBreak'
  return opens && /(?:^|\n)statement\sof\sadditional\sinformation(?:\n|$)/i.test(printedText(children.slice(at, to), format).text)
}

/** Where in a tree a further supplement, a whole summary prospectus or a whole statement, starts. */
function startsIn(root: Root): number[] {
  const letter = transmittedIn(root)
  const starts = letter ? [0, letter] : [0]
  const clauses: string[] = []
  let whole = false
  const isRegistration = FACING.test(printedText(root.children.slice(0, FRONT), root.format).text.slice(0, 4000))
  for (const [i, block] of root.children.entries()) {
    if (i < letter) continue
    if (block.type !== 'titleBlock' && block.type !== 'heading' && block.type !== 'paragraph') continue
    const { text } = printedText([block], root.format)
    if (REVIEW.test(text)) {
      const at = titleAbove(root, i, starts.at(-1)!)
      const follows = (whole || (clauses.length > 0 && endsBefore(root, at))) && i - starts.at(-1)! > 3
      if (follows && /\bsummary\sprospectus\b/i.test(printedText(root.children.slice(at, i), root.format).text)) starts.push(at)
      whole = true
      continue
    }
    if (isRegistration && i - starts.at(-1)! > 3 && opensRegistered(root, i, text)) {
      starts.push(titleAbove(root, i, starts.at(-1)!))
      whole = true
      continue
    }
    if (NOT_A_PROSPECTUS.test(text) && clauses.length > 0) {
      const at = titleAbove(root, i, starts.at(-1)!)
      if (isStatement(root, at, i)) starts.push(at)
      whole = true
      continue
    }
    const opens = OPENS.exec(text) ?? (i === 0 || endsBefore(root, i) ? OPENS_IN_RUN.exec(text) : null)
    const words = opens && (block.type !== 'paragraph' || opens.index <= 400) ? clauseAt(root, i, opens.index) : null
    if (!words) continue
    const at = titleAbove(root, i, starts.at(-1)!)
    // A running head repeats the title on each page; after the end of a supplement under other names it opens the next.
    const again = clauses.some(c => c.slice(0, 80) === words.slice(0, 80))
    // "… dated March 15, for each of the Funds listed below" | "Supplement to the Prospectus dated as of June 29: A ETF, B ETF"
    const isList = clauses.some(c => LISTED.test(c)) && /^supplements? to /.test(words)
    if ((again || isList) && !endsBefore(root, at) && !(again && opensForAnother(root, at, i))) continue
    clauses.push(words)
    // The first is the document's own, unless a whole prospectus stands before it.
    if (clauses.length === 1 && !whole) continue
    whole = false
    starts.push(at)
  }
  return starts
}

const DOCUMENT = /prospectus|statements?\sof\sadditional|\bSAIs?\b|offering\s(?:circular|memorandum)/i

const LISTED = /\b(?:listed|named|set forth|identified) below\b/

/** The words of the clause that a block opens with, in small letters; `from`: where in the block. */
function clauseAt({ children, format }: Root, block: number, from: number): string | null {
  const around = printedText(children.slice(block, block + 4), format).text.slice(from)
  const clause = clauseOf(around)
  if (!clause || clause.from > 4 || !DOCUMENT.test(around.slice(0, clause.targets + 700))) return null
  return around
    .slice(clause.from, Math.min(clause.to, clause.targets + 200))
    .replace(/\s+/g, ' ')
    .toLowerCase()
}

/** Documents of the submission, the main one first. */
export function partsOf(parsed: readonly { document: SourceDocument; root: Root }[]): Part[] {
  const parts = parsed.flatMap(({ document, root }) => {
    const starts = startsIn(root)
    return starts.map((from, i): Part => {
      const blocks = root.children.slice(from, starts[i + 1])
      const [first, last] = linesOf(root)
      const lines: Lines = [
        i === 0 ? first : linesOf(blocks[0]!)[0],
        i === starts.length - 1 ? last : Math.max(...blocks.map(b => linesOf(b)[1])),
      ]
      return { blocks, lines, format: root.format, type: document.type }
    })
  })
  const main = parts.findIndex(p => !p.type || !/^(?:EX-|COVER|GRAPHIC|XML|ZIP)/i.test(p.type))
  return main > 0 ? [parts[main]!, ...parts.filter((_, i) => i !== main)] : parts
}
