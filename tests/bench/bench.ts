// `npm run bench -- --sizes 100,1000 [--site] [--json FILE]`: times each step of the road over generated libraries.
// With `--site` a browser, where there is one, tells what searches cost on the wire, and Hugo builds as many pages, where it is installed, and Starlight where `--starlight` asks for it.
// `npm run bench -- --document`: times large single documents instead, in CPU seconds.
// One child process a size, so that peak memory is that of the size alone; figures are wall seconds on this machine.
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism, totalmem, tmpdir } from 'node:os'
import { dirname, extname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { generateLibrary } from './generate.ts'
import type { Measured } from './measure.ts'
import type { DocumentMeasured } from './measure-document.ts'
import { hugo, spellRival, starlight } from './rivals.ts'
import { searchBytes, spellSearched } from './search-bytes.ts'

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '100,1000' }, site: { type: 'boolean', default: false }, document: { type: 'boolean', default: false }, starlight: { type: 'boolean', default: false }, json: { type: 'string' } } })
const root = resolve(import.meta.dirname, '../..')

/** Bytes below a folder. */
const sizeOf = (folder: string): number => readdirSync(folder, { recursive: true, withFileTypes: true }).filter(f => f.isFile()).reduce((sum, f) => sum + statSync(join(f.parentPath, f.name)).size, 0)

/** A content folder with so many generated filings. */
function makeContent(count: number): string {
  const content = mkdtempSync(join(tmpdir(), 'stickerbook-bench-'))
  for (const { path, text, sidecar } of generateLibrary(count)) {
    const file = join(content, 'filings', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    if (sidecar) writeFileSync(file.replace(/\.[^.]+$/, '.meta.json'), JSON.stringify(sidecar))
  }
  return content
}

interface Built { seconds: number; bytes: number }

/** Seconds of a build as a user runs it, on all cores, and the bytes of the site. */
function build(content: string, ...args: string[]): Built {
  const out = join(content, 'site'), start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['src/cli/build.ts', ...args], { cwd: root, env: { ...process.env, CONTENT_DIR: content, OUT_DIR: out, CACHE_DIR: join(content, 'cache') }, encoding: 'utf8', maxBuffer: 1 << 28 })
  if (status !== 0) throw new Error(`The build of ${content} failed: ${stderr}`)
  return { seconds: (performance.now() - start) / 1000, bytes: existsSync(out) ? sizeOf(out) : 0 }
}

/** The same build with an empty cache, again, and after one filing was added. */
function buildThrice(content: string, ...args: string[]): Record<'cold' | 'again' | 'one added', Built> {
  const cold = build(content, ...args), again = build(content, ...args)
  const first = join(content, 'filings', readdirSync(join(content, 'filings'), { recursive: true }).map(String).filter(f => /\.(?:txt|htm)$/.test(f)).sort()[0]!)
  cpSync(first, join(dirname(first), `one-added${extname(first)}`))
  return { cold, again, 'one added': build(content, ...args) }
}

/** One child process a document: no answer of one is remembered in the next. */
function benchDocuments(): DocumentMeasured[] {
  const documents = [...['filing', 'text', 'html'].flatMap(kind => [400_000, 4_000_000].map(size => [kind, size])), ['rows', 300_000], ['rowspans', 100_000]]
  return documents.map(args => JSON.parse(execFileSync(process.execPath, [join(import.meta.dirname, 'measure-document.ts'), ...args.map(String)], { encoding: 'utf8' })) as DocumentMeasured)
}

async function benchLibraries() {
  const results = []
  for (const count of values.sizes.split(',').map(Number)) {
    if (!Number.isInteger(count) || count < 1) throw new Error(`Unexpected size in --sizes ${values.sizes}, expected whole numbers parted by commas`)
    const content = makeContent(count)
    const measured = JSON.parse(execFileSync(process.execPath, [join(import.meta.dirname, 'measure.ts'), content], { encoding: 'utf8', maxBuffer: 1 << 26 })) as Measured
    const builds = { kind: values.site ? 'site' : 'records', ...buildThrice(content, ...(values.site ? [] : ['--records-only'])) }
    const site = join(content, 'site')
    const rivals = values.site ? [hugo(site), values.starlight ? starlight(site) : null].filter(r => r !== null) : []
    const searches = values.site ? await searchBytes(site) : null
    rmSync(content, { recursive: true })
    results.push({ count, ...measured, builds, rivals, searches })
  }
  return results
}

console.log(`${availableParallelism()} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}`)
const results = values.document ? benchDocuments() : await benchLibraries()
for (const result of results) {
  if ('kind' in result) printDocument(result)
  else printLibrary(result)
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 1)}\n`)

function printDocument({ kind, size, megabytes, peakMegabytes, steps }: DocumentMeasured): void {
  const seconds = steps.read + steps.parse + steps.extract
  console.log(`${kind.padEnd(9)} ${String(size).padStart(8)}  read ${steps.read.toFixed(2)} s  parse ${steps.parse.toFixed(2)} s  extract ${steps.extract.toFixed(2)} s  ${(megabytes / seconds).toFixed(2)} MB/s  peak ${peakMegabytes.toFixed(0)} MB`)
}

function printLibrary({ count, megabytes, peakMegabytes, steps, builds, rivals, searches }: Awaited<ReturnType<typeof benchLibraries>>[number]): void {
  console.log(`\n${count} filings, ${megabytes.toFixed(2)} MB; peak memory ${peakMegabytes.toFixed(0)} MB`)
  console.log('step       seconds  filings/s     MB/s')
  for (const [step, seconds] of Object.entries(steps)) console.log(`${step.padEnd(9)} ${seconds.toFixed(2).padStart(8)} ${(count / seconds).toFixed(0).padStart(10)} ${(megabytes / seconds).toFixed(2).padStart(8)}`)
  for (const when of ['cold', 'again', 'one added'] as const) console.log(`${builds.kind}, ${when}: ${builds[when].seconds.toFixed(1)} s on all cores${builds[when].bytes ? `, ${(builds[when].bytes / 1e6).toFixed(1)} MB` : ''}`)
  if (searches) console.log(`searches, on the wire, by one who comes for the first time:\n${searches.map(spellSearched).join('\n')}`)
  for (const rival of rivals) console.log(spellRival(rival, builds.cold))
}
