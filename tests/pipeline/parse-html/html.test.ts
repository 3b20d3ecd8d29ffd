// Samples: each folder of tests/samples/parse-html holds a source and the tree expected of it. UPDATE=1 accepts what is read
// now.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'vitest'
import { expectText } from '../../expect-text.ts'
import { parsed } from './parsed.ts'
import { printTree } from './print-tree.ts'

const samples = new URL('../../samples/parse-html/', import.meta.url).pathname

for (const name of readdirSync(samples).sort())
  test(name, () => {
    const tree = `${printTree(parsed(readFileSync(join(samples, name, 'in.htm'), 'utf8')).root)}\n`
    expectText(join(samples, name, 'out.txt'), tree)
  })
