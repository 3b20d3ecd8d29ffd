// data/lookup.json: by any name ever borne, the portfolios that bore it, each with its facts over time, as the pipeline wrote it.
import { recordText } from '../../json.ts'

export const GET = () => recordText('lookup.json')
