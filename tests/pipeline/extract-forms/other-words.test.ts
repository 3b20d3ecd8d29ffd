// The same forms in other words that mean the same: what is read must not hang on the one word that a form was written with.
// So many as stand beside each exchange still do; the number may only fall.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { COVERS, formsIn, readingOf, type Form } from './form.ts'

const FOLDER = join(import.meta.dirname, '../../samples/forms')
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
/** "Effective July 1, 2015, …" at the start of a sentence. */
const OPENING = new RegExp(String.raw`(?<=^|[.:;”"]\s|\n)Effective (?:on )?(?=${MONTH} \d)`, 'g')
const DAY = new RegExp(String.raw`(?<=\b${MONTH} )(\d{1,2})(?=, (?:19|20)\d\d)`, 'g')
const ordinal = (day: string): string => day + (/1\d$/.test(day) ? 'th' : (['th', 'st', 'nd', 'rd'][Number(day) % 10] ?? 'th'))

const EXCHANGES: readonly (readonly [name: string, words: RegExp, others: string | ((word: string) => string), misread: number])[] = [
  ['Beginning for Effective', OPENING, 'Beginning ', 4],
  ['Starting on for Effective', OPENING, 'Starting on ', 5],
  ['As of for Effective', OPENING, 'As of ', 4],
  ['From for Effective', OPENING, 'From ', 7],
  ['With effect from for Effective', OPENING, 'With effect from ', 10],
  ['a day as an ordinal', DAY, ordinal, 19],
  ['stockholders for shareholders', /(?<=[Ss]|\b)hareholder/g, 'tockholder', 8],
  ['shall for will', /\bwill\b/g, 'shall', 2],
  ['authorized for approved', /\bapproved\b/g, 'authorized', 3],
  ['a letter before its class', /\bClass ([A-Z])\b(?!\d)/g, '$1 Class', 3],
  ['a day of the week before its day', new RegExp(String.raw`\b(?<=on )(?=${MONTH} \d{1,2}, )`, 'g'), 'Monday, ', 20],
  ['Series for Fund', /\bFund\b(?! (?:Operating|Operations|Shares|Advisors|Services|Solutions|Distributors))/g, 'Series', 24],
  ['lowered for reduced', /\breduced\b/g, 'lowered', 0],
  ['decreased for reduced', /\breduced\b/g, 'decreased', 2],
  ['on or around for on or about', /\bon or about\b/g, 'on or around', 1],
  [
    'superseded by for replaced with',
    /\breplaced (?:in (?:its|their) entirety )?with\b/g,
    word => word.replace('replaced', 'superseded').replace('with', 'by'),
    4,
  ],
  ['a family of two words', /\bTamarind\b/g, 'Old Tamarind', 1],
  ['initials in a fund’s name', /\bTamarind (?=\w+ (?:\w+ )?Fund\b)/g, 'Tamarind U.S. ', 7],
  ['a family in capitals', /\bTamarind\b/g, 'TMX', 2],
]
const [TEXT] = COVERS
const forms = readdirSync(FOLDER)
  .filter(f => f.endsWith('.txt'))
  .flatMap(f => formsIn(join(FOLDER, f)))
  .filter(f => !f.wrong)

test.each(EXCHANGES)(
  '%s',
  (_, words, others, misread) => {
    const said = (text: string) => text.replace(words, others as string)
    const other = (form: Form): Form => ({
      ...form,
      text: said(form.text),
      funds: form.funds.map(said),
      trust: said(form.trust),
      // The type of a change is no word of the filing.
      answer: form.answer.map(line => line.replace(/(?<= ).*/, said)),
    })
    const touched = forms.map(other).filter((form, i) => form.text !== forms[i]!.text)
    const wrong = touched.filter(form => JSON.stringify(readingOf(form, TEXT!)) !== JSON.stringify(form.answer.toSorted()))
    expect(touched.length).toBeGreaterThan(20)
    expect(wrong.length, wrong.map(form => form.name).join('\n')).toBeLessThanOrEqual(misread)
  },
  240_000,
)
