// The process in which Astro builds the site; its parent is src/cli/astro.ts. Says only what went wrong: pages are counted, not listed.
import { join, relative } from 'node:path'
import { build } from 'astro'
import { tellFailure } from './failure.ts'

// Without the command that started it there is nobody to put the site in its place.
process.once('disconnect', () => process.exit(1))
// Astro is loaded by now; what to make may be found out later.
Object.assign(process.env, await new Promise<Record<string, string>>(tell => process.once('message', tell)))
// Astro keeps what it makes on the way below its root and the working folder: each build has its own, so that several may run from one
// checkout.
const work = process.env['WORK_DIR']!
process.chdir(work)

try {
  // A share may well be without trusts: that its collections are empty is no news.
  const quiet = process.env['SHARE_FILE'] ? 'error' : 'warn'
  await build({
    root: work,
    configFile: relative(work, join(import.meta.dirname, '../../astro.config.mjs')),
    logLevel: process.env['DEBUG'] ? 'info' : quiet,
  })
  process.exit(0)
} catch (error) {
  tellFailure(error)
  process.exit(1)
}
