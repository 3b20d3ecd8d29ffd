// `npm run build`: filings -> records and pages -> the site in OUT_DIR. A filing that cannot be read is reported; the rest is built.
// `--records-only` stops before the site. `SHARD=3/8` makes one of eight parts, for `npm run join`; with `--cache-only` it only reads its
// filings.
import { defineCommand, runMain } from 'citty'
import { runOrExplain } from './failure.ts'
import { lockRecords } from './lock.ts'
import { folders, readShare, writeRecords } from './records.ts'
import { shardOf } from './shard.ts'
import { buildShard, buildSite } from './site.ts'
import { writeSteps } from './steps.ts'

runMain(
  defineCommand({
    meta: { name: 'build', description: 'Reads the filings in CONTENT_DIR and builds the site in OUT_DIR.' },
    args: {
      'records-only': { type: 'boolean', description: 'stop when records and pages are written' },
      'cache-only': { type: 'boolean', description: 'with SHARD: stop when the filings of the shard are read' },
    },
    run: ({ args }) =>
      runOrExplain(async () => {
        const shard = shardOf(process.env['SHARD'])
        if (args['cache-only']) {
          console.log(`${await readShare(shard ?? { number: 1, of: 1 })} filings read into ${folders.cache}.`)
          return 0
        }
        if (shard) return buildShard(shard)
        if (!args['records-only']) return buildSite()
        const release = lockRecords(folders)
        try {
          await writeRecords()
        } finally {
          release()
        }
        writeSteps()
        return 0
      }),
  }),
)
