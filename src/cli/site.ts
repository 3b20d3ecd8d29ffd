// Filings -> a whole site, or a shard of one, made beside the published folder and exchanged with it when it is whole.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import colors from 'picocolors'
import type { Folders } from '../model/config.ts'
import { readSettings } from '../model/settings.ts'
import type { Share } from '../model/share.ts'
import { indexSite, startRenderer } from './astro.ts'
import { lockRecords } from './lock.ts'
import { short } from '../model/sum.ts'
import { divided, renderTogether } from './parts.ts'
import { spellDuration } from './progress.ts'
import { discard, publish, stage } from './publish.ts'
import { buildRecords, folders, root, tell, writeRecords } from './records.ts'
import { reportDeadAddresses } from './register.ts'
import { begin, filesOfShare, finish, foldersOfShard, shareOf, type Shard } from './shard.ts'
import { spellSteps, timed, writeSteps } from './steps.ts'
import { endIfStopped } from './stop.ts'
import { storeFiles } from './store.ts'
import { pipelineVersion } from './understood.ts'

/** The exit code. */
export async function buildSite(): Promise<number> {
  const start = performance.now()
  // What is wrong with them is told before thousands of filings are read.
  readSettings(root, process.env)
  const release = lockRecords(folders)
  // It loads Astro while filings are read and joined.
  const renderer = startRenderer()
  try {
    const spare = spareOf(folders)
    return (
      (await replace(
        folders.out,
        async staging => {
          const shares = divided(await writeRecords())
          forget()
          return (
            (await timed('pages', () => renderTogether(staging, shares, spare, renderer))) || timed('indexing', () => indexSite(staging))
          )
        },
        start,
        spare,
      )) || reportDeadAddresses()
    )
  } finally {
    renderer.end()
    release()
  }
}

/** One of several parts of a site. */
export async function buildShard(shard: Shard): Promise<number> {
  const start = performance.now()
  readSettings(root, process.env)
  const of = foldersOfShard(folders, shard)
  mkdirSync(of.own, { recursive: true })
  const release = lockRecords(of)
  const renderer = startRenderer()
  try {
    begin(of.own)
    const share = await writeShare(of, shard)
    const shareFile = join(of.own, 'share.building.json')
    writeFileSync(shareFile, JSON.stringify(share))
    forget()
    const code = await replace(
      of.out,
      staging =>
        renderer.render({
          staging,
          environment: { OUT_DIR: of.out, RECORDS_DIR: of.records, PAGES_DIR: of.pages, SHARE_FILE: shareFile, SPARE_DIR: spareOf(of) },
        }),
      start,
      spareOf(of),
    )
    if (!code) finish(of.own, share)
    return code
  } finally {
    renderer.end()
    release()
  }
}

/** The records that the pages of a shard are made from. */
async function writeShare(of: Folders, shard: Shard): Promise<Share> {
  const built = await buildRecords(of, shard)
  const share = shareOf(built, root, shard)
  storeFiles(of, filesOfShare(built.files, built, share), pipelineVersion(root))
  tell(built)
  return share
}

/** Where the site that was replaced waits to be brought up to date. */
const spareOf = ({ cache, out }: Folders): string => join(cache, `spare-${short(out).slice(0, 8)}`)

/** Makes a site beside the published one; where all went well it takes its place, else nothing is left of it. */
export async function replace(
  out: string,
  make: (staging: string) => Promise<number>,
  start: number,
  spare: string | null = null,
): Promise<number> {
  const staging = stage(out, [root, folders.content])
  try {
    const code = await make(staging)
    await endIfStopped()
    if (code) console.error(`The site could not be made, for the reason above; ${out} stays as it was.`)
    else {
      await timed('publishing', () => publish(staging, out, spare))
      writeSteps()
      const steps = spellSteps()
      const place = relative(dirname(root), out).startsWith('..') ? out : relative(root, out)
      const took = spellDuration((performance.now() - start) / 1000)
      console.log(colors.dim(`The site is in ${place}, made in ${took}${steps && ` (${steps})`}.`))
    }
    return code
  } finally {
    discard(staging)
  }
}

/** Gives back the memory of the records before another process takes as much for the pages. */
function forget(): void {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}
