// In: changes with their dates. Out: an iCalendar of them, or of the latest of many, each with its certainty. Stamps are the filings'
// dates: the file changes only with them.
import ical, { escape as escaped, ICalEventStatus } from 'ical-generator'
import { byCode } from '../../model/by-code.ts'
import type { ChangeDate } from '../../model/filing.ts'
import type { Event } from '../../model/library.ts'
import { spokenChange } from '../../model/spoken-change.ts'
import { address } from '../site.ts'
import { ROLE_WORDS, spellWhen, STATE_WORDS } from '../words.ts'

// Midnight UTC with no time zone given: the day stays the day wherever the site is built.
const day = (date: string) => new Date(`${date}T00:00:00Z`)

/** Programs that subscribe to calendars refuse files of several megabytes; a day takes about one kilobyte. */
const MOST = 1000

interface Day {
  event: Event
  date: ChangeDate
  number: number
}

/** The days of changes in the order of the changes; of many, the latest. A date known to the month or year only is no day of a calendar
 *  and is left out. */
function daysOf(events: readonly Event[]): Day[] {
  const days = events.flatMap(event =>
    event.change.dates.filter(d => d.date.length === 10).map((date, number): Day => ({ event, date, number })),
  )
  if (days.length <= MOST) return days
  const latest = new Set(days.toSorted((a, b) => byCode(b.date.date, a.date.date)).slice(0, MOST))
  return days.filter(day => latest.has(day))
}

export function calendarFile(name: string, path: string, events: readonly Event[]): Response {
  // The generator writes a calendar's name as it is, unlike the words of events.
  const calendar = ical({ name: escaped(name, false), prodId: { company: 'Stickerbook', product: 'changes' }, url: address(path) })
  for (const { event, date: d, number } of daysOf(events)) {
    const { change, filing, known, outcome } = event
    const sure = change.state === 'effective' || outcome === 'done'
    const state = outcome === 'done' && change.state !== 'cancelled' ? 'done' : STATE_WORDS[change.state]
    calendar.createEvent({
      id: `${filing}-${change.id}-${d.role}-${number}`,
      stamp: day(known?.length === 10 ? known : d.date),
      start: day(d.date),
      allDay: true,
      summary: `${sure ? '' : `(${STATE_WORDS[change.state]}) `}${ROLE_WORDS[d.role]}: ${spokenChange(event)}`,
      description: `${spellWhen(d.date, d.qualifier)}, ${state}.\n“${change.quote}”`,
      status:
        change.state === 'cancelled' || outcome === 'dropped'
          ? ICalEventStatus.CANCELLED
          : sure && d.qualifier === 'on'
            ? ICalEventStatus.CONFIRMED
            : ICalEventStatus.TENTATIVE,
      url: address(`/filings/${filing}/#${change.id}`),
    })
  }
  return new Response(calendar.toString(), { headers: { 'content-type': 'text/calendar; charset=utf-8' } })
}
