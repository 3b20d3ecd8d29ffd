// In: a text and the place of a name. Out: whether its line holds nothing but names of portfolios.
//   "Growth Portfolio, Balanced Portfolio, Money Market Portfolio"     "Growth Portfolio * Balanced Portfolio"

/** What may part the names of a line: nothing, a comma, a bullet, a bracket around them all. */
const NAME = /^[\s,;:(·•*–—-]*(?:o\s|and\s|&\s)?(?:The\s)?\p{Lu}[\p{L}&'’-]*(?:\s(?:\p{Lu}[\p{L}&'’-]*|&|and|of)){0,4}\s$/u
const LONGEST = 400

export function isOnLineOfNames(text: string, from: number): boolean {
  const start = text.lastIndexOf('\n', from - 1) + 1
  const end = text.indexOf('\n', from)
  const line = text.slice(start, end < 0 ? undefined : end)
  if (line.length > LONGEST || !line.includes('Portfolio')) return false
  const names = line.split(/Portfolios?\b/)
  const rest = names.pop()!
  return names.length > 1 && /^[\s)®™*]*$/.test(rest) && names.every(n => NAME.test(n))
}
