// In: every page that the site has. Out: those that this build makes, all of them or the share of a part, but for those kept from the last
// build; tells the command above how far it is.
// Where the command would rather divide a site of many pages, the build ends before it begins.
import { fileURLToPath } from 'node:url'
import type { AstroIntegration, AstroPrerenderer } from 'astro'
import { TOO_MANY, madeBy, mayMake, type Share } from '../../model/share.ts'
import type { KeptPages } from '../kept/kept-pages.ts'
import { fileCount } from '../records/files.ts'

const EVERY_MS = 100
/** Pages of a site that nothing is known of yet, for each file that the pipeline wrote. */
const PAGES_A_FILE = 4

/** `most`: the number of pages above which this build is to be divided. `spare`: where the site before last may be, to be brought up to
 *  date. */
export function pagesToMake(
  share: Share | null,
  kept: KeptPages,
  { most, spare }: { most: number; spare: string | null },
): AstroIntegration {
  let out = ''
  return {
    name: 'pages-to-make',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return
        const made = share && madeBy(share)
        const before = spare === null ? null : { from: spare, into: fileURLToPath(config.outDir) }
        const { known, standing } = kept.plan(share ? mayMake(share) : () => true, path => made?.(path, true) ?? true, before)
        if ((known || PAGES_A_FILE * fileCount()) - standing > most) process.exit(TOO_MANY)
        if (before) updateConfig({ vite: { build: { emptyOutDir: false } } })
      },
      'astro:config:done': ({ config }) => {
        out = fileURLToPath(config.outDir)
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer(astro => telling(kept.around(share ? only(madeBy(share), astro) : astro, out))),
      'astro:build:done': () => kept.keep(out),
    },
  }
}

/** Makes only the pages that are `mine`. */
function only(mine: ReturnType<typeof madeBy>, own: AstroPrerenderer): AstroPrerenderer {
  return {
    ...own,
    getStaticPaths: async () => (await own.getStaticPaths()).filter(({ pathname, route }) => mine(pathname, route.params.length > 0)),
  }
}

/** Tells the command above how many pages are made, a few times a second. */
function telling(own: AstroPrerenderer): AstroPrerenderer {
  let total = 0
  let done = 0
  let told = 0
  return {
    ...own,
    async getStaticPaths() {
      const paths = await own.getStaticPaths()
      total = paths.length
      return paths
    },
    async render(request, options) {
      const answer = await own.render(request, options)
      done++
      if (done === total || performance.now() - told > EVERY_MS) {
        told = performance.now()
        process.send?.({ step: 'Writing pages', done, total })
      }
      return answer
    },
  }
}
