// Plain text and the trees that it becomes, one sample folder for each thing that a layout can say.
import { describe, expect, it } from 'vitest'
import { lossesOf } from '../../../../src/checks/nothing-lost.ts'
import { printTree } from '../../../../src/cli/tree-print.ts'
import { parseDocument } from '../../../../src/pipeline/parse/parse.ts'
import { readSubmission } from '../../../../src/pipeline/read/read.ts'
import { samplesIn } from './samples.ts'

describe('plain text becomes a tree', () => {
  for (const { name, bytes, expected, accept } of samplesIn('tests/samples/parse-text')) {
    it(name, () => {
      const { submission } = readSubmission({ file: `${name}.txt`, path: `${name}.txt`, bytes, sidecar: {} })
      const [document] = submission!.documents
      const { root } = parseDocument(submission!, document!)
      const actual = printTree(root)
      accept(actual)
      expect(actual).toBe(process.env['UPDATE'] === '1' ? actual : expected)
      expect(lossesOf(submission!, document!, root)).toEqual([])
    })
  }
})
