// What a board decides or a firm announces by a noun, alone, in lists and in tables; and the same nouns where nothing changes.
import { describe, expect, test } from 'vitest'
import { itemsOf } from '../../../src/pipeline/extract/changes/stated/items.ts'
import { spelled, statedIn } from './reading-of.ts'

const SETTING = { portfolios: ['Marlow Growth Fund', 'Marlow Bond Fund'] }
const TABLE = (head: string, ...rows: string[]) =>
  `The following changes are effective July 1, 2010.\n\n${[head, ...rows].map(r => `| ${r} |`).join('\n')}`

test.each<[text: string, ...changes: string[]]>([
  // Nouns of decision.
  [
    'Marlow Management announced the retirement of Lee Park, portfolio manager of the Fund, effective July 1, 2010.',
    'portfolio-manager-change: Lee Park -> -',
  ],
  [
    'The Trustees announced the selection of Dunmore Partners, L.P. as the new investment adviser to the Fund.',
    'adviser-change: - -> Dunmore Partners, L.P.',
  ],
  [
    'The Board accepted the resignation of Ostler Management, LLP as sub-adviser to the Fund.',
    'subadviser-change: Ostler Management, LLP -> -',
  ],
  ['The Board approved a change of the name of the Fund to the Marlow Contrarian Fund.', 'portfolio-renamed: - -> Marlow Contrarian Fund'],
  ["The Board approved a change in the Fund's name to Marlow Contrarian Fund.", 'portfolio-renamed: - -> Marlow Contrarian Fund'],
  ['The Board approved the closing of the Fund to new investors.', 'closed-to-investors'],
  // One noun of several portfolios, each with its day.
  [
    'The Board approved the closing of the Marlow Growth Fund to new investors effective June 1, 2010 and of the Marlow Bond Fund effective July 1, 2010.',
    'closed-to-investors',
    'closed-to-investors',
  ],
  // Lists of decisions.
  [
    'Shareholders voted to approve: (i) the appointment of Dunmore Partners, L.P. to replace Ostler Management, LLP as sub-adviser to the Marlow Growth Fund; and (ii) the appointment of Quill Asset Management, Inc. to replace Ostler Management, LLP as sub-adviser to the Marlow Bond Fund.',
    'subadviser-change: Ostler Management, LLP -> Dunmore Partners, L.P.',
    'subadviser-change: Ostler Management, LLP -> Quill Asset Management, Inc.',
  ],
  [
    "The Board approved: (i) a change of the Fund's name to Marlow Contrarian Fund; (ii) the opening of the Fund to new investors; and (iii) the appointment of Dunmore Partners, L.P. as sub-adviser.",
    'subadviser-change: - -> Dunmore Partners, L.P.',
    'portfolio-renamed: - -> Marlow Contrarian Fund',
    'reopened',
  ],
  // Tables with a column for those who leave and one for those who come.
  [
    TABLE(
      'Fund | Current Portfolio Manager | New Portfolio Manager',
      'Marlow Growth Fund | Iris Calder | Martin Stroud',
      'Marlow Bond Fund | Jude Farrow | Elena Pike',
    ),
    'portfolio-manager-change: Iris Calder -> Martin Stroud',
    'portfolio-manager-change: Jude Farrow -> Elena Pike',
  ],
  [
    TABLE(
      'Portfolio | Current Subadviser | Proposed New Subadviser',
      'Marlow Growth Fund | Ostler Management, LLP | Dunmore Partners, L.P.',
    ),
    'subadviser-change: Ostler Management, LLP -> Dunmore Partners, L.P.',
  ],
  // Offices, classes, purchases and fees told by what will be.
  [
    'Effective July 1, 2010, the transfer agent of each Fund will be Quill Fund Services, LLC.',
    'service-provider-change: - -> Quill Fund Services, LLC',
  ],
  ['Effective July 1, 2010, each Fund will offer Class Z shares.', 'share-class-change: - -> Class Z'],
  ['Effective July 1, 2010, the Fund will not accept purchases from new investors.', 'closed-to-investors'],
  [
    'Effective July 1, 2010, the Adviser will receive a fee of 0.80% (0.85% at present) of average daily net assets.',
    'management-fee-change: 0.85% -> 0.80%',
  ],
])('told: %s', (text, ...changes) => expect(spelled(text, SETTING)).toEqual(changes))

test.each([
  'The Board approved the continuation of the sub-advisory agreement with Ostler Management, LLP.',
  'The Adviser announced the appointment of Otis Hale as head of research.',
  "The Fund's custodian is Bank of New Harbor, N.A.",
  'The Fund offers Class A and Class C shares.',
  'The Fund will offer Class A shares to retirement plans.',
  'The Fund will not accept purchases from new investors who reside outside the United States.',
  'The Adviser receives a fee of 0.80% of average daily net assets (0.85% before any waiver).',
  'The Board considered: (i) the nature of the services of Ostler Management, LLP as sub-adviser; and (ii) the costs of those services.',
  'The Board approved: (i) the renewal of the advisory agreement; and (ii) the renewal of the custody agreement with Bank of New Harbor, N.A.',
  TABLE(
    'Fund | Current Portfolio Manager | New Portfolio Manager',
    'Marlow Growth Fund | Iris Calder | Iris Calder',
    'Dunmore Other Fund | Jude Farrow | Elena Pike',
  ),
  TABLE('Fund | Portfolio Manager | Since', 'Marlow Growth Fund | Iris Calder | 2006'),
])('nothing changes: %s', text => expect(spelled(text, SETTING)).toEqual([]))

describe('lists of decisions', () => {
  test.each<[words: string, ...items: string[]]>([
    [' : (i) the opening of A; and (ii) the closing of B.', 'the opening of A', 'the closing of B'],
    [' (a) one, (b) two and (c) three', 'one', 'two', 'three'],
    [' the plan (ii) only'],
    [' the fee of the Fund (1) as stated'],
  ])('%s', (words, ...items) => expect(itemsOf(words).map(i => words.slice(i.from, i.to))).toEqual(items))

  test('each item belongs to the portfolio that it names, whatever stands before the list', () => {
    const moves = statedIn(
      'Shareholders of the Marlow Growth Fund and the Marlow Bond Fund approved: (i) the appointment of Dunmore Partners, L.P. as sub-adviser to the Marlow Growth Fund; and (ii) the appointment of Quill Asset Management, Inc. as sub-adviser to the Marlow Bond Fund.',
      SETTING,
    )
    expect(moves.map(c => [c.to, c.portfolios])).toEqual([
      ['Dunmore Partners, L.P.', ['Marlow Growth Fund']],
      ['Quill Asset Management, Inc.', ['Marlow Bond Fund']],
    ])
  })

  test('each item of a table of moves belongs to its portfolio', () => {
    const moves = statedIn(
      TABLE(
        'Fund | Current Portfolio Manager | New Portfolio Manager',
        'Marlow Growth Fund | Iris Calder | Martin Stroud',
        'Marlow Bond Fund | Jude Farrow | Elena Pike',
      ),
      SETTING,
    )
    expect(moves.map(c => c.portfolios)).toEqual([['Marlow Growth Fund'], ['Marlow Bond Fund']])
  })
})
