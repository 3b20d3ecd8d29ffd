// feed.xml of a portfolio: its changes, newest first.
import { atomFeed } from '../../../feeds/atom.ts'
import { subjectFor } from '../../../history/subject.ts'
import { portfolios } from '../../../records/records.ts'

export const getStaticPaths = () => portfolios().map(p => ({ params: { trust: p.key.split('/')[0], portfolio: p.key.split('/')[1] }, props: { of: p.key } }))

export const GET = ({ props }: { props: { of: string } }) => {
  const { name, url, events } = subjectFor(props.of)
  return atomFeed(name, url, events.map(e => ({ event: e.event, about: e.portfolios[0]?.name ?? name })))
}
