// Two changes told together, of one fund and of two: each kind beside each other, in one sentence, in sentences that lean on one another, as
// items, as what a board approved. Nothing of one may go over to the other, neither its figures nor its fund, and the day holds for both.
import { describe, expect, test } from 'vitest'
import { COVERS, readingOf, type Form } from './form.ts'

/** Words for a change of `F`: as a clause, as the act and as the noun that a board approved (none for what a board does not decide). */
interface Told {
  will: string
  doing?: string
  noun?: string
  read: (fund: string) => string
}

const effective = (read: (fund: string) => string) => (fund: string) => `${read(fund)} | effective 2015-07-20 on`
const CHANGES: readonly Told[] = [
  {
    will: 'F will be renamed the Tamarind Bond Fund',
    doing: 'changing the name of F to Tamarind Bond Fund',
    noun: 'a change in the name of F to Tamarind Bond Fund',
    read: effective(fund => `portfolio-renamed {${fund}} ${fund} -> Tamarind Bond Fund`),
  },
  {
    will: 'the management fee of F will be reduced from 0.80% to 0.70%',
    doing: 'reducing the management fee of F from 0.80% to 0.70%',
    noun: 'a reduction in the management fee of F from 0.80% to 0.70%',
    read: effective(fund => `management-fee-change {${fund}} 0.80% -> 0.70%`),
  },
  {
    will: 'the benchmark of F will change from the Alder 500 Index to the Corwin 900 Index',
    doing: 'changing the benchmark of F from the Alder 500 Index to the Corwin 900 Index',
    noun: 'a change in the benchmark of F from the Alder 500 Index to the Corwin 900 Index',
    read: effective(fund => `index-change {${fund}} Alder 500 Index -> Corwin 900 Index`),
  },
  {
    will: 'Osgood Advisers, LLC will replace Corley Advisers, Inc. as sub-adviser to F',
    doing: 'replacing Corley Advisers, Inc. with Osgood Advisers, LLC as sub-adviser to F',
    noun: 'the appointment of Osgood Advisers, LLC as sub-adviser to F in place of Corley Advisers, Inc.',
    read: effective(fund => `subadviser-change {${fund}} Corley Advisers, Inc. -> Osgood Advisers, LLC`),
  },
  {
    will: 'F will be closed to new investors',
    doing: 'closing F to new investors',
    noun: 'the closing of F to new investors',
    read: effective(fund => `closed-to-investors {${fund}} - -> -`),
  },
  {
    will: 'Class B shares of F will be converted into Class A shares',
    doing: 'converting Class B shares of F into Class A shares',
    noun: 'the conversion of Class B shares of F into Class A shares',
    read: effective(fund => `share-class-change {${fund}} Class B -> Class A`),
  },
  {
    will: 'Mary Doe will replace Jane Roe as portfolio manager of F',
    read: effective(fund => `portfolio-manager-change {${fund}} Jane Roe -> Mary Doe`),
  },
  {
    will: 'the expense cap of F will be lowered from 1.20% to 1.10%',
    doing: 'lowering the expense cap of F from 1.20% to 1.10%',
    noun: 'a reduction of the expense cap of F from 1.20% to 1.10%',
    read: effective(fund => `expense-limit-change {${fund}} 1.20% -> 1.10%`),
  },
  {
    will: 'the investment objective of F will change to current income',
    doing: 'changing the investment objective of F to current income',
    noun: 'a change in the investment objective of F to current income',
    read: effective(fund => `objective-change {${fund}} - -> current income`),
  },
  {
    will: 'the minimum initial investment in F will be reduced from $2,500 to $1,000',
    doing: 'reducing the minimum initial investment in F from $2,500 to $1,000',
    noun: 'a reduction of the minimum initial investment in F from $2,500 to $1,000',
    read: effective(fund => `purchase-redemption-change {${fund}} $2,500 -> $1,000`),
  },
  {
    will: 'the maximum sales charge of F will be reduced from 5.75% to 4.75%',
    doing: 'reducing the maximum sales charge of F from 5.75% to 4.75%',
    noun: 'a reduction of the maximum sales charge of F from 5.75% to 4.75%',
    read: effective(fund => `sales-charge-change {${fund}} 5.75% -> 4.75%`),
  },
]
/** What ends a fund: told of one of two. */
const ENDS: readonly Told[] = [
  {
    will: 'F will be liquidated',
    doing: 'liquidating F',
    noun: 'the liquidation of F',
    read: fund => `liquidation {${fund}} - -> - | liquidation 2015-07-20 on`,
  },
  {
    will: 'F will merge into the Birch Value Fund',
    doing: 'merging F into the Birch Value Fund',
    noun: 'the merger of F into the Birch Value Fund',
    read: effective(fund => `reorganization {${fund}} ${fund} -> Birch Value Fund`),
  },
]
const DAY = 'July 20, 2015'
const capital = (words: string): string => words[0]!.toUpperCase() + words.slice(1)

type Words = Omit<Told, 'read'>
/** How both are told; so many pairs of one fund and of two may still be misread, and the numbers may only fall. */
const WAYS: readonly [way: string, one: number, two: number, tell: (a: Words, b: Words) => string | false | undefined][] = [
  ['joined by "and"', 0, 9, (a, b) => `Effective ${DAY}, ${a.will} and ${b.will}.`],
  ['joined by "while"', 0, 7, (a, b) => `Effective ${DAY}, ${a.will}, while ${b.will}.`],
  ['in addition', 0, 0, (a, b) => `On ${DAY}, ${a.will}. In addition, ${b.will}.`],
  ['on the same date', 0, 0, (a, b) => `Effective ${DAY}, ${a.will}. Effective the same date, ${b.will}.`],
  ['in one sentence, on the same date', 0, 8, (a, b) => `${capital(a.will)} on ${DAY}, and ${b.will} on the same date.`],
  ['numbered', 0, 6, (a, b) => `The Board approved the following changes, effective ${DAY}: (1) ${a.will}; and (2) ${b.will}.`],
  ['under bullets', 0, 0, (a, b) => `Effective ${DAY}:\n\n• ${capital(a.will)}.\n\n• ${capital(b.will)}.`],
  ['in paragraphs', 0, 0, (a, b) => `The following changes are effective ${DAY}.\n\n${capital(a.will)}.\n\n${capital(b.will)}.`],
  ['as acts', 0, 0, (a, b) => a.doing && b.doing && `The Board approved ${a.doing} and ${b.doing}, effective ${DAY}.`],
  [
    'as acts, numbered',
    0,
    2,
    (a, b) => a.doing && b.doing && `The Board approved (i) ${a.doing}; and (ii) ${b.doing}, each effective ${DAY}.`,
  ],
  ['as nouns', 0, 2, (a, b) => a.noun && b.noun && `The Board approved ${a.noun} and ${b.noun}, effective ${DAY}.`],
  ['as nouns, numbered', 0, 2, (a, b) => a.noun && b.noun && `The Board approved (i) ${a.noun} and (ii) ${b.noun}, effective ${DAY}.`],
]

const GROWTH = 'Tamarind Growth Fund'
const VALUE = 'Tamarind Value Fund'

const wordsOf = ({ will, doing, noun }: Told, fund: string): Words => {
  const of = (words: string) => words.replace(/\bF\b/g, fund)
  return { will: of(will), ...(doing && { doing: of(doing) }), ...(noun && { noun: of(noun) }) }
}

function formOf(text: string, funds: string[], answer: string[]): Form {
  const cover = { trust: 'Tamarind Series Trust', dated: 'June 15, 2015', amended: 'March 1, 2015' }
  return { name: text, text, funds, ...cover, answer: answer.sort(), wrong: false }
}

const pairsOf = (changes: readonly Told[]): [Told, Told][] =>
  changes.flatMap(a => changes.filter(b => b !== a).map((b): [Told, Told] => [a, b]))

function expectRead(forms: readonly Form[], misread: number): void {
  expect(forms.length).toBeGreaterThan(80)
  const wrong = forms.filter((form, i) => JSON.stringify(readingOf(form, COVERS[i % COVERS.length]!)) !== JSON.stringify(form.answer))
  expect(wrong.length, wrong.map(form => form.text).join('\n')).toBeLessThanOrEqual(misread)
}

describe('two changes told together', () => {
  test.each(WAYS)(
    'of one fund, %s',
    (_, misread, __, tell) => {
      const forms = pairsOf(CHANGES).flatMap(([a, b]) => {
        const text = tell(wordsOf(a, 'the Fund'), wordsOf(b, 'the Fund'))
        return text ? formOf(text, [GROWTH], [a.read(GROWTH), b.read(GROWTH)]) : []
      })
      expectRead(forms, misread)
    },
    120_000,
  )
  test.each(WAYS)(
    'of two funds, %s',
    (_, __, misread, tell) => {
      const forms = pairsOf([...CHANGES, ...ENDS]).flatMap(([a, b]) => {
        const text = tell(wordsOf(a, `the ${GROWTH}`), wordsOf(b, `the ${VALUE}`))
        return text ? formOf(text, [GROWTH, VALUE], [a.read(GROWTH), b.read(VALUE)]) : []
      })
      expectRead(forms, misread)
    },
    120_000,
  )
})
