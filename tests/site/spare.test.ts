import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { lookThrough, type WrittenAt } from '../../src/site/kept/spare.ts'

const folder = mkdtempSync(join(tmpdir(), 'spare-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const spare = join(folder, 'spare')
const out = join(folder, 'out')
const put = (file: string, text = file) => {
  mkdirSync(dirname(join(spare, file)), { recursive: true })
  writeFileSync(join(spare, file), text)
}
const left = () => readdirSync(out, { recursive: true }).map(String).sort()

beforeEach(() => {
  for (const each of [spare, out]) {
    rmSync(each, { recursive: true, force: true })
    mkdirSync(each)
  }
  for (const file of ['index.html', 'a/index.html', 'a/b/index.html', 'c/index.html', 'data/c.json']) put(file)
})

/** By more threads than there are entries, or by one. */
const take = (writtenAt: WrittenAt, threads = 4) => lookThrough(spare, out, threads)(writtenAt)

/** When the files that stand were written. */
const times = (...files: string[]): WrittenAt => {
  const written = new Map(files.map(file => [file, statSync(join(spare, file)).mtimeMs]))
  return file => written.get(file)
}

test.for([1, 2, 4])('what stands is put in place, all else goes with the folders that held it (threads: %i)', async threads => {
  symlinkSync(join(folder, 'elsewhere'), join(spare, 'link'))
  symlinkSync(join(folder, 'elsewhere'), join(spare, 'data/link'))
  mkdirSync(join(spare, 'empty'))
  mkdirSync(join(spare, 'a/empty/within'), { recursive: true })
  const taken = await take(times('index.html', 'a/b/index.html', 'data/c.json'), threads)
  expect(left()).toEqual([])
  const inPlace = taken()
  expect(left()).toEqual(['a', 'a/b', 'a/b/index.html', 'data', 'data/c.json', 'index.html'])
  expect([inPlace.has('a/b/index.html'), inPlace.has('a/index.html'), existsSync(spare)]).toEqual([true, false, false])
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('index.html')
})

test('where the new site has a folder of the same name already, both stand in it', async () => {
  mkdirSync(join(out, 'a'))
  writeFileSync(join(out, 'a/new.css'), '')
  expect((await take(times('a/b/index.html')))().has('a/b/index.html')).toBe(true)
  expect(left()).toEqual(['a', 'a/b', 'a/b/index.html', 'a/new.css'])
})

test('a file that was written at another time than the page that stands is none of it', async () => {
  const writtenAt = times('index.html', 'c/index.html')
  rmSync(join(spare, 'c/index.html'))
  put('c/index.html', 'changed by hand')
  expect((await take(writtenAt))().has('c/index.html')).toBe(false)
  expect(left()).toEqual(['index.html'])
})

test('what was found in place and is no page any more goes', async () => {
  ;(await take(times('index.html', 'c/index.html')))().leave(file => file === 'index.html')
  expect(left()).toEqual(['index.html'])
})

test('without a spare, the folder stays empty', async () => {
  rmSync(spare, { recursive: true })
  expect((await take(() => 1))().has('index.html')).toBe(false)
  expect(left()).toEqual([])
})
