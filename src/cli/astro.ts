// Runs Astro in the project's root, its telemetry and background services off, in a process of its own; ends as it does.
import { spawn, type ChildProcess } from 'node:child_process'
import { rmSync, statSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { folders, root } from './records.ts'
import { progressOf } from './progress.ts'
import { Stopped, whileStoppable } from './stop.ts'
import { nameOfSite, workFolder } from './work-folder.ts'

/** What the build of the site tells of itself. */
export interface PagesTold {
  step: string
  done: number
  total: number
}

/** What the bundler and its threads have done with goes back to the system soon, and in small pages, of which a large one cannot be
 *  given back while a word of it is in use: two hundred MB would stay taken while pages are made. At once would be too soon: cards,
 *  drawn with the same allocator, would take three times as long. */
const ALLOCATORS = { MIMALLOC_PURGE_DELAY: '10', MIMALLOC_ALLOW_THP: '0', MALLOC_ARENA_MAX: '2' }
const ENVIRONMENT = {
  CONTENT_DIR: folders.content,
  OUT_DIR: folders.out,
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_PREVIEW_BACKGROUND: '0',
  ASTRO_DEV_BACKGROUND: '0',
}

/** Where several processes work side by side each holds back: a fifth less memory for all, a tenth more time. One alone would lose a
 *  third of its time and spare nothing. */
const SPARING = ['--heap-growing-percent=50', '--max-semi-space-size=8']

/** `astro <arguments>`, as it is, to its end; the exit code. */
export function runAstro(args: readonly string[]): Promise<number> {
  return run([join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs'), ...args])
}

/** One build of a site, or of a part of it, from the records into `staging`. */
export interface Rendering {
  staging: string
  environment?: Record<string, string>
  /** Told how far it is; without it a line of progress stands in place of a line for each page. */
  told?: (told: PagesTold) => void
}

/** A process that loads Astro and waits to be told what to make: it may be started while that is still being found out. */
export interface Renderer {
  /** Once. The exit code; TOO_MANY (src/model/share.ts) where MOST_PAGES was given and there are more to make. */
  render(rendering: Rendering): Promise<number>
  /** Ends it where it has not ended by itself. */
  end(): void
}

/** `part`: of several that go on at once each has a name. */
export function startRenderer(part = ''): Renderer {
  const child = start([...(part ? SPARING : []), join(import.meta.dirname, 'render.ts')])
  const ended = endOf(child)
  // Whoever renders hears of it.
  ended.catch(() => {})
  return {
    async render({ staging, environment = {}, told = lineOfProgress() }) {
      const work = workFolder(root, folders.content, environment['OUT_DIR'] ?? folders.out, part)
      // Astro moves files from where it works to where they are to be, which can be done on one disk only: for another the site is made
      // here and copied.
      const made = statSync(work).dev === statSync(staging).dev ? staging : join(work, 'site')
      child.on('message', told)
      const settings = {
        WORK_DIR: work,
        CACHE_DIR: folders.cache,
        SITE_CONFIG: resolve(root, process.env['SITE_CONFIG'] || 'stickerbook.config.json'),
        STAGING_DIR: made,
        ...environment,
      }
      // One that is gone already tells so by its exit code.
      child.send(settings, () => {})
      const code = await whileStoppable(() => child.kill(), ended)
      if (made === staging) return code
      try {
        if (!code) await cp(made, staging, { recursive: true })
        return code
      } finally {
        rmSync(made, { recursive: true, force: true })
      }
    },
    end: () => void child.kill(),
  }
}

/** Indexes the words of the site in `staging`, in a process of its own: those that made the pages have given back their memory by then. */
export function indexSite(staging: string): Promise<number> {
  const index = join(folders.cache, `search-${nameOfSite(folders.content, folders.out)}`)
  return run([join(import.meta.dirname, '../site/search/index-site.ts'), staging, index], lineOfProgress())
}

function lineOfProgress(): (told: PagesTold) => void {
  const steps = new Map<string, (done: number) => void>()
  return ({ step, done, total }) => {
    if (!steps.has(step)) steps.set(step, progressOf(step, total))
    steps.get(step)!(done)
  }
}

/** Runs to its end; the exit code. */
function run(args: readonly string[], told?: (told: PagesTold) => void): Promise<number> {
  const child = start(args)
  if (told) child.on('message', told)
  return whileStoppable(() => child.kill(), endOf(child))
}

const start = (args: readonly string[]): ChildProcess =>
  spawn(process.execPath, ['--max-old-space-size-percentage=75', ...args], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...ALLOCATORS, ...process.env, ...ENVIRONMENT },
  })

const endOf = (child: ChildProcess): Promise<number> =>
  new Promise((settle, fail) => {
    child.once('error', fail)
    child.once('exit', (code, signal) => {
      if (code !== null) settle(code)
      // A signal to all of the group may end it before this process has heard it.
      else if (signal === 'SIGINT' || signal === 'SIGTERM') fail(new Stopped(signal))
      else
        fail(
          new Error(
            `Unexpected end of a process of the build by ${signal}, expected it to finish${signal === 'SIGKILL' ? '; a system that runs out of memory ends processes so: see "Size" in README.md' : ''}.`,
          ),
        )
    })
  })
