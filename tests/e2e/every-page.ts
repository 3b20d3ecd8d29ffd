// In: the folder of a built site. Out: what is wrong in any of its pages: markup, order of headings, what the policy forbids, links that do
// not land. Opens no browser.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fromHtml } from 'hast-util-from-html'
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate'
import { visit } from 'unist-util-visit'

export const filesOf = (out: string): string[] =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter(f => f.isFile())
    .map(f => join(f.parentPath, f.name).slice(out.length))
    .sort()
const pagesOf = (out: string) => filesOf(out).filter(f => f.endsWith('.html') && !f.startsWith('/pagefind'))
const read = (out: string, page: string) => readFileSync(join(out, page), 'utf8')

export async function invalidMarkup(out: string): Promise<{ pages: number; wrong: string[] }> {
  const validator = new HtmlValidate(new FileSystemConfigLoader())
  const wrong: string[] = []
  const pages = pagesOf(out)
  for (const page of pages) {
    const { results } = await validator.validateString(read(out, page), page)
    wrong.push(...results.flatMap(r => r.messages.map(m => `${page}:${m.line}: ${m.ruleId}: ${m.message}`)))
  }
  return { pages: pages.length, wrong }
}

/** Headings that leave out a level, and whatever a strict policy forbids within a page. */
export function wrongStructure(out: string): string[] {
  const wrong: string[] = []
  for (const page of pagesOf(out)) {
    const levels: number[] = []
    let policy = ''
    visit(fromHtml(read(out, page)), 'element', node => {
      const { tagName, properties, children } = node
      if (/^h[1-6]$/.test(tagName)) levels.push(Number(tagName[1]))
      if (properties['style'] !== undefined || Object.keys(properties).some(name => /^on[A-Z]/.test(name)))
        wrong.push(`${page}: inline style or handler on <${tagName}>`)
      if (String(properties['httpEquiv']) === 'content-security-policy') policy = String(properties['content'])
      const isData = properties['type'] === 'application/ld+json'
      if ((tagName === 'script' && !properties['src'] && !isData) || (tagName === 'style' && children.length))
        wrong.push(`${page}: inline <${tagName}>`)
    })
    if (!/default-src 'self'/.test(policy) || /unsafe-inline|sha256-/.test(policy)) wrong.push(`${page}: policy ${policy || 'missing'}`)
    // A page that only leads to another has no heading to tell of.
    if (levels.length && levels[0] !== 1) wrong.push(`${page}: opens with a heading of level ${levels[0]}`)
    if (levels.filter(l => l === 1).length > 1) wrong.push(`${page}: more than one heading of level 1`)
    for (const [i, level] of levels.entries())
      if (i > 0 && level > levels[i - 1]! + 1) wrong.push(`${page}: heading ${i + 1} goes from level ${levels[i - 1]} to ${level}`)
  }
  return wrong
}

/** Links and anchors within the site that lead nowhere, in its files as they are served. */
export function lostLinks(out: string): { pages: number; links: number; lost: string[] } {
  const there = new Set(filesOf(out))
  const ids = new Map<string, Set<string>>()
  const links: { page: string; href: string }[] = []
  for (const page of [...there].filter(f => f.endsWith('.html'))) {
    const own = new Set<string>()
    visit(fromHtml(read(out, page)), 'element', node => {
      if (node.properties['id']) own.add(String(node.properties['id']))
      for (const name of ['href', 'src']) if (typeof node.properties[name] === 'string') links.push({ page, href: node.properties[name] })
    })
    ids.set(page, own)
  }
  const lost = links.flatMap(({ page, href }) => {
    const url = new URL(href, `http://site${page.replace(/index\.html$/, '')}`)
    if (url.host !== 'site') return []
    const path = decodeURIComponent(url.pathname)
    const file = path.endsWith('/') ? `${path}index.html` : path
    if (!there.has(file)) return [`${page}: ${href} is not there`]
    const hash = decodeURIComponent(url.hash.slice(1))
    return hash && ids.has(file) && !ids.get(file)!.has(hash) ? [`${page}: ${href} has no such anchor`] : []
  })
  return { pages: ids.size, links: links.length, lost }
}
