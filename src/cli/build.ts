// `npm run build`: filings -> records and pages -> the site in OUT_DIR. A filing that cannot be read is reported; the rest is built.
// `--records-only` stops before the site.
import { defineCommand, runMain } from 'citty'
import { runAstro } from './astro.ts'
import { reportDeadAddresses } from './register.ts'
import { writeRecords } from './records.ts'
import { runOrExplain } from './failure.ts'

runMain(defineCommand({
  meta: { name: 'build', description: 'Reads the filings in CONTENT_DIR and builds the site in OUT_DIR.' },
  args: { 'records-only': { type: 'boolean', description: 'stop when records and pages are written' } },
  run: ({ args }) => runOrExplain(async () => {
    await writeRecords()
    if (args['records-only']) return 0
    return runAstro(['build']) || reportDeadAddresses()
  }),
}))
