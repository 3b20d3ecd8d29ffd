// The hand-made answers of ../shared: what is read from 50 filings against what a careful reader lists,
// and the same filings with other names and years, which must be read as well.
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { renamingFor } from './rename.ts'
import { corpusFiles, hasShared, score, SHARED, understandFile } from './score.ts'

if (!hasShared) console.log('skipped: the answers beside the project (../shared) are not on this machine')

/** What is reached today; a change that falls below has lost something. */
const FLOOR = { overall: 0.98, seeds: 0.97 }

describe.runIf(hasShared)('hand-made answers', () => {
  const gold = join(SHARED, 'gold')
  const read = hasShared ? corpusFiles().map(file => understandFile(file).filing) : []

  test('all fifty filings', () => {
    const result = score(read, gold, join(SHARED, 'corpus'))
    console.log(result.rows.map(r => `${r.measure.padEnd(16)} ${r.f1.toFixed(3)}`).join('\n'), `\noverall ${result.overall.toFixed(4)}`)
    expect(result.rows.find(r => r.measure === 'quotes')?.missed ?? 0).toBe(0)
    expect(result.overall).toBeGreaterThanOrEqual(FLOOR.overall)
  })

  test('the four filings of the first users', () => {
    expect(score(read, join(gold, 'seeds'), join(SHARED, 'corpus')).overall).toBeGreaterThanOrEqual(FLOOR.seeds)
  })

  test('other names and other years leave the score the same', () => {
    const folder = mkdtempSync(join(tmpdir(), 'stickerbook-gold-'))
    const answers = readdirSync(gold, { recursive: true })
      .map(String)
      .filter(f => f.endsWith('.json'))
      .sort()
    const renamed = corpusFiles().map((file, i) => {
      const at = relative(join(SHARED, 'corpus'), file).replace(/\.[^.]+$/, '.json')
      expect(answers).toContain(at)
      const text = readFileSync(join(gold, at), 'utf8')
      const { apply } = renamingFor(JSON.parse(text), i + 1)
      const { file: name, ...rest } = JSON.parse(text)
      mkdirSync(join(folder, dirname(at)), { recursive: true })
      writeFileSync(join(folder, at), JSON.stringify({ file: name, ...JSON.parse(apply(JSON.stringify(rest))) }))
      return understandFile(file, apply).filing
    })
    const before = score(read, gold, null)
    const after = score(renamed, folder, null)
    const fallen = before.byFile.map((f, i) => ({ ...f, after: after.byFile[i]!.score })).filter(f => f.score - f.after > 0.02)
    console.log(`as filed ${before.overall.toFixed(4)}, renamed ${after.overall.toFixed(4)}`, fallen)
    expect(Math.abs(before.overall - after.overall)).toBeLessThanOrEqual(0.01)
  }, 120_000)
})
