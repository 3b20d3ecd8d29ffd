// In: words of a line or block. Out: what their shape says (unfinished, capitals, title case). Knows grammar words, no names.
import { wordList } from '../../../model/word-list.ts'

/** Words that end no sentence, title or cell: what follows them on the next line belongs to them. */
const LINKING = new Set(wordList`
  a an and are as at be between by for from in into is its nor of on or over per shall since than that the their this through to
  under upon via was were which who whose will with without
`)

export function firstWord(text: string): string {
  return /\S+/.exec(text)?.[0] ?? ''
}

export function lastWord(text: string): string {
  const trimmed = text.trimEnd()
  return trimmed.slice(trimmed.lastIndexOf(' ') + 1)
}

/** "… categorized as", "… Prospectus and", "… price (as a %": cannot be an end. */
export function isUnfinished(text: string): boolean {
  const word = lastWord(text)
  const tail = text.slice(-200).trimEnd()
  return (LINKING.has(word.toLowerCase()) && word === word.toLowerCase()) || /[,([“]$/.test(tail) || opened(tail)
}

function opened(text: string): boolean {
  const tail = text.slice(-160)
  return tail.lastIndexOf('“') > tail.lastIndexOf('”') || tail.lastIndexOf('(') > tail.lastIndexOf(')')
}

/** Ends as a sentence, a clause or an announcement ends. */
export function isClosed(text: string): boolean {
  return /[.:;!?]["”’')\]]{0,8}$/.test(text.slice(-40).trimEnd())
}

/** Its first word is all lower case ("as may be …"; not "iShares"). */
export function startsLower(text: string): boolean {
  return /^[("“‘]?[a-z][a-z’'‑-]*(?=$|[\s,.;:)”"/])/.test(text.trimStart())
}

export function isCaps(text: string): boolean {
  if (text.length > 600) return false
  const letters = text.replace(/\([^)]*\)/g, '').replace(/[^\p{L}]/gu, '')
  const plain = letters.length >= 3 ? letters : text.replace(/[^\p{L}]/gu, '')
  return plain.length >= 3 && plain === plain.toUpperCase()
}

/** Most words of weight begin with a capital: "Prior Experience with Comparable Fund". */
export function isTitleCase(text: string): boolean {
  const words = text.split(/[\s/—–-]+/).filter(w => /^[("“]?\p{L}/u.test(w) && w.length > 3)
  const all = words.length ? words : text.split(/\s+/).filter(w => /\p{L}/u.test(w))
  return all.length > 0 && all.filter(w => /^[("“]?[\p{Lu}]|^i[A-Z]/u.test(w)).length >= all.length * 0.7
}

/** How many words, 100 at most. */
export function wordsIn(text: string): number {
  return text.slice(0, 1000).split(/\s+/, 100).length
}

/** More than a title: a sentence with its end. */
export function isProse(text: string): boolean {
  return (isClosed(text) && wordsIn(text) >= 5) || wordsIn(text) >= 24
}

/** Whether two lines are parted by a hyphen of their own and join without a space: "then-" / "current". */
export function joinsAtHyphen(line: string, next: string): boolean {
  const end = line.slice(-3)
  if (!/[\p{L}\p{N}][-‑]$/u.test(end)) return /\S--$|\S[—–]$/.test(end) && /^\S/.test(next)
  return /^[\p{L}\p{N}]/u.test(next) && !/^(and|or|to|through|the|but|as)\b/i.test(next)
}
