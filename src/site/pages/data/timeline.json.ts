// data/timeline.json: every dated fact of the site, oldest first, as the pipeline wrote it.
import { recordText } from '../../json.ts'

export const GET = () => recordText('timeline.json')
