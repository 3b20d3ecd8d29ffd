// Marks on the page the words that a reader searched for (`?marked=…`), and goes to the first of them where the address names no place.
import { readQuery } from './search/query.ts'

const MOST = 200

export function markWords(): void {
  const typed = new URLSearchParams(location.search).get('marked')
  const main = document.querySelector('main')
  if (!typed || !main) return
  const { phrases, nameWords } = readQuery(typed)
  const wanted = (phrases.length ? phrases : nameWords.filter(w => w.length > 2)).map(w =>
    w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'),
  )
  if (!wanted.length) return
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${wanted.join('|')})`, 'giu')
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  while (walker.nextNode()) if (!walker.currentNode.parentElement?.closest('svg,script,style,form')) nodes.push(walker.currentNode as Text)
  let first: Element | null = null
  let n = 0
  for (const node of nodes)
    for (const match of [...node.data.matchAll(pattern)].reverse()) {
      if (n++ > MOST) return
      const found = node.splitText(match.index)
      found.splitText(match[0].length)
      const mark = document.createElement('mark')
      found.replaceWith(mark)
      mark.append(found)
      if (!first || first.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_PRECEDING) first = mark
    }
  if (first && !location.hash) first.scrollIntoView({ block: 'center' })
}
