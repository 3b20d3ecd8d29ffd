// In: every page that the site has. Out: those that this build makes, all of them or the share of a shard, but for those kept from the last build; tells the command above how far it is.
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { madeBy, type Share } from '../../model/share.ts'
import type { KeptPages } from '../kept/kept-pages.ts'

const EVERY_MS = 100

export function pagesToMake(share: Share | null, kept: KeptPages): AstroIntegration {
  let out = ''
  return {
    name: 'pages-to-make',
    hooks: {
      'astro:config:setup': ({ command }) => { if (command === 'build') kept.plan() },
      'astro:config:done': ({ config }) => { out = fileURLToPath(config.outDir) },
      'astro:build:start': ({ setPrerenderer }) => setPrerenderer(astro => {
        let total = 0, done = 0, told = 0
        const mine = share && madeBy(share)
        const standard = kept.around({ ...astro, getStaticPaths: async () => (await astro.getStaticPaths()).filter(({ pathname, route }) => mine?.(pathname, route.params.length > 0) ?? true) }, out)
        return {
          ...standard,
          async getStaticPaths() {
            const paths = await standard.getStaticPaths()
            total = paths.length
            return paths
          },
          async render(request, options) {
            const answer = await standard.render(request, options)
            done++
            if (done === total || performance.now() - told > EVERY_MS) {
              told = performance.now()
              process.send?.({ step: 'Writing pages', done, total })
            }
            return answer
          },
        }
      }),
      'astro:build:done': () => kept.keep(out),
    },
  }
}
