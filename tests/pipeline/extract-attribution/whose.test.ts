// Filings about several funds, share classes and trusts, names invented: each folder holds the document, and whose each change is and from
// when. UPDATE=1 accepts what is read now.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'vitest'
import { expectText } from '../../expect-text.ts'
import { spellWhose } from './spell-whose.ts'

const folder = join(import.meta.dirname, '../../samples/extract-attribution')

for (const name of readdirSync(folder).sort())
  test(name, () => {
    const path = join(folder, name)
    expectText(join(path, 'out.txt'), spellWhose(path, existsSync(join(path, 'in.htm')) ? 'in.htm' : 'in.txt'))
  })
