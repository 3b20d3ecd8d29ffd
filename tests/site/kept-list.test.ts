// What is kept of pages comes back from disk as it was, in part or of several builds, and a damaged list counts as none.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { inputsOf, NewList, type KeptList } from '../../src/site/kept/kept-list.ts'
import { readList, writeList } from '../../src/site/kept/list-file.ts'
import { keptLists } from '../../src/site/kept/lists.ts'
import { standing } from '../../src/site/kept/plan.ts'
import { restsOn, sumOf, tellAs } from '../../src/site/trace/trace.ts'

const folder = mkdtempSync(join(tmpdir(), 'kept-list-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** What inputs are, and what some rest on. */
const values = new Map<string, string>()
const grounds = new Map<string, string>()
tellAs('value', of => values.get(of) ?? '')
restsOn('value', of => grounds.get(of) ?? '')

type Page = [file: string, inputs: string[]]
const listOf = (...pages: Page[]): KeptList => {
  const list = new NewList()
  for (const [n, [file, inputs]] of pages.entries()) list.add(file, `sum ${file}`, 1_700_000_000_000.5 + n, inputs)
  return list.list
}
const pagesOf = (list: KeptList): Page[] =>
  Array.from({ length: list.files.length }, (_, page) => [list.files.at(page), [...inputsOf(list, page)].map(n => list.inputs.at(n))])

const page = fc.tuple(fc.string({ unit: 'binary' }), fc.uniqueArray(fc.constantFrom('value:a', 'value:b\tname,url', 'value:é\n', 'value:')))
const pages = fc.uniqueArray(page, { selector: ([file]) => file, maxLength: 100 })

test('a list comes back from disk as it was', () =>
  fc.assert(
    fc.property(pages, fc.array(fc.string()), (pages, assets) => {
      const file = join(folder, 'any.list')
      const list = { ...listOf(...pages), assets }
      writeList(file, list)
      const read = readList(file)
      expect(pagesOf(read)).toEqual(pages)
      expect([read.assets, read.written.values, read.bytes.length]).toEqual([assets, list.written.values, pages.length])
    }),
  ))

test('some pages of one list, and those made since, are one list, each input once', () =>
  fc.assert(
    fc.property(pages, pages, fc.nat({ max: 7 }), (before, made, nth) => {
      const list = new NewList()
      for (const [file, inputs] of made) list.add(file, '', 0, inputs)
      list.take(listOf(...before), page => page % 8 === nth)
      expect(pagesOf(list.list)).toEqual([...made, ...before.filter((_, page) => page % 8 === nth)])
      const named = [...Array(list.list.inputs.length).keys()].map(n => list.list.inputs.at(n))
      expect(new Set(named).size).toBe(named.length)
      expect(list.list.sums.at(named.indexOf('value:a'))).toBe(named.includes('value:a') ? sumOf('value:a') : '')
    }),
  ))

test('a byte more, less or other: the list is none', () => {
  const file = join(folder, 'damaged.list')
  writeList(file, listOf(['index.html', ['value:a']], ['a/index.html', ['value:a', 'value:b']]))
  const whole = readFileSync(file)
  const lines = whole.indexOf('\n') + 1
  for (const at of [lines, lines + 9, whole.length - 1]) {
    const damaged = Buffer.from(whole)
    damaged[at]! ^= 1
    writeFileSync(file, damaged)
    expect(readList(file).files.length).toBe(0)
  }
  for (const damaged of [whole.subarray(0, -3), whole.subarray(0, 10), Buffer.from('')]) {
    writeFileSync(file, damaged)
    expect(readList(file).files.length).toBe(0)
  }
})

describe('what stands', () => {
  const standingOf = (list: KeptList) => {
    const { stands, grounds } = standing(list)
    return { pages: pagesOf(list).flatMap(([file], page) => (stands(page) ? file : [])), grounds }
  }

  test('a page whose inputs are what they were', () => {
    values.set('a', '1').set('b', '1')
    const list = listOf(['of a', ['value:a']], ['of both', ['value:a', 'value:b']], ['of b', ['value:b']])
    values.set('b', '2')
    expect(standingOf(list).pages).toEqual(['of a'])
  })

  test('where the ground is the same the value is not asked for; where it moved and the value did not, the new one is told', () => {
    values.set('a', '1').set('b', '1')
    grounds.set('a', 'g1').set('b', 'g1')
    const list = listOf(['of a', ['value:a']], ['of b', ['value:b']])
    values.set('a', 'never asked')
    grounds.set('b', 'g2')
    const { pages, grounds: moved } = standingOf(list)
    expect(pages).toEqual(['of a', 'of b'])
    expect([...moved]).toEqual([[1, 'g2']])
    const now = new NewList()
    now.take(list, () => true, moved)
    expect([0, 1].map(n => now.list.grounds.at(n))).toEqual(['g1', 'g2'])
  })
})

test('lists of parts are read as one, until a whole site takes their place', () => {
  const of = { library: '', trusts: [], filings: [], sites: [], together: true, of: 2 }
  const place = join(folder, 'lists')
  const part = (shard: number) => keptLists(place, { ...of, shard })
  part(1).write({ ...listOf(['one', ['value:a']]), assets: ['b.css'] })
  part(2).write({ ...listOf(['two', ['value:a']], ['three', []]), assets: ['a.css', 'b.css'] })
  const whole = keptLists(place, null)
  expect(pagesOf(whole.read()).map(([file]) => file)).toEqual(['one', 'two', 'three'])
  expect(whole.read().assets).toEqual(['a.css', 'b.css'])
  expect(pagesOf(part(2).read()).map(([file]) => file)).toEqual(['two', 'three'])
  expect(part(1).used(listOf(['four', []]))).toEqual(new Set(['sum four', 'sum two', 'sum three']))
  whole.write(listOf(['all', []]))
  expect(pagesOf(whole.read())).toEqual([['all', []]])
  expect(pagesOf(part(2).read())).toEqual([['all', []]])
})
