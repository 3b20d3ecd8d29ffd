// What stands at the top of the project: whatever else appears there was left by accident.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const FOLDERS = ['content', 'public', 'src', 'tests']
const FILES = ['LICENSE', 'README.md', 'astro.config.mjs', 'package-lock.json', 'package.json', 'stickerbook.config.json', 'tsconfig.json']

test.skipIf(!existsSync(join(root, '.git')))('nothing but what belongs there, and dotfiles', () => {
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 })
    .split('\0')
    .filter(Boolean)
  const top = [...new Set(tracked.map(f => f.split('/')[0]!))].filter(name => !name.startsWith('.'))
  expect(top.toSorted()).toEqual([...FILES, ...FOLDERS].toSorted())
})
