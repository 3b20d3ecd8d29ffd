// feed.xml of a trust: its changes, newest first.
import { feedOf, trustPaths } from '../../feeds/of-subject.ts'

export const getStaticPaths = () => trustPaths('feed.xml')
export const GET = feedOf
