// In: a passage in which a text conversion has run a table together. Out: the pairs of old and new names that stood in it.
//   "Current Fund NameNew Fund NameiShares Core Growth Allocation ETFiShares Core 60/40 Balanced Allocation ETF…"
//                                  ^ old                            ^ new
import { linesAt } from '../../../../../model/joined-text.ts'
import { pattern } from '../../../../../model/pattern.ts'
import type { Passage } from '../../../view.ts'
import type { Reading } from '../../candidate.ts'
import { folded, titled } from '../../folded.ts'
import type { Rename } from './renames-bearer.ts'

/** "FROM TO", "Current Fund Name New Fund Name" */
const HEADS = pattern()`
  (?:(?<=\bnames?\b.{0,120})\bF(?:ROM|rom) T(?:O|o)(?= (?:The )?[A-Z])
    |(?:Current|Former|Old|Existing|Present)\s+(?:\w+\s+){0,2}Names?\s*
      (?:(?:New|Revised|Proposed)\s+(?:\w+\s+){0,2}?Names?|(?:Fund|Portfolio) Name as of the Effective Date)
  )\s*
`
const LAST_WORD = /(?:ETFs?|Funds?|Portfolios?|Series|(?<=\dX )Shares)(?=$|[^A-Za-z]|i[A-Z]|[A-Z][a-z]|[A-Z]{3,}\b)/g
/** Words with which the text behind the list opens. */
const TEXT = /^(?:The|If|Please|In|This|All|Effective|You|As|Each|For|On)\b/
const ROW_HEADS = /\bcurrent (?:\w+ )?(?:new|proposed)\b[^.]{0,400}?\b(?:fund|portfolio|series|etf) name:? /i
const NEXT_NAME = /^\s((?:[A-Z0-9][\w&.'’/%+-]*\s|(?:of|and|in|ex)\s){1,10}?(?:ETF|Fund|Portfolio|Series))\b/

interface Listed {
  name: string
  from: number
  to: number
}

/** A name of a list without its number, marks and ticker. */
export const cleanName = (text: string): string =>
  titled(
    text
      .replace(/(?<=\w)[®™](?=\w)/g, ' ')
      .replace(/[®™*†‡]/g, '')
      .replace(/\s+/g, ' ')
      .replace(/^(?:\(?\d{1,2}[.)]|[•·])\s+/, '')
      .replace(/\s\([A-Z]{2,5}\)$/, '')
      // '(the “Fund”)', "(Moderate Growth Fund)": what it is called for short
      .replace(/\s?\((?:the\s?)?["“]?(?:[A-Z][\w-]+ ){0,3}(?:Fund|Portfolio|ETF)["”]?\)$/, '')
      .trim(),
  )

/** A head and names without a gap between them; taken only where old and new alternate from the head to the end. */
export function runTogether(passage: Passage): Rename[] {
  const head = HEADS.exec(passage.text)
  if (!head) return []
  const names = inPairs(namesFrom(head.index + head[0].length, passage.text))
  const intro = passage.text.lastIndexOf('The following', head.index)
  const renames = names.flatMap((old, i): Rename[] => {
    const next = names[i + 1]
    if (i % 2 || !next) return []
    const also = [{ passage: passage.index, from: intro >= 0 ? intro : Math.max(0, head.index - 120), to: head.index }]
    return [{ bearer: old.name, to: next.name, span: { passage: passage.index, from: old.from, to: next.to }, also }]
  })
  return renames.filter(r => folded(r.bearer) !== folded(r.to) && linesAt(passage.joined, r.span.from, r.span.to))
}

/** Whole pairs alone. A name with another one within it was broken over lines and lost its place: it ends the list. */
function inPairs(names: readonly Listed[]): Listed[] {
  const whole = names.slice(0, names.length - (names.length % 2))
  const broken = whole.findIndex(n => /\s[Tt]he\s\p{Lu}/u.test(n.name))
  return broken < 0 ? whole : whole.slice(0, broken - (broken % 2))
}

/** Names that follow each other from a place on, each up to its last word. */
function namesFrom(start: number, text: string): Listed[] {
  const names: Listed[] = []
  const rest = text.slice(start)
  const brand = /^(?:[a-z]?[A-Z][A-Za-z]*)/.exec(rest)?.[0].split(/(?<=[a-z])(?=[A-Z])/)[0] ?? ''
  const glued = /(?:ETF|Fund|Portfolio)(?=i?[A-Z][A-Za-z])/.test(rest.slice(0, 400))
  let at = 0
  for (const m of rest.matchAll(LAST_WORD)) {
    const end = m.index + m[0].length
    const behind = rest.slice(end)
    if (goesOn(behind, glued)) continue
    const words = rest.slice(at, end)
    if (!isOfList(words.trim(), names)) break
    names.push({ name: cleanName(words.trim()), from: start + at + (words.length - words.trimStart().length), to: start + end })
    at = end
    if (endsList(withoutMarks(behind), brand, names.length % 2 === 0)) break
  }
  return names
}

const withoutMarks = (text: string): string => text.replace(/^[\s,;]+/, '')

/** The last word of a name may stand within another one. */
function goesOn(behind: string, glued: boolean): boolean {
  // "LRX Portfolio TIPS ETF" in a list glued without spaces: a head before a space stands within a name.
  if (glued && /^ (?!The\b|If\b|Please\b)[\p{Lu}\d]/u.test(behind)) return true
  // Within a name ("Fund of Funds") the next word goes on with small letters.
  return /^(?:of|for|and|in)\b/.test(withoutMarks(behind))
}

/** One name, and no sentence. */
function isOfList(words: string, names: readonly Listed[]): boolean {
  if (words.split(' ').length < 2 || words.length > 140 || /[.;:?]\s/.test(words.replace(/\b(?:[A-Z]\.)+/g, ''))) return false
  return !names.length || hasCommonStart(words, names)
}

/** Names of one list share their maker's name more often than not; running text does not. */
function hasCommonStart(words: string, names: readonly Listed[]): boolean {
  const first = cleanName(words).split(' ')[0]!
  return names.some(n => n.name.split(' ')[0] === first) || /^[A-Z0-9]/.test(first)
}

function endsList(after: string, brand: string, inPair: boolean): boolean {
  if (!after || (brand && !after.startsWith(brand) && !/^[A-Z]/.test(after))) return true
  return inPair && TEXT.test(after) && !after.startsWith(brand)
}

/** A row of a table that a conversion ran together: "Current New Fund Name Larch Dividend ETF Larch Quality ETF Fund Ticker LDIV LQTY". */
export function inRow(passage: Passage, reading: Reading): Rename[] {
  const heads = ROW_HEADS.exec(passage.text)
  if (!heads) return []
  const start = heads.index + heads[0].length
  const rest = passage.text.slice(start)
  const old = reading.context.portfolios
    .map(p => p.name)
    .filter(n => rest.startsWith(`${n} `))
    .sort((a, b) => b.length - a.length)[0]
  const next = old ? NEXT_NAME.exec(rest.slice(old.length)) : null
  if (!old || !next) return []
  const intro = passage.sentences.findLast(s => s.from < heads.index)
  return [
    {
      bearer: old,
      to: cleanName(next[1]!),
      span: { passage: passage.index, from: start, to: start + old.length + next[0].length },
      also: intro ? [{ passage: passage.index, from: intro.from, to: heads.index }] : [],
    },
  ]
}
