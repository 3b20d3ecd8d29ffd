// When two printed names are one string: white space, capitals and trademark signs apart, nothing else.
// "Fund" is not "Portfolio", "The X" is not "X", "X Inc." is not "X": likeness never joins.

/** The letters that count. */
export function foldName(name: string): string {
  return name.normalize('NFKC').replace(/[®™℠]|\((?:r|tm|sm)\)/gi, '').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[‐‑]/g, '-').replace(/\s+/g, ' ').trim().toLowerCase()
}

export function sameName(a: string, b: string): boolean {
  return foldName(a) === foldName(b)
}
