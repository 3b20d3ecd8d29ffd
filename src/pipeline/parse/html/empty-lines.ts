// In: the runs of one block, or an element. Out: the runs parted where empty lines stand between them;
// whether an element is only an empty line.
import type { Run } from './draft.ts'
import { isElement, nodesIn, type Element } from './tag-soup.ts'

/** Two breaks in a row end a paragraph; breaks at its ends say nothing. */
export function partAtEmptyLines(runs: readonly Run[]): Run[][] {
  const parts: Run[][] = [[]]
  let breaks = 0
  for (const run of runs) {
    if (run.kind === 'break') breaks++
    else if (run.kind === 'text' && run.value.trim() !== '') {
      if (breaks > 1 && parts.at(-1)!.some(r => r.kind === 'text' && r.value.trim() !== '')) parts.push([])
      breaks = 0
    }
    parts.at(-1)!.push(run)
  }
  return parts.map(trimmed)
}

function trimmed(runs: readonly Run[]): Run[] {
  const worded = (r: Run) => r.kind === 'text' && r.value.trim() !== ''
  const first = runs.findIndex(worded)
  const last = runs.findLastIndex(worded)
  return runs.filter((r, i) => r.kind === 'anchor' || (i >= first && i <= last))
}

/** Nothing but hard spaces and breaks. */
export function isEmptyLine(node: Element): boolean {
  return (
    nodesIn(node).length < 5 &&
    nodesIn(node).every(n => ('value' in n ? n.value.trim() === '' : isElement(n) && (n.tagName === 'br' || isEmptyLine(n)))) &&
    nodesIn(node).some(n => !('value' in n) || n.value.includes('\u00a0'))
  )
}

/** A lone dot in white that holds a place open, or dots that lead the eye. */
export function isDots(runs: readonly Run[]): boolean {
  return runs.length > 0 && runs.every(r => r.kind === 'text' && /^[.\s]*$/.test(r.value))
}
