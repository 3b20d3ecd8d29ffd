// In: the id of a filing. Out: the lines of it that any page cites without an anchor of their own, in order.
import type { Source } from '../../model/library.ts'
import { once } from '../records/files.ts'
import { filingOf, parties, portfolios, timeline, trusts } from '../records/records.ts'
import { derived } from '../trace/trace.ts'

function collect(): Map<string, Set<number>> {
  const lines = new Map<string, Set<number>>()
  const add = (filing: string, line: number) => lines.set(filing, (lines.get(filing) ?? new Set()).add(line))
  /** Sources stand at many places of a record; whatever has their shape is one. */
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) { for (const below of value) visit(below); return }
    if (typeof value !== 'object' || value === null) return
    const source = value as Partial<Source>
    if (typeof source.filing === 'string' && Array.isArray(source.lines) && !source.anchor) add(source.filing, source.lines[0]!)
    for (const [key, below] of Object.entries(value)) if (key !== 'table' && key !== 'change') visit(below)
  }
  visit([trusts(), portfolios(), parties(), timeline()])
  return lines
}

export const citedLines = derived('cited-lines', (id): number[] => {
  const filing = filingOf(id)
  const own = [...(filing?.comments ?? []), ...(filing?.findings ?? []), ...(filing?.documents ?? [])].map(x => x.lines[0])
  return [...new Set([...(once('cited lines', collect).get(id) ?? []), ...own])].sort((a, b) => a - b)
})
