// calendar.ics of a portfolio: the dates of its changes with their certainty.
import { calendarFile } from '../../../feeds/calendar.ts'
import { subjectFor } from '../../../history/subject.ts'
import { portfolios } from '../../../records/records.ts'

export const getStaticPaths = () => portfolios().map(p => ({ params: { trust: p.key.split('/')[0], portfolio: p.key.split('/')[1] }, props: { of: p.key } }))

export const GET = ({ props }: { props: { of: string } }) => {
  const { name, url, events } = subjectFor(props.of)
  return calendarFile(name, url, events.map(e => e.event))
}
