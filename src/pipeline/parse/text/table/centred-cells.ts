// In: lines of a table of words, cut into cells. Out: how many lines each row takes, where every cell stands in the middle of its row;
// null where the cells stand otherwise.
//              Larch U.S.     Corwin Timber     <- one row: its tallest cell begins it, the others begin below
//   LTIM       Timber ETF     and Paper
//                             Capped Index
import { isUnfinished, startsLower, firstWord } from '../wording.ts'
import { firstLength, type BodyLine, type CellPart } from './body-line.ts'

/** Longer tables, and taller rows, are set otherwise. */
const LONGEST = 300
const TALLEST = 24

interface Best {
  cost: number
  sizes: number[]
}

export function centredCells(lines: readonly BodyLine[]): number[] | null {
  const columns = lines[0]?.cells.length ?? 0
  if (lines.length < 3 || lines.length > LONGEST || columns < 2 || lines.some(l => l.parted || l.ruled)) return null
  const ends = Array.from({ length: columns }, (_, c) => widthOf(lines.flatMap(l => l.cells[c]!.at(-1) ?? [])))
  const openers = Array.from({ length: columns }, (_, c) => counted(lines.map(l => firstWord(l.cells[c]![0]?.text ?? ''))))
  const fits = (above: CellPart | undefined, next: CellPart | undefined, column: number) =>
    above !== undefined && next !== undefined && above.to + 1 + firstLength(next.text) <= ends[column]!

  /** What speaks against a cell that stands on these lines; null where it is not in their middle. */
  const misfit = (from: number, size: number, column: number): number | null => {
    const parts = lines.slice(from, from + size).map(l => l.cells[column]!)
    const first = parts.findIndex(p => p.length)
    const last = parts.findLastIndex(p => p.length)
    const height = last - first + 1
    if (first < 0 || first !== Math.floor((size - height) / 2) || parts.slice(first, last).some(p => !p.length)) return null
    const begins = parts[first]![0]!.text
    let cost = (startsLower(begins) ? 10 : 0) + (isUnfinished(parts[last]!.at(-1)!.text) ? 10 : 0)
    if (openers[column]!.get(firstWord(begins))! > 1) cost -= 0.5
    for (let i = first; i < last; i++) if (fits(parts[i]!.at(-1), parts[i + 1]![0], column)) cost += 2
    return cost
  }
  const rowCost = (from: number, size: number): number | null => {
    let cost = 0
    for (let c = 0; c < columns; c++) {
      const own = misfit(from, size, c)
      if (own === null) return null
      cost += own
    }
    // A cell that merely goes on begins no row: somewhere the next word would have had room on the line above.
    const above = lines[from - 1]
    return from && !lines[from]!.cells.some((cell, c) => fits(above!.cells[c]!.at(-1), cell[0], c) || !above!.cells[c]!.length)
      ? cost + 3
      : cost
  }
  const best: (Best | null)[] = Array.from({ length: lines.length + 1 }, () => null)
  best[lines.length] = { cost: 0, sizes: [] }
  for (let from = lines.length - 1; from >= 0; from--) {
    for (let size = 1; size <= TALLEST && from + size <= lines.length; size++) {
      const rest = best[from + size]
      const cost = rest ? rowCost(from, size) : null
      if (!rest || cost === null) continue
      if (!best[from] || cost + rest.cost < best[from]!.cost) best[from] = { cost: cost + rest.cost, sizes: [size, ...rest.sizes] }
    }
  }
  const sizes = best[0]?.sizes ?? []
  return sizes.length > 1 && isLowered(lines, sizes) ? sizes : null
}

/** Where a column ends; a word too long for it stands over its edge. */
function widthOf(parts: readonly CellPart[]): number {
  const wrapped = parts.filter(p => /\s/.test(p.text))
  return Math.max(0, ...(wrapped.length ? wrapped : parts).map(p => p.to))
}

/** Some cell begins below the top of its row: else the rows are set from their tops. */
function isLowered(lines: readonly BodyLine[], sizes: readonly number[]): boolean {
  let from = 0
  return sizes.some(size => {
    const top = lines[from]!
    from += size
    return top.cells.some(c => !c.length)
  })
}

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
