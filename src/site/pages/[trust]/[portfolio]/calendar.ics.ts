// calendar.ics of a portfolio: the dates of its changes with their certainty.
import { calendarFile } from '../../../feeds/calendar.ts'
import { subjectFor } from '../../../history/subject.ts'
import { toMake } from '../../../kept/to-make.ts'
import { portfolioKeys } from '../../../records/records.ts'

export const getStaticPaths = () =>
  toMake(portfolioKeys(), key => `${key}/calendar.ics`).map(of => ({
    params: { trust: of.split('/')[0], portfolio: of.split('/')[1] },
    props: { of },
  }))

export const GET = ({ props }: { props: { of: string } }) => {
  const { name, url, events } = subjectFor(props.of)
  return calendarFile(
    name,
    url,
    events.map(e => e.event),
  )
}
