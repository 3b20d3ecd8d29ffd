// The feed and the calendar of a portfolio ("trust/portfolio") or of a trust, and the paths of a file that each of them has.
import { subjectFor } from '../history/subject.ts'
import { toMake } from '../kept/to-make.ts'
import { portfolioKeys, trustSlugs } from '../records/records.ts'
import { atomFeed } from './atom.ts'
import { calendarFile } from './calendar.ts'

/** The portfolio or trust that a file is of, as its page is handed it. */
export interface OfSubject {
  props: { of: string }
}

export const portfolioPaths = (file: string) =>
  toMake(portfolioKeys(), key => `${key}/${file}`).map(of => {
    const [trust, portfolio] = of.split('/')
    return { params: { trust, portfolio }, props: { of } }
  })

export const trustPaths = (file: string) =>
  toMake(trustSlugs(), slug => `${slug}/${file}`).map(of => ({ params: { trust: of }, props: { of } }))

/** The dates of its changes, with their certainty. */
export function calendarOf({ props: { of } }: OfSubject): Response {
  const { name, url, events } = subjectFor(of)
  return calendarFile(
    name,
    url,
    events.map(e => e.event),
  )
}

/** Its changes, newest first. */
export function feedOf({ props: { of } }: OfSubject): Response {
  const { name, url, events } = subjectFor(of)
  return atomFeed(
    name,
    url,
    events.map(e => ({ event: e.event, about: e.portfolios[0]?.name ?? name })),
  )
}
