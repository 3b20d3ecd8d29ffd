// A site of many pages -> made by several processes of one machine, each a part of it, and joined by one more that makes the common pages.
// A page is made by one core alone; so many that starting three times takes less than it spares are shared out.
// A process keeps what it has read and compiled to its end: the more parts, the less memory each takes, and as many work at once as there
// are cores.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { availableParallelism, totalmem } from 'node:os'
import { join } from 'node:path'
import pLimit from 'p-limit'
import { TOO_MANY, divide, type Share } from '../model/share.ts'
import type { Built } from '../pipeline/pipeline.ts'
import { startRenderer, type PagesTold, type Renderer } from './astro.ts'
import { progressOf } from './progress.ts'

/** Pages that are made in the time that starting Astro again takes. */
const MOST_PAGES = 6_000
/** A part of so many takes somewhat more memory than starting it; smaller parts would start more often and spare little. */
const FILINGS_A_PART = 3_000
const GIGABYTES_A_PART = 1
const MOST_AT_ONCE = 8

/** How many processes may make pages at once: as many as WORKERS or the cores allow, and the memory. */
const mostAtOnce = (): number =>
  Math.max(
    1,
    Math.min(Number(process.env['WORKERS']) || availableParallelism(), Math.floor(totalmem() / 2 ** 30 / GIGABYTES_A_PART), MOST_AT_ONCE),
  )

/** What each part makes; none where there is to be one only. As many parts as fill the cores to the end. */
export function divided({ library, results }: Built): Share[] {
  const atOnce = mostAtOnce()
  const parts = Math.ceil(Math.max(1, results.length / FILINGS_A_PART) / atOnce) * atOnce
  return parts < 2
    ? []
    : divide(
        library,
        results.map(r => r.filing.id),
        parts,
      ).map((part, i) => ({ shard: i + 1, of: parts, library: '', ...part, sites: [], together: true }))
}

/** The site in `staging`, by the one process that is there where few pages are to be made. The exit code. */
export async function renderTogether(staging: string, shares: readonly Share[], spare: string, first: Renderer): Promise<number> {
  const alone = await first.render({
    staging,
    environment: { SPARE_DIR: spare, ...(shares.length && { MOST_PAGES: process.env['MOST_PAGES'] || String(MOST_PAGES) }) },
  })
  if (alone !== TOO_MANY) return alone
  const aside = `${staging}-parts`
  const told = toldTogether()
  // Where so much is made anew, the site before last is of no use; it goes while pages are made.
  const gone = rm(spare, { recursive: true, force: true }).catch(() => {})
  const render = (share: Share, to: string) => {
    const part = String(share.shard)
    const file = join(aside, `share-${part}.json`)
    writeFileSync(file, JSON.stringify(share))
    return startRenderer(part).render({
      staging: to,
      environment: { SHARE_FILE: file, MOST_PAGES: '' },
      ...(share.shard && { told: told(part) }),
    })
  }
  const sites = shares.map(share => join(aside, String(share.shard)))
  try {
    for (const site of sites) mkdirSync(site, { recursive: true })
    let failed: number | undefined
    await pLimit(mostAtOnce()).map(shares, async (share, i) => {
      if (!failed) failed = (await render(share, sites[i]!)) || failed
    })
    return (
      failed ??
      (await render(
        {
          shard: 0,
          of: shares.length,
          library: '',
          trusts: shares.flatMap(s => s.trusts),
          filings: shares.flatMap(s => s.filings),
          sites,
          together: true,
        },
        staging,
      ))
    )
  } finally {
    await gone
    // Parts that were stopped may still be writing for a moment.
    rmSync(aside, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** One line of progress for all parts. */
function toldTogether(): (part: string) => (told: PagesTold) => void {
  const parts = new Map<string, PagesTold>()
  let show: ((done: number) => void) | null = null
  let shown = 0
  return part => told => {
    parts.set(part, told)
    const all = [...parts.values()]
    const total = all.reduce((sum, p) => sum + p.total, 0)
    // A part that starts later makes the whole larger.
    if (!show || total !== shown) show = progressOf(told.step, total)
    shown = total
    show(all.reduce((sum, p) => sum + p.done, 0))
  }
}
