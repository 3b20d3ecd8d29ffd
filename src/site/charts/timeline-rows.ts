// In: the changes of a portfolio or trust. Out: rows of a timeline, one for the changes that one filing puts on one day; places in percent.
import type { Event } from '../../model/library.ts'
import { CHANGE_WORDS, ROLE_WORDS, shortDate } from '../words.ts'
import { dayScale, type DayScale } from './day-scale.ts'

export interface TimelineRow {
  label: string
  /** Where it was published; null: the document bears no date. */
  published: number | null
  effect: { from: number; to: number; vague: boolean } | null
  state: 'done' | 'planned' | 'proposed' | 'cancelled'
  others: { x: number; title: string }[]
  /** Ends of the thin line between publication and effect. */
  span: [number, number]
}
export interface TimelineChart {
  rows: TimelineRow[]
  marks: DayScale['marks']
  text: string
  folded: number
}

const MOST_ROWS = 16
const VAGUE = new Set(['on-or-about', 'expected'])
/** Half the length, in days, of the bar that stands for "on or about". */
const ABOUT = 7

export function timelineRows(events: readonly Event[]): TimelineChart | null {
  const groups = new Map<string, Event[]>()
  for (const event of events) {
    if (!event.effective && !event.dated) continue
    const key = [event.filing, event.effective, event.change.state, event.outcome].join()
    groups.set(key, [...(groups.get(key) ?? []), event])
  }
  const all = [...groups.values()]
  if (!all.length) return null
  const shown = all.slice(-MOST_ROWS)
  const datesOf = (event: Event) => [event.effective, event.dated, ...event.change.dates.map(d => d.date)].filter(d => d !== null)
  const scale = dayScale(shown.flatMap(group => group.flatMap(datesOf)))
  const rows = shown.map((group): TimelineRow => {
    const first = group[0]!
    const { change, effective, dated, outcome } = first
    const given = change.dates.find(d => d.date === effective && (d.role === 'effective' || d.role === 'liquidation'))
    const vague = Boolean(effective && (effective.length < 10 || (given && VAGUE.has(given.qualifier))))
    const place = effective ? scale.at(effective, given && VAGUE.has(given.qualifier) && effective.length === 10 ? ABOUT : 0) : null
    const published = dated ? scale.at(dated)[0] : null
    const names = [...new Set(group.map(e => CHANGE_WORDS[e.change.type]))]
    const others = new Map<number, string>()
    for (const d of group.flatMap(e => e.change.dates))
      if (d.date !== effective) others.set(scale.at(d.date)[0], `${ROLE_WORDS[d.role]}: ${shortDate(d.date)}`)
    const places = [published, place?.[0], place?.[1], ...others.keys()].filter(x => x !== null && x !== undefined)
    const day = effective ? `${given && VAGUE.has(given.qualifier) ? 'about ' : ''}${shortDate(effective)}` : 'no date'
    return {
      label: `${day}: ${names.slice(0, 3).join(', ')}${names.length > 3 ? `, ${names.length - 3} more` : ''}`,
      published,
      effect: place && { from: place[0], to: place[1], vague },
      state:
        change.state === 'cancelled' || outcome === 'dropped'
          ? 'cancelled'
          : change.state === 'proposed' && outcome !== 'done'
            ? 'proposed'
            : change.state === 'scheduled' && outcome !== 'done'
              ? 'planned'
              : 'done',
      others: [...others].map(([x, title]) => ({ x, title })),
      span: [Math.min(...places), Math.max(...places)],
    }
  })
  const text = shown
    .map(([first], i) => {
      const { label, state } = rows[i]!
      return `${label}, ${state === 'done' ? 'in effect' : state}${first!.dated ? `, published ${shortDate(first!.dated)}` : ''}.`
    })
    .join(' ')
  return { rows, marks: scale.marks, text, folded: all.length - shown.length }
}
