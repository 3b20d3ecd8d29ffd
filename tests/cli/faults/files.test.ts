// Files that no one would name, link or write like this: each is read or told of, and nothing of the input is changed.
import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { understandFile } from '../../../src/cli/understand-file.ts'
import { run, supplement } from '../command.ts'
import { folderWith } from '../folder-with.ts'
import { sumsBelow } from '../sums-below.ts'

const records = (folder: string): string[] => readdirSync(join(folder, 'content/records/filings')).sort()
const problems = (folder: string): string[] =>
  (
    JSON.parse(readFileSync(join(folder, 'content/records/report.json'), 'utf8')) as {
      problems: { file: string; severity: string; rule: string }[]
    }
  ).problems.map(p => `${p.file}: ${p.severity} ${p.rule}`)

test('names with spaces, in other scripts, of 200 letters: each is a filing of its own', async () => {
  const names = [
    'a name with  spaces',
    'Nachtrag für Ölfonds',
    '別冊 目論見書',
    'приложение',
    'مُلحق',
    '🌲 fund',
    'quote\'s "double" & <b>',
    '%20%2F..',
    '-',
    'x'.repeat(200),
    'é'.normalize('NFD'),
    'CON',
    'index',
  ]
  const folder = folderWith(Object.fromEntries(names.map(name => [`content/filings/${name}.txt`, supplement()])))
  const before = sumsBelow(join(folder, 'content/filings'))
  expect(before.size).toBe(names.length)
  const { code, said } = await run(folder, 'build')
  expect([code, said.match(/: error .*/g)]).toEqual([0, null])
  expect(records(folder)).toHaveLength(names.length)
  for (const record of records(folder)) {
    expect(record).toMatch(/^[\p{L}\p{N}._-]+$/u)
    expect(readFileSync(join(folder, 'out/filings', record.replace(/\.json$/, ''), 'index.html'), 'utf8')).toContain('Brook Advisors, LLC')
  }
  expect(sumsBelow(join(folder, 'content/filings'))).toEqual(before)
}, 60_000)

test('links in a circle, to nowhere and to what is there already are told of; links to files and folders elsewhere are followed', async () => {
  const folder = folderWith({
    'content/filings/good.txt': supplement(),
    'aside/other.txt': supplement('Alder Value Fund'),
    'aside/more/third.txt': supplement('Alder Bond Fund'),
  })
  const filings = join(folder, 'content/filings')
  mkdirSync(join(filings, 'deep'))
  symlinkSync('..', join(filings, 'deep/up'))
  symlinkSync(filings, join(filings, 'all'))
  symlinkSync(folder, join(filings, 'above'))
  symlinkSync('round.txt', join(filings, 'round.txt'))
  symlinkSync('gone.txt', join(filings, 'lost.txt'))
  symlinkSync(join(folder, 'aside/other.txt'), join(filings, 'linked.txt'))
  symlinkSync(join(folder, 'aside/more'), join(filings, 'elsewhere'))
  symlinkSync('..', join(folder, 'aside/more/back'))
  expect((await run(folder, 'build', ['--records-only'])).code).toBe(0)
  expect(records(folder)).toEqual(['good.json', 'linked.json', 'third.json'])
  expect(problems(folder)).toEqual(
    ['above', 'all', 'deep/up', 'elsewhere/back', 'lost.txt', 'round.txt'].map(file => `${file}: warning read:other-file`),
  )
}, 30_000)

test('a folder of 50,000 files', async () => {
  const folder = folderWith({ 'content/filings/good.txt': supplement() })
  for (let n = 1; n < 50_000; n++) writeFileSync(join(folder, `content/filings/scan ${n}.tif`), '')
  const start = performance.now()
  const { code, said } = await run(folder, 'build', ['--records-only'])
  expect([code, said]).toEqual([0, expect.stringContaining('1 filing, 1 trust')])
  expect(performance.now() - start).toBeLessThan(60_000)
  expect(problems(folder)).toHaveLength(49_999)
}, 120_000)

test.runIf(existsSync('/proc/uptime'))('a file that does not stand still is left out and told of', () => {
  // A file of the system that is made anew at every look: never as long as it says.
  const { head } = understandFile({ path: 'uptime', sidecar: {}, filings: '/proc', cache: null })
  expect(head.filing).toBe(null)
  expect(head.problems).toEqual([
    expect.objectContaining({
      rule: 'read:unreadable-file',
      severity: 'error',
      message: expect.stringContaining('changes while it is read'),
    }),
  ])
})
