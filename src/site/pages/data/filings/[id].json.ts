// data/filings/<id>.json: what was read from one filing, as the contract says.
import { publishedFiling } from '../../../../model/published.ts'
import { toMake } from '../../../kept/to-make.ts'
import { filingIds, filingOf } from '../../../records/records.ts'
import { json } from '../../../json.ts'

export const getStaticPaths = () => toMake(filingIds(), id => `data/filings/${id}.json`).map(id => ({ params: { id } }))
export const GET = ({ params }: { params: { id: string } }) => {
  const filing = filingOf(params.id)
  return json(filing && publishedFiling(filing))
}
