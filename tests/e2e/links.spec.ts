// Every internal link and anchor of every page lands, in the site's files as they are served.
import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'
import { expect, test } from 'playwright/test'

const out = resolve(process.env['OUT_DIR'] ?? 'dist')

test('every internal link lands', () => {
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter(f => f.isFile()).map(f => join(f.parentPath, f.name).slice(out.length))
  const there = new Set(files)
  const ids = new Map<string, Set<string>>(), links: { page: string; href: string }[] = []
  for (const page of files.filter(f => f.endsWith('.html'))) {
    const own = new Set<string>()
    visit(fromHtml(readFileSync(join(out, page), 'utf8')), 'element', node => {
      if (node.properties['id']) own.add(String(node.properties['id']))
      for (const name of ['href', 'src']) if (typeof node.properties[name] === 'string') links.push({ page, href: node.properties[name] })
    })
    ids.set(page, own)
  }
  const fileOf = (path: string) => (path.endsWith('/') ? `${path}index.html` : path)
  const lost = links.flatMap(({ page, href }) => {
    const url = new URL(href, `http://site${page.replace(/index\.html$/, '')}`)
    if (url.host !== 'site') return []
    const file = fileOf(decodeURIComponent(url.pathname))
    if (!there.has(file)) return [`${page}: ${href} is not there`]
    const hash = decodeURIComponent(url.hash.slice(1))
    return hash && ids.has(file) && !ids.get(file)!.has(hash) ? [`${page}: ${href} has no such anchor`] : []
  })
  console.log(`${ids.size} pages, ${links.length} links`)
  expect(links.length).toBeGreaterThan(500)
  expect(lost).toEqual([])
})
