// data/timeline.json: every dated fact of the site, oldest first.
import { json } from '../../json.ts'
import { timeline } from '../../records/records.ts'

export const GET = () => json(timeline())
