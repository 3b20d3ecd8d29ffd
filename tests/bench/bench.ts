// `npm run bench -- --sizes 100,1000 [--site] [--json FILE]`: times each step of the road over generated libraries.
// One child process a size, so that peak memory is that of the size alone; figures are wall seconds on this machine.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism, totalmem, tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { generateLibrary } from './generate.ts'
import type { Measured } from './measure.ts'

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '100,1000' }, site: { type: 'boolean', default: false }, json: { type: 'string' } } })
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

/** Seconds of a whole `npm run build`, and its bytes. */
function buildSite(content: string): { seconds: number; bytes: number } {
  const out = join(content, 'site'), start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['src/cli/build.ts'], { cwd: root, env: { ...process.env, CONTENT_DIR: content, OUT_DIR: out }, encoding: 'utf8' })
  if (status !== 0) throw new Error(`The build of ${content} failed: ${stderr}`)
  return { seconds: (performance.now() - start) / 1000, bytes: sizeOf(out) }
}

const results = values.sizes.split(',').map(Number).map(count => {
  if (!Number.isInteger(count) || count < 1) throw new Error(`Unexpected size in --sizes ${values.sizes}, expected whole numbers parted by commas`)
  const content = makeContent(count)
  const measured = JSON.parse(execFileSync(process.execPath, [join(import.meta.dirname, 'measure.ts'), content], { encoding: 'utf8', maxBuffer: 1 << 26 })) as Measured
  const site = values.site ? { cold: buildSite(content), warm: buildSite(content) } : null
  rmSync(content, { recursive: true })
  return { count, ...measured, site }
})

console.log(`${availableParallelism()} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}`)
for (const { count, megabytes, peakMegabytes, steps, site } of results) {
  console.log(`\n${count} filings, ${megabytes.toFixed(2)} MB; peak memory ${peakMegabytes.toFixed(0)} MB`)
  console.log('step       seconds  filings/s     MB/s')
  for (const [step, seconds] of Object.entries(steps)) console.log(`${step.padEnd(9)} ${seconds.toFixed(2).padStart(8)} ${(count / seconds).toFixed(0).padStart(10)} ${(megabytes / seconds).toFixed(2).padStart(8)}`)
  if (site) console.log(`site: cold ${site.cold.seconds.toFixed(1)} s, again ${site.warm.seconds.toFixed(1)} s, ${(site.cold.bytes / 1e6).toFixed(1)} MB`)
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 1)}\n`)
