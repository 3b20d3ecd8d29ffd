// In: words of a filing. Out: the firms that they name, in full; a short form that the document defines stands for the full name.
//   "… CAM North America, LLC (expected to be renamed ClearBridge Advisors, LLC ("ClearBridge"))"
//      ^ firm                                         ^ firm                     ^ short form of it
import type { DocumentView } from '../view.ts'
import { remembered } from '../../../model/remembered.ts'
import { wordsIn } from '../../../model/words-in.ts'
import { inCapitals, titled } from './folded.ts'

export interface Firm {
  name: string
  from: number
  to: number /** Printed in full, with its company form. */
  full: boolean
}
/** Short forms in small letters, with the full name each stands for. */
export type FirmBook = ReadonlyMap<string, string>

const LEGAL =
  /^(?:LLC|L\.L\.C\.?|Inc\.?|Incorporated|Corp\.?|Corporation|L\.P\.?|LP|LLP|L\.L\.P\.?|Ltd\.?|Limited|plc|N\.A\.?|AG|S\.A\.?|GmbH|SE|Co\.?|Company|Pty|B\.V\.?|N\.V\.?|LTD)$/i
const HARD = /^(?:LLC|L\.L\.C\.?|Inc\.?|Corp\.?|L\.P\.?|LP|LLP|Ltd\.?|Limited|plc|N\.A\.?|GmbH)$/i
/** Company forms that are no abbreviation: a full stop after one ends the sentence. */
const WORD = /^(?:Incorporated|Corporation|Limited|Company|LLC|LLP|plc)$/i
const SOFT =
  /^(?:Advis[eo]rs|Management|Associates|Partners|Capital|Investments|Services|Group|Counsel|Counselors|Counsellors|Advisory|Investors|Securities|Distributors|Bank|Managers|Research|Trust Company)$/i
/** Words of a sentence or of a role: a firm's name does not begin with or run over them. */
const EDGE = new Set(
  `the a an and of in on at by for from to with as if it its is are was were be been will would shall may who which that this these those between under pursuant effective immediately accordingly instead also however
 therefore until since after before upon during when because beginning adviser advisor subadviser sub-adviser sub-advisor manager subadvisor distributor administrator custodian agent board trustees trustee fund funds portfolio portfolios trust
 approved terminated replaced replaces replace succeed succeeded become becomes became serve serves served has have had continue continues shareholders shareholder meeting agreement references current former
 january february march april june july august september october november december investment's respectively both each all any not no longer appointed selected name presently currently known formerly "investment
 appoint hire retain remain remains remained take takes over place prospectus supplement statement sai act where whereby while into than our your we you they he she his her their or but so firm other two three an affiliate subsidiary wholly-owned`.split(
    /\s+/,
  ),
)
/** What a sentence in capitals says of a firm; otherwise "Engaged Capital LLC" is a name. */
const EDGE_IN_CAPITALS = new Set([
  'engaged',
  'engages',
  'named',
  'names',
  'hired',
  'hires',
  'retained',
  'retains',
  'succeeding',
  'succeeds',
  'replacing',
  'joins',
  'added',
  'adds',
  'elected',
  'has',
])
const GENERIC = new Set([
  'investment',
  'asset',
  'management',
  'capital',
  'portfolio',
  'fund',
  'the',
  'company',
  'services',
  'group',
  'partners',
  'associates',
  'advisers',
  'advisors',
  'securities',
  'managers',
  'research',
  'bank',
  'trust',
  'money',
  'shareholder',
  'distribution',
  'principal',
  'wealth',
  'additional',
  'other',
  'investments',
  'day-to-day',
  'risk',
  'senior',
  'active',
])

interface Token {
  text: string
  from: number
  to: number
  comma: boolean
}

/** A printed word without its possessive and without a full stop that is not its own. */
const keptOf = remembered((printed: string): string => {
  const word = printed.replace(/['’\u0092]s$|['’]S$|['’]$/, '')
  return LEGAL.test(word) ? word : word.replace(/\.$/, '')
}, 20_000)

function tokensOf(text: string): Token[] {
  return wordsIn(text, /[^\s,;:()"“”\u0093\u0094[\]]+/g, (printed, from) => {
    const kept = keptOf(printed)
    return { text: kept, from, to: from + kept.length, comma: text[from + printed.length] === ',' }
  })
}

/** Firms printed in full, by their company form or a word such as "Advisors" after another name. */
export const fullFirmsIn = remembered((text: string): readonly Firm[] => {
  const capitals = inCapitals(text)
  const tokens = tokensOf(text)
  const firms: Firm[] = []
  // A sentence that ends, a year, or a company form of another firm parts names.
  const ends = (t: Token) => text[t.to] === '.' && t.text.length > 2 && !/^(?:St|Mr|Ms|Dr|Mrs|(?:[A-Z]\.)+[A-Z])$/.test(t.text)
  const letter = (t: Token, start: number) => text[t.to] === '.' && /^[A-Z]$/.test(t.text) && /^class$/i.test(tokens[start - 2]?.text ?? '')
  const parted = (t: Token, i: number, start: number) =>
    (ends(t) && (!LEGAL.test(t.text) || WORD.test(t.text))) ||
    letter(t, start) ||
    /^\d{4,}$/.test(t.text) ||
    (HARD.test(t.text) && tokens.slice(start, i + 1).some(w => !LEGAL.test(w.text)))
  const isWord = (t: Token) =>
    (capitals ? /^[A-Z0-9&]/.test(t.text) : /^[A-Z&]|^\d+[A-Z]?$/.test(t.text)) &&
    !EDGE.has(t.text.toLowerCase()) &&
    !(capitals && EDGE_IN_CAPITALS.has(t.text.toLowerCase()))
  // "Tamsin Asset Management (US) LLC": a place in brackets is a word of the name.
  const enclosed = (t: Token) => text[t.from - 1] === '(' && text[t.to] === ')' && /^(?:[A-Z]{2,3}|[A-Z][a-z]+)$/.test(t.text)
  const adjoining = (i: number) => {
    if (i <= 0) return false
    const gap = text.slice(tokens[i - 1]!.to, tokens[i]!.from).replace(/^\./, '')
    return (
      /^[\s,]*$/.test(gap) ||
      (enclosed(tokens[i]!) && /^\s\($/.test(gap)) ||
      (enclosed(tokens[i - 1]!) && /^\)\s$/.test(gap) && LEGAL.test(tokens[i]!.text))
    )
  }
  for (let i = 0; i < tokens.length; i++) {
    const legal = LEGAL.test(tokens[i]!.text) && /^[A-Z]|^plc$/.test(tokens[i]!.text),
      soft = SOFT.test(tokens[i]!.text) && /^[A-Z]/.test(tokens[i]!.text)
    if (!legal && !soft) continue
    let start = i
    while (start > 0 && adjoining(start)) {
      const t = tokens[start - 1]!
      // A comma stands only before the company form ("Advisors, LLC").
      // "Osgood, Perry & Co.": partners' names, the last two joined.
      if (
        t.comma &&
        start + 2 <= i &&
        tokens[start + 1]!.text === '&' &&
        isWord(t) &&
        !LEGAL.test(t.text) &&
        (text[t.from - 2] !== ',' || /\d, $/.test(text.slice(t.from - 3, t.from)))
      ) {
        start--
        continue
      }
      if (t.comma && !(LEGAL.test(tokens[start]!.text) && start === i) && !LEGAL.test(tokens[start]!.text)) break
      if (parted(t, i, start)) break
      // "Quill Trust Company", "Quill Fund Services, Inc.": a fund's word may stand within a firm's name.
      const within =
        /^(?:Funds?|Trust|Portfolios?|Shareholders?|FUNDS?|TRUST|PORTFOLIOS?|SHAREHOLDERS?)$/.test(t.text) &&
        (SOFT.test(tokens[start]!.text) ||
          /^(?:Accounting|Administration|Adviser|Advisor|Distributor|Company|Co\.?|LLC|LLP|Ltd\.?|Limited|N\.A\.?|plc|Services?|Servicing|Solutions)$/i.test(
            tokens[start]!.text,
          )) &&
        start > 1 &&
        isWord(tokens[start - 2]!)
      // "Orrin Distributor, Inc.", "Basset Fund Adviser, Inc.": an office that a company form follows is a word of the name.
      const office =
        /^(?:Distributor|Adviser|Advisor|Manager|Administrator|Custodian)$/.test(t.text) &&
        start === i &&
        legal &&
        start > 1 &&
        text[tokens[start - 2]!.to] === ' ' &&
        (isWord(tokens[start - 2]!) || /^Funds?$/.test(tokens[start - 2]!.text))
      if (isWord(t) || within || office) {
        start--
        continue
      }
      const word = t.text.toLowerCase(),
        before = tokens[start - 2],
        next = tokens[start]!
      if (
        before &&
        isWord(before) &&
        !t.comma &&
        ((word === 'of' && /^(?:bank|trust|company|corporation)$/i.test(before.text)) ||
          (word === 'and' && /^(?:trust|company|sons|co\.?)$/i.test(next.text)))
      ) {
        start -= 2
        continue
      }
      break
    }
    // The name goes on to its last company form: "Lathrop Advisors LLC", "Bank and Trust Company, N.A."
    let end = i
    while (
      tokens[end + 1] &&
      (LEGAL.test(tokens[end + 1]!.text) || (SOFT.test(tokens[end + 1]!.text) && !tokens[end]!.comma)) &&
      /^[A-Z]|^plc$/.test(tokens[end + 1]!.text) &&
      /^[\s,]*$/.test(text.slice(tokens[end]!.to, tokens[end + 1]!.from))
    )
      end++
    // "State Street Bank and Trust Company"
    if (
      /^Bank$/i.test(tokens[end]!.text) &&
      tokens[end + 3] &&
      /^(?:and|&)$/i.test(tokens[end + 1]!.text) &&
      /^Trust$/i.test(tokens[end + 2]!.text) &&
      /^(?:Company|Co\.?)$/i.test(tokens[end + 3]!.text)
    )
      end += 3
    while (start < end && /^\d{1,3}$/.test(tokens[start]!.text)) start++
    const words = tokens.slice(start, end + 1)
    const own = words.filter(t => !LEGAL.test(t.text) && !GENERIC.has(t.text.toLowerCase()))
    const hasLegal = words.some(t => LEGAL.test(t.text))
    const followed = tokens[end + 1] && !tokens[end]!.comma && isWord(tokens[end + 1]!) && adjoining(end + 1)
    const portfolio =
      tokens[end + 1] &&
      /^(?:fund|funds|portfolio|portfolios|etf|index|series|trust|trusts)$/i.test(tokens[end + 1]!.text) &&
      adjoining(end + 1)
    i = end
    if (!own.length || words.length < 2 || portfolio || (!hasLegal && followed && !capitals)) continue
    const fundly = words.filter(t => !LEGAL.test(t.text)).at(-1)!
    if (/^(?:fund|funds|portfolio)$/i.test(fundly.text)) continue
    const to =
      text[tokens[end]!.to] === '.' && LEGAL.test(`${tokens[end]!.text}.`) && /^(?:Inc|Corp|Ltd|Co)$/i.test(tokens[end]!.text)
        ? tokens[end]!.to + 1
        : tokens[end]!.to
    firms.push({ name: titled(text.slice(words[0]!.from, to).replace(/\s+/g, ' ')), from: words[0]!.from, to, full: hasLegal })
  }
  return firms
})

const ROLE_TERM = /\b(?:adviser|advisor|manager|distributor|administrator|custodian|agent|underwriter|company|trust|fund)s?\b/i

/** Short forms of firms that a document defines: ("Janus"), (the "Adviser"), (SSGA LTD). */
export function firmBookOf(view: DocumentView): FirmBook {
  const book = new Map<string, string>()
  for (const { text } of view.passages) {
    for (const firm of fullFirmsIn(text)) {
      const after =
        /^[,.]?\s*(?:,[^,()]{1,60},\s*|(?:the|its|an?)\s(?:Funds?['’]s?\s)?(?:\w+\s)?(?:sub-?)?(?:advis[eo]r|manager|distributor|administrator|custodian|underwriter|transfer agent)\b[^,()]{0,50},?\s*)?\(([^()]{2,90})\)/i.exec(
          text.slice(firm.to),
        )
      if (!after) continue
      const quoted = [...after[1]!.matchAll(/["“\u0093]([^"“”\u0093\u0094]{2,50}?)[,.]?["”\u0094]/g)].map(m => m[1]!)
      const terms = quoted.length ? quoted : (/^(?:the |each, an? )?([A-Z][\w.&' -]{1,39})$/.exec(after[1]!)?.slice(1, 2) ?? [])
      for (const term of terms) {
        const key = term.replace(/^the /i, '').toLowerCase()
        if (!book.has(key) && !/^(?:the )?(?:fund|funds|trust|agreement)$/i.test(key)) book.set(key, firm.name)
      }
    }
    // A firm about to be renamed, or lately renamed, is one firm under two names.
    const firms = fullFirmsIn(text)
    for (const [i, firm] of firms.entries()) {
      const next = firms[i + 1]
      if (
        next &&
        /^,?\s*\((?:which is )?(?:expected to be|to be|soon to be|which will be) (?:re)?named (?:as )?$/i.test(
          text.slice(firm.to, next.from),
        )
      )
        book.set(next.name.toLowerCase(), firm.name)
    }
  }
  return book
}

/** Firms in a text: printed in full, and short forms of the book; a role ("the Adviser") counts only where it is asked for. */
export function firmsIn(text: string, book: FirmBook, roles = false): Firm[] {
  const known = (name: string) => book.get(name.toLowerCase()) ?? name
  const firms = fullFirmsIn(text).map(f => ({ ...f, name: known(f.name) }))
  const capitals = inCapitals(text)
  for (const [term, name] of book) {
    if (ROLE_TERM.test(term) && !roles) continue
    const low = text.toLowerCase()
    for (let at = low.indexOf(term); at >= 0; at = low.indexOf(term, at + term.length)) {
      const to = at + term.length
      if (/[\w&-]/.test(text[at - 1] ?? ' ') || /[\w&-]/.test(text[to] ?? ' ') || !/[A-Z0-9]/.test(text[at]!)) continue
      if (firms.some(f => f.from < to && at < f.to)) continue
      // "Janus Aggressive Growth Portfolio" is no mention of Janus.
      if (!capitals && /^ (?!(?:Adviser|Advisor|Sub|Subadviser|Manager|Mr|Ms)\b)[A-Z]/.test(text.slice(to))) continue
      if (
        capitals &&
        /^ (?:[A-Z&]+ ){0,5}(?:FUND|PORTFOLIO|TRUST|SERIES|ETF)\b/.test(text.slice(to)) &&
        !/^ (?:AS|WILL|AND|HAS|TO|OF|IS)\b/.test(text.slice(to))
      )
        continue
      firms.push({ name: known(name), from: at, to, full: false })
    }
  }
  const seen = new Set<string>()
  return firms.sort((a, b) => a.from - b.from).filter(f => !seen.has(f.name) && seen.add(f.name))
}

/** A firm's name without a company form, where its place in the sentence says that it is one: "T. Rowe Price will replace MFS as subadviser". */
export function firmByPlace(text: string): string | null {
  const m = /^\s*(?:the )?((?:[A-Z][\w.&'’-]*|&|of|and)(?: (?:[A-Z][\w.&'’-]*|&|of|and))*)/.exec(text)
  // A name that goes on in small letters ("ESG factors") is no firm's.
  if (m && /^\s+(?!as\b|to\b|for\b|and\b|or\b|with\b|in\b|on\b)[a-z]/.test(text.slice(m[0].length))) return null
  const name = m?.[1]?.replace(/(?: (?:of|and|&))+$/, '').replace(/[.,]$/, '')
  return name &&
    !EDGE.has(name.toLowerCase().split(' ')[0]!) &&
    !/\b(?:Fund|Portfolio|Trust|Board|Trustees|Shareholders?|Adviser|Manager|Prospectus)\b/.test(name)
    ? titled(name)
    : null
}
