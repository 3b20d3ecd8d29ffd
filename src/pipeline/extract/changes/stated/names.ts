// In: words after "renamed", "known as", "name … to". Out: the name that stands there.
//   "… will be changed to the "Legg Mason Aggressive Growth Portfolio" at the time …"
//                              ^ name
import { matchesOf } from '../../../../model/matches.ts'
import { pattern } from '../../../../model/pattern.ts'
import { wordList } from '../../../../model/word-list.ts'
import type { Reading } from '../candidate.ts'
import { inOneBreath } from '../../in-one-breath.ts'
import { portfoliosIn as placesOf } from '../../names.ts'
import { folded, inCapitals, titled } from '../folded.ts'

const END = /^(?:fund|funds|portfolio|portfolios|etf|etfs|trust|series|inc|company|corporation|llc|allocation|account)$/
const LINK = new Set(wordList`of and the for in to & ex with a on plus -`)
/** Words after a name, where all is in capitals. */
const AFTER_NAME = new Set(wordList`effective and with on as at in to from will shall is are has have upon beginning respectively by`)
/** Between two names of a list; "Larch Growth ETF Portfolio" is one. */
const NEXT_NAME = pattern()`
  (?<=\b(?:Fund|Portfolio|ETF|Series|Trust|FUND|PORTFOLIO|SERIES|TRUST)|\bInc\.)
  [,;]?(?:\s+and)?\s+(?:the )?(?=[A-Z0-9])(?!Inc\b|INC\b|(?:Fund|Portfolio|Trust)\b)
`

/** "Series J (Mid Cap Growth Series)" */
const LETTERED = /^Series [A-Z] \([^()]{3,60} Series\)/

/** The name with which some words open: quoted, else as far as its capitals or its last word ("Fund") reach. */
export function nameAt(words: string): string | null {
  const printed = words.replace(/^[\s,:]*(?:the |as |a )?(?:name )?(?:the )?/i, '')
  // A quotation whose end was cut off with the next item of its list: "to “Larch Fund;".
  const text = /^["“\u0093][^"”\u0094]*$/.test(printed) && printed.length < 120 ? printed.slice(1).replace(/^the /i, '') : printed
  return quotedName(text) ?? LETTERED.exec(text)?.[0] ?? dashedName(text) ?? bareName(text)
}

/** "B Fund (formerly A Fund)" is how it will be referred to; its name is the first. */
export const withoutFormer = (words: string): string => words.replace(/\s\(formerly\b[^()"”]*\)/i, '')

function quotedName(text: string): string | null {
  const quoted = /^["“\u0093]([^"”\u0094]{3,120}?)[.,;]?["”\u0094]/.exec(withoutFormer(text))
  // 'the "Larch Omega" Portfolio'
  const head = quoted && /^ (?:Portfolio|Fund)(?=[\s.,;]|$)/.exec(withoutFormer(text).slice(quoted[0].length))?.[0]
  return (
    quoted &&
    titled(
      `${quoted[1]}${head && !looksLikePortfolio(quoted[1]!) ? head : ''}`
        .replace(/^the (?=[\w&' -]*\b(?:fund|portfolio|series)$)|^the (?=[A-Z\W]+$)/i, '')
        .trim(),
    )
  )
}

/** "Variable Portfolio – Loomis Growth Fund": a dash within the name, after the word for what holds it. */
function dashedName(text: string): string | null {
  const dashed = /^((?:[A-Z][\w.&'’-]*\s){0,4}(?:Portfolios?|Fund|Funds|Series|Trust|VIP|VP))\s?[–—-]\s?(?=[A-Z])/.exec(text)
  if (!dashed) return null
  const rest = nameAt(text.slice(dashed[0].length))
  return rest && looksLikePortfolio(rest) ? `${titled(dashed[1]!)}${text.slice(dashed[1]!.length, dashed[0].length)}${rest}` : null
}

/** "changes to the Fund's investment objective": of whatever name. */
const KIND = /^(?:the )?(?:funds?|portfolios?|series|etfs?|trust)['’]s?$/i

function bareName(text: string): string | null {
  const words = wordsOfName(text)
  while (words.length && (LINK.has(words.at(-1)!.toLowerCase()) || /^\(/.test(words.at(-1)!))) words.pop()
  const name = words.join(' ').replace(/[®™]/g, '').replace(/\s+/g, ' ').trim()
  return name.length > 3 && !KIND.test(name) ? titled(name) : null
}

/** "Larch Funds, Inc.", "Larch Servicing (US) Inc." */
const FORM = /^\s+(?:Inc|LLC|L\.L\.C|LLP|L\.P|LP\b|Ltd|N\.A)/i

function wordsOfName(text: string): string[] {
  const capitals = inCapitals(text)
  const out: string[] = []
  for (const m of matchesOf(text, /\S+/g)) {
    const raw = m[0]
    const enclosed = /^\((?:[A-Z]{2,3}|(?:[A-Z]\.){2,3})\),?$/.test(raw) && FORM.test(text.slice(m.index + raw.length))
    const word = enclosed ? raw.replace(/,$/, '') : raw.replace(/[,.;:)"”]+$/, '').replace(/^\(/, '')
    if (endsBefore(raw, word, out, capitals)) break
    // "Larch Funds, Inc."
    const form = enclosed ? /,$/.test(raw) : /,$/.test(raw) && FORM.test(text.slice(m.index + raw.length))
    const initial = isInitial(raw, out)
    out.push(form ? `${word},` : initial || /^(?:(?:Inc|Corp|Ltd|Co)\.|(?:[A-Z]\.){2,3}$)/i.test(raw) ? `${word}.` : word)
    if (!form && !enclosed && ((endsWith(raw) && !initial) || out.length > 16)) break
  }
  return out
}

/** The name ends before a word of the sentence; `out`: its words so far. */
function endsBefore(raw: string, word: string, out: readonly string[], capitals: boolean): boolean {
  const low = folded(word)
  const isWhole = out.length > 0 && END.test(out.at(-1)!.toLowerCase())
  if (out.length && /^\(/.test(raw) && !/^\((?:Lux|UK|US|Ireland|Japan)\)$/i.test(raw)) return true
  if (capitals) return AFTER_NAME.has(low) && !(low === 'and' && out.length > 0 && !isWhole)
  if (LINK.has(low)) return isWhole
  return !/^[A-Z0-9&(]/.test(word) && !/^i[A-Z]/.test(word) && !/^(?:ex-|e-)/.test(low)
}

/** The name ends with this word: a mark stands behind it that is none of an abbreviation. */
const endsWith = (raw: string): boolean =>
  /[;:)"”]$/.test(raw) || (/[,.]$/.test(raw) && !/^(?:u\.s\.|s&p|st\.|inc|j\.p\.|n\.a\.|u\.k\.)/i.test(raw))

/** "SA T. Rowe Price Balanced Portfolio": a letter before the word in which the name ends. */
const isInitial = (raw: string, out: readonly string[]): boolean => /^[A-Z]\.$/.test(raw) && !out.some(w => END.test(w.toLowerCase()))

/** The names of a list, "A, B and C, respectively". */
export function namesAt(words: string): string[] {
  const list = matchesOf(words, /["“\u0093]([^"”\u0094]{3,120}?)[.,]?["”\u0094]/g).map(m => titled(m[1]!.replace(/^the /i, '').trim()))
  if (list.length > 1) return list
  const parts = words.split(/,? respectively\b/i)[0]!.split(NEXT_NAME)
  return parts.map(part => nameAt(part)).filter(name => name !== null)
}

/** Whether a name is one of a portfolio: it ends so, or the document knows it. */
export function portfolioByName(name: string, reading: Reading): string | null {
  const low = folded(name).replace(/^the /, '').replace(/\s+/g, ' ').trim()
  const known = reading.context.portfolios.find(p => [p.name, ...p.aliases].some(a => folded(a).replace(/\s+/g, ' ').trim() === low))
  if (known) return known.name
  // "Intermediate Bond Fund" for "Pinnacle Ridge Intermediate Bond Fund", where one portfolio alone ends so.
  const ends = low.split(' ').length > 2 ? reading.context.portfolios.filter(p => folded(p.name).endsWith(` ${low}`)) : []
  return ends.length === 1 ? ends[0]!.name : null
}

/** The portfolio of a cell, whose name may bear marks of notes. */
export const portfolioOfCell = (cell: string, reading: Reading): string | null => portfolioByName(cell.replace(/[*†‡]+$/, ''), reading)

export function looksLikePortfolio(name: string): boolean {
  return /\b(?:fund|portfolio|etf|series|allocation)\b/i.test(name.split(' ').slice(-2).join(' ')) && name.split(' ').length > 1
}

/** Portfolios that some words name by a name of their own, in order of the text, or in one breath by less than one. */
export function portfoliosIn(words: string, reading: Reading): string[] {
  const { portfolios } = reading.context
  const places = placesOf(words, portfolios).filter(p => p.text.length > 8)
  return [...new Set([...places.map(p => p.portfolio.name), ...inOneBreath(words, portfolios).map(p => p.name)])]
}

/** Portfolios that one cell holds, one under the other: what is found is put aside, so that the next stands by itself. */
export function portfoliosInCell(cell: string, reading: Reading): string[] {
  const [first] = placesOf(cell, reading.context.portfolios)
  if (!first) return []
  const { portfolio, from, to } = first
  return [...new Set([portfolio.name, ...portfoliosInCell(`${cell.slice(0, from)} | ${cell.slice(to)}`, reading)])]
}
