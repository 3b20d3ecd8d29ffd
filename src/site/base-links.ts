// A rehype plugin: links of MDX pages that start at the site's root hold below any base path.
import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

export function baseLinks({ base }: { base: string }) {
  return (tree: Root): void => visit(tree, 'element', node => {
    const to = node.properties['href']
    if (typeof to === 'string' && to.startsWith('/')) node.properties['href'] = base + to.slice(1)
  })
}
