// In: a text whose cover names no fund, and where its body starts. Out: the funds that the body names, each at its first mention.
// A name of a kind, a former name and the name of a fund that is merely held are none.
import { pattern } from '../../../model/pattern.ts'
import { nameKey } from '../names.ts'
import { calledSo } from './called-so.ts'
import { coordinatedFunds } from './coordinated.ts'
import { fundNames, type FundName } from './fund-names.ts'
import { withFront } from './hyphened-names.ts'
import {
  ENDS_LINE,
  firstWord,
  isOfAKind,
  isSeriesByName,
  isShortOf,
  isWhatOthersAreSeriesOf,
  sameName,
  unique,
  type Named,
} from './named.ts'
import { isOtherName } from './other-name.ts'
import type { CoverTrust } from './trusts/trusts.ts'

const UNDERLYING =
  /\b(?:list|table)\sof\s(?:the\s)?underlying\s(?:funds|portfolios|etfs)\b|\bunderlying\s(?:funds|portfolios|etfs)\s[^.]{0,80}\binclude/i
/** "will invest approximately 5% of its assets in the" */
const INVESTS_IN = /\binvests?\s(?:[\w-]+\s){0,2}\d+%\sof\s(?:its|their)\s(?:\w+\s)?assets\sin\s(?:the\s)?$/i
const ALLOTTED = /^[®™*\s|]*\d{1,3}(?:\.\d+)?\s?%?\s?(?:[-–—]|to)\s?\d{1,3}(?:\.\d+)?\s?%/
const HAS_OFFICE = /\b(?:Secretary|Treasurer|President|Trustee|Director|Officer|Chairman) of [^.;]{0,100}$/
const SPOKEN = /\b(?:the|each|this)\s(?:affected\s)?Series(?:['’]|\s(?:may|will|shall|is|has|invests?))/

/** Funds that the body names, for covers that name none; those of the text's first mention, headings included. */
export function bodySubjects(text: string, from: number, trusts: readonly CoverTrust[]): Named[] {
  const isTrust = (n: Named) => trusts.some(t => sameName(t.name, n.name))
  const places = fundNames(text, from, Math.min(text.length, from + 60_000)).map(n => withFront(text, n))
  const everywhere = (name: string, holds: (n: FundName) => boolean) => places.every(n => !sameName(n.name, name) || holds(n))
  // "each Underlying Country Fund" speaks of a kind of fund wherever it stands; a name stands somewhere without such a word.
  const isKind = (name: string) => everywhere(name, n => isOfAKind(text, n))
  // A fund that is named as one of the underlying funds, wherever it is named, is none of those that the text is about.
  const isHeld = (name: string) =>
    everywhere(
      name,
      n =>
        UNDERLYING.test(text.slice(Math.max(0, n.from - 250), n.to + 200)) || INVESTS_IN.test(text.slice(Math.max(0, n.from - 90), n.from)),
    )
  // "Larch Bond Fund 5 - 15%": a row of a table that says how much of another fund's assets it has.
  const isAllotted = (name: string) => everywhere(name, n => ALLOTTED.test(text.slice(n.to, n.to + 24)))
  // "a portfolio of the Larch Series Fund", wherever it is named: a registrant.
  const holds = (name: string) => / series /i.test(name) && everywhere(name, n => isWhatOthersAreSeriesOf(text, n))
  // "Secretary of the Larch Bond Fund since 2017": where someone has an office.
  const isOfOffice = (name: string) => everywhere(name, n => HAS_OFFICE.test(text.slice(Math.max(0, n.from - 120), n.from)))
  // A name that was borne once is none now, wherever else it stands, unless the text calls it the Fund.
  const isFormer = (n: FundName) => isOtherName(text, n.from) && everywhere(n.name, o => !isTheFund(text, o))
  const former = new Set(places.filter(isFormer).map(n => nameKey(n.name)))
  const terms = calledSo(text)
  const companies = ownCompanies(places.filter(n => !isTrust(n)))
  const spoken = trusts.length > 0 && SPOKEN.test(text.slice(from))
  const isFund = (n: FundName) => n.form === 'fund' || companies.includes(n) || (spoken && isSeries(text, n)) || isCalledFund(text, n)
  const names = unique(
    places.filter(
      n =>
        isFund(n) &&
        !isKind(n.name) &&
        !isHeld(n.name) &&
        !isAllotted(n.name) &&
        !holds(n.name) &&
        !isOfOffice(n.name) &&
        !/\s(?:of|in|to)\s(?!America)/i.test(n.name) &&
        !isTrust(n) &&
        !terms.has(nameKey(n.name)) &&
        !former.has(nameKey(n.name)),
    ),
  )
  const together = coordinatedFunds(text, from, text.length, trusts).filter(c => !names.some(n => sameName(n.name, c.name)) && !isTrust(c))
  const all = [...names, ...unique(together)]
  // "EMERGING COMPANIES PORTFOLIO" is the heading of what the text calls "Kestrel Point Emerging Companies Portfolio".
  const isShort = (n: Named) => !isSeriesByName(text, n) && all.some(o => isShortOf(n.name, o.name) && !isOfOtherKind(text, n, o))
  return all.filter(n => !isShort(n) && !isWordOfOne(n, all))
}

/** "the Insured Fund" for "Larch California Insured Tax-Free Income Fund": words that stand together in the name of a single fund. */
function isWordOfOne({ name }: Named, all: readonly Named[]): boolean {
  const [, short, noun] = /^(?:The )?([\p{L}’'-]+(?: [\p{L}’'-]+){0,2}) (Fund|Portfolio)$/iu.exec(name) ?? []
  if (!short) return false
  const isOne = !short.includes(' ')
  const of = all.filter(o => {
    const words = o.name.toLowerCase().split(' ')
    const within = ` ${words.slice(1, isOne ? -2 : -1).join(' ')} `
    return (
      words.length > 4 &&
      words.at(-1) === noun!.toLowerCase() &&
      within.includes(` ${short.toLowerCase()} `) &&
      (isOne || isOfFamily(o, all))
    )
  })
  return of.length === 1
}

/** Whether another fund bears its first word, so that a name without it is shortened. */
const isOfFamily = (one: Named, all: readonly Named[]): boolean =>
  all.some(o => o !== one && firstWord(o.name).toLowerCase() === firstWord(one.name).toLowerCase())

const KIND_BEFORE = pattern('i')`
  ^(?:the\s)?(?:(?:small|mid|large|multi|smid|all|micro|cap|small[-/]?cap|mid[-/]?cap|large[-/]?cap|institutional|international|global
  |intermediate|intermediate-term|short|short-term|long|long-term|ultra|term|emerging|markets|u\.s\.|tax-(?:exempt|free|managed)|high)\s)+$
`

/** "the Growth Stock Portfolio" beside "the Mid Cap Growth Stock Portfolio": what stands before tells a kind, and no family. */
function isOfOtherKind(text: string, short: Named, long: Named): boolean {
  const [before] = long.name.toLowerCase().split(short.name.toLowerCase().replace(/^the /, ''))
  if (!KIND_BEFORE.test(before!)) return false
  const opens = text.slice(Math.max(0, short.from - 5), short.from + 4)
  return /(?:^|\s)the\s/i.test(opens) || /\n$/.test(text.slice(0, short.from))
}

/** Funds that are companies of their own, told together: "Meridale New Concepts Fund, Inc., Meridale Retirement Shares, Inc." */
function ownCompanies(names: readonly FundName[]): FundName[] {
  const companies = names.filter(n => /\b(?:fund|portfolio|shares|securities), inc\.?$/i.test(n.name))
  return companies.filter(n => companies.some(o => !sameName(o.name, n.name) && firstWord(o.name) === firstWord(n.name)))
}

/** "Larch Capital Growth Series" over what is told of "the Series", where the registrant is named otherwise. */
const isSeries = (text: string, n: FundName): boolean =>
  n.form === 'registrant' && /\sSeries$/.test(n.name) && text[n.from - 1] === '\n' && ENDS_LINE.test(text.slice(n.to, n.to + 4))

const isTheFund = (text: string, n: FundName): boolean => AS_PART.test(text.slice(n.to, n.to + 30))

const AS_PART = /^[\s®™*]*\((?:the\s)?["“'‘]?(?:Fund|Portfolio|Series)["”'’]?\)/

/** 'the Larch Capital Preservation Series (the "Fund")' */
const isCalledFund = (text: string, n: FundName): boolean => n.form === 'registrant' && /\sSeries$/.test(n.name) && isTheFund(text, n)
