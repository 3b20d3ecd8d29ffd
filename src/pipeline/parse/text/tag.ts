// In: lines of a plain-text document. Out: the same lines with EDGAR's tags blanked out, and the tags with their places.
// <TABLE> <CAPTION> <S> <C> <PAGE> <FN>: layout hints for typesetters; they are not words. Unknown tags stay words.
import type { Omission } from '../../../model/tree.ts'
import type { Line } from './line.ts'

export interface Tag {
  name: string
  close: boolean
  line: number
  column: number
}
export interface TaggedLine extends Line {
  tags: Tag[]
}

const TAG = /<(\/?)(PAGE|TABLE|CAPTION|S|C|FN|BTB|TEXT|DOCUMENT|R|MULTIPLIER|ARTICLE|LEGEND|HTML|BODY|PRE|CENTER|B|U|I|BR|P|HR|FONT|DIV)>/gi

export function blankTags(lines: readonly Line[], omissions: Omission[]): TaggedLine[] {
  return lines.map(line => {
    if (!line.text.includes('<')) return { ...line, tags: [] }
    const tags: Tag[] = []
    const text = line.text
      .replace(TAG, (all: string, slash: string, name: string, column: number) => {
        tags.push({ name: name.toUpperCase(), close: slash !== '', line: line.number, column })
        omissions.push({ reason: 'sgml-tag', text: all, lines: [line.number, line.number] })
        return ' '.repeat(all.length)
      })
      .trimEnd()
    return { ...line, text, indent: Math.max(0, text.search(/\S/)), tags }
  })
}

export function hasTag(line: TaggedLine, name: string, close = false): boolean {
  return line.tags.some(t => t.name === name && t.close === close)
}
