// data/filings/<id>.json: what was read from one filing, as the contract says.
import { toMake } from '../../../kept/to-make.ts'
import { filingIds, filingOf } from '../../../records/records.ts'
import { json } from '../../../json.ts'

export const getStaticPaths = () => toMake(filingIds(), id => `data/filings/${id}.json`).map(id => ({ params: { id } }))
export const GET = ({ params }: { params: { id: string } }) => json(filingOf(params.id))
