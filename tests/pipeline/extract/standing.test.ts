// What a prospectus describes as so on its date: read from the sections made for it, left out where it is not plain.
import { expect, test } from 'vitest'
import type { Change } from '../../../src/model/filing.ts'
import type { ChangeType } from '../../../src/model/kinds.ts'
import { readStanding } from '../../../src/pipeline/extract/standing/standing.ts'
import { numberTables, readTables } from '../../../src/pipeline/extract/tables/tables.ts'
import { readingOf } from '../extract-changes-stated/reading-of.ts'

function told(text: string, portfolios = ['Marlow Growth Fund']): string[] {
  const { context } = readingOf(text, { portfolios })
  return readStanding({ ...context, kind: 'summary-prospectus' }, numberTables(readTables(context)), []).map(f => `${f.track}: ${f.value}`)
}

const RETURNS =
  '# Performance\n\nAverage Annual Total Returns for periods ended December 31, 2020\n\n|  | 1 Year | 5 Years |\n| Marlow Growth Fund | 5.00% | 6.00% |'

test.each<[name: string, text: string, ...facts: string[]]>([
  [
    'objective',
    '# Investment Objective\n\nThe Fund seeks long-term growth of capital. Income is incidental.',
    'objective: long-term growth of capital',
  ],
  [
    'firms in sentences',
    "# Management of the Fund\n\nThe Fund's investment adviser is Ostler Advisers, LLC.\n\nDunmore Partners, L.P. serves as the sub-adviser.",
    'adviser: Ostler Advisers, LLC',
    'subadviser: Dunmore Partners, L.P.',
  ],
  [
    'a manager that is a firm',
    '# Management\n\nOstler Management LLC serves as the Manager. Dunmore Partners, L.P. serves as the Subadvisor.',
    'adviser: Ostler Management LLC',
    'subadviser: Dunmore Partners, L.P.',
  ],
  [
    'firms under their heads',
    '# Investment Adviser\n\nOstler Advisers, LLC\n\n# Sub-Adviser\n\nDunmore Partners, L.P.',
    'adviser: Ostler Advisers, LLC',
    'subadviser: Dunmore Partners, L.P.',
  ],
  [
    'an investment manager under the question',
    '# Who manages the Fund?\n\n# Investment manager\n\nOstler Management Company, a series of Ostler Business Trust',
    'adviser: Ostler Management Company',
  ],
  ['an objective that is told elsewhere', "# Investment Objective\n\nThe Fund's investment objective is described in the Prospectus."],
  [
    'a team in a table',
    '# Portfolio Managers\n\n| Name | Since |\n| Ann Poe, CFA | 2019 |\n| Lee Park | 2021 |',
    'manager: Ann Poe',
    'manager: Lee Park',
  ],
  [
    'a team behind its label, each with an office',
    '# Performance\n\nPortfolio Managers: Ann Poe, CFA, President of the Adviser, and B. Lee Park, each a Principal, have managed the Fund since 2012.',
    'manager: Ann Poe',
    'manager: B. Lee Park',
  ],
  [
    'managers a paragraph each',
    '# Portfolio Managers\n\nAnn Poe, Managing Director. Portfolio Manager of the Fund. Began managing the Fund in 2017.\n\nLee (Max) Park is a manager of the fund.',
    'manager: Ann Poe',
    'manager: Lee (Max) Park',
  ],
  [
    'by whom it is managed',
    '# Management\n\nThe persons responsible for the day-to-day management of the Fund are Ann Poe and Lee Park (“Portfolio Managers”).',
    'manager: Ann Poe',
    'manager: Lee Park',
  ],
  [
    'one who is about to leave',
    '# Management\n\nAnn Poe is a portfolio manager of the Fund. Lee Park is a portfolio manager until his retirement in May.',
  ],
  ['a name that is not plain among others', '# Management\n\nAnn Poe and KC Park have managed the Fund since 2012.'],
  [
    'a team in a column',
    '# Management\n\n| Subadviser | Portfolio Managers | Service Date |\n| Dunmore Partners, L.P. | Ann Poe, CFA | 2019 |\n|  | Lee Park | 2021 |',
    'subadviser: Dunmore Partners, L.P.',
    'manager: Ann Poe',
    'manager: Lee Park',
  ],
  [
    'labels in the text and on lines of their own',
    '# Management\n\nInvestment Adviser\n\nOstler Advisers, LLC (the “Adviser”)\n\nSub-Adviser: Dunmore Partners, L.P. is paid by the Adviser.',
    'adviser: Ostler Advisers, LLC',
    'subadviser: Dunmore Partners, L.P.',
  ],
  ['one manager in words', '# Management\n\nPortfolio Manager. Ann Poe has managed the Fund since 2006.', 'manager: Ann Poe'],
  ['a team of which one is not plain', '# Portfolio Managers\n\n| Name | Since |\n| Ann Poe, CFA | 2019 |\n| the committee | 2021 |'],
  ['a plural with one name', '# Management\n\nPortfolio Managers. Ann Poe has managed the Fund since 2006.'],
  ['two advisers', '# Management\n\nOstler Advisers, LLC is the investment adviser.\n\nDunmore Partners, L.P. is the investment adviser.'],
  ['an affiliate of another firm', '# Management\n\nThe investment adviser is an affiliate of Ostler Holdings, Inc.'],
  [
    'the index it is measured by',
    "# Performance\n\nThe Fund's benchmark is the Russell Midcap Index. The Fund compares its returns with those of the Russell Midcap Index.",
    'index: Russell Midcap Index',
  ],
  [
    'two indexes',
    "# Performance\n\nThe Fund's benchmark is the Russell Midcap Index.\n\nThe Fund compares its returns with the S&P 500 Index.",
  ],
  [
    'the one index beside its returns',
    `${RETURNS}\n| Russell Midcap Index (reflects no deduction for fees) | 4.00% | 5.00% |`,
    'index: Russell Midcap Index',
  ],
  ['two indexes beside its returns', `${RETURNS}\n| Russell Midcap Index | 4.00% | 5.00% |\n| S&P 500 Index | 4.10% | 5.10% |`],
  ['words elsewhere', '# Principal Risks\n\nThe Fund seeks long-term growth. Ostler Advisers, LLC is the investment adviser.'],
])('%s', (_, text, ...facts) => expect(told(text)).toEqual(facts))

test('a prospectus of several funds says of none which', () =>
  expect(told('# Investment Objective\n\nThe Fund seeks growth of capital.', ['Marlow Growth Fund', 'Marlow Bond Fund'])).toEqual([]))

function toldByTheWay(text: string, portfolios = ['Marlow Growth Fund'], types: ChangeType[] = []): string[] {
  const { context } = readingOf(text, { portfolios })
  const changes = types.map(type => ({ type }) as Change)
  return readStanding({ ...context, kind: 'supplement' }, [], changes).map(f => `${f.track} of ${f.portfolio}: ${f.value}`)
}
const BOTH = ['Marlow Growth Fund', 'Marlow Bond Fund']

test.each<[name: string, text: string, ...facts: string[]]>([
  [
    'behind the firm',
    'Ostler Advisers, LLC (the “Adviser”), the investment adviser to the Fund, has agreed to waive its fee.',
    'adviser of Marlow Growth Fund: Ostler Advisers, LLC',
  ],
  [
    'before the firm',
    'The Board and the Fund’s investment sub-adviser, Dunmore Partners, L.P., have approved the plan.',
    'subadviser of Marlow Growth Fund: Dunmore Partners, L.P.',
  ],
  [
    'and something else besides',
    'Ostler Advisers, LLC (the “Adviser”), the Fund’s investment adviser and an affiliate of Dunmore Partners, L.P., will act.',
    'adviser of Marlow Growth Fund: Ostler Advisers, LLC',
  ],
  [
    'in a sentence of its own',
    'Ostler Advisers, LLC serves as investment adviser to the Fund.',
    'adviser of Marlow Growth Fund: Ostler Advisers, LLC',
  ],
  [
    'of another fund',
    'Ostler Advisers, LLC, the investment adviser to the Fund Complex, and Dunmore Partners, L.P., an affiliate of the Fund’s adviser.',
  ],
  ['one to come', 'Dunmore Partners, L.P., the new investment adviser to the Fund, will waive its fee.'],
  [
    'two advisers',
    'Ostler Advisers, LLC, the investment adviser to the Fund, and Dunmore Partners, L.P., the investment adviser to the Fund, agree.',
  ],
  [
    'and the team',
    'The professionals primarily responsible for the day-to-day management of the Fund are Ann Poe, Lee Park and Max B. Orr. Mr. Orr is in London.',
    'manager of Marlow Growth Fund: Ann Poe',
    'manager of Marlow Growth Fund: Lee Park',
    'manager of Marlow Growth Fund: Max B. Orr',
  ],
])('a firm told of by the way in a supplement: %s', (_, text, ...facts) => expect(toldByTheWay(text)).toEqual(facts))

test('of several funds it is the adviser where the words mean each of them, and where no change says otherwise', () => {
  const each = 'Ostler Advisers, LLC, the investment adviser to each Fund, has agreed to waive its fee.'
  expect(toldByTheWay(each, BOTH)).toEqual(BOTH.map(fund => `adviser of ${fund}: Ostler Advisers, LLC`))
  expect(toldByTheWay(each.replace('each', 'the'), BOTH)).toEqual([])
  expect(toldByTheWay(each, BOTH, ['subadviser-change'])).toHaveLength(2)
  expect(toldByTheWay(each, BOTH, ['adviser-change'])).toEqual([])
})
