// In: printed text. Out: the names of funds and registrants in it, by their build: capitalised words that end in a head noun.
// Knows no list of names; whether a name is a fund or a registrant is read from its head and from its company form.
//   "Met Investors Series Trust"   "iShares Core Growth Allocation ETFiShares Core 60/40 Balanced Allocation ETF"
//                        ^ head                                 ^ head: the next name starts here, glued to it
//   grammar: word (word | connector word)* head [roman | "of America"] [", Inc."]
import { matchesOf } from '../../../model/matches.ts'
import { remembered } from '../../../model/remembered.ts'
import { ENDS_IN_MERGER, GOES_ON } from '../merger-words.ts'
import { CONNECTORS, HEAD, PARTS, STOPS, tokensOf, wordOf, type Token } from './fund-name-words.ts'

export interface FundName {
  name: string
  from: number
  to: number
  form: 'fund' | 'registrant' | 'plural' | 'company'
}

/** Of generic words those that open no name even on a line of their own. */
const NEVER_FIRST = new RegExp(
  `^(?:${ENDS_IN_MERGER}|${GOES_ON}|change|proposed|comparable|mutual|money|underlying|current|index|new|other)$`,
  'i',
)

// Alone before a head they name nothing.
const GENERIC = new Set([
  ...ENDS_IN_MERGER.split('|'),
  ...GOES_ON.split('|'),
  'current',
  'underlying',
  'new',
  'old',
  'other',
  'mutual',
  'fund',
  'funds',
  'money',
  'market',
  'index',
  'investment',
  'investments',
  'real',
  'estate',
  'exchange-traded',
  'exchange',
  'traded',
  'feeder',
  'master',
  'hedge',
  'private',
  'affected',
  'participating',
  'stock',
  'bond',
  'equity',
  'income',
  'closed-end',
  'open-end',
  'separate',
  'unit',
  'parent',
  'voting',
  'series',
  'portfolio',
  'trust',
  'etf',
  'sector',
  'individual',
  'comparable',
  'prior',
  'experience',
  'no-load',
  'load',
  'change',
  'proposed',
  'diversified',
  'non-diversified',
  'conservative',
  'aggressive',
  'regulated',
  'total',
  'return',
  'global',
  'international',
  'growth',
  'value',
  'balanced',
  'applicable',
  'related',
  'respective',
  'company',
  'federal',
  'reserve',
  'u.s',
  'securities',
  'asset',
  'allocation',
  'model',
  'securitized',
  'commercial',
  'business',
  'pension',
  'charitable',
  'family',
  'purchases',
  'sales',
  'redemptions',
  'exchanges',
  'shares',
  'holders',
  'owners',
  'one',
  'two',
  'three',
  'four',
  'five',
  'several',
  'various',
])

const ends = (token: Token): boolean => token.bare.length < token.text.length && token.text.endsWith('.')
const isHead = (t: Token): boolean => t.head
const INC = /^(?:, )?Inc\.?$/i
const ROMAN = /^(?:I|II|III|IV|V|VI|VII|VIII|IX|X)$/

/** "Pacer Benchmark Industrial ETF": between capital words that have no head noun yet, a word that else speaks of a fund's figures is one of its name. */
function isWithinName(t: Token, run: readonly Token[], next: Token | undefined): boolean {
  return (
    /^(?:Benchmark|Performance|Reference|Plan|Inception|Classes|Section|Average|Annual)$/.test(t.text) &&
    run.length > 0 &&
    !run.some(isHead) &&
    run.at(-1)!.word &&
    !run.at(-1)!.connector &&
    !!next?.word &&
    !next.stop &&
    !next.head &&
    /\p{Ll}/u.test(next.text)
  )
}

/** Runs of tokens that may hold names: capitalised words with connectors between them. */
function runsOf(tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = []
  let run: Token[] = []
  const close = () => {
    while (run.length && run.at(-1)!.connector && run.at(-1)!.text !== '&') run.pop()
    if (run.length) runs.push(run)
    run = []
  }
  for (const [i, t] of tokens.entries()) {
    const connector = t.connector && run.length > 0
    if (/^Inc\.?$/i.test(t.text) && (run.length || (tokens[i - 1]?.text === ',' && runs.length))) {
      if (!run.length) {
        run = runs.pop()!
        run.push({ ...t, ...wordOf(`, ${t.text}`) })
        close()
        continue
      }
      run.push(t)
      close()
      continue
    }
    const next = tokens[i + 1]
    // "Adviser to the Fund" speaks of an office, "Meridale Advisor Growth Fund" does not.
    const office = t.office && (next?.connector ?? false)
    const part = (t.goesBefore?.test(next?.text ?? '') ?? false) || isWithinName(t, run, next)
    // "… TREMAYNE SMALL CAP\nFUND AND …": no name begins with its head noun.
    if (
      t.text === '\n' &&
      run.length > 1 &&
      !run.some(isHead) &&
      !run.at(-1)!.connector &&
      /^(?:FUND|PORTFOLIO|Fund|Portfolio)[,)]?$/.test(next?.text ?? '') &&
      run.every(r => r.text === r.text.toUpperCase()) === /^[A-Z]{2}/.test(next!.text)
    )
      continue
    if (t.text === '\n' || (t.stop && !part) || office || !(t.word || connector)) {
      close()
      continue
    }
    run.push(t)
    if (ends(t)) close()
  }
  close()
  return runs
}

const CHANGE =
  /^(?:changes?|amendments?|revisions?|updates?|additions?|appointments?|replacements?|reductions?|increases?|elimination|addition|approval|termination|resignation|conversion|reorganization|acquisition|renaming)$/i
const WHAT_CHANGES =
  /^(?:strateg(?:y|ies)|objectives?|advis[eo]rs?|sub-?advis[eo]rs?|managers?|co-managers?|names?|polic(?:y|ies)|fees?|index|benchmark|risks?|expenses|limits?|caps?|descriptions?|disclosures?|minimums?|classes|shares|limitations?|management|date)$/i

/** Where a name starts in a heading that tells what happens to it: "CHANGE OF INVESTMENT STRATEGY OF | TERRAPIN SMALL COMPANY FUND". */
function afterHeading(run: readonly Token[]): number {
  if (!run[0] || !CHANGE.test(run[0].text)) return 0
  const links = run.flatMap((t, i) => (i > 0 && /^(?:of|in|to)$/i.test(t.text) ? [i] : []))
  const last = links.filter(i => CHANGE.test(run[i - 1]!.text) || WHAT_CHANGES.test(run[i - 1]!.text)).at(-1)
  return last === undefined ? 0 : last + 1
}

/** "Elder Trust" in "Elder Trust Dividend ETF" and "Elder Trust Utilities ETF": two words that open several names are a family's. */
function familiesIn(text: string): Set<string> {
  const after = new Map<string, Set<string>>()
  for (const m of matchesOf(
    text,
    /(?<=^|\bthe\s|\bTHE\s|[\n),;]\s?|\s(?:II|III|IV|VI{0,3}|IX)\s?(?!I))(\p{Lu}[\p{L}.&-]+\s(?:Trust|TRUST))\s(?=(\p{Lu}[\p{L}-]+))/gu,
  )) {
    const [, then = ''] = text.slice(m.index + m[0].length, m.index + m[0].length + 60).split(/\s/)
    if (
      (STOPS.has(m[2]!.toLowerCase()) && !PARTS.some(([word, after]) => word.test(m[2]!) && after.test(then))) ||
      (HEAD.test(m[2]!) && !/^series$/i.test(m[2]!)) ||
      (/^series$/i.test(m[2]!) && !/^fund$/i.test(then))
    )
      continue
    const family = m[1]!.toLowerCase().replace(/\s+/g, ' ')
    after.set(family, (after.get(family) ?? new Set()).add(m[2]!.toLowerCase()))
  }
  return new Set([...after].flatMap(([family, words]) => (words.size > 1 ? [family] : [])))
}

/** Cuts a run after each head at which a name ends. */
function namesOfRun(run: readonly Token[], families: ReadonlySet<string>): Token[][] {
  const names: Token[][] = []
  let start = afterHeading(run)
  for (let i = start; i < run.length; i++) {
    // "iShares iShares Trust": a word said twice starts anew.
    if (i > start && run[i]!.text === run[start]!.text && !run.slice(start, i).some(isHead)) {
      start = i
      continue
    }
    // "HOLLIS INVESTMENTS Hollis International Equity Fund": the family's line in capitals before it.
    if (
      i > start &&
      /\p{Ll}/u.test(run[i]!.text) &&
      run.slice(start, i).every(t => t.text === t.text.toUpperCase() && !t.head) &&
      run[start]!.text === run[i]!.text.toUpperCase() &&
      run[i]!.text.length > 3
    ) {
      start = i
      continue
    }
    // "ETF Opportunities Trust": no name ends where it starts.
    if (!run[i]!.head || (i === start && /^(?:etfs?|etns?)$/i.test(run[i]!.bare) && run.slice(i + 2).some(isHead))) continue
    if (/^reserves$/i.test(run[i]!.bare) && i < run.length - 1) continue // "Fossil Fuel Reserves Free ETF"
    if (i - start === 1 && families.has(`${run[start]!.bare} ${run[i]!.bare}`.toLowerCase()) && run.slice(i + 1).some(isHead)) continue
    // "Portfolio 21 Global Equity Fund"
    if (i === start && /^\d+$/.test((run[i + 1] ?? run[i]!).bare) && run.slice(i + 2).some(isHead)) continue
    let end = i
    while (run[end + 1] && (ROMAN.test(run[end + 1]!.bare) || INC.test(run[end + 1]!.text))) end++
    if (/^of$/i.test(run[end + 1]?.text ?? '') && /^America$/i.test((run[end + 2] ?? run[end]!).bare)) end += 2
    const next = run[end + 1]
    // "ING American Funds Bond Portfolio": the plural is a word of the name where the line goes on to a head.
    const plural =
      /^funds$/i.test(run[i]!.bare) &&
      i - start >= 1 &&
      i - start <= 2 &&
      end === i &&
      next &&
      !next.connector &&
      next.bare !== run[start]!.bare &&
      !next.head &&
      run.length - i <= 6 &&
      /^(?:fund|portfolio)$/i.test(run.at(-1)!.bare) &&
      run.filter(isHead).length === 2
    if (plural) continue
    if (next?.head && end === i) continue
    // "SPDR Portfolio Long Term Treasury ETF", "Retirement Series Growth Fund": the head is a word of the name.
    const open =
      (/^series$/i.test(run[i]!.bare) ||
        (/^portfolio$/i.test(run[i]!.bare) &&
          (i - start === 1 ||
            (/^etf$/i.test(run.at(-1)!.bare) &&
              run.filter(isHead).every(h => /^(?:portfolio|etf)$/i.test(h.bare)) &&
              run.filter(isHead).length % 2 === 0)) &&
          !/^portfolio$/i.test((run.slice(end + 1).find(isHead) ?? run[start]!).bare))) &&
      end === i &&
      next &&
      next.bare !== run[start]!.bare &&
      !next.connector &&
      run.slice(end + 1).some(isHead)
    // "J.P. Morgan Mutual Fund Investment Trust"
    const ofTrust =
      /^funds?$/i.test(run[i]!.bare) &&
      end === i &&
      next &&
      next.bare !== run[start]!.bare &&
      (run.slice(end + 1).filter(isHead).length === 1 ||
        /\bseries trust(?: [ivx]+)?$/i.test(
          run
            .slice(end + 1)
            .map(t => t.bare)
            .join(' '),
        )) &&
      /^(?:trust|series)$/i.test(run.slice(end + 1).find(isHead)?.bare ?? '') &&
      !run.slice(end + 1).some(t => t.connector || t.bare === run[start]!.bare)
    if (open || ofTrust) continue
    names.push(run.slice(start, end + 1))
    start = end + 1
    while (run[start] && run[start]!.connector) start++
    i = start - 1
  }
  if (start < run.length - 1 && INC.test(run.at(-1)!.text)) names.push(run.slice(start))
  return names
}

/** A text with the families of its names, and the names found so far by stretch: several readers of a cover ask for the same one. */
interface Asked {
  text: string
  families: ReadonlySet<string>
  found: Map<string, readonly FundName[]>
}
const askedOf = (text: string): Asked => ({ text, families: familiesIn(text.slice(0, 60_000)), found: new Map() })
/** Headings and short documents are asked of in turn; of long ones the last. */
const LONG = 4_000
const ofShort = remembered(askedOf, 200)
let long = askedOf('')

/** Names from..to, in order; a line of its own may be a name that prose would not be ("Growth ETF"). */
export function fundNames(text: string, from = 0, to = text.length): readonly FundName[] {
  if (text.length > LONG && long.text !== text) long = askedOf(text)
  const { found, families } = text.length > LONG ? long : ofShort(text)
  const stretch = `${from} ${to}`,
    known = found.get(stretch)
  if (known) return known
  const names = namesWithin(text, from, to, families)
  found.set(stretch, names)
  return names
}

/** "Money Market Portfolio" in a list of names, each on its line. */
function isMoneyMarket(text: string, words: readonly string[], from: number, to: number): boolean {
  if (!/^money market (?:fund|portfolio|trust|series)$/i.test(words.join(' '))) return false
  const above = text
      .slice(Math.max(0, from - 90), from)
      .trimEnd()
      .split('\n')
      .at(-1)!,
    under = text
      .slice(to, to + 90)
      .trimStart()
      .split('\n')[0]!
  return [above, under].some(line => /^\p{Lu}[^.;:]*\s(?:fund|portfolio|trust|series)[®™*]*$/iu.test(line))
}

const PLAIN = new Set([
  'bond',
  'equity',
  'income',
  'growth',
  'value',
  'balanced',
  'international',
  'global',
  'money',
  'market',
  'stock',
  'real',
  'estate',
  'total',
  'return',
  'asset',
  'allocation',
  'aggressive',
  'conservative',
  'index',
  'diversified',
  'u.s',
  'securities',
])
/** "the Global Bond Portfolio", told of more than once in running text: words of a kind alone, and yet a name. */
function isPlainName(text: string, content: readonly string[], words: readonly string[], from: number): boolean {
  if (
    content.length < 2 ||
    !/^(?:fund|portfolio)$/i.test(words.at(-1)!) ||
    !content.every(w => PLAIN.has(w.toLowerCase())) ||
    !/^\p{Lu}\p{Ll}/u.test(words[0]!) ||
    !/\bthe\s$/i.test(text.slice(Math.max(0, from - 4), from))
  )
    return false
  return (
    /\b(?:into|with) the\s$/i.test(text.slice(Math.max(0, from - 10), from)) ||
    text.split(new RegExp(`\\b[Tt]he\\s${words.map(w => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s')}\\b`)).length > 2
  )
}

/** "I. Ashgrove Small Cap Fund" on a line: the number of a paragraph. A letter is one where the next letter opens a line, too. */
function isNumber(text: string, { text: word, from, to }: Token, next: Token): boolean {
  if (!/^(?:[IVX]{1,4}|[A-H])\.$/.test(word) || !(from === 0 || text[from - 1] === '\n') || next.from - to > 3) return false
  const letter = word[0]!
  return (
    /^[IVX]+\.$/.test(word) ||
    text.includes(`\n${String.fromCharCode(letter.charCodeAt(0) + 1)}. `) ||
    (letter > 'A' && new RegExp(`(?:^|\n)${String.fromCharCode(letter.charCodeAt(0) - 1)}\\. `).test(text))
  )
}

const TERM = /\s(?:Acquiring|Acquired|Surviving|Merging|Predecessor|Successor) (?:Fund|Portfolio|ETF)$/i

function namesWithin(text: string, from: number, to: number, families: ReadonlySet<string>): FundName[] {
  return runsOf(tokensOf(text, from, to))
    .flatMap(run => namesOfRun(run, families))
    .flatMap(tokens => {
      if (tokens.length > 2 && isNumber(text, tokens[0]!, tokens[1]!)) tokens = tokens.slice(1)
      const words = tokens.map((t, i) => (i === tokens.length - 1 || t.head ? t.bare.replace(/['’]s$/, '') : t.bare))
      while (words.length > 1 && CONNECTORS.has(words[0]!.toLowerCase())) {
        words.shift()
        tokens = tokens.slice(1)
      }
      const first = tokens[0]!,
        last = tokens.at(-1)!
      const own =
        (first.from === 0 ||
          text[first.from - 1] === '\n' ||
          /(?:^|\n)(?:fund\s)?summary\s(?:for|of)(?:\sthe)?\s$/i.test(text.slice(Math.max(0, first.from - 24), first.from))) &&
        (/^[®™*\s]*(?:\n|$|\()/.test(text.slice(last.to, last.to + 6)) ||
          (/^\s?(?:--|—)/.test(text.slice(last.to, last.to + 3)) && !/\p{Ll}/u.test(words.join(''))))
      // "Global X Funds": a numeral is one only behind a head noun.
      const numeral = (w: string, i: number) =>
        ROMAN.test(w.replace(/\.$/, '')) && (i === 0 || HEAD.test(words[i - 1]!) || i === words.length - 1)
      const content = words.filter((w, i) => !HEAD.test(w) && !numeral(w, i) && !CONNECTORS.has(w.toLowerCase()) && !INC.test(w))
      const telling = content.filter(w => !GENERIC.has(w.toLowerCase().replace(/['’]s?$/, '')))
      const inc = INC.test(words.at(-1)!)
      if ((!content.length && !(own && words.length > 1)) || (content.length > 0 && content.every(w => /^\p{Lu}\.$/u.test(w)))) return []
      if (
        !telling.length &&
        !isPlainName(text, content, words, first.from) &&
        !(own && content.length && words.length > 1 && (!NEVER_FIRST.test(content[0]!) || isMoneyMarket(text, words, first.from, last.to)))
      )
        return []
      if (words.length < 2 || /^(?:declaration|board) of trust(?:ees)?$/i.test(words.join(' '))) return []
      // "ASHGROVE FUNDS GROUP" on a line of its own is a registrant.
      const group =
        /^funds?$/i.test(words.at(-1)!) && (first.from === 0 || text[first.from - 1] === '\n')
          ? /^\s(Group)(?=,?\s?(?:Inc\.?|Trust)?[®™*\s]*(?:\n|$))/i.exec(text.slice(last.to, last.to + 24))
          : null
      // "… GROUP, INC."
      const ofGroup = group ? (/^,?\sInc\.?/i.exec(text.slice(last.to + group[0].length, last.to + group[0].length + 6))?.[0] ?? '') : ''
      if (group)
        return [
          {
            name: `${words.join(' ')} ${group[1]}${ofGroup}`,
            from: first.from,
            to: last.to + group[0].length + ofGroup.length,
            form: 'registrant',
          } satisfies FundName,
        ]
      // "BlackRock Fund Advisors": the head is a word of a firm's name.
      if (
        /^[®™*\s]{0,3}(?:Advis[eo]rs?|Advisory|Management|Services?|Distributors?|Managers?|Administrators?|Administration|Complex|Group|Company|Investments|Research|Asset|Securities|Board|Accounting|Associates|Partners|Turnover|Counsel|SERVICES?|DISTRIBUTORS?|COMPANY|ADVIS[EO]RS|ADMINISTRAT(?:ORS?|ION)|ACCOUNTING)\b/.test(
          text.slice(last.to, last.to + 20),
        ) &&
        text[last.to] !== '\n'
      )
        return []
      // "I. PORTFOLIO MANAGER CHANGE FOR …": the head opens a phrase about people.
      if (/portfolio$/i.test(words.at(-1)!) && /^\sMANAGERS?\b/.test(text.slice(last.to, last.to + 12))) return []
      // "A Conservative Equity Fund", "a Series of X Trust": an article describes, it does not name.
      if (/(?:^|[\s(])an?\s$/i.test(text.slice(Math.max(0, first.from - 4), first.from)) && /^fund|^portf|^etf/i.test(words.at(-1)!))
        return []
      // "(the "Target Growth Fund")" defines a term, and the name stands before it.
      if (
        /\((?:each,? )?(?:the|an?|collectively,? the|together,? the)\s["“]$/i.test(text.slice(Math.max(0, first.from - 24), first.from)) &&
        /^,?["”]/.test(text.slice(last.to, last.to + 2))
      )
        return []
      // "the Larch International Acquiring Fund" is a term for one of another name.
      if (words.length > 2 && TERM.test(words.join(' '))) return []
      const name = words
        .join(' ')
        .replace(/[’']$/, '')
        .replace(/ , (?=Inc)/i, ', ')
      const head = name.split(' ').findLast(w => HEAD.test(w)) ?? ''
      const form =
        inc && !HEAD.test(words.filter(w => !ROMAN.test(w)).at(-2)!)
          ? 'company'
          : inc || /^(?:trust|series)$/i.test(head)
            ? 'registrant'
            : /^(?:funds|portfolios|trusts|etfs)$/i.test(head)
              ? 'plural'
              : 'fund'
      // A leading article belongs to the name only at the start of a line.
      const the = /(?:^|\n)(The)\s$/i.exec(text.slice(Math.max(0, first.from - 5), first.from))?.[1]
      return [{ name: the ? `${the} ${name}` : name, from: the ? first.from - 4 : first.from, to: last.to, form } satisfies FundName]
    })
}
