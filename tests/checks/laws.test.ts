// Each law holds of the users' filings, and each sees a breach that is made on purpose.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LAWS, judge } from '../../src/checks/checks.ts'
import type { Judged } from '../../src/checks/law.ts'
import { Sidecar } from '../../src/model/submission.ts'
import { buildLibrary, understand } from '../../src/pipeline/pipeline.ts'

const folder = join(import.meta.dirname, '../../content/filings')
const read = readdirSync(folder)
  .filter(f => f.endsWith('.txt'))
  .flatMap(path => {
    const result = understand({
      file: path,
      path,
      bytes: readFileSync(join(folder, path)),
      sidecar: Sidecar.parse(JSON.parse(readFileSync(join(folder, path.replace('.txt', '.meta.json')), 'utf8'))),
    })
    return result.filing ? [{ ...result, path }] : []
  })
const { results, library } = buildLibrary(read, [], [], null)
const good: Judged = { results, library }

test('the four filings break no law', () => expect(judge(good)).toEqual([]))

const copy = (): Judged => structuredClone(good)
const BREACHES: Record<string, (judged: Judged) => void> = {
  'quotes-stand': ({ results }) => {
    results.find(r => r.filing.changes.length)!.filing.changes[0]!.quote = 'words that nobody wrote'
  },
  'sources-exist': ({ library }) => {
    library.timeline[0]!.source.filing = 'no-such-filing'
  },
  'own-figures': ({ library }) => {
    const p = library.portfolios.find(p => p.comparable.length)!
    p.performance.push(p.comparable[0]!)
  },
  'intervals-apart': ({ library }) => {
    const t = library.portfolios.flatMap(p => p.tracks)[0]!
    t.intervals.push({ ...t.intervals[0]!, from: '1900-01-01' })
  },
  'one-page-each': ({ library }) => {
    library.portfolios.push(library.portfolios[0]!)
  },
}
test.each(LAWS.map(l => l.id))('a breach of %s is seen', id => {
  const judged = copy()
  BREACHES[id]!(judged)
  expect(judge(judged).map(b => b.law.id)).toContain(id)
})
