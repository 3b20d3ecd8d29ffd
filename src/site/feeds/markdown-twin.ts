// In: an MDX page that the pipeline wrote. Out: the same as plain Markdown: tables in place of the components that show them, other
// components give way to the words within them.
import type { Root, RootContent, Table } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { mdxToMdast } from 'satteri'
import { unified } from 'unified'
import { parse } from 'yaml'
import { readNoted } from '../records/files.ts'
import { tableFor } from '../tables/table-for.ts'
import { address } from '../site.ts'
import { tableTitle } from '../words.ts'
import { visit } from 'unist-util-visit'

interface Component {
  type: 'mdxJsxFlowElement'
  name: string | null
  attributes: { name: string; value: unknown }[]
  children: RootContent[]
}

const FRONT = /^---\n([\s\S]*?\n)---\n/

export function markdownTwin(kind: 'portfolios' | 'trusts', of: string): Response {
  const source = readNoted(`pages/${kind}/${of}.mdx`)
  const { title } = parse(FRONT.exec(source)![1]!) as { title: string }
  const tree = mdxToMdast(source.replace(FRONT, ''), { position: false }) as Root
  const plain: Root = {
    type: 'root',
    children: [{ type: 'heading', depth: 1, children: [{ type: 'text', value: title }] }, ...tree.children.flatMap(shown)],
  }
  visit(plain, 'link', link => {
    if (link.url.startsWith('/')) link.url = address(link.url)
  })
  const text = unified().use(remarkGfm).use(remarkStringify, { bullet: '-' }).stringify(plain)
  return new Response(`${text}\nSource: ${address(`/${of}/`)}\n`, { headers: { 'content-type': 'text/markdown; charset=utf-8' } })
}

function shown(node: RootContent): RootContent[] {
  const component = node as unknown as Component
  if (component.type !== 'mdxJsxFlowElement') return [node]
  const value = (name: string) => String(component.attributes.find(a => a.name === name)?.value ?? '')
  return value('table') ? tableOf(value('filing'), value('table')) : component.children.flatMap(shown)
}

function tableOf(filing: string, id: string): RootContent[] {
  const { table } = tableFor(filing, id)
  const row = (cells: string[]): Table['children'][number] => ({
    type: 'tableRow',
    children: cells.map(value => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
  })
  return [
    {
      type: 'paragraph',
      children: [{ type: 'text', value: `${tableTitle(table)}${table.owner === 'comparable' ? ' (not this portfolio’s figures)' : ''}` }],
    },
    { type: 'table', children: [row(['', ...table.columns]), ...table.rows.map(r => row([r.label, ...r.cells.map(c => c.text)]))] },
    ...table.footnotes.map((n): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value: `${n.mark} ${n.text}` }] })),
  ]
}
