// Finds a section by its heading in a document: the paragraphs under it, up to the next heading of its rank.
import type { Lines } from '../../../model/lines.ts'
import { foldName } from '../../../model/same-name.ts'
import type { TextBlock } from './blocks.ts'

export interface Section {
  paragraphs: string[]
  lines: Lines
}

/** Headings are one where they differ in capitals, white space and end marks only. */
export function foldHeading(heading: string): string {
  return foldName(heading).replace(/^[“"'\s]+|[\s:.;,*†”"'–—-]+$/g, '')
}

/** The one section under the heading; where several bear it, the one below the path given or below a name of the portfolio; else null. */
export function sectionOf(
  blocks: readonly TextBlock[],
  heading: string,
  path: readonly string[],
  names: readonly string[],
): Section | 'none' | 'several' {
  const same = (text: string) => foldHeading(text) === foldHeading(heading)
  const exact = headingsThat(blocks, same)
  // "Annual Fund Operating Expenses (expenses that you pay each year …)" goes by its words before the parenthesis where no heading bears
  // them alone.
  const found =
    exact.length || heading.includes('(') ? exact : headingsThat(blocks, text => NOTE.test(text) && same(text.replace(NOTE, '')))
  const narrowed = [
    found,
    found.filter(f => path.every(p => f.above.includes(foldHeading(p)))),
    found.filter(f => f.above.some(a => names.some(n => a.includes(foldName(n))))),
    found.filter(f => path.every(p => f.above.includes(foldHeading(p))) && f.above.some(a => names.some(n => a.includes(foldName(n))))),
  ].find(some => some.length === 1)
  if (!narrowed) return found.length ? 'several' : 'none'
  const { at } = narrowed[0]!
  const end = blocks.findIndex((b, i) => i > at && b.depth !== null && b.depth <= blocks[at]!.depth!)
  const inside = blocks.slice(at + 1, end < 0 ? blocks.length : end)
  if (!inside.length) return 'none'
  return { paragraphs: inside.map(b => b.text), lines: [inside[0]!.lines[0], inside.at(-1)!.lines[1]] }
}

// A few words at least: "(Class A)" tells two headings apart, "(expenses that you pay each year …)" does not.
const NOTE = /\s\((?=\S+ \S+ \S+ )[^()]*\)\W{0,3}$/

/** What a heading goes by from one document to the next. */
export const shortHeading = (heading: string): string => foldHeading(heading.replace(NOTE, ''))

/** Headings that fit, each with the headings above it. */
function headingsThat(blocks: readonly TextBlock[], fits: (text: string) => boolean): { at: number; above: string[] }[] {
  const open: TextBlock[] = []
  return blocks.flatMap((block, at) => {
    if (block.depth === null) return []
    while (open.length && open.at(-1)!.depth! >= block.depth) open.pop()
    const above = open.map(b => foldHeading(b.text))
    open.push(block)
    return fits(block.text) ? [{ at, above }] : []
  })
}
