// feed.xml of a portfolio: its changes, newest first.
import { atomFeed } from '../../../feeds/atom.ts'
import { subjectFor } from '../../../history/subject.ts'
import { toMake } from '../../../kept/to-make.ts'
import { portfolioKeys } from '../../../records/records.ts'

export const getStaticPaths = () =>
  toMake(portfolioKeys(), key => `${key}/feed.xml`).map(of => ({
    params: { trust: of.split('/')[0], portfolio: of.split('/')[1] },
    props: { of },
  }))

export const GET = ({ props }: { props: { of: string } }) => {
  const { name, url, events } = subjectFor(props.of)
  return atomFeed(
    name,
    url,
    events.map(e => ({ event: e.event, about: e.portfolios[0]?.name ?? name })),
  )
}
