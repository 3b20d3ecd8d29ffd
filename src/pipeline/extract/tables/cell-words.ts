// In: the inline nodes of a cell or caption. Out: its words, and the marks that stand raised in it.
//   Total Annual Fund Operating Expenses<sup>2,3</sup>
//                                            ^^^
import { childrenOf, type Inline } from '../../../model/tree.ts'
import { textOf } from '../../../model/joined-text.ts'
import { marksIn } from './marks.ts'

export interface CellWords {
  text: string
  raised: string[]
}

/** Words of the nodes with raised marks taken out; other raised words ("®", "th") stay. */
export function cellWords(nodes: readonly Inline[]): CellWords {
  const raised: string[] = []
  const clean = (node: Inline): Inline[] => {
    if (node.type === 'superscript') {
      const words = textOf([node])
      const marks = marksIn(words)
      if (marks.length && marks.length === words.split(/[,\s]+|\)\s*\(/).filter(Boolean).length) {
        raised.push(...marks)
        return []
      }
      if (/^[*∗†‡§,\s]+$/.test(words)) return []
    }
    if (!('children' in node)) return [node]
    return [{ ...node, children: (childrenOf(node) as Inline[]).flatMap(clean) }]
  }
  const text = textOf(nodes.flatMap(clean))
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/(?:\s?\.){3,}\s*$/, '')
    .replace(/\s*\.{2,}\s*$/, '')
    .trim()
  return { text, raised }
}
