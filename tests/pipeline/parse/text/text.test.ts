// Plain text and the trees that it becomes, one sample folder for each thing that a layout can say. UPDATE=1 accepts what is read now.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lossesOf } from '../../../../src/checks/nothing-lost.ts'
import { printTree } from '../../../../src/cli/tree-print.ts'
import { parseDocument } from '../../../../src/pipeline/parse/parse.ts'
import { readSubmission } from '../../../../src/pipeline/read/read.ts'
import { expectText } from '../../../expect-text.ts'

const samples = join(import.meta.dirname, '../../../samples/parse-text')

describe('plain text becomes a tree', () => {
  it.each(readdirSync(samples).sort())('%s', name => {
    const folder = join(samples, name)
    const input = readdirSync(folder).find(f => f.startsWith('in.'))!
    const bytes = readFileSync(join(folder, input))
    const { submission } = readSubmission({ file: `${name}.txt`, path: `${name}.txt`, bytes, sidecar: {} })
    const [document] = submission!.documents
    const { root } = parseDocument(submission!, document!)
    expectText(join(folder, 'out.txt'), printTree(root))
    expect(lossesOf(submission!, document!, root)).toEqual([])
  })
})
