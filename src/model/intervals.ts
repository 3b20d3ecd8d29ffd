// From what filings say of one fact (statements, in order) to the dates between which each value held (intervals),
// and what contradicts them. Intervals never overlap: what a statement begins ends what held before.
import { dayAfter, dayBefore } from './calendar.ts'
import { FEE_LINES, isFeeLine, sameRate } from './fee-lines.ts'
import { firstDay, lastDay, type IsoDate } from './iso-date.ts'
import type { CrossFinding, Interval, Statement } from './library.ts'
import { foldName, sameName } from './same-name.ts'

/** The intervals so far, oldest first. */
interface Course {
  intervals: Interval[]
  contradictions: CrossFinding[]
  today: IsoDate
}

/** The oldest statement of another fact by which a value that ends has held. */
type Earlier = (ended: Statement) => Statement | null

export function intervalsOf(
  statements: readonly Statement[],
  today: IsoDate,
  earlier: Earlier,
): { intervals: Interval[]; contradictions: CrossFinding[] } {
  const course: Course = { intervals: [], contradictions: [], today }
  for (const s of statements) {
    if (!s.settled) continue
    if (s.kind === 'observed') observe(course, s)
    else change(course, s, earlier)
  }
  return { intervals: course.intervals, contradictions: course.contradictions }
}

/** Day at which a statement takes its place in the order; '' where neither date is known. */
export function placeOf(s: Statement): IsoDate {
  const date = s.date ?? s.dated
  return date ? firstDay(date) : ''
}

/** A value that a document prints: it is no change, but may show that there was one. */
function observe(course: Course, s: Statement): void {
  const current = currentOf(course)
  const since = s.date ?? s.dated
  if (!current) {
    begin(course, s, { value: s.after!, from: null, seen: since })
    return
  }
  if (isToldAlready(course, current, s)) return
  // A prospectus tells an objective in words of its own: no change, where a supplement has said what it is to be.
  if (s.track === 'objective' && current.from) return
  if (s.track === 'fee' && startOf(current) === placeOf(s)) {
    course.contradictions.push(twoFigures(current, s))
    return
  }
  end(current, since, s)
  begin(course, s, { value: s.after!, from: s.date, seen: since })
}

/** A fee may return to what it was; a name or a firm that an old document still prints has not. */
function isToldAlready({ intervals }: Course, current: Interval, s: Statement): boolean {
  if (s.track === 'fee') return oneValue(s, current.value, s.after!)
  return intervals.some(i => oneValue(s, i.value, s.after!)) || ended(current, placeOf(s))
}

/** A value that begins, ends or takes the place of another. */
function change(course: Course, s: Statement, earlier: Earlier): void {
  if (NEEDS_BEFORE.has(s.kind) && !holdsBefore(currentOf(course), s)) return
  if (s.before) supplyBefore(course, s, s.before, earlier)
  const current = currentOf(course)
  const at = placeOf(s)
  if (current && !ended(current, at)) {
    if (s.after && isUnchanged(s, current.value, s.after)) {
      if (s.until) end(current, dayAfter(lastDay(s.until)), s)
      return
    }
    if (startOf(current) >= at && at) course.intervals.pop()
    else end(current, s.date ?? s.dated, s)
  }
  if (s.after) begin(course, s, { value: s.after, from: s.date, seen: s.dated, to: s.until ? dayAfter(lastDay(s.until)) : null })
}

// These tell nothing of a fact that does not hold the value that they end.
const NEEDS_BEFORE: ReadonlySet<Statement['kind']> = new Set<Statement['kind']>(['firm-renamed', 'where-held'])
const holdsBefore = (current: Interval | null, s: Statement): boolean =>
  current !== null && Boolean(s.before) && oneValue(s, current.value, s.before!)

const isUnchanged = (s: Statement, value: string, after: string): boolean =>
  s.track === 'fee' ? oneValue(s, value, after) : sameName(value, after)

/** The value that the filing says ends, where the library holds none or another. */
function supplyBefore(course: Course, s: Statement, before: string, earlier: Earlier): void {
  const current = currentOf(course)
  if (!current) beginUnknown(course, s, before, earlier)
  else if (isContradicted(current, s, before)) {
    course.contradictions.push(otherEnds(current, s, before))
    if (s.dated && firstDay(s.dated) < placeOf(s) && startOf(current) < firstDay(s.dated)) {
      end(current, s.dated, s)
      begin(course, s, { value: before, from: null, seen: s.dated })
    }
  }
}

/** A value that the filing says goes, of which nothing was on file: it held at least on the last day before. */
function beginUnknown(course: Course, s: Statement, before: string, earlier: Earlier): void {
  const at = placeOf(s)
  const first = earlier(s)
  if (first && firstDay(first.dated!) < at) {
    begin(course, first, { value: before, from: null, seen: first.dated })
    return
  }
  const lastBefore = at ? dayBefore(at) : null
  begin(course, s, { value: before, from: null, seen: s.dated && firstDay(s.dated) < at ? s.dated : lastBefore })
}

const isContradicted = (current: Interval, s: Statement, before: string): boolean =>
  !ended(current, placeOf(s)) && !oneValue(s, current.value, before) && !sameName(current.value, s.after ?? '')

const currentOf = ({ intervals }: Course): Interval | null => intervals.at(-1) ?? null

/** `s`: the statement that gives the value; `seen`: the day for which it vouches where it does not say from when. */
function begin(
  { intervals, today }: Course,
  s: Statement,
  { value, from, seen, to = null }: Pick<Interval, 'value' | 'from' | 'seen'> & { to?: Interval['to'] },
): void {
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
}

function end(current: Interval, to: IsoDate | null, s: Statement): void {
  current.to = to
  current.end = s.source
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

/** The library holds another value than the one that a filing says ends. */
function otherEnds(current: Interval, s: Statement, before: string): CrossFinding {
  return {
    rule: `resolve:${s.track}-contradicted`,
    message: `Unexpected ${quoted(before)} as the ${words(s.track)} that ends, expected ${quoted(current.value)}, which the library holds for that day; the later filing is followed.`,
    sources: [current.start, s.source].filter(source => source !== null),
  }
}

/** First day for which the library vouches for the value. */
const startOf = (i: Interval): IsoDate => (i.from ? firstDay(i.from) : i.seen ? firstDay(i.seen) : '')
const ended = (i: Interval, day: IsoDate): boolean => i.to !== null && firstDay(i.to) <= day
const quoted = (text: string): string => `“${text.length > 90 ? `${text.slice(0, 87)}…` : text}”`
const words = (track: Statement['track']): string => track.replace('-', ' ')
