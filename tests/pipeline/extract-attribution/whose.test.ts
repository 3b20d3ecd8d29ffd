// Filings about several funds, share classes and trusts, names invented: each folder holds the document and whose each change is, and from
// when.
// UPDATE=1 writes what was read; a missing expectation fails.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { spellWhose } from './spell-whose.ts'

const folder = join(import.meta.dirname, '../../samples/extract-attribution')

for (const name of readdirSync(folder).sort())
  test(name, () => {
    const path = join(folder, name)
    const expected = join(path, 'out.txt')
    const read = spellWhose(path, existsSync(join(path, 'in.htm')) ? 'in.htm' : 'in.txt')
    if (process.env['UPDATE'] && !process.env['CI']) writeFileSync(expected, read)
    expect(read).toBe(existsSync(expected) ? readFileSync(expected, 'utf8') : '(an expectation)')
  })
