// Covers in the manners of many filers, names invented: each folder holds the document and what is to be read from its cover.
// UPDATE=1 accepts what is read now.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'vitest'
import { readCovers } from '../../../src/pipeline/extract/cover/cover.ts'
import { parseDocument } from '../../../src/pipeline/parse/parse.ts'
import { readSubmission } from '../../../src/pipeline/read/read.ts'
import { expectText } from '../../expect-text.ts'

const folder = join(import.meta.dirname, '../../samples/extract-cover')

/** What was read, one fact to a line. */
function spell(path: string, file: string): string {
  const { submission } = readSubmission({ file, path: file, bytes: readFileSync(join(path, file)), sidecar: {} })
  const { contexts, comments } = readCovers(
    submission!,
    submission!.documents.map(document => ({ document, ...parseDocument(submission!, document) })),
  )
  const main = contexts[0]!
  const lines = [
    `kind: ${main.kind}`,
    ...(main.dated ? [`dated: ${main.dated}`] : []),
    ...main.trusts.map(t => `trust: ${t}`),
    ...main.portfolios.filter(p => p.role !== 'mentioned').map(p => `${p.role}: ${p.name}${p.trust ? ` [${p.trust}]` : ''}`),
    ...contexts.flatMap(c => c.amends).map(a => `amends: ${a.document} ${a.dated}`),
    ...contexts.flatMap(c => c.supersedes).map(a => `supersedes: ${a.document} ${a.dated}`),
    ...contexts.slice(1).map(c => `then: ${c.title} [${c.trusts.join(', ')}]`),
    ...comments.map(c => `comment ${c.number}: ${c.comment} => ${c.response}`),
  ]
  return `${lines.join('\n')}\n`
}

for (const name of readdirSync(folder).sort())
  test(name, () => {
    const path = join(folder, name)
    expectText(join(path, 'out.txt'), spell(path, existsSync(join(path, 'in.htm')) ? 'in.htm' : 'in.txt'))
  })
