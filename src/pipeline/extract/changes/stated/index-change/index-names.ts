// In: some words. Out: the names of indexes and benchmarks that stand in them.
//   "It replaces the S&P 500/Barra Value Index, which holds fewer companies …"
//                    ^ name
import { MONTHS } from '../../../dates/months.ts'
import { matchesOf } from '../../../../../model/matches.ts'
import { pattern } from '../../../../../model/pattern.ts'
import { titled } from '../../folded.ts'
import { RAISED_MARK } from '../../../names.ts'

/** Up to fourteen words with capitals, and the word for an index. */
const NAMED = pattern('g')`
  // "MSCI EAFE ex-U.S. ", "Barclays iBoxx® ", "Russell 1000 "
  (?:(?:&(?=\s[A-Z])|[A-Z0-9]|i[A-Z]|\([Ee]x[- ](?=[A-Z])|ex[-\u2010\u2011][A-Z])[\w&.,/+%'’®™\u2010\u2011-]*\)?
  (?:\s(?:ex\s)?|\s?®\s?|\s?™\s?)){1,14}?
  (?:Index|Average|Composite|Benchmark|Indices|INDEX|AVERAGE)
  (?:SM|TM)?
  // "the Index Fund" is no index, and a "Composite Index" ends with its last word.
  (?![a-z]|\s(?:Fund|Portfolio|ETF|FUND|PORTFOLIO|Solution|Service|Provider|Compan(?:y|ie)|Group)s?\b
  // "Larch Gold Miners Index Bear 2X Shares"
  |\s(?:Bull|Bear|Inverse|Leveraged|\d(?:\.\d+)?[Xx])\s
  |(?<=Composite)\s(?:Stock|Price|Bond|Total|Index)\b
  |(?<=Average)\sIndex\b)
  (?:\s?[®™])?(?:\s\((?:Net|Gross|Total Return|USD|TR|NR)[^)]*\))?
`
/** Words with a capital that stand before a name and are none of it. */
const NOT_FIRST = pattern()`
  ^(?:The|Effective|Accordingly|On|As|In|Of|And|Each|Its|Fund|Fund's|Portfolio|Portfolio's|Underlying|Benchmark|From|To|By|With|For
  |${MONTHS}|\d{1,2},|Instead
  |THE|EFFECTIVE|ON|AS|WILL|BE|REPLACED|BY|TO|FROM|FUND'S|BENCHMARK|REPLACES|REPLACE|Adviser|Board|Trustees|It)$
`

/** "the Larch Oil and | Gas Exploration Index": words of the name before an "and", none of which names something else. */
const BEFORE_AND = pattern('u')`
  \b(?:the|to|from|of|with|by|track|tracks|match)\s
  ((?:(?!(?:Fund|Portfolio|ETF|Trust|Name|Index|Benchmark|Underlying|Objective|Strateg(?:y|ies)|Polic(?:y|ies)|Adviser|Board)s?\b)
  (?:\p{Lu}|\d)[\w&.%'’®™-]*\s){1,6})(?:and|&)\s$
`

/** Names of indexes in some words, in order. */
export function indexesIn(words: string): string[] {
  const out: string[] = []
  // "IndexChange in the Fund's …": what a conversion glued to a name is none of it.
  const text = words.replace(/(?<=Index)(?=[A-Z][a-z])/g, '; ')
  for (const m of matchesOf(text, NAMED)) {
    const before = BEFORE_AND.exec(text.slice(Math.max(0, m.index - 90), m.index))?.[1] ?? ''
    const tokens = `${before && `${before}and `}${m[0]}`.trim().split(/\s+/)
    // Names begin after the last word that belongs to the sentence.
    const start = tokens.slice(0, -1).findLastIndex((_, i) => isOfSentence(tokens, i))
    const name = tokens
      .slice(start + 1)
      .join(' ')
      .replace(/[®™℠]/g, '')
      .replace(RAISED_MARK, '')
      .replace(/\s+/g, ' ')
      // "Standard & Poor's (S&P) Completion Index"
      .replace(/^([^()\s]+)\)(?=\s)/, '$1')
      .trim()
    if (name.split(' ').length > 1) out.push(titled(name))
  }
  return [...new Set(out)]
}

const OF_SOMEONE = /^(?!Fund|Trust)[A-Z]\w+['’]s$/

/** "On July 1, 2015, the …", "Accordingly, the …": a word of the sentence before a name. */
function isOfSentence(tokens: readonly string[], i: number): boolean {
  const token = tokens[i]!
  const before = tokens[i - 1]
  // "Hedge Fund Index", "People's Portfolio Index"
  const isOfName = (token === 'Fund' && before === 'Hedge') || (token === 'Portfolio' && OF_SOMEONE.test(before ?? ''))
  if (NOT_FIRST.test(token) && !isOfName) return true
  if (/^[A-Z]\w+[,;]$/.test(token)) return true
  const isYear = before !== undefined && /^(?:19|20)\d\d,?$/.test(token) && /^\d{1,2},$|^[A-Z][a-z]+$/.test(before)
  return isYear && (/,$/.test(token) || /^\d/.test(before))
}

const CAPITALS = pattern('u')`
  ^[\p{Lu}\d][^\s.;:()]*(?: (?:[\p{Lu}\d&][^\s.;:()]*|of|and|ex|ex-[\p{L}.]+)){2,14}$
`
/** "Larch Equal Weight Index Services & Utilities Total Return": words with capitals alone. */
function whole(cell: string): string | null {
  const name = cell.replace(/[®™*]/g, '').replace(/\s+/g, ' ').trim()
  return /\b(?:index|average|benchmark)\b/i.test(name) && CAPITALS.test(name) ? titled(name) : null
}

/** The index of a cell: all of it where it is nothing but a name. */
export const indexOf = (cell: string): string =>
  /^(?:[^.;:]|\.\d|\b[A-Z]\.){3,110}\b(?:index|average|benchmark)(?:SM|TM)?[®™℠*\s]*$/i.test(cell)
    ? titled(
        cell
          .replace(/[®™℠*]/g, '')
          .replace(RAISED_MARK, '')
          .replace(/\s+/g, ' ')
          .trim(),
      )
    : (whole(cell) ?? indexesIn(cell)[0] ?? cell.replace(/[®™*]/g, ''))

/** "the Russell 1000 Value Index" -> "index": no word of a name is one of the sentence. */
export const withoutIndexNames = (words: string): string => words.replace(NAMED, name => `${' '.repeat(Math.max(0, name.length - 5))}index`)
