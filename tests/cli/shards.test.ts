// A library built in four shards, side by side, and joined is the one built in one go, byte for byte.
import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shardOf } from '../../src/cli/shard.ts'
import { generateLibrary } from '../bench/generate.ts'
import { sumsBelow } from './sums-below.ts'

const FILINGS = 50
const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'shards-'))
const content = join(folder, 'content')
const out = join(folder, 'out')
const whole = join(folder, 'whole')
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
}, 60_000)

/** A command of the project, as a process of its own. */
function run(command: string, environment: Record<string, string>, ...args: string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [join(root, `src/cli/${command}.ts`), ...args], {
    env: {
      ...process.env,
      CONTENT_DIR: content,
      OUT_DIR: out,
      CACHE_DIR: join(folder, 'cache'),
      SITE_CARDS: '0',
      SITE_BASE: '/funds/',
      NO_COLOR: '1',
      FORCE_COLOR: '0',
      ...environment,
    },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', text => {
      said += text
    })
  return new Promise(settle => {
    child.once('close', code => settle({ code, said }))
  })
}

beforeAll(() => {
  // Filings of invented trusts, and the users' own, of which one tells of two trusts.
  for (const { path, text, sidecar } of generateLibrary(FILINGS, 3)) {
    const file = join(content, 'filings', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    writeFileSync(file.replace(/\.[^.]+$/, '.meta.json'), JSON.stringify(sidecar))
  }
  cpSync(join(root, 'content/filings'), join(content, 'filings/own'), { recursive: true })
  writeFileSync(join(content, 'redirects.json'), JSON.stringify({ '/an-old-trust/': '/trusts/', '/filings/an-old-filing/': '/filings/' }))
})

describe('four shards', () => {
  test('are built side by side, read each filing once between them, and joined are the whole', async () => {
    expect(await run('build', { OUT_DIR: whole, CACHE_DIR: join(folder, 'cache-of-whole') })).toMatchObject({ code: 0 })
    const shards = await Promise.all([1, 2, 3, 4].map(n => run('build', { SHARD: `${n}/4` })))
    for (const { code, said } of shards) expect(code, said).toBe(0)
    const joined = await run('join', {})
    expect(joined.code, joined.said).toBe(0)
    expect(sumsBelow(out)).toEqual(sumsBelow(whole))
    // None of the shards made all: each has pages of its own.
    const parts = [1, 2, 3, 4].map(n => sumsBelow(join(`${out}.shards`, `${n}-of-4`, 'site')).size)
    for (const part of parts) expect(part).toBeLessThan(sumsBelow(out).size * 0.75)
  }, 400_000)

  test('as parts that one command makes side by side are the whole too', async () => {
    const together = join(folder, 'together')
    const { code, said } = await run('build', {
      OUT_DIR: together,
      CACHE_DIR: join(folder, 'cache-of-parts'),
      MOST_PAGES: '1',
      WORKERS: '2',
    })
    expect(code, said).toBe(0)
    expect(sumsBelow(together)).toEqual(sumsBelow(whole))
    expect(readdirSync(folder).filter(name => name.startsWith('together'))).toEqual(['together'])
  }, 200_000)

  test('where one is missing, or of another library, nothing is published and it is named', async () => {
    const shards = `${out}.shards`
    const before = sumsBelow(out)
    renameSync(join(shards, '3-of-4'), join(folder, 'away'))
    const { code, said } = await run('join', {})
    expect([code, said]).toEqual([
      1,
      expect.stringMatching(
        /^Error: Unexpected lack of shard 3\/4 in .*, expected all 4; build what is missing: SHARD=3\/4 npm run build\.\n$/,
      ),
    ])
    renameSync(join(folder, 'away'), join(shards, '3-of-4'))
    const told = join(shards, '3-of-4/share.json')
    writeFileSync(told, JSON.stringify({ ...(JSON.parse(readFileSync(told, 'utf8')) as object), library: 'another' }))
    const other = await run('join', {}, shards)
    expect([other.code, other.said]).toEqual([
      1,
      expect.stringMatching(
        /^Error: Unexpected shard .*3-of-4, which was built of other filings, rulings or settings or by another version of the program than .*1-of-4, expected all of one library; build all shards anew\.\n$/,
      ),
    ])
    expect(sumsBelow(out)).toEqual(before)
  }, 120_000)

  test('read their share alone into the cache, where machines share no disk', async () => {
    const cache = join(folder, 'cache-alone')
    for (const n of [1, 2, 3])
      expect(await run('build', { SHARD: `${n}/3`, CACHE_DIR: cache }, '--cache-only')).toMatchObject({
        code: 0,
        said: expect.stringMatching(/\d+ filings read into /),
      })
    const entries = readdirSync(cache, { recursive: true, withFileTypes: true }).filter(f => f.isFile())
    expect(entries).toHaveLength(FILINGS + 4)
  }, 120_000)

  test('a shard that there cannot be is refused', async () => {
    const message = (wrong: string) => `Unexpected SHARD "${wrong}", expected which of how many, from 1: SHARD=3/8 npm run build.`
    expect(await run('build', { SHARD: '5/4' })).toEqual({ code: 1, said: `Error: ${message('5/4')}\n` })
    for (const wrong of ['0/4', 'three', '1']) expect(() => shardOf(wrong)).toThrow(message(wrong))
  }, 60_000)
})
