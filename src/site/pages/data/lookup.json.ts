// data/lookup.json: by any name ever borne, the portfolios that bore it, each with its facts over time.
import { publishedLookup } from '../../../model/lookup.ts'
import { json } from '../../json.ts'
import { portfolios } from '../../records/records.ts'

export const GET = () => json(publishedLookup(portfolios()))
