// Samples: each folder of tests/samples/parse-html holds a source and the tree expected of it. `UPDATE=1` writes what came out, never in
// CI.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parsed } from './parsed.ts'
import { printTree } from './print-tree.ts'

const samples = new URL('../../samples/parse-html/', import.meta.url).pathname

for (const name of readdirSync(samples).sort())
  test(name, () => {
    const out = join(samples, name, 'out.txt')
    const tree = `${printTree(parsed(readFileSync(join(samples, name, 'in.htm'), 'utf8')).root)}\n`
    if (process.env['UPDATE'] && !process.env['CI']) writeFileSync(out, tree)
    expect(existsSync(out), `${name}/out.txt is missing: run with UPDATE=1 and read it`).toBe(true)
    expect(tree).toBe(readFileSync(out, 'utf8'))
  })
