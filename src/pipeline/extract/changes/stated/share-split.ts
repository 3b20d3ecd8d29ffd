// In: a reading. Out: splits and reverse splits of shares.
//   "The Board has approved a 1-for-4 reverse share split of the shares of the Fund."
//                             ^ ratio
import type { ChangeDate } from '../../../../model/filing.ts'
import { pattern } from '../../../../model/pattern.ts'
import { wordList } from '../../../../model/word-list.ts'
import { cellsOf } from '../../cells.ts'
import { portfoliosIn } from '../../names.ts'
import type { Passage } from '../../view.ts'
import { meet, subjectsOf, wordsOf, type Candidate, type Reading, type Span } from '../candidate.ts'
import { tableUnder } from '../table-under.ts'
import { datesOfRoles, furtherSpans } from './dates-of-role.ts'
import { dayAmidWords } from './day-amid-words.ts'
import { firstOfEachRole } from './first-of-each-role.ts'
import { dated, happens, longAgo } from './news.ts'
import { found, saidIn, spanOf, type Said } from './said.ts'

export const RATIO = pattern()`
  \b(?:\d+|one|two|three|four|five|six|seven|eight|ten|twenty)[ -](?:for|to)[ -]
  (?:\d+|one|two|three|four|five|six|eight|ten|fifteen|twenty)\b
  |\b\d+:\d+\b
`
/** A ratio alone in its cell. */
const CELL = /^\d{1,3}[ -]?(?:for|to|:)[ -]?\d{1,3}$/i
const SPLIT = /\b(?:reverse |forward )?(?:share|stock) splits?\b|\bsplits? (?:of|its|the|their)\b|\b(?:reverse|forward) splits?\b/
/** "As a result of this reverse split, …", "will not be affected by the reverse split" */
const POINTS_BACK = pattern()`
  \b(?:result of|affected by|effect of|connection with|following) (?:this|the|such)[ ]
  (?:(?:reverse|forward|share|stock) )*splits?\b(?! of\b)
`
const EFFECTING = /\b(?:approve|declare|effect|execute|implement|conduct|announce|undergo|occur|take|issue|split)\b/
const TURNING = new Set(wordList`become divide exchange turn convert`)
const MORE_SHARES = /^(?:into |for )?(?:two|three|four|five|six|ten|\d{1,3})(?: shares?)?\b(?! ?%)/
const ADDITIONAL = pattern()`
  ^(?:one|two|three|four|nine|\d+) additional shares? (?:of the \w+ )?for (?:each|every)\b
`

/** "trade at its post-split price on", "begin trading on a split-adjusted basis on" */
const TRADING = /\btrad(?:e|ing)\b[^.;]{0,40}\b(?:split-adjusted|post-split)\b[^.;]{0,30}\bon (?:or a(?:bout|round) )?$/i

export function findShareSplits(reading: Reading): Candidate[] {
  const out: Candidate[] = []
  for (const s of saidIn(reading)) {
    if (!isNews(s, reading) || !tellsSplit(s) || isHeading(s)) continue
    const last = out.at(-1)
    const own = ownRatio(s, reading)
    const isSame =
      last &&
      !(own && last.portfolios) &&
      (last.span.passage === s.clause.passage || POINTS_BACK.test(s.low) || tellsMore(s)) &&
      !areOpposed(last, s, reading)
    if (isSame) last.also.push(spanOf(s))
    else out.push(found('share-split', s, own ?? { to: RATIO.exec(s.low)?.[0] ?? null }))
  }
  return out.map((c, i) => withDates(c, reading, out[i - 1])).flatMap(c => byRatio(c, reading))
}

/** "… Equal Weight ETF Share Split. The Board …": a heading that is glued to the words before it. */
const isHeading = (s: Said): boolean => s.verb === 'split' && /^\W*$/.test(s.what) && /\bShare Splits?\W*$/.test(s.clause.text)

/** "A will split its shares 2-for-1 and B will split its shares 4-for-1.": each of several of a sentence has a ratio of its own. */
function ownRatio(s: Said, reading: Reading): { to: string; portfolios: string[] } | null {
  // "will reverse split its shares"
  const reverses = s.verb === 'reverse'
  if (!(reverses || s.verb === 'split') || s.passive) return null
  const to = RATIO.exec(reverses ? s.low : s.whatLow)?.[0]
  const portfolios = portfoliosIn(s.who, subjectsOf(reading)).map(p => p.portfolio.name)
  // "Larch Short Chips (LSC) will split its shares 1-for-4": of a fund that the cover does not name, and of no other.
  const isOfUnknown = !portfolios.length && /\([A-Z]{2,5}\)\W*$/.test(s.who)
  const isOfSeveral = portfolios.length > 0 && s.clause.text.split(/\bsplit its shares\b/).length > 2
  return to && (isOfUnknown || isOfSeveral) ? { to, portfolios } : null
}

/** "The forward splits will be effective on May 1": of one that is told already. */
const tellsMore = (s: Said): boolean => /^(?:the|these|this|such) (?:\w+ )?(?:(?:reverse|forward|share|stock) )*splits?$/.test(s.whoLow)

/** Forward or reverse, where some words say which, and of one alone. */
function wayOf(text: string): string | null {
  const ways = new Set(text.match(/\b(?:forward|reverse)(?= (?:(?:share|stock) )?splits?\b)/gi)?.map(w => w.toLowerCase()))
  return ways.size === 1 ? [...ways][0]! : null
}

function areOpposed(c: Candidate, s: Said, reading: Reading): boolean {
  const [a, b] = [wayOf(wordsOf(c.span, reading)), wayOf(s.clause.text)]
  return a !== null && b !== null && a !== b
}

/** "… a reverse split of its shares as follows:" over a row for each fund: one for each ratio. */
function byRatio(c: Candidate, reading: Reading): Candidate[] {
  const { passages } = reading.context.view
  const lead = [c.span, ...c.also].find(({ passage }) =>
    /\b(?:as follows|below|following (?:table|funds|portfolios|etfs))\b|:\s?(?:Fund|ETF|Portfolio)\b[^.:]{0,60}\bRatio\b/i.test(
      passages[passage]!.text,
    ),
  )
  if (c.to || !lead) return [c]
  const table = tableUnder(lead.passage, reading)
  const subjects = subjectsOf(reading)
  if (table?.node.type !== 'table') return byGluedRatios(c, lead, reading) ?? [{ ...c, to: ratioBelow(passages.slice(lead.passage + 1)) }]
  const rows = cellsOf(table.node).flatMap(cells => {
    const ratio = cells.findLast(cell => CELL.test(cell))
    const names = portfoliosIn(cells.join(' | '), subjects).map(p => p.portfolio.name)
    return ratio && names.length ? [{ ratio, names }] : []
  })
  return ofEachRatio(c, rows) ?? [c]
}

function ofEachRatio(c: Candidate, rows: readonly { ratio: string; names: readonly string[] }[]): Candidate[] | null {
  const groups = [...Map.groupBy(rows, r => r.ratio)]
  return groups.length ? groups.map(([to, of]) => ({ ...c, to, portfolios: [...new Set(of.flatMap(r => r.names))] })) : null
}

const GLUED_RATIO = /\d{1,3}(?::|[ -](?:for|to)[ -])\d{1,3}/g
const BEHIND_NAME = /^[®™*]*\s?(?:\(?[A-Z]{2,5}\)?\s?)? (\d{1,3}(?::|[ -](?:for|to)[ -])\d{1,3}) /

/** "FundSplit RatioLarch Chips ETF2:1Larch Gas ETF4:1The splits will …": rows that a conversion ran together with the text. */
function byGluedRatios(c: Candidate, lead: Span, reading: Reading): Candidate[] | null {
  const rest = reading.context.view.passages[lead.passage]!.text.slice(lead.from, lead.from + 4000)
    .replace(/Ratio(?=[A-Z])/, 'Ratio ')
    .replace(GLUED_RATIO, ' $& ')
  const rows = portfoliosIn(rest, subjectsOf(reading)).flatMap(({ portfolio, to }) => {
    const ratio = BEHIND_NAME.exec(rest.slice(to))?.[1]
    return ratio ? [{ ratio, names: [portfolio.name] }] : []
  })
  return ofEachRatio(c, rows)
}

/** The one ratio of cells that a conversion set one under the other. */
function ratioBelow(passages: readonly Passage[]): string | null {
  const end = passages.findIndex(p => p.text.length > 120)
  const ratios = new Set(passages.slice(0, end < 0 ? 60 : end).flatMap(p => CELL.exec(p.text)?.[0] ?? []))
  return ratios.size === 1 ? [...ratios][0]! : null
}

const isNews = (s: Said, reading: Reading): boolean =>
  happens(s) &&
  !longAgo(s, reading) &&
  !s.clause.in.quoted &&
  s.clause.in.kind !== 'footnote' &&
  s.clause.text.length >= 24 &&
  !/\b(?:such as|adjusted for|hypothetical)\b/.test(s.low) &&
  !/^\W*for (?:share|stock|unit)holders who\b/.test(s.low) &&
  !/^an? (?:new|different) cusip\b/.test(s.whatLow)

/** A bare present tells of a split only where it gives its day. */
const tellsSplit = (s: Said): boolean =>
  multiplies(s) || ((s.tense !== 'present' || /\beffective\b/.test(s.low)) && (receivesShares(s) || splits(s) || speaksOfSplit(s)))

/** "One share of each class will become four on June 20" */
const multiplies = (s: Said): boolean =>
  !s.negative &&
  TURNING.has(s.verb) &&
  /^(?:one|each|every)(?: outstanding| existing)? share\b/.test(s.whoLow) &&
  MORE_SHARES.test(s.whatLow) &&
  (s.tense === 'future' || s.tense === 'past' || dated(s))

/** "Shareholders will receive two additional shares for each share that they hold" */
const receivesShares = (s: Said): boolean => s.verb === 'receive' && s.tense === 'future' && ADDITIONAL.test(s.whatLow)

/** "The Fund split its shares 2-for-1"; "Each share was split into two" */
function splits(s: Said): boolean {
  if (s.verb !== 'split') return false
  const isSplitInto =
    s.passive && ['future', 'past', 'perfect'].includes(s.tense) && /\bshares?\b/.test(s.whoLow) && /^into\b/.test(s.whatLow)
  return isSplitInto || RATIO.test(s.low)
}

/** "The Board approved a reverse share split"; "The split will be effective on May 1" */
const speaksOfSplit = (s: Said): boolean =>
  SPLIT.test(s.low) &&
  (RATIO.test(s.low) ||
    EFFECTING.test(s.verb) ||
    (['be', 'become'].includes(s.verb) && /\bsplits?\b/.test(s.whoLow) && /^effective\b/.test(s.whatLow)))

function withDates(change: Candidate, reading: Reading, previous: Candidate | undefined): Candidate {
  const way = wayOf(wordsOf(change.span, reading))
  const ofPrevious = previous ? [previous.span, ...previous.also] : []
  const near = spansNear(change.span, reading)
    // What is told of forward splits is none of the reverse ones.
    .filter(span => !way || (wayOf(wordsOf(span, reading)) ?? way) === way)
    .filter(span => !ofPrevious.some(o => meet(o, span)))
  const spans = [change.span, ...near]
  const dates = [
    ...effectiveDay(spans, reading),
    ...spans.flatMap(span => datesOfRoles(span, ['record', 'payment', 'board-approval'], reading)),
  ]
  return { ...change, also: near, dates: firstOfEachRole(dates) }
}

/** Sentences of the same split: in its passage before it, and in what follows. */
function spansNear(span: Span, reading: Reading): Span[] {
  const before = reading.clauses
    .filter(c => c.passage === span.passage && c.to <= span.from && /\bsplits?\b|\bof record\b/i.test(c.text))
    .map(({ passage, from, to }) => ({ passage, from, to }))
  const further = furtherSpans(span, /\bsplits?\b|\bsplit-adjusted\b|\bof record|\badditional share/i, reading)
  return [...before, ...further.filter(f => f.passage <= span.passage + 2)]
}

/** "The split will be made on", "will take place on or about" */
const IS_DONE = pattern('i')`
  \bsplits? (?:will|shall|is expected to|was|is to) (?:
  be (?:made|effected|effectuated|carried out|completed|implemented|distributed)
  |made|effected|carried out|occur|take (?:place|effect)|become effective
  )\b[^.;]{0,30}\bon (?:or a(?:bout|round) )?$
`

/** The day on which trading begins, else the one on which the split is done. */
function effectiveDay(spans: readonly Span[], reading: Reading): ChangeDate[] {
  const told = reading.clauses.filter(c => spans.some(span => meet(span, c)))
  const isPayable = told.some(c => /\bpayable\b|\breceive\b[^.;]{0,40}\badditional shares?\b/i.test(c.text))
  // "payable on July 15, and shares will begin trading on a split-adjusted basis on July 16"
  const trading = dayAmidWords(
    told,
    'effective',
    (before, after) => (isPayable || /^,? \((?:the )?["“]Effective Date/.test(after)) && TRADING.test(before),
  )
  // "After the close of markets on November 22 (the "Record Date"), each Fund will effect its split": the record day is the day of both.
  return trading.length
    ? trading
    : dayAmidWords(
        told,
        'effective',
        (before, after) => IS_DONE.test(before) || /^,? \((?:the )?["“]Record Date[^;]*\beffect\b/.test(after),
      )
}
