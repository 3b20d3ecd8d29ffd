// In: the printed text of a whole prospectus or statement. Out: the names of the portfolios that its front, or its title, bears.
//   ASHGROVE                            ^ the family's line
//   Dividend Growth Fund                ^ the fund: "Ashgrove Dividend Growth Fund", where the text speaks of it so
import { matchesOf } from '../../../model/matches.ts'
import { pattern } from '../../../model/pattern.ts'
import { definedFund } from './defined-fund.ts'
import { literal } from '../literal.ts'
import { nameKey } from '../names.ts'
import { fundNames, type FundName } from './fund-names.ts'
import { overLines } from './name-lines.ts'
import { firstWord, isAlone, isShortOf, NO_LINE, overlap, sameName, unique, unmarked, type Named } from './named.ts'
import { isOtherName } from './other-name.ts'
import type { CoverTrust } from './trusts/trusts.ts'

const BODY = pattern('gi')`
  before\s(?:you\s)?invest
  |investment\sobjectives?(?:\s?\/\s?goals?)?\n
  |table\sof\scontents
  |(?:^|\n)(?:fund|portfolio)\ssummary
  |has\snot\sapproved|have\snot\sapproved
  |is\snot\sa\sprospectus
`

/** Where the front of a whole prospectus ends and its text starts. */
export function frontOf(text: string): number {
  const bodies = matchesOf(text.slice(0, 8000), BODY)
  return bodies.find(m => m.index > 20)?.index ?? Math.min(text.length, 2500)
}

/** "Ashgrove Core Bond Series", unless the registrants hold it. */
const isSeries = ({ name, form }: FundName): boolean => form === 'registrant' && /\sseries(?: [IVX]+)?$/i.test(name)

const isTrust = (name: string, trusts: readonly CoverTrust[]): boolean => trusts.some(t => sameName(t.name, name))

/** "Ashgrove Value Index Fund ETF Shares (AGVX)": a class, beside the name of the ETF. */
const isClass = (text: string, { name, to }: Named): boolean => /\bfund ETF$/i.test(name) && /^[®™]*\sShares\b/.test(text.slice(to, to + 9))

/** Subjects of a prospectus or statement: the funds of its front. */
export function prospectusSubjects(text: string, trusts: readonly CoverTrust[], isSummary: boolean): Named[] {
  const front = frontOf(text)
  const named = unique(
    overLines(text, fundNames(text, 0, front)).filter(
      n =>
        (n.form === 'fund' || isSeries(n)) &&
        !/^no-load\b/i.test(n.name) &&
        !isTrust(n.name, trusts) &&
        !isOtherName(text, n.from) &&
        !isClass(text, n),
    ),
  )
  // "The Ashgrove Money Market Fund" on a line, and below "the Money Market Fund and the Bond Fund are series of …".
  const isShortened = (n: Named) => !isAlone(text, n) && named.some(o => o.from < n.from && isShortOf(n.name, o.name) && isAlone(text, o))
  const listed = named.filter(n => !isShortened(n))
  if (!listed.length) return ofItsProspectus(text, front, trusts)
  // A family's name may stand on a line of its own above the rest, or in a picture.
  const familyAbove = (n: Named) => text.slice(0, n.from).trimEnd().split('\n').at(-1)!.replace(/[®™*]/g, '').trim()
  // "Ashgrove Buffer ETF January" over "Ashgrove Buffer ETF – January (the “Fund”)": its own text sets the dash.
  const isBegun = (n: Named) => listed.some(o => new RegExp(`^${literal(n.name)} [-–—] `).test(o.name))
  const whole = (isSummary ? listed.map(n => withCommas(text, front, n)) : listed).filter(
    n => !isBegun(n) && !listed.some(o => o !== n && sameName(o.name, `${familyAbove(n)} ${n.name}`)),
  )
  const [only] = whole
  if (whole.length > 1 && isSummary) return ofItsSummary(text, front, whole)
  if (!only || whole.length > 1) return whole
  const defined = definedFund(text, front) ?? spokenWhole(text, front, familyAbove(only), only.name) ?? ofFamilyInFront(text, front, only)
  return defined && !isTrust(defined.name, trusts) && (isShortOf(only.name, defined.name) || goesOnInTitle(text, only, defined))
    ? [defined]
    : whole
}

/** "… should be read in conjunction with the prospectus of the Ashgrove Growth Fund dated May 1", of a statement whose title names none. */
const ofItsProspectus = (text: string, front: number, trusts: readonly CoverTrust[]): Named[] =>
  unique(
    fundNames(text, front, Math.min(text.length, front + 1500)).filter(
      n =>
        n.form === 'fund' &&
        !isTrust(n.name, trusts) &&
        /\bprospectus(?:es)?\s(?:of|for|relating\sto)\s(?:the\s)?$/i.test(text.slice(Math.max(0, n.from - 30), n.from)),
    ),
  )

/** A summary is one fund's as a rule: of several names that which its text calls the Fund, or of which it says what "the … Fund seeks". */
function ofItsSummary(text: string, front: number, names: readonly Named[]): Named[] {
  const defined = definedFund(text, front)
  const objective = text.slice(front, front + 8000)
  const opensAim = ({ name }: Named) => new RegExp(`(?:^|\\n|[.:]\\s)(?:The )?${literal(name)}[®™*]* (?:seeks|pursues)\\b`).test(objective)
  const own = defined ? names.filter(n => sameName(n.name, defined.name)) : names.filter(opensAim)
  return own.length === 1 ? own : [...names]
}

/** "Ashgrove Rails, Roads, Bridges ETF" alone on a line, which the text defines so: the commas are the name's own. */
function withCommas(text: string, front: number, n: Named): Named {
  const from = text.lastIndexOf('\n', n.from) + 1
  const name = text.slice(from, n.to)
  if (!/^\p{Lu}[^\n]*,\s/u.test(name) || n.from === from || !/^[®™*\s]*\n/.test(text.slice(n.to))) return n
  const words = literal(unmarked(name)).replace(/ /g, '[®™*]*\\s')
  const again = new RegExp(`${words}[®™*]*\\s\\((?:the\\s)?[“"](?:the\\s)?Fund[”"]`, 'i')
  return again.test(text.slice(front, front + 8000)) ? { name: unmarked(name), from, to: n.to } : n
}

/** "Ashgrove Closed-End Fund Strategy" on a line of the front, which the text defines so: the name goes on behind its head noun. */
const goesOnInTitle = (text: string, { name, from }: Named, defined: Named): boolean =>
  unmarked(defined.name).startsWith(`${name} `) && unmarked(text.slice(from).split('\n', 1)[0]!) === unmarked(defined.name)

/** "Ashgrove" on a line above "Dividend Growth Fund", where the text speaks of "The Ashgrove Dividend Growth Fund". */
function spokenWhole(text: string, front: number, family: string, name: string): Named | null {
  if (!/^\p{Lu}[^\s]*(?: [\p{Lu}&][^\s]*){0,2}$/u.test(family) || NO_LINE.test(family)) return null
  const at = text
    .slice(front, front + 8000)
    .toLowerCase()
    .indexOf(`${family} ${name}`.toLowerCase())
  if (at < 0) return null
  const from = front + at
  const to = from + family.length + 1 + name.length
  return { name: text.slice(from, to), from, to }
}

/** "ASHGROVE FUNDS" somewhere above "Income Fund", where the text speaks of "Ashgrove Income Fund". */
function ofFamilyInFront(text: string, front: number, { name, from }: Named): Named | null {
  const lines = text.slice(0, from).trimEnd().split('\n').slice(-7)
  for (const [i, line] of lines.entries()) {
    // The word may stand on the next line.
    const family = /^(.{3,40}?) (?:mutual )?funds[®™*]*$/i.exec(
      /^funds[®™*]*$/i.test(lines[i + 1] ?? '') ? `${line} funds` : line.trim(),
    )?.[1]
    const spoken = family ? spokenWhole(text, front, family, name) : null
    if (spoken) return spoken
  }
  return null
}

/** A front whose name is a picture: the fund of which the text behind it speaks more than once, and more than of any other. */
function spokenOf(text: string, front: number): Named | null {
  const isSpoken = (n: Named) =>
    /(?:^|[\s(])[Tt]he\s$/.test(text.slice(Math.max(0, n.from - 5), n.from)) || DEFINED_AT.test(text.slice(n.to, n.to + 20))
  const spoken = fundNames(text, front, Math.min(text.length, front + 40_000)).filter(n => n.form === 'fund' && isSpoken(n))
  const places = [...Map.groupBy(spoken, n => nameKey(n.name)).values()].sort((a, b) => b.length - a.length)
  const [most, next] = places
  return most && most.length > 1 && most.length > (next?.length ?? 0) ? most[0]! : null
}

const HEAD_ALONE = /(?<=\n)(?:Fund|Portfolio|FUND|PORTFOLIO)(?=[®™*\s]*\n)/g
const PART_OF_NAME = /^(?:\p{Lu}[\p{L}.&'’-]*|&|\d+)(?: (?:\p{Lu}[\p{L}.&'’-]*|&|of|and|\d+)){0,3}$/u

/** "Ashgrove\nLarge Cap\nGrowth\nFund": a name set a word or two on a line, down to its head noun. */
function brokenName(text: string, front: number): Named | null {
  for (const head of text.slice(0, front).matchAll(HEAD_ALONE)) {
    const above = text.slice(0, head.index - 1).split('\n')
    const end = above.findLastIndex(line => !PART_OF_NAME.test(line) || NO_LINE.test(line))
    const words = above.slice(Math.max(end + 1, above.length - 5))
    const to = head.index + head[0].length
    if (words.length) return { name: `${words.join(' ')} ${head[0]}`, from: head.index - words.join('\n').length - 1, to }
  }
  return null
}

const DEFINED_AT = /^[®™*]*\s\((?:the\s)?[“"]/

const NO_TITLE = pattern('i')`
  prospectus|statement\sof|^[.\s]*$|\b(?:19|20)\d\d$|ticker|symbol|class|(?<!\d[xX]\s)\bshares?\b
  |\blisted\b|\bexchange,?\s(?:inc|llc)\b|\bstock\s(?:market|exchange)\b|^(?:nyse|nasdaq|cboe)\b
  |link\s|click|www\.|http|no-load|\d{3}[-.)]|:|\.$|^(?:series|summary)$
`
const NO_NAME = /^[A-Z]{4,5}X?$|[a-z]\s[a-z]+\s[a-z]+\s[a-z]/

/** "Ashgrove Income Shares: Series LD" */
const OF_SERIES = /: Series [A-Z\d]{1,3}$/

const isTitle = (line: string): boolean =>
  /\p{L}{2}/u.test(line) &&
  (OF_SERIES.test(line) || !NO_TITLE.test(line)) &&
  !NO_NAME.test(line) &&
  /^[\p{Lu}i\d]/u.test(line) &&
  line.length > 5 &&
  line.length < 90

/** The line of a front that can only be the fund's name, where no line ends in a head noun. */
export function titleLine(text: string, trusts: readonly CoverTrust[]): Named[] {
  const front = frontOf(text)
  const defined = definedFund(text, front)
  if (defined && !isTrust(defined.name, trusts)) return [defined]
  const broken = brokenName(text, front)
  if (broken) return [broken]
  let at = 0
  for (const line of text.slice(0, front).split('\n')) {
    const isOfTrust = trusts.some(t => overlap(t, { from: at, to: at + line.length }))
    if (isTitle(line) && !isOfTrust && !isTrust(line, trusts)) return linesOfFamily(text.slice(at, front), at)
    at += line.length + 1
  }
  const spoken = spokenOf(text, front)
  if (spoken) return [spoken]
  // "Ashgrove Liquid Assets, Inc.", and no line that could be another's name.
  return trusts.length === 1 && /,? Inc\.?$/.test(trusts[0]!.name) ? [...trusts] : []
}

/** Funds of one family stand one under the other or side by side. */
function linesOfFamily(words: string, at: number): Named[] {
  const lines = words.split('\n')
  const family = firstWord(lines[0]!)
  const end = lines.findIndex(l => !l.startsWith(family))
  let from = at
  return lines.slice(0, end < 0 ? 1 : end).map(line => {
    const named = { name: unmarked(line.replace(/\s\([A-Z]{4,5}X?\)$/, '')), from, to: from + line.length }
    from += line.length + 1
    return named
  })
}
