// The commands keep what Node makes of the program's files: what is printed with a full cache is what is printed without one.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'compile-cache-'))
afterAll(() => rmSync(folder, { recursive: true }))
const filing = join(
  root,
  'content/filings',
  readdirSync(join(root, 'content/filings'))
    .filter(f => f.endsWith('.txt'))
    .sort()[0]!,
)
const { NODE_COMPILE_CACHE: _, ...environment } = process.env
const parse = (cache: string | null) =>
  spawnSync(process.execPath, [...(cache ? ['--import', './src/cli/compile-cache.mjs'] : []), 'src/cli/parse.ts', filing], {
    cwd: root,
    encoding: 'utf8',
    env: { ...environment, CACHE_DIR: cache ?? '' },
  }).stdout

test('a start with the cache of an earlier one prints the same', () => {
  const bare = parse(null)
  const cache = join(folder, 'cache')
  expect(JSON.parse(bare)).toHaveLength(1)
  expect([parse(cache), parse(cache)]).toEqual([bare, bare])
  expect(existsSync(join(cache, 'compiled'))).toBe(true)
}, 60_000)

test('a cache folder that cannot be made stops nothing', () => {
  writeFileSync(join(folder, 'a-file'), '')
  expect(parse(join(folder, 'a-file'))).toBe(parse(null))
}, 60_000)

test('every command is started so', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
  const commands = Object.values(scripts).filter(script => /^node .*src\/cli\//.test(script))
  expect(commands.length).toBeGreaterThan(7)
  expect(commands.filter(script => !script.startsWith('node --import ./src/cli/compile-cache.mjs '))).toEqual([])
})
