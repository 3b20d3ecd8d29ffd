// In: a year of the list of filings. Out: the page that has it alone, or null where it stands in the list: a list of thousands is slow to
// load and to look through.
import { filingIds, filingYears } from '../records/records.ts'

const MOST_IN_LIST = 1_000
const NEWEST = 2

export function ownPage(year: string): string | null {
  return filingIds().length > MOST_IN_LIST && filingYears().findIndex(of => of.year === year) >= NEWEST ? `/filings/years/${year}/` : null
}
