// In: words of a label or cell, and the marks for which the document has notes. Out: the words without marks, and the marks.
//   "Total Annual Portfolio Operating Expense*"   "Exchange fee (b)"   "Management fees1"   "None(1)"
//                                           ^                  ^^^                    ^         ^^^
// Stars and daggers are marks wherever they stand; letters and digits only where a note bears them.

/** The mark without its dress: "(1)", "1." and "1" are one; "(a)" is "a". */
export function plainMark(mark: string): string {
  return withPlainDigits(mark)
    .replaceAll('∗', '*')
    .replace(/[\s()[\]<>.,:]/g, '')
    .replace(/^\/(\w{1,2})\/$/, '$1')
    .toLowerCase()
}

/** "¹" is a figure that the type itself raises. */
const withPlainDigits = (text: string): string => text.replace(/[⁰¹²³⁴-⁹]+/g, digits => digits.normalize('NFKC'))

/** Whether raised or leading words can be a mark at all, not "TM", "st" or a unit. */
export function isMark(text: string): boolean {
  const plain = plainMark(text)
  return (
    /^(?:[*∗†‡§¶#^+~@◊ωδ∆]{1,6}|\d{1,2}|[a-z]{1,2}|\d[a-z]|[a-z]\d|f\d{1,2})$/.test(plain) &&
    !['tm', 'sm', 'st', 'nd', 'rd', 'th', 'r'].includes(plain)
  )
}

/** Marks written together: "1,2" "(1)(2)" "2, 3" "*,†". */
export function marksIn(text: string): string[] {
  return text
    .split(/[,\s]+|\)\s*\(/)
    .filter(part => isMark(part))
    .map(plainMark)
}

export interface Unmarked {
  text: string
  marks: string[]
}

/** Takes the marks off; `known` holds plain marks of notes near by. */
export function unmark(words: string, known: ReadonlySet<string>): Unmarked {
  const marks: string[] = []
  const label: Label = { words, known, take: (...found) => void marks.push(...found) }
  const text = DRESSES.reduce((text, undress) => undress(text, label), words)
  return {
    text: text
      .replace(/\s+/g, ' ')
      .replace(/\s+([,;:])/g, '$1')
      .trim(),
    marks,
  }
}

interface Label {
  /** As printed, with all of its marks. */
  words: string
  known: ReadonlySet<string>
  take: (...marks: string[]) => void
}

/** Each takes off the marks of one dress; those that no words can be mistaken for go first. */
const DRESSES: readonly ((text: string, label: Label) => string)[] = [
  tagged,
  slashed,
  starred,
  raised,
  signed,
  plussed,
  careted,
  bracketed,
  glued,
]

/** "<F1>" is how text filings of the 1990s tagged a mark. */
function tagged(text: string, { take }: Label): string {
  return text.replace(/<(F\d{1,2})>/gi, (_, found: string) => {
    take(found.toLowerCase())
    return ' '
  })
}

/** "Other expenses/1/", "None /a/" */
function slashed(text: string, { take }: Label): string {
  return text.replace(/(?<=\S)\s?\/(\d{1,2}|[a-z])\/(?=\s|$|,|\/)/gi, (_, found: string) => {
    take(found.toLowerCase())
    return ''
  })
}

/** "Expense*" */
function starred(text: string, { take }: Label): string {
  return text.replace(/[*∗†‡§¶]+/g, found => {
    take(found.replaceAll('∗', '*'))
    return ' '
  })
}

/** "Expense¹,²" */
function raised(text: string, { take }: Label): string {
  return text.replace(/(?<=\S)[⁰¹²³⁴-⁹]+(?:,\s?[⁰¹²³⁴-⁹]+)*/g, found => {
    take(...found.split(/,\s?/).map(plainMark))
    return ''
  })
}

/** "Expense##" */
function signed(text: string, { known, take }: Label): string {
  return text.replace(/(?<=[\p{L}\p{N})%.®™"”])(#{1,3}|[~@◊Ω∆Δ])(?=\s|$)/gu, (all, found: string) => {
    if (!known.has(found)) return all
    take(found)
    return ''
  })
}

/** "Expense+"; after a percentage nothing else can stand. */
function plussed(text: string, { words, known, take }: Label): string {
  return text.replace(/(?<=[\p{L}\p{N})%.®™"”])\s?(\+{1,5})(?=\s|$|,)/gu, (all, found: string) => {
    if (!known.has(found) && !/^[\d.]+%\s?\++$/.test(words.trim())) return all
    take(found)
    return ''
  })
}

/** "Expense^" */
function careted(text: string, { take }: Label): string {
  return text.replace(/\^(?=\s|$)/g, () => {
    take('^')
    return ''
  })
}

/** "(b)" and "(1)(2)": after a word, a figure or another mark, never alone and never a figure in parentheses. */
function bracketed(text: string, { known, take }: Label): string {
  return text.replace(/(?<=\S)(\s?)\(([0-9]{1,2}|[a-z]{1,2})\)/gi, (all, gap: string, found: string, at: number, whole: string) => {
    const plain = found.toLowerCase()
    // A figure or "None" has nothing after it but a mark, whether its note was found or not.
    const figure = gap === '' && /(?:^none|^n\/a|%|^\$?[\d,]+\.\d+)$/i.test(whole.slice(0, at)) && at + all.length === whole.length
    if ((!known.has(plain) && !figure) || /^[a-z]+$/.test(found) !== /^[a-z]+$/i.test(found)) return all
    if (/^[a-z]*\d/i.test(whole.slice(at + all.length))) return all
    take(plain)
    return gap && /^\s/.test(whole.slice(at + all.length)) ? '' : gap
  })
}

/** "fees1", "expenses1,2": glued to the last letter of the words; "N/A4"; "5.00%1". "Russell 1000" and "R6" stay. */
function glued(text: string, { known, take }: Label): string {
  return text.trimEnd().replace(/(?<=[a-z)%®™/]|N\/A|None)\s?(\d{1,2}(?:,\s?\d{1,2}){0,4})$/, (all, found: string) => {
    const each = found.split(',').map(part => part.trim())
    if (/\s/.test(all) || !each.every(part => known.has(part))) return all
    take(...each)
    return ''
  })
}
