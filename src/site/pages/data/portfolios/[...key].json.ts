// data/portfolios/<trust>/<portfolio>.json: a portfolio over time.
import { publishedPortfolio } from '../../../../model/published.ts'
import { json } from '../../../json.ts'
import { toMake } from '../../../kept/to-make.ts'
import { portfolioKeys, portfolioOf } from '../../../records/records.ts'

export const getStaticPaths = () => toMake(portfolioKeys(), key => `data/portfolios/${key}.json`).map(key => ({ params: { key } }))
export const GET = ({ params }: { params: { key: string } }) => {
  const portfolio = portfolioOf(params.key)
  return json(portfolio && publishedPortfolio(portfolio))
}
