// index.md of a trust: its page as plain Markdown.
import { markdownTwin } from '../../feeds/markdown-twin.ts'
import { toMake } from '../../kept/to-make.ts'
import { trustSlugs } from '../../records/records.ts'

export const getStaticPaths = () =>
  toMake(trustSlugs(), slug => `${slug}/index.md`).map(trust => ({ params: { trust }, props: { of: trust } }))
export const GET = ({ props }: { props: { of: string } }) => markdownTwin('trusts', props.of)
