// In: the printed text of a supplement with its cover and registrants. Out: the names of the portfolios that it is about, in order.
// Takes the names of the cover; where the cover has none, a table that it points to, a list that it announces, then bare lines.
//   "…for the iShares Russell 1000 Growth ETF (IWF), iShares Russell 1000 Value ETF (IWD)"
//             ^ subject                              ^ subject
import { nameKey, namesIn } from '../../names.ts'
import { coordinatedOnCover } from '../coordinated.ts'
import { definedNames } from '../defined-list.ts'
import { fundNames, type FundName } from '../fund-names.ts'
import { variableFunds } from '../hyphened-names.ts'
import { overLines, withoutTickers } from '../name-lines.ts'
import { isAlone, isOfAKind, isShortOf, overlap, sameName, unique, type Named } from '../named.ts'
import { isOtherName } from '../other-name.ts'
import { renamed } from '../renamed.ts'
import { AS_FUND } from '../trusts/called.ts'
import { isSeries } from '../trusts/series-on-cover.ts'
import type { CoverTrust } from '../trusts/trusts.ts'
import { announced } from './announced.ts'
import { familyLines, soleLine } from './bare-lines.ts'
import { byTicker } from './by-ticker.ts'
import { datedLines } from './dated-lines.ts'
import { fuller, withFamily } from './fuller.ts'
import { ledByTicker } from './led-by-ticker.ts'
import { seriesOnCover } from './series-of.ts'
import { siblings } from './siblings.ts'

const TICKER = /^[\s®™*\n]*\((?:Ticker:?\s?|Symbol:?\s?)?[A-Z]{3,5}\)/
const TERM = /^[®™*\s]*(?:\([A-Z]{3,5}\)\s)?\((?:the\s)?["“]([^"“”]{4,60}?),?["”]\)/

/** A document as its cover gave it. */
interface Cover {
  text: string
  /** Where the cover ends. */
  end: number
  trusts: readonly CoverTrust[]
}

/** Subjects of a supplement. */
export function supplementSubjects(text: string, end: number, trusts: readonly CoverTrust[]): Named[] {
  const cover = { text, end, trusts }
  const names = namesOnCover(cover)
  if (!names.length) return namesElsewhere(cover)
  const printed = withOneName(text, withoutShouted(text, names))
  // "Small Cap Growth Fund." under a list with "Pinnacle Small Cap Growth Fund" is the same fund, shortened.
  return fuller(
    text,
    end,
    withFamily(text, end, printed, trusts).filter(
      n => !printed.some(o => o.from < n.from && isShortOf(n.name, o.name) && !areListed(o, n, printed, cover)),
    ),
  )
}

/** "GROWTH FUND" on the line under "AGGRESSIVE GROWTH FUND": two funds, unless what the one has before is the family's word. */
function areListed(one: Named, other: Named, names: readonly Named[], { text, trusts }: Cover): boolean {
  // "Larch Bond Fund (Class A and Class C) and Bond Fund (Class A)": each with what stands beside it.
  if (/^[®™*\s]*\([^()]{4,120}\)(?:\s?[,;])?\s(?:and\s)?$/.test(text.slice(one.to, other.from))) return true
  if (!isAlone(text, one) || !isAlone(text, other)) return false
  // "Partners Value Fund" over its classes with their tickers, "Value Fund" over those of its own.
  const tickers = (n: Named) =>
    new Set(text.slice(n.to, names.find(o => o.from >= n.to)?.from ?? n.to + 200).match(/(?<=\()[A-Z]{4}X(?=\))/g))
  const [ofOne, ofOther] = [tickers(one), tickers(other)]
  if (ofOne.size && ofOther.size && [...ofOne].every(t => !ofOther.has(t))) return true
  if (other.from - one.to > 4) return false
  const front = one.name.slice(0, one.name.length - other.name.length).toLowerCase()
  return ![...names.filter(n => n !== one), ...trusts].some(n => n.name.toLowerCase().replace(/^the /, '').startsWith(front))
}

/** Whether a name is a registrant's. */
function isTrust(n: Named, { text, trusts }: Cover): boolean {
  return trusts.some(
    t =>
      sameName(t.name, n.name) ||
      sameName(withoutForm(t.name), n.name) ||
      overlap(t, n) ||
      (t.name.startsWith(`${n.name} `) && text.startsWith(t.name, n.from)),
  )
}

/** "Fortuna Series Fund" on a further line is "Fortuna Series Fund, Inc." */
const withoutForm = (name: string): string => (/\b(?:series fund|funds),? inc\.?$/i.test(name) ? name.replace(/,? inc\.?$/i, '') : name)

const OF_TRUST = /\b(?:series|trust)(?:\s[IVX]+|\sof\s(?:new\s|north\s|south\s|west\s)?\w+)?$/i

/** Whether a name of the cover is one of a portfolio by its form, or by what stands beside it. */
function isFund(n: FundName, cover: Cover): boolean {
  if (isTrust(n, cover) || isOtherName(cover.text, n.from) || isOfAKind(cover.text, n)) return false
  if (n.form === 'fund') return true
  if (n.form === 'registrant' && isSeries(n.name)) return true
  if (n.form === 'registrant' && OF_TRUST.test(n.name) && cover.trusts.length > 0) return true
  // "Larch Retirement Fund Series VII" in a list of funds
  if (/\bFund Series [IVX]+$/i.test(n.name)) return true
  return n.form !== 'company' && TICKER.test(cover.text.slice(n.to, n.to + 30))
}

/** Names that the cover prints, however it prints them, in its order. */
function namesOnCover(cover: Cover): Named[] {
  const { text, end, trusts } = cover
  const led = ledByTicker(text, end)
  const listed = listedOn(cover).filter(n => !led.some(l => overlap(l, n)))
  const dated = datedLines(text, end)
  const called = led.length ? [] : definedNames(text, end, trusts).filter(n => !isTrust(n, cover))
  // "Larch Long/Short and Larch Income ETF (each a “Fund”)": the bracket calls all of them so, whatever they end in.
  const defined = called.length > listed.length && listed.every(l => called.some(c => sameName(c.name, l.name))) ? called : []
  const known = [...led, ...dated, ...listed, ...defined]
  const marked = byTicker(text, end, trusts).filter(n => !known.some(l => overlap(l, n)) && !isTrust(n, cover))
  return unique(
    [
      ...led,
      ...dated,
      ...marked,
      ...defined,
      ...coordinatedOnCover(text, end, trusts),
      ...listed.filter(n => !dated.some(d => overlap(n, d))),
      ...seriesOnCover(text, end, trusts).filter(n => !known.some(l => overlap(l, n))),
      ...siblings(text, listed, end).filter(n => !isTrust(n, cover)),
    ].sort((a, b) => a.from - b.from),
  )
}

/** "Larch Trust Municipal Bond Fund", which the text calls the Fund, is one name that holds two head nouns. */
function asOneFund(names: readonly FundName[], cover: Cover): FundName[] {
  const { text } = cover
  const found: FundName[] = []
  for (const n of names) {
    const before = found.at(-1)
    const both = before && { ...n, name: `${before.name} ${n.name}`, from: before.from }
    // "LARCH EXCHANGE-TRADED FUNDS Larch Growth ETF": the family's line in capitals is no word of the name.
    const isLine = before && isShouted(before.name) && !isShouted(n.name)
    const isOne =
      both && n.form === 'fund' && text.slice(before.to, n.from) === ' ' && !isLine && !isTrust(before, cover) && isDefined(text, both)
    if (isOne) found[found.length - 1] = both
    else found.push(n)
  }
  return found
}

const isShouted = (name: string): boolean => !/\p{Ll}/u.test(name)

/** Names with a head noun, as most covers list them. */
function listedOn(cover: Cover): Named[] {
  const { text, end } = cover
  const variable = variableFunds(text, end)
  const all = asOneFund(withoutTickers(text, overLines(text, fundNames(text, 0, end))), cover)
  // "Larch 60/40 Allocation Fund (the “60/40 Fund”)": what a name is called from then on is no further name.
  const terms = new Set(
    all.flatMap(n => {
      const term = TERM.exec(text.slice(n.to, n.to + 90))?.[1]
      return term && !sameName(term, n.name) ? [nameKey(term)] : []
    }),
  )
  const own = all.filter(n => isFund(n, cover) && !terms.has(nameKey(n.name)) && !variable.some(v => overlap(v, n)))
  return unique([...variable, ...own].sort((a, b) => a.from - b.from))
}

/** "MANAGE LARCH GLOBAL BOND FUND" within a sentence in capitals is the fund of the line above. */
function withoutShouted(text: string, names: readonly Named[]): Named[] {
  return names.filter(
    n =>
      isAlone(text, n) ||
      !names.some(o => o.from < n.from && isAlone(text, o) && isShortOf(o.name, n.name) && n.name === n.name.toUpperCase()),
  )
}

const FORMERLY = /^[®™*\s]*\((?:formerly|previously)(?: known as| called| named)?[,:]?\s(?:the\s)?["“]?/i

/** "Larch Core Fund (formerly, Larch Value Fund)" is one fund: by its new name, unless the text calls the old one the Fund. */
function withOneName(text: string, names: readonly Named[]): readonly Named[] {
  const dropped = names.flatMap(n => {
    const after = text.slice(n.to, n.to + 160)
    const opened = FORMERLY.exec(after)
    const old = opened && names.find(o => o !== n && startsWithName(after.slice(opened[0].length), o.name))
    return old ? [isDefined(text, old) && !isDefined(text, n) ? n : old] : []
  })
  return names.filter(n => !dropped.includes(n))
}

const startsWithName = (words: string, name: string): boolean => words.replace(/\s/g, ' ').toLowerCase().startsWith(name.toLowerCase())

/** Whether any place of the name is followed by '(the "Fund")'; '(each, a "Fund")' stands behind several. */
const isDefined = (text: string, { name }: Named): boolean =>
  namesIn(text.slice(0, 6000), [{ name, of: name }]).some(
    p => AS_FUND.test(text.slice(p.to, p.to + 30)) && !/^\W*each\b/i.test(text.slice(p.to, p.to + 30)),
  )

/** For a cover that prints no name: the first of these places that gives any. */
function namesElsewhere(cover: Cover): Named[] {
  const { text, end, trusts } = cover
  // A cover may point to a table: "for each of the funds listed in the table below".
  const pairs = renamed(text, end - 60)
  if (pairs?.now.length) return unique(pairs.now.filter(n => !isTrust(n, cover)))
  const told = announced(text, end)
  if (told.length) return unique(told)
  const lines = familyLines(text, end, trusts).filter(n => !isTrust(n, cover))
  if (lines.length) return unique(lines)
  const line = trusts.length ? null : soleLine(text)
  return line ? [line] : []
}
