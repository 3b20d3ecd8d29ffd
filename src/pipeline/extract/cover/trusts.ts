// In: the printed text of a document, where its cover ends, and what stands beside it. Out: the registrants that it is about.
// A registrant that only a merger's other side belongs to is none of them.
//   "JPMORGAN TRUST I\nJPMorgan SmartRetirement Funds\nJPMorgan SmartRetirement Income Fund\n"
//    ^ registrant      ^ the family's name, none      ^ fund
import type { Submission } from '../../../model/submission.ts'
import { nameKey, namesIn } from '../names.ts'
import { trueCapitals } from './capitals.ts'
import { fundNames, type FundName } from './fund-names.ts'
import { bothAlone, overLines } from './name-lines.ts'
import { partsOfUmbrella } from './umbrella.ts'

export interface CoverTrust {
  name: string
  from: number
  to: number
  alone: boolean
}

const AS_REGISTRANT =
  /^[\s®™*]*\((?:each,?\s(?:an?\s)?|the\s|collectively,?\s(?:the\s)?|a\s)?["“'‘]?(?:Trusts?|Company|Companies|Corporation|Registrant|Fund Company)["”'’]?[,)]/i
const PLAIN =
  /^(?:(?:\d+|all|large|mid|small|core|total|high|yield|short|long|term|money|market|stock|bond|index|cap|growth|value|income|equity|balanced|international|global|emerging|markets|strategic|active|real|estate|securities|u\.s\.|government|science|technology|health|sciences|natural|resources|utilities|financial|services|fundamental|capital|appreciation|blue|chip|company|companies|opportunities|return|dynamic|investment|quality|lifestyle|conservative|moderate|aggressive|small-?cap|mid-?cap|large-?cap|&|and)\s)+trust$/i
const AS_FUND = /^[\s®™*]*\((?:each,?\san?\s|the\s)?["“'‘]?(?:Fund|Portfolio)["”'’]?\)/i
const DATED = /^[®™*]*,?\sdated\s[\p{Lu}\d]/u
const TICKER = /^[\s®™*\n]*\((?:Ticker:?\s?|Symbol:?\s?)?[A-Z]{4,5}X?\)/

const OF_SERIES =
  /\b(?:institutional|investment|investors?|mutual|variable|insurance|premier|select|advisors?|advisers?|funds?|family|group|annuity|universal|shareholder)\s(?:\w+\s)?series$/i

/** "RUSHMERE LIFE SERIES FUND" over headings each of which is one of its portfolios. */
function isOverPortfolios(text: string, name: string): boolean {
  const funds = fundNames(text, 0, Math.min(text.length, 12_000)).filter(
    o =>
      o.form === 'fund' && nameKey(o.name) !== nameKey(name) && o.name.split(' ')[0]!.toLowerCase() === name.split(' ')[0]!.toLowerCase(),
  )
  return new Set(funds.map(o => nameKey(o.name))).size > 1 && funds.every(o => /\bportfolio$/i.test(o.name))
}

/** "(a series of Larch Fund II)": whose series are told of is a registrant, whatever it is called. */
function isNamedAsOwner(text: string, name: string): boolean {
  const words = name
    .split(' ')
    .map(w => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s')
  return new RegExp(`\\b(?:series|portfolios)\\sof\\s(?:the\\s)?${words}(?=[\\s,;.)])(?!\\s(?:shares|class))`, 'i').test(
    text.slice(0, 6000),
  )
}

/** Names of the cover that are registrants by their form, definition or place. */
function onCover(text: string, names: readonly FundName[]): FundName[] {
  return names.filter((n, i) => {
    const after = text.slice(n.to, n.to + 80),
      before = text.slice(Math.max(0, n.from - 40), n.from)
    if (/\b(?:formerly|presently|previously|between|by|with|adviser|advisor|known (?:until|before|as))\b[^\n]*$/i.test(before)) return false
    if (AS_REGISTRANT.test(after)) return true
    // "Netherby Variable Investment Fund" over several lines that each name a series of it.
    if (
      i === 0 &&
      n.form === 'fund' &&
      n.from === 0 &&
      /^[®™*\s]*\n/.test(after) &&
      names.slice(1).filter(o => /\bseries$/i.test(o.name) && (text[o.from - 1] ?? '\n') === '\n').length > 1
    )
      return true
    // … or "Harcombe Advisors Fund" over several portfolios, of which none is called a fund.
    if (
      i === 0 &&
      n.form === 'fund' &&
      n.from === 0 &&
      /\bfund$/i.test(n.name) &&
      /^[®™*\s]*\n/.test(after) &&
      names.length > 2 &&
      names.slice(1).every(o => nameKey(o.name) === nameKey(n.name) || /\bportfolio$/i.test(o.name))
    )
      return true
    if (
      i === 0 &&
      n.form === 'fund' &&
      n.from === 0 &&
      /\bfund$/i.test(n.name) &&
      /^[®™*\s]*\n/.test(after) &&
      isOverPortfolios(text, n.name)
    )
      return true
    // "WESLEIGH FUND II" over "(series of Wesleigh Fund II)"
    if (n.form === 'fund' && isNamedAsOwner(text, n.name)) return true
    // In a list of funds, each with the day of its prospectus, it is one of them.
    if (DATED.test(after) && /(?:\bFund|\bPortfolio|\bETF)[®™*]*,?\sdated\s/.test(text.slice(0, 4000))) return false
    // "Corbet Investment Fund" over the list of its funds, each of which the text calls a Fund.
    if (
      i === 0 &&
      n.form === 'fund' &&
      /\s(?:Investment|Mutual|Series)\sFund$/i.test(n.name) &&
      names.filter(o => o.form === 'fund').length > 2 &&
      (n.from === 0 || text[n.from - 1] === '\n') &&
      /^[®™*\s]*\n/.test(after) &&
      /\(each,?\san?\s["“]Fund/i.test(text.slice(n.to, n.to + 3000))
    )
      return true
    // "The Larch Fund" over "Larch Heritage Fund": the family's own name at the top, and one of its funds on a line below.
    const family =
      i === 0 && n.form === 'fund' && n.from < 5 && /^[®™*\s]*\n/.test(after)
        ? /^(?:The )?(\p{Lu}[\p{L}.'’-]+) Fund$/iu.exec(n.name)?.[1]
        : undefined
    if (
      family &&
      names
        .slice(1)
        .some(
          o =>
            o.form === 'fund' &&
            o.name.split(' ').length > 2 &&
            o.name.toLowerCase().startsWith(`${family.toLowerCase()} `) &&
            text[o.from - 1] === '\n',
        )
    )
      return true
    if (TICKER.test(after)) return false
    // "Variable Insurance Products Fund: Equity-Income Portfolio"
    if (
      names[i + 1]?.form === 'fund' &&
      /^[®™*\s]*(?::|\s[–—-]+)\s?$/.test(text.slice(n.to, names[i + 1]!.from)) &&
      !bothAlone(text, n.name, names[i + 1]!.name)
    )
      return true
    // A series is a fund where the text calls it so, or where its registrant stands above it.
    const isSeries = /\bseries(?:\s[IVX]+)?$/i.test(n.name)
    // "Galloway Institutional Series" over "Galloway Intermediate Bond Series": the registrant over one of its series.
    if (
      isSeries &&
      names[1] &&
      nameKey(names[1].name) === nameKey(n.name) &&
      OF_SERIES.test(names[0]!.name) &&
      !OF_SERIES.test(n.name) &&
      /^[®™*\s]*\n/.test(text.slice(names[0]!.to, names[1].from + 1)) &&
      names[0]!.name.split(' ')[0]!.toLowerCase() === n.name.split(' ')[0]!.toLowerCase()
    )
      return false
    if (
      isSeries &&
      (AS_FUND.test(after) || names.slice(0, i).filter(o => o.form !== 'fund' && !/\bseries(?:\s[IVX]+)?$/i.test(o.name)).length >= 1)
    )
      return false
    // "Alder Money Market Series" in a list of funds is one of them.
    if (
      isSeries &&
      names[i - 1]?.form === 'fund' &&
      /^[®™*\s]*$/.test(text.slice(names[i - 1]!.to, n.from)) &&
      names[i - 1]!.name.split(' ')[0] === n.name.split(' ')[0]
    )
      return false
    // "Corbet Portfolio Series (the “Trust”)", and in a sentence further on "the total of the Corbet Income Series".
    if (isSeries && n.from > 0 && text[n.from - 1] !== '\n' && names.slice(0, i).some(o => AS_REGISTRANT.test(text.slice(o.to, o.to + 80))))
      return false
    // "Growth Stock Series", "Bond Series" under the name of the fund whose parts they are: several lines, all of them series.
    if (
      isSeries &&
      names[0]!.form === 'fund' &&
      names[0]!.from === 0 &&
      names.filter(o => /\bseries$/i.test(o.name) && (text[o.from - 1] ?? '\n') === '\n').length > 1
    )
      return false
    // "500 Index Trust" under the registrant's name is one of its portfolios.
    if (PLAIN.test(n.name) && names.some(o => o !== n && o.form !== 'fund' && !PLAIN.test(o.name))) return false
    if (n.form === 'registrant') return true
    // "First Lantern Exchange-Traded Fund VI" over the name of its fund.
    if (
      /\b(?:Exchange-Traded|Series) Fund(?:\s[IVX]+)?$/i.test(n.name) &&
      names[i + 1]?.form === 'fund' &&
      text.slice(n.to, names[i + 1]!.from).trim().length < 3
    )
      return true
    // … or on a line of its own below it.
    if (
      /\bExchange-Traded(?: \w+)? Fund(?:\s[IVX]+)?$/i.test(n.name) &&
      (text[n.from - 1] ?? '\n') === '\n' &&
      /^[®™*\s]*(?:\n|$)/.test(after) &&
      names.slice(0, i).some(o => o.form === 'fund')
    )
      return true
    // "CALIFORNIA, FLORIDA AND NEW YORK TAX-EXEMPT FUNDS": funds in one breath, of which the text calls the last by itself.
    if (n.form === 'plural' && /\s(?:and|&)\s/i.test(n.name)) {
      const last = n.name
        .split(/\s(?:and|&)\s/i)
        .at(-1)!
        .replace(/s$/i, '')
      if (namesIn(text.slice(n.to), [{ name: last, of: n }]).length) return false
    }
    if (n.form === 'plural' && /\bseries\sof\s(?:the\s)?$/i.test(before)) return true
    if (n.form === 'company')
      return (
        !/\b(?:management|advis[eo]rs?|distributors?|services|group)\b/i.test(n.name) &&
        /^[\s®™*]*(?:\n|$|supplement)/i.test(after) &&
        (names.length === 1 || /(?:^|\n|and\s?|,\s)$/i.test(before))
      )
    if (n.form === 'plural') {
      if (/ETFs$/i.test(n.name)) return false
      // "LARCH SCHRODER FUNDS PROSPECTUS … (THE LARCH MUTUAL FUNDS II, INC.)": what the prospectus is called, over its registrant in brackets.
      if (
        /^[®™*]*\s(?:prospectus|summary\sprospectus|statement)/i.test(after) &&
        names.some(o => o.from > n.to && o.form !== 'fund' && /\((?:the\s)?$/i.test(text.slice(Math.max(0, o.from - 6), o.from)))
      )
        return false
      const lineStart = n.from === 0 || text[n.from - 1] === '\n' || n.from < 120
      // Right under or over a registrant's own line a plural is the family's name.
      const previous = names[i - 1],
        next = names[i + 1]
      const under =
        previous && (previous.form === 'registrant' || previous.form === 'plural') && text.slice(previous.to, n.from).trim() === ''
      const over = next && next.form === 'registrant' && text.slice(n.to, next.from).trim() === '' && nameKey(next.name) !== nameKey(n.name)
      // "DUNMORE INCOME FUNDS … (each, a series of Dunmore Trust II)": the family's name.
      const elsewhere =
        !/\bseries\sof\s(?:the\s)?$/i.test(before) &&
        names.some(
          o =>
            o.form === 'registrant' &&
            nameKey(o.name) !== nameKey(n.name) &&
            /\bseries\sof\s(?:the\s)?$/i.test(text.slice(Math.max(0, o.from - 16), o.from)),
        )
      // "to the Short Duration Strategy Funds Prospectus dated …" under a registrant of its own: what the prospectus is called.
      if (i > 0 && /\bto\s(?:the\s)?$/i.test(before) && /^[®™*]*\s(?:prospectus|summary|statement|statutory)/i.test(after)) return false
      return (
        lineStart &&
        !under &&
        !over &&
        !elsewhere &&
        !/\b(?:(?:prospectus(?:es)?|information)\s(?:of|for)|regarding|concerning|about)\s(?:the\s)?$/i.test(before)
      )
    }
    return false
  })
}

/** "a series of ETF Harbor Series Solutions": a registrant's name goes on to the end of its line, as a line of its own says. */
function whole(text: string, n: FundName): FundName {
  const rest =
    n.form === 'registrant'
      ? (/^((?:\s\p{Lu}\p{Ll}{3,}){1,2})[®™*]*(?=\n|$)/u.exec(text.slice(n.to, n.to + 60))?.[1] ??
        /^(\sSolutions)\b/.exec(text.slice(n.to, n.to + 60))?.[1])
      : undefined
  if (!rest || /\b(?:Supplement|Prospectus|Statement|Class|Shares|Dated|Funds?|Portfolios?)\b/.test(rest)) return n
  const called = new RegExp(`\\bseries\\sof\\s(?:the\\s)?${`${n.name}${rest}`.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}])`, 'iu')
  return called.test(text.slice(0, 6000)) ? { ...n, name: `${n.name}${rest}`, to: n.to + rest.length } : n
}

/** Registrants of a document, in the order of the cover; `cover` is where the cover ends. */
export function trustsOf(text: string, cover: number, submission: Submission): CoverTrust[] {
  const known = [submission.sidecar.registrant, ...(submission.header?.filers.map(f => f.name) ?? [])]
    .filter((n): n is string => !!n)
    .map(n => n.replace(/\s*\/[A-Z]{2,4}\/?\s*$/i, ''))
  const names = overLines(text, fundNames(text, 0, cover)).map(n => whole(text, n))
  const family = names.find(n => n.form === 'fund')?.name.split(' ')[0]
  const printed = (n: FundName): string => {
    // Words of a heading before it on the same line are none of its own.
    const ends = known.find(k => nameKey(n.name).endsWith(nameKey(k)))
    const words = n.name.split(' ')
    const at =
      family && n.from > 0 && text[n.from - 1] !== '\n' && !/\bof\s(?:the\s)?$/i.test(text.slice(Math.max(0, n.from - 8), n.from))
        ? words.lastIndexOf(family)
        : -1
    return trueCapitals(
      ends && nameKey(ends).length < nameKey(n.name).length ? ends : at > 0 && at < words.length - 1 ? words.slice(at).join(' ') : n.name,
      text,
    )
  }
  // "LARCH MUTUAL FUNDS PROSPECTUS" over "the Board of Directors of The Larch Mutual Funds, Inc.": the whole name is printed where the board is named.
  const company = (n: FundName): FundName => {
    // "SUPPLEMENT TO THE LARCH INDUSTRY FUNDS … PROSPECTUS" over "the Board of Trustees of Larch Industry Portfolios": what the prospectus is called, and the registrant.
    const board =
      n.form === 'plural' && /\bto\s(?:the\s)?$/i.test(text.slice(Math.max(0, n.from - 10), n.from))
        ? /\b(?:[Tt]rustees|[Dd]irectors)\sof\s(?:the\s)?(\p{Lu}[^.;:\n]{4,70})/u.exec(text.slice(0, 20_000))
        : null
    const called = board
      ? fundNames(board[1]!).find(
          b =>
            b.from < 5 &&
            b.form !== 'fund' &&
            nameKey(b.name) !== nameKey(n.name) &&
            b.name.split(' ')[0]!.toLowerCase() === n.name.split(' ')[0]!.toLowerCase(),
        )
      : undefined
    if (called) return { ...n, name: called.name }
    const whole =
      n.form === 'plural'
        ? new RegExp(
            `\\b(?:trustees|directors)\\sof\\s((?:The\\s)?${n.name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s')},?\\sInc\\.)`,
            'i',
          ).exec(text.slice(0, 20_000))?.[1]
        : undefined
    return whole ? { ...n, name: whole.replace(/\s+/g, ' ') } : n
  }
  const found: CoverTrust[] = []
  const add = (name: string, from: number, to: number, alone: boolean) => {
    if (!found.some(f => nameKey(f.name) === nameKey(name))) found.push({ name, from, to, alone })
  }
  // "U.S. Equity Funds" under "Kestrel U.S. Equity Funds" is the same, shortened.
  const onIt = onCover(text, names)
  const cleaned = onIt.filter(
    n =>
      !onIt.some(
        o =>
          o.from < n.from &&
          o.form === n.form &&
          nameKey(o.name) !== nameKey(n.name) &&
          nameKey(o.name).endsWith(nameKey(n.name)) &&
          o.name.endsWith(` ${n.name}`),
      ),
  )
  for (const n of cleaned)
    add(
      printed(company(n)),
      n.from,
      n.to,
      !cleaned.some(o => o !== n && /^[\s®™,]*(?:and\b)?[\s®™,]*$/i.test(text.slice(Math.min(o.to, n.to), Math.max(o.from, n.from)))),
    )
  if (found.length) return found
  const only = names.filter((n, i) => names.findIndex(o => nameKey(o.name) === nameKey(n.name)) === i)
  if (only.length === 1 && only[0]!.form === 'fund' && partsOfUmbrella(text, only[0]!.name).length) {
    add(printed(only[0]!), only[0]!.from, only[0]!.to, true)
    return found
  }
  // Elsewhere a definition says it: 'Met Investors Series Trust (the "Trust")'; or "a series of …" near the top.
  for (const n of fundNames(text, 0, Math.min(text.length, 120_000))) {
    if (n.form === 'fund' && !AS_REGISTRANT.test(text.slice(n.to, n.to + 60))) continue
    const board =
      /\b(?:board\sof\s)?(?:trustees|directors)\sof\s(?:the\s)?$/i.test(text.slice(Math.max(0, n.from - 30), n.from)) &&
      n.form !== 'company' &&
      n.from < cover + 3000
    const seriesOf =
      n.from < cover + 1500 &&
      /(?<!\b(?:formerly|previously)\s(?:an?\s)?)\b(?:series|portfolio|fund)s?\sof\s(?:the\s)?$/i.test(
        text.slice(Math.max(0, n.from - 40), n.from),
      ) &&
      n.form === 'registrant'
    // "The Trustees of Larch Equity Trust have approved … The Trustees of Larch International Trust": each is one.
    if (found.length) {
      if (
        /\b(?:trustees|directors)\sof\s(?:the\s)?$/i.test(text.slice(Math.max(0, n.from - 30), n.from)) &&
        n.form === 'registrant' &&
        n.name.split(' ')[0] === found[0]!.name.split(' ')[0]
      )
        add(printed(n), n.from, n.to, true)
      continue
    }
    if ((AS_REGISTRANT.test(text.slice(n.to, n.to + 60)) && n.form !== 'company') || seriesOf || board) add(printed(n), n.from, n.to, true)
  }
  if (found.length) return found
  // "The Board of Trustees of Pioneer Balanced Fund", the only fund of the cover: it is its own registrant.
  if (only.length === 1 && only[0]!.form === 'fund') {
    const board = new RegExp(
      `\\b(?:trustees|directors)\\sof\\s(?:the\\s)?${only[0]!.name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s')}(?![\\p{L}])`,
      'iu',
    )
    if (board.test(text.slice(0, 20_000)) && !known.some(k => nameKey(k) !== nameKey(only[0]!.name))) {
      add(printed(only[0]!), only[0]!.from, only[0]!.to, true)
      return found
    }
  }
  // "Re: Coverdale Series Fund, File No. 333-71220": whom a letter to the regulator is about.
  const about =
    /(?:^|\n)\s*Re:\s+(\p{Lu}[^\n,(]{4,80}?)(?:,\s|\s\(|\n\s*)(?=(?:the\s["“]|File\sNo|Registration|Post-Effective|Pre-Effective|(?:19)?(?:33|40)\sAct|S\.?E\.?C\.?\sFile|(?:333?|811|2)-\d))/iu.exec(
      text.slice(0, 3000),
    )
  if (about && /\b(?:Fund|Funds|Trust|Portfolios?|Series|Inc\.?|Company|Account)$/i.test(about[1]!)) {
    const from = about.index + about[0].indexOf(about[1]!)
    add(trueCapitals(about[1]!, text), from, from + about[1]!.length, true)
    return found
  }
  // A back cover prints the registrant over its address.
  const back = Math.max(0, text.length - 4000)
  for (const n of fundNames(text, back, text.length)) {
    if (
      n.form === 'registrant' &&
      (n.from === 0 || text[n.from - 1] === '\n') &&
      /^\n(?:P\.?\s?O\.?\s?Box|P\.?O\.?\n|c\/o|\d{1,5}\s[A-Z]|One\s[A-Z])/i.test(text.slice(n.to, n.to + 30))
    ) {
      add(printed(n), n.from, n.to, true)
      return found
    }
  }
  for (const name of known) {
    const place = namesIn(text.slice(0, 200_000), [{ name, of: name }])[0]
    add(place ? trueCapitals(place.text.replace(/\s+/g, ' '), text) : trueCapitals(name, text), place?.from ?? 0, place?.to ?? 0, true)
  }
  return found
}

/** "Larch Short Duration Municipal Trust", alone on its cover, of which the text speaks as the Fund and of no other. */
function callsItselfFund(text: string, trust: CoverTrust): boolean {
  if (
    !/\bTrust$/i.test(trust.name) ||
    /\b(?:series|investment|variable|insurance|etf|master|products) trust$/i.test(trust.name) ||
    trust.from > 400
  )
    return false
  const body = text.slice(0, 30_000)
  return (
    /\bthe\sFund(?:['’]s)?\b/.test(body) &&
    !/\b(?:each|all|any|every|the|these|following)\s(?:Funds?|Portfolios?|Series)\b(?<!\bthe\sFund)|\bthe\s["“]?Trust\b|\bPortfolios?\sof\b/i.test(
      body,
    ) &&
    !fundNames(text, 0, body.length).some(n => n.form === 'fund')
  )
}

/** Whether a registrant is itself the fund: an incorporated fund, or one that the text calls the Fund. */
export function isItsOwnFund(text: string, trust: CoverTrust): boolean {
  if (/\bfunds\b/i.test(trust.name) || partsOfUmbrella(text, trust.name).length) return TICKER.test(text.slice(trust.to, trust.to + 40))
  if (callsItselfFund(text, trust)) return true
  const called = namesIn(text.slice(0, 6000), [{ name: trust.name, of: trust }]).some(p => AS_FUND.test(text.slice(p.to, p.to + 30)))
  if (
    /\bfund$/i.test(trust.name) &&
    new RegExp(
      `\\b(?:trustees|directors)\\sof\\s(?:the\\s)?${trust.name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s')}(?![\\p{L}])`,
      'iu',
    ).test(text.slice(0, 20_000)) &&
    fundNames(text, 0, Math.min(text.length, 20_000)).every(n => n.form !== 'fund' || nameKey(n.name) === nameKey(trust.name))
  )
    return true
  return (
    (/\bfund,?\sinc\b/i.test(trust.name) && !/\bseries\sfund\b/i.test(trust.name)) ||
    called ||
    TICKER.test(text.slice(trust.to, trust.to + 40))
  )
}
