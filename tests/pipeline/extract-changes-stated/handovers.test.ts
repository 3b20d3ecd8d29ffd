// The management of a portfolio that passes from one to another, told without a verb of replacing or appointing; and the same words where
// nobody comes or goes.
import { expect, test } from 'vitest'
import { readingOf, spelled, statedIn } from './reading-of.ts'

const LASTS = 'The Fund is managed by Tom Ashby and Lena Marsh.\n\n'

test.each([
  ['Effective July 1, 2010, portfolio management duties for the Fund will shift from Tom Ashby to Lena Marsh.', 'Tom Ashby -> Lena Marsh'],
  ['On July 1, 2010 the management of the Fund passes from Tom Ashby to Lena Marsh.', 'Tom Ashby -> Lena Marsh'],
  ["The Fund's portfolio manager will change from Tom Ashby to Lena Marsh on July 1, 2010.", 'Tom Ashby -> Lena Marsh'],
  ['As of July 1, 2010, Tom Ashby will hand over his portfolio management responsibilities to Lena Marsh.', 'Tom Ashby -> Lena Marsh'],
  ['Effective July 1, 2010, Lena Marsh will take over from Tom Ashby as manager of the Fund.', 'Tom Ashby -> Lena Marsh'],
  ['Effective July 1, 2010, Lena Marsh will serve as portfolio manager of the Fund in lieu of Tom Ashby.', 'Tom Ashby -> Lena Marsh'],
  ["Tom Ashby's tenure as a portfolio manager of the Fund will conclude on July 1, 2010.", 'Tom Ashby -> -'],
  ['It is with regret that we report that Tom Ashby, a portfolio manager of the Fund, passed away on June 1, 2010.', 'Tom Ashby -> -'],
  ['Tom Ashby will continue to manage the Fund until August 31, 2010.', 'Tom Ashby -> -'],
  ['Tom Ashby will remain a portfolio manager of the Fund through August 31, 2010.', 'Tom Ashby -> -'],
  [
    'Effective July 1, 2010, the following individuals will be jointly responsible for managing the Fund: Lena Marsh and Owen Firth.',
    '- -> Lena Marsh; Owen Firth',
  ],
  [
    'Effective July 1, 2010, Lena Marsh became portfolio manager of the Fund. Prior to that date, Tom Ashby served as portfolio manager.',
    'Tom Ashby -> Lena Marsh',
  ],
  ['Lena Marsh is now a portfolio manager of the Fund.', '- -> Lena Marsh'],
  ['Effective immediately, Tom Ashby is not a portfolio manager of the Fund.', 'Tom Ashby -> -'],
  ['In addition to Tom Ashby, Lena Marsh will manage the Fund beginning July 1, 2010.', '- -> Lena Marsh'],
  ['The Adviser has informed the Trust of the departure of Tom Ashby, a portfolio manager of the Fund.', 'Tom Ashby -> -'],
  ['Ms. Marsh succeeds Tom Ashby, who had managed the Fund since 1997.\n\nLena Marsh is a portfolio manager.', 'Tom Ashby -> Lena Marsh'],
])('hands over: %s', (text, change) => expect(spelled(text)).toEqual([`portfolio-manager-change: ${change}`]))

test.each([
  `${LASTS}Tom Ashby will continue to manage the Fund.`,
  'Management fees will change from time to time as Lena Marsh and Tom Ashby see fit.',
  'Tom Ashby has managed the Fund since 1997.',
  'The Fund will shift assets from bonds to stocks, as Lena Marsh and Tom Ashby see value.',
  'Until 1997, Tom Ashby served as an analyst at Harbor Partners, Inc.',
  'Tom Ashby is not an officer of the Fund.',
])('nobody comes or goes: %s', text => expect(spelled(text)).toEqual([]))

test('"since" a day after that of the amended document is news, and gives the day', () => {
  const reading = readingOf('Lena Marsh has been the portfolio manager of the Fund since May 3, 2010.')
  expect(reading.context.amends).toEqual([])
  expect(spelled('Lena Marsh has been the portfolio manager of the Fund since May 3, 2010.')).toEqual([])
  const news = statedIn('Lena Marsh has been the portfolio manager of the Fund since May 3, 2010.', { amended: '2010-03-01' })
  expect(news.map(c => [c.to, c.dates[0]?.date])).toEqual([['Lena Marsh', '2010-05-03']])
})
