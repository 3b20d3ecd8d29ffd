// data/timeline.json: every dated fact of the site, oldest first.
import { publishedTimeline } from '../../../model/published.ts'
import { json } from '../../json.ts'
import { timeline } from '../../records/records.ts'

export const GET = () => json(publishedTimeline(timeline()))
