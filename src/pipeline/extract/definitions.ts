// In: the text of a document and the names of its portfolios. Out: the terms that it defines, each with the words it stands for.
// Reads brackets only; a term used without being defined is none.
//   'Met Investors Series Trust (the "Trust") approved …'
//    ^ meaning                   ^ term
//   "(each, a 'Fund' and collectively, the 'Funds')", '("Janus")', "(the Effective Date)", "(AGF)", '(hereinafter, the "Plan")'
import { matchesOf } from '../../model/matches.ts'
import { linesAt, type Joined } from '../../model/joined-text.ts'
import { pattern } from '../../model/pattern.ts'
import type { Definition } from './context.ts'
import { datesIn } from './dates/dates.ts'
import { namesIn } from './names.ts'

const QUOTED = /["“”]([^"“”()]{1,60}?)[,.]?["“”]|(?<![\p{L}])['‘]([^'‘’"()]{2,60}?)[,.]?['’](?![\p{L}])/gu
// Without quotation marks a term is a capitalised phrase after an article, or capitals alone.
const BARE = pattern('gu')`
  (?:^|[\s,])(?:the|an?|each,?(?:\san?)?|collectively,?(?:\sthe)?|together,?(?:\sthe)?)\s
  ((?:[A-Z][\p{L}&-]*)(?:\s[A-Z][\p{L}&-]*){0,4})(?=$|,|\sand\s|\sor\s)
`
const LEAD = pattern('iu')`
  ^(?:each|collectively|together|individually|respectively|herein(?:after)?|hereafter|also|as|referred|the|an?|and|or
  |such|known|with|in)?(?![\p{L}])
`

/** Terms that may stand for a date: the "Effective Date", the "Closing". */
const DATE_TERM = /\b(?:date|day|closing|deadline|time)s?\b/i

const OFFICE_TERM = /(?:^|[\s-])(?:sub-?)?(?:advis[eo]r|manager|distributor|administrator|custodian|agent|underwriter)s?$/i

/** Words of a bracket that stands for several: (each, a "Fund"), (together, the "Equity Funds"). */
const MANY = /\b(?:each|collectively|together)\b|\b(?:Funds|Portfolios|ETFs)["”'’]?$/i

/** The head of an appendix, not a mention of it: "listed in Appendix A". */
const APPENDIX = /(?<!\b(?:in|on|to|of|and|or|see)\s)(?<![a-z\d])((?:Appendix|Schedule|Annex|Exhibit) [A-H1-9])(?=[\s:–—-])/g

interface Bracket {
  from: number
  to: number
  inner: string
}

/** Brackets of the text in order, each at most 240 characters long. */
function bracketsOf(text: string): Bracket[] {
  const open: number[] = []
  const found: Bracket[] = []
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') open.push(i)
    if (text[i] === ')' && open.length) {
      const from = open.pop()!
      if (i - from <= 240) found.push({ from, to: i + 1, inner: text.slice(from + 1, i) })
    }
  }
  return found.sort((a, b) => a.from - b.from)
}

/** Terms that a bracket defines; [] where it says something else. */
function termsOf(inner: string): string[] {
  // Only what stands outside brackets within.
  const flat = inner.replace(/\([^()]*\)/g, ' ')
  const quoted = matchesOf(flat, QUOTED)
  if (quoted.length) {
    const lead = flat.slice(0, quoted[0]!.index).trim()
    const last = quoted.at(-1)!
    // '(or "turns over" its portfolio)' explains a word and defines none.
    const tail = flat.slice(last.index + last[0].length)
    return LEAD.test(lead) && (lead === '' || /^[a-z]/i.test(lead)) && !/[\p{L}]/u.test(tail)
      ? quoted.map(m => (m[1] ?? m[2] ?? '').trim()).filter(Boolean)
      : []
  }
  const whole = flat.trim()
  if (/^[A-Z][A-Za-z&.]{1,7}$/.test(whole) && /[A-Z].*[A-Z]/.test(whole)) return [whole]
  if (/^(?:the|each|an?|collectively|together)\b/i.test(whole)) return matchesOf(whole, BARE).map(m => m[1]!.trim())
  return []
}

// The full stop of "Larch & Co. LLC" ends nothing.
const CLAUSE = /(?<!\.[A-Z])(?!\.\s(?:LLC|LLP|L\.?P|Inc|Ltd|Limited)\b)[.;:]\s(?=[A-Z"“])|["”]\)\s(?:and|,)?\s?/g
const OPENERS = pattern('g')`
  \b(?:of|between|by|and|with|to|that|which|from|for|as|at|on
  |appointed|approved|renamed|replace|terminated|whereby|[Ee]ffective
  |At|On|is|are|[Tt]he|an?|a new|reorganize)\s
  (?=(?:the\s|an?\s)?[A-Z])
`

/** "Larch Management, Inc., doing business in some instances under the name Quill": the term stands for the firm. */
const ALSO_AS = /,? (?:doing|conducting) business\b[^;]{0,160}?\b(?:under the name|as)(?: of)? \p{Lu}[\p{L}\d .&’'-]{1,40}$/u

/** The words before a bracket that its term stands for. */
function meaningBefore(text: string, bracket: Bracket, brackets: readonly Bracket[]): string {
  let end = bracket.from
  // Steps over brackets that end right before: 'Value Fund (VALUX) (the "Fund")'.
  for (let i = brackets.length - 1; i >= 0; i--) {
    const b = brackets[i]!
    if (b.to <= end && b.to > end - 4 && text.slice(b.to, end).trim() === '') end = b.from
  }
  const around = brackets.find(b => b.from < bracket.from && b.to > bracket.to)
  const before = text
    .slice(Math.max(0, end - 400, around ? around.from + 1 : 0), end)
    .trimEnd()
    .replace(ALSO_AS, '')
  const after = (pattern: RegExp) => Math.max(0, ...matchesOf(before, pattern).map(m => m.index + m[0].length))
  const clause = after(CLAUSE)
  const words = before.slice(Math.max(clause, after(OPENERS))).trim() || before.slice(clause).trim()
  // A term for something without a name of its own: "a new advisory agreement".
  const phrase = words.length > 70 ? /\b(?:an?|the|its|their)\s((?:[\p{L}’'&-]+\s){0,7}[\p{L}’'&-]+)$/u.exec(words.trim())?.[1] : null
  return (phrase ?? words).replace(/^[,\s]+|[,\s]+$/g, '')
}

/** Where the portfolios of a document are named. */
type Named = readonly { from: number; to: number; of: string }[]
type Defining = Bracket & { terms: readonly string[] }

/** Terms that the text defines, in order. */
export function definitionsIn(joined: Joined, names: readonly string[] = []): Definition[] {
  const { text } = joined
  const brackets = bracketsOf(text)
  const all: Defining[] = brackets.map(b => ({ ...b, terms: termsOf(b.inner) })).filter(b => b.terms.length)
  const listed = names.map(name => ({ name, of: name }))
  const named = all.length && names.length ? namesIn(text, listed) : []
  const defining = all.filter(b => !isTicker(b, text, named))
  const bracketed = defining.flatMap((bracket, i) => {
    const above = defining.slice(0, i)
    const near = text.slice(Math.max(0, bracket.from - 40), bracket.from)
    const date = bracket.terms.some(t => DATE_TERM.test(t)) ? datesIn(near).find(d => near.slice(d.to).trim() === '') : undefined
    const meaning = date ? date.text : meaningBefore(text, bracket, brackets)
    const lines = linesAt(joined, bracket.from, bracket.to)
    return bracket.terms.map(
      (term): Definition => ({
        term,
        meaning,
        portfolios: portfoliosOf(term, bracket, { text, above, named }),
        date: DATE_TERM.test(term) ? (date?.date ?? null) : null,
        lines,
      }),
    )
  })
  return [...bracketed, ...appendices(joined, named), ...newTickers(joined, named)]
}

/** "Appendix A" over a list of portfolios: "For each Fund listed in Appendix A:" speaks of those, where another appendix lists others. */
function appendices(joined: Joined, named: Named): Definition[] {
  const { text } = joined
  const heads = matchesOf(text, APPENDIX).filter(m => named.some(n => n.from - (m.index + m[0].length) < 60 && n.from > m.index))
  const lists = heads.map((m, i) => {
    const end = heads[i + 1]?.index ?? text.length
    const own = named.filter(n => n.from > m.index && n.to <= end)
    return { term: m[1]!, portfolios: [...new Set(own.map(n => n.of))], from: m.index, to: m.index + m[0].length }
  })
  return lists.length > 1
    ? lists.map(l => ({ term: l.term, meaning: l.term, portfolios: l.portfolios, date: null, lines: linesAt(joined, l.from, l.to) }))
    : []
}

/** A ticker in brackets defines nothing, but where the text goes on to call the fund by it: "the Prospectus for CGOV". */
function isTicker(bracket: Bracket, text: string, named: Named): boolean {
  const ticker = bracket.inner.trim()
  if (/^[A-Z]{3,5}$/.test(ticker) && isCalled(ticker, text)) return false
  if (/^[A-Z]{4}X$/.test(ticker)) return true
  const isBehind = (p: Named[number]) => p.to <= bracket.from && text.slice(p.to, bracket.from).replace(/[®™*\s]/g, '') === ''
  return /^[A-Z]{2,6}$/.test(ticker) && named.some(isBehind)
}

const isCalled = (ticker: string, text: string): boolean =>
  new RegExp(`(?<![\\p{L}(])(?:for|of|to) ${ticker}(?![\\p{L}\\d)])|(?<![\\p{L}(])${ticker}['’]s\\b`, 'u').test(text)

const BY_TICKER = /\breferred to (?:\w+ )?by its (?:new )?ticker\b/

/** "each Fund will be referred to hereafter by its new ticker", which stands behind its name in a table. */
function newTickers(joined: Joined, named: Named): Definition[] {
  const { text } = joined
  if (!BY_TICKER.test(text)) return []
  const tickers = matchesOf(text, /(?<![(\p{L}])[A-Z]{3,5}(?![\p{L}\d)])/gu).filter(
    m => !named.some(n => n.from <= m.index && m.index < n.to),
  )
  const found = tickers.flatMap((m, i): Definition[] => {
    // The first name of the row: that which the fund bears, and behind it the one that it will bear.
    const owner = named.find(n => n.from > (tickers[i - 1]?.index ?? 0) && n.to <= m.index && m.index - n.to < 160)
    return owner && isCalled(m[0], text)
      ? [{ term: m[0], meaning: owner.of, portfolios: [owner.of], date: null, lines: linesAt(joined, m.index, m.index + m[0].length) }]
      : []
  })
  return found.filter((d, i) => found.findIndex(o => o.term === d.term) === i)
}

/** What stands before a bracket: the definitions above it, and the portfolios named. */
interface Before {
  text: string
  above: readonly Defining[]
  named: Named
}

const isMany = (b: Bracket): boolean => MANY.test(b.inner.trim())

/** Portfolios that a term stands for: the one right before it, or those of the list that it closes. */
function portfoliosOf(term: string, bracket: Bracket, before: Before): string[] {
  // "the sub-adviser to the Larch Fund (the “Sub-Adviser”)": an office stands for no portfolio.
  if (OFFICE_TERM.test(term)) return []
  const from = reachOf(term, bracket, before.above)
  const placed = before.named.filter(p => p.from >= from && p.to <= bracket.from)
  const last = placed.at(-1)
  if (!last) return []
  const between = before.text.slice(last.to, bracket.from).replace(/\([^()]*\)|[®™*,;\s]|\bseries\b/g, '').length
  if (isMany(bracket)) return between > 200 ? [] : [...new Set((listedAnew(placed, before.text) ?? placed).map(p => p.of))]
  return between > 3 ? [] : [last.of]
}

/** A cover's list and, below it, "with respect to A, B and C (each, a “Fund”)": the list at the bracket, all of which stood above. */
function listedAnew(placed: Named, text: string): Named | null {
  const isNext = (i: number) => {
    const gap = text.slice(placed[i - 1]!.to, placed[i]!.from).replace(/\([^()]*\)|\b(?:and|the)\b/g, '')
    return /^[®™*,;\s]*$/.test(gap) && !gap.includes('\n')
  }
  let first = placed.length - 1
  while (first > 0 && isNext(first)) first--
  const list = placed.slice(first)
  const above = new Set(placed.slice(0, first).map(p => p.of))
  return list.length > 1 && above.size > list.length && list.every(p => above.has(p.of)) ? list : null
}

/**
 * From where on portfolios belong to a term: a list of them reaches back to the definition before it, or over those of its own members;
 * "the Funds" over the lists before it, too.
 */
function reachOf(term: string, bracket: Bracket, above: readonly Defining[]): number {
  const most = bracket.from - 6000
  if (!/\b(?:collectively|together)\b/i.test(bracket.inner)) return Math.max(most, above.at(-1)?.to ?? 0)
  return Math.max(most, /^(?:Funds|Portfolios|ETFs|Series)$/.test(term) ? 0 : (above.filter(isMany).at(-1)?.to ?? 0))
}
