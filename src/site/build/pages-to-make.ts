// In: every page that the site has. Out: those that this build makes, all of them or the share of a shard; tells the command above how far it is.
import type { AstroIntegration } from 'astro'
import { madeBy, type Share } from '../../model/share.ts'

const EVERY_MS = 100

export function pagesToMake(share: Share | null): AstroIntegration {
  return {
    name: 'pages-to-make',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => setPrerenderer(standard => {
        let total = 0, done = 0, told = 0
        const mine = share && madeBy(share)
        return {
          ...standard,
          async getStaticPaths() {
            const paths = await standard.getStaticPaths()
            const made = mine ? paths.filter(({ pathname, route }) => mine(pathname, route.params.length > 0)) : paths
            total = made.length
            return made
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
    },
  }
}
