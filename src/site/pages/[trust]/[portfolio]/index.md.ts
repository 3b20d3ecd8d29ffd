// index.md of a portfolio: its page as plain Markdown.
import { markdownTwin } from '../../../feeds/markdown-twin.ts'
import { toMake } from '../../../kept/to-make.ts'
import { portfolioKeys } from '../../../records/records.ts'

export const getStaticPaths = () =>
  toMake(portfolioKeys(), key => `${key}/index.md`).map(of => ({
    params: { trust: of.split('/')[0], portfolio: of.split('/')[1] },
    props: { of },
  }))
export const GET = ({ props }: { props: { of: string } }) => markdownTwin('portfolios', props.of)
