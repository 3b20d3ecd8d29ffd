// Patterns in which a word may be taken apart in many ways, "(?:[A-Z]+ ?){1,8}": nothing must stand between two of them, so that a long
// word without a blank is tried in every way before it fails. What parts words is never optional within what is repeated.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const files = readdirSync(join(root, 'src'), { recursive: true })
  .map(f => `src/${f}`)
  .filter(f => /\.(?:ts|mjs|astro)$/.test(f))
  .sort()

/** A class of signs repeated, an optional blank, and the end of a group that is repeated itself. */
const TAKEN_APART = /\][+*](?:\[ \]|[ ]|\\s|,)\?\)(?:\{\d+,\d*\}|\{[2-9]\d*\}|[+*])/

test('knows such a pattern', () => {
  expect(TAKEN_APART.test("^(?:[A-Z][A-Z'-]+ ?){1,8}[.:]")).toBe(true)
  expect(TAKEN_APART.test(String.raw`(?:\p{Lu}[\p{L}.]+\s?){2,5}\n`)).toBe(true)
  expect(TAKEN_APART.test('[A-Z]+(?: [A-Z]+){0,7} ?[.:]')).toBe(false)
})

test('no pattern takes a word apart in every way', () => {
  const found = files.flatMap(file =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, i) => (TAKEN_APART.test(line) ? [`${file}:${i + 1}`] : [])),
  )
  expect(found).toEqual([])
})
