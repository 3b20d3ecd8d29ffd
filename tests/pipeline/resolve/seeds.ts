// What the four filings of the users say, written down by hand: the changes of 001, 003 and 004 as records.
import type { Filing } from '../../../src/model/filing.ts'
import { change, filing } from './telling.ts'

const MIST = 'Met Investors Series Trust'
const MSF = 'Metropolitan Series Fund, Inc.'
const cik = '0001126087'

const merger = (from: string, to: string) =>
  change('reorganization', from, {
    trust: MIST,
    from,
    to,
    state: 'proposed',
    conditions: ['shareholder-approval'],
    dates: [
      { role: 'board-approval', date: '2007-11-07', qualifier: 'on', lines: [10, 12] },
      { role: 'effective', date: '2008-04-28', qualifier: 'on-or-about', lines: [37, 38] },
      { role: 'record', date: '2007-11-30', qualifier: 'on', lines: [38, 39] },
      { role: 'meeting', date: '2008-02-28', qualifier: 'on', lines: [39, 40] },
      { role: 'mailing', date: '2008-01-17', qualifier: 'on-or-about', lines: [40, 42] },
    ],
  })

export const reorganizations: Filing = filing('0000908737-07-000423', '2007-12-14', {
  trusts: [MIST],
  cik,
  portfolios: [
    { name: 'Batterymarch Mid-Cap Stock Portfolio', trust: MIST },
    { name: 'MFS Value Portfolio', trust: MIST },
    { name: 'Lazard Mid-Cap Portfolio', trust: MIST, role: 'acquiring' },
    { name: 'MFS Value Portfolio', trust: MSF, role: 'acquiring', presently: 'Harris Oakmark Large Cap Value Portfolio' },
  ],
  changes: [
    merger('Batterymarch Mid-Cap Stock Portfolio', 'Lazard Mid-Cap Portfolio'),
    merger('MFS Value Portfolio', 'MFS Value Portfolio'),
  ],
})

const THIRD = 'Third Avenue Small Cap Value Portfolio'
export const strategy: Filing = filing('0000908737-07-000253', '2007-05-31', {
  trusts: [MIST],
  cik,
  portfolios: [{ name: THIRD, trust: MIST }],
  amends: [{ document: 'prospectus', dated: '2007-04-30', lines: [5, 5] }],
  changes: [
    change('strategy-change', THIRD, {
      trust: MIST,
      effective: '2007-05-22',
      lines: [13, 43],
      amendment: {
        operation: 'replace',
        documents: ['prospectus'],
        heading: 'Principal Investment Strategy',
        path: [],
        part: null,
        lines: [17, 43],
      },
    }),
  ],
})

const JANUS = 'Janus Aggressive Growth Portfolio'
const october = { trust: MIST, effective: '2006-10-01', state: 'scheduled' as const }
export const adviser: Filing = filing('0000908737-06-000704', '2006-09-22', {
  trusts: [MIST],
  cik,
  portfolios: [
    { name: JANUS, trust: MIST },
    { name: 'Legg Mason Partners Aggressive Growth Fund', trust: null, role: 'comparable' },
  ],
  amends: [{ document: 'prospectus', dated: '2006-05-01', lines: [3, 3] }],
  changes: [
    change('adviser-change', JANUS, { ...october, from: 'Janus Capital Management LLC', to: 'ClearBridge Advisors, LLC', lines: [7, 18] }),
    change('portfolio-renamed', JANUS, { ...october, from: JANUS, to: 'Legg Mason Aggressive Growth Portfolio', lines: [19, 20] }),
    change('objective-change', JANUS, { ...october, from: 'long-term growth of capital', to: 'capital appreciation', lines: [31, 33] }),
    change('portfolio-manager-change', JANUS, { ...october, to: 'Richard Freeman; Evan Bauman', lines: [189, 193] }),
  ],
})

export const letter: Filing = filing('0000908737-08-000008', '2008-01-03', { trusts: [MIST], cik, kind: 'correspondence', portfolios: [] })

export const seeds = [reorganizations, strategy, adviser, letter]
