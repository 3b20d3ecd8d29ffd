// In: the lines of a group of rows. Out: its rows, where each figure stands beside the middle line of a label that wraps;
// null where the layout is another.
//   Registered                            <- one label of three lines, its figures beside the second
//   Investment            13    $8,939
//   Companies
//   Other Accounts         8        20
import { isUnfinished, startsLower } from '../wording.ts'

/** What is asked of a line: its label, where that begins, and whether figures stand beside it. */
export interface LabelLine {
  label: string
  indent: number
  figure: boolean
}

/** So many lines at most; longer groups are set otherwise. */
const LONGEST = 300
// Registered Investment Companies, Other Pooled Investment Vehicles, Other Accounts: the captions of Form N-1A for what managers run
//            ^          ^                     ^          ^               ^
const NO_BEGINNING = /^(?:investment|companies|pooled|vehicles|accounts)\b/i
/** What a row costs that begins in the middle of a sentence. */
const BEGINS_NO_ROW = 10
/** A line at the end that belongs to no row, such as the title of what follows. */
const LEFT_OVER = 3

/** How many lines each row takes, from the top; the last may be one without figures. */
export function centredRows(lines: readonly LabelLine[]): number[] | null {
  const figures = lines.flatMap((l, i) => (l.figure ? [i] : []))
  if (lines.length > LONGEST || figures.length < 2 || lines[0]!.figure) return null
  if (lines.some(l => !l.label || l.indent !== lines[0]!.indent || l.label.endsWith(':'))) return null
  const words = new Map<string, number>()
  for (const { label } of lines) words.set(opener(label), (words.get(opener(label)) ?? 0) + 1)
  /** How ill a row that begins at a line fits: words that go on begin none, and rows that are alike often begin alike. */
  const misfit = (at: number) =>
    at === 0
      ? 0
      : (NO_BEGINNING.test(lines[at]!.label) ? 6 : 0) +
        (startsLower(lines[at]!.label) || isUnfinished(lines[at - 1]!.label) ? BEGINS_NO_ROW : 0) -
        (words.get(opener(lines[at]!.label))! > 1 ? 0.5 : 0)
  interface Best {
    cost: number
    sizes: number[]
  }
  const known = new Map<number, Best | null>()
  const best = (row: number, start: number): Best | null => {
    const key = row * LONGEST * 2 + start
    if (!known.has(key)) known.set(key, find(row, start))
    return known.get(key)!
  }
  const find = (row: number, start: number): Best | null => {
    if (row === figures.length)
      return start === lines.length ? { cost: 0, sizes: [] } : start === lines.length - 1 ? { cost: LEFT_OVER, sizes: [1] } : null
    const lead = figures[row]! - start
    if (lead < 0) return null
    const ways = [2 * lead + 1, 2 * lead + 2].flatMap((size, even) => {
      const rest = start + size <= (figures[row + 1] ?? lines.length) ? best(row + 1, start + size) : null
      return rest ? [{ cost: rest.cost + even + misfit(start), sizes: [size, ...rest.sizes] }] : []
    })
    return ways.toSorted((a, b) => a.cost - b.cost)[0] ?? null
  }
  const found = best(0, 0)
  // Without a label that goes on above and below its figures nothing shows that they are centred.
  return found && found.cost < BEGINS_NO_ROW && found.sizes.some(size => size > 2) ? found.sizes : null
}

/** Words that begin no row: they end the label above them. */
export function goesOnLabel(label: string): boolean {
  return NO_BEGINNING.test(label) || startsLower(label)
}

function opener(label: string): string {
  return label.split(' ')[0]!.toLowerCase()
}
