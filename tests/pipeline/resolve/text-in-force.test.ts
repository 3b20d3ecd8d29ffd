// Instructions on text: which part is meant, what comes of it, what is refused, and how the difference is marked.
import { describe, expect, test } from 'vitest'
import type { Amendment } from '../../../src/model/filing.ts'
import { apply } from '../../../src/pipeline/resolve/text-in-force/apply.ts'
import { markedDifference } from '../../../src/pipeline/resolve/text-in-force/marked-difference.ts'
import { choose, placeOf, sentencesOf } from '../../../src/pipeline/resolve/text-in-force/part.ts'

test.each<[string, number, ReturnType<typeof choose>]>([
  ['first', 3, [0]],
  ['last', 3, [2]],
  ['penultimate', 3, [1]],
  ['first two', 3, [0, 1]],
  ['last 2', 3, [1, 2]],
  ['first and third', 3, [0, 2]],
  ['first, second and third', 4, [0, 1, 2]],
  ['second through fourth', 5, [1, 2, 3]],
  ['3rd', 3, [2]],
  ['fourth', 3, 'out'],
  ['last four', 3, 'out'],
  ['penultimate', 1, 'out'],
  ['following', 3, null],
  ['', 3, null],
])('%j of %i', (words, count, expected) => expect(choose(words, count)).toEqual(expected))

test.each([
  ['third paragraph', { unit: 'paragraph', choice: 'third', within: null }],
  ['last two sentences of the second paragraph', { unit: 'sentence', choice: 'last two', within: 'second' }],
  ['the first full paragraph', { unit: 'paragraph', choice: 'first full', within: null }],
  ['footnote 2', null],
  ['fee table', null],
  ['last row', null],
])('the place %j', (part, expected) => expect(placeOf(part)).toEqual(expected))

test('sentences do not end at an abbreviation', () => {
  const paragraph = 'Oak Management, Inc. is the adviser. The U.S. Government does not insure the Fund. Mr. Reed manages it.'
  expect(sentencesOf(paragraph).map(s => s.trim())).toEqual([
    'Oak Management, Inc. is the adviser.',
    'The U.S. Government does not insure the Fund.',
    'Mr. Reed manages it.',
  ])
  expect(sentencesOf(paragraph).join('')).toBe(paragraph)
})

describe('carrying out', () => {
  const base = ['One. Two. Three.', 'Four.', 'Five.']
  const told = (operation: Amendment['operation'], part: string | null, fresh: string[], words = '', on: string[] | null = base) => {
    const done = apply(on, { operation, part, documents: [], heading: 'H', path: [], lines: [1, 1] }, fresh, words)
    return 'reason' in done ? done.reason : done.paragraphs
  }
  test.each<[string, ReturnType<typeof told>, ReturnType<typeof told>]>([
    ['the whole, base not held', told('replace', null, ['New.'], '', null), ['New.']],
    ['the whole', told('replace', null, ['New.']), ['New.']],
    ['a paragraph', told('replace', 'second paragraph', ['New.', 'More.']), ['One. Two. Three.', 'New.', 'More.', 'Five.']],
    ['two paragraphs by one', told('replace', 'first and second paragraphs', ['New.']), ['New.', 'Five.']],
    ['deleting a paragraph', told('delete', 'last paragraph', []), ['One. Two. Three.', 'Four.']],
    ['deleting the whole', told('delete', null, []), []],
    ['deleting sentences', told('delete', 'last two sentences of the first paragraph', []), ['One.', 'Four.', 'Five.']],
    ['replacing a sentence', told('replace', 'second sentence of the first paragraph', ['New.']), ['One. New. Three.', 'Four.', 'Five.']],
    [
      'inserting after',
      told('insert', 'second paragraph', ['New.'], 'is inserted after the second paragraph'),
      ['One. Two. Three.', 'Four.', 'New.', 'Five.'],
    ],
    [
      'inserting before',
      told('insert', 'second paragraph', ['New.'], 'is added before the second paragraph'),
      ['One. Two. Three.', 'New.', 'Four.', 'Five.'],
    ],
    ['adding to the end', told('insert', null, ['New.'], 'is added to the section'), [...base, 'New.']],
    [
      'inserting a following paragraph',
      told('insert', 'following paragraph', ['New.'], 'The following paragraph is inserted after the second paragraph under the heading'),
      ['One. Two. Three.', 'Four.', 'New.', 'Five.'],
    ],
    ['words', told('replace', null, [], 'the words “Two” are replaced by the words “2”.'), ['One. 2. Three.', 'Four.', 'Five.']],
    ['words struck', told('delete', null, [], 'the word "Four." is deleted'), ['One. Two. Three.', 'Five.']],
    ['words that are not there', told('replace', null, [], 'the words “Six” are replaced by “6”'), 'conflict'],
    [
      'a piece without a number',
      told('replace', null, ['New.'], 'The following replaces the list of Underlying Funds under the heading “H”'),
      'not-understood',
    ],
    ['base not held', told('replace', 'second paragraph', ['New.'], '', null), 'target-not-held'],
    ['out of range', told('delete', 'fourth paragraph', []), 'part-out-of-range'],
    ['no new text', told('replace', null, []), 'not-understood'],
    [
      'an exception',
      told('delete', 'last two sentences of the first paragraph', [], 'all except the last two sentences'),
      'not-understood',
    ],
    ['a sentence of several paragraphs', told('delete', 'last sentence', []), 'not-understood'],
    ['a row', told('replace', 'second row', ['New.']), 'not-understood'],
    ['neither before nor after', told('insert', 'second paragraph', ['New.'], 'in the second paragraph is inserted'), 'not-understood'],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected))
})

describe('the difference', () => {
  const marked = (before: string[], after: string[]) =>
    markedDifference(before, after).map(d => `${{ same: '=', added: '+', removed: '-', moved: '>' }[d.kind]}${d.text.trim()}`)
  test('words', () =>
    expect(marked(['The Fund may hold 10% cash.'], ['The Fund may hold 20% cash.'])).toEqual([
      '=The Fund may hold',
      '-10%',
      '+20%',
      '=cash.',
    ]))
  test('a paragraph moved', () =>
    expect(marked(['One.', 'Two.', 'Three.'], ['Two.', 'Three.', 'One.'])).toEqual(['=Two.\n\nThree.', '>One.']))
  test('cells of a table', () =>
    expect(
      marked(['Management Fee | 0.64% | 0.64%', 'Total | 0.69% | 0.94%'], ['Management Fee | 0.60% | 0.64%', 'Total | 0.69% | 0.94%']),
    ).toEqual(['=Management Fee |', '-0.64%', '+0.60%', '=| 0.64%\n\nTotal | 0.69% | 0.94%']))
  test('straight and curled marks are one', () =>
    expect(marked(['The Fund’s “goal” is growth.'], ['The Fund\'s "goal" is income.'])).toEqual([
      '=The Fund\'s "goal" is',
      '-growth',
      '+income',
      '=.',
    ]))
  test('no text is lost', () => {
    const [before, after] = [
      ['A b c.', 'D.'],
      ['A x c.', 'E f.', 'D.'],
    ]
    const pieces = markedDifference(before, after)
    expect(
      pieces
        .filter(p => p.kind !== 'removed')
        .map(p => p.text)
        .join(''),
    ).toBe(after.join('\n\n'))
  })
})
