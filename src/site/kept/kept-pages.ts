// In: the pages of a build as they are made, and those of the build before in CACHE_DIR. Out: the folder of the site with all of them; only
// pages whose inputs changed are made, the others are put in place as they were.
// Kept files are hard links of published ones: nothing ever writes into them.
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { AstroPrerenderer } from 'astro'
import type { Share } from '../../model/share.ts'
import { short } from '../../model/sum.ts'
import { noting, type Inputs } from '../trace/trace.ts'
import { emptyList, NewList, type KeptList } from './kept-list.ts'
import { keptLists, type KeptLists } from './lists.ts'
import { bare, fileOfPage, Folders, pathOfFile, whole } from './page-files.ts'
import { entries, namesOf, standing, type Standing } from './plan.ts'
import { lookThrough, type InPlace } from './spare.ts'
import { setPlan } from './to-make.ts'

/** Of so many pages more than one thread looks through the site before last: they wait for the disk more than they work. */
const MANY_PAGES = 5_000
const THREADS = 4

export class KeptPages {
  readonly #folder: string
  readonly #base: string
  readonly #share: Share | null
  readonly #lists: KeptLists
  readonly #folders = new Folders()

  #before: KeptList = emptyList()
  /** Pages of the last build whose inputs are what they were, by their files. */
  readonly #still = new Map<string, number>()
  #grounds: Standing['grounds'] = new Map()
  #spared: Promise<() => InPlace> | null | undefined
  #inPlace: InPlace | null = null
  /** The folder of the site, from when pages may be put there. */
  #site = ''
  /** Pages of the last build that are in place. */
  readonly #there = new Set<number>()
  /** What this build makes, to be kept for the next. */
  readonly #made = new NewList()

  /** `folder` is of one library and one version of the program; its neighbours, of other versions, go. */
  constructor(folder: string, base: string, share: Share | null) {
    this.#folder = folder
    this.#base = base
    this.#share = share
    this.#lists = keptLists(folder, share)
  }

  /** Before anything is made: which pages of the last build can stand. Pages that this build cannot have (`may`) are not asked after;
   *  `makes` is sure of pages that there are many of.
   *  The site before last, where there may be one, begins to be brought up to date for `into`, an empty folder: what stands there need
   *  not be put there. */
  plan(
    may: (path: string) => boolean,
    makes: (path: string) => boolean,
    spare: { from: string; into: string } | null,
  ): { known: number; standing: number } {
    this.#before = this.#lists.read()
    const { files, written } = this.#before
    const strip = spare && lookThrough(spare.from, spare.into, files.length > MANY_PAGES ? THREADS : 1)
    for (let page = 0; page < files.length; page++) if (may(pathOfFile(files.at(page)))) this.#still.set(files.at(page), page)
    const known = this.#still.size
    const { stands, grounds } = standing(this.#before)
    this.#grounds = grounds
    for (const [file, page] of this.#still) if (!stands(page)) this.#still.delete(file)
    setPlan({
      makes,
      entries,
      stands: path => {
        const file = this.#standingAt(path)
        return file !== undefined && this.#isWhole(file)
      },
      place: path => {
        const file = this.#site && this.#standingAt(path)
        return file ? this.#place(file) : false
      },
    })
    this.#spared = strip?.(file => {
      const page = this.#still.get(file)
      return page === undefined ? undefined : written.at(page)
    })
    return { known, standing: this.#still.size }
  }

  /** Leaves out what stands and puts it in place below `out`; writes the others there and notes what they are made of. */
  around(own: AstroPrerenderer, out: string): AstroPrerenderer {
    return {
      ...own,
      getStaticPaths: async () => {
        this.#inPlace = (await this.#spared)?.() ?? null
        // From here on pages that there are many of put themselves in place when they are asked for their paths.
        this.#site = out
        const missing = (await own.getStaticPaths()).filter(({ pathname, route }) => {
          const file = fileOfPage(bare(pathname), route.type)
          return !(this.#still.has(file) && this.#place(file))
        })
        this.#inPlace?.leave(file => this.#there.has(this.#still.get(file)!))
        return missing
      },
      render: async (request, options) => {
        const path = bare(decodeURI(new URL(request.url).pathname).slice(this.#base.length - 1))
        const read: Inputs = new Map()
        const [response, body] = await noting(read, async () => {
          const answer = await own.render(request, options)
          const response = answer instanceof Response ? answer : answer.response
          // Read here, since a page is rendered while it is read.
          return [response, new Uint8Array(await response.arrayBuffer())] as const
        })
        if (response.status !== 200) return new Response(body, { status: response.status, headers: response.headers })
        this.#write(fileOfPage(path, options.routeData.type), body, out, namesOf(read))
        // Written already, and without the waiting between file and file: an answer without a body is not written again.
        return new Response(null, { status: 200 })
      },
    }
  }

  /** When all pages are written: keeps them for the next build. */
  keep(out: string): void {
    const missing = this.#before.assets.filter(asset => !existsSync(join(out, asset)))
    if (this.#there.size && missing.length) {
      rmSync(this.#folder, { recursive: true, force: true })
      throw new Error(
        `Unexpected lack of ${missing.join(', ')}, expected the scripts and style sheets of the pages kept from the last build, which are now forgotten; build again.`,
      )
    }
    try {
      const { list } = this.#made
      this.#made.take(this.#before, page => this.#there.has(page), this.#grounds)
      list.assets = assetsOf(out)
      this.#lists.write(list)
      // Beside others that are still at work nobody knows what they will want.
      if (!this.#share?.together || this.#share.shard === 0) sweep(this.#folder, this.#lists.used(list))
    } catch {
      // A cache that cannot be written costs the next build its time, nothing else.
    }
  }

  /** The file of a page that stands, as far as its inputs tell. */
  #standingAt(path: string): string | undefined {
    return [path, fileOfPage(path, 'page')].find(file => this.#still.has(file))
  }

  #isWhole(file: string): boolean {
    const page = this.#still.get(file)!
    return whole(this.#keptAs(this.#before.bytes.at(page)), this.#before.bytes.at(page), this.#before.written.at(page))
  }

  /** False where the kept file was damaged or cannot be put. */
  #place(file: string): boolean {
    const page = this.#still.get(file)!
    if (this.#there.has(page)) return true
    const put = () => this.#isWhole(file) && this.#folders.put(this.#keptAs(this.#before.bytes.at(page)), join(this.#site, file))
    if (!this.#inPlace?.has(file) && !put()) return false
    this.#there.add(page)
    return true
  }

  #write(name: string, body: Uint8Array, out: string, inputs: readonly string[]): void {
    const file = join(out, name)
    const bytes = short(body)
    const kept = this.#keptAs(bytes)
    this.#folders.make(dirname(file))
    writeFileSync(file, body)
    if (inputs.length && this.#folders.put(file, kept)) this.#made.add(name, bytes, statSync(kept).mtimeMs, inputs)
  }

  #keptAs(bytes: string): string {
    return join(this.#folder, bytes.slice(0, 2), bytes)
  }
}

/** Scripts and style sheets that pages refer to. */
function assetsOf(out: string): string[] {
  if (!existsSync(join(out, 'assets'))) return []
  return readdirSync(join(out, 'assets'))
    .map(name => `assets/${name}`)
    .sort()
}

/** Removes files that no page needs, and what other versions of the program kept. */
function sweep(folder: string, used: ReadonlySet<string>): void {
  for (const version of readdirSync(dirname(folder)))
    if (version !== basename(folder)) rmSync(join(dirname(folder), version), { recursive: true, force: true })
  for (const group of readdirSync(folder))
    if (group.length === 2)
      for (const file of readdirSync(join(folder, group))) if (!used.has(file)) rmSync(join(folder, group, file), { force: true })
}
