// `npm run dev`: reads the filings once, then Astro's own server, which shows each change of page or style at once.
import { runAstro } from './astro.ts'
import { command } from './command.ts'
import { writeRecordsAlone } from './records.ts'
import { SERVE_OPTIONS, serveArguments } from './serve.ts'
import { stoppable } from './stop.ts'

const OUTLINE = {
  call: 'npm run dev',
  does: 'Reads the filings in CONTENT_DIR and serves the site while you work on it: a page changed is shown at once.',
  options: SERVE_OPTIONS,
}

void command(OUTLINE, async given => {
  await stoppable(writeRecordsAlone)
  return runAstro(['dev', ...serveArguments(given)])
})
