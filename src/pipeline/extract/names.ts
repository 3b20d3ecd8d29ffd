// In: a text and names. Out: where the names stand in it, the longest first, never part of a longer name.
// Ignores case, white space, registration and footnote marks, and which quotes and hyphens are used.
//   "iShares®Core 60/40 Balanced AllocationETF"
//    ^ iShares Core 60/40 Balanced Allocation ETF
import { remembered } from '../../model/remembered.ts'
import { wordList } from '../../model/word-list.ts'

/** Words with a capital that may stand before a shortened name without being part of a longer one. */
const NO_PART = new Set(wordList`
  the a an each for of in on to with and or by from as at under effective accordingly all current new this that both when if while name
  former supplement prospectus prospectuses information shares class
`)

export interface Placed<T> {
  from: number
  to: number
  of: T
  text: string
}

const MARKS = /[®™℠†‡*\u00ad\u200b\u2060\ufeff]/
const SAME: Record<string, string> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2212': '-',
  '\u2018': "'",
  '\u2019': "'",
  '\u201c': '"',
  '\u201d': '"',
}

/** "AchieversTM Portfolio": a mark that print raises behind small letters. */
export const RAISED_MARK = /(?<=\p{Ll}{2})(?:TM|SM)(?![\p{L}\p{N}])/gu
/** "(R)", "-Registered Trademark-": how plain text spells the signs that it lacks. */
const SPELLED_SIGN = /^(?:\((?:R|TM|SM)\)|-(?:R|TM|SM|Registered Trademark)-)/i
const isRaisedMark = (text: string, i: number): boolean =>
  text[i + 1] === 'M' && /^\p{Ll}{2}(?:TM|SM)(?![\p{L}\p{N}])/u.test(text.slice(Math.max(0, i - 2), i + 3))

/** The letters by which a name is known, and for each the place in the text where it stood. */
function spelled(text: string): { key: string; places: readonly number[] } {
  let key = ''
  const places: number[] = []
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!
    // "(R)" and "-TM-" stand for the signs in plain text; "AchieversTM" had it raised.
    const sign = c === '(' || c === '-' ? SPELLED_SIGN.exec(text.slice(i, i + 22))?.[0] : isRaisedMark(text, i) ? 'TM' : undefined
    if (sign) {
      i += sign.length - 1
      continue
    }
    const letter = letterOf(c)
    if (!letter) continue
    key += letter
    places.push(i)
  }
  return { key, places }
}

const letters = remembered(spelled, 300)

/** What a character counts as in a name, '' for nothing. */
const letterOf = remembered((c: string): string => {
  if (/\s/.test(c) || MARKS.test(c)) return ''
  const folded = (SAME[c] ?? c).toLowerCase()
  return folded.length === 1 ? folded : c
})

/** A name's key: equal for two spellings of the same name. A leading "the" does not count. */
export const nameKey = remembered((name: string): string => spelled(name.trim().replace(/^the\s/i, '')).key, 4_000)

const isWord = (c: string | undefined): boolean => c !== undefined && /[\p{L}\p{N}]/u.test(c)

/** Whether a name may start or end between two characters of the text; conversion glues small to capital letters. */
const mayPart = (before: string | undefined, after: string | undefined): boolean =>
  !isWord(before) || !isWord(after) || (/\p{Ll}|\d/u.test(before!) && /\p{Lu}/u.test(after!))

/** A name that is looked for; `part`: a shortened form that longer names may hold; `open`: a form without its head noun. */
interface Wanted<T> {
  name: string
  of: T
  part?: boolean
  open?: boolean
}

/** Where any of the names stands. Places never overlap; of names that start at one place the longest wins. */
export function namesIn<T>(text: string, names: readonly Wanted<T>[]): Placed<T>[] {
  const { key, places } = letters(text)
  // Most texts hold none of the names, and few more than one or two.
  const wanted = names
    .flatMap(n => {
      const own = nameKey(n.name)
      return own.length > 1 && key.includes(own) ? [{ ...n, key: own }] : []
    })
    .sort((a, b) => b.key.length - a.key.length)
  const found: Placed<T>[] = []
  for (const one of wanted) {
    for (let at = key.indexOf(one.key); at >= 0; at = key.indexOf(one.key, at + one.key.length)) {
      const from = places[at]!
      const to = places[at + one.key.length - 1]! + 1
      if (found.some(f => f.from < to && from < f.to) || !isWhole(text, from, to) || isAnother(text, from, to, one)) continue
      found.push({ from, to, of: one.of, text: text.slice(from, to) })
    }
  }
  return found.sort((a, b) => a.from - b.from)
}

/** Whether a name may start and end there. */
function isWhole(text: string, from: number, to: number): boolean {
  // "theiShares …", "TrustiShares …": a brand in mixed case shows its own start.
  const isBrand = () => /^\p{Ll}\p{Lu}/u.test(text.slice(from, from + 2)) && /\p{Ll}$/u.test(text.slice(Math.max(0, from - 1), from))
  // "LARCH INDEX FUNDSLARCH Timber ETFLARCH Orchard ETF": a registrant in capitals, or another name, before it.
  const isBehindTrust = () =>
    /(?:[A-Z]\s(?:TRUST|FUNDS|PORTFOLIOS)|[A-Za-z)\d][\s®]{1,2}ETF)$/.test(text.slice(Math.max(0, from - 12), from))
  return (
    (mayPart(text[from - 1], text[from]) || isBrand() || isBehindTrust()) &&
    (mayPart(text[to - 1], text[to]) || gluedCapitals(text, to) || gluedRate(text, to))
  )
}

/** Whether what is printed there is a common word, or the name of something else. */
function isAnother(text: string, from: number, to: number, { name, part, open }: Wanted<unknown>): boolean {
  // A ticker is printed in capitals wherever it stands: "CUT" is no cut.
  if (/^\p{Lu}{3,5}$/u.test(name) && text.slice(from, to) !== name) return true
  // A short name in small letters only is a common word ("the fund").
  if (/^\p{Lu}/u.test(name) && !/\p{Lu}/u.test(text.slice(from, to))) return true
  // "Value Fund" is not meant where "Value Fund II" or, for a shortened name, "Select Value Fund" is printed.
  if (/^\s(?:II|III|IV|VI{0,3}|IX)\b/.test(text.slice(to, to + 6))) return true
  if (part && isWithinLonger(text, from)) return true
  // A shortened name without its head noun is not meant where more of a name follows.
  return (
    !!open &&
    /^[®™*]*\s\p{Lu}/u.test(text.slice(to, to + 4)) &&
    !isLastOfSeveral(text, from, to) &&
    !/^[®™*]*\s(?:Class|Shares|Prospectus|Supplement)/.test(text.slice(to, to + 16))
  )
}

/** "the Larch Value and | Larch Growth | Funds": the head noun of all of them follows. */
const isLastOfSeveral = (text: string, from: number, to: number): boolean =>
  /^[®™*]*\s(?:Funds|Portfolios|ETFs)\b/.test(text.slice(to, to + 14)) &&
  /\p{L}[®™*]*,?\s(?:and|or|&)\s$/u.test(text.slice(Math.max(0, from - 10), from))

/** "Select Value Fund" before "Value Fund" */
function isWithinLonger(text: string, from: number): boolean {
  // "II. OVERSEAS PORTFOLIO": the mark of an item is no word of the name.
  if (/^\s*\(?(?:[IVXL]{1,5}|[A-Z]|\d{1,2})[.)]\s*$/.test(text.slice(0, from))) return false
  const before = text.slice(Math.max(0, from - 30), from)
  return /\p{Lu}[\p{L}.&-]*\s$/u.test(before) && !NO_PART.has(/([\p{L}.&-]+)\s$/u.exec(before)?.[1]?.toLowerCase() ?? '')
}

/** Capitals that end a name with the next word glued to them: "Allocation ETFiShares", "REIT ETFIf". */
const gluedCapitals = (text: string, to: number): boolean =>
  /\p{Lu}{2}$/u.test(text.slice(Math.max(0, to - 2), to)) && /^(?:\p{Ll}\p{Lu}|\p{Lu}\p{Ll}|[A-Z]{3,5}[\s®])/u.test(text.slice(to, to + 6))

/** A rate glued to a name: "Timber ETF0.47%". */
const gluedRate = (text: string, to: number): boolean =>
  /^\d*\.\d+%/.test(text.slice(to, to + 12)) && /(?:ETF|Fund|Portfolio)$/.test(text.slice(Math.max(0, to - 9), to))

const HEAD = /(?:Funds?|Portfolios?|ETFs?|Series|Trusts?)$/i

/** "Ohio Fund" of "Larch Ohio Tax-Free Fund": its words stand in the name, and not side by side. */
const isTelling = (short: string, name: string): boolean => {
  const words = short.split(' ')
  const all = name.split(' ')
  return all.at(-1) === words.at(-1) && !name.includes(short) && name.includes(` ${words.slice(0, -1).join(' ')} `)
}

interface Form {
  name: string
  key: string
  part: boolean
  open: boolean
}
const forms = new WeakMap<object, readonly Form[]>()

/** The words that mean a portfolio alone: its full name and its aliases. */
function formsOf(of: { name: string; aliases: readonly string[] }): readonly Form[] {
  const known = forms.get(of)
  if (known) return known
  const all = [...new Set([of.name, ...of.aliases])].map(name => ({
    name,
    key: nameKey(name),
    part: name !== of.name && /\s/.test(name) && (nameKey(of.name).endsWith(nameKey(name)) || isTelling(name, of.name)),
    open: name !== of.name && /\s/.test(name) && !HEAD.test(name),
  }))
  forms.set(of, all)
  return all
}

/** Where portfolios of the document are named, by full name or by a word that means one alone. */
export function portfoliosIn<P extends { name: string; aliases: readonly string[] }>(
  text: string,
  portfolios: readonly P[],
): { portfolio: P; from: number; to: number; text: string }[] {
  const { key } = letters(text)
  const names = portfolios.flatMap(of => formsOf(of).flatMap(form => (key.includes(form.key) ? [{ ...form, of }] : [])))
  return names.length ? namesIn(text, names).map(({ of, ...place }) => ({ portfolio: of, ...place })) : []
}
