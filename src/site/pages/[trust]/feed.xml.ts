// feed.xml of a trust: its changes, newest first.
import { atomFeed } from '../../feeds/atom.ts'
import { subjectFor } from '../../history/subject.ts'
import { trusts } from '../../records/records.ts'

export const getStaticPaths = () => trusts().map(t => ({ params: { trust: t.slug }, props: { of: t.slug } }))

export const GET = ({ props }: { props: { of: string } }) => {
  const { name, url, events } = subjectFor(props.of)
  return atomFeed(name, url, events.map(e => ({ event: e.event, about: e.portfolios[0]?.name ?? name })))
}
