import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { workFolder } from '../../src/cli/work-folder.ts'

const temporary = () => mkdtempSync(join(tmpdir(), 'stickerbook-work-'))

test('one folder for a library, a site and a part', () => {
  const root = temporary()
  const [library, other] = [temporary(), temporary()]
  const folders = [
    workFolder(root, library, 'dist'),
    workFolder(root, library, 'dist', '1'),
    workFolder(root, library, 'site'),
    workFolder(root, other, 'dist'),
  ]
  expect(new Set(folders).size).toBe(4)
  expect(folders.every(f => existsSync(f))).toBe(true)
  expect(workFolder(root, library, 'dist')).toBe(folders[0])
})

test('those of libraries that are gone go', () => {
  const root = temporary()
  const [gone, stays] = [temporary(), temporary()]
  const left = [workFolder(root, gone, 'dist'), workFolder(root, gone, 'dist', '1')]
  const kept = workFolder(root, stays, 'dist')
  const unknown = join(root, '.cache/astro-0')
  mkdirSync(unknown)
  rmSync(gone, { recursive: true })
  workFolder(root, stays, 'site')
  expect(left.some(f => existsSync(f))).toBe(false)
  expect(existsSync(kept) && existsSync(unknown)).toBe(true)
})
