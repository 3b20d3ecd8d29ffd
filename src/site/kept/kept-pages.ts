// In: the pages of a build as they are made, and those of the build before in CACHE_DIR. Out: only pages whose inputs changed are made; the others are put in place as they were.
// Kept files are hard links of published ones: nothing ever writes into them.
import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { AstroPrerenderer } from 'astro'
import { short } from '../../model/sum.ts'
import { noting, type Inputs } from '../trace/trace.ts'
import { namesOf, setPlan, standing, stands, sumOfAll, type Kept, type KeptPage } from './plan.ts'

const NOTHING: Kept = { inputs: [], pages: {}, assets: [] }

export interface KeptPages {
  /** Before anything is made: which pages of the last build can stand. */
  plan(): void
  /** Leaves out what stands and puts it in place below `out`; notes what the others are made of. */
  around(own: AstroPrerenderer, out: string): AstroPrerenderer
  /** When all pages are written: keeps them for the next build. */
  keep(out: string): void
}

/** `folder` is of one library and one version of the program; its neighbours, of other versions, go. */
export function keptPages(folder: string, base: string): KeptPages {
  const list = join(folder, 'pages.json')
  const fileOf = (sum: string) => join(folder, sum.slice(0, 2), sum)
  let before: Kept = NOTHING
  const kept = new Map<string, KeptPage>(), made: Made[] = []
  return {
    plan() {
      before = readKept(list)
      setPlan(standing(before))
    },

    around: (own, out) => ({
      ...own,
      getStaticPaths: async () => (await own.getStaticPaths()).filter(({ pathname, route }) => {
        const path = bare(pathname), page = before.pages[path]
        if (!page || !stands(path) || !whole(fileOf(page[1]), page[1], page[2]) || !put(fileOf(page[1]), join(out, fileOfPage(path, route.type)))) return true
        kept.set(path, page)
        return false
      }),
      async render(request, options) {
        const path = bare(decodeURI(new URL(request.url).pathname).slice(base.length - 1)), inputs: Inputs = new Map()
        const [{ status, headers }, body] = await noting(inputs, async () => {
          const answer = await own.render(request, options)
          const response = answer instanceof Response ? answer : answer.response
          // Read here, since a page is rendered while it is read.
          return [response, new Uint8Array(await response.arrayBuffer())] as const
        })
        if (status === 200) made.push({ path, file: fileOfPage(path, options.routeData.type), bytes: short(body), names: namesOf(inputs) })
        return new Response(body, { status, headers })
      },
    }),

    keep(out) {
      const missing = before.assets.filter(asset => !existsSync(join(out, asset)))
      if (kept.size && missing.length) {
        rmSync(folder, { recursive: true, force: true })
        throw new Error(`Unexpected lack of ${missing.join(', ')}, expected the scripts and style sheets of the pages kept from the last build, which are now forgotten; build again.`)
      }
      const inputs = numbered(), pages: Kept['pages'] = {}
      for (const [path, [sum, bytes, written, ...of]] of kept) pages[path] = [sum, bytes, written, ...of.map(n => inputs.numberOf(before.inputs[n]!))]
      for (const { path, file, bytes, names } of made) {
        if (names.length && put(join(out, file), fileOf(bytes))) pages[path] = [sumOfAll(names), bytes, statSync(fileOf(bytes)).mtimeMs, ...names.map(inputs.numberOf)]
      }
      const assets = existsSync(join(out, 'assets')) ? readdirSync(join(out, 'assets')).map(name => `assets/${name}`).sort() : []
      try {
        mkdirSync(folder, { recursive: true })
        writeFileSync(`${list}.${process.pid}`, JSON.stringify({ inputs: inputs.names, pages, assets } satisfies Kept))
        renameSync(`${list}.${process.pid}`, list)
        sweep(folder, new Set(Object.values(pages).map(([, bytes]) => bytes)))
      } catch {
        // A cache that cannot be written costs the next build its time, nothing else.
      }
    },
  }
}

interface Made { path: string; file: string; bytes: string; names: string[] }

/** Names and their numbers. */
function numbered(): { names: string[]; numberOf: (name: string) => number } {
  const names: string[] = [], numbers = new Map<string, number>()
  return {
    names,
    numberOf(name) {
      const number = numbers.get(name) ?? names.length
      if (number === names.length) names.push(name)
      numbers.set(name, number)
      return number
    },
  }
}

/** Removes files that no page needs, and what other versions of the program kept. */
function sweep(folder: string, used: ReadonlySet<string>): void {
  for (const version of readdirSync(dirname(folder))) if (version !== basename(folder)) rmSync(join(dirname(folder), version), { recursive: true, force: true })
  for (const group of readdirSync(folder)) if (group.length === 2) for (const file of readdirSync(join(folder, group))) if (!used.has(file)) rmSync(join(folder, group, file), { force: true })
}

function readKept(list: string): Kept {
  try { return JSON.parse(readFileSync(list, 'utf8')) as Kept } catch { return NOTHING }
}

/** A path without its slashes at both ends; the home page has none. */
const bare = (path: string): string => path.replace(/^\/|\/$/g, '')

/** The file of a page below OUT_DIR. */
function fileOfPage(path: string, type: string): string {
  return type !== 'page' ? path : path === '404' ? '404.html' : join(path, 'index.html')
}

/** Whether a kept file is there as it was written; where its time tells otherwise, its bytes decide. */
function whole(file: string, bytes: string, written: number): boolean {
  const found = statSync(file, { throwIfNoEntry: false })
  return found !== undefined && (found.mtimeMs === written || short(readFileSync(file)) === bytes)
}

/** One file in two places, without its bytes twice where the disk allows it; false where that cannot be. */
function put(from: string, to: string): boolean {
  try {
    mkdirSync(dirname(to), { recursive: true })
    try { linkSync(from, to) } catch (error) {
      // Another disk, or too many links.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') copyFileSync(from, to)
    }
    return true
  } catch {
    return false
  }
}
