// index.md of a portfolio: its page as plain Markdown.
import { markdownTwin } from '../../../feeds/markdown-twin.ts'
import { portfolios } from '../../../records/records.ts'

export const getStaticPaths = () => portfolios().map(p => ({ params: { trust: p.key.split('/')[0], portfolio: p.key.split('/')[1] }, props: { of: p.key } }))
export const GET = ({ props }: { props: { of: string } }) => markdownTwin('portfolios', props.of)
