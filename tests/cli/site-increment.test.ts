// A site built over what was kept of the build before is, byte for byte, the site built from nothing; whether one process makes its pages
// or several do.
// STEPS=30 lives longer; each step is two whole builds.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { generateLibrary } from '../bench/generate.ts'
import { randomFrom } from '../bench/random.ts'

const STEPS = Number(process.env['STEPS'] || 3)
const folder = mkdtempSync(join(tmpdir(), 'site-increment-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const filesBelow = (of: string): string[] =>
  readdirSync(of, { recursive: true, withFileTypes: true })
    .filter(f => f.isFile())
    .map(f => relative(of, join(f.parentPath, f.name)))
    .sort()
const put = (file: string, text: string) => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

function build(content: string, name: string, mostPages = ''): string {
  const out = join(folder, `site-${name}`)
  const { status, stderr, stdout } = spawnSync(process.execPath, ['src/cli/build.ts'], {
    encoding: 'utf8',
    env: {
      ...process.env,
      CONTENT_DIR: content,
      OUT_DIR: out,
      CACHE_DIR: join(folder, `cache-${name}`),
      SITE_CONFIG: join(folder, 'config.json'),
      SITE_CARDS: '0',
      MOST_PAGES: mostPages,
      WORKERS: '2',
    },
  })
  if (status !== 0) throw new Error(`${name}: ${stdout}${stderr}`)
  return out
}

test('a random life of a site: what stands from the last build is what would be made anew', () => {
  const random = randomFrom(Number(process.env['SEED'] || 77))
  const content = join(folder, 'life')
  const stock = [...generateLibrary(24, 11)]
  const file = (n: number) => join(content, 'filings', stock[n]!.path)
  const sidecar = (n: number) => file(n).replace(/\.[^.]+$/, '.meta.json')
  const add = (n: number, more = '') => {
    put(file(n), `${stock[n]!.text}${more}`)
    put(sidecar(n), JSON.stringify(stock[n]!.sidecar))
  }
  const configure = (settings: object) => put(join(folder, 'config.json'), JSON.stringify(settings))
  const actions = [
    (n: number) => {
      add(n)
    },
    (n: number) => {
      add(n, '\n\nPlease keep this supplement for future reference.\n')
    },
    (n: number) => {
      rmSync(file(n), { force: true })
      rmSync(sidecar(n), { force: true })
    },
    (n: number) => {
      add(n)
      put(sidecar(n), JSON.stringify({ ...stock[n]!.sidecar, filed: '2031-03-04' }))
    },
    (n: number) => {
      put(
        join(content, 'rulings', 'alder.json'),
        JSON.stringify({
          kind: random.pick(['same-party', 'kept-apart']),
          names: [`Alder Advisors ${n}`, 'Alder Advisers'],
          reason: 'Both print one address and one telephone number.',
        }),
      )
    },
    (n: number) => {
      configure({ name: `Library ${n}`, footer: random.pick(['', 'A further line.']) })
    },
    (n: number) => {
      put(join(content, 'redirects.json'), JSON.stringify({ [`/old-${n}/`]: '/trusts/' }))
    },
    // Whoever changes the published site by hand gets the right one all the same.
    () => {
      const site = join(folder, 'site-warm')
      const page = join(site, random.pick(filesBelow(site)))
      put(join(site, 'by-hand/note.txt'), 'left here')
      rmSync(page)
      put(page, 'changed by hand')
    },
    // A kept page that was damaged, or the list of them, is made anew.
    () => {
      const kept = filesBelow(join(folder, 'cache-warm')).filter(f => /^pages-\w+\/\w+\/../.test(f))
      if (kept.length) put(join(folder, 'cache-warm', random.pick(kept)), 'damaged')
    },
  ]
  configure({})
  for (let n = 0; n < 10; n++) add(n)
  for (let step = 0; step <= STEPS; step++) {
    // In parts at first, then as it comes.
    const warm = build(content, 'warm', step === 0 || random.chance(0.3) ? '1' : '')
    const copy = join(folder, `content-${step}`)
    cpSync(content, copy, { recursive: true, filter: path => !/\/(?:records|pages)$/.test(path) })
    const cold = build(copy, `cold-${step}`)
    expect(filesBelow(warm), `step ${step}`).toEqual(filesBelow(cold))
    for (const path of filesBelow(cold))
      if (!readFileSync(join(warm, path)).equals(readFileSync(join(cold, path))))
        expect(readFileSync(join(warm, path), 'utf8'), `step ${step}: ${path}`).toBe(readFileSync(join(cold, path), 'utf8'))
    for (const old of [copy, cold, join(folder, `cache-cold-${step}`)]) rmSync(old, { recursive: true })
    // The first steps add and change filings; later ones do anything.
    const some = step < 2 ? [actions[step]!] : [random.pick(actions), random.pick(actions)]
    for (const act of some) act(random.int(0, stock.length - 1))
  }
}, 1_200_000)
