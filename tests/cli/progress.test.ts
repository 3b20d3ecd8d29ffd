// Long work shows itself: on a terminal a bar with step, count, rate and time left, which is gone at the end; elsewhere plain lines.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { spellDuration } from '../../src/cli/progress.ts'
import { generateLibrary } from '../bench/generate.ts'
import { root, run, settingsOf } from './command.ts'
import { folderWith } from './folder-with.ts'

const folder = () => folderWith(Object.fromEntries([...generateLibrary(60, 11)].map(({ path, text }) => [`content/filings/${path}`, text])))
const terminal = spawnSync('script', ['-qec', 'test -t 2', '/dev/null']).status === 0

test.runIf(terminal)(
  'on a terminal',
  () => {
    const at = folder()
    const { status, stdout } = spawnSync(
      'script',
      ['-qec', `'${process.execPath}' '${join(root, 'src/cli/build.ts')}' --records-only`, '/dev/null'],
      { encoding: 'utf8', env: { ...process.env, ...settingsOf(at) } },
    )
    expect(status).toBe(0)
    expect(stdout).toMatch(/\r\u001b\[K\[#* *\] Reading \d+ of 60, [\d.]+\/s, \d+ s left/)
    const [bars, rest] = stdout.split(/\r\u001b\[K(?!\[)/)
    expect(bars).toContain('Reading')
    expect(rest).toMatch(/^60 filings, .*no errors\.\r\n/)
  },
  60_000,
)

test('elsewhere short work says nothing but its summary', async () => {
  const { said } = await run(folder(), 'build', ['--records-only'])
  expect(said.replace(/^Reading .* left\n/gm, '')).toMatch(
    /^60 filings, .*no errors\.\nRecords and pages in .*: \d+ written, 0 unchanged, 0 removed\.\n$/,
  )
  expect(said).not.toContain('\r')
}, 60_000)

test.each([
  [0.2, '1 s'],
  [59, '59 s'],
  [103, '1 min 43 s'],
  [7500, '2 h 5 min'],
])('%d seconds are %s', (seconds, said) => expect(spellDuration(seconds)).toBe(said))
