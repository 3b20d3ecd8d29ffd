// index.md of a trust: its page as plain Markdown.
import { markdownTwin } from '../../feeds/markdown-twin.ts'
import { trustPaths, type OfSubject } from '../../feeds/of-subject.ts'

export const getStaticPaths = () => trustPaths('index.md')
export const GET = ({ props }: OfSubject) => markdownTwin('trusts', props.of)
