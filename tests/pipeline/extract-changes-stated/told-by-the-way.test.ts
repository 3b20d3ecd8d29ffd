// What stands between a subject and its verb, and what a noun drags after it: the verb still belongs to the subject. Names are invented.
import { expect, test } from 'vitest'
import { spelled, statedIn } from './reading-of.ts'

const SETTING = { portfolios: ['Marlow Growth Fund', 'Marlow Bond Fund'] }

test.each<[text: string, ...changes: string[]]>([
  // A clause set off by commas.
  [
    'In addition, the name of the Harbor Small Cap Index (the "Index"), whose performance, before fees and expenses, the Fund seeks to track, will change to "Harbor US Small Cap Index."',
    'index-change: Harbor Small Cap Index -> Harbor US Small Cap Index',
  ],
  [
    'Effective June 1, 2010, the Harbor Quality Index, the performance of which, before fees, the Fund seeks to match, will change the frequency with which it is rebalanced from annually to quarterly.',
    'index-change',
  ],
  ['Effective June 1, 2010, the Harbor ex\u2011Asia Index will no longer include companies of Thailand.', 'index-change'],
  // A firm of which it is told by the way that it will have the office.
  [
    'Effective June 1, 2010, the Fund has entered into a new Investment Advisory Agreement with Dunmore Partners, L.P., who will serve as the investment adviser of the Fund. The fees will remain the same as the fees previously paid by the Fund to Ostler Management, LLP.',
    'adviser-change: Ostler Management, LLP -> Dunmore Partners, L.P.',
  ],
  [
    'The Adviser has entered into a new sub-advisory agreement with Dunmore Partners, L.P. with respect to the Fund.',
    'subadviser-change: - -> Dunmore Partners, L.P.',
  ],
  // Shares are given the name of a class.
  [
    'Effective June 1, 2010, all outstanding shares of the Fund were redesignated as "Investor Class" shares.',
    'share-class-change: - -> Investor Class',
  ],
  [
    'Effective June 1, 2010, all of the existing shares of the Marlow Growth Fund and the Marlow Bond Fund were redesignated as Class I shares, and the Marlow Growth Fund commenced offering Class A shares.',
    'share-class-change: - -> Class I',
    'share-class-change: - -> Class A',
  ],
])('told: %s', (text, ...changes) => expect(spelled(text, SETTING)).toEqual(changes))

test.each([
  'The Harbor Quality Index, whose components are weighted by size, is rebalanced quarterly.',
  'The Fund is party to an Investment Advisory Agreement with Ostler Management, LLP, which serves as its investment adviser.',
  'The Adviser, which has entered into agreements with Quill Fund Services, LLC, receives a fee.',
  'The Harbor Index will include companies of any size.',
])('nothing changes: %s', text => expect(spelled(text, SETTING)).toEqual([]))

test('of two statements of one sentence each belongs to the portfolios that it names', () => {
  const changes = statedIn(
    'Effective June 1, 2010, all of the existing shares of the Marlow Growth Fund and the Marlow Bond Fund were redesignated as Class I shares, and the Marlow Growth Fund commenced offering Class A shares.',
    SETTING,
  )
  expect(changes.map(c => c.portfolios)).toEqual([['Marlow Growth Fund', 'Marlow Bond Fund'], ['Marlow Growth Fund']])
})

test('the last day of trading is read over the full stop of a company form', () => {
  const [change] = statedIn(
    "The Board approved the liquidation of the Fund on or about August 31, 2010. The last day of trading of the Fund's shares on the Harbor Exchange, Inc. will be on or about August 30, 2010.",
  )
  expect(change!.dates.map(d => `${d.role} ${d.date}`)).toEqual(['liquidation 2010-08-31', 'last-trading 2010-08-30'])
})
