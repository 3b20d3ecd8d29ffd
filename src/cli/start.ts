// `npm start`: reads the filings, builds the site and serves it; Astro prints the address.
import { runAstro } from './astro.ts'
import { runOrExplain } from './failure.ts'
import { writeRecords } from './records.ts'

void runOrExplain(async () => {
  await writeRecords()
  return runAstro(['build']) || runAstro(['preview', '--ignore-lock', ...process.argv.slice(2)])
})
