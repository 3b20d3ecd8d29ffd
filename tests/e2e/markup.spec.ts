// Every page as built: valid HTML, headings in order, nothing inline that the policy forbids.
import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fromHtml } from 'hast-util-from-html'
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate'
import { visit } from 'unist-util-visit'
import { expect, test } from 'playwright/test'

const out = resolve(process.env['OUT_DIR'] ?? 'dist')
const pages = () => readdirSync(out, { recursive: true }).map(String).filter(f => f.endsWith('.html') && !f.startsWith('pagefind')).sort()

test('every page is valid HTML', async () => {
  test.setTimeout(120_000)
  const validator = new HtmlValidate(new FileSystemConfigLoader())
  const wrong: string[] = []
  for (const page of pages()) {
    const { results } = await validator.validateString(readFileSync(join(out, page), 'utf8'), page)
    wrong.push(...results.flatMap(r => r.messages.map(m => `${page}:${m.line}: ${m.ruleId}: ${m.message}`)))
  }
  expect(pages().length).toBeGreaterThan(20)
  expect(wrong).toEqual([])
})

test('headings follow one another without a gap, and nothing is inline', () => {
  const wrong: string[] = []
  for (const page of pages()) {
    const levels: number[] = []
    visit(fromHtml(readFileSync(join(out, page), 'utf8')), 'element', node => {
      const { tagName, properties, children } = node
      if (/^h[1-6]$/.test(tagName)) levels.push(Number(tagName[1]))
      if (properties['style'] !== undefined || Object.keys(properties).some(name => /^on[A-Z]/.test(name))) wrong.push(`${page}: inline style or handler on <${tagName}>`)
      const isData = properties['type'] === 'application/ld+json'
      if ((tagName === 'script' && !properties['src'] && !isData) || (tagName === 'style' && children.length)) wrong.push(`${page}: inline <${tagName}>`)
    })
    // A page that only leads to another has no heading to tell of.
    if (levels.length && levels[0] !== 1) wrong.push(`${page}: opens with a heading of level ${levels[0]}`)
    if (levels.filter(l => l === 1).length > 1) wrong.push(`${page}: more than one heading of level 1`)
    for (const [i, level] of levels.entries()) if (i > 0 && level > levels[i - 1]! + 1) wrong.push(`${page}: heading ${i + 1} goes from level ${levels[i - 1]} to ${level}`)
  }
  expect(wrong).toEqual([])
})
