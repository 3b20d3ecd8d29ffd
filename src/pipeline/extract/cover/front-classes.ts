// In: the front of a prospectus of one fund. Out: its share classes with their tickers, as the front sets them.
//   "Class/Ticker  A LRCHX  T LRCTX  R6 LRCRX"     "Share Class: / Inst / Admin / Ticker: / LRCIX / –"
//                  ^ class   ^ ticker                            ^ in cells, one under the other
// Lone letters and short words are classes only where a label says so, or a colon binds each to its ticker.
import { pattern } from '../../../model/pattern.ts'
import { classesIn, type ShareClass } from './classes.ts'

const NOTE = String.raw`(?: \([^()]{2,40}\))?[*†‡]*`
const LETTERED = String.raw`Class [A-Z0-9]{1,4}(?:-\d)?(?: [Ss]hares?)?`
const NAMED = String.raw`(?!(?:Share|Fund|The|Each|This)\b)[A-Z][A-Za-z]*(?:[ -][A-Z0-9][A-Za-z0-9]*){0,2} (?:Class|Shares?)`
const FULL = `(?:${LETTERED}|${NAMED})`
const BARE = String.raw`(?:[A-Z]\d?|[A-Z]-?\d{1,2}|Inst|INST|Admin|ADMIN|Adv|ADV|529-?[A-Z]{1,2}\d?)`
const TICKER = '[A-Z]{4}X'

const PAIRED = pattern(
  'g',
)`(?<=(?:^|\n|${TICKER}[ ;,|/]{1,4}))(?<name>${FULL}|${BARE}|(?!Ticker|Symbol)[A-Z][a-z]+) ?: ?(?<ticker>${TICKER})\b`
const UNDER_LABEL = pattern(
  'i',
)`(?:^|\n)class(?:es)?(?: ?\/ ?| (?:and|&) )tickers?(?: symbols?)?:?[ \n]([^\n]+)|(?:^|\n)(?:share )?class(?:es)?: ([^\n]+)`
const SIDE_BY_SIDE = pattern('g')`(?<![^\s,;|/])(?<name>${FULL}|${BARE}|[A-Z][a-z]+)[ :/(]{1,3}(?<ticker>${TICKER})\b`
/** "A / LRCHX", "Institutional LRCIX": a line of its own for each. */
const PAIR_LINE = pattern(
  '',
)`^(?<name>${FULL}|${BARE}|(?!Ticker|Symbol|Class|Share|Fund)[A-Z][a-z]+) ?[:/]? ?(?<=[ :/])(?<ticker>${TICKER})$`
const CLASS_LINE = pattern('')`^(?<name>${FULL})${NOTE}:?$`
const BARE_LINE = pattern('')`^(?<name>${BARE}|(?!Ticker|Symbol|Class|Share|Fund)[A-Z][a-z]{2,12})${NOTE}:?$`
const TICKER_LINE = pattern('')`^(?:${TICKER}|N\/A|n\/a|[–—-]+)$`
const LABEL = /\b(?:class(?:es)?|ticker|symbol)s?\b[^.]{0,20}$/i
const WORD = '[A-Z][A-Za-z0-9]*'
const LISTED = pattern()`
  ^\(?(?:(?:Class )?${WORD}(?:, | and |, and | & )){1,6}(?:Class )?${WORD}(?: Class(?:es)?| [Ss]hares)?\)?$
`

/** What the front of one fund's prospectus names; `after` stands right behind the fund's name. */
export function frontClasses(front: string, after: string): ShareClass[] {
  const beside = classesIn(after).filter(c => c.name)
  const labelled = UNDER_LABEL.exec(front)
  const ways = [beside, pairs(front, PAIRED), pairs(labelled?.[1] ?? labelled?.[2] ?? '', SIDE_BY_SIDE), inLines(front), inColumns(front)]
  const most = ways.reduce((a, b) => (b.length > a.length ? b : a))
  return most.length ? most : alone(front).length ? alone(front) : classesIn(after)
}

const pairs = (text: string, form: RegExp): ShareClass[] =>
  distinct([...text.matchAll(form)].map(m => ({ name: m.groups!['name']!, ticker: m.groups!['ticker']! })))

const distinct = (classes: readonly ShareClass[]): ShareClass[] => classes.filter((c, i) => classes.findIndex(o => o.name === c.name) === i)

/** Several lines one under the other, each with a class and its ticker. */
function inLines(front: string): ShareClass[] {
  let best: ShareClass[] = []
  let run: ShareClass[] = []
  for (const line of front.split('\n')) {
    const { name, ticker } = PAIR_LINE.exec(line.trim())?.groups ?? {}
    run = name && ticker ? [...run, { name, ticker }] : []
    if (run.length > 1 && run.length > best.length) best = run
  }
  return distinct(best)
}

/** Cells: a class and its ticker by turns, or all classes and all tickers, in either order, with a line or two between. */
function inColumns(front: string): ShareClass[] {
  const lines = front.split('\n').map(l => l.trim())
  const isTicker = (i: number) => TICKER_LINE.test(lines[i] ?? '')
  const nameAt = (i: number, labelled: boolean): string | null =>
    (CLASS_LINE.exec(lines[i] ?? '') ?? (labelled ? BARE_LINE.exec(lines[i] ?? '') : null))?.groups?.['name'] ?? null
  const isLabelled = (from: number, to: number) =>
    lines
      .slice(Math.max(0, from - 3), from)
      .concat(lines[to] ?? '')
      .some(l => LABEL.test(l))
  let best: ShareClass[] = []
  for (let i = 0; i < lines.length; i++) {
    const bare = runOf(i, k => nameAt(k, true))
    const labelled = isLabelled(i, i + bare.length)
    const names = labelled ? bare : runOf(i, k => nameAt(k, false))
    if (!names.length) continue
    const turns = byTurns(lines, i, k => nameAt(k, labelled), isTicker)
    const below = tickersFrom(lines, i + names.length, names.length, isTicker)
    const above =
      tickersFrom(lines, i - names.length - 1, names.length, isTicker) ?? tickersFrom(lines, i - names.length, names.length, isTicker)
    const found = [turns, ...[below, above].map(t => (t ? names.map((name, n) => ({ name, ticker: t[n]! })) : []))]
    for (const f of found) if (f.length > best.length && f.some(c => c.ticker)) best = f
  }
  return distinct(best)
}

function runOf(from: number, nameAt: (i: number) => string | null): string[] {
  const names: string[] = []
  for (let name = nameAt(from); name !== null && names.length < 16; name = nameAt(from + names.length)) names.push(name)
  return names
}

function byTurns(
  lines: readonly string[],
  from: number,
  nameAt: (i: number) => string | null,
  isTicker: (i: number) => boolean,
): ShareClass[] {
  const classes: ShareClass[] = []
  for (let i = from; nameAt(i) !== null && isTicker(i + 1); i += 2) classes.push({ name: nameAt(i)!, ticker: tickerOf(lines[i + 1]!) })
  return classes
}

/** As many tickers as there are classes, on the lines from `from` on or behind one that is neither. */
function tickersFrom(lines: readonly string[], from: number, count: number, isTicker: (i: number) => boolean): (string | null)[] | null {
  const start = [from, from + 1].find(isTicker)
  if (start === undefined) return null
  const range = Array.from({ length: count }, (_, n) => start + n)
  return range.every(isTicker) && !isTicker(start + count) && !isTicker(start - 1) ? range.map(i => tickerOf(lines[i]!)) : null
}

const tickerOf = (line: string): string | null => (/^[A-Z]{5}$/.test(line) ? line : null)

/** "Class II Shares" on a line, "(Standard and Service Class)": no ticker is printed. */
function alone(front: string): ShareClass[] {
  for (const line of front.split('\n').map(l => l.trim())) {
    const one = CLASS_LINE.exec(line)?.groups?.['name']
    if (one && !LABEL.test(line.replace(/\bclass\b|\bshares?\b/gi, ''))) return [{ name: one, ticker: null }]
    if (!LISTED.test(line) || !/\bClass|\bShares\b/.test(line)) continue
    const head = /(?: Class(?:es)?| [Ss]hares)(?=\)?$)/.exec(line)?.[0].replace('Classes', 'Class') ?? ''
    const names = line
      .replace(/^\(|\)$/g, '')
      .split(/,? and |, | & /)
      .map(n => n.replace(/ (?:Class(?:es)?|[Ss]hares)$/, ''))
    return names.map(n => ({ name: /^Class /.test(n) ? n : `${n}${head}`, ticker: null }))
  }
  return []
}
