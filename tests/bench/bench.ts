// `npm run bench -- --sizes 100,1000 [--site] [--json FILE]`: times each step of the road over generated libraries.
// With `--site` a browser, where there is one, tells what searches cost on the wire, and Hugo builds as many pages, where it is installed,
// and Starlight where `--starlight` asks for it.
// `npm run bench -- --document`: times large single documents instead, in CPU seconds.
// One child process a size, so that peak memory is that of the size alone; figures are wall seconds on this machine.
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism, totalmem, tmpdir } from 'node:os'
import { dirname, extname, join, resolve } from 'node:path'
import { givenOrEnd } from '../../src/cli/command.ts'
import { generateLibrary } from './generate.ts'
import type { Measured } from './measure.ts'
import type { DocumentMeasured } from './measure-document.ts'
import { watchMemory } from './peak.ts'
import { hugo, spellRival, starlight } from './rivals.ts'
import { searchBytes, spellSearched } from './search-bytes.ts'

const { options } = givenOrEnd({
  call: 'npm run bench',
  does: 'Times each step over libraries that it makes; figures are wall seconds on this machine.',
  options: {
    sizes: { value: 'N,N', does: 'how many filings each library has; 100,1000 without it' },
    site: { does: 'time whole builds of the site, too, and what searches cost on the wire' },
    starlight: { does: 'with --site: let Starlight build as many pages' },
    document: { does: 'time large single documents instead, in CPU seconds' },
    json: { value: 'FILE', does: 'write the figures there' },
  },
})
const sizes = (options['sizes'] ?? '100,1000').split(',').map(Number)
const whole = 'site' in options
const root = resolve(import.meta.dirname, '../..')

/** Bytes below a folder. */
const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(f => f.isFile())
    .reduce((sum, f) => sum + statSync(join(f.parentPath, f.name)).size, 0)

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

/** `steps`: seconds of each, as the build itself tells them; `peakMegabytes`: of all its processes together, where that can be told. */
interface Built {
  seconds: number
  bytes: number
  steps: Record<string, number>
  peakMegabytes: number | null
}

/** A build as a user runs it, on all cores. */
async function build(content: string, ...args: string[]): Promise<Built> {
  const out = join(content, 'site')
  const stepsFile = join(content, 'steps.json')
  const start = performance.now()
  const child = spawn(process.execPath, ['--max-old-space-size-percentage=75', 'src/cli/build.ts', ...args], {
    cwd: root,
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: out, CACHE_DIR: join(content, 'cache'), STEPS_FILE: stepsFile },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const peak = watchMemory(child.pid!)
  let said = ''
  child.stderr.on('data', text => {
    said += text
  })
  const code = await new Promise(settle => {
    child.once('close', settle)
  })
  const seconds = (performance.now() - start) / 1000
  if (code !== 0) throw new Error(`The build of ${content} failed: ${said}`)
  return {
    seconds,
    bytes: existsSync(out) ? sizeOf(out) : 0,
    steps: existsSync(stepsFile) ? (JSON.parse(readFileSync(stepsFile, 'utf8')) as Record<string, number>) : {},
    peakMegabytes: peak(),
  }
}

/** The same build with an empty cache, again, and after one filing was added. */
async function buildThrice(content: string, ...args: string[]): Promise<Record<'cold' | 'again' | 'one added', Built>> {
  const cold = await build(content, ...args)
  const again = await build(content, ...args)
  const first = join(
    content,
    'filings',
    readdirSync(join(content, 'filings'), { recursive: true })
      .map(String)
      .filter(f => /\.(?:txt|htm)$/.test(f))
      .sort()[0]!,
  )
  cpSync(first, join(dirname(first), `one-added${extname(first)}`))
  return { cold, again, 'one added': await build(content, ...args) }
}

/** One child process a document: no answer of one is remembered in the next. */
function benchDocuments(): DocumentMeasured[] {
  const documents = [
    ...['filing', 'text', 'html'].flatMap(kind => [400_000, 4_000_000].map(size => [kind, size])),
    ['rows', 300_000],
    ['rowspans', 100_000],
  ]
  return documents.map(
    args =>
      JSON.parse(
        execFileSync(process.execPath, [join(import.meta.dirname, 'measure-document.ts'), ...args.map(String)], { encoding: 'utf8' }),
      ) as DocumentMeasured,
  )
}

async function benchLibraries() {
  const results = []
  for (const count of sizes) {
    const content = makeContent(count)
    const measured = JSON.parse(
      execFileSync(process.execPath, [join(import.meta.dirname, 'measure.ts'), content], { encoding: 'utf8', maxBuffer: 1 << 26 }),
    ) as Measured
    const builds = { kind: whole ? 'site' : 'records', ...(await buildThrice(content, ...(whole ? [] : ['--records-only']))) }
    const site = join(content, 'site')
    const rivals = whole ? [hugo(site), 'starlight' in options ? starlight(site) : null].filter(r => r !== null) : []
    const searches = whole ? await searchBytes(site) : null
    rmSync(content, { recursive: true })
    results.push({ count, ...measured, builds, rivals, searches })
  }
  return results
}

console.log(`${availableParallelism()} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}`)
const results = 'document' in options ? benchDocuments() : await benchLibraries()
for (const result of results) {
  if ('kind' in result) printDocument(result)
  else printLibrary(result)
}
if (options['json']) writeFileSync(options['json'], `${JSON.stringify(results, null, 1)}\n`)

function printDocument({ kind, size, megabytes, peakMegabytes, steps }: DocumentMeasured): void {
  const seconds = steps.read + steps.parse + steps.extract
  console.log(
    `${kind.padEnd(9)} ${String(size).padStart(8)}  read ${steps.read.toFixed(2)} s  parse ${steps.parse.toFixed(2)} s  extract ${steps.extract.toFixed(2)} s  ${(megabytes / seconds).toFixed(2)} MB/s  peak ${peakMegabytes.toFixed(0)} MB`,
  )
}

function printLibrary({
  count,
  megabytes,
  peakMegabytes,
  steps,
  builds,
  rivals,
  searches,
}: Awaited<ReturnType<typeof benchLibraries>>[number]): void {
  console.log(`\n${count} filings, ${megabytes.toFixed(2)} MB; peak memory ${peakMegabytes.toFixed(0)} MB`)
  console.log('step       seconds  filings/s     MB/s')
  for (const [step, seconds] of Object.entries(steps))
    console.log(
      `${step.padEnd(9)} ${seconds.toFixed(2).padStart(8)} ${(count / seconds).toFixed(0).padStart(10)} ${(megabytes / seconds).toFixed(2).padStart(8)}`,
    )
  for (const when of ['cold', 'again', 'one added'] as const) {
    const { seconds, bytes, steps, peakMegabytes } = builds[when]
    console.log(
      `${builds.kind}, ${when}: ${seconds.toFixed(1)} s on all cores${bytes ? `, ${(bytes / 1e6).toFixed(1)} MB` : ''}${peakMegabytes ? `, ${peakMegabytes.toFixed(0)} MB of memory for all processes` : ''}; ${Object.entries(
        steps,
      )
        .map(([step, s]) => `${step} ${s.toFixed(1)} s`)
        .join(', ')}`,
    )
  }
  if (searches) console.log(`searches, on the wire, by one who comes for the first time:\n${searches.map(spellSearched).join('\n')}`)
  for (const rival of rivals) console.log(spellRival(rival, builds.cold))
}
