// data/trusts/<trust>.json: a trust over time.
import { publishedTrust } from '../../../../model/published.ts'
import { json } from '../../../json.ts'
import { toMake } from '../../../kept/to-make.ts'
import { trustOf, trustSlugs } from '../../../records/records.ts'

export const getStaticPaths = () => toMake(trustSlugs(), slug => `data/trusts/${slug}.json`).map(slug => ({ params: { slug } }))
export const GET = ({ params }: { params: { slug: string } }) => {
  const trust = trustOf(params.slug)
  return json(trust && publishedTrust(trust))
}
