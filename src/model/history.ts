// From what filings say of a fact (statements) to the dates between which each value held (intervals).
// Pure: the same statements in any order give the same intervals, and intervals of one fact never overlap.
import { firstDay, lastDay, type IsoDate } from './iso-date.ts'
import type { CrossFinding, Interval, Statement, Track } from './library.ts'
import { TRACKS } from './library.ts'
import { dayAfter, dayBefore } from './calendar.ts'
import { FEE_LINES, FEE_ORDER, isFeeLine, rateOf, sameRate } from './fee-lines.ts'
import { foldName, sameName } from './same-name.ts'

export interface History {
  tracks: Track[]
  findings: CrossFinding[]
}

/** Intervals of every fact; `today` tells scheduled from effective. */
export function historyOf(statements: readonly Statement[], today: IsoDate): History {
  const facts = new Map<string, Statement[]>()
  for (const s of [...statements, ...outgoing(statements)]) {
    const id = factOf(s)
    facts.set(id, [...(facts.get(id) ?? []), s])
  }
  const tracks: Track[] = []
  const findings: CrossFinding[] = []
  for (const id of [...facts.keys()].sort()) {
    const all = facts.get(id)!.toSorted(inOrder)
    const { intervals, contradictions } = intervalsOf(all, today, ended => vouching(ended, statements))
    findings.push(...contradictions)
    if (intervals.length) tracks.push({ track: all[0]!.track, key: all[0]!.key, line: all[0]!.line, intervals })
  }
  return { tracks, findings }
}

/** The fact that a statement is about; facts sort in the order of TRACKS, and fees in that of their table. */
function factOf({ track, key, line }: Statement): string {
  const place = (list: readonly string[], name: string) => String(list.indexOf(name)).padStart(2, '0')
  return [place(TRACKS, track), key?.toLowerCase() ?? '', line ? place(FEE_ORDER, line) : ''].join('\0')
}

/** A team that is named as a whole ends the roles of all who had them before and are not of it. */
function outgoing(statements: readonly Statement[]): Statement[] {
  const teams = Map.groupBy(
    statements.filter(s => s.whole && s.settled && s.after !== null),
    s => `${s.track}\0${s.event ?? s.source.filing}\0${placeOf(s)}`,
  )
  return [...teams.values()].flatMap(team => {
    const [first] = team
    const at = placeOf(first!)
    const others = statements.filter(
      s =>
        s.track === first!.track &&
        s.settled &&
        s.after !== null &&
        at !== '' &&
        placeOf(s) < at &&
        !team.some(t => sameName(t.after!, s.after!)),
    )
    return others
      .filter((s, i) => others.findIndex(o => sameName(o.after!, s.after!)) === i)
      .map(
        (s): Statement => ({
          ...first!,
          key: s.key,
          kind: 'change',
          before: s.after,
          after: null,
          until: null,
          date: first!.date ?? first!.dated,
          whole: false,
        }),
      )
  })
}

/** The oldest statement of another fact by which a value that ends has held: a portfolio exists at least since a filing bears its name;
 *  a management fee is at least as old as a fee table that gives it for every class. */
function vouching({ track, key, before }: Statement, statements: readonly Statement[]): Statement | null {
  const dated = statements.filter(s => s.kind === 'observed' && s.dated !== null).toSorted(inOrder)
  if (track === 'status' && key === null) return dated.find(s => s.track === 'name') ?? null
  if (track !== 'management-fee' || before === null) return null
  const told = Map.groupBy(
    dated.filter(s => s.line === 'ManagementFeesOverAssets' && s.event === null),
    s => s.source.filing,
  )
  return [...told.values()].find(some => some.every(s => sameRate(s.after!, before) && rateOf(before) !== null))?.[0] ?? null
}

/** Effective date, then document date, then publication, then place: a later supplement amends an earlier one. */
function inOrder(a: Statement, b: Statement): number {
  return (
    compare(placeOf(a), placeOf(b)) ||
    rank(a) - rank(b) ||
    compare(a.dated ?? '', b.dated ?? '') ||
    compare(a.known ?? '', b.known ?? '') ||
    compare(a.source.filing, b.source.filing) ||
    a.source.lines[0] - b.source.lines[0] ||
    compare(a.after ?? '', b.after ?? '')
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const rank = (s: Statement): number => (s.kind === 'change' ? 0 : s.kind === 'observed' ? 2 : 1)

/** Day at which a statement takes its place in the order; '' where neither date is known. */
function placeOf(s: Statement): IsoDate {
  const date = s.date ?? s.dated
  return date ? firstDay(date) : ''
}

function intervalsOf(
  statements: readonly Statement[],
  today: IsoDate,
  earlier: (ended: Statement) => Statement | null,
): { intervals: Interval[]; contradictions: CrossFinding[] } {
  const intervals: Interval[] = []
  const contradictions: CrossFinding[] = []
  const begin = (value: string, from: IsoDate | null, seen: IsoDate | null, s: Statement, to: IsoDate | null = null) =>
    intervals.push({
      value,
      from,
      to,
      seen,
      known: s.known,
      qualifier: from ? s.qualifier : null,
      state: firstDay(from ?? seen ?? '0000') > today ? 'scheduled' : 'effective',
      start: s.source,
      end: null,
    })
  for (const s of statements) {
    if (!s.settled) continue
    const at = placeOf(s)
    let current = intervals.at(-1) ?? null
    if (s.kind === 'observed') {
      // A fee may return to what it was; a name or a firm that an old document still prints has not.
      if (
        current &&
        (s.track === 'fee'
          ? oneValue(s, current.value, s.after!)
          : intervals.some(i => oneValue(s, i.value, s.after!)) || ended(current, at))
      )
        continue
      // A prospectus tells an objective in words of its own: no change, where a supplement has said what it is to be.
      if (s.track === 'objective' && current?.from) continue
      const since = s.date ?? s.dated
      if (current && s.track === 'fee' && startOf(current) === at) {
        contradictions.push(twoFigures(current, s))
        continue
      }
      if (current) {
        current.to = since
        current.end = s.source
      }
      begin(s.after!, current ? s.date : null, since, s)
      continue
    }
    if ((s.kind === 'firm-renamed' || s.kind === 'where-held') && !(current && s.before && oneValue(s, current.value, s.before))) continue
    // A value that the filing says goes, of which nothing was on file: it held at least on the last day before.
    if (s.before && !current) {
      const first = earlier(s)
      if (first && firstDay(first.dated!) < at) begin(s.before, null, first.dated, first)
      else begin(s.before, null, s.dated && firstDay(s.dated) < at ? s.dated : at ? dayBefore(at) : null, s)
      current = intervals.at(-1)!
    } else if (
      s.before &&
      current &&
      !ended(current, at) &&
      !oneValue(s, current.value, s.before) &&
      !sameName(current.value, s.after ?? '')
    ) {
      contradictions.push({
        rule: `resolve:${s.track}-contradicted`,
        message: `Unexpected ${quoted(s.before)} as the ${words(s.track)} that ends, expected ${quoted(current.value)}, which the library holds for that day; the later filing is followed.`,
        sources: [current.start, s.source].filter(source => source !== null),
      })
      if (s.dated && firstDay(s.dated) < at && startOf(current) < firstDay(s.dated)) {
        current.to = s.dated
        current.end = s.source
        begin(s.before, null, s.dated, s)
        current = intervals.at(-1)!
      }
    }
    const begins = s.date ?? s.dated
    if (
      current &&
      s.after &&
      (s.track === 'fee' ? oneValue(s, current.value, s.after) : sameName(current.value, s.after)) &&
      !ended(current, at)
    ) {
      if (s.until) {
        current.to = dayAfter(lastDay(s.until))
        current.end = s.source
      } else if (current.from === null && s.date && s.track !== 'name') current.end ??= null
      continue
    }
    if (current && !ended(current, at)) {
      if (startOf(current) >= at && at) intervals.pop()
      else {
        current.to = begins
        current.end = s.source
      }
    }
    if (s.after) begin(s.after, s.date, s.dated, s, s.until ? dayAfter(lastDay(s.until)) : null)
  }
  return { intervals, contradictions }
}

/** One value in two spellings: names by their letters alone; of a firm or an objective one text may say more than the other ("Oak
 *  Advisers", "Oak Advisers LLC"). */
function oneValue({ track }: Statement, a: string, b: string): boolean {
  if (track === 'fee') return sameRate(a, b)
  if (sameName(a, b)) return true
  if (track !== 'adviser' && track !== 'objective') return false
  const [x, y] = [foldName(a), foldName(b)]
  return x.startsWith(`${y} `) || x.startsWith(`${y},`) || y.startsWith(`${x} `) || y.startsWith(`${x},`)
}

/** Two documents give two figures for one day: the one that stands first in order is kept. */
function twoFigures(current: Interval, s: Statement): CrossFinding {
  const line = s.line && isFeeLine(s.line) ? FEE_LINES[s.line].toLowerCase() : 'fee'
  return {
    rule: 'resolve:fee-contradicted',
    message: `Unexpected ${quoted(s.after!)} as the ${line}${s.key ? ` of ${s.key}` : ''}, expected ${quoted(current.value)}, which another document gives for the same day; that figure is kept.`,
    sources: [current.start, s.source].filter(source => source !== null),
  }
}

/** First day for which the library vouches for the value. */
const startOf = (i: Interval): IsoDate => (i.from ? firstDay(i.from) : i.seen ? firstDay(i.seen) : '')
const ended = (i: Interval, day: IsoDate): boolean => i.to !== null && firstDay(i.to) <= day
const quoted = (text: string): string => `“${text.length > 90 ? `${text.slice(0, 87)}…` : text}”`
const words = (track: Statement['track']): string => track.replace('-', ' ')
