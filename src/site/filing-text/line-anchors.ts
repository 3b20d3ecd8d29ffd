// In: which lines of a filing something rests on. Out: which lines get an anchor in its text, each once.
import type { Element } from 'hast'
import { element } from './hast.ts'

export interface LineAnchors {
  /** Whether the line is to get its anchor here; `first` is the line where the block around it begins. */
  take(line: number, first: number): boolean
  /** Anchors for the cited lines up to this one that have got none: a ruling or a tag has no words of its own. */
  without(upTo: number): Element[]
}

/** `cited` in order; `sparing`: only these lines, `read` and the first of each block get one. */
export function lineAnchors(cited: readonly number[], read: readonly number[], sparing: boolean): LineAnchors {
  const wanted = new Set([...cited, ...read])
  const taken = new Set<number>()
  let next = 0
  return {
    take(line, first) {
      if (taken.has(line) || (sparing && line !== first && !wanted.has(line))) return false
      taken.add(line)
      return true
    },
    without(upTo) {
      const passed: number[] = []
      for (; next < cited.length && cited[next]! <= upTo; next++) if (!taken.has(cited[next]!)) passed.push(cited[next]!)
      for (const line of passed) taken.add(line)
      return passed.map(line => element('span', { className: ['l'], id: `L${line}` }))
    },
  }
}
