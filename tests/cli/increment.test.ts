// A build over a cache gives what a build without one gives, whatever was added, changed, removed or damaged in between.
// STEPS=60 lives longer.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { writeRecords } from '../../src/cli/records.ts'
import { foldersOf } from '../../src/model/config.ts'
import { SUMS } from '../../src/model/records.ts'
import { generateLibrary } from '../bench/generate.ts'
import { randomFrom } from '../bench/random.ts'

const STEPS = Number(process.env['STEPS'] || 12)
const folder = mkdtempSync(join(tmpdir(), 'increment-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** Everything that a build writes, path by path. */
async function built(content: string, cache: string): Promise<Map<string, string>> {
  const of = foldersOf({ CONTENT_DIR: content, CACHE_DIR: cache, RECORDS_DIR: `${cache}-records`, PAGES_DIR: `${cache}-pages` }, folder)
  await writeRecords(of)
  const written = [of.records, of.pages].flatMap(below =>
    readdirSync(below, { recursive: true, withFileTypes: true })
      .filter(f => f.isFile() && f.name !== SUMS)
      .map(f => join(f.parentPath, f.name)),
  )
  return new Map(written.sort().map(file => [file.slice(cache.length), readFileSync(file, 'utf8')]))
}
const entriesOf = (cache: string): string[] =>
  readdirSync(cache, { recursive: true, withFileTypes: true })
    .filter(f => f.isFile())
    .map(f => join(f.parentPath, f.name))
    .sort()
const put = (file: string, text: string) => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

test('a random life of a library: warm builds equal cold ones', async () => {
  const random = randomFrom(41)
  const content = join(folder, 'life')
  const cache = join(folder, 'cache')
  const stock = [...generateLibrary(30, 5)]
  const held = new Set<number>()
  const file = (n: number) => join(content, 'filings', stock[n]!.path)
  const sidecar = (n: number) => file(n).replace(/\.[^.]+$/, '.meta.json')
  const add = (n: number, more = '') => {
    put(file(n), `${stock[n]!.text}${more}`)
    put(sidecar(n), JSON.stringify(stock[n]!.sidecar))
    held.add(n)
  }
  for (let n = 0; n < 12; n++) add(n)
  for (let step = 0; step < STEPS; step++) {
    const warm = await built(content, cache)
    const cold = await built(content, join(folder, `cold-${step}`))
    expect([...warm.keys()], `step ${step}`).toEqual([...cold.keys()])
    for (const [path, text] of warm) if (cold.get(path) !== text) expect(text, `step ${step}: ${path}`).toBe(cold.get(path))
    expect(entriesOf(cache)).toHaveLength(held.size)
    const n = random.int(0, stock.length - 1)
    random.pick([
      () => {
        add(n)
      },
      () => {
        add(n, `\n\nNote ${step}.\n`)
      },
      () => {
        rmSync(file(n), { force: true })
        rmSync(sidecar(n), { force: true })
        held.delete(n)
      },
      () => {
        add(n)
        put(sidecar(n), JSON.stringify({ ...stock[n]!.sidecar, filed: '2011-03-04' }))
      },
      () => {
        put(
          join(content, 'rulings', 'alder.json'),
          JSON.stringify({
            kind: random.pick(['same-party', 'kept-apart']),
            names: [`Alder Advisors ${step}`, 'Alder Advisers'],
            reason: 'Both print one address and one telephone number.',
          }),
        )
      },
      () => {
        const hurt = random.pick(entriesOf(cache))
        writeFileSync(
          hurt,
          random.pick([
            '',
            'rubbish\n{}\n{}\n',
            readFileSync(hurt, 'utf8').slice(0, -40),
            readFileSync(hurt, 'utf8').replace('"kind":"', '"kind":"x'),
          ]),
        )
      },
    ])()
  }
}, 120_000)

test('workers give what one thread gives, in the same order; a file that vanished costs itself alone', async () => {
  const { understandAll } = await import('../../src/cli/understand-all.ts')
  const { understandFile } = await import('../../src/cli/understand-file.ts')
  const filings = join(folder, 'many', 'filings')
  const tasks = [...generateLibrary(60, 9)].map(({ path, text, sidecar }) => {
    put(join(filings, path), text)
    return { path, sidecar: sidecar ?? {}, filings, cache: null }
  })
  rmSync(join(filings, tasks[30]!.path))
  const together = await understandAll(tasks, () => {})
  expect(together).toEqual(tasks.map(understandFile))
  expect(together.flatMap((u, i) => (u.head.filing ? [] : [i]))).toEqual([30])
  expect(together[30]!.head.problems.map(p => p.rule)).toEqual(['read:unreadable-file'])
}, 60_000)
