// In: a filing and its body. Out: its readable text cut where something was read from it, with what was read beside each piece, and its
// table of contents.
import GithubSlugger from 'github-slugger'
import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Filing } from '../../model/filing.ts'
import type { FilingBody } from '../../model/records.ts'
import { linesOf, walk, type Block } from '../../model/tree.ts'
import { href } from '../site.ts'
import { block, type BlockContext, type TocEntry } from './blocks.ts'
import { element, text } from './hast.ts'
import { citedLines } from './cited-lines.ts'
import { nameFinder } from './name-links.ts'
import { notesOf } from './notes.ts'
import { noteHeight, textHeight } from './heights.ts'
import { picturesOf } from './pictures.ts'
import { passagesOf, placesOf, type Passage } from './passages.ts'

export interface Piece {
  html: string
  passages: Passage[]
}
export interface FilingText {
  pieces: Piece[]
  toc: TocEntry[]
  long: boolean
}

/** Beyond this, only lines that something rests on get an anchor of their own, and pieces are drawn when scrolled to. */
const LONG = 6000

export function filingText(filing: Filing, body: FilingBody): FilingText {
  const passages = passagesOf(filing)
  const slugger = new GithubSlugger()
  for (const id of ['content', 'contents', 'read', 'text', ...passages.flatMap(p => [p.id, `read-${p.id}`])]) slugger.slug(id)
  const long = body.raw.length > LONG
  const cited = citedLines(filing.id)
  const wanted = new Set([...passages.map(p => p.lines[0]), ...cited])
  const taken = new Set<number>()
  const toc: TocEntry[] = []
  const names = nameFinder(filing)
  const pieces: Piece[] = []
  const places = placesOf(
    passages,
    body.trees.flatMap(t => t.root.children),
  )
  let nth = -1
  let waiting = passages.map((passage, i) => ({ passage, at: places[i]! })).sort((a, b) => a.at - b.at)
  let current: Element[] = []
  let beside: Passage[] = []
  let held: Block[] = []
  const flush = () => {
    if (current.length || beside.length) pieces.push({ html: toHtml(current.flatMap(e => [e, text('\n')])), passages: beside })
    current = []
    beside = []
  }
  body.trees.forEach(({ root }, tree) => {
    const targets = new Map<string, string>()
    walk(root, node => {
      if (node.type === 'anchor') targets.set(node.id, `at-${tree ? `${tree}-` : ''}${encodeURIComponent(node.id)}`)
    })
    let blockStart = 0
    /** Depths of the headings that are open, outermost first: those of one depth stand on one level, and none is skipped. */
    let open: number[] = []
    const context: BlockContext = {
      names,
      targets,
      href,
      above: null,
      notes: notesOf(root, tree ? `${tree}-` : ''),
      takeLine: line => {
        if (taken.has(line) || (long && line !== blockStart && !wanted.has(line))) return false
        taken.add(line)
        return true
      },
      heading: (title, depth) => {
        open = [...open.filter(above => above < depth), depth]
        const level = Math.min(6, open.length + 1)
        const id = slugger.slug(title.slice(0, 80))
        const listed = level <= (long ? 3 : 4)
        if (listed) toc.push({ id, title, level, back: `toc-${id}` })
        return { id, level, back: listed ? `toc-${id}` : null }
      },
    }
    const pictures = picturesOf(root)
    const show = (upTo: number) => {
      while (pictures.length && pictures[0]!.line < upTo) current.push(pictures.shift()!.note)
    }
    for (const node of root.children) {
      const [first, last] = linesOf(node)
      show(first)
      blockStart = first
      nth++
      const here = waiting.filter(w => w.at <= nth).map(w => w.passage)
      if (here.length) {
        // Notes taller than their text would tear a hole into it: then the next passage joins them.
        if (textHeight(held) >= noteHeight(beside)) {
          flush()
          held = []
        }
        beside.push(...here)
        waiting = waiting.filter(w => w.at > nth)
        for (const p of here)
          current.push(element('a', { className: ['mk'], id: p.id, href: `#read-${p.id}`, ariaLabel: `Read here: ${p.title}` }))
      }
      const made = block(node, context)
      if (node.type !== 'pageBreak') context.above = node.type === 'table' ? node : null
      // A cited line without words of its own (a ruling, a tag) is found at the block that follows it.
      while (cited.length && cited[0]! <= last) {
        const line = cited.shift()!
        if (!taken.has(line)) current.push(element('span', { className: ['l'], id: `L${line}` }))
        taken.add(line)
      }
      held.push(node)
      if (made.type === 'element') current.push(made)
    }
    show(Number.POSITIVE_INFINITY)
  })
  for (const line of cited) if (!taken.has(line)) current.push(element('span', { className: ['l'], id: `L${line}` }))
  for (const { passage: p } of waiting)
    current.push(element('a', { className: ['mk'], id: p.id, href: `#read-${p.id}`, ariaLabel: `Read here: ${p.title}` }))
  beside.push(...waiting.map(w => w.passage))
  flush()
  return { pieces, toc, long }
}
