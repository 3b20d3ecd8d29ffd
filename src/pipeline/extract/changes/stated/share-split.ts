// In: a reading. Out: splits and reverse splits of shares.
//   "The Board has approved a 1-for-4 reverse share split of the shares of the Fund."
//                             ^ ratio
import { meet, type Candidate, type Reading } from '../candidate.ts'
import { datesIn } from '../../dates/dates.ts'
import { datesOfRoles, furtherSpans } from './dates-of-role.ts'
import { dated, happens, longAgo } from './news.ts'
import { found, saidIn, spanOf } from './said.ts'

const RATIO =
  /\b(?:\d+|one|two|three|four|five|six|seven|eight|ten|twenty)[ -](?:for|to)[ -](?:\d+|one|two|three|four|five|six|eight|ten|fifteen|twenty)\b|\b\d+:\d+\b/
const SPLIT = /\b(?:reverse |forward )?(?:share|stock) splits?\b|\bsplits? (?:of|its|the|their)\b|\b(?:reverse|forward) splits?\b/

/** "trade at its post-split price on", "begin trading on a split-adjusted basis on" */
const TRADING = /\btrad(?:e|ing)\b[^.;]{0,40}\b(?:split-adjusted|post-split)\b[^.;]{0,30}\bon (?:or about )?$/i

export function findShareSplits(reading: Reading): Candidate[] {
  const out: Candidate[] = []
  for (const s of saidIn(reading)) {
    if (
      !happens(s) ||
      longAgo(s, reading) ||
      s.clause.in.quoted ||
      s.clause.in.kind === 'footnote' ||
      s.clause.text.length < 24 ||
      /\b(?:such as|adjusted for)\b/.test(s.low)
    )
      continue
    // "One share of each class will become four on June 20"
    const multiplied =
      !s.negative &&
      ['become', 'divide', 'exchange', 'turn', 'convert'].includes(s.verb) &&
      /^(?:one|each|every)(?: outstanding| existing)? share\b/.test(s.whoLow) &&
      /^(?:into |for )?(?:two|three|four|five|six|ten|\d{1,3})(?: shares?)?\b(?! ?%)/.test(s.whatLow) &&
      (s.tense === 'future' || s.tense === 'past' || dated(s))
    const telling =
      multiplied ||
      (s.verb === 'receive' &&
        s.tense === 'future' &&
        /^(?:one|two|three|four|nine|\d+) additional shares? (?:of the \w+ )?for (?:each|every)\b/.test(s.whatLow)) ||
      (s.verb === 'split' &&
        (RATIO.test(s.low) ||
          (s.passive &&
            (s.tense === 'future' || s.tense === 'past' || s.tense === 'perfect') &&
            /\bshares?\b/.test(s.whoLow) &&
            /^into\b/.test(s.whatLow)))) ||
      (SPLIT.test(s.low) &&
        (RATIO.test(s.low) ||
          /\b(?:approve|authorize|declare|effect|execute|implement|conduct|announce|undergo|occur|take|issue|split)\b/.test(s.verb) ||
          (['be', 'become'].includes(s.verb) && /\bsplits?\b/.test(s.whoLow) && /^effective\b/.test(s.whatLow))))
    if (!telling || (!multiplied && s.tense === 'present' && !/\beffective\b/.test(s.low))) continue
    const last = out.at(-1)
    if (last && last.span.passage === s.clause.passage) {
      last.also.push(spanOf(s))
      continue
    }
    const c = found('share-split', s, { to: RATIO.exec(s.low)?.[0] ?? null })
    const before = reading.clauses
      .filter(k => k.passage === c.span.passage && k.to <= c.span.from && /\bsplit\b|\bof record\b/i.test(k.text))
      .map(({ passage, from, to }) => ({ passage, from, to }))
    const near = [
      ...before,
      ...furtherSpans(c.span, /\bsplit\b|\bsplit-adjusted\b|\bof record|\badditional share/i, reading).filter(
        x => x.passage <= c.span.passage + 2,
      ),
    ]
    // "payable on July 15, and shares will begin trading on a split-adjusted basis on July 16"
    const told = reading.clauses.filter(k => [c.span, ...near].some(x => meet(x, k)))
    const payable = told.some(k => /\bpayable\b/i.test(k.text))
    const trading = told
      .flatMap(k =>
        datesIn(k.text)
          .filter(
            d =>
              d.date && (payable || /^,? \((?:the )?["“]Effective Date/.test(k.text.slice(d.to))) && TRADING.test(k.text.slice(0, d.from)),
          )
          .map(d => ({ role: 'effective' as const, date: d.date!, qualifier: d.qualifier, lines: k.lines })),
      )
      .slice(0, 1)
    // "After the close of markets on November 22 (the "Record Date"), each Fund will effect its split": both, where no day is told on which trading begins.
    const effected = trading.length
      ? []
      : told
          .flatMap(k =>
            datesIn(k.text)
              .filter(d => d.date && /^,? \((?:the )?["“]Record Date[^;]*\beffect\b/.test(k.text.slice(d.to)))
              .map(d => ({ role: 'effective' as const, date: d.date!, qualifier: d.qualifier, lines: k.lines })),
          )
          .slice(0, 1)
    const dates = [...trading, ...effected, ...[c.span, ...near].flatMap(x => datesOfRoles(x, ['record', 'payment'], reading))]
    out.push({ ...c, also: near, dates: dates.filter((d, i) => dates.findIndex(o => o.role === d.role) === i) })
  }
  return out
}
