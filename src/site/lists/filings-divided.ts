// Out: the list of all filings, or of those of a year: what stands on its own page, and which years or months have pages of their own.
import { filingYears, filingsOfYear } from '../records/records.ts'
import { derived } from '../trace/trace.ts'
import { divided, type Divided } from './divided.ts'

const MOST = 1_000
/** Of a long list so many years stand on its page. */
const NEWEST = 2

const allDivided = derived('filings-divided', () =>
  divided(
    filingYears().map(({ year, ids }) => ({ key: year, items: ids })),
    MOST,
    NEWEST,
  ),
)
/** Newest first, by year. */
export const filingsDivided = (): Divided<string> => allDivided('')

/** Newest first, by month. */
export const filingYearDivided: (year: string) => Divided<string> = derived('filing-year-divided', year => {
  const months = [...Map.groupBy(filingsOfYear(year), f => f.day.slice(0, 7) || year)]
  return divided(
    months.map(([key, some]) => ({ key, items: some.map(f => f.id) })),
    MOST,
  )
})

/** Ids of the filings of a month ("2007-05"), newest first. */
export const filingsOfMonth: (month: string) => readonly string[] = derived('filings-of-month', month =>
  filingsOfYear(month.slice(0, 4)).flatMap(f => (f.day.startsWith(month) ? [f.id] : [])),
)
