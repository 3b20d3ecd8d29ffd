// In: the trees of a filing. Out: which footnote a mark leads to (the next one that bears it), and back.
import { linesOf, walk, type Footnote, type Root } from '../../model/tree.ts'

export interface Notes {
  any: boolean
  /** Ids for a mark at an offset; null where no note follows that bears it. */
  refer: (mark: string, offset: number) => { note: string; ref: string } | null
  /** The id of a note, and of the first mark that leads to it. */
  idsOf: (note: Footnote) => { note: string; ref: string | null }
}

const plain = (mark: string) => mark.replace(/[()[\].\s]/g, '')

/** `base` tells the trees of one filing apart. */
export function notesOf(root: Root, base: string): Notes {
  const byMark = new Map<string, Footnote[]>()
  const ids = new Map<Footnote, string>()
  walk(root, node => {
    if (node.type !== 'footnote') return
    ids.set(node, `note-${base}${linesOf(node)[0]}-${ids.size + 1}`)
    const mark = plain(node.mark)
    if (mark) byMark.set(mark, [...(byMark.get(mark) ?? []), node])
  })
  const referred = new Map<Footnote, number>()
  return {
    any: byMark.size > 0,
    refer(mark, offset) {
      const note = byMark.get(plain(mark))?.find(n => n.position.start.offset > offset)
      if (!note) return null
      const nth = (referred.get(note) ?? 0) + 1
      referred.set(note, nth)
      return { note: ids.get(note)!, ref: `${ids.get(note)}-ref${nth > 1 ? nth : ''}` }
    },
    idsOf: note => ({ note: ids.get(note)!, ref: referred.has(note) ? `${ids.get(note)}-ref` : null }),
  }
}
