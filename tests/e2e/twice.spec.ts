// The same filings make the same site, byte for byte, from whatever folder and into whatever folder it is built.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'playwright/test'

const root = resolve(import.meta.dirname, '../..')
const first = resolve(process.env['OUT_DIR'] ?? 'dist')
const content = resolve(process.env['CONTENT_DIR'] ?? 'content')

test('two builds are alike', () => {
  test.setTimeout(240_000)
  const folder = mkdtempSync(join(tmpdir(), 'twice-'))
  try {
    for (const part of ['filings', 'rulings', 'redirects.json', 'addresses.json'])
      if (existsSync(join(content, part))) cpSync(join(content, part), join(folder, 'content', part), { recursive: true })
    const second = join(folder, 'out')
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'src/cli/build.ts')], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: join(folder, 'content'), OUT_DIR: second },
    })
    expect(status, stderr).toBe(0)
    const list = (site: string) =>
      readdirSync(site, { recursive: true, withFileTypes: true })
        .filter(f => f.isFile())
        .map(f => join(f.parentPath, f.name).slice(site.length + 1))
        .sort()
    expect(list(second)).toEqual(list(first))
    expect(list(first).filter(f => !readFileSync(join(first, f)).equals(readFileSync(join(second, f))))).toEqual([])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
