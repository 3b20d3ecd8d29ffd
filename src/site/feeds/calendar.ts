// In: changes with their dates. Out: an iCalendar of them, each with its certainty. Stamps are the filings' dates: the file changes only with them.
import ical, { ICalEventStatus } from 'ical-generator'
import type { ChangeDate } from '../../model/filing.ts'
import type { Event } from '../../model/library.ts'
import { spokenChange } from '../../model/spoken-change.ts'
import { address } from '../site.ts'
import { ROLE_WORDS, spellWhen, STATE_WORDS } from '../words.ts'

// Midnight UTC with no time zone given: the day stays the day wherever the site is built.
const day = (date: string) => new Date(`${date}T00:00:00Z`)

/** A date known to the month or year only is no day of a calendar and is left out. */
const shown = (event: Event): ChangeDate[] => event.change.dates.filter(d => d.date.length === 10)

export function calendarFile(name: string, path: string, events: readonly Event[]): Response {
  const calendar = ical({ name, prodId: { company: 'Stickerbook', product: 'changes' }, url: address(path) })
  for (const event of events) for (const [i, d] of shown(event).entries()) {
    const { change, filing, known, outcome } = event
    const sure = change.state === 'effective' || outcome === 'done'
    calendar.createEvent({
      id: `${filing}-${change.id}-${d.role}-${i}`,
      stamp: day(known?.length === 10 ? known : d.date),
      start: day(d.date),
      allDay: true,
      summary: `${sure ? '' : `(${STATE_WORDS[change.state]}) `}${ROLE_WORDS[d.role]}: ${spokenChange(event)}`,
      description: `${spellWhen(d.date, d.qualifier)}, ${outcome === 'done' && change.state !== 'cancelled' ? 'done' : STATE_WORDS[change.state]}.\n“${change.quote}”`,
      status: change.state === 'cancelled' || outcome === 'dropped' ? ICalEventStatus.CANCELLED : sure && d.qualifier === 'on' ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
      url: address(`/filings/${filing}/#${change.id}`),
    })
  }
  return new Response(calendar.toString(), { headers: { 'content-type': 'text/calendar; charset=utf-8' } })
}
