// SHARD=3/8 -> one of eight builds that run side by side on any machines: where it works, and what it says of itself when it is done.
//   <OUT_DIR>.shards/3-of-8/   site/       its pages
//                              pages/      its MDX
//                              records/    the library's records while it builds; those of the first are kept for the join
//                              share.json  what it made, written last: a folder without it is not done
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { Share, divide } from '../model/share.ts'
import type { Folders } from '../model/config.ts'
import type { OutputFile } from '../model/records.ts'
import { checkJson } from '../model/schema-problem.ts'
import type { Built } from '../pipeline/pipeline.ts'
import { versionOf } from './understood.ts'

export interface Shard {
  number: number
  of: number
}

/** The shard that the environment names; null where one build makes all. */
export function shardOf(text: string | undefined): Shard | null {
  if (!text) return null
  const [, number = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number)
  if (number < 1 || number > of) throw new Error(`Unexpected SHARD "${text}", expected which of how many, from 1: SHARD=3/8 npm run build.`)
  return { number, of }
}

export const shardsFolder = (out: string): string => `${out}.shards`

/** A shard's own folders; the filings are those of all. */
export function foldersOfShard(folders: Folders, { number, of }: Shard): Folders & { own: string } {
  const own = join(shardsFolder(folders.out), `${number}-of-${of}`)
  return { ...folders, own, out: join(own, 'site'), staging: join(own, 'site'), records: join(own, 'records'), pages: join(own, 'pages') }
}

export function shareOf(built: Built, root: string, { number, of }: Shard): Share {
  const part = divide(
    built.library,
    built.results.map(r => r.filing.id),
    of,
  )[number - 1]!
  return { shard: number, of, library: sumOf(built, root), ...part, sites: [], together: false }
}

/** All records but the bodies that no page of the share shows; of the MDX pages its own. */
export function filesOfShare(files: readonly OutputFile[], { library }: Built, share: Share): OutputFile[] {
  const trusts = new Set(share.trusts)
  const bodies = new Set([
    ...share.filings,
    ...[...library.trusts.filter(t => trusts.has(t.slug)), ...library.portfolios.filter(p => trusts.has(p.trust.slug))].flatMap(t =>
      t.filings.map(f => f.id),
    ),
  ])
  return files.filter(({ path }) => {
    const [kind, of, name] = path.split('/')
    if (kind === 'pages') return trusts.has(of === 'trusts' ? basename(name!, '.mdx') : name!)
    return of !== 'bodies' || bodies.has(basename(name!, '.json'))
  })
}

/** One sum for the facts of the library, the program and its settings: shards of one site have the same. */
function sumOf({ results, library, report }: Built, root: string): string {
  const hash = createHash('sha256')
    .update(versionOf(root, ['src', 'public']))
    .update(report.today)
  for (const name of ['SITE_URL', 'SITE_BASE', 'SITE_CARDS']) hash.update(`${name}=${process.env[name] ?? ''}\n`)
  for (const file of ['astro.config.mjs', process.env['SITE_CONFIG'] || 'stickerbook.config.json'].map(f => resolve(root, f)))
    hash.update(existsSync(file) ? readFileSync(file) : '')
  for (const { filing } of results) hash.update(JSON.stringify(filing))
  for (const record of [...library.portfolios, ...library.trusts, library.parties]) hash.update(JSON.stringify(record))
  return hash.digest('hex').slice(0, 32)
}

const shareFile = (own: string): string => join(own, 'share.json')

/** Before a shard is built it is not done; `share.json` of the last time would tell otherwise. */
export function begin(own: string): void {
  rmSync(shareFile(own), { force: true })
}

/** A shard is done: what only its own build needed goes; the first keeps the records, from which the common pages are made. */
export function finish(own: string, share: Share): void {
  for (const folder of ['pages', share.shard === 1 ? 'records/bodies' : 'records'])
    rmSync(join(own, folder), { recursive: true, force: true })
  writeFileSync(shareFile(own), `${JSON.stringify(share)}\n`)
}

export interface Done {
  own: string
  share: Share
}

/** The shards that are done, in the folders given or one floor below them; all of one site, in order. Throws where one is missing or
 *  does not fit. */
export function shardsIn(folders: readonly string[]): Done[] {
  const owns = folders.flatMap(folder =>
    existsSync(shareFile(folder))
      ? [folder]
      : existsSync(folder)
        ? readdirSync(folder)
            .sort()
            .map(name => join(folder, name))
            .filter(own => existsSync(shareFile(own)))
        : [],
  )
  const done = owns
    .map((own): Done => ({ own, share: checkJson(Share, readFileSync(shareFile(own), 'utf8'), shareFile(own)) }))
    .sort((a, b) => a.share.shard - b.share.shard)
  const first = done[0]
  if (!first)
    throw new Error(
      `Unexpected lack of shards in ${folders.join(', ')}, expected folders with a share.json; build them first: SHARD=1/4 npm run build, and so on to 4/4.`,
    )
  const { of, library } = first.share
  const missing = Array.from({ length: of }, (_, i) => i + 1).filter(n => !done.some(d => d.share.shard === n))
  if (missing.length)
    throw new Error(
      `Unexpected lack of shard ${missing.map(n => `${n}/${of}`).join(', ')} in ${folders.join(', ')}, expected all ${of}; build what is missing: SHARD=${missing[0]}/${of} npm run build.`,
    )
  const other =
    done.find(d => d.share.of !== of || d.share.library !== library) ?? done.find((d, i) => done[i + 1]?.share.shard === d.share.shard)
  if (other)
    throw new Error(
      `Unexpected shard ${other.own}, which was built of other filings, rulings or settings or by another version of the program than ${first.own}, expected all of one library; build all shards anew.`,
    )
  return done
}
