// Line ranges in a file as filed: 1-based, inclusive.
import * as z from 'zod'

export const Lines = z
  .tuple([z.int().positive(), z.int().positive()])
  .refine(([first, last]) => first <= last, { error: 'expected first line <= last line' })
export type Lines = [first: number, last: number]

/** The smallest range that holds all given ranges; at least one is needed. */
export function spanOf(ranges: readonly Lines[]): Lines {
  if (!ranges.length) throw new Error('spanOf: expected at least one range, found none')
  return [Math.min(...ranges.map(r => r[0])), Math.max(...ranges.map(r => r[1]))]
}

/** Whether two ranges share a line. */
export function overlaps(a: Lines, b: Lines): boolean {
  return a[0] <= b[1] && b[0] <= a[1]
}

/** "line 7" or "lines 7-18". */
export function spellLines([first, last]: Lines): string {
  return first === last ? `line ${first}` : `lines ${first}-${last}`
}
