// What an entry of a list need not say again, since the one above it has.
import { expect, it } from 'vitest'
import { toldAbove } from '../../src/site/history/told-above.ts'

const entry = {
  date: '2006-10-01',
  state: 'effective',
  about: '/a/b/',
  source: { filing: 'f', anchor: null, lines: [7, 8] as [number, number], quote: '' },
}

it('says the day once for entries of one day, and whom they are about once', () => {
  expect(toldAbove([entry, entry, { ...entry, about: '/a/c/' }])).toEqual([
    { when: false, about: false, source: false },
    { when: true, about: true, source: true },
    { when: true, about: false, source: false },
  ])
})

it('says all again on another day or where the certainty differs', () => {
  expect(
    toldAbove([entry, { ...entry, date: '2006-10-02' }, { ...entry, date: '2006-10-02', state: 'proposed' }]).every(
      t => !t.when && !t.about && !t.source,
    ),
  ).toBe(true)
})
