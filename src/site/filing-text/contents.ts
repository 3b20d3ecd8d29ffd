// In: the headings of a filing's text, in order. Out: an id and a level for each, and the table of contents.
import GithubSlugger from 'github-slugger'
import type { BlockContext, TocEntry } from './blocks.ts'
import type { Passage } from './passages.ts'

/** Ids of the page around the text. */
const OF_THE_PAGE = ['content', 'contents', 'read', 'text']

export interface Contents {
  entries: TocEntry[]
  /** Another document begins: none of the headings before it is above the next. */
  begin(): void
  enter: BlockContext['heading']
}

/** Headings down to level `deepest` are listed. */
export function contentsBeside(passages: readonly Passage[], deepest: number): Contents {
  const slugger = new GithubSlugger()
  for (const id of [...OF_THE_PAGE, ...passages.flatMap(p => [p.id, `read-${p.id}`])]) slugger.slug(id)
  const entries: TocEntry[] = []
  /** Depths of the headings that are open, outermost first: those of one depth stand on one level, and none is skipped. */
  let open: number[] = []
  return {
    entries,
    begin() {
      open = []
    },
    enter(title, depth) {
      open = [...open.filter(above => above < depth), depth]
      const level = Math.min(6, open.length + 1)
      const id = slugger.slug(title.slice(0, 80))
      const back = `toc-${id}`
      if (level > deepest) return { id, level, back: null }
      entries.push({ id, title, level, back })
      return { id, level, back }
    },
  }
}
