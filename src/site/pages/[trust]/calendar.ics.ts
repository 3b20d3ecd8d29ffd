// calendar.ics of a trust: the dates of its changes with their certainty.
import { calendarFile } from '../../feeds/calendar.ts'
import { subjectFor } from '../../history/subject.ts'
import { toMake } from '../../kept/to-make.ts'
import { trustSlugs } from '../../records/records.ts'

export const getStaticPaths = () =>
  toMake(trustSlugs(), slug => `${slug}/calendar.ics`).map(trust => ({ params: { trust }, props: { of: trust } }))

export const GET = ({ props }: { props: { of: string } }) => {
  const { name, url, events } = subjectFor(props.of)
  return calendarFile(
    name,
    url,
    events.map(e => e.event),
  )
}
