// A reading of invented running text for tests of finders: paragraphs by blank lines, "# " before a heading, "| a | b |" for a table's row.
import { readInstructions } from '../../../src/pipeline/extract/changes/instructions/instructions.ts'
import type { Candidate, Reading } from '../../../src/pipeline/extract/changes/candidate.ts'
import { statedChanges } from '../../../src/pipeline/extract/changes/stated/stated.ts'
import type { Context } from '../../../src/pipeline/extract/context.ts'
import { viewOf } from '../../../src/pipeline/extract/view.ts'
import type { Block, Position, Text } from '../../../src/model/tree.ts'

export interface Setting {
  dated?: string
  trust?: string
  portfolios?: string[] /** Day of the prospectus that is amended. */
  amended?: string
}

export function readingOf(
  text: string,
  { dated = '2010-06-15', trust = 'Marlow Series Trust', portfolios = ['Marlow Growth Fund'], amended }: Setting = {},
): Reading {
  let line = 0
  const position = (n: number, words: string): Position => ({
    start: { line: n, column: 1, offset: n * 1000 },
    end: { line: n, column: words.length + 1, offset: n * 1000 + words.length },
  })
  const leaf = (words: string): Text => ({ type: 'text', value: words, position: position(++line, words) })
  const blocks = text.split(/\n\s*\n/).map((part): Block => {
    const lines = part
      .split('\n')
      .map(l => l.trim())
      .filter(Boolean)
    if (lines[0]?.startsWith('|')) {
      const rows = lines.map((l, i) => {
        const cells = l
          .split('|')
          .slice(1, -1)
          .map(c => c.trim())
        const leaves = cells.map(c => leaf(c))
        const at = { start: leaves[0]!.position.start, end: leaves.at(-1)!.position.end }
        return {
          type: 'tableRow' as const,
          header: i === 0,
          position: at,
          children: leaves.map((l2, column) => ({
            type: 'tableCell' as const,
            header: i === 0,
            column,
            colspan: 1,
            rowspan: 1,
            align: 'left' as const,
            position: l2.position,
            children: [l2],
          })),
        }
      })
      return {
        type: 'table',
        source: 'html',
        columns: rows[0]!.children.length,
        caption: [],
        children: rows,
        footnotes: [],
        position: { start: rows[0]!.position.start, end: rows.at(-1)!.position.end },
      }
    }
    const heading = lines[0]?.startsWith('# ')
    const leaves = lines.map((l, i) => leaf(`${heading ? l.slice(2) : l}${i < lines.length - 1 ? ' ' : ''}`))
    const at = { start: leaves[0]!.position.start, end: leaves.at(-1)!.position.end }
    return heading
      ? { type: 'heading', depth: 2, children: leaves, position: at }
      : { type: 'paragraph', align: 'left', children: leaves, position: at }
  })
  const context: Context = {
    view: viewOf(blocks, [1, line]),
    kind: 'supplement',
    title: 'Supplement',
    dated,
    filed: null,
    trust,
    trusts: [trust],
    portfolios: portfolios.map(name => ({
      trust,
      name,
      role: 'subject',
      lines: [1, 1],
      presently: null,
      series: null,
      classes: [],
      aliases: [name],
    })),
    definitions: [],
    amends: amended ? [{ document: 'prospectus', dated: amended, lines: [1, 1] }] : [],
    supersedes: [],
  }
  const { instructions, clauses } = readInstructions(context)
  return { context, tables: [], clauses, instructions }
}

export function statedIn(text: string, setting?: Setting): Candidate[] {
  return statedChanges(readingOf(text, setting))
}

/** One line for each change: "adviser-change: A -> B". */
export function spelled(text: string, setting?: Setting): string[] {
  return statedIn(text, setting).map(c => (c.from === null && c.to === null ? c.type : `${c.type}: ${c.from ?? '-'} -> ${c.to ?? '-'}`))
}
