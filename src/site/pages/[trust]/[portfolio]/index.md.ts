// index.md of a portfolio: its page as plain Markdown.
import { markdownTwin } from '../../../feeds/markdown-twin.ts'
import { portfolioPaths, type OfSubject } from '../../../feeds/of-subject.ts'

export const getStaticPaths = () => portfolioPaths('index.md')
export const GET = ({ props }: OfSubject) => markdownTwin('portfolios', props.of)
