import { expect, test } from 'vitest'
import type { Event } from '../../src/model/library.ts'
import { calendarFile } from '../../src/site/feeds/calendar.ts'

const event = (n: number, ...dates: string[]) =>
  ({
    filing: `f-${n}`,
    known: '2020-01-01',
    outcome: 'open',
    portfolios: [],
    change: {
      id: 'c1',
      type: 'liquidation',
      state: 'scheduled',
      portfolios: [],
      from: null,
      to: null,
      conditions: [],
      quote: 'The Fund will be liquidated.',
      summary: 'The Fund will be liquidated.',
      sentences: [],
      dates: dates.map(date => ({ role: 'effective', date, qualifier: 'on', lines: [1, 1] })),
    },
  }) as unknown as Event

const daysIn = async (events: Event[]) =>
  [...(await calendarFile('Alder', '/', events).text()).matchAll(/^DTSTART;VALUE=DATE:(\d+)/gm)].map(([, day]) => day)

test('a date known to the month only is no day', async () => {
  expect(await daysIn([event(1, '2021-03', '2021-04-01')])).toEqual(['20210401'])
})

test('of many days the latest stand, in the order of their changes', async () => {
  const day = (n: number) => new Date(Date.UTC(2000, 0, 1 + n)).toISOString().slice(0, 10)
  const count = 1200
  // Earliest and latest in turn.
  const events = Array.from({ length: count }, (_, n) => event(n, day(n % 2 ? count - n : n)))
  const days = await daysIn(events)
  const all = events.map(e => e.change.dates[0]!.date.replaceAll('-', ''))
  expect(days).toHaveLength(1000)
  expect(days).toEqual(all.filter(d => d >= all.toSorted().at(-1000)!))
})

test('a comma in a name is no end of it', async () => {
  expect(await calendarFile('Alder Series, Inc.', '/', []).text()).toMatch(/^NAME:Alder Series\\, Inc\.\r$/m)
})
