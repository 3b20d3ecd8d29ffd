// What became of announced changes: open, done, moved, dropped or superseded, judged from the events known so far.
// Pure; the order of the events given does not matter. An announcement is never taken for the deed.
import { dayAfter } from './calendar.ts'
import { firstDay, lastDay, type IsoDate, spellDate } from './iso-date.ts'
import type { ChangeType } from './kinds.ts'
import type { Event, Statement } from './library.ts'
import { foldMoves } from './moved-date.ts'
import { byCode } from './by-code.ts'
import { foldName } from './same-name.ts'
import { sourcesOfEvent } from './source-of-event.ts'

/** The events of one portfolio or trust with their outcomes as of `today`; twins become one event with two sources.
 *  `statements`: names that later filings bear, which confirm a rename. */
export function settle(events: readonly Event[], today: IsoDate, statements: readonly Statement[] = []): Event[] {
  const sorted = foldMoves(events.toSorted(inOrder))
  const twins = new Map<string, Event>()
  const kept: Event[] = []
  for (const event of sorted) {
    const id = event.replaced ? event.id : twinId(event)
    const first = twins.get(id)
    if (first && first.filing !== event.filing && !first.replaced) {
      kept[kept.indexOf(first)] = { ...first, also: [...first.also, ...sourcesOfEvent(event)] }
      twins.set(id, kept.find(e => e.id === first.id)!)
    } else {
      kept.push(event)
      if (!first) twins.set(id, event)
    }
  }
  const ofType = Map.groupBy(kept, e => e.change.type)
  const known: Known = { ofType: type => ofType.get(type) ?? [], today, statements }
  return kept.map(event => ({ ...event, ...outcomeOf(event, known) })).toSorted(inHistory)
}

/** Whether the change takes hold on its date by itself. */
export function isSettled(event: Event): boolean {
  const { state, conditions } = event.change
  if (state === 'effective') return true
  return state === 'scheduled' && conditions.length === 0 && event.effective !== null && !CONFIRMED.has(event.change.type)
}

/** The first day on which the change holds: what happens at the close of business of a day, or after the close of trading, holds from
 *  the next one. */
export function holdsFrom({ effective, change }: Pick<Event, 'effective' | 'change'>): IsoDate | null {
  return effective?.length === 10 && change.dates.some(d => d.date === effective && d.qualifier === 'close-of-business')
    ? dayAfter(effective)
    : effective
}

// A merger or liquidation is announced long before and often falls through: only a later filing makes it done.
const CONFIRMED: ReadonlySet<string> = new Set(['reorganization', 'liquidation', 'shareholder-meeting'])

// A limit that held and ran out is an open matter, and yet no announcement.
const ENDED = 'the limit ended on'
export const hasEnded = ({ outcome, reason }: Pick<Event, 'outcome' | 'reason'>): boolean =>
  outcome === 'open' && (reason?.startsWith(ENDED) ?? false)

const OVERDUE = 'the date has passed; no later filing in the library confirms it'
/** Announced for a day that came and went, as far as the library tells without its being carried out. */
export const isOverdue = ({ outcome, reason }: Pick<Event, 'outcome' | 'reason'>): boolean => outcome === 'open' && reason === OVERDUE

type Outcome = Pick<Event, 'outcome' | 'reason'>

/** What an outcome is judged from. */
interface Known {
  /** All events of a type, the event itself among them. */
  ofType: (type: ChangeType) => readonly Event[]
  today: IsoDate
  statements: readonly Statement[]
}

/** What later filings say comes before what the event's own dates say. */
function outcomeOf(event: Event, known: Known): Outcome {
  if (event.replaced) return { outcome: 'superseded', reason: 'a later filing replaces the one that says so' }
  if (event.change.state === 'cancelled') return { outcome: 'done', reason: 'called off' }
  const laterOnes = known.ofType(event.change.type).filter(o => !o.replaced && publishedAfter(o, event))
  return (
    byLaterOnes(event, laterOnes) ??
    byNewName(event, known.statements) ??
    byLimit(event, laterOnes, known.today) ??
    (isSettled(event) ? bySchedule(event, known.today) : null) ??
    (event.change.type === 'shareholder-meeting' ? byMeeting(event, known) : byAnnouncement(event, known.today))
  )
}

const theFiling = ({ dated }: Pick<Event, 'dated'>): string => `the filing${dated ? ` of ${spellDate(dated)}` : ''}`
const meetingOf = ({ change }: Event): IsoDate | undefined => change.dates.find(d => d.role === 'meeting')?.date

/** The first later event about the same matter that tells anything. */
function byLaterOnes(event: Event, laterOnes: readonly Event[]): Outcome | null {
  for (const later of laterOnes) {
    const outcome = sameMatter(event, later) ? byLaterOne(event, later) : null
    if (outcome) return outcome
  }
  return null
}

function byLaterOne(event: Event, later: Event): Outcome | null {
  if (later.change.state === 'cancelled')
    return passed(event, later) ? null : { outcome: 'dropped', reason: `called off by ${theFiling(later)}` }
  if (isSettled(later) && !isSettled(event)) return { outcome: 'done', reason: `confirmed by ${theFiling(later)}` }
  if (event.effective === later.effective || !later.effective || passed(event, later)) return null
  return event.effective
    ? { outcome: 'moved', reason: `${theFiling(later)} gives ${spellDate(later.effective)}` }
    : { outcome: 'superseded', reason: `stated again with a date in ${theFiling(later)}` }
}

/** A rename that was only announced is done when a later filing bears the new name. */
function byNewName(event: Event, statements: readonly Statement[]): Outcome | null {
  const { type, to } = event.change
  if (type !== 'portfolio-renamed' || isSettled(event) || to === null) return null
  const named = statements.find(
    s =>
      s.track === 'name' &&
      s.kind === 'observed' &&
      s.source.filing !== event.filing &&
      (s.known ?? '') > (event.known ?? '') &&
      foldName(s.after ?? '') === foldName(to),
  )
  return named ? { outcome: 'done', reason: `${theFiling(named)} bears the new name` } : null
}

/** An expense limit that ran out and that nothing extends. */
function byLimit(event: Event, laterOnes: readonly Event[], today: IsoDate): Outcome | null {
  if (event.change.type !== 'expense-limit-change' || !isSettled(event)) return null
  const limit = event.change.dates.find(d => d.role === 'limit-expiry')?.date
  if (!limit || lastDay(limit) >= today || laterOnes.some(o => o.change.state !== 'cancelled')) return null
  return { outcome: 'open', reason: `${ENDED} ${spellDate(limit)}; no later filing in the library extends it` }
}

/** What takes hold by itself is done on its day. */
function bySchedule(event: Event, today: IsoDate): Outcome {
  const from = holdsFrom(event)
  if (from === null || firstDay(from) <= today) return { outcome: 'done', reason: correctedDay(event) }
  return { outcome: 'open', reason: `scheduled for ${spellDate(event.effective!)}` }
}

function correctedDay({ moves }: Event): string | null {
  const move = moves.at(-1)
  if (!move) return null
  const first = move.from ? `first given as ${spellDate(move.from)}` : 'first given without a day'
  return `${first}, corrected ${move.known ? `on ${spellDate(move.known)}` : 'later'}`
}

function byMeeting(event: Event, { ofType, today }: Known): Outcome {
  const held = meetingOf(event) ?? event.effective
  if (held && event.known && firstDay(held) < firstDay(event.known)) return { outcome: 'done', reason: null }
  if (!held) return { outcome: 'open', reason: 'the meeting is still to come' }
  const carried = ofType('reorganization').find(
    o => o.change.state === 'effective' && !o.replaced && publishedAfter(o, event) && firstDay(held) <= (o.known ?? ''),
  )
  if (carried) return { outcome: 'done', reason: `what it was called for has been carried out, as ${theFiling(carried)} says` }
  return {
    outcome: 'open',
    reason:
      firstDay(held) <= today
        ? 'the day of the meeting has passed; no filing in the library reports its result'
        : 'the meeting is still to come',
  }
}

function byAnnouncement(event: Event, today: IsoDate): Outcome {
  const next = event.effective ?? meetingOf(event)
  if (next && firstDay(next) <= today) return { outcome: 'open', reason: OVERDUE }
  return { outcome: 'open', reason: event.change.conditions.length ? 'conditional' : 'announced' }
}

/** Whether two changes of one type are about one matter: the same value to come, the same heading. */
function sameMatter(a: Event, b: Event): boolean {
  const [x, y] = [a.change, b.change]
  if (CONFIRMED.has(x.type) || b.change.state === 'cancelled') return !x.to || !y.to || foldName(x.to) === foldName(y.to)
  if (x.amendment?.heading && y.amendment?.heading)
    return !x.to && !y.to && foldName(x.amendment.heading) === foldName(y.amendment.heading) && a.effective === null
  return x.to !== null && y.to !== null && foldName(x.to) === foldName(y.to)
}

/** Whether the event had taken place when the later filing came out. */
function passed(event: Event, later: Event): boolean {
  return isSettled(event) && (event.effective === null || (later.known !== null && firstDay(event.effective) <= firstDay(later.known)))
}

const publishedAfter = (a: Event, b: Event): boolean =>
  byCode(a.known ?? '', b.known ?? '') > 0 || ((a.known ?? '') === (b.known ?? '') && a.filing > b.filing)

/** Equal for one change that two filings state alike; its own for what gives nothing to compare. */
function twinId(e: Event): string {
  const { type, from, to, state, amendment } = e.change
  if (!to && !amendment) return e.id
  const words = amendment && !to ? e.change.quote : ''
  return [
    type,
    foldName(from ?? ''),
    foldName(to ?? ''),
    state,
    e.effective ?? '',
    foldName(amendment?.heading && !to ? amendment.heading : ''),
    words,
  ].join('\0')
}

const day = (date: IsoDate | null): string => (date ? firstDay(date) : '')

function inOrder(a: Event, b: Event): number {
  return (
    byCode(day(a.known), day(b.known)) ||
    byCode(day(a.dated), day(b.dated)) ||
    byCode(a.filing, b.filing) ||
    a.change.lines[0] - b.change.lines[0] ||
    byCode(a.id, b.id)
  )
}

/** Effective date, then document date, then publication, then place in the document. */
function inHistory(a: Event, b: Event): number {
  return byCode(day(a.effective ?? a.dated), day(b.effective ?? b.dated)) || inOrder(a, b)
}
