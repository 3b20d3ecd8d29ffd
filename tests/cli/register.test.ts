// The register of addresses: what a built site has is added, what was once there stays.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'register-'))
afterAll(() => rmSync(folder, { recursive: true }))
const register = () =>
  spawnSync(process.execPath, [join(import.meta.dirname, '../../src/cli/register.ts')], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: folder, OUT_DIR: join(folder, 'out') },
  })

test('before a build: one message', () => {
  const { status, stderr } = register()
  expect(status).toBe(1)
  expect(stderr).toMatch(/^Error: Unexpected missing .*out, expected a built site; run "npm run build" first\.\n$/)
})

test('addresses are added in order and never taken away', () => {
  mkdirSync(join(folder, 'out/b/c'), { recursive: true })
  mkdirSync(join(folder, 'out/data'))
  for (const file of ['index.html', 'b/c/index.html', '404.html', 'data/timeline.json', 'b/style.css'])
    writeFileSync(join(folder, 'out', file), '')
  expect(register().status).toBe(0)
  const listed = () => readFileSync(join(folder, 'addresses.txt'), 'utf8')
  expect(listed()).toBe('/\n/b/c/\n/data/timeline.json\n')
  rmSync(join(folder, 'out/b'), { recursive: true })
  expect(register().stdout).toMatch(/^0 new addresses, 3 in all/)
  expect(listed()).toBe('/\n/b/c/\n/data/timeline.json\n')
})
