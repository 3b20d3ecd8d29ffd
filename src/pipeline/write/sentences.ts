// Facts in plain sentences with links to the words they rest on.
import { spellDate, type IsoDate } from '../../model/iso-date.ts'
import type { Event, Interval, Source } from '../../model/library.ts'
import { spellLines } from '../../model/lines.ts'
import type { Paragraph } from 'mdast'
import { hasEnded } from '../../model/outcome.ts'
import { sourceOfEvent } from '../../model/source-of-event.ts'
import { spokenChange } from '../../model/spoken-change.ts'
import { link, list, paragraph, text, type FlowContent, type Inline } from './mdx.ts'

/** Address of the words: the anchor where there is one, else the line. */
function urlOf({ filing, anchor, lines }: Source): string {
  return `/filings/${filing}/#${anchor ?? `L${lines[0]}`}`
}

export function sourceLink(source: Source): Inline {
  return link(urlOf(source), spellLines(source.lines))
}

/** "Effective October 1, 2006: The name changes … (done; lines 19-20)" */
export function eventSentence(event: Event): Paragraph {
  const { change } = event
  const when = event.effective ? `${standingOf(event)} ${spellDate(event.effective)}: ` : ''
  const ending =
    event.outcome === 'done' && event.reason === null ? '' : ` ${OUTCOMES[event.outcome]}${event.reason ? `: ${event.reason}` : ''}.`
  return paragraph(
    `${when}${spokenChange(event)}${ending} `,
    link(
      urlOf(sourceOfEvent(event)),
      event.dated ? `Document of ${spellDate(event.dated)}, ${spellLines(change.lines)}` : spellLines(change.lines),
    ),
    ...event.also.flatMap(also => [text('; also '), link(urlOf(also), `${also.filing}, ${spellLines(also.lines)}`)]),
    '.',
  )
}

/** How surely the day of a change stands. */
function standingOf(event: Event): string {
  if (event.outcome === 'done' || hasEnded(event)) return 'Effective'
  if (event.outcome !== 'open') return 'Once planned for'
  return event.change.state === 'proposed' || event.change.conditions.length ? 'Proposed for' : 'Planned for'
}

const OUTCOMES: Record<Event['outcome'], string> = {
  open: 'Open',
  done: 'Done',
  moved: 'Moved',
  dropped: 'Dropped',
  superseded: 'Superseded',
}

/** "since May 1, 2006", "until …", "at least since …". */
export function spanSentence({ from, to, seen, state }: Pick<Interval, 'from' | 'to' | 'seen' | 'state'>): string {
  const start =
    state === 'proposed'
      ? 'announced'
      : from
        ? `since ${spellDate(from)}`
        : seen
          ? `at least since ${spellDate(seen)}`
          : 'since a date not on file'
  return to ? `${start}, until ${spellDate(to)}` : start
}

/** Filings, newest first, each with its date. */
export function filingList(filings: readonly { id: string; title: string; dated: IsoDate | null }[]): FlowContent[] {
  if (!filings.length) return []
  return [list(filings.map(f => paragraph(link(`/filings/${f.id}/`, f.title), f.dated ? `, ${spellDate(f.dated)}` : '')))]
}
