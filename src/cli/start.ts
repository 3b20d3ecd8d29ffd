// `npm start`: reads the filings, builds the site and serves it; Astro prints the address.
import { runAstro } from './astro.ts'
import { runOrExplain } from './failure.ts'
import { buildSite } from './site.ts'

void runOrExplain(async () => (await buildSite()) || runAstro(['preview', '--ignore-lock', ...process.argv.slice(2)]))
