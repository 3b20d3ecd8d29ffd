// Each folder of tests/samples/tables holds a small document (in.txt or in.htm), the portfolios it is about where it has any
// (portfolios.txt: "name | role"), and the tables that are read from it (out.txt). UPDATE=1 accepts what is read now.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, test } from 'vitest'
import type { PortfolioRole } from '../../../src/model/kinds.ts'
import type { Context, KnownPortfolio } from '../../../src/pipeline/extract/context.ts'
import { readTables } from '../../../src/pipeline/extract/tables/tables.ts'
import { viewOfRoot } from '../../../src/pipeline/extract/view.ts'
import { parseDocument } from '../../../src/pipeline/parse/parse.ts'
import { readSubmission } from '../../../src/pipeline/read/read.ts'
import { expectText } from '../../expect-text.ts'
import { spellTables } from './spell-tables.ts'

const root = resolve(import.meta.dirname, '../../samples/tables')

function contextOf(folder: string): Context {
  const file = existsSync(join(folder, 'in.htm')) ? 'in.htm' : 'in.txt'
  const { submission } = readSubmission({ file, path: file, bytes: readFileSync(join(folder, file)), sidecar: {} })
  const view = viewOfRoot(parseDocument(submission!, submission!.documents[0]!).root)
  const listed = existsSync(join(folder, 'portfolios.txt')) ? readFileSync(join(folder, 'portfolios.txt'), 'utf8').trim().split('\n') : []
  const portfolios = listed.map((line): KnownPortfolio => {
    const [name, role] = line.split(' | ') as [string, PortfolioRole]
    return { name, role, trust: null, lines: [1, 1], presently: null, series: null, classes: [], aliases: [name] }
  })
  return {
    view,
    kind: 'supplement',
    title: 'Sample',
    dated: null,
    filed: null,
    trust: null,
    trusts: [],
    portfolios,
    definitions: [],
    amends: [],
    supersedes: [],
  }
}

describe('tables of small documents', () => {
  test.each(readdirSync(root).sort())('%s', name => {
    const folder = join(root, name)
    expectText(join(folder, 'out.txt'), spellTables(readTables(contextOf(folder))))
  })
})
