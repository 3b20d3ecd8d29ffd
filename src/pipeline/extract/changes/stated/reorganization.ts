// In: a reading. Out: portfolios that are taken over, each with the one that takes over.
//   "… approved proposals … to reorganize the following current portfolios … into the following successor portfolios."
//   "1) Batterymarch Mid-Cap Stock Portfolio      Lazard Mid-Cap Portfolio, a series of the Trust"
//       ^ from                                    ^ to
// A corporate reorganization of a firm is none.
import { once } from '../../../../model/once.ts'
import { cellsOf } from '../../cells.ts'
import { textOf } from '../../../../model/joined-text.ts'
import type { ChangeDate } from '../../../../model/filing.ts'
import { datesIn } from '../../dates/dates.ts'
import { ENDS_IN_MERGER, GOES_ON, MERGES_INTO } from '../../merger-words.ts'
import { candidate, meet, type Candidate, type Reading, type Span } from '../candidate.ts'
import { folded } from '../folded.ts'
import { namingHeadings } from '../headings-above.ts'
import { calledOff, PUT_OFF, withoutCalledOff } from './called-off.ts'
import { datesOfRoles, furtherSpans } from './dates-of-role.ts'
import { looksLikePortfolio, nameAt, portfolioByName, portfoliosIn } from './names.ts'
import { saidIn, spanOf, type Said } from './said.ts'

const MATTER =
  /\b(?:reorganiz\w+|become an? (?:\w+ ){0,2}series\b[^.;]{0,80}\bof|merg(?:er|ers|ed|e)|consolidat\w+|acquisition of (?:all|the|substantially)|plan of (?:reorganization|merger|acquisition|conversion)|(?:transfer\w*|convey\w*|(?:turn|hand|make|sign)(?:s|ed|ing)? over|made over) (?:of )?(?:(?:all (?:of )?)?its (?:net )?assets|all|substantially all)|acquir\w+ (?:all|substantially all)|assets[^.;]{0,100}\b(?:acquired by|transferred to)|(?:be|was|were|been) (?:absorbed|acquired) by|absorbed by|absorbs? (?:the|all)\b|(?:folded|rolled) into|combin(?:e|ed|es|ing|ation of)\b(?:[^.;]{0,80}? )?(?:with|into)|conver(?:t\w*|sion)\b[^.;]{0,80}\bexchange-traded fund)\b/i
const FURTHER =
  /^(?:they|it|each|both|these)\b[^.;]{0,40}\b(?:take place|occur|be (?:completed|carried out|effected|consummated))\b|\b(?:the transfer|meetings? of (?:the )?shareholders|shareholder meeting|last day|closing is|reorganizations?|mergers?|consolidation|proposals?|special meeting|proxy|closing date|prospectus\/proxy|information statement|plan|transactions?|of record|entitled to vote|vote is|combinations?|not be (?:offered|sold|available)|no (?:further|more|new) (?:sales|purchases|orders)|no longer (?:offer|accept|be))\b/i
const OLD = new RegExp(String.raw`\b(?:${ENDS_IN_MERGER}|current|existing)\b`)
const NEW = new RegExp(String.raw`\b(?:${GOES_ON}|new)\b`)
const INTO = new RegExp(MERGES_INTO)
const FIRM =
  /\b(?:corporate|internal) reorganization\b|\breorganization of (?:the )?(?:adviser|sub-?adviser|manager|firm)\b|\bmerger of (?:the )?(?:adviser|manager)/i

interface Pair {
  from: string
  to: string | null
  span: Span
  also: Span[]
}

export const findReorganizations = once((reading: Reading): readonly Candidate[] => {
  return withoutCalledOff(calledOff('reorganization', reading), announced(reading), reading)
})

function announced(reading: Reading): Candidate[] {
  const canonical = (name: string | null) => name && (portfolioByName(name, reading) ?? name)
  const telling = saidIn(reading).filter(s => MATTER.test(s.low) && !FIRM.test(s.low) && !s.clause.in.quoted && !s.negative && !s.modal)
  if (!telling.length) return []
  const pairs = [...inTables(reading, telling), ...telling.flatMap(s => inSentence(s, reading))].map(p => ({
    ...p,
    from: canonical(p.from)!,
    to: canonical(p.to),
  }))
  const seen: Pair[] = []
  for (const pair of pairs) {
    const same = seen.find(p => folded(p.from) === folded(pair.from) && (!p.to || !pair.to || folded(p.to) === folded(pair.to)))
    if (same) {
      if (!same.to && pair.to) same.to = pair.to
      if (same.span.passage !== pair.span.passage || same.span.from !== pair.span.from) same.also.push(pair.span)
    } else seen.push({ ...pair })
  }
  const real = seen.filter(p => p.to || seen.length === 1)
  return real.map(({ from, to, span, also }) => {
    const other = (text: string) => real.some(p => p.from !== from && text.includes(p.from)) && !text.includes(from)
    // "A special meeting has been called for April 3": of the one of which its paragraph speaks.
    const apart = (i: number): boolean => {
      const { text, passage } = reading.clauses[i]!
      return (
        other(text) || (!text.includes(from) && reading.clauses[i - 1]?.passage === passage && passage !== span.passage && apart(i - 1))
      )
    }
    const further = furtherSpans(span, FURTHER, reading, i => !apart(i))
    // "Shareholders will be asked to vote on the reorganization at a meeting on October 18. If approved, the Fund will be merged into …"
    const before = reading.clauses
      .filter(
        (c, i) => c.passage === span.passage && c.to <= span.from && !c.in.quoted && !c.instruction && FURTHER.test(c.text) && !apart(i),
      )
      .slice(-3)
      .map(({ passage, from: a, to: b }) => ({ passage, from: a, to: b }))
    const spans = [span, ...also, ...before, ...further]
    // Purchases that are refused to new investors alone are a closing of its own.
    const toNew = (x: Span) =>
      /\b(?:from|by|to) new (?:investors|shareholders|accounts)\b/i.test(reading.context.view.passages[x.passage]!.text.slice(x.from, x.to))
    const dates = spans.flatMap(x =>
      datesOfRoles(x, ['record', 'meeting', 'mailing', 'planned-filing', ...(toNew(x) ? [] : ['last-purchase' as const])], reading),
    )
    const day = closing(spans, reading)
    const done = reading.clauses.some(
      c =>
        /\b(?:reorganization|merger)\b[^.]{0,60}\b(?:was|were|has been|have been) (?:completed|consummated|closed|effected)\b/i.test(
          c.text,
        ) && !other(c.text),
    )
    return candidate('reorganization', span, {
      also: [...also, ...further],
      from,
      to,
      portfolios: portfolioByName(from, reading) ? [portfolioByName(from, reading)!] : null,
      dates: [...day, ...dates.filter((d, i) => dates.findIndex(o => o.role === d.role) === i)],
      state: done ? 'effective' : null,
      // "Shareholders of the Larch Fund will be asked to approve the reorganization"
      conditions:
        !done &&
        reading.clauses.some(
          k =>
            spans.some(x => meet(x, k)) &&
            /\b(?:share|stock)?holders\b[^.;]{0,90}\b(?:will|are|be)\b[^.;]{0,20}\basked to (?:approve|vote|consider)\b|\b(?:asking for|seeking|soliciting|requesting) (?:the )?(?:share|stock)?holders['’]? approval\b/i.test(
              k.text,
            ),
        )
          ? ['shareholder-approval']
          : [],
    })
  })
}

/** The day on which the assets go over: "the merger is expected to take place on …", "(the "Closing Date")". */
function closing(spans: readonly Span[], reading: Reading): ChangeDate[] {
  const words =
    /\b(?:reorganizations?|mergers?|consolidations?|combinations?|transactions?|acquisitions?|closing|exchange|conversion|transfer)\b[^.;]{0,140}\b(?:take place|took place|occur(?:red)?|be completed|completed|carried out|consummated|(?:be|become|became) effective|effected|close[ds]?|closing)\b[^.;]{0,60}$/i
  const it =
    /^(?:they|it|each|both|these)\b[^.;]{0,40}\b(?:take place|occur|be (?:completed|carried out|effected|consummated))\b[^.;]{0,60}$/i
  const set =
    /\b(?:closing|reorganizations?|mergers?|conversion|transaction|combination|consolidation|acquisition|exchange)\b[^.;]{0,90}\b(?:is|are) (?:currently |presently )?(?:scheduled|expected|anticipated|set) (?:for|on)(?: or about)? $/i
  const passive =
    /\b(?:merged?|merger|reorganized?|reorganization|combined?|combination|consolidated?)\b[^.;]{0,140}\b(?:on|as of|effective)(?: or about)?(?: the close of business on)? $/i
  for (const c of reading.clauses) {
    if (!spans.some(x => meet(x, c))) continue
    const put = datesIn(c.text).find(d => d.date && MATTER.test(c.text) && PUT_OFF.test(c.text.slice(0, d.from)))
    if (put) return [{ role: 'effective', date: put.date!, qualifier: put.qualifier, lines: c.lines }]
    let before = 0
    for (const d of datesIn(c.text)) {
      const lead = c.text.slice(before, d.from)
      before = d.to
      if (
        !d.date ||
        /\b(?:was|were) to (?:be |take |occur )?[^.;,]{0,40}$|\bwould (?:have|be)\b[^.;,]{0,40}$/i.test(lead) ||
        /\b(?:record|mail(?:ed|ing)?|meeting|(?<!if (?:so )?)approved|board)\b[^.;]{0,60}$/i.test(lead)
      )
        continue
      if (
        words.test(lead) ||
        it.test(lead) ||
        set.test(lead) ||
        passive.test(lead) ||
        /^[\s,]*\((?:the )?["“\u0093]?(?:Closing|Merger|Reorganization|Exchange) Date/i.test(c.text.slice(d.to))
      )
        return [{ role: 'effective', date: d.date, qualifier: d.qualifier, lines: c.lines }]
    }
  }
  return []
}

/** The portfolio that a phrase names, without what is told of it: "Lazard Mid-Cap Portfolio, a series of the Trust". */
function portfolioAt(words: string, reading: Reading): string | null {
  const text = words
    .replace(/^\s*(?:\(?\d{1,2}[.)]|[•·])\s*/, '')
    .replace(/^an? (?:[\w-]+ ){0,3}(?:exchange-traded fund|ETF)(?: \([^()]*\))?,\s*/i, '')
    .replace(/^(?:and |each of |that |the )+/i, '')
  const known = portfoliosIn(text.slice(0, 160), reading)[0]
  if (known && folded(text).indexOf(folded(known)) < 12 && folded(text).indexOf(folded(known)) >= 0) return known
  const name = nameAt(text)
  return name && looksLikePortfolio(name) ? name : (known ?? null)
}

const only = (reading: Reading): string | null => {
  const subjects = reading.context.portfolios.filter(p => p.role === 'subject')
  return subjects.length === 1 ? subjects[0]!.name : null
}

/** "the portfolio" of a sentence under a heading of its own: "GLOBAL GROWTH PORTFOLIO - The Board has proposed to merge the portfolio into …". */
function headed(s: Said, reading: Reading): string | null {
  const heads = namingHeadings(s.clause.in, s.clause.from + s.group.from, reading)[0]?.portfolios ?? []
  return heads.length === 1 ? heads[0]!.name : null
}

function inSentence(s: Said, reading: Reading): Pair[] {
  const text = s.clause.text
  const the = (words: string) => (/^(?:the |your )?(?:fund|portfolio)\b/i.test(words.trim()) ? (only(reading) ?? headed(s, reading)) : null)
  const here = { span: spanOf(s), also: [] }
  const find = (pattern: RegExp, swap = false): Pair[] => {
    const m = pattern.exec(text)
    if (!m) return []
    // "the reorganization of A and B into C and D, respectively"
    const lists = /\brespectively\b/i.test(text) ? [m[1]!, m[2]!].map(listOf) : []
    if (!swap && lists.length && lists[0]!.length > 1 && lists[0]!.length === lists[1]!.length)
      return lists[0]!.map((from, i) => ({ from, to: lists[1]![i]!, ...here }))
    // "approved a plan under which the Fund will be merged": what stands after the last such word.
    if (!swap) m[1] = m[1]!.split(/\b(?:that|which|whereby)\s+(?:the\s+)?/i).at(-1)!
    const a = portfolioAt(m[1]!, reading) ?? the(m[1]!),
      b = portfolioAt(m[2]!, reading)
    const [from, to] = swap ? [b ?? the(m[2]!), a] : [a, b]
    return from && to && folded(from) !== folded(to) ? [{ from, to, ...here }] : []
  }
  const assets = `(?:all|substantially all|all or substantially all)(?: of)?(?: (?:the|its))? assets`
  const some = `(?:${assets}|(?:the )?assets)(?:,? and (?:all )?(?:of )?(?:the |its )?(?:stated |known )?liabilities)?`
  const attempts: (() => Pair[])[] = [
    () =>
      find(
        /\b(?:reorgani[sz]ation|merger|consolidation|combination|conversion)(?:,[^,;]{3,60},)? of\s+(.{4,170}?)\s+(?:with and into|with and|into|with|and into)\s+(.{4,170})/is,
      ),
    () => find(/\b(?:reorgani[sz]e|merge|consolidate|combine)\s+(.{4,170}?)\s+(?:with and into|into|with)\s+(.{4,170})/is),
    () =>
      find(
        /(?:^|,\s|\bthat\s|\bunder which\s|\bwhereby\s|\bwhich\s)\s*(?:the\s+)?([^,]{4,170}?)\s+(?:will|would|shall|is expected to|are expected to|is proposed to|should|was|were|has|have|be)\s(?:be |been )?(?:reorgani[sz]ed?|merged?|consolidated?|combined?|converted)(?: on a [\w-]+ basis)?\s+(?:with and into|into|with)\s+(.{4,170})/is,
      ),
    () =>
      find(
        /(?:^|,\s|\bthat\s|\bunder which\s|\bwhereby\s|\bpursuant to which\s|\bwhich\s)\s*(?:the\s+)?([^,]{4,170}?)\s+(?:will|would|shall|is expected to|is proposed to|was|has been|be)\s(?:be |been )?(?:acquired|absorbed) by\s+(.{4,170})/is,
      ),
    () =>
      find(
        new RegExp(
          String.raw`(?:acquisition of|acquire)\s+${some}(?: and (?:assum\w+|the assumption)[^.]{0,60}?)? of\s+(.{4,170}?)\s+(?:by|in exchange)\b\s*(.{4,170})`,
          'is',
        ),
      ),
    () =>
      find(
        new RegExp(
          String.raw`([A-Z][^,.]{4,150}?)\s+(?:(?:will|would|to|shall|is expected to)\s+acquire|(?:has )?acquired)\s+(?:${assets}|the assets)(?:,? and (?:assume|the assumption of)[^.]{0,60}?liabilities)?[^.]{0,60}? of\s+(.{4,170})`,
          's',
        ),
        true,
      ),
    () =>
      find(
        new RegExp(
          String.raw`([A-Z][^,.]{4,150}?|\b[Tt]he (?:Fund|Portfolio))\s+(?:(?:will|would|shall|is expected to|is to)\s+)?(?:transfer|convey|turn over|hand over|make over)\s+(?:${assets}|(?:all (?:of )?)?its (?:net )?assets)[^.]{0,90}? to\s+(.{4,170})`,
          's',
        ),
      ),
    () => find(new RegExp(String.raw`transfer(?:ring)? (?:of )?${assets}[^.]{0,40}? of\s+(.{4,170}?)\s+to\s+(.{4,170})`, 'is')),
    () =>
      find(
        /\bby and (?:between|among)\s+(.{4,170}?)\s+\((?:the |each,? an? )?["“\u0093]?(?:Target|Acquired|Merging|Selling|Reorganizing|Existing)[^)]{0,30}\)\s*,?\s*(?:and|into)\s+(.{4,170})/is,
      ),
    () =>
      find(
        /assets[^.]{0,60}? of\s+(.{4,120}?)\s+(?:(?:(?:will|shall|would|are expected to|are to) )?be|were|was|have been|has been) (?:acquired by|transferred to|exchanged for shares of)\s+(.{4,170})/is,
      ),
    () =>
      find(
        /assets[^.]{0,20}? of\s+(.{4,120}?)\s+to,\s+and (?:the )?assumption of[^.;]{4,120}?\sby,\s+(.{4,170}?)(?=\s+in exchange|[.;]|$)/is,
      ),
    () => find(/(?:^|,\s)(?:the\s+)?([^,]{4,120}?)\s+(?:reorganized|merged)\s+(?:with and )?into\s+(.{4,170})/is),
    () => find(/\b((?:the )?[^,]{4,120}?),? (?:which )?(?:will|is expected to) be (?:absorbed|succeeded) by\s+(.{4,170})/is),
    // "Shareholders of A approved the transfer of all of its assets to B"
    () =>
      find(
        /\b(?:share|stock|unit)?holders of\s+(.{4,120}?)\s+(?:have\s+)?(?:approved|agreed to|voted for|consented to)\b[^;]{0,120}?\btransfer of\s+(?:all|substantially all)(?: of)? (?:its|the fund['’]s) assets\s+to\s+(.{4,170})/is,
      ),
    () =>
      find(
        /(?:^|,\s)(?:the\s+)?([^,]{4,120}?)\s+(?:ceased to exist|was (?:dissolved|terminated)|ceased operations),? (?:after |upon )?(?:having been|being|on being) (?:acquired|absorbed) by\s+(.{4,170})/is,
      ),
    () => find(/([A-Z][^,.]{4,90}?)\s+(?:(?:will|would|shall|is expected to|is to)\s+)?absorbs?\s+(.{4,170})/s, true),
    () =>
      find(
        /([^,]{3,90}?)['’]s assets(?: and liabilities)?\s+(?:will|shall|would|are to|are expected to|were) (?:be )?(?:transferred|conveyed|sold) to\s+(.{4,170})/is,
      ),
    () =>
      find(
        /([^,]{3,90}?)['’]s assets(?: and liabilities)?\s+(?:will|shall|would|are to|are expected to|were) (?:be )?acquired(?:,? and (?:its|the) (?:stated )?liabilities (?:(?:will|would) be )?assumed)?,? by\s+(.{4,170})/is,
      ),
    () => byTerms(s, reading),
    () => becoming(s, reading),
    () => find(/\b(?:plan of (?:reorganization|merger)|agreement)\b[^.]{0,60}?\bbetween\s+(.{4,170}?)\s+and\s+(.{4,170})/is),
  ]
  // "stockholders of each of A, Inc. and B, Inc. approved the reorganization of the Fund as a series of C Trust"
  const series =
      /\b(?:reorganization|conversion) of (?:the|each|such) (?:Fund|Portfolio)s? (?:as|into) (?:an? (?:\w+ )?)?series of\s+(?:the )?([A-Z].{3,80}?)(?=[,.;]|$)/.exec(
        text,
      ),
    owners = series ? portfoliosIn(text.slice(0, series.index), reading) : []
  if (owners.length > 1) return owners.map(from => ({ from, to: series![1]!, ...here }))
  for (const attempt of attempts) {
    const pairs = attempt()
    if (pairs.length) return pairs
  }
  // "The Fund will be closed on October 15 and merged with X": what undergoes it stands before the first verb.
  if (
    s.passive &&
    ['merge', 'reorganize', 'combine', 'consolidate'].includes(s.verb) &&
    (s.tense === 'future' || s.tense === 'past' || (s.tense === 'present' && /\band \S+$/.test(s.low.slice(0, s.group.to))))
  ) {
    const taken = portfolioAt(s.who, reading) ?? the(s.who),
      taker = /^(?:on a [\w-]+ basis )?(?:with and into|into|with)\s+(.{4,170})/is.exec(s.what),
      to = taker ? portfolioAt(taker[1]!, reading) : null
    if (taken && to && folded(taken) !== folded(to)) return [{ from: taken, to, ...here }]
  }
  const from = only(reading)
  // "in anticipation of its merger with X"
  const own =
      /\b(?:its|the (?:Fund|Portfolio)['’]s) (?:proposed |planned |upcoming )?(?:merger|reorganization|consolidation)\s+(?:with and into|into|with)\s+(.{4,170})/is.exec(
        text,
      ),
    mate = own ? portfolioAt(own[1]!, reading) : null
  // "the shareholders of A approved its merger into B"
  const before = own ? portfoliosIn(text.slice(0, own.index), reading) : [],
    owner = from ?? (before.length === 1 ? before[0]! : null)
  if (owner && mate && folded(mate) !== folded(owner)) return [{ from: owner, to: mate, ...here }]
  // "X, Inc. will become a series, named Y, of Z Funds"
  if (s.verb === 'become' && !s.passive && (s.tense === 'future' || s.tense === 'past') && /^an? (?:\w+ ){0,2}series\b/.test(s.whatLow)) {
    const own = portfolioByName(s.who, reading) ?? from,
      next = /\b(?:named|called)\s+(?:the\s+)?([A-Z][^,;]{3,70}?),/.exec(text)?.[1]
    return own ? [{ from: own, to: next ?? null, ...here }] : []
  }
  // "The Fund will be reorganized as a series of another trust".
  if (
    from &&
    s.passive &&
    ['reorganize', 'redomicile', 're-domicile'].includes(s.verb) &&
    /^(?:and re-?(?:domiciled|organized) )?(?:from an? series of [^,;]{3,70} )?(?:as|into) (?:an? )?(?:new |separate |newly \w+ )*(?:series|portfolio) of\b/.test(
      s.whatLow,
    )
  )
    return [{ from, to: null, ...here }]
  return from && /\bplan of (?:reorganization|merger|acquisition)\b/i.test(text) && /\b(?:approved|adopted)\b/i.test(text)
    ? [{ from, to: null, ...here }]
    : []
}

/** "the A Fund and the B Fund (each an “Acquired Fund”), each a series of the Trust": the names of a list. */
const listOf = (words: string): string[] =>
  words
    .split(/\s*\(|,\s(?:each|both|respectively)\b/)[0]!
    .split(/(?<=\b(?:Fund|Portfolio|ETF|Series)),?\s(?:and\s)?(?:the\s)?(?=\p{Lu})/u)
    .map(n => n.replace(/^(?:each of |and |the )+/i, '').trim())
    .filter(looksLikePortfolio)

/** "Shareholders of the Fund will receive shares of B", "became shareholders of B", in a sentence about a merger. */
function becoming(s: Said, reading: Reading): Pair[] {
  const m =
    /\b[Ss]hareholders (?:of (.{4,90}?) )?(?:will |would |are expected to )?(?:receive[ds]?|bec[ao]me)\b[^.;]{0,40}?\b(?:shares|shareholders) of (?:the )?([A-Z].{4,120})/s.exec(
      s.clause.text,
    )
  const from = m ? ((m[1] ? portfolioAt(m[1], reading) : null) ?? only(reading)) : null,
    to = m ? portfolioAt(m[2]!, reading) : null
  return from &&
    to &&
    !OLD.test(folded(from)) &&
    !NEW.test(folded(to)) &&
    folded(from) !== folded(to) &&
    /\b(?:merg|folded|combin|reorganiz|acqui|absorb)/i.test(s.clause.text)
    ? [{ from, to, span: spanOf(s), also: [] }]
    : []
}

/** Words of an alternation with a capital first. */
const capitals = (words: string) => words.replace(/\b[a-z]/g, letter => letter.toUpperCase())
const termOf = (kinds: string) =>
  new RegExp(
    String.raw`([A-Z][^()]{3,150}?)\s*(?:\([^()"“\u0093]{1,40}\)\s*)?\((?:the |each,? an? )?["“\u0093]?(?:${capitals(kinds)}) (?:Fund|Portfolio|ETF|Series)`,
    's',
  )
const OLD_TERM = termOf(`${ENDS_IN_MERGER}|existing|current`),
  NEW_TERM = termOf(`${GOES_ON}|new`)

/** "X (the "Target Fund") … Y (the "Acquiring Fund")". */
function byTerms(s: Said, reading: Reading): Pair[] {
  const old = OLD_TERM.exec(s.clause.text)?.[1],
    next = NEW_TERM.exec(s.clause.text)?.[1]
  const last = (words: string) => {
    const known = portfoliosIn(words, reading).at(-1)
    return known ?? portfolioAt(words.split(/\b(?:the|and|into|between|with|of)\s(?=[A-Z])/).at(-1)!, reading)
  }
  const from = old ? last(old) : null,
    to = next ? last(next) : null
  return from && to && folded(from) !== folded(to) ? [{ from, to, span: spanOf(s), also: [] }] : []
}

function inTables(reading: Reading, telling: readonly Said[]): Pair[] {
  const out: Pair[] = []
  for (const passage of reading.context.view.tables) {
    const rows = cellsOf(passage.node).map((cells, i) => ({ row: passage.node.children[i]!, cells }))
    const into = rows.findIndex(
      r =>
        r.cells.length === 2 &&
        /\b(?:fund|portfolio|series|etf)s?\b/i.test(r.cells[0]!) &&
        r.cells.every(c => c.length < 70) &&
        INTO.test(folded(r.cells[1]!)),
    )
    const head =
      into >= 0
        ? into
        : rows.findIndex(
            r =>
              r.cells.some(c => OLD.test(folded(c)) && /\b(?:fund|portfolio|series|etf)s?\b/i.test(c) && c.length < 70) &&
              r.cells.some(c => NEW.test(folded(c)) && c.length < 70),
          )
    const caption = textOf(passage.node.caption)
    if (head < 0 && !(OLD.test(folded(caption)) && NEW.test(folded(caption)))) continue
    const near = telling.filter(s => s.clause.passage < passage.index).at(-1) ?? telling[0]!
    // The sentences right before say what was approved, and on what condition.
    const before = telling.filter(
      s => s.clause.passage === near.clause.passage && s.clause.index < near.clause.index && near.clause.index - s.clause.index <= 2,
    )
    const cells = head >= 0 ? rows[head]!.cells : []
    if (cells.some(c => /\bname\b/i.test(c))) continue
    const old = into >= 0 ? 0 : head >= 0 ? cells.findIndex(c => OLD.test(folded(c))) : 0,
      next = into >= 0 ? 1 : head >= 0 ? cells.findIndex((c, i) => i !== old && NEW.test(folded(c))) : 1
    for (const { row, cells: data } of rows.slice(head + 1)) {
      const from = data[old] ? portfolioAt(data[old], reading) : null,
        to = data[next] ? portfolioAt(data[next].split(/,? \(|, an? series/)[0]!, reading) : null
      if (!from || !to) continue
      const leaves = passage.joined.leaves.filter(
        l => l.position.start.offset >= row.position.start.offset && l.position.end.offset <= row.position.end.offset,
      )
      const place = { passage: passage.index, from: leaves[0]?.from ?? 0, to: leaves.at(-1)?.to ?? passage.text.length }
      out.push({ from, to, span: spanOf(near), also: [...before.map(spanOf), place] })
    }
  }
  return out
}
