// `npm run preview`: serves the site as it was last built; Astro prints the address.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { runAstro } from './astro.ts'
import { runOrExplain } from './failure.ts'
import { folders } from './records.ts'

void runOrExplain(() => {
  if (!existsSync(join(folders.out, 'index.html')))
    throw new Error(`Unexpected empty ${folders.out}, expected a built site; run "npm run build" first.`)
  return runAstro(['preview', '--ignore-lock', ...process.argv.slice(2)])
})
