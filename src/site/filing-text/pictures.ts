// In: what was left out of a document. Out: a note for each picture, at its line. The style sheet draws its words: they are the page's,
// none of the filing's.
import type { Element } from 'hast'
import { linesOf, type Root } from '../../model/tree.ts'
import { element } from './hast.ts'

export interface PictureNote {
  line: number
  note: Element
}

//   [MISSING IMAGE: alder-chart.jpg]
//                   ^ the file's name, where one is told
const FILE = /[\w.-]{1,80}\.(?:jpe?g|gif|png|svg|bmp|webp)\b/i
const LONGEST = 80
/** Where more blocks begin on one line, the line does not say where a picture stood. */
const MOST_BLOCKS = 5

/** In source order; a picture that comes again (a letterhead, a rule) is told of once. */
export function picturesOf({ omissions, children }: Root): PictureNote[] {
  const told = new Set<string>()
  const blocks = new Map<number, number>()
  for (const [line] of children.map(linesOf)) blocks.set(line, (blocks.get(line) ?? 0) + 1)
  return omissions
    .filter(o => o.reason === 'image' && (blocks.get(o.lines[0]) ?? 0) <= MOST_BLOCKS)
    .sort((a, b) => a.lines[0] - b.lines[0])
    .flatMap(({ text, lines }) => {
      const name =
        FILE.exec(text)?.[0] ??
        (text.startsWith('data:') || text === 'image' ? '' : text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
      if (told.has(name)) return []
      told.add(name)
      const words = name ? `A picture is not shown: ${name}` : 'A picture is not shown.'
      return [{ line: lines[0], note: element('div', { className: ['picture'], role: 'img', ariaLabel: words, dataNote: words }) }]
    })
}
