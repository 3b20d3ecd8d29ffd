// `npm run -s parse`: what is not there, or cannot be taken, is told in one sentence that names the file.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const command = join(import.meta.dirname, '../../src/cli/parse.ts')
const parse = (...args: string[]) => spawnSync(process.execPath, [command, ...args], { encoding: 'utf8' })

test('a name that is not there', () => {
  const { status, stderr } = parse('/nowhere/filing.txt')
  expect([status, stderr]).toEqual([
    1,
    'Error: Unexpected name /nowhere/filing.txt, expected a file or folder that is there; correct the name and ask again.\n',
  ])
})

test('no name at all', () => {
  expect(parse().stderr).toMatch(/^Error: Unexpected empty list of files, .*\n$/)
})

test('an option that it does not have, and one without its value', () => {
  expect(parse('--frob').stderr).toBe('Error: Unexpected option --frob, expected --data DIR, --tree or --help, which tells more.\n')
  expect(parse('a.txt', '--data').stderr).toBe('Error: Unexpected --data without a value, expected --data DIR.\n')
})

test('sidecars among the names', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parse-'))
  try {
    writeFileSync(join(folder, 'a.txt'), 'Some words.\n')
    writeFileSync(join(folder, 'a.meta.json'), '{ "form": "497" }')
    const { stdout } = parse(join(folder, 'a.meta.json'), join(folder, 'a.txt'))
    expect(JSON.parse(stdout)).toMatchObject([{ id: 'a', source: { form: '497' } }])
    expect(parse(join(folder, 'a.meta.json')).stderr).toMatch(/^Error: Unexpected sidecar .*a\.meta\.json alone, expected the filing/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a broken sidecar', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parse-'))
  try {
    writeFileSync(join(folder, 'a.txt'), 'Some words.\n')
    writeFileSync(join(folder, 'a.meta.json'), '{ "form": ')
    const { status, stderr } = parse(join(folder, 'a.txt'))
    expect(status).toBe(1)
    expect(stderr).toMatch(
      /^Error: .*a\.meta\.json: unexpected content that is not JSON \(.*\), expected one JSON object\. Correct it\.\n$/,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
})
