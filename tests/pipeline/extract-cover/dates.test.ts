// Written dates in every form, with how firmly each is given; a text stands beside what is read from it.
import { expect, test } from 'vitest'
import { datesIn } from '../../../src/pipeline/extract/dates/dates.ts'

const FORMS: readonly (readonly [text: string, read: string])[] = [
  ['Effective October 1, 2006, the', '2006-10-01 on'],
  ['dated 1 October 2006 and Oct. 1, 2006', '2006-10-01 on; 2006-10-01 on'],
  ['SUPPLEMENT DATED MAY 31, 2007 TO', '2007-05-31 on'],
  ['on 10/1/2006 and 12/31/05', '2006-10-01 on; 2005-12-31 on'],
  ['in October, 2006 or October 2007', '2006-10 on; 2007-10 on'],
  ['in late October 2025', '2025-10 on'],
  ['in the fourth quarter of 2025', ''],
  ['datedDecember 20, 2024tothe Summary', '2024-12-20 on'],
  ['calls on October 29 and November 1, 2007', '2007-10-29 on; 2007-11-01 on'],
  ['The meeting of June 12, 209 and of June 31, 2009', 'unreadable; unreadable'],
  ['on or about May 4, 1998', '1998-05-04 on-or-about'],
  ['is expected to close on or around May 4, 1998', '1998-05-04 on-or-about'],
  ['is expected to take effect on June 2, 2025', '2025-06-02 expected'],
  ['at the close of business on March 31, 1998', '1998-03-31 close-of-business'],
  ['Effective after the close of trading on December 15, 2023', '2023-12-15 close-of-business'],
  ['no later than October 31, 2002', '2002-10-31 no-later-than'],
  ['not before October 31, 2002', '2002-10-31 no-earlier-than'],
  ['up to 1,000 shares may 5 be sold; 60/40; 1.2.3', ''],
]
test.each(FORMS)('%s', (text, read) => {
  expect(
    datesIn(text)
      .map(d => (d.unreadable ? 'unreadable' : `${d.date} ${d.qualifier}`))
      .join('; '),
  ).toBe(read)
})

test('"effective immediately" is the day of the document', () => {
  expect(datesIn('Effective immediately, the fee falls.', '2023-08-01').map(d => [d.date, d.qualifier])).toEqual([
    ['2023-08-01', 'immediately'],
  ])
  expect(datesIn('Effective immediately after the meeting', '2023-08-01')).toEqual([])
})

test('a place is where the date stands', () => {
  const text = 'datedDecember 20, 2024tothe'
  const [date] = datesIn(text)
  expect(text.slice(date!.from, date!.to)).toBe('December 20, 2024')
})
