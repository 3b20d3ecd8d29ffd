// Small libraries as files, through the whole road: what goes in beside the history that comes out. `UPDATE=1` accepts.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Portfolio } from '../../../src/model/library.ts'
import { buildLibrary, understand } from '../../../src/pipeline/pipeline.ts'
import { history, outcomes } from './telling.ts'

const samples = join(import.meta.dirname, '../../samples')

function road(files: { path: string; bytes: Uint8Array }[]) {
  const read = files.flatMap(({ path, bytes }) => {
    const result = understand({ file: path, path, bytes, sidecar: {} })
    return result.filing ? [{ ...result, path }] : []
  })
  return buildLibrary(read, [], [], null).library
}

const MARKS = { same: ['', ''], added: ['{+', '+}'], removed: ['[-', '-]'], moved: ['{>', '<}'] } as const

function told(p: Portfolio): string {
  return [
    `${p.key}: ${p.name} (${p.status})`,
    ...history(p).map(l => `  ${l}`),
    ...outcomes(p).map(l => `  * ${l}`),
    ...p.texts.flatMap(t => [`  § ${t.heading} [${t.from ?? ''}, ${t.to ?? ''}) ${t.replaces}`, ...(t.diff ?? t.paragraphs.map(text => ({ kind: 'same' as const, text }))).map(d => MARKS[d.kind].join(d.text)).join('').split('\n').map(l => `    ${l}`.trimEnd())]),
    ...p.unapplied.map(u => `  ! ${u.reason}: ${u.message}`),
  ].join('\n')
}

// `libraries/` are whole content folders, as users have them.
test.each([...readdirSync(join(samples, 'resolve')).map(f => `resolve/${f}`), ...readdirSync(join(samples, 'libraries')).map(f => `libraries/${f}`)])('%s', name => {
  const folder = join(samples, name)
  const filings = existsSync(join(folder, 'filings')) ? join(folder, 'filings') : folder
  const library = road(readdirSync(filings).filter(f => /\.(?:txt|htm)$/.test(f) && f !== 'expected.txt').sort().map(path => ({ path, bytes: readFileSync(join(filings, path)) })))
  const found = `${[...library.portfolios.map(told), ...library.undecided.map(u => `? ${u.question}`)].join('\n')}\n`
  const file = join(folder, 'expected.txt')
  if (process.env['UPDATE'] && !process.env['CI']) writeFileSync(file, found)
  expect(existsSync(file), `${file} is missing`).toBe(true)
  expect(found).toBe(readFileSync(file, 'utf8'))
})

const shared = join(import.meta.dirname, '../../../../shared/corpus/edgar-html/0001104659-25-042942.htm')
test.skipIf(!existsSync(shared))('a real summary prospectus with a supplement of our own', () => {
  const supplement = `VALUE LINE SELECT GROWTH FUND, INC.

        Supplement dated July 1, 2025 to the Summary Prospectus dated May 1, 2025


     Effective August 1, 2025, the information under the heading "Investment objective" is replaced in its entirety with the following:

          The Fund's sole investment objective is long-term growth of capital and income.
`
  const library = road([{ path: 'a.htm', bytes: readFileSync(shared) }, { path: 'b.txt', bytes: new TextEncoder().encode(supplement) }])
  expect(library.portfolios).toHaveLength(1)
  const text = library.portfolios[0]!.texts[0]!
  expect(text.base).toBe('a')
  expect(text.diff!.filter(d => d.kind === 'added').map(d => d.text.trim())).toContain('and income')
})
