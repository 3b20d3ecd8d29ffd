// `npm start`: reads the filings, builds the site and serves it; Astro prints the address.
import { runAstro } from './astro.ts'
import { command } from './command.ts'
import { SERVE_OPTIONS, serveArguments } from './serve.ts'
import { buildSite } from './site.ts'
import { stoppable } from './stop.ts'

const OUTLINE = { call: 'npm start', does: 'Builds the site of the filings in CONTENT_DIR and serves it.', options: SERVE_OPTIONS }

void command(OUTLINE, async given => (await stoppable(buildSite)) || runAstro(['preview', '--ignore-lock', ...serveArguments(given)]))
