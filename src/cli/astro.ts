// Runs Astro in the project's root, its telemetry and background services off, in a process of its own; ends as it does.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, statSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { folders, root } from './records.ts'
import { progressOf } from './progress.ts'
import { whileStoppable } from './stop.ts'

/** What the build of the site tells of itself. */
export interface PagesTold { step: string; done: number; total: number }

const ENVIRONMENT = { CONTENT_DIR: folders.content, OUT_DIR: folders.out, ASTRO_TELEMETRY_DISABLED: '1', ASTRO_PREVIEW_BACKGROUND: '0', ASTRO_DEV_BACKGROUND: '0' }

/** `astro <arguments>`, as it is, to its end; the exit code. */
export function runAstro(args: readonly string[]): Promise<number> {
  return run([join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs'), ...args], {})
}

/** Builds the site from the records into `staging`, with a line of progress in place of a line for each page. */
export async function renderSite(staging: string, environment: Record<string, string> = {}): Promise<number> {
  const work = join(root, '.cache', `astro-${createHash('sha256').update(JSON.stringify([folders.content, environment['OUT_DIR'] ?? folders.out])).digest('hex').slice(0, 8)}`)
  mkdirSync(work, { recursive: true })
  // Astro moves files from where it works to where they are to be, which can be done on one disk only: for another the site is made here and copied.
  const made = statSync(work).dev === statSync(staging).dev ? staging : join(work, 'site')
  const code = await run([join(import.meta.dirname, 'render.ts')], { WORK_DIR: work, CACHE_DIR: folders.cache, SITE_CONFIG: resolve(root, process.env['SITE_CONFIG'] || 'stickerbook.config.json'), STAGING_DIR: made, ...environment })
  if (made === staging) return code
  try {
    if (!code) await cp(made, staging, { recursive: true })
    return code
  } finally {
    rmSync(made, { recursive: true, force: true })
  }
}

function run(args: readonly string[], environment: Record<string, string>): Promise<number> {
  const child = spawn(process.execPath, ['--max-old-space-size-percentage=75', ...args], { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env: { ...process.env, ...ENVIRONMENT, ...environment } })
  const steps = new Map<string, (done: number) => void>()
  child.on('message', ({ step, done, total }: PagesTold) => {
    if (!steps.has(step)) steps.set(step, progressOf(step, total))
    steps.get(step)!(done)
  })
  return whileStoppable(() => child.kill(), new Promise((settle, fail) => {
    child.once('error', fail)
    child.once('exit', code => settle(code ?? 1))
  }))
}
