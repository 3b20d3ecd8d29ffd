// A plugin of the MDX processor: links of pages that start at the site's root hold below any base path.
import type { HastPluginDefinition } from 'satteri'

export function baseLinks(base: string): HastPluginDefinition {
  return {
    name: 'base-links',
    element: {
      filter: ['a'],
      visit(node, page) {
        const to = node.properties?.['href']
        if (typeof to === 'string' && to.startsWith('/')) page.setProperty(node, 'href', base + to.slice(1))
      },
    },
  }
}
