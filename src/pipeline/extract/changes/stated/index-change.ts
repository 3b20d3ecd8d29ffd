// In: a reading. Out: indexes and benchmarks that are replaced, renamed, or put together in another way.
//   "It replaces the S&P 500/Barra Value Index, which holds fewer companies …"
//                    ^ from
import { cellsOf } from '../../cells.ts'
import { matchesOf } from '../../../../model/matches.ts'
import { candidate, type Candidate, type Reading } from '../candidate.ts'
import { folded, titled } from '../folded.ts'
import { portfoliosIn } from '../../names.ts'
import { formerly } from './formerly.ts'
import { namesAndIndexes } from './name-and-index.ts'
import { aboutText, announces, dated, happens, longAgo } from './news.ts'
import { found, saidIn, spanOf, type Said } from './said.ts'

const NOUN =
  /\b(?:(?:underlying|benchmark|primary|secondary|performance|broad-based|comparative|target|reference) )*(?:index|indexes|indices|benchmark|benchmarks)\b/
const NAMED =
  /(?:(?:&(?=\s[A-Z])|[A-Z0-9]|i[A-Z]|\([Ee]x[- ](?=[A-Z])|ex[-\u2010\u2011][A-Z])[\w&.,/+%'’®™\u2010\u2011-]*\)?(?:\s(?:ex\s)?|\s?®\s?|\s?™\s?)){1,14}?(?:Index|Average|Composite|Benchmark|Indices|INDEX|AVERAGE)(?![a-z]|\s(?:Fund|Portfolio|ETF|FUND|PORTFOLIO)s?\b|(?<=Composite)\s(?:Stock|Price|Bond|Total|Index)\b)(?:\s?[®™])?(?:\s\((?:Net|Gross|Total Return|USD|TR|NR)[^)]*\))?/g
const NOT_FIRST =
  /^(?:The|Effective|Accordingly|On|As|In|Of|And|Each|Its|Fund|Fund's|Portfolio|Portfolio's|Underlying|Benchmark|From|To|By|With|For|January|February|March|April|May|June|July|August|September|October|November|December|\d{1,2},|Instead|THE|EFFECTIVE|ON|AS|WILL|BE|REPLACED|BY|TO|FROM|FUND'S|BENCHMARK|REPLACES|REPLACE|Adviser|Board|Trustees|It)$/

/** Kinds of changes, named in one breath. */
const KINDS = /\bapproved (?:\w+ ){0,3}changes? (?:to|in) [^.;:]*\b(?:names?|objectives?|strateg(?:y|ies)|polic(?:y|ies)|fees?)\b/

/** Names of indexes in some words, in order. */
export function indexesIn(words: string): string[] {
  const out: string[] = []
  // "IndexChange in the Fund's …": what a conversion glued to a name is none of it.
  for (const m of matchesOf(words.replace(/(?<=Index)(?=[A-Z][a-z])/g, '; '), NAMED)) {
    const tokens = m[0].trim().split(/\s+/)
    // Names begin after the last word that belongs to the sentence.
    const start = tokens
      .slice(0, -1)
      .findLastIndex(
        (t, i) =>
          (NOT_FIRST.test(t) && !(t === 'Fund' && tokens[i - 1] === 'Hedge')) ||
          /^[A-Z]\w+[,;]$/.test(t) ||
          (/^(?:19|20)\d\d,?$/.test(t) &&
            i > 0 &&
            /^\d{1,2},$|^[A-Z][a-z]+$/.test(tokens[i - 1]!) &&
            (/,$/.test(t) || /^\d/.test(tokens[i - 1]!))),
      )
    const name = tokens
      .slice(start + 1)
      .join(' ')
      .replace(/[®™]/g, '')
      .replace(/\s+/g, ' ')
      .trim()
    if (name.split(' ').length > 1) out.push(titled(name))
  }
  return [...new Set(out)]
}

export function findIndexChanges(reading: Reading): Candidate[] {
  const out: { c: Candidate; s: Said }[] = []
  for (const s of saidIn(reading)) {
    if (!happens(s) || longAgo(s, reading) || s.clause.in.quoted || s.clause.in.kind === 'footnote') continue
    const last = out.at(-1)
    const words = indexChangeOf(s) ?? (last && s.clause.index - last.s.clause.index <= 3 ? namedAfter(s) : null)
    if (!words) continue
    // "approved the adoption of A" says it by its verb and by its noun.
    if (last && last.s.clause.index === s.clause.index && words.to && last.c.to?.split('; ').includes(words.to)) continue
    const near = last && last.s.clause.in.path.join('>') === s.clause.in.path.join('>') && s.clause.index - last.s.clause.index <= 3
    const agrees =
      last && (!words.from || !last.c.from || words.from === last.c.from) && (!words.to || !last.c.to || words.to === last.c.to)
    // "The Board approved changes to each Fund's name and index. … The A Fund's index will be …": the sentence that names them tells it.
    const announcedOnly =
      last &&
      (near || s.clause.index - last.s.clause.index <= 20) &&
      agrees &&
      last.c.from === null &&
      last.c.to === null &&
      (words.from !== null || words.to !== null) &&
      s.clause !== last.s.clause &&
      KINDS.test(last.s.low)
    if (announcedOnly) {
      out[out.length - 1] = { c: { ...found('index-change', s, words), also: [last.c.span, ...last.c.also] }, s }
      continue
    }
    // "The Index will be called X. The Index will no longer consider South Korea …": its name, and what it is made of.
    const apart =
      near && agrees && words.from === null && words.to === null && last.c.from !== null && last.c.to !== null && s.ended && !s.passive
    if (near && agrees && !apart) {
      const inside = last.c.span.passage === s.clause.passage && s.clause.index - last.s.clause.index <= 1
      const span = inside ? { ...last.c.span, to: Math.max(last.c.span.to, spanOf(s).to) } : last.c.span
      out[out.length - 1] = {
        c: {
          ...last.c,
          span,
          also: inside ? last.c.also : [...last.c.also, spanOf(s)],
          from: last.c.from ?? words.from,
          to: last.c.to ?? words.to,
        },
        s,
      }
      continue
    }
    out.push({ c: found('index-change', s, apart ? { ...words, apart: true } : words), s })
  }
  const both = namesAndIndexes(reading)
    .filter(n => !out.some(o => o.s.clause === n.clause))
    .map(n => candidate('index-change', n.clause, { to: n.index }))
  const told = [...out, ...both.map(c => ({ c }))].map(({ c }) =>
    c.from === null && c.to !== null && !c.to.includes('; ') ? { ...c, from: indexBefore(c, reading) } : c,
  )
  return withRow(told, reading).flatMap(c => byGluedRows(c, reading) ?? byRows(c, reading))
}

/** "The benchmark which has been used previously is A. The new benchmark is B.", right after the sentence that announces the change. */
function namedAfter(s: Said): { from: string | null; to: string | null } | null {
  const told =
    s.verb === 'be'
      ? /^the (new|former|previous|prior|old)?(?: [\w-]+){0,2} ?\b(?:benchmark|index)(?: index)?( (?:which|that) (?:has been|was) (?:previously )?used(?: previously| until now)?| used previously)? (?:is|was|will be) (?:the )?/i.exec(
          s.clause.text,
        )
      : null
  const name = told && (told[1] || told[2]) ? indexesIn(s.clause.text.slice(told[0].length))[0] : undefined
  return name ? (/^new$/i.test(told![1] ?? '') ? { from: null, to: name } : { from: name, to: null }) : null
}

const GLUED_HEAD =
  /\bCurrent (?:Underlying |Benchmark |Target )?Index(?:es)?\s?New (?:Underlying |Benchmark |Target )?Index(?:es)?\s?(?=[A-Z\d]|i[A-Z])/
const GLUED_PAIR = /^[®™]*\s?(.{4,90}?Index)[®™]*\s?(?=[A-Z\d])(.{4,90}?Index)(?:\b|(?=[A-Z][a-z]))/

/** "Current Underlying IndexNew Underlying IndexLarch Value ETFA IndexB IndexLarch Growth ETF…": rows of a table that a conversion ran together, each led by its portfolio. */
function byGluedRows(c: Candidate, { context: { view, portfolios } }: Reading): Candidate[] | null {
  const text = view.passages[c.span.passage]!.text,
    head = c.from || c.to ? null : GLUED_HEAD.exec(text)
  if (!head || head.index < c.span.from) return null
  const start = head.index + head[0].length,
    rest = text.slice(start, start + 4000)
  const found = portfoliosIn(
    rest,
    portfolios.filter(p => p.role === 'subject'),
  )
    .filter((place, i, all) => all.findIndex(o => o.portfolio === place.portfolio) === i)
    .flatMap(place => {
      const pair = GLUED_PAIR.exec(rest.slice(place.to))
      return pair && !/[.;]\s/.test(pair[0])
        ? [
            {
              ...c,
              portfolios: [place.portfolio.name],
              from: indexOf(pair[1]!),
              to: indexOf(pair[2]!),
              span: { passage: c.span.passage, from: start + place.from, to: start + place.to + pair[0].length },
              also: [c.span, ...c.also],
            },
          ]
        : []
    })
  return found.length ? found : null
}

/** "each Fund's index will change as shown in the table below": one for each row that names a portfolio, its index before and after. */
function byRows(c: Candidate, { context: { view, portfolios }, instructions }: Reading): Candidate[] {
  // "The Fund's benchmark will change. … All references to the benchmark are replaced as follows:" and the table under the order.
  const ordered =
    c.from || c.to
      ? undefined
      : instructions
          .find(i => i.operation === 'rename' && /\b(?:index|benchmark)/i.test(i.oldWords ?? ''))
          ?.payload.map(s => view.passages[s.passage]!)
          .find(p => p.kind === 'table')
  const table =
    ordered ??
    (c.from || c.to || !/\b(?:below|following|table|as follows)\b/i.test(view.passages[c.span.passage]!.text.slice(c.span.from, c.span.to))
      ? undefined
      : view.passages.slice(c.span.passage + 1, c.span.passage + 4).find(p => p.kind === 'table'))
  if (table?.node.type !== 'table') return [c]
  const rows = cellsOf(table.node)
  const head = rows.findIndex(
    cells => OLD_INDEX.test(cells.find(cell => OLD_INDEX.test(cell)) ?? '') && cells.some(cell => NEW_INDEX.test(cell)),
  )
  if (head < 0) return [c]
  const old = rows[head]!.findIndex(cell => OLD_INDEX.test(cell)),
    next = rows[head]!.findIndex(cell => NEW_INDEX.test(cell))
  const subjects = portfolios.filter(p => p.role === 'subject')
  const found = rows.slice(head + 1).flatMap(cells => {
    const named = [...new Set(portfoliosIn(cells.join(' | '), subjects).map(p => p.portfolio.name))]
    const from = cells[old],
      to = cells[next]
    return from && to && (named.length > 0 || subjects.length === 1)
      ? [{ ...c, portfolios: named.length ? named : [subjects[0]!.name], from: indexOf(from), to: indexOf(to) }]
      : []
  })
  return found.length ? found : [c]
}

/** The index of a cell: all of it where it is nothing but a name. */
export const indexOf = (cell: string): string =>
  /^(?:[^.;:]|\.\d|\b[A-Z]\.){3,110}\b(?:index|average|benchmark)[®™*\s]*$/i.test(cell)
    ? titled(cell.replace(/[®™*]/g, '').replace(/\s+/g, ' ').trim())
    : (indexesIn(cell)[0] ?? cell.replace(/[®™*]/g, ''))

/** "Prior to that date, the benchmark was the Oak Index." */
function indexBefore(c: Candidate, reading: Reading): string | null {
  const beside = formerly(c, reading)
  const named =
    beside && /\b(?:index|benchmark|performance|compared|tracked)\b/i.test(beside.text)
      ? indexesIn(beside.text).filter(n => n !== c.to)
      : []
  return named.length === 1 ? named[0]! : null
}

const OLD_INDEX = /^(?:current|existing|former|prior|previous|old|present)\b.{0,40}\b(?:index|benchmark)/i
const NEW_INDEX = /^(?:new|proposed|future|replacement|successor)\b.{0,40}\b(?:index|benchmark)/i

/** "… will change as shown below: Current New … Underlying Index Harbor 500 Index Harbor 1000 Index": a row of a table that a conversion ran together. */
function withRow(found: readonly Candidate[], reading: Reading): Candidate[] {
  return found.map(c => {
    if (c.from || c.to) return c
    const rest = reading.context.view.passages[c.span.passage]!.text.slice(c.span.from, c.span.to + 600)
    const row = /\bcurrent (?:\w+ )?(?:new|proposed)\b[^.]{0,400}?\b(?:underlying|benchmark|target) index:? (?=[A-Z])/i.exec(rest)
    const [from, to] = row ? indexesIn(rest.slice(row.index + row[0].length, row.index + row[0].length + 200)) : []
    return from && to ? { ...c, from, to } : c
  })
}

/** The indexes before and after, where a statement changes one. */
export function indexChangeOf(s: Said): { from: string | null; to: string | null } | null {
  const none = { from: null, to: null }
  const who = indexesIn(s.who),
    what = indexesIn(s.what)
  // "the Russell 1000 Value Index": value as a word of a name says nothing of figures.
  const whoLow = folded(s.who.replace(NAMED, name => `${' '.repeat(Math.max(0, name.length - 5))}index`))
  const subject =
      NOUN.test(s.whoLow) &&
      !/\b(?:capitalizations?|companies|securities|constituents|components|composition|range|value|performance|returns?|weights?|weightings?)\b[^,]*\bindex/.test(
        whoLow,
      ),
    object = NOUN.test(s.whatLow.slice(0, 240))
  // "the S&P MidCap 400 Index replaces the Russell Midcap Index"; "it replaces …, " after a sentence about a benchmark.
  if (s.verb === 'replace' || s.verb === 'succeed' || s.verb === 'supersede') {
    if (s.passive)
      return subject && !/\breferences?\b|\bsection|\bparagraph|\binformation\b/.test(s.whoLow) && announces(s)
        ? { from: who.at(-1) ?? null, to: what[0] ?? null }
        : null
    if (what.length && (who.length || /^(?:it|this index|the new (?:index|benchmark))$/.test(s.whoLow)))
      return { from: what[0]!, to: who.at(-1) ?? null }
    if (what.length > 1 && /\b(?:with|by)\b/.test(s.whatLow) && announces(s) && !/\breferences? to\b/.test(s.low))
      return { from: what[0]!, to: what[1]! }
    // "replaced its primary benchmark index with the A Index"
    if (
      what.length === 1 &&
      announces(s) &&
      /^(?:its|the (?:fund|portfolio)['’]s) (?:[\w-]+ ){0,4}(?:benchmark|index) with\b/.test(s.whatLow)
    )
      return { from: null, to: what[0]! }
    return null
  }
  // "From April 11 on the comparison index is the A Index in place of the B Index."
  if (
    s.verb === 'be' &&
    !s.relative &&
    subject &&
    what.length > 1 &&
    /\b(?:in place of|instead of|rather than|and no longer)\b/.test(s.whatLow)
  )
    return { from: what[1]!, to: what[0]! }
  if (
    ['change', 'switch', 'move', 'transition'].includes(s.verb) &&
    !/\breferences? to\b|\bexchange\b/.test(s.whoLow) &&
    (subject || object)
  ) {
    // "the provider will change the name of the A Total Return, the underlying index for the Fund, to the B Index"
    const called =
      !s.passive && s.tense !== 'present'
        ? /^the names? of (?:the )?([^,]{4,110}), the (?:[\w-]+ ){0,3}(?:index|benchmark)\b[^,]{0,60},? to (?:the )?(.{4,110})$/is.exec(
            s.what,
          )
        : null
    if (called && indexesIn(called[2]!).length) return { from: indexOf(called[1]!.trim()), to: indexesIn(called[2]!)[0]! }
    const pair = /\bfrom\s+(.+?)\s+to\s+(.+)$/is.exec(s.what)
    const from = pair && indexesIn(pair[1]!),
      to = pair && indexesIn(pair[2]!)
    if (pair && (from!.length || to!.length)) return { from: from![0] ?? null, to: to![0] ?? null }
    const back = /^to\s+(.+?)\s+from\s+(.+)$/is.exec(s.what)
    if (back && indexesIn(back[1]!).length && indexesIn(back[2]!).length)
      return { from: indexesIn(back[2]!)[0]!, to: indexesIn(back[1]!)[0]! }
    // "the Index will change the frequency with which it is rebalanced": its make-up, not its name.
    if (
      subject &&
      announces(s) &&
      /^(?:its |the )?(?:frequency|composition|weighting|rules|methodology|calculation|schedule|rebalanc\w+|reconstitut\w+|number of)\b/.test(
        s.whatLow,
      )
    )
      return none
    const only = /^(?:[^.]*? )?to\s+(.+)$/is.exec(s.what)
    // "From the A Index, …, it will go over to the B Index on July 1."
    const left =
      !s.passive && /^(?:over )?to\b/.test(s.whatLow) && what.length
        ? indexesIn(/(?:^|[,;] )from ([^;]+)$/i.exec(s.clause.text.slice(0, s.subject.from))?.[1] ?? '')[0]
        : undefined
    if (left) return { from: left, to: what[0]! }
    // "the Fund will change its benchmark to the B Index"
    if (
      !s.passive &&
      only &&
      s.tense !== 'present' &&
      /^(?:its|the) (?:\w+['’]s )?(?:[\w-]+ ){0,3}(?:benchmark|index)(?: index)? to\b/.test(s.whatLow) &&
      indexesIn(only[1]!).length
    )
      return { from: null, to: indexesIn(only[1]!)[0]! }
    // "The Fund will change its benchmark on July 1.": which, the next sentence says.
    if (
      !s.passive &&
      s.verb === 'change' &&
      (s.tense === 'future' || s.progressive) &&
      /^(?:its|their) (?:[\w-]+ ){0,3}(?:benchmark|index)(?: on\b|[.,;]|$)/.test(s.whatLow)
    )
      return none
    if (
      subject &&
      !/\bchanges? (?:in|of) (?:the )?(?:value|performance|level)/.test(s.low) &&
      announces(s) &&
      (s.tense !== 'present' || (dated(s) && what.length > 0))
    )
      return { from: who.at(-1) ?? null, to: only ? (indexesIn(only[1]!)[0] ?? null) : null }
    return null
  }
  // "the Fund will seek to track a new benchmark index, as shown in the table below"
  if (
    (s.verb === 'track' || s.verb === 'seek') &&
    !s.ended &&
    !what.length &&
    /^(?:to track )?an? (?:new|different) (?:[\w-]+ ){0,3}(?:index|benchmark)\b/.test(s.whatLow) &&
    (s.tense === 'future' || s.tense === 'infinitive' || dated(s))
  )
    return none
  // "the Fund no longer tracks an underlying index"
  if (s.verb === 'track' && s.ended && !what.length && /^an? (?:\w+ )?index\b/.test(s.whatLow)) return none
  if (s.verb === 'rename' && s.passive && subject && (announces(s) || (s.tense === 'present' && who.length && what.length)))
    return { from: who.at(-1) ?? null, to: what[0] ?? /["“\u0093]([^"”\u0094]+)["”\u0094]/.exec(s.what)?.[1] ?? null }
  if (s.verb === 'know' && s.passive && subject && s.tense === 'future') return { from: who.at(-1) ?? null, to: what[0] ?? null }
  // "changes were made to the methodology for the Fund's underlying index"; "is enhancing the existing methodology for the … Indexes".
  const method = /\bmethodolog(?:y|ies)\b|\bindex (?:construction|rules)\b|\bselection criteria\b/
  if (
    method.test(s.low) &&
    /\bind(?:ex|exes|ices)\b|\bunderlying\b/.test(s.low) &&
    (method.test(s.whoLow) || method.test(s.whatLow)) &&
    ['change', 'make', 'enhance', 'update', 'modify', 'revise', 'amend', 'implement', 'adopt', 'introduce', 'expand'].includes(s.verb) &&
    (announces(s) || (s.tense === 'present' && dated(s)))
  )
    return /\bchang|\benhanc|\bupdat|\bmodif|\brevis|\bamend|\bimplement|\badopt|\bnew\b/.test(s.low.slice(s.subject.from)) ? none : null
  // "the Index will no longer consider South Korea as an eligible country": what it is made of.
  if (
    /\b(?:index|indexes|indices)$/.test(s.whoLow) &&
    subject &&
    !s.passive &&
    (s.ended || s.begins || s.tense === 'future') &&
    [
      'consider',
      'include',
      'exclude',
      'contain',
      'weight',
      'hold',
      'rebalance',
      'reconstitute',
      'use',
      'apply',
      'limit',
      'cap',
      'consist',
      'comprise',
      'calculate',
      'allow',
      'permit',
      'require',
      'add',
      'remove',
    ].includes(s.verb) &&
    (s.ended || s.begins || dated(s) || /\bnow\b/.test(s.low))
  )
    return none
  // "approved a change in the Fund's benchmark".
  if (
    /^(?:approve|adopt|authorize)$/.test(s.verb) &&
    /^(?:an? |the )?(?:changes?|replacement|substitution|new)\b[^.;]{0,60}\b(?:benchmark|underlying index|performance index)\b/.test(
      s.whatLow,
    )
  ) {
    const pair = /\bfrom\s+(.+?)\s+to\s+(.+)$/is.exec(s.what)
    return pair ? { from: indexesIn(pair[1]!)[0] ?? null, to: indexesIn(pair[2]!)[0] ?? null } : none
  }
  // "approved the adoption of A as the new target index for the X Fund, and B … for the Y Fund, replacing C and D, respectively"
  if (
    /^(?:approve|adopt|authorize|announce)$/.test(s.verb) &&
    !s.passive &&
    /^(?:the )?(?:adoption|selection|use|designation|substitution) of\b/.test(s.whatLow) &&
    /\b(?:benchmark|(?:target|underlying|performance|comparative) index)\b/.test(s.whatLow)
  ) {
    const [put, taken] = s.what.split(/\b(?:replacing|in place of|instead of|to replace|in replacement of)\b/i)
    return { from: indexesIn(taken ?? '').join('; ') || null, to: indexesIn(put!).join('; ') || null }
  }
  // "the provider will rename it: the A Index will be the B Index"
  if (
    s.verb === 'be' &&
    s.tense === 'future' &&
    !s.relative &&
    who.length === 1 &&
    what.length &&
    s.what.replace(/^the /i, '').startsWith(what[0]!) &&
    /\b(?:renam|name)/.test(s.low)
  )
    return { from: who[0]!, to: what[0]! }
  // "the Fund's primary benchmark will be the Russell 1000 Value Index".
  if (
    (s.verb === 'be' || s.verb === 'become') &&
    (s.tense === 'future' || s.verb === 'become' || /\b(?:effective|as of|beginning)\b/.test(s.openerLow))
  ) {
    if (/\b(?:index|benchmark)\b/.test(s.whoLow) && !who.length && what.length) {
      return { from: instead(s.what), to: what[0]! }
    }
    if (who.length && /\b(?:benchmark|underlying index|performance index|comparison)\b/.test(s.whatLow))
      return { from: instead(s.what), to: who.at(-1)! }
  }
  // "the X Index will serve as the Fund's benchmark, replacing the Y Index"
  if (
    s.verb === 'serve' &&
    !s.passive &&
    (s.tense === 'future' || s.ended) &&
    who.length &&
    /^as\b[^.]{0,60}\b(?:benchmark|index)\b/.test(s.whatLow)
  )
    return s.ended ? { from: who.at(-1)!, to: null } : { from: instead(s.what), to: who.at(-1)! }
  // "the benchmark, formerly the X Index, is now the Y Index"
  if (
    s.verb === 'be' &&
    who.length === 1 &&
    what.length &&
    NOUN.test(s.whoLow) &&
    /\b(?:formerly|previously)\b/.test(s.whoLow) &&
    /\bnow\b/.test(`${s.low.slice(s.group.from, s.group.to)} ${s.whatLow.slice(0, 5)}`)
  )
    return { from: who[0]!, to: what[0]! }
  // "A secondary benchmark, the Oak Bond Index, was added for the Fund"
  if (
    s.passive &&
    ['add', 'introduce', 'adopt', 'select'].includes(s.verb) &&
    announces(s) &&
    who.length === 1 &&
    /^(?:an?|the) (?:[\w-]+ ){0,3}(?:benchmark|index),/.test(s.whoLow) &&
    !aboutText(s.whoLow)
  )
    return { from: null, to: who[0]! }
  // "the X Index is no longer used as a secondary benchmark"
  if (s.passive && s.ended && ['use', 'track', 'follow', 'utilize'].includes(s.verb) && who.length)
    return { from: who.at(-1)!, to: what[0] && /\b(?:replac|instead)/.test(s.whatLow) ? what[0] : null }
  // "The second benchmark, the Harbor Cash Index, is eliminated."
  if (
    s.passive &&
    ['eliminate', 'remove', 'discontinue', 'drop', 'delete'].includes(s.verb) &&
    s.tense !== 'infinitive' &&
    who.length &&
    /\bbenchmark\b|\bcomparative index\b/.test(s.whoLow) &&
    subject &&
    !aboutText(s.whoLow)
  )
    return { from: who.at(-1)!, to: null }
  // "X has been added as an additional benchmark"; "the Fund's performance will be measured against X".
  if (
    s.passive &&
    ['add', 'select', 'adopt', 'designate', 'choose'].includes(s.verb) &&
    who.length &&
    /\b(?:benchmark|index)\b/.test(s.whatLow) &&
    announces(s)
  )
    return { from: instead(s.what), to: who.at(-1)! }
  if (
    s.passive &&
    ['measure', 'compare'].includes(s.verb) &&
    /\bperformance\b|\b(?:fund|portfolio)\b/.test(s.whoLow) &&
    what.length &&
    /\b(?:against|to|with)\b/.test(s.whatLow)
  ) {
    if (s.tense === 'future' || /\b(?:effective|as of|beginning)\b/.test(s.openerLow)) return { from: instead(s.what), to: what[0]! }
    if (s.tense === 'past' && /\b(?:previously|prior to|before|until|formerly)\b/.test(s.openerLow)) return { from: what[0]!, to: null }
  }
  // "and remove the existing additional securities market index, the X Index"
  if (
    ['remove', 'drop', 'discontinue', 'eliminate'].includes(s.verb) &&
    !s.passive &&
    s.tense !== 'present' &&
    /\b(?:benchmark|index)\b/.test(s.whatLow) &&
    what.length &&
    !/\breferences?\b/.test(s.whatLow)
  )
    return { from: what.at(-1)!, to: null }
  if (
    ['compare', 'measure', 'track', 'use', 'seek', 'adopt', 'add', 'select', 'substitute'].includes(s.verb) &&
    !s.passive &&
    (s.tense === 'future' ||
      s.begins ||
      s.tense === 'perfect' ||
      (s.tense === 'past' && dated(s)) ||
      s.ended ||
      (s.tense === 'present' &&
        (/\b(?:effective|as of|beginning)\b/.test(s.openerLow) ||
          /\bnow $/.test(s.low.slice(0, s.group.from)) ||
          /\bnow\b/.test(s.low.slice(s.group.from, s.group.to))))) &&
    /\b(?:benchmark|index)\b/.test(s.whatLow) &&
    what.length &&
    !s.relative
  ) {
    if (s.ended) return { from: what[0]!, to: what[1] ?? null }
    // "In place of A the Fund will compare itself with B."
    const opener = s.clause.text.slice(0, s.group.from)
    if (s.verb === 'compare' && s.tense === 'future' && /^itself\b/.test(s.whatLow) && /\b(?:in place of|instead of)\b/i.test(opener))
      return { from: indexesIn(opener).at(-1) ?? null, to: what[0]! }
    const place = instead(s.what)
    // "compares its performance to that of a new blended index (consists of …)"
    if (s.verb === 'compare' && /\bto that of an? new (?:\w+ ){0,3}(?:index|benchmark)\b/.test(s.whatLow)) return none
    if (
      !place &&
      s.verb !== 'adopt' &&
      !(
        (s.verb === 'measure' || (s.verb === 'compare' && s.tense === 'future')) &&
        /^(?:its|the (?:fund|portfolio)['’]s) (?:\w+ )?(?:performance|returns?)\b/.test(s.whatLow)
      ) &&
      !/\bbenchmark\b|\bas (?:an? |its )?(?:additional|secondary|supplemental|new) (?:[\w-]+ ){0,3}index\b|\bas (?:its|the|an?) (?:replacement|successor)\b/.test(
        s.whatLow,
      ) &&
      s.verb !== 'track' &&
      s.verb !== 'seek'
    )
      return null
    if (/\b(?:range|capitalizations?|companies in)\b/.test(s.whatLow.split(/index/)[0]!)) return null
    // "has adopted the A Index as its primary benchmark, which was formerly the B Index"
    const former = /\bwhich (?:was|had been) (?:formerly |previously )?(?:the )?(.{4,110})/i.exec(s.clause.text.slice(s.group.to))
    return { from: place ?? discontinued(s) ?? (former ? indexesIn(former[1]!)[0] : undefined) ?? null, to: what[0]! }
  }
  return null
}

/** "Because the publisher will stop calculating A, the Fund will measure its performance against B." */
function discontinued(s: Said): string | null {
  const gone = /\b(?:stop|ceas|discontinu|no longer|retir)\w*\b(.{3,120})/is.exec(s.clause.text.slice(0, s.subject.from))
  return gone ? (indexesIn(gone[1]!)[0] ?? null) : null
}

/** "…, in place of the Harbor 1000 Index": the index that goes. */
function instead(words: string): string | null {
  const old = /\b(?:instead of|in place of|rather than|replacing|in lieu of)\b(.+)$/is.exec(words)
  return old ? (indexesIn(old[1]!)[0] ?? null) : null
}
