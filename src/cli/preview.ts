// `npm run preview`: serves the site as it was last built; Astro prints the address.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { runAstro } from './astro.ts'
import { command } from './command.ts'
import { folders } from './records.ts'
import { SERVE_OPTIONS, serveArguments } from './serve.ts'

const OUTLINE = { call: 'npm run preview', does: 'Serves the site in OUT_DIR as it was last built.', options: SERVE_OPTIONS }

void command(OUTLINE, given => {
  if (!existsSync(join(folders.out, 'index.html')))
    throw new Error(`Unexpected empty ${folders.out}, expected a built site; run "npm run build" first.`)
  return runAstro(['preview', '--ignore-lock', ...serveArguments(given)])
})
