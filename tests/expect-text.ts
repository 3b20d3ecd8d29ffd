// What is read of a sample, and the text beside it that says what is expected. UPDATE=1 writes it; never in CI, where a missing one fails.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { expect } from 'vitest'

export function expectText(file: string, read: string): void {
  if (process.env['UPDATE'] && !process.env['CI']) writeFileSync(file, read)
  expect(existsSync(file), `${file} is missing: run with UPDATE=1 and read it`).toBe(true)
  expect(read).toBe(readFileSync(file, 'utf8'))
}
