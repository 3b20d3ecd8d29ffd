// Each folder of tests/samples/findings holds a small filing (in.txt or in.htm, with in.meta.json where its day of filing matters)
// and what is found in it (out.txt; empty where nothing must be found). UPDATE=1 accepts what is found now.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, test } from 'vitest'
import { Sidecar } from '../../../src/model/submission.ts'
import { understand } from '../../../src/pipeline/pipeline.ts'
import { expectText } from '../../expect-text.ts'

const root = resolve(import.meta.dirname, '../../samples/findings')

function findingsOf(folder: string): string {
  const file = existsSync(join(folder, 'in.htm')) ? 'in.htm' : 'in.txt'
  const meta = join(folder, 'in.meta.json')
  const { filing } = understand({
    file,
    path: file,
    bytes: readFileSync(join(folder, file)),
    sidecar: existsSync(meta) ? Sidecar.parse(JSON.parse(readFileSync(meta, 'utf8'))) : {},
  })
  return filing!.findings.map(f => `${f.rule}, lines ${f.lines.join('-')}: ${f.message}\n`).join('')
}

describe('findings in small filings', () => {
  test.each(readdirSync(root).sort())('%s', name => {
    expectText(join(root, name, 'out.txt'), findingsOf(join(root, name)))
  })
})
