// Names of people and firms as a text prints them, and the statements of a sentence.
import { describe, expect, test } from 'vitest'
import { fullFirmsIn } from '../../../src/pipeline/extract/changes/firms/firms.ts'
import { fullNamesIn, peopleIn } from '../../../src/pipeline/extract/changes/people/people.ts'
import { statementsOf } from '../../../src/pipeline/extract/changes/stated/statement/statement.ts'

test.each([
  ['Kyri Loupis, Managing Director, and Jane Q. Doe, CFA, manage the Fund.', ['Kyri Loupis', 'Jane Q. Doe']],
  ['Effective May 1, John W. South, Jr., CFA, MBA oversees research.', ['John W. South, Jr.']],
  ["Siobhan O'Dea, Ruth Okafor-Lindsay and Mary de la Cruz", ["Siobhan O'Dea", 'Ruth Okafor-Lindsay', 'Mary de la Cruz']],
  ['CLEMENT J. OSTRANDER OF DELANCEY MUNICIPAL MANAGEMENT, INC. WILL MANAGE THE FUND', ['Clement J. Ostrander']],
  ['Portfolio Managers for each Fund are Matthew DeVito and Orlando Monta', ['Matthew DeVito', 'Orlando Monta']],
  ['Legg Mason Partners Fund, Janus Capital Management LLC and the Russell Midcap Index', []],
  ['the "Participating Affiliate" paragraph', []],
  ['the section “Contingent Deferred Sales Charge” of each Fund', []],
])('people: %s', (text, names) => expect(fullNamesIn(text).map(p => p.name)).toEqual(names))

test.each([
  ['Mr. Orr and Ms. Wynn', ['Julian P. Orr', 'Katherine S. Wynn']],
  ['Messrs. Orr and Brandt', ['Julian P. Orr', 'Leland Brandt']],
  ['Katherine Wynn', ['Katherine S. Wynn']],
  ['Ms. Orrin', ['Orrin']],
])('people by roster: %s', (text, names) => {
  expect(peopleIn(text, ['Julian P. Orr', 'Leland Brandt', 'Katherine S. Wynn']).map(p => p.name)).toEqual(names)
})

test.each([
  ['between the Manager and CAM North, LLC (expected to be renamed Clear Advisors, LLC)', ['CAM North, LLC', 'Clear Advisors, LLC']],
  ['Ostler & Company, L.L.C. and Bank of New Harbor, N.A.', ['Ostler & Company, L.L.C.', 'Bank of New Harbor, N.A.']],
  ['ROXBURY ASSET MANAGEMENT CORP. REMAINS THE ADVISER', ['Roxbury Asset Management Corp.']],
  ['replaces Compass Loom Portfolios, LLC as adviser', ['Compass Loom Portfolios, LLC']],
  ['Quill Trust Company and Quill Fund Services, Inc.', ['Quill Trust Company', 'Quill Fund Services, Inc.']],
  [
    'First Larkhill Bank of Delaware will replace Quill Trust Company of New York.',
    ['First Larkhill Bank of Delaware', 'Quill Trust Company of New York'],
  ],
  ['LARKHILL BANK OF THE TRUST', ['Larkhill Bank']],
  ['the Marlow Capital Growth Fund and the Fund', []],
])('firms: %s', (text, names) => expect(fullFirmsIn(text).map(f => f.name)).toEqual(names))

describe('statements', () => {
  const spelled = (text: string) =>
    statementsOf(text)
      .filter(s => !s.relative)
      .map(s =>
        [
          text.slice(s.subject.from, s.subject.to).trim(),
          s.verb,
          s.tense,
          ...(s.passive ? ['passive'] : []),
          ...(s.ended ? ['ended'] : []),
          ...(s.continues ? ['continues'] : []),
          ...(s.modal ? [s.modal] : []),
        ].join(' | '),
      )

  test.each([
    ['Effective May 1, 2010 the fee for the Fund has been reduced.', ['the fee for the Fund | reduce | perfect | passive']],
    ['JANE ROE, WHO HAS MANAGED THE FUND UNTIL NOW, WILL CONTINUE TO MANAGE THE TRUST.', ['JANE ROE, | manage | future | continues']],
    [
      'When the Agreement takes effect, the objective will change from income to growth.',
      ['When the Agreement | take | present', 'the objective | change | future'],
    ],
    ['The fee that the Fund pays to the Manager will be lower.', ['The fee | be | future']],
    ['Any waiver may be terminated at any time.', ['Any waiver | terminate | present | passive | may']],
    [
      'Roe is no longer a manager of the Fund, and all references to Roe are deleted.',
      ['Roe | be | present | ended', 'all references to Roe | delete | present | passive'],
    ],
    ['The Board approved a proposal to change the name of the Fund.', ['The Board | approve | past', 'The Board | change | infinitive']],
  ])('%s', (text, statements) => expect(spelled(text)).toEqual(statements))
})
