// `npm run join [-- DIR…]`: the shards of a site -> the whole site in OUT_DIR. Makes the common pages (home, lists, timeline, feeds,
// sitemap, search) from the first shard's records.
// DIR is a shard or a folder of them; without it, those that SHARD=k/n npm run build left beside OUT_DIR. Reads no filing.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Share } from '../model/share.ts'
import { indexSite, startRenderer } from './astro.ts'
import { command } from './command.ts'
import { folders } from './records.ts'
import { reportDeadAddresses } from './register.ts'
import { shardsFolder, shardsIn } from './shard.ts'
import { replace } from './site.ts'
import { stoppable } from './stop.ts'

const OUTLINE = {
  call: 'npm run join',
  does: 'Joins the shards of a site, in the folders named or beside OUT_DIR, to the whole site in OUT_DIR.',
  names: '[DIR…]',
}

void command(OUTLINE, ({ names }) =>
  stoppable(async () => {
    const start = performance.now()
    const done = shardsIn(names.length ? names.map(folder => resolve(folder)) : [shardsFolder(folders.out)])
    const { of, library } = done[0]!.share
    const share: Share = {
      shard: 0,
      of,
      library,
      trusts: done.flatMap(d => d.share.trusts),
      filings: done.flatMap(d => d.share.filings),
      sites: done.map(d => join(d.own, 'site')),
      together: false,
    }
    const aside = mkdtempSync(join(tmpdir(), 'stickerbook-join-'))
    const shareFile = join(aside, 'share.json')
    try {
      writeFileSync(shareFile, JSON.stringify(share))
      return (
        (await replace(
          folders.out,
          async staging =>
            (await startRenderer().render({
              staging,
              environment: { RECORDS_DIR: join(done[0]!.own, 'records'), PAGES_DIR: join(aside, 'pages'), SHARE_FILE: shareFile },
            })) || indexSite(staging),
          start,
        )) || reportDeadAddresses()
      )
    } finally {
      rmSync(aside, { recursive: true, force: true })
    }
  }),
)
