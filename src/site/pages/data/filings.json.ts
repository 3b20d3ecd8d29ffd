// data/filings.json: the list of all filings, newest first.
import { publishedFilings } from '../../../model/published.ts'
import { json } from '../../json.ts'
import { filings } from '../../records/records.ts'

export const GET = () => json(publishedFilings(filings()))
