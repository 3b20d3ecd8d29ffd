// In: a cover. Out: names on lines that open with a ticker, whatever words they hold, where the text below prints them by themselves.
//   "ABCD Larch Be Your Own Boss ETF"   …   "the investment adviser to the Larch Be Your Own Boss ETF"
//         ^ name                                                           ^ the same
import type { Named } from '../named.ts'

const LED = /(?:^|\n)([A-Z]{3,5})\s(\p{Lu}[^\n]{4,90}?\s(?:ETF|Fund|Portfolio))[®™*]*(?=\s*(?:\n|$))/gu

/** Words of a longer name before its end: "Larch ", "Growth and ". */
const WITHIN_NAME = /[\s(“"](?!The )\p{Lu}[\p{L}.&]*(?: |(?<!\b(?:Fund|Portfolio|ETF)) (?:and|of|&) )$/u

export function ledByTicker(text: string, cover: number): Named[] {
  const lines = [...text.slice(0, cover).matchAll(LED)]
  return lines.flatMap(m => {
    const [line, ticker, name] = m as unknown as [string, string, string]
    // "MLP Larch Fund" over "MLP Birch Fund": a word that opens several is none's ticker.
    if (lines.some(o => o !== m && o[1] === ticker && o[2] !== name)) return []
    const from = m.index + line.indexOf(name, line.indexOf(ticker) + ticker.length)
    const bare = name.replace(/[®™]/g, '').replace(/\s+/g, ' ')
    return isPrintedAlone(text, bare, ticker, from + name.length) ? [{ name: bare, from, to: from + name.length }] : []
  })
}

/** Whether a name stands below without the ticker, and not as the end of a longer one: "the MML VIP Larch Equity Fund". */
function isPrintedAlone(text: string, name: string, ticker: string, below: number): boolean {
  const rest = text.slice(below).replace(/[®™]/g, '').replace(/\s+/g, ' ')
  const before = (at: number) => rest.slice(Math.max(0, at - 30), at)
  for (let at = rest.indexOf(name); at >= 0; at = rest.indexOf(name, at + 1))
    if (!before(at).endsWith(`${ticker} `) && !WITHIN_NAME.test(before(at))) return true
  return false
}
