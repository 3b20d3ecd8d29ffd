// In: the printed text of a document with its cover. Out: the names of the portfolios that it is about, in order.
// Takes the cover's list first; where the cover has none, lists and tables, then headings, then the first sentences.
//   "…for the iShares Russell 1000 Growth ETF (IWF), iShares Russell 1000 Value ETF (IWD)"
//             ^ subject                              ^ subject
import { matchesOf } from '../../../model/matches.ts'
import { nameKey } from '../names.ts'
import { coordinatedFunds, coordinatedOnCover } from './coordinated.ts'
import { definedFund } from './defined-fund.ts'
import { definedNames } from './defined-list.ts'
import { fundNames, type FundName } from './fund-names.ts'
import { overLines, variableFunds, withoutTickers } from './name-lines.ts'
import type { CoverTrust } from './trusts.ts'

export interface Named {
  name: string
  from: number
  to: number
}

// Words before a name that say it is not, or not yet, the name of a portfolio here.
const NOT_NOW =
  /(?:(?:replaced|amended|changed|revised)\s(?:with|by|to)\s(?:be\s)?references?\sto|(?:formerly|previously|presently),?(?:\sknown\sas|\scalled)?,?|(?:do(?:es|ing)?|conduct)\sbusiness\sas|also\sknown\sas|(?:be|is|are|was|were|been)\s(?:re)?named(?:\sas)?|(?:changed?|changing|change\sits\sname)\s(?:its\sname\s)?(?:to|from\s[^.\n]{3,120}?\sto)|name\schange\s(?:for\s[^.\n]{3,60}?\s)?from\s[^.\n]{3,120}?\sto|chang(?:ed?|ing)\s(?:the\s|its\s|their\s)?(?:[\p{L}'’]+\s){0,4}names?\s(?:of\s[^.\n]{3,140}?\s)?(?:to|from\s[^.\n]{3,120}?\sto)|references\sto\s[^.\n]{3,120}?\s(?:are|is|will\sbe|shall\sbe)\s(?:hereby\s)?(?:replaced|changed)\s(?:with|by|to)|will\sbe\sknown\sas|known\sas|to\sbe\srenamed|will\sbecome|becomes?|new\s(?:fund\s|portfolio\s)?name[:,]?)\s?(?:the\s|as\s)?(?:the\s)?["“'‘]?\s?$/iu
const TICKER = /^[\s®™*\n]*\((?:Ticker:?\s?|Symbol:?\s?)?[A-Z]{3,5}\)/

/** Whether the words before it make a name a former, future or other name. */
export const isOtherName = (text: string, from: number): boolean => {
  const before = text.slice(Math.max(0, from - 160), from)
  if (NOT_NOW.test(before)) return true
  // "WHAT WILL THE PORTFOLIO BE CALLED?" and its answer.
  if (/\bwhat\b[^?]{0,60}\b(?:called|name)\b[^?]{0,20}\?\s*(?:the\s)?["“]?$/i.test(before)) return true
  // "(formerly Hartland Natural\nResources Portfolio)": the bracket goes on over the line.
  if (/\((?:formerly|previously|presently|known (?:until|before)|until [^()]{3,40})\b[^()]*$/i.test(before)) return true
  // "will be changed to the A Fund and the B Fund, respectively": the second is as new as the first.
  if (!/^[^.]{0,200}?\brespectively\b/.test(text.slice(from, from + 220))) return false
  const list = /(?:(?:[\p{Lu}&][\p{L}.&'’-]*\s){1,7}(?:Fund|Portfolio|ETF|Series),?\s(?:and\s)?(?:the\s)?){1,4}$/u.exec(before)
  return list !== null && NOT_NOW.test(before.slice(0, list.index))
}

const unique = (names: readonly Named[]): Named[] => names.filter((n, i) => names.findIndex(o => nameKey(o.name) === nameKey(n.name)) === i)

/** Items of a list that lack a head noun but open with the family's word, as their neighbours do. */
function siblings(text: string, names: readonly Named[], to: number): Named[] {
  return names.flatMap((n, i) => {
    const family = n.name.split(' ').slice(0, 2).join(' ')
    const gap = text.slice(n.to, names[i + 1]?.from ?? Math.min(to, n.to + 200))
    // In a list of lines the one between two names is a name, whatever it ends in.
    const line = names.length > 3 && names[i + 1] ? /^[®™*]*\n((?:\p{Lu}[\p{L}.&'’-]+\s?){2,5})[®™*]*\n$/u.exec(gap) : null
    if (line && !/\b(?:class|shares|ticker|symbol|fund|prospectus|date|trust|name)\b/i.test(line[1]!))
      return [{ name: line[1]!.trim(), from: n.to + gap.indexOf(line[1]!), to: n.to + gap.indexOf(line[1]!) + line[1]!.length }]
    // "Ashgrove Treasury Reserves" under or between lines that open with the same word.
    const own =
      names.length > 1 && !line
        ? /^[®™*]*(?:\s?\([^()]{2,12}\))?\n(?:(?:\p{Lu}[\p{L}.&'’-]+ ?){2}\n)?((?:\p{Lu}[\p{L}.&'’-]+ ?){3,6})[®™*]*(?=\n|$)/u.exec(gap)
        : null
    if (
      own &&
      own[1]!.startsWith(`${n.name.split(' ')[0]} `) &&
      !NO_LINE.test(own[1]!) &&
      names.every(o => o.name.split(' ')[0] === n.name.split(' ')[0])
    ) {
      const at = n.to + own[0].indexOf(own[1]!)
      return [{ name: own[1]!.trim(), from: at, to: at + own[1]!.trimEnd().length }]
    }
    const item = /^[®™*]*(?:\s?\([^()]{2,12}\))?(?:,|;|\n)\s?(?:and\s)?(?:the\s)?([^,;\n(]{6,90}?)(?=,|;|\n|\sand\s|\s?\(|$)/.exec(gap)
    if (!item || !item[1]!.startsWith(`${family} `) || names.length < 2) return []
    const from = n.to + item[0].length - item[1]!.length
    return [{ name: item[1]!.trim(), from, to: from + item[1]!.length }]
  })
}

const NO_LINE =
  /\b(?:class|shares|ticker|symbol|prospectus(?:es)?|date|dated|trust|name|supplement|funds|portfolios|inc|statement|family|group|investor|institutional|summary|series)\b/i

/** Pairs of old and new names under a head such as "Current Fund Name  New Fund Name". */
export function renamed(text: string, from: number): { now: Named[]; later: Named[] } | null {
  const head =
    /(?:current|existing|present|old)\s?(?:fund|portfolio)?['’]?s?\s?names?\s*(?:new|proposed|future)\s?(?:fund|portfolio)?['’]?s?\s?names?/i.exec(
      text.slice(from),
    )
  if (!head) return null
  // "NameSTAR Growth ETF": the capital belongs to the first name.
  const ends = from + head.index + head[0].length,
    start = text[ends - 1] === 'S' && /[a-z]/.test(text[ends - 2] ?? '') ? ends - 1 : ends
  const names = fundNames(text, start, Math.min(text.length, start + 12000))
  // A list has no words between its names.
  const end = names.findIndex((n, i) => i > 0 && /[\p{L}]{3,}/u.test(text.slice(names[i - 1]!.to, n.from).replace(/\bName\b/g, '')))
  const list = (end < 0 ? names : names.slice(0, end)).filter(n => n.form === 'fund')
  return { now: list.filter((_, i) => i % 2 === 0), later: list.filter((_, i) => i % 2 === 1) }
}

/** A cover that shortens its names ("the High Grade Income Fund"), with the list of the full names in the body's lines. */
function fuller(text: string, cover: number, names: readonly Named[]): Named[] {
  if (names.length < 2) return [...names]
  const lines = unique(
    fundNames(text, cover, Math.min(text.length, cover + 4000)).filter(
      n => n.form === 'fund' && (n.from === 0 || text[n.from - 1] === '\n') && /^[®™*\s]*(?:\n|$|\()/.test(text.slice(n.to, n.to + 4)),
    ),
  )
  const longer = (n: Named) => lines.find(l => nameKey(l.name) !== nameKey(n.name) && nameKey(l.name).endsWith(nameKey(n.name)))
  const found = names.map(longer)
  if (found.some(f => !f)) return [...names]
  const first = found[0]!.name.split(' ')[0]!
  return lines.filter(l => l.name.startsWith(`${first} `))
}

/** Lines of a cover that open with the registrant's own word, where no line ends in a head noun: "Quillon Moderate Strategy". */
function familyLines(text: string, cover: number, trusts: readonly CoverTrust[]): Named[] {
  const found: Named[] = []
  let from = 0
  for (const line of text.slice(0, cover).split('\n')) {
    const name = line
      .replace(/[®™*]|\([A-Z]{3,5}\)/g, '')
      .replace(/\s+/g, ' ')
      .trim()
    const words = name.split(' ')
    if (
      trusts.some(
        t =>
          t.name.split(' ')[0]!.toLowerCase() === words[0]!.toLowerCase() &&
          nameKey(t.name) !== nameKey(name) &&
          !t.name.toLowerCase().startsWith(`${name.toLowerCase()} `),
      ) &&
      words.length > 1 &&
      words.length < 8 &&
      words.every(w => /^(?:[\p{Lu}\d&]|(?:of|and|in)$)/u.test(w)) &&
      !/\b(?:supplement|prospectus|class|shares?|trust|company|inc|funds|portfolios|etfs|series|road|street|family|group)\b|\d{4}$/i.test(
        name,
      )
    )
      found.push({ name, from, to: from + line.length })
    from += line.length + 1
  }
  return found
}

/** The only line above "Prospectus Supplement", where nothing in the document bears a head noun and the text speaks of "the fund": "The Growth Company of Ardmore". */
function soleLine(text: string): Named | null {
  const above = /^([^\n]{5,70})\n+(?:\([^\n]{2,60}\)\n+)?(?:summary\s)?prospectus\ssupplement\b/i.exec(text)?.[1]
  const name = above
    ?.replace(/[®™*]|\((?:R|TM|SM)\)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const words = name?.split(' ') ?? []
  if (
    !name ||
    words.length < 2 ||
    words.length > 8 ||
    !words.every(w => /^(?:[\p{Lu}\d&]|(?:of|and|in|the)$)/u.test(w)) ||
    NO_FUND.test(name) ||
    /\b(?:funds|trust|portfolios|important|notice|class|shares?|insurance|annuity)\b|\d{4}$/i.test(name)
  )
    return null
  return /\bthe\sfund\b/i.test(text) && !fundNames(text, 0, Math.min(text.length, 20_000)).some(n => n.form === 'fund')
    ? { name, from: 0, to: above!.length }
    : null
}

const BY_TICKER = /([\p{Lu}\d][^()\n]{5,90}?)[®™*\s]*\((?:[A-Z][A-Za-z ]{2,16}: ?)?[A-Z]{3,4}\)/gu

/** Names of a cover that a ticker marks, whatever they end in: "Corwin Daily Small Cap Bull 3X Shares (CSBL)"; a ticker of five letters marks a class. */
function byTicker(text: string, cover: number, trusts: readonly CoverTrust[]): Named[] {
  const found: Named[] = []
  for (const m of text.slice(0, cover).matchAll(BY_TICKER)) {
    // Of a cover run into one line the name starts after its registrant.
    const ends = trusts.filter(t => t.from >= m.index && t.to < m.index + m[1]!.length).map(t => t.to - m.index)
    const printed = m[1]!.slice(Math.max(0, ...ends)).replace(/^[\s,;]*(?:and\s)?(?:the\s)?/i, '')
    const name = printed
      .replace(/[®™*]|\((?:R|TM|SM)\)/g, '')
      .replace(/\s+/g, ' ')
      .trim()
    const words = name.split(' ')
    if (
      words.length < 3 ||
      words.length > 14 ||
      !words.every(w => /^(?:[\p{Lu}\d&+-]|(?:of|and|in|the|ex)$)/u.test(w)) ||
      NOT_BY_TICKER.test(name)
    )
      continue
    found.push({ name, from: m.index + m[0].indexOf(printed), to: m.index + m[1]!.length })
  }
  return found
}

const NOT_BY_TICKER =
  /\b(?:class(?:es)?|supplement|prospectus|dated|information|trust|nasdaq|exchange|listed|investor|institutional|advis[eo]r|service|retail|premier|admiral|select|retirement|investment|ordinary|common|preferred)\s(?:shares?|class)$|\b(?:supplement|prospectus|statement|dated|ticker|class)\b/i

/** Names that a cover announces, whatever they end in: "For the following fund with prospectus dated January 1, 2019: Capital Income Builder". */
function announced(text: string, cover: number): Named[] {
  const head = /\b(?:for|of)\s(?:each\sof\s)?the\sfollowing\s(?:fund|portfolio)s?\b[^:\n]{0,160}:\s*/i.exec(text.slice(0, cover + 300))
  if (!head) return []
  const found: Named[] = []
  let from = head.index + head[0].length
  for (const part of text.slice(from, from + 2000).split(/(?<=[\n;])/)) {
    const name = part
      .replace(/[®™*;]|\([A-Z]{3,5}X?\)/g, '')
      .replace(/\s+/g, ' ')
      .trim()
    const words = name.split(' ')
    if (
      words.length < 2 ||
      words.length > 9 ||
      !words.every(w => /^(?:[\p{Lu}\d&]|(?:of|and|in|the)$)/u.test(w)) ||
      /[.:]$|\d{4}$|\b(?:supplement|prospectus|class(?:es)?|effective)\b/i.test(name)
    )
      break
    found.push({ name, from, to: from + part.trimEnd().length })
    from += part.length
  }
  return found
}

/** Lines of a cover that each say of what day a fund's document is, whatever the names end in: "Norcote Dividend Growth Securities, dated July 29, 2005". */
function datedLines(text: string, cover: number): Named[] {
  const found: Named[] = []
  let from = 0
  for (const line of text.slice(0, cover).split('\n')) {
    const name =
      /^((?:\p{Lu}[\p{L}\d.&'’/-]*|\d[\d-]*|[&+])(?:\s(?:\p{Lu}[\p{L}\d.&'’/-]*|\d[\d-]*|[&+]|of|and|in|the)){1,8}(?:,?\sInc\.)?)[®™*]*,?\sdated\s(?:\p{Lu}\p{L}+\s\d{1,2},?\s\d{4}|\d{1,2}\/\d{1,2}\/(?:\d{4}|\d\d))[,;.]?(?:\sand)?$/u.exec(
        line,
      )?.[1]
    if (name && !NO_FUND.test(name)) found.push({ name, from, to: from + name.length })
    from += line.length + 1
  }
  return found.length > 1 && found.some(n => /\b(?:fund|portfolio|etf)$/i.test(n.name)) ? found : []
}

const NO_FUND = /\b(?:supplement|prospectus(?:es)?|statements?|revised|amended|supplemented)\b/i

/** Subjects of a supplement. */
export function supplementSubjects(text: string, cover: number, trusts: readonly CoverTrust[]): Named[] {
  // "Fortuna Series Fund" on a further line is "Fortuna Series Fund, Inc."
  const bare = (name: string) => (/\b(?:series fund|funds),? inc\.?$/i.test(name) ? name.replace(/,? inc\.?$/i, '') : name)
  const isTrust = (n: Named) =>
    trusts.some(
      t =>
        nameKey(t.name) === nameKey(n.name) ||
        nameKey(bare(t.name)) === nameKey(n.name) ||
        (t.from < n.to && n.from < t.to) ||
        (t.name.startsWith(`${n.name} `) && text.startsWith(t.name, n.from)),
    )
  const fits = (n: FundName) =>
    !isTrust(n) &&
    !isOtherName(text, n.from) &&
    (n.form === 'fund' ||
      (n.form === 'registrant' && /\b(?:series|trust)(?:\s[IVX]+)?$/i.test(n.name) && trusts.length > 0) ||
      (n.form !== 'company' && TICKER.test(text.slice(n.to, n.to + 30))))
  const variable = variableFunds(text, cover),
    all = withoutTickers(text, overLines(text, fundNames(text, 0, cover)))
  // "Larch 60/40 Allocation Fund (the “60/40 Fund”)": what a name is called from then on is no further name.
  const terms = new Set(
    all.flatMap(n => {
      const term = /^[®™*\s]*(?:\([A-Z]{3,5}\)\s)?\((?:the\s)?["“]([^"“”]{4,60}?),?["”]\)/.exec(text.slice(n.to, n.to + 90))?.[1]
      return term && nameKey(term) !== nameKey(n.name) ? [nameKey(term)] : []
    }),
  )
  const listed = unique(
    [...variable, ...all.filter(n => fits(n) && !terms.has(nameKey(n.name)) && !variable.some(v => v.from < n.to && n.from < v.to))].sort(
      (a, b) => a.from - b.from,
    ),
  )
  const dated = datedLines(text, cover)
  const defined = listed.length ? [] : definedNames(text, cover, trusts).filter(n => !isTrust(n))
  const marked = byTicker(text, cover, trusts).filter(
    n => ![...dated, ...listed, ...defined].some(l => l.from < n.to && n.from < l.to) && !isTrust(n),
  )
  const onCover = unique(
    [
      ...dated,
      ...marked,
      ...defined,
      ...coordinatedOnCover(text, cover, trusts),
      ...listed.filter(n => !dated.some(d => n.from < d.to && d.from < n.to)),
      ...siblings(text, listed, cover).filter(n => !isTrust(n)),
    ].sort((a, b) => a.from - b.from),
  )
  // "MANAGE LARCH GLOBAL BOND FUND" within a sentence in capitals is the fund of the line above.
  const alone = (n: Named) => (n.from === 0 || text[n.from - 1] === '\n') && /^[®™*\s]*(?:\n|$|\()/.test(text.slice(n.to, n.to + 4))
  const printed = onCover.filter(
    n =>
      alone(n) ||
      !onCover.some(
        o =>
          o.from < n.from &&
          alone(o) &&
          nameKey(n.name) !== nameKey(o.name) &&
          nameKey(n.name).endsWith(nameKey(o.name)) &&
          n.name === n.name.toUpperCase(),
      ),
  )
  const pairs = renamed(text, cover - 60)
  // A cover may point to a table: "for each of the funds listed in the table below".
  if (!onCover.length && pairs?.now.length) return unique(pairs.now.filter(n => !isTrust(n)))
  if (!onCover.length) {
    const names = announced(text, cover)
    if (names.length) return unique(names)
  }
  if (!onCover.length) {
    const lines = familyLines(text, cover, trusts)
    if (lines.length) return unique(lines)
  }
  if (!onCover.length && !trusts.length) {
    const line = soleLine(text)
    if (line) return [line]
  }
  // "Small Cap Growth Fund." under a list with "Pinnacle Small Cap Growth Fund" is the same fund, shortened.
  return fuller(
    text,
    cover,
    printed.filter(
      n => !printed.some(o => nameKey(o.name) !== nameKey(n.name) && o.from < n.from && nameKey(o.name).endsWith(nameKey(n.name))),
    ),
  )
}

/** Where the front of a whole prospectus ends and its text starts. */
export function frontOf(text: string): number {
  const bodies = matchesOf(
    text.slice(0, 8000),
    /before\s(?:you\s)?invest|investment\sobjectives?(?:\s?\/\s?goals?)?\n|table\sof\scontents|(?:^|\n)(?:fund|portfolio)\ssummary|has\snot\sapproved|have\snot\sapproved|is\snot\sa\sprospectus/gi,
  )
  return bodies.find(m => m.index > 20)?.index ?? Math.min(text.length, 2500)
}

const NO_TITLE =
  /prospectus|statement\sof|^[.\s]*$|\b(?:19|20)\d\d$|ticker|symbol|class|shares?\b|link\s|click|www\.|http|no-load|\d{3}[-.)]|:|\.$/i
const NO_NAME = /^[A-Z]{4,5}X?$|[a-z]\s[a-z]+\s[a-z]+\s[a-z]/

/** Subjects of a prospectus or statement: the funds of its front. */
export function prospectusSubjects(text: string, trusts: readonly CoverTrust[]): Named[] {
  const front = frontOf(text)
  const isTrust = (n: Named) => trusts.some(t => nameKey(t.name) === nameKey(n.name))
  const listed = unique(
    overLines(text, fundNames(text, 0, front)).filter(
      n => n.form === 'fund' && !/^no-load\b/i.test(n.name) && !isTrust(n) && !isOtherName(text, n.from),
    ),
  )
  // A family's name may stand on a line of its own above the rest, or in a picture.
  const familyAbove = (n: Named) => text.slice(0, n.from).trimEnd().split('\n').at(-1)!.replace(/[®™*]/g, '').trim()
  const whole = listed.filter(n => !listed.some(o => o !== n && nameKey(o.name) === nameKey(`${familyAbove(n)} ${n.name}`)))
  const defined = whole.length === 1 ? (definedFund(text, front) ?? spokenWhole(text, front, familyAbove(whole[0]!), whole[0]!.name)) : null
  return defined &&
    !isTrust(defined) &&
    nameKey(defined.name).endsWith(nameKey(whole[0]!.name)) &&
    nameKey(defined.name) !== nameKey(whole[0]!.name)
    ? [defined]
    : whole
}

/** "Ashgrove" on a line above "Dividend Growth Fund", where the text speaks of "The Ashgrove Dividend Growth Fund". */
function spokenWhole(text: string, front: number, family: string, name: string): Named | null {
  if (!/^\p{Lu}[^\s]*(?: [\p{Lu}&][^\s]*){0,2}$/u.test(family) || NO_LINE.test(family)) return null
  const at = text
    .slice(front, front + 8000)
    .toLowerCase()
    .indexOf(`${family} ${name}`.toLowerCase())
  if (at < 0) return null
  const from = front + at,
    to = from + family.length + 1 + name.length
  return { name: text.slice(from, to), from, to }
}

/** The line of a front that can only be the fund's name, where no line ends in a head noun. */
export function titleLine(text: string, trusts: readonly CoverTrust[]): Named[] {
  const front = frontOf(text)
  const defined = definedFund(text, front)
  if (defined && !trusts.some(t => nameKey(t.name) === nameKey(defined.name))) return [defined]
  let at = 0
  for (const line of text.slice(0, front).split('\n')) {
    if (
      !NO_TITLE.test(line) &&
      !NO_NAME.test(line) &&
      /^[\p{Lu}i\d]/u.test(line) &&
      line.length > 5 &&
      line.length < 90 &&
      !trusts.some(t => nameKey(t.name) === nameKey(line))
    ) {
      const family = line.split(' ')[0]!
      // Funds of one family stand one under the other or side by side.
      const lines = text.slice(at, front).split('\n')
      const end = lines.findIndex(l => !l.startsWith(family))
      let from = at
      return lines.slice(0, end < 0 ? 1 : end).map(l => {
        const named = {
          name: l
            .replace(/[®™*]|\((?:R|TM|SM)\)/g, '')
            .replace(/\s+/g, ' ')
            .trim(),
          from,
          to: from + l.length,
        }
        from += l.length + 1
        return named
      })
    }
    at += line.length + 1
  }
  return []
}

const OF_A_KIND = /(?<!\b(?:Appendix|Exhibit|Annex|Schedule)\s)\b(?:each|every|any|an?|such|one|another)\s$/i

/** Funds that the body names, for covers that name none; those of the text's first mention, headings included. */
export function bodySubjects(text: string, from: number, trusts: readonly CoverTrust[]): Named[] {
  const isTrust = (n: Named) => trusts.some(t => nameKey(t.name) === nameKey(n.name))
  const places = fundNames(text, from, Math.min(text.length, from + 60_000))
  // "each Underlying Country Fund" speaks of a kind of fund wherever it stands; a name stands somewhere without such a word.
  const isKind = (name: string) =>
    places.every(n => nameKey(n.name) !== nameKey(name) || OF_A_KIND.test(text.slice(Math.max(0, n.from - 16), n.from)))
  // A name that was borne once is none now, wherever else it stands.
  const former = new Set(places.filter(n => isOtherName(text, n.from)).map(n => nameKey(n.name)))
  // Funds that are companies of their own, told together: "Meridale New Concepts Fund, Inc., Meridale Retirement Shares, Inc."
  const companies = places.filter(n => /\b(?:fund|portfolio|shares|securities), inc\.?$/i.test(n.name) && !isTrust(n))
  const own = (n: FundName) =>
    companies.includes(n) && companies.some(o => nameKey(o.name) !== nameKey(n.name) && o.name.split(' ')[0] === n.name.split(' ')[0])
  // "Larch Capital Growth Series" over what is told of "the Series", where the registrant is named otherwise.
  const spoken =
    trusts.length > 0 && /\b(?:the|each|this)\s(?:affected\s)?Series(?:['’]|\s(?:may|will|is|has|invests?))/.test(text.slice(from))
  const isSeries = (n: FundName) =>
    spoken &&
    n.form === 'registrant' &&
    /\sSeries$/.test(n.name) &&
    text[n.from - 1] === '\n' &&
    /^[®™*\s]*\n/.test(text.slice(n.to, n.to + 4))
  // A fund that is named as one of the underlying funds, wherever it is named, is none of those that the text is about.
  const held = (name: string) =>
    places.every(
      n =>
        nameKey(n.name) !== nameKey(name) ||
        /\b(?:list|table)\sof\s(?:the\s)?underlying\sfunds\b|\bunderlying\sfunds\s[^.]{0,80}\binclude/i.test(
          text.slice(Math.max(0, n.from - 250), n.to + 200),
        ),
    )
  const names = unique(
    places.filter(
      n =>
        (n.form === 'fund' || own(n) || isSeries(n)) &&
        !isKind(n.name) &&
        !held(n.name) &&
        !/\s(?:of|in|to)\s(?!America)/i.test(n.name) &&
        !isTrust(n) &&
        !former.has(nameKey(n.name)),
    ),
  )
  const together = coordinatedFunds(text, from, text.length, trusts).filter(
    c => !names.some(n => nameKey(n.name) === nameKey(c.name)) && !isTrust(c),
  )
  names.push(...unique(together))
  // "EMERGING COMPANIES PORTFOLIO" is the heading of what the text calls "Kestrel Point Emerging Companies Portfolio".
  return names.filter(n => !names.some(o => o !== n && nameKey(o.name).endsWith(nameKey(n.name)) && nameKey(o.name) !== nameKey(n.name)))
}
