// In: words as printed. Out: the same words for searching: lower case, straight quotes and hyphens, every character at its place.
// Changes no length, so that a match stands where the printed words stand.
import { pattern } from '../../../model/pattern.ts'
import { wordList } from '../../../model/word-list.ts'

const PLAIN: Record<string, string> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  ' ': ' ',
  '\u0091': "'",
  '\u0092': "'",
  '\u0093': '"',
  '\u0094': '"',
  '\u0096': '-',
  '\u0097': '-',
  '®': ' ',
  '™': ' ',
  '℠': ' ',
}

const ASCII = /^[\u0000-\u007f]*$/

export function folded(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase()
  let out = ''
  for (const c of text) {
    const plain = PLAIN[c] ?? c.toLowerCase()
    out += plain.length === c.length ? plain : c
  }
  return out
}

/** Whether the words are printed in capitals alone: case then tells nothing of names. */
export function inCapitals(text: string): boolean {
  let capitals = 0
  let small = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 65 && code <= 90) capitals++
    else if (code >= 97 && code <= 122) small++
  }
  return capitals >= 6 && small * 8 < capitals
}

const SMALL = new Set(wordList`of and the for in on to a an`)
const KEPT = pattern()`
  ^(?:
    LLC|L\.L\.C\.|LP|L\.P\.|LLP|PLC|N\.A\.|U\.S\.|ETF|ETFs|II|III|IV|VI|VII|REIT|TIPS|USD|MFS|ESG|S&P|MSCI|EAFE|[A-Z]
    |(?:[A-Z]\.)+
  )[.,;]?$
`

/**
 * Capitals to title case: "ROXBOROUGH ASSET MANAGEMENT CORP." -> "Roxborough Asset Management Corp."; text with small letters stays as it
 * is.
 */
export function titled(text: string): string {
  if (/[a-z]/.test(text) || !/[A-Z]{2}/.test(text)) return text
  // "ABCD LLP": letters before a company form that make no word; "AIFS", by which a text calls a firm.
  if (/^[A-Z]{2,5}$/.test(text)) return text
  if (/^[A-Z&]{2,5},? (?:LLC|LLP|L\.P\.|LP|PLC|N\.A\.|LTD\.?)$/.test(text)) return text
  return text
    .split(' ')
    .map((word, i) => {
      if (KEPT.test(word)) return word
      const low = word.toLowerCase()
      if (i > 0 && SMALL.has(low)) return low
      return low
        .replace(/(^|[-/("'’]|\bmc|\bo['’])([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase())
        .replace(/^mc/, 'Mc')
        .replace(/['’]S\b/, m => m.toLowerCase())
    })
    .join(' ')
}
