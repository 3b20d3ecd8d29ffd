// Small libraries as files, through the whole road: what goes in beside the history that comes out. `UPDATE=1` accepts.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Portfolio } from '../../../src/model/library.ts'
import { buildLibrary, understand } from '../../../src/pipeline/pipeline.ts'
import { asOf } from '../../../src/model/as-of.ts'
import { expectText } from '../../expect-text.ts'
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
    ...p.texts.flatMap(t => [
      `  § ${t.heading} [${t.from ?? ''}, ${t.to ?? ''}) ${t.replaces}`,
      ...(t.diff ?? t.paragraphs.map(text => ({ kind: 'same' as const, text })))
        .map(d => MARKS[d.kind].join(d.text))
        .join('')
        .split('\n')
        .map(l => `    ${l}`.trimEnd()),
    ]),
    ...p.findings.map(f => `  ~ ${f.rule}: ${f.message}`),
    ...p.unapplied.map(u => `  ! ${u.reason}: ${u.message}`),
  ].join('\n')
}

// `libraries/` are whole content folders, as users have them.
test.each([
  ...readdirSync(join(samples, 'resolve')).map(f => `resolve/${f}`),
  ...readdirSync(join(samples, 'libraries')).map(f => `libraries/${f}`),
])('%s', name => {
  const folder = join(samples, name)
  const filings = existsSync(join(folder, 'filings')) ? join(folder, 'filings') : folder
  const library = road(
    readdirSync(filings)
      .filter(f => /\.(?:txt|htm)$/.test(f) && f !== 'expected.txt')
      .sort()
      .map(path => ({ path, bytes: readFileSync(join(filings, path)) })),
  )
  const found = `${[...library.portfolios.map(told), ...library.undecided.map(u => `? ${u.question}`)].join('\n')}\n`
  expectText(join(folder, 'expected.txt'), found)
})

const shared = join(import.meta.dirname, '../../../../shared/corpus/edgar-html/0001104659-25-042942.htm')
test.skipIf(!existsSync(shared))('a real summary prospectus with a supplement of our own', () => {
  const supplement = `VALUE LINE SELECT GROWTH FUND, INC.

        Supplement dated July 1, 2025 to the Summary Prospectus dated May 1, 2025


     Effective August 1, 2025, the information under the heading "Investment objective" is replaced in its entirety with the following:

          The Fund's sole investment objective is long-term growth of capital and income.
`
  const library = road([
    { path: 'a.htm', bytes: readFileSync(shared) },
    { path: 'b.txt', bytes: new TextEncoder().encode(supplement) },
  ])
  expect(library.portfolios).toHaveLength(1)
  const text = library.portfolios[0]!.texts[0]!
  expect(text.base).toBe('a')
  expect(text.diff!.filter(d => d.kind === 'added').map(d => d.text.trim())).toContain('and income')
})

test('the four filings of the users: what was known when, what stands since, what is open', () => {
  const seeds = join(import.meta.dirname, '../../../content/filings')
  const library = road(
    readdirSync(seeds)
      .filter(f => f.endsWith('.txt'))
      .sort()
      .map(path => ({ path, bytes: readFileSync(join(seeds, path)) })),
  )
  const of = (slug: string) => library.portfolios.find(p => p.key === `met-investors-series-trust/${slug}`)!
  const janus = of('janus-aggressive-growth-portfolio')
  const adviser = (day: string) => asOf(janus, day, day).facts.find(f => f.track === 'adviser')?.interval.value
  expect(asOf(janus, '2006-09-21', '2006-09-21').known).toBe(false)
  expect([asOf(janus, '2006-09-25', '2006-09-25').name, adviser('2006-09-25')]).toEqual([
    'Janus Aggressive Growth Portfolio',
    'Janus Capital Management LLC',
  ])
  expect(asOf(janus, '2006-09-25', '2006-09-25').open.map(e => `${e.change.type} ${e.reason}`)).toContain(
    'adviser-change scheduled for October 1, 2006',
  )
  expect([asOf(janus, '2006-10-01', '2006-10-01').name, adviser('2006-10-01')]).toEqual([
    'Legg Mason Aggressive Growth Portfolio',
    'ClearBridge Advisors, LLC',
  ])
  const third = of('third-avenue-small-cap-value-portfolio')
  expect(third.texts.map(t => [t.heading, t.from, t.to])).toEqual([['Principal Investment Strategy', '2007-05-22', null]])
  expect(third.texts[0]!.paragraphs.length).toBeGreaterThan(1)
  const early = asOf(third, '2007-05-25', '2007-05-25')
  expect([early.known, early.texts, asOf(third, '2007-05-25').texts.length]).toEqual([false, [], 1])
  for (const slug of ['batterymarch-mid-cap-stock-portfolio', 'mfs-value-portfolio']) {
    expect(of(slug).status).toBe('to-be-merged')
    expect(of(slug).open.map(e => [e.change.type, e.change.state, ...e.change.conditions])).toEqual([
      ['reorganization', 'proposed', 'shareholder-approval'],
    ])
  }
})
