// A line is read without scrolling, and a file in one sitting. The formatter sees to most of it; regular expressions, comments and markup
// it cannot break.
import { readFileSync, readdirSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const WIDTH = 140
/** Of lines; a flat list of shapes may have as many. */
const LENGTH = 280
/** A message stands in one piece, so that it is found by its words. */
const MESSAGE = /\b(?:un)?expected\b/i

const root = resolve(import.meta.dirname, '../..')
const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter(f => f.isFile() && /\.(?:ts|astro|mjs)$/.test(f.name))
  .map(f => relative(root, join(f.parentPath, f.name)))
  .sort()
const linesOf = (file: string): string[] => readFileSync(join(root, file), 'utf8').split('\n')

test('no line is too wide, but for messages', () => {
  expect(files.length).toBeGreaterThan(400)
  const wide = files.flatMap(file =>
    linesOf(file).flatMap((line, i) => (line.length > WIDTH && !MESSAGE.test(line) ? `${file}:${i + 1}, ${line.length} signs` : [])),
  )
  expect(wide).toEqual([])
})

test('no file is too long', () => {
  const long = files.filter(file => linesOf(file).length > LENGTH).map(file => `${file}, ${linesOf(file).length} lines`)
  expect(long).toEqual([])
})
