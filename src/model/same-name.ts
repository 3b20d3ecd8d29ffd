// When two printed names are one string: white space, capitals and trademark signs apart, nothing else.
// "Fund" is not "Portfolio", "The X" is not "X", "X Inc." is not "X": likeness never joins.
import { remembered } from './remembered.ts'

/** The letters that count. */
export const foldName = remembered(
  (name: string): string =>
    name
      .normalize('NFKC')
      .replace(/[®™℠]|\((?:r|tm|sm)\)/gi, '')
      .replace(/[‘’]/g, "'")
      .replace(/[“”]/g, '"')
      .replace(/[‐‑]/g, '-')
      .replace(/\s+/g, ' ')
      .trim()
      .toLowerCase(),
  20_000,
)

export function sameName(a: string, b: string): boolean {
  return foldName(a) === foldName(b)
}
