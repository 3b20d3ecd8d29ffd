// feed.xml of a portfolio: its changes, newest first.
import { feedOf, portfolioPaths } from '../../../feeds/of-subject.ts'

export const getStaticPaths = () => portfolioPaths('feed.xml')
export const GET = feedOf
