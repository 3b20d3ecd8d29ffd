// data/timeline/2007.json: the dated facts of one year, oldest first, for whoever wants not all.
import { json } from '../../../json.ts'
import { toMake } from '../../../kept/to-make.ts'
import { timelineHeld, timelineOfYear } from '../../../records/records.ts'

export const getStaticPaths = () => toMake(timelineHeld().years, year => `data/timeline/${year}.json`).map(year => ({ params: { year } }))

export const GET = ({ params }: { params: { year: string } }) => json(timelineOfYear(params.year))
