// Builds that are broken off, by Ctrl-C or at any moment, two at once, and a clock that was set back: the published folder stays whole, and
// the next run is right.
import { existsSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startOf } from '../../../src/cli/running.ts'
import { generateLibrary } from '../../bench/generate.ts'
import { run, start, supplement } from '../command.ts'
import { folderWith } from '../folder-with.ts'
import { sumsBelow } from '../sums-below.ts'
import { killAtRandomMoments } from './kills.ts'

const until = async (what: () => boolean): Promise<void> => {
  while (!what())
    await new Promise(settle => {
      setTimeout(settle, 20)
    })
}
const filings = (count: number): Record<string, string> =>
  Object.fromEntries([...generateLibrary(count, 11)].map(({ path, text }) => [`content/filings/${path}`, text]))

test('killed at four random moments: the site is the old one or the new one, whole; the next build is right', async () => {
  const told = await killAtRandomMoments(folderWith({}), 4, 17)
  expect(told.wrong).toEqual([])
  expect(told.kills).toBe(4)
}, 400_000)

test('Ctrl-C while filings are read ends cleanly; the next run goes on from there', async () => {
  const folder = folderWith(filings(300))
  const kept = () =>
    existsSync(join(folder, 'cache'))
      ? readdirSync(join(folder, 'cache'), { recursive: true, withFileTypes: true }).filter(f => f.isFile()).length
      : 0
  const { child, ended } = start(folder, 'build', ['--records-only'])
  await until(() => kept() > 10 || child.exitCode !== null)
  process.kill(-child.pid!, 'SIGINT')
  expect(await ended).toMatchObject({
    code: 130,
    said: expect.stringMatching(
      /Stopped\. What was published stays as it was, and what was read is kept: the next run goes on from there\.\n$/,
    ),
  })
  expect(readdirSync(join(folder, 'content'))).toEqual(['filings'])
  const read = kept()
  expect(read).toBeLessThan(300)
  expect((await run(folder, 'build', ['--records-only'])).code).toBe(0)
  expect(kept()).toBeGreaterThanOrEqual(300)
}, 120_000)

test.each([
  ['by one process', {}, 'content/records/report.json'],
  ['in parts', { MOST_PAGES: '1', WORKERS: '2' }, '-parts/2'],
])(
  'Ctrl-C while pages are made %s ends cleanly: nothing is left beside the site',
  async (_, environment, sign) => {
    const folder = folderWith({ 'content/filings/a.txt': supplement(), 'out/index.html': 'the site before' })
    const { child, ended } = start(folder, 'build', [], environment)
    await until(() => existsSync(join(folder, sign.startsWith('-') ? `out.new-${child.pid}${sign}` : sign)) || child.exitCode !== null)
    await new Promise(settle => {
      setTimeout(settle, 500)
    })
    process.kill(-child.pid!, 'SIGINT')
    expect(await ended).toMatchObject({ code: 130, said: expect.stringContaining('Stopped.') })
    expect(readdirSync(folder).sort()).toEqual(['cache', 'content', 'out'])
    expect(readdirSync(join(folder, 'out'))).toEqual(['index.html'])
    expect(existsSync(join(folder, 'content/records.lock'))).toBe(false)
  },
  60_000,
)

test('two builds at once: one builds, the other says who is building', async () => {
  const folder = folderWith({ 'content/filings/a.txt': supplement() })
  const lock = join(folder, 'content/records.lock')
  writeFileSync(lock, `${hostname()} ${process.pid} ${startOf(process.pid)}`)
  const second = await run(folder, 'build', ['--records-only'])
  expect([second.code, second.said]).toEqual([
    1,
    expect.stringMatching(
      new RegExp(
        `^Error: Unexpected second build: process ${process.pid} on .* is writing .*records, expected one build of a library at a time\\. Wait for it to end and build again; if there is no such process, remove .*records\\.lock\\.\\n$`,
      ),
    ),
  ])
  // A process that ended, or another that got its number, holds nothing.
  for (const gone of [`${hostname()} 99999999 1`, `${hostname()} ${process.pid} 1`, '']) {
    writeFileSync(lock, gone)
    expect(await run(folder, 'build', ['--records-only'])).toMatchObject({ code: 0 })
  }
  const both = await Promise.all([run(folder, 'build', ['--records-only']), run(folder, 'build', ['--records-only'])])
  expect(both.some(b => b.code === 0)).toBe(true)
  for (const { code, said } of both) if (code) expect(said).toContain('Unexpected second build')
}, 120_000)

test('a clock set back, and files of a day to come, change nothing', async () => {
  const folder = folderWith(filings(30))
  const records = () => sumsBelow(join(folder, 'content/records'))
  expect((await run(folder, 'build', ['--records-only'])).code).toBe(0)
  const first = records()
  for (const file of readdirSync(join(folder, 'content/filings'), { recursive: true, withFileTypes: true }))
    utimesSync(join(file.parentPath, file.name), 2_500_000_000, 2_500_000_000)
  const then = `data:text/javascript,${encodeURIComponent('const Now = Date; const back = 9e11; globalThis.Date = class extends Now { constructor(...given) { super(...(given.length ? given : [Now.now() - back])) } static now() { return Now.now() - back } }')}`
  const { code } = await run(folder, 'build', ['--records-only'], { NODE_OPTIONS: `--import=${then}` })
  expect(code).toBe(0)
  expect(records()).toEqual(first)
  rmSync(join(folder, 'cache'), { recursive: true })
  expect((await run(folder, 'build', ['--records-only'], { NODE_OPTIONS: `--import=${then}` })).code).toBe(0)
  expect(records()).toEqual(first)
}, 120_000)

test('what a killed build left beside the site is cleared away, and a site put aside is put back', async () => {
  const folder = folderWith({
    'content/filings/a.txt': supplement(),
    'out.old/index.html': 'the site before',
    'out.new-99999999/half.html': '',
  })
  mkdirSync(join(folder, 'out.newer'))
  writeFileSync(join(folder, 'content/redirects.json'), 'no JSON')
  const { code } = await run(folder, 'build')
  expect(code).toBe(1)
  expect(readdirSync(folder).sort()).toEqual(['cache', 'content', 'out', 'out.newer'])
  expect(readdirSync(join(folder, 'out'))).toEqual(['index.html'])
}, 60_000)
