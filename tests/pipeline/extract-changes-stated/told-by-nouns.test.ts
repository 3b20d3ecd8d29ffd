// What a noun of change says: of whom, by whom and from when, as a verb would; and nouns that only name a thing.
import { describe, expect, test } from 'vitest'
import { nominalsIn } from '../../../src/pipeline/extract/changes/stated/nominals.ts'
import { spelled } from './reading-of.ts'

describe('nouns of change', () => {
  const told = (words: string) =>
    nominalsIn(words, 0).map(n =>
      [
        n.verb,
        n.passive ? 'undergoes' : 'does',
        words.slice(n.subject.from, n.subject.to),
        words.slice(n.complement.from, n.complement.to).trim(),
      ].join(' | '),
    )
  test.each([
    ['the termination of quill partners, llc as sub-adviser', ['terminate | undergoes | quill partners, llc | as sub-adviser']],
    [
      'a reduction in the fee paid to the adviser from 0.75% to 0.65%',
      ['reduce | undergoes | the fee paid to the adviser | from 0.75% to 0.65%'],
    ],
    [
      'the resignation of tom ashby and the appointment of lena marsh as manager',
      ['resign | does | tom ashby | ', 'appoint | undergoes | lena marsh | as manager'],
    ],
    [
      'the closing of alder fund to new investors on may 1, 2010 and of birch fund on june 1, 2010',
      ['close | undergoes | alder fund | to new investors on may 1, 2010', 'close | undergoes | birch fund | on june 1, 2010'],
    ],
    ['the terms of the appointment', []],
  ])('%s', (words, expected) => expect(told(words)).toEqual(expected))
})

test.each([
  [
    'The Trustees authorized the termination of Quill Partners, LLC as sub-adviser to the Fund.',
    'subadviser-change: Quill Partners, LLC -> -',
  ],
  [
    "The Board approved the replacement of the Harbor 1000 Index with the Harbor 500 Index as the Fund's benchmark.",
    'index-change: Harbor 1000 Index -> Harbor 500 Index',
  ],
  [
    'The Trustees approved the renaming of the Fund as the Marlow Contrarian Fund.',
    'portfolio-renamed: Marlow Growth Fund -> Marlow Contrarian Fund',
  ],
  ['The conversion of Class B shares into Class A shares will occur on July 1, 2010.', 'share-class-change: Class B -> Class A'],
  ["The Adviser has agreed to a reduction in the Fund's management fee from 0.80% to 0.70%.", 'management-fee-change: 0.80% -> 0.70%'],
  ["The Board of Trustees has approved the elimination of the Fund's redemption fee.", 'purchase-redemption-change'],
])('told: %s', (text, change) => expect(spelled(text)).toEqual([change]))

test.each([
  'The Board considered the termination of Quill Partners, LLC as sub-adviser to the Fund.',
  'The Board may approve the conversion of Class B shares into Class A shares.',
  "Shareholders did not approve the replacement of the Fund's benchmark.",
  'The Board approved the continuation of the advisory agreement.',
])('not told: %s', text => expect(spelled(text)).toEqual([]))
