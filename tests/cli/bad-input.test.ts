// Inputs that cannot be taken: one clear message each, the rest is built, and only `check` ends with an error.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true })
})

const GOOD =
  'ALDER SERIES TRUST\n\nAlder Growth Fund\n\nSupplement dated March 1, 2010 to the Prospectus dated May 1, 2009\n\nThe Fund is described in the Prospectus.\n'

/** A content folder with the files given, below `filings/` unless the path says otherwise. */
function content(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'))
  made.push(folder)
  mkdirSync(join(folder, 'filings'))
  for (const [path, bytes] of Object.entries(files)) {
    const target = join(folder, path.startsWith('rulings/') ? path : `filings/${path}`)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, bytes)
  }
  return folder
}

function run(command: string, folder: string, ...args: string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, `src/cli/${command}.ts`), ...args], {
    encoding: 'utf8',
    env: {
      ...process.env,
      CONTENT_DIR: folder,
      OUT_DIR: join(folder, 'out'),
      CACHE_DIR: join(folder, 'cache'),
      NO_COLOR: '1',
      FORCE_COLOR: '0',
    },
  })
  return { code: status, said: stdout + stderr }
}
const build = (folder: string) => run('build', folder, '--records-only')
const built = (folder: string) => readdirSync(join(folder, 'records/filings')).sort()

describe('bad files among a good one', () => {
  const CASES: [name: string, files: Record<string, string | Uint8Array>, expected: RegExp][] = [
    ['an empty file', { 'empty.txt': '' }, /empty\.txt.*error.*empty/i],
    ['binary rubbish', { 'rubbish.txt': Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3)) % 256) }, /rubbish\.txt.*error/i],
    [
      'a sidecar that is not JSON',
      { 'a.txt': GOOD, 'a.meta.json': '{ "form": ' },
      /\ba\.meta\.json: error read:broken-sidecar: Unexpected content that is not JSON .*expected one JSON object; the filing was read without it/,
    ],
    [
      'a sidecar with a wrong field',
      { 'b.txt': GOOD, 'b.meta.json': '{ "accession": "12-34", "form": 497 }' },
      /\bb\.meta\.json: error read:broken-sidecar: Unexpected content: accession: expected an accession number such as 0000908737-06-000704, found "12-34"; form: expected string, found 497; the filing was read without it/,
    ],
    [
      'a sidecar whose address would run',
      { 'c.txt': GOOD, 'c.meta.json': '{ "url": "javascript:alert(1)" }' },
      /\bc\.meta\.json: error read:broken-sidecar: Unexpected content: url: expected an address such as https:\/\/www\.sec\.gov\/Archives\/…, found "javascript:alert\(1\)"; the filing was read without it/,
    ],
    [
      'a ruling with a wrong field',
      { 'rulings/x.json': '{ "kind": "same-trust", "names": ["A", "B"] }' },
      /rulings\/x\.json: error resolve:broken-ruling: Unexpected content: reason: expected string, found nothing/,
    ],
  ]
  let folder = ''
  let said = ''
  beforeAll(() => {
    folder = content(Object.assign({ 'good.txt': GOOD }, ...CASES.map(([, files]) => files)))
    said = build(folder).said
  })

  test.each(CASES)('%s', (_, __, expected) => {
    expect(said).toMatch(expected)
  })

  test('each is told once and costs itself alone; only `check` ends with an error', () => {
    expect(said.match(/: error /g)).toHaveLength(CASES.length)
    expect(built(folder)).toEqual(['a.json', 'b.json', 'c.json', 'good.json'])
    expect(build(folder).code).toBe(0)
    expect(run('check', folder).code).toBe(1)
  })

  test('two files with one accession number: the first by path stays, both are named', () => {
    const sidecar = '{ "accession": "0000000001-10-000001" }'
    const folder = content({ 'a/one.txt': GOOD, 'a/one.meta.json': sidecar, 'b/two.txt': `${GOOD}More.\n`, 'b/two.meta.json': sidecar })
    const { code, said } = build(folder)
    expect(code).toBe(0)
    expect(said).toContain(
      'b/two.txt: error read:accession-twice: Unexpected accession number 0000000001-10-000001, which a/one.txt has too, expected one file for each; a/one.txt was kept and this one left out.',
    )
    expect(built(folder)).toEqual(['0000000001-10-000001.json'])
    expect(run('check', folder).code).toBe(1)
  })

  test('a field of a sidecar that is misspelt is told, and the others are read', () => {
    const folder = content({ 'good.txt': GOOD, 'good.meta.json': '{ "registrnt": "Alder Trust", "form": "497" }' })
    expect(run('check', folder).said).toMatch(
      /\bgood\.meta\.json: warning read:odd-sidecar: Unexpected "registrnt", expected no fields but accession, form, cik, registrant, filed, url; the others were read\./,
    )
    expect(build(folder).code).toBe(0)
    expect(JSON.parse(readFileSync(join(folder, 'records/filings/good.json'), 'utf8'))).toMatchObject({ source: { form: '497' } })
  })

  test('a sidecar without a filing is told and harms nothing', () => {
    const folder = content({ 'good.txt': GOOD, 'gone.meta.json': '{}' })
    expect(run('check', folder).said).toContain('gone.meta.json: warning read:lone-sidecar')
    expect(build(folder).code).toBe(0)
  })
})

test('a setting that does not fit is told before anything is read', () => {
  const folder = content({ 'good.txt': GOOD })
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'src/cli/build.ts')], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: folder, OUT_DIR: join(folder, 'out'), CACHE_DIR: join(folder, 'cache'), SITE_URL: 'funds.example' },
  })
  expect(status).toBe(1)
  expect(stderr).toMatch(
    /^Error: SITE_URL: unexpected setting, url: expected an address such as https:\/\/funds\.example, found "funds\.example"/,
  )
  expect(readdirSync(folder)).toEqual(['filings'])
})

test('a folder without filings: one message, an empty library, check fails', () => {
  const folder = content({})
  const { code, said } = build(folder)
  expect(code).toBe(0)
  expect(said).toMatch(/filings: error read:no-filings: Unexpected empty folder, expected filings/)
  expect(run('check', folder).code).toBe(1)
})

test('no folder at all: nothing is built', () => {
  const { code, said } = build(join(tmpdir(), 'no-such-content-folder'))
  expect(code).toBe(1)
  expect(said).toMatch(/^Error: Unexpected CONTENT_DIR .*no such folder\. Expected a folder with filings/)
  expect(said.trim().split('\n')).toHaveLength(1)
})

test('building again touches nothing; what is no longer made goes', () => {
  const folder = content({})
  cpSync(join(root, 'content/filings'), join(folder, 'filings'), { recursive: true })
  build(folder)
  const files = () =>
    ['records', 'pages']
      .filter(d => existsSync(join(folder, d)))
      .flatMap(d =>
        readdirSync(join(folder, d), { recursive: true, withFileTypes: true })
          .filter(f => f.isFile())
          .map(f => join(f.parentPath, f.name)),
      )
      .sort()
  const stamp = () => files().map(f => [f, statSync(f).mtimeMs, readFileSync(f, 'utf8')])
  const first = stamp()
  writeFileSync(join(folder, 'records/filings/stale.json'), '{}')
  expect(build(folder).said).toMatch(/ 0 written, \d+ unchanged, 1 removed/)
  expect(stamp()).toEqual(first)
  expect(files().length).toBeGreaterThan(10)
})
