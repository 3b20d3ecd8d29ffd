// A folder of pages is indexed in shards, and what stands beside the index tells which of them can answer.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readQuery } from '../../src/site/scripts/search/query.ts'
import { shardsFor } from '../../src/site/scripts/search/plan.ts'
import { indexFolder } from '../../src/site/search/index-folder.ts'
import type { SearchPlan } from '../../src/model/search-plan.ts'
import { shardsOfShelf } from '../../src/model/search-shelf.ts'

const folder = mkdtempSync(join(tmpdir(), 'search-index-'))
const site = join(folder, 'site')
const cache = join(folder, 'cache')
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const put = (path: string, text: string) => {
  mkdirSync(dirname(join(site, path)), { recursive: true })
  writeFileSync(join(site, path), text)
}
const page = (trust: string, n: number, words: string) =>
  put(
    `filings/${trust}-${n}/index.html`,
    `<!doctype html><html lang="en"><head><title>no word of the head</title></head><body><main id="content" data-pagefind-body data-shelf="${trust}" tabindex="-1"><h1 data-pagefind-meta="title">${trust} ${n}</h1><span hidden data-pagefind-sort="date:200${n}-01-01" data-pagefind-filter="year:200${n}"></span><p>${words}</p></main></body></html>`,
  )
const index = () => {
  rmSync(join(site, 'pagefind'), { recursive: true, force: true })
  return indexFolder(site, cache, { most: 4 })
}
const read = <T>(path: string): T => JSON.parse(readFileSync(join(site, 'pagefind', path), 'utf8')) as T
globalThis.fetch = (async (path: string) => ({
  ok: existsSync(join(site, path)),
  json: async () => JSON.parse(readFileSync(join(site, path), 'utf8')),
  arrayBuffer: async () => new Uint8Array(readFileSync(join(site, path))).buffer,
})) as unknown as typeof fetch
const TRUSTS = ['alder', 'brook', 'cairn']
/** The trusts of the shards that are asked. */
const asked = async (typed: string, filters = {}) =>
  (await shardsFor('/', readQuery(typed), filters, null)).map(name => TRUSTS.find(trust => shardsOfShelf(trust, [name]).length)).sort()

test('shards by trust, and words, phrases and filters lead to them', async () => {
  for (const [trust, words] of [
    [
      'alder',
      'The fee of the alder fund is reduced. <del>Old</del><ins>New</ins> policies hold. <dl><dt>custodian</dt><dd>harborside</dd></dl>',
    ],
    ['brook', 'Net assets of the brook fund fell; reduced fees.'],
    [
      'cairn',
      'Assets net of fees, as the cairn fund reckons. Organizations are rated.<table><tr><th>size</th><th>breakpoint</th></tr></table>',
    ],
  ] as const)
    for (const n of [1, 2, 3]) page(trust, n, words)
  put('filings/index.html', '<main id="content"><p>A list that is not searched.</p></main>')
  expect(await index()).toMatchObject({ pages: 9, made: 5 })
  const plan = read<SearchPlan>('plan.json')
  expect(plan.shards).toHaveLength(3)
  expect(await asked('brook')).toEqual(['brook'])
  expect(await asked('fees')).toEqual(['alder', 'brook', 'cairn'])
  expect(await asked('policy')).toEqual(['alder'])
  expect(await asked('old')).toEqual(['alder'])
  expect(await asked('custodian')).toEqual(['alder'])
  expect(await asked('harborside')).toEqual(['alder'])
  expect(await asked('breakpoint')).toEqual(['cairn'])
  expect(await asked('rating organization')).toEqual(['cairn'])
  expect(await asked('"net assets"')).toEqual(['brook'])
  expect(await asked('"assets net"')).toEqual(['cairn'])
  expect(await asked('"reduced fees"')).toEqual(['brook'])
  expect(await asked('head')).toEqual([])
  expect(await asked('zzyxqv')).toEqual([])
  // A word that stands nowhere may be misspelt.
  expect(await asked('brook zzyxqv')).toEqual(['brook'])
  expect(read<Record<string, [number, string]>>('filters/year.json')['2002']![0]).toBe(3)
  expect(await asked('fee', { year: '1999' })).toEqual([])
})

test('a page that changed costs its own shard and that of the newest, none where only its frame did', async () => {
  expect((await index()).made).toBe(0)
  page('brook', 1, 'Other words.')
  expect((await index()).made).toBe(2)
  put(
    'filings/brook-2/index.html',
    readFileSync(join(site, 'filings/brook-2/index.html'), 'utf8').replace('no word of the head', 'another head'),
  )
  expect((await index()).made).toBe(0)
  rmSync(cache, { recursive: true })
  const warm = readFileSync(join(site, 'pagefind/plan.json'), 'utf8')
  expect((await index()).made).toBe(5)
  expect(readFileSync(join(site, 'pagefind/plan.json'), 'utf8')).toBe(warm)
})
