// In: the pages of a build as they are made, and those of the build before in CACHE_DIR. Out: the folder of the site with all of them; only
// pages whose inputs changed are made, the others are put in place as they were.
// Kept files are hard links of published ones: nothing ever writes into them.
import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { AstroPrerenderer } from 'astro'
import type { Share } from '../../model/share.ts'
import { short } from '../../model/sum.ts'
import { noting, type Inputs } from '../trace/trace.ts'
import { keptLists } from './lists.ts'
import { namesOf, standing, toldOf, type Kept, type KeptPage } from './plan.ts'
import { lookThrough, type InPlace } from './spare.ts'
import { setPlan } from './to-make.ts'

export interface KeptPages {
  /** Before anything is made: which pages of the last build can stand. Pages that this build cannot have (`may`) are not asked after;
   *  `makes` is sure of pages that there are many of.
   *  The site before last, where there may be one, begins to be brought up to date for `into`, an empty folder: what stands there need
   *  not be put there. */
  plan(
    may: (path: string) => boolean,
    makes: (path: string) => boolean,
    spare: { from: string; into: string } | null,
  ): { known: number; standing: number }
  /** Leaves out what stands and puts it in place below `out`; writes the others there and notes what they are made of. */
  around(own: AstroPrerenderer, out: string): AstroPrerenderer
  /** When all pages are written: keeps them for the next build. */
  keep(out: string): void
}

/** Of so many pages more than one thread looks through the site before last: they wait for the disk more than they work. */
const MANY_PAGES = 5_000
const THREADS = 4

/** `folder` is of one library and one version of the program; its neighbours, of other versions, go. */
export function keptPages(folder: string, base: string, share: Share | null): KeptPages {
  const lists = keptLists(folder, share)
  const fileOf = (sum: string) => join(folder, sum.slice(0, 2), sum)
  const inputs = numbered()
  const pages: Kept['pages'] = {}
  let before: Kept = { inputs: [], sums: [], grounds: {}, pages: {}, assets: [] }
  let still: ReadonlySet<string> = new Set()
  let spared: Promise<() => InPlace> | null | undefined
  let inPlace: InPlace | null = null
  let site = ''
  const there = new Set<string>()
  const folders = new Set<string>()

  /** The file of a page that stands, as far as its inputs tell. */
  const standingAt = (path: string): string | undefined => [path, fileOfPage(path, 'page')].find(file => still.has(file))

  /** False where the kept file was damaged or cannot be put. */
  function place(file: string): boolean {
    if (there.has(file)) return true
    const [bytes, written, ...of] = before.pages[file]!
    if (!inPlace?.has(file) && !(whole(fileOf(bytes), bytes, written) && put(fileOf(bytes), join(site, file), folders))) return false
    pages[file] = [bytes, written, ...of.map(n => inputs.numberOf(before.inputs[n]!))]
    there.add(file)
    return true
  }

  return {
    plan(may, makes, spare) {
      before = lists.read()
      const strip = spare && lookThrough(spare.from, spare.into, Object.keys(before.pages).length > MANY_PAGES ? THREADS : 1)
      still = standing(before, file => may(pathOfFile(file)))
      setPlan({
        makes,
        stands(path) {
          const file = standingAt(path)
          const [bytes, written] = (file && before.pages[file]) || []
          return bytes !== undefined && whole(fileOf(bytes), bytes, written!)
        },
        place(path) {
          const file = site && standingAt(path)
          return file ? place(file) : false
        },
      })
      spared = strip?.(new Map([...still].map(file => [file, before.pages[file]![1]])))
      return { known: Object.keys(before.pages).filter(file => may(pathOfFile(file))).length, standing: still.size }
    },

    around: (own, out) => ({
      ...own,
      async getStaticPaths() {
        inPlace = (await spared)?.() ?? null
        // From here on pages that there are many of put themselves in place when they are asked for their paths.
        site = out
        const missing = (await own.getStaticPaths()).filter(({ pathname, route }) => {
          const file = fileOfPage(bare(pathname), route.type)
          return !(still.has(file) && place(file))
        })
        inPlace?.leave(file => there.has(file))
        return missing
      },
      async render(request, options) {
        const path = bare(decodeURI(new URL(request.url).pathname).slice(base.length - 1))
        const read: Inputs = new Map()
        const [response, body] = await noting(read, async () => {
          const answer = await own.render(request, options)
          const response = answer instanceof Response ? answer : answer.response
          // Read here, since a page is rendered while it is read.
          return [response, new Uint8Array(await response.arrayBuffer())] as const
        })
        if (response.status !== 200) return new Response(body, { status: response.status, headers: response.headers })
        const name = fileOfPage(path, options.routeData.type)
        const file = join(out, name)
        const names = namesOf(read)
        const bytes = short(body)
        makeFolder(dirname(file), folders)
        writeFileSync(file, body)
        if (names.length && put(file, fileOf(bytes), folders))
          pages[name] = [bytes, statSync(fileOf(bytes)).mtimeMs, ...names.map(inputs.numberOf)] satisfies KeptPage
        // Written already, and without the waiting between file and file: an answer without a body is not written again.
        return new Response(null, { status: 200 })
      },
    }),

    keep(out) {
      const missing = before.assets.filter(asset => !existsSync(join(out, asset)))
      if (there.size && missing.length) {
        rmSync(folder, { recursive: true, force: true })
        throw new Error(
          `Unexpected lack of ${missing.join(', ')}, expected the scripts and style sheets of the pages kept from the last build, which are now forgotten; build again.`,
        )
      }
      const assets = existsSync(join(out, 'assets'))
        ? readdirSync(join(out, 'assets'))
            .map(name => `assets/${name}`)
            .sort()
        : []
      try {
        const now = { ...toldOf(inputs.names), pages, assets }
        lists.write(now)
        // Beside others that are still at work nobody knows what they will want.
        if (!share?.together || share.shard === 0) sweep(folder, lists.used(now))
      } catch {
        // A cache that cannot be written costs the next build its time, nothing else.
      }
    },
  }
}

/** Names and their numbers. */
function numbered(): { names: string[]; numberOf: (name: string) => number } {
  const names: string[] = []
  const numbers = new Map<string, number>()
  return {
    names,
    numberOf(name) {
      const number = numbers.get(name) ?? names.length
      if (number === names.length) {
        names.push(name)
        numbers.set(name, number)
      }
      return number
    },
  }
}

/** Removes files that no page needs, and what other versions of the program kept. */
function sweep(folder: string, used: ReadonlySet<string>): void {
  for (const version of readdirSync(dirname(folder)))
    if (version !== basename(folder)) rmSync(join(dirname(folder), version), { recursive: true, force: true })
  for (const group of readdirSync(folder))
    if (group.length === 2)
      for (const file of readdirSync(join(folder, group))) if (!used.has(file)) rmSync(join(folder, group, file), { force: true })
}

/** Makes it once, not for each of its files. */
function makeFolder(folder: string, made: Set<string>): void {
  if (made.has(folder)) return
  mkdirSync(folder, { recursive: true })
  made.add(folder)
}

/** A path without its slashes at both ends; the home page has none. */
const bare = (path: string): string => path.replace(/^\/|\/$/g, '')

/** The file of a page below OUT_DIR. */
function fileOfPage(path: string, type: string): string {
  return type !== 'page' ? path : path === '404' ? '404.html' : path ? `${path}/index.html` : 'index.html'
}

/** The path whose file it is. */
const pathOfFile = (file: string): string => (file === '404.html' ? '404' : file.replace(/(?:^|\/)index\.html$/, ''))

/** Whether a kept file is there as it was written; where its time tells otherwise, its bytes decide, and one that is damaged goes. */
function whole(file: string, bytes: string, written: number): boolean {
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found) return false
  if (found.mtimeMs === written || short(readFileSync(file)) === bytes) return true
  rmSync(file)
  return false
}

/** One file in two places, without its bytes twice where the disk allows it; false where that cannot be. */
function put(from: string, to: string, made: Set<string>): boolean {
  try {
    makeFolder(dirname(to), made)
    try {
      linkSync(from, to)
    } catch (error) {
      // Another disk, or too many links.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') copyFileSync(from, to)
    }
    return true
  } catch {
    return false
  }
}
