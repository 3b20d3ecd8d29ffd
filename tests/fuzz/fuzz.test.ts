// A sample of damaged inputs on every run; `npm run fuzz` tries as many as one likes.
import { expect, test } from 'vitest'
import { mutate } from './mutate.ts'
import { originals } from './originals.ts'
import { tryInput } from './try.ts'

test('1,500 damaged filings: no crash, no hang, no lost word', () => {
  const from = originals()
  expect(from.length).toBeGreaterThan(40)
  const wrong: string[] = []
  for (let n = 0; n < 1_500; n++) {
    const { file, bytes, done } = mutate(from, n)
    wrong.push(...tryInput(file, bytes).map(what => `${n} (${done} of ${file.split('/').at(-1)}): ${what}`))
  }
  expect(wrong).toEqual([])
}, 600_000)
