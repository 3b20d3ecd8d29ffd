// data/filings.json: the list of all filings, newest first, as the pipeline wrote it.
import { recordText } from '../../json.ts'

export const GET = () => recordText('filings.json')
