// `npm run build`: filings -> records and pages -> the site in OUT_DIR. A filing that cannot be read is reported; the rest is built.
// `--records-only` stops before the site. `SHARD=3/8` makes one of eight parts, for `npm run join`; with `--cache-only` it only reads its
// filings.
import { command } from './command.ts'
import { folders, readShare, writeRecordsAlone } from './records.ts'
import { shardOf } from './shard.ts'
import { buildShard, buildSite } from './site.ts'
import { writeSteps } from './steps.ts'
import { stoppable } from './stop.ts'

const OUTLINE = {
  call: 'npm run build',
  does: 'Reads the filings in CONTENT_DIR and builds the site in OUT_DIR.',
  options: {
    'records-only': { does: 'stop when records and pages are written' },
    'cache-only': { does: 'stop when the filings are read, with SHARD=k/n those of the shard' },
  },
}

void command(OUTLINE, ({ options }) =>
  stoppable(async () => {
    const shard = shardOf(process.env['SHARD'])
    if ('cache-only' in options) {
      console.log(`${await readShare(shard ?? { number: 1, of: 1 })} filings read into ${folders.cache}.`)
      return 0
    }
    if (shard) return buildShard(shard)
    if (!('records-only' in options)) return buildSite()
    await writeRecordsAlone()
    writeSteps()
    return 0
  }),
)
