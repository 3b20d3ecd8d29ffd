// In: a document with its kind, cover and registrants. Out: the portfolios that it is about, in order:
// those of its cover, else those of its body.
import type { Kind } from '../../../model/kinds.ts'
import { pattern } from '../../../model/pattern.ts'
import { bodySubjects } from './body-subjects.ts'
import { definedFund } from './defined-fund.ts'
import { isExcepted } from './excepted.ts'
import { fundNames } from './fund-names.ts'
import { sameName, unique, type Named } from './named.ts'
import type { Other } from './other-funds.ts'
import { prospectusSubjects, titleLine } from './prospectus-subjects.ts'
import { supplementSubjects } from './supplement-subjects/supplement-subjects.ts'
import { alsoSpokenOf } from './takes-over-only.ts'
import { INCORPORATED_FUND } from './trusts/called.ts'
import type { CoverTrust } from './trusts/trusts.ts'
import { partsOfUmbrella } from './umbrella.ts'

const WHOLE: ReadonlySet<Kind> = new Set(['prospectus', 'summary-prospectus', 'statement-of-additional-information'])
const AMENDING: ReadonlySet<Kind> = new Set([
  'supplement',
  'proxy-statement',
  'information-statement',
  'merger-registration',
  'certification',
])

export const isWhole = (kind: Kind): boolean => WHOLE.has(kind)
export const isAmending = (kind: Kind): boolean => AMENDING.has(kind)

/** A document whose portfolios are asked for. */
export interface Asked {
  text: string
  kind: Kind
  /** Where the cover ends. */
  cover: number
  trusts: readonly CoverTrust[]
  /** Of the registrants those that are themselves funds. */
  own: readonly CoverTrust[]
}

/** A line that is set as registrants are, where their portfolios are in small letters. */
const IN_CAPITALS = /^[®™*]*\n[A-Z][A-Z&'’., -]{3,60}\s(?:FUND|PORTFOLIO)(?:,? INC\.?)?[®™*]*\n/

/** Subjects of the cover, and registrants that are funds themselves. */
export function coverSubjects(asked: Asked): Named[] {
  const { text, kind, cover, trusts, own } = asked
  const whole = isWhole(kind)
  const amending = isAmending(kind)
  const names = whole
    ? prospectusSubjects(text, trusts, kind === 'summary-prospectus')
    : amending
      ? withoutHeld(text, supplementSubjects(text, cover, trusts)).filter(s => !isExcepted(text, s.from))
      : []
  if (!names.length && own.length && (whole || amending)) return [...own]
  if (!names.length && whole) return titleLine(text, trusts)
  // "LARCH INCOME FUND, INC." right over another registrant has no portfolios in the list.
  const isEmpty = (t: CoverTrust) =>
    trusts.some(o => o.from > t.to && text.slice(t.to, o.from).trim() === '') ||
    (IN_CAPITALS.test(text.slice(t.to)) && names.some(n => /\p{Ll}/u.test(text.slice(n.from, n.to))))
  return [...names, ...own.filter(t => !INCORPORATED_FUND.test(t.name) || (trusts.length > 2 && isEmpty(t)))]
}

const UNDERLYING_NAMES = pattern('i')`
  \bunderlying\s(?:funds?|portfolios?|etfs?)['’]?s?\s(?:[^.:]{0,60}\s)?(?:names?|renamed)\b
  [^.:]{0,80}\b(?:follows|following|below)[^.:]{0,30}:
`

/** "the following underlying funds' names have been changed:" over a table: those of the table are held, and not amended. */
function withoutHeld(text: string, subjects: readonly Named[]): Named[] {
  const table = subjects.length ? UNDERLYING_NAMES.exec(text) : null
  const before = table ? subjects.filter(s => s.from < table.index) : []
  return before.length ? before : [...subjects]
}

/** Subjects of an amending document whose cover names none: the funds that a merger ends or that a proxy defines, and of a supplement
 *  those of its body. */
export function subjectsBelow(asked: Asked, others: readonly Other[], merging: readonly Named[]): Named[] {
  const { text, kind, cover, trusts } = asked
  if (kind !== 'supplement') {
    // "shares of the Larch Bond Portfolio (the "Portfolio")" in the letter to those who vote
    const defined = merging.length || kind === 'certification' ? null : definedFund(text, cover)
    if (defined && !others.some(o => o.role === 'acquiring' && sameName(o.name, defined.name))) return [defined]
    return merging.length ? [...merging] : toldList(text)
  }
  // A supplement with a merger may change other funds of its body too.
  const body = [...bodySubjects(text, cover, trusts), ...trusts.flatMap(t => partsOfUmbrella(text, t.name))]
  const isOther = (s: Named) => others.some(o => sameName(o.name, s.name) && isForAnother(o, asked))
  return [...merging, ...body.filter(b => !merging.some(m => sameName(m.name, b.name)) && !isOther(b) && !isExcepted(text, b.from))]
}

const ARE_FUNDS = /\bThe\s(?:Funds|Portfolios)\sare(?:\sas\sfollows)?:\s/

/** "The Funds are: | Larch Bond Fund | Larch Income Fund | If you were a shareholder of record …", in a letter to those who vote */
function toldList(text: string): Named[] {
  const told = ARE_FUNDS.exec(text.slice(0, 6000))
  if (!told) return []
  const from = told.index + told[0].length
  const end = text.slice(from).search(/\.\s|\n[^\n]{120}/)
  return unique(fundNames(text, from, end < 0 ? from + 1500 : from + end).filter(n => n.form === 'fund'))
}

/** A fund that is told of for another's sake: a comparable one, or one that takes over and of which no more is said. */
function isForAnother(o: Other, { text, cover, trusts }: Asked): boolean {
  if (o.role !== 'acquiring') return o.role === 'comparable'
  const [first] = trusts
  return trusts.length !== 1 || (o.trust !== null && o.trust !== first!.name) || !alsoSpokenOf(text, cover, o.name)
}
