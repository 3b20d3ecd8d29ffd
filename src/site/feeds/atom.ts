// In: changes of the site, a trust or a portfolio. Out: an Atom feed, newest publication first; its dates are the filings', so that it
// changes only with them.
import { byCode } from '../../model/by-code.ts'
import { firstDay } from '../../model/iso-date.ts'
import type { Event } from '../../model/library.ts'
import { spokenChange } from '../../model/spoken-change.ts'
import { address, settings } from '../site.ts'
import { CHANGE_WORDS, shortDate, STATE_WORDS } from '../words.ts'
import { tag, xmlFile } from './xml.ts'

export interface FeedEntry {
  event: Event
  about: string
}

const MOST = 60
const moment = (day: string | null): string => `${firstDay(day ?? '1970-01-01')}T00:00:00Z`

export function atomFeed(title: string, path: string, entries: readonly FeedEntry[]): Response {
  const newest = [...entries]
    .sort((a, b) => byCode(b.event.known ?? '', a.event.known ?? '') || byCode(a.event.id, b.event.id))
    .slice(0, MOST)
  const self = address(`${path}feed.xml`)
  return xmlFile(
    tag(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' },
      tag('id', {}, { text: self }),
      tag('title', {}, { text: title }),
      tag('updated', {}, { text: moment(newest[0]?.event.known ?? null) }),
      tag('author', {}, tag('name', {}, { text: settings.owner || settings.name })),
      tag('link', { rel: 'self', href: self }),
      tag('link', { rel: 'alternate', href: address(path) }),
      ...newest.map(({ event, about }) => {
        const place = address(`/filings/${event.filing}/#${event.change.id}`)
        const state =
          event.outcome === 'done' && event.change.state !== 'cancelled' ? STATE_WORDS.effective : STATE_WORDS[event.change.state]
        const when = event.effective ? ` Effective ${shortDate(event.effective)} (${state}).` : ''
        return tag(
          'entry',
          {},
          tag('id', {}, { text: `${place}${about ? `?${encodeURIComponent(about)}` : ''}` }),
          tag('title', {}, { text: `${about ? `${about}: ` : ''}${CHANGE_WORDS[event.change.type]}` }),
          tag('updated', {}, { text: moment(event.known) }),
          tag('link', { rel: 'alternate', href: place }),
          tag('summary', {}, { text: `${spokenChange(event)}${when}` }),
        )
      }),
    ),
    'application/atom+xml',
  )
}
