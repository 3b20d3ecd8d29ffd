// Portfolios renamed, objectives, policies, strategies, indexes and risks that change; what is only described.
import { describe, expect, test } from 'vitest'
import { spelled } from './reading-of.ts'

const TWO = { portfolios: ['Marlow Growth Fund', 'Marlow Income Fund'] }
const TOLD: [text: string, setting: Parameters<typeof spelled>[1], ...changes: string[]][] = [
  [
    'Effective May 1, 2010, the Fund will be renamed the Marlow Equity Fund.',
    {},
    'portfolio-renamed: Marlow Growth Fund -> Marlow Equity Fund',
  ],
  [
    'The Board has approved changing the name of the Marlow Growth Fund to the "Marlow Equity Fund".',
    {},
    'portfolio-renamed: Marlow Growth Fund -> Marlow Equity Fund',
  ],
  [
    'At that time, the Fund will also change its name to the Marlow Short Duration Bond Fund.',
    {},
    'portfolio-renamed: Marlow Growth Fund -> Marlow Short Duration Bond Fund',
  ],
  [
    'Effective May 1, 2010, Marlow Growth Fund and Marlow Income Fund are renamed Dunmore Growth Fund and Dunmore Income Fund, respectively.',
    TWO,
    'portfolio-renamed: Marlow Growth Fund -> Dunmore Growth Fund',
    'portfolio-renamed: Marlow Income Fund -> Dunmore Income Fund',
  ],
  [
    'The names of the Funds will change as follows:\n\n| Current Name | New Name |\n| Marlow Growth Fund | Dunmore Growth Fund |\n| Marlow Income Fund | Dunmore Income Fund |',
    TWO,
    'portfolio-renamed: Marlow Growth Fund -> Dunmore Growth Fund',
    'portfolio-renamed: Marlow Income Fund -> Dunmore Income Fund',
  ],
  [
    'EFFECTIVE MAY 1, 1998, THE NAME OF THE MARLOW GROWTH FUND IS CHANGED TO MARLOW EQUITY FUND.',
    {},
    'portfolio-renamed: Marlow Growth Fund -> Marlow Equity Fund',
  ],
  [
    'Effective May 1, 2010, Marlow Growth Fund will be known as Marlow Equity Fund.',
    {},
    'portfolio-renamed: Marlow Growth Fund -> Marlow Equity Fund',
  ],
  [
    'The name of the Fund has been changed from "Marlow Growth Fund" to "Marlow Equity Fund."',
    {},
    'portfolio-renamed: Marlow Growth Fund -> Marlow Equity Fund',
  ],
  [
    'The Fund\'s investment objective will change from "to seek long-term growth of capital" to "to provide current income."',
    {},
    'objective-change: long-term growth of capital -> provide current income',
  ],
  ['The Board approved a change to the investment objective of the Fund.', {}, 'objective-change'],
  [
    'Effective July 1, 2010, the Fund is changing its investment objective to the following:\n\nTo seek long-term capital appreciation.',
    {},
    'objective-change: - -> long-term capital appreciation',
  ],
  ["The Fund's new investment objective will be to provide high income.", {}, 'objective-change: - -> provide high income'],
  ['Effective July 1, 2010, the Fund will become a non-diversified fund.', {}, 'policy-change: diversified -> non-diversified'],
  ["The Board approved the elimination of the Fund's fundamental investment policy regarding borrowing.", {}, 'policy-change'],
  ["Effective August 31, 2010, the Fund's 80% investment policy will be changed.", {}, 'policy-change'],
  [
    "Effective July 1, 2010, the Fund's benchmark changed from the Harbor 500 Index to the Harbor 1000 Growth Index.",
    {},
    'index-change: Harbor 500 Index -> Harbor 1000 Growth Index',
  ],
  [
    "The Harbor 1000 Growth Index has replaced the Harbor 500 Index as the Fund's primary benchmark.",
    {},
    'index-change: Harbor 500 Index -> Harbor 1000 Growth Index',
  ],
  [
    'Effective July 1, 2010, the Fund will compare its performance to the Harbor 1000 Growth Index instead of the Harbor 500 Index, its former benchmark.',
    {},
    'index-change: Harbor 500 Index -> Harbor 1000 Growth Index',
  ],
  [
    "The Fund's underlying index, the Harbor 500 Index, will be renamed the Harbor Core 500 Index on July 1, 2010.",
    {},
    'index-change: Harbor 500 Index -> Harbor Core 500 Index',
  ],
  ['Effective July 1, 2010, the Fund will no longer invest in securities rated below investment grade.', {}, 'strategy-change'],
  ["The Board has approved changes to the Fund's principal investment strategies.", {}, 'strategy-change'],
  ["The Fund's principal investment strategy will be revised to permit short sales.", {}, 'strategy-change'],
]
const NOT_TOLD: string[] = [
  'The Fund was formerly known as the Marlow Equity Fund.',
  'The Marlow Growth Fund (formerly, Marlow Equity Fund) seeks growth.',
  "The Fund's investment objective may be changed without shareholder approval.",
  "The Fund's investment objective, strategies and risks will remain unchanged.",
  "The Fund's investment objective is long-term growth of capital.",
  'The Fund may invest in companies within the range of the Harbor 1000 Index.',
  'The Fund is non-diversified.',
  'The Fund may invest up to 35% of its assets in foreign securities.',
  'The Fund will continue to invest at least 80% of its assets in bonds.',
  "There will be no change to the Fund's principal investment strategies.",
  "Changes in interest rates affect the value of the Fund's investments.",
]

describe('names and aims', () => {
  test.each(TOLD)('%s', (text, setting, ...changes) => expect(spelled(text, setting)).toEqual(changes))
  test.each(NOT_TOLD)('not: %s', text => expect(spelled(text)).toEqual([]))
})
