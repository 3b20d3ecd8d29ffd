// Where firms and people stand: by changes, and by documents that name them in an office.
import { expect, test } from 'vitest'
import type { Filing } from '../../../src/model/filing.ts'
import { change, filing, library, managersTable } from './telling.ts'

const FUND = 'Alder Growth Fund'
const KEY = 'alder-series-trust/alder-growth-fund'
const team = managersTable(FUND, 'Ann Lee', 'Bo Karr')
const mention = (kind: 'firm' | 'person', name: string, role: string | null, ...short: string[]): Filing['mentions'][number] => ({
  kind,
  name,
  short,
  role,
  lines: [4, 4],
})
const rolesIn = (...filings: ReturnType<typeof filing>[]) =>
  library(filings).parties.map(p => [p.name, ...p.roles.map(r => [r.text, r.portfolio, r.date, r.state].filter(Boolean).join(' '))])

test('everybody in a table of managers has a page that says so', () => {
  expect(rolesIn(filing('a', '2012-05-01', { portfolios: [FUND], tables: [team] }))).toEqual([
    ['Ann Lee', `portfolio manager ${KEY} 2012-05-01`],
    ['Bo Karr', `portfolio manager ${KEY} 2012-05-01`],
  ])
})

test('who goes on beside one who comes stands; the one who comes becomes, once, in the order of the filings', () => {
  const comes = change('portfolio-manager-change', FUND, { to: 'Bo Karr', effective: '2012-06-01', state: 'scheduled' })
  const leaves = change('portfolio-manager-change', FUND, { from: 'Ann Lee', effective: '2013-02-01' })
  expect(
    rolesIn(
      filing('a', '2012-05-01', { changes: [comes], tables: [team], mentions: [mention('person', 'Bo Karr', 'portfolio manager')] }),
      filing('b', '2013-02-01', { changes: [leaves] }),
    ),
  ).toEqual([
    ['Ann Lee', `portfolio manager ${KEY} 2012-06-01`, `portfolio manager, ends ${KEY} 2013-02-01 effective`],
    ['Bo Karr', `portfolio manager, begins ${KEY} 2012-06-01 scheduled`],
  ])
})

test('a firm named in an office of no fund keeps that; an office is no other spelling of its name', () => {
  const { parties } = library([
    filing('a', '2012-05-01', {
      portfolios: [FUND],
      mentions: [mention('firm', 'Rowan Advisors LLC', 'Investment Sub-Advisor', 'Sub-Adviser', 'Rowan', 'the Investment Manager')],
    }),
  ])
  expect(parties.map(p => [p.name, p.alsoKnownAs, p.roles.map(r => r.text)])).toEqual([
    ['Rowan Advisors LLC', ['Rowan'], ['Investment Sub-Advisor']],
  ])
})
