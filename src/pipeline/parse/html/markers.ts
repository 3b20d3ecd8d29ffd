// The signs that open a list item or a note, as text. Recognises them; does not decide what they open.

//   •  Credit risk     o  Class A     §  Fees     1.  Sign     (ii)  Mail
//   ^                  ^              ^           ^            ^
const BULLET = /^[•·▪■□◦●○‣⁃∙§❑❖➢►▶✓✔➤Ø\uf000-\uf0ff]$/
const LATIN_BULLET = /^[o–—-]$/
const NUMBER = /^(?:\d{1,3}[.)]|\(\d{1,3}\)|[A-Za-z][.)]|\([A-Za-z]\)|[ivx]{1,5}[.)]|\([ivx]{1,5}\)|[IVX]{1,5}\.)$/
const NOTE = /^(?:[*†‡§¶^+#]{1,4}|[⁰¹²³⁴-⁹]{1,2}|\d{1,2}|[a-z]|\(\d{1,2}\)|\([a-z]\)|\d{1,2}[.)]|[a-z][.)])$/

export function isBullet(text: string): boolean {
  return BULLET.test(text)
}
/** A letter or dash that is a bullet only where it stands alone. */
export function isLoneBullet(text: string): boolean {
  return BULLET.test(text) || LATIN_BULLET.test(text)
}
export function isNumber(text: string): boolean {
  return NUMBER.test(text)
}
/** `*`, `1`, `(a)` and their like. */
export function isNoteMark(text: string): boolean {
  return NOTE.test(text)
}
/** A mark without its dress: "(1)" and "1." are the same as "1". */
export function bareMark(mark: string): string {
  return mark
    .replace(/[().\s]/g, '')
    .normalize('NFKC')
    .toLowerCase()
}
