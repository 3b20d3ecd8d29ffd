// data/filings/<id>.json: what was read from one filing, as the contract says.
import { filingIds, filingOf } from '../../../records/records.ts'
import { json } from '../../../json.ts'

export const getStaticPaths = () => filingIds().map(id => ({ params: { id } }))
export const GET = ({ params }: { params: { id: string } }) => json(filingOf(params.id))
