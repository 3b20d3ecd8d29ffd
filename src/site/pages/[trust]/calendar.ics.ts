// calendar.ics of a trust: the dates of its changes with their certainty.
import { calendarFile } from '../../feeds/calendar.ts'
import { subjectFor } from '../../history/subject.ts'
import { trusts } from '../../records/records.ts'

export const getStaticPaths = () => trusts().map(t => ({ params: { trust: t.slug }, props: { of: t.slug } }))

export const GET = ({ props }: { props: { of: string } }) => {
  const { name, url, events } = subjectFor(props.of)
  return calendarFile(name, url, events.map(e => e.event))
}
