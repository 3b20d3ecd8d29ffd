// What must hold of every library: the order in which filings come is nothing, the past stays the past, intervals never overlap.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asOf } from '../../../src/model/as-of.ts'
import type { Change, Filing } from '../../../src/model/filing.ts'
import { firstDay, spellDate } from '../../../src/model/iso-date.ts'
import type { Portfolio } from '../../../src/model/library.ts'
import { change, feeTable, filing, library } from './telling.ts'

const day = fc.integer({ min: 0, max: 700 }).map(n => new Date(Date.UTC(2010, 0, 1 + n)).toISOString().slice(0, 10))
const date = fc.oneof(
  day,
  day.map(d => d.slice(0, 7)),
)
const name = fc.constantFrom('Ash Fund', 'Beech Fund', 'New Beech Fund')
const firm = fc.constantFrom('One LLC', 'Two LLC', 'Three LLC', 'Four LLC')
const state = fc.constantFrom('proposed' as const, 'scheduled' as const, 'effective' as const, 'cancelled' as const)
const rates = fc.constantFrom('0.50%', '0.60%', '.60%', 'None')
const told: fc.Arbitrary<Change> = fc
  .record({
    type: fc.constantFrom(
      'adviser-change' as const,
      'subadviser-change' as const,
      'portfolio-manager-change' as const,
      'expense-limit-change' as const,
      'liquidation' as const,
      'reorganization' as const,
      'organization-renamed' as const,
      'portfolio-renamed' as const,
      'management-fee-change' as const,
      'fee-table-change' as const,
      'correction' as const,
    ),
    of: name,
    rates: fc.tuple(rates, rates),
    from: fc.option(firm),
    to: fc.option(firm),
    effective: fc.option(date),
    state,
    until: fc.option(day),
    team: fc.boolean(),
    corrects: fc.boolean(),
    wrong: day,
    qualifier: fc.constantFrom('on' as const, 'close-of-business' as const),
  })
  .map(({ type, of, rates, from, to, effective, state, until, team, corrects, wrong, qualifier }) =>
    change(type, of, {
      ...(corrects && { quote: 'The day given before was incorrect.' }),
      ...(team && { quote: `The Fund will be managed by ${to}.` }),
      ...(type === 'portfolio-renamed'
        ? { from: of, to: `New ${of}` }
        : type === 'management-fee-change'
          ? { from: rates[0], to: rates[1] }
          : type === 'correction'
            ? { from: spellDate(wrong), to: effective ? spellDate(effective) : null }
            : { from, to }),
      state,
      dates: [
        ...(effective ? [{ role: 'effective' as const, date: effective, qualifier, lines: [5, 5] as [number, number] }] : []),
        ...(until ? [{ role: 'limit-expiry' as const, date: until, qualifier: 'on' as const, lines: [6, 6] as [number, number] }] : []),
      ],
    }),
  )
const filings: fc.Arbitrary<Filing[]> = fc
  .array(
    fc.record({
      dated: day,
      changes: fc.array(told, { minLength: 1, maxLength: 3 }),
      replaces: fc.boolean(),
      standing: fc.option(firm),
      fees: fc.option(fc.tuple(rates, rates)),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map(all =>
    all.map(({ dated, changes, replaces, standing, fees }, i) =>
      filing(`f${i}`, dated, {
        changes,
        ...(fees && { tables: [feeTable(changes[0]!.portfolios[0]!, fees)] }),
        ...(standing && {
          standing: (['adviser', 'manager'] as const).map(track => ({
            track,
            portfolio: changes[0]!.portfolios[0]!,
            value: standing,
            lines: [1, 1] as [number, number],
            quote: standing,
          })),
        }),
        ...(replaces &&
          i > 0 && { supersedes: [{ document: 'supplement' as const, dated: all[i - 1]!.dated, lines: [2, 2] as [number, number] }] }),
      }),
    ),
  )

test('filings in any order give the same library', () => {
  fc.assert(
    fc.property(
      filings.chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        expect(library(shuffled)).toEqual(library(all))
      },
    ),
  )
})

const seen = (p: Portfolio | undefined, on: string, known: string) => {
  if (!p) return null
  const { name, status, facts, open, events } = asOf(p, on, known)
  return {
    name,
    status,
    facts: facts.map(f => [f.track, f.key, f.line, f.interval.value, f.interval.from]),
    open: open.map(e => [e.id, e.effective, e.outcome]),
    events: events.map(e => [e.id, e.effective, e.outcome, e.reason]),
  }
}

test('a later filing changes nothing of what an earlier day knew', () => {
  fc.assert(
    fc.property(filings, day, day, (all, on, known) => {
      const early = all.filter(f => firstDay(f.dated!) <= known)
      const [then, now] = [library(early), library(all)]
      for (const p of then.portfolios)
        expect(
          seen(
            now.portfolios.find(q => q.key === p.key),
            on,
            known,
          ),
        ).toEqual(seen(p, on, known))
    }),
  )
})

test('intervals of one fact never overlap', () => {
  fc.assert(
    fc.property(filings, all => {
      for (const p of library(all).portfolios) {
        for (const { intervals } of p.tracks) {
          for (const [i, after] of intervals.entries()) {
            if (i === 0) continue
            const before = intervals[i - 1]!
            expect(before.to).not.toBeNull()
            expect(firstDay(before.to!) <= firstDay(after.from ?? after.seen!)).toBe(true)
          }
        }
      }
    }),
  )
})
