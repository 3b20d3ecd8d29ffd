// index.md of a trust: its page as plain Markdown.
import { markdownTwin } from '../../feeds/markdown-twin.ts'
import { trusts } from '../../records/records.ts'

export const getStaticPaths = () => trusts().map(t => ({ params: { trust: t.slug }, props: { of: t.slug } }))
export const GET = ({ props }: { props: { of: string } }) => markdownTwin('trusts', props.of)
