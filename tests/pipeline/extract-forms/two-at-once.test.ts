// Two changes told together: each kind beside each other, in one sentence, in sentences that lean on one another, as items, as what a
// board approved. Nothing of one may go over to the other, and the day holds for both.
import { describe, expect, test } from 'vitest'
import { COVERS, readingOf } from './form.ts'

interface Told {
  /** As a clause: "the Fund will …". */
  will: string
  /** As what was approved: "changing …", "a change of …"; none for what a board does not decide. */
  doing?: string
  noun?: string
  read: string
}

const FUND = 'Tamarind Growth Fund'
const CHANGES: readonly Told[] = [
  {
    will: 'the Fund will be renamed the Tamarind Bond Fund',
    doing: "changing the Fund's name to Tamarind Bond Fund",
    noun: 'a change in the name of the Fund to Tamarind Bond Fund',
    read: `portfolio-renamed {${FUND}} ${FUND} -> Tamarind Bond Fund`,
  },
  {
    will: 'the management fee of the Fund will be reduced from 0.80% to 0.70%',
    doing: "reducing the Fund's management fee from 0.80% to 0.70%",
    noun: 'a reduction in the management fee of the Fund from 0.80% to 0.70%',
    read: `management-fee-change {${FUND}} 0.80% -> 0.70%`,
  },
  {
    will: "the Fund's benchmark will change from the Alder 500 Index to the Corwin 900 Index",
    doing: "changing the Fund's benchmark from the Alder 500 Index to the Corwin 900 Index",
    noun: "a change in the Fund's benchmark from the Alder 500 Index to the Corwin 900 Index",
    read: `index-change {${FUND}} Alder 500 Index -> Corwin 900 Index`,
  },
  {
    will: 'Osgood Advisers, LLC will replace Corley Advisers, Inc. as sub-adviser to the Fund',
    doing: 'replacing Corley Advisers, Inc. with Osgood Advisers, LLC as sub-adviser to the Fund',
    noun: 'the appointment of Osgood Advisers, LLC as sub-adviser to the Fund in place of Corley Advisers, Inc.',
    read: `subadviser-change {${FUND}} Corley Advisers, Inc. -> Osgood Advisers, LLC`,
  },
  {
    will: 'the Fund will be closed to new investors',
    doing: 'closing the Fund to new investors',
    noun: 'the closing of the Fund to new investors',
    read: `closed-to-investors {${FUND}} - -> -`,
  },
  {
    will: 'Class B shares of the Fund will be converted into Class A shares',
    doing: 'converting Class B shares of the Fund into Class A shares',
    noun: 'the conversion of Class B shares of the Fund into Class A shares',
    read: `share-class-change {${FUND}} Class B -> Class A`,
  },
  {
    will: 'Mary Doe will replace Jane Roe as portfolio manager of the Fund',
    read: `portfolio-manager-change {${FUND}} Jane Roe -> Mary Doe`,
  },
  {
    will: 'the expense cap of the Fund will be lowered from 1.20% to 1.10%',
    doing: 'lowering the expense cap of the Fund from 1.20% to 1.10%',
    noun: 'a reduction of the expense cap of the Fund from 1.20% to 1.10%',
    read: `expense-limit-change {${FUND}} 1.20% -> 1.10%`,
  },
  {
    will: "the Fund's investment objective will change to current income",
    doing: "changing the Fund's investment objective to current income",
    noun: "a change in the Fund's investment objective to current income",
    read: `objective-change {${FUND}} - -> current income`,
  },
  {
    will: 'the minimum initial investment in the Fund will be reduced from $2,500 to $1,000',
    doing: 'reducing the minimum initial investment in the Fund from $2,500 to $1,000',
    noun: 'a reduction of the minimum initial investment in the Fund from $2,500 to $1,000',
    read: `purchase-redemption-change {${FUND}} $2,500 -> $1,000`,
  },
  {
    will: 'the maximum sales charge of the Fund will be reduced from 5.75% to 4.75%',
    doing: 'reducing the maximum sales charge of the Fund from 5.75% to 4.75%',
    noun: 'a reduction of the maximum sales charge of the Fund from 5.75% to 4.75%',
    read: `sales-charge-change {${FUND}} 5.75% -> 4.75%`,
  },
]
const DAY = 'July 20, 2015'
const capital = (words: string): string => words[0]!.toUpperCase() + words.slice(1)

/** How both are told; so many pairs may still be misread, and the number may only fall. */
const WAYS: readonly [way: string, misread: number, tell: (a: Told, b: Told) => string | false | undefined][] = [
  ['joined by "and"', 2, (a, b) => `Effective ${DAY}, ${a.will} and ${b.will}.`],
  ['in addition', 0, (a, b) => `On ${DAY}, ${a.will}. In addition, ${b.will}.`],
  ['on the same date', 0, (a, b) => `Effective ${DAY}, ${a.will}. Effective the same date, ${b.will}.`],
  ['numbered', 2, (a, b) => `The Board approved the following changes, effective ${DAY}: (1) ${a.will}; and (2) ${b.will}.`],
  ['under bullets', 0, (a, b) => `Effective ${DAY}:\n\n• ${capital(a.will)}.\n\n• ${capital(b.will)}.`],
  ['in paragraphs', 0, (a, b) => `The following changes are effective ${DAY}.\n\n${capital(a.will)}.\n\n${capital(b.will)}.`],
  ['as acts', 0, (a, b) => a.doing && b.doing && `The Board approved ${a.doing} and ${b.doing}, effective ${DAY}.`],
  [
    'as acts, numbered',
    0,
    (a, b) => a.doing && b.doing && `The Board approved (i) ${a.doing}; and (ii) ${b.doing}, each effective ${DAY}.`,
  ],
  ['as nouns', 0, (a, b) => a.noun && b.noun && `The Board approved ${a.noun} and ${b.noun}, effective ${DAY}.`],
  ['as nouns, numbered', 0, (a, b) => a.noun && b.noun && `The Board approved (i) ${a.noun} and (ii) ${b.noun}, effective ${DAY}.`],
]

describe('two changes told together', () => {
  test.each(WAYS)(
    '%s',
    (_, misread, tell) => {
      const pairs = CHANGES.flatMap(a => CHANGES.filter(b => b !== a).map(b => ({ a, b, text: tell(a, b) }))).filter(p => p.text)
      expect(pairs.length).toBeGreaterThan(80)
      const wrong = pairs.flatMap(({ a, b, text }, i) => {
        const answer = [a, b].map(told => `${told.read} | effective 2015-07-20 on`).sort()
        const form = {
          name: '',
          text: text as string,
          funds: [FUND],
          trust: 'Tamarind Series Trust',
          dated: 'June 15, 2015',
          amended: 'March 1, 2015',
          answer,
          wrong: false,
        }
        return JSON.stringify(readingOf(form, COVERS[i % COVERS.length]!)) === JSON.stringify(answer) ? [] : [form.text]
      })
      expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(misread)
    },
    120_000,
  )
})
