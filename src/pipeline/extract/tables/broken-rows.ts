// In: rows of a grid. Out: rows of words joined that the source breaks over several lines;
// and whether a line goes on with a label above it.
//   |                     | Portfolio Manager, VictoryShares |            |
//   | Elie J. Masri       | and Solutions                    | Since 2025 |
//   ^ the label stands on the last line of its row
import type { GridCell, GridRow } from './grid.ts'

const OPEN = /(?:,|[-–/]|\b(?:and|or|of|the|for|to|in|at|with|&))$/
/** Words after which a label alone is broken off: "Operating Expenses After | Waiving Fees". */
const OPEN_LABEL = /\b(?:on|by|from|as|than|after|before|including|excluding|without)$/
const GOES_ON = /^(?:\(?\p{Ll}(?!\p{Lu})|&)/u

// "Maximum Deferred Sales | Charge (Load)", "Total Annual Fund | Operating Expenses": captions that are not yet at their end.
const HALF_CAPTION =
  /\b(?:sales|deferred|annual|annual fund|annual portfolio|total|acquired|total annual fund operating|12b-1|waivers?(?: and)?|expense)$/i
const REST = /^\((?:load|rule|12b-?1)|^(?:after|before) (?:fee|expense|waiver|reimbursement|contractual|any)/i

/** Whether a line without figures goes on with the label above it, rather than standing over the rows below. */
export function carriesOn(label: string, line: string): boolean {
  if (/:$/.test(line) || !label) return false
  const opened = label.split('(').length > label.split(')').length
  return GOES_ON.test(line) || REST.test(line) || opened || OPEN.test(label) || OPEN_LABEL.test(label) || HALF_CAPTION.test(label)
}

/** "Maximum Sales Charge", then "(Load) Imposed on Purchases | 5.75%": what looks like a section is the first line of one label alone. */
export function endsWithFirst(section: string, first: string, later: string): boolean {
  const rest = (label: string) => GOES_ON.test(label) || REST.test(label)
  return (rest(first) && !rest(later)) || (HALF_CAPTION.test(section) && !/:$/.test(section))
}

const labelled = (row: GridRow) => row.cells.some(c => c.column === 0 && !c.fromAbove)

/** Whether every cell of `a` is broken off and `b` carries it on. */
function breaksInto(a: GridRow, b: GridRow): boolean {
  const pairs = a.cells.filter(c => !c.fromAbove).map(c => [c, b.cells.find(d => d.column === c.column)] as const)
  return pairs.length > 0 && pairs.every(([c, d]) => d !== undefined && (OPEN.test(c.text) || GOES_ON.test(d.text)))
}

const join = (a: GridRow, b: GridRow): GridRow => {
  const columns = [...new Set([...a.cells, ...b.cells].map(c => c.column))].sort((x, y) => x - y)
  const cells = columns.map((column): GridCell => {
    const [c, d] = [a.cells.find(x => x.column === column), b.cells.find(x => x.column === column)]
    return c && d ? { ...c, text: `${c.text} ${d.text}`, raised: [...c.raised, ...d.raised] } : (c ?? d)!
  })
  return { header: a.header, cells, lines: [Math.min(a.lines[0], b.lines[0]), Math.max(a.lines[1], b.lines[1])] }
}

export function joinBrokenRows(rows: readonly GridRow[]): GridRow[] {
  const out: GridRow[] = []
  for (const row of rows) {
    const last = out.at(-1)
    if (last && !last.header && !row.header && (labelled(last) ? !labelled(row) : true) && breaksInto(last, row)) {
      if (!labelled(last) || !labelled(row)) {
        out[out.length - 1] = join(last, row)
        continue
      }
    }
    out.push(row)
  }
  return out
}
