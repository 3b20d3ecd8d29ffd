// feed.xml of a trust: its changes, newest first.
import { atomFeed } from '../../feeds/atom.ts'
import { subjectFor } from '../../history/subject.ts'
import { toMake } from '../../kept/to-make.ts'
import { trustSlugs } from '../../records/records.ts'

export const getStaticPaths = () =>
  toMake(trustSlugs(), slug => `${slug}/feed.xml`).map(trust => ({ params: { trust }, props: { of: trust } }))

export const GET = ({ props }: { props: { of: string } }) => {
  const { name, url, events } = subjectFor(props.of)
  return atomFeed(
    name,
    url,
    events.map(e => ({ event: e.event, about: e.portfolios[0]?.name ?? name })),
  )
}
