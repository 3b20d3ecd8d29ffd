// Tables as text, one line for each row, so that a difference can be read.
//   annual-operating-expenses, of the portfolio Alder Fund, lines 3-9
//     Management Fees [ManagementFees] | Class A 0.75 percent | Class B None
import type { FilingTable } from '../../../src/model/filing.ts'

const spellCell = (head: string, cell: FilingTable['rows'][number]['cells'][number]): string =>
  [head, cell.value === null ? `"${cell.text}"` : `${cell.value}${cell.unit ? ` ${cell.unit}` : ''}`].filter(Boolean).join(': ')

export function spellTables(tables: readonly FilingTable[]): string {
  return `${tables
    .map(table =>
      [
        `${table.kind}, ${table.owner}${table.portfolio ? ` ${table.portfolio}` : ''}${table.asOf ? `, as of ${table.asOf}` : ''}, lines ${table.lines.join('-')}`,
        ...(table.caption ? [`  caption: ${table.caption}`] : []),
        ...table.rows.map(
          row =>
            `  ${row.label || '(no label)'}${row.concept ? ` [${row.concept.replace(/Over(?:Assets|OfferingPrice|Other|Redemption)$/, '')}]` : ''} | ${row.cells.flatMap((cell, i) => (cell.text ? [spellCell(table.columns[i] ?? '', cell)] : [])).join(' | ')}`,
        ),
        ...table.footnotes.map(note => `  note ${note.mark}: ${note.text}`),
      ].join('\n'),
    )
    .join('\n\n')}\n`
}
