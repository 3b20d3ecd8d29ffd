// In: words of a filing. Out: the firms that they name, in full; a short form that the document defines stands for the full name.
//   "… CAM North America, LLC ("CAM") …"      "CAM will replace …"
//                               ^ short form   ^ the firm
import { pattern } from '../../../../model/pattern.ts'
import type { DocumentView } from '../../view.ts'
import { EDGE } from './firm-words.ts'
import { fullFirmsIn, type Firm } from './firms.ts'
import { inCapitals, titled } from '../folded.ts'

/** Short forms in small letters, with the full name each stands for. */
export type FirmBook = ReadonlyMap<string, string>

const ROLE_TERM = /\b(?:adviser|advisor|manager|distributor|administrator|custodian|agent|underwriter|company|trust|fund)s?\b/i
/** What stands in brackets after a firm, or after its office. */
const IN_BRACKETS = pattern('i')`
  ^[,.]?\s*(?:
    ,[^,()]{1,60},\s*
    // "Larch Management, Inc., doing business in some instances under the name Quill (“Quill”)"
    |,\s(?:doing|conducting)\sbusiness\b[^;"“]{0,160}?\b(?:under\sthe\sname|as)(?:\sof)?\s[A-Z][\w.&' -]{1,40}
    |(?:the|its|an?)\s(?:Funds?['’]s?\s)?(?:\w+\s)?(?:sub-?)?
    (?:advis[eo]r|manager|distributor|administrator|custodian|underwriter|transfer agent)\b[^,()]{0,50},?\s*
  )?\(([^()]{2,90})\)
`
const QUOTED_TERM = /["“\u0093]([^"“”\u0093\u0094]{2,50}?)[,.]?["”\u0094]/g
const BARE_TERM = /^(?:the |each, an? )?([A-Z][\w.&' -]{1,39})$/
/** What a term behind a firm stands for, where it is no firm: "agreed to be acquired by X (the “Transaction”)". */
const NO_TERM = pattern('i')`
  ^(?:the |this |such )?(?:
  funds?|trust
  |(?:[\w-]+ ){0,2}(?:agreement|transaction|acquisition|merger|purchase|sale|closing|change (?:of|in) control|reorganization|plan|proposal)
  )$
`
const TO_BE_NAMED = /^,?\s*\((?:which is )?(?:expected to be|to be|soon to be|which (?:will|shall) be) (?:re)?named (?:as )?$/i
const FUND_IN_CAPITALS = /^ (?:[A-Z&]+ ){0,5}(?:FUND|PORTFOLIO|TRUST|SERIES|ETF)\b/
const NO_FUND_IN_CAPITALS = /^ (?:AS|WILL|AND|HAS|TO|OF|IS)\b/
const NAMES_IN_A_ROW = /^\s*(?:the |The (?=Bank\b))?((?:[A-Z][\w.&'’-]*|&|of|and)(?: (?:[A-Z][\w.&'’-]*|&|of|and))*)/
/** A name that goes on in small letters ("ESG factors") is no firm's. */
const GOES_ON_SMALL = /^\s+(?!as\b|to\b|for\b|and\b|or\b|with\b|in\b|on\b)[a-z]/
const NO_FIRM = pattern()`
  \b(?:
    Fund(?! (?:Resources|Services|Distributors)\b)|Portfolio|Trust|Board|Trustees|Shareholders?|Adviser|Manager|Prospectus|Agreement
  )\b
`

/** "Larch & Sedge (“Larch”)": partners, without a company form. */
const PARTNERS = /(\p{Lu}[\p{L}'’-]+ & \p{Lu}[\p{L}'’-]+) \(["“](\p{Lu}[\p{L}'’-]+)["”]\)/gu

/** Short forms of firms that a document defines: ("Janus"), (the "Adviser"), (SSGA LTD). */
export function firmBookOf(view: DocumentView): FirmBook {
  const book = new Map<string, string>()
  for (const { text } of view.passages) {
    const firms = fullFirmsIn(text)
    for (const firm of firms)
      for (const term of termsAfter(text.slice(firm.to))) {
        const key = term.replace(/^the /i, '').toLowerCase()
        if (!book.has(key) && !NO_TERM.test(key)) book.set(key, firm.name)
      }
    for (const [, partners, term] of text.matchAll(PARTNERS))
      if (partners!.startsWith(`${term} `) && !book.has(term!.toLowerCase())) book.set(term!.toLowerCase(), partners!)
    // A firm about to be renamed, or lately renamed, is one firm under two names.
    for (const [i, firm] of firms.entries()) {
      const next = firms[i + 1]
      if (next && TO_BE_NAMED.test(text.slice(firm.to, next.from))) book.set(next.name.toLowerCase(), firm.name)
    }
  }
  return book
}

function termsAfter(text: string): readonly string[] {
  const inBrackets = IN_BRACKETS.exec(text)?.[1]
  if (inBrackets === undefined) return []
  const quoted = [...inBrackets.matchAll(QUOTED_TERM)].map(m => m[1]!)
  return quoted.length ? quoted : (BARE_TERM.exec(inBrackets)?.slice(1, 2) ?? [])
}

/** Firms in a text: printed in full, and short forms of the book; a role ("the Adviser") counts only where it is asked for. */
export function firmsIn(text: string, book: FirmBook, roles = false): Firm[] {
  // "Larkhill & Co." is defined without the full stop that may end a sentence.
  const known = (name: string) => book.get(name.toLowerCase()) ?? book.get(name.toLowerCase().replace(/\.$/, '')) ?? name
  const firms = fullFirmsIn(text).map(f => ({ ...f, name: known(f.name) }))
  const capitals = inCapitals(text)
  const low = text.toLowerCase()
  for (const [term, name] of book) {
    if (!roles && isRole(term, name)) continue
    for (let from = low.indexOf(term); from >= 0; from = low.indexOf(term, from + term.length)) {
      const to = from + term.length
      if (isFirm(text, from, to, capitals) && !firms.some(f => f.from < to && from < f.to))
        firms.push({ name: known(name), from, to, full: false })
    }
  }
  const seen = new Set<string>()
  return firms.sort((a, b) => a.from - b.from).filter(f => !seen.has(f.name) && seen.add(f.name))
}

/** "the Manager", "the Trust"; "Larch Trust" for "Larch Trust Investments, N.A." is its firm's own. */
const isRole = (term: string, name: string): boolean =>
  ROLE_TERM.test(term) && !(OF_OWN_NAME.test(term) && name.toLowerCase().startsWith(term))
const OF_OWN_NAME = /^(?!the )[\w.&'-]+ (?:[\w.&'-]+ )?(?:trust|company)$/

/** Whether a short form stands for its firm: a whole word with a capital, and no part of a longer name. */
function isFirm(text: string, from: number, to: number, capitals: boolean): boolean {
  // "John P. Larch" is no mention of Larch.
  if (!capitals && /\b\p{Lu}\. $/u.test(text.slice(Math.max(0, from - 4), from)) && !/\s/.test(text.slice(from, to))) return false
  if (/[\w&-]/.test(text[from - 1] ?? ' ') || /[\w&-]/.test(text[to] ?? ' ') || !/[A-Z0-9]/.test(text[from]!)) return false
  const after = text.slice(to)
  if (capitals) return !FUND_IN_CAPITALS.test(after) || NO_FUND_IN_CAPITALS.test(after)
  // "Janus Aggressive Growth Portfolio" is no mention of Janus.
  return !/^ (?!(?:Adviser|Advisor|Sub|Subadviser|Manager|Mr|Ms)\b)[A-Z]/.test(after)
}

/**
 * A firm's name without a company form, where its place in the sentence says that it is one: "T. Rowe Price will replace MFS as
 * subadviser".
 */
export function firmByPlace(text: string): string | null {
  const named = NAMES_IN_A_ROW.exec(text)
  if (!named || GOES_ON_SMALL.test(text.slice(named[0].length))) return null
  const name = named[1]!.replace(/(?: (?:of|and|&))+$/, '').replace(/[.,]$/, '')
  return name && !/^Please\b/i.test(name) && !EDGE.has(name.toLowerCase().split(' ')[0]!) && !NO_FIRM.test(name) ? titled(name) : null
}
