// In: an instruction and its filing. Out: the words that instruct, and the new text in the filing's own words. Nothing is carried out here.
import type { Amendment } from '../../../model/filing.ts'
import type { Entry } from '../entry.ts'
import { blocksOf, type TextBlock } from './blocks.ts'
import { foldHeading } from './section.ts'

/** The words that instruct: the change's own quote, or the sentence that names the part, where the quote only states what changes. */
export function instructionOf(entry: Entry, amendment: Amendment, quote: string): string {
  const { part } = amendment
  if (!part || !entry.body || folded(quote).includes(folded(part))) return quote
  const [first, last] = amendment.lines
  const block = blocksOf(entry.body).findLast(b => b.lines[0] <= last && b.lines[1] >= first - 12 && folded(b.text).includes(folded(part)))
  return block?.text ?? quote
}

const folded = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ')

/** The paragraphs within the lines, without the heading repeated and the words that instruct. */
export function newTextOf(entry: Entry, amendment: Amendment, quote: string): string[] {
  if (!entry.body || amendment.operation === 'delete') return []
  const [first, last] = amendment.lines
  const blocks = blocksOf(entry.body)
  const inside = blocks
    .filter(b => b.lines[0] >= first && b.lines[1] <= last)
    .filter(b => !(b.depth !== null && amendment.heading !== null && foldHeading(b.text) === foldHeading(amendment.heading)))
  const own = following(inside, entry, quote)
  if (own.length) return own.map(b => unquoted(b.text))
  const run = runOn(blocks, entry, quote)
  if (run) return [unquoted(run)]
  // "… is replaced with: “The Fund seeks …”": the new text stands in quotation marks within the instruction.
  const words =
    inside.map(b => b.text).join(' ') ||
    blocks
      .filter(b => b.lines[0] <= last && b.lines[1] >= first)
      .map(b => b.text)
      .join(' ')
  const quoted = [...words.matchAll(/(?:following|with|by|read|reads|reading|as follows)[^“"]{0,40}[“"]([^“”"]+)[”"]/gi)]
    .map(m => m[1]!.trim())
    .filter(t => /\s/.test(t))
  return quoted.length === 1 ? quoted : []
}

/** Where a line holds more than the new text: what stands behind the instruction, up to the next one or the document's closing words. */
function following(inside: readonly TextBlock[], { filing }: Entry, quote: string): TextBlock[] {
  const at = inside.findIndex(b => b.text.includes(quote))
  if (at < 0) return [...inside]
  const rest = inside.slice(at + 1)
  const end = rest.findIndex(b => CLOSING.test(b.text) || filing.changes.some(c => c.quote !== quote && b.text.includes(c.quote)))
  return end < 0 ? rest : rest.slice(0, end)
}

// "* * * * *" and "Please retain this supplement": no filing's new text goes on behind them.
const CLOSING = /^(?:[*_=–—-]\s*){3,}$|\b(?:retain(?:ed)?|keep|kept)\b.{0,40}\b(?:supplement|future reference)\b/i

/** "… replaced with the following: Green certification is … The seventh paragraph of …": new text that runs on in the instruction's
 *  own paragraph, up to the words of the next change. */
function runOn(blocks: readonly TextBlock[], { filing }: Entry, quote: string): string | null {
  if (!/:$/.test(quote)) return null
  const block = blocks.find(b => b.text.includes(quote))
  if (!block) return null
  const from = block.text.indexOf(quote) + quote.length
  const next = filing.changes.map(c => block.text.indexOf(c.quote, from)).filter(at => at >= from)
  return block.text.slice(from, next.length ? Math.min(...next) : block.text.length).trim() || null
}

const unquoted = (text: string): string => /^[“"]([^“”"]*)[”"]$/.exec(text)?.[1] ?? text
