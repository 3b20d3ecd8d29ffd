// Long lists by letter: few names need none, every name stands under one, very many are folded.
import { expect, it } from 'vitest'
import { byLetter } from '../../src/site/lists/letters.ts'

const named = (n: number, name = (i: number) => `${String.fromCharCode(65 + (i % 26))} Fund ${i}`) =>
  Array.from({ length: n }, (_, i) => name(i))

it('leaves a short list whole', () => {
  expect(byLetter(named(60), n => n)).toMatchObject([{ letter: '', folded: false }])
})

it('puts a long one under letters in order, digits first, accents under their letter', () => {
  const groups = byLetter([...named(61), '500 Index Fund', 'Élan Fund'], n => n)
  expect(groups[0]).toMatchObject({ id: 'letter-other', letter: '0–9', items: ['500 Index Fund'] })
  expect(groups.find(g => g.letter === 'E')?.items).toContain('Élan Fund')
  expect(groups.reduce((n, g) => n + g.items.length, 0)).toBe(63)
})

it('folds very long ones', () => {
  expect(byLetter(named(401), n => n).every(g => g.folded)).toBe(true)
})
