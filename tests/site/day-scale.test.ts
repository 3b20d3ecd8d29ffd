// Dates on a horizontal axis: in order, within the frame, months and years as bars.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayNumber, dayScale } from '../../src/site/charts/day-scale.ts'

it('counts days without a time zone', () => {
  expect(dayNumber('1970-01-01')).toBe(0)
  expect(dayNumber('2000-03-01') - dayNumber('2000-02-28')).toBe(2)
})

it('shows a day as a point and a month as a bar', () => {
  const scale = dayScale(['2006-10-01', '2007-05'])
  const [a, b] = scale.at('2006-10-01')
  const [c, d] = scale.at('2007-05')
  expect(a).toBe(b)
  expect(d).toBeGreaterThan(c)
  expect(c).toBeGreaterThan(a)
})

it('keeps order and frame for any dates, with few marks', () => {
  const day = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    .map(d => d.toISOString().slice(0, 10))
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 20 }), days => {
      const scale = dayScale(days)
      const places = [...days].sort().map(d => scale.at(d)[0])
      expect(places).toEqual([...places].sort((a, b) => a - b))
      for (const x of places) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(100)
      }
      expect(scale.marks.length).toBeLessThanOrEqual(7)
    }),
  )
})
