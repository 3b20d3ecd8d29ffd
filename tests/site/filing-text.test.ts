// The readable text of a filing holds every word of its tree, in order, and nothing of a filing becomes live in it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseFragment, type DefaultTreeAdapterMap } from 'parse5'
import { describe, expect, it } from 'vitest'
import { textOf } from '../../src/model/joined-text.ts'
import { understand } from '../../src/pipeline/pipeline.ts'
import { filingText } from '../../src/site/filing-text/filing-text.ts'
import { placesOf } from '../../src/site/filing-text/passages.ts'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean)
const squeezed = (text: string) => wordsOf(text).join('')

function elementsOf(node: Node): Element[] {
  const below = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : []
  return 'tagName' in node ? [node, ...below] : below
}
function textContent(node: Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textContent).join('') : ''
}

function read(name: string, bytes: Uint8Array) {
  const result = understand({ file: name, path: name, bytes, sidecar: {} })
  if (!result.filing) throw new Error(`expected a filing in ${name}`)
  return result
}
const page = (name: string, bytes: Uint8Array) => {
  const { filing, body } = read(name, bytes)
  const { pieces, toc } = filingText(filing, body)
  return { filing, body, toc, pieces, root: parseFragment(pieces.map(p => p.html).join('')) }
}

const folder = join(import.meta.dirname, '../../content/filings')
const seeds = readdirSync(folder).filter(f => f.endsWith('.txt'))

describe.each(seeds)('the page of %s', name => {
  const made = page(name, readFileSync(join(folder, name)))

  it('holds every word in order', () => {
    expect(squeezed(textContent(made.root))).toBe(squeezed(made.body.trees.map(t => textOf([t.root])).join(' ')))
  })

  it('gives each id once, and every link within it lands', () => {
    const ids = elementsOf(made.root).flatMap(e => e.attrs.filter(a => a.name === 'id').map(a => a.value))
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
    const known = new Set([...ids, ...made.toc.map(t => t.back), ...made.pieces.flatMap(p => p.passages.map(x => `read-${x.id}`))])
    const links = elementsOf(made.root).flatMap(e =>
      e.attrs.filter(a => a.name === 'href' && a.value.startsWith('#')).map(a => a.value.slice(1)),
    )
    expect(links.filter(id => !known.has(id))).toEqual([])
    expect(made.toc.filter(t => !ids.includes(t.id))).toEqual([])
  })

  it('puts what was read beside the piece that holds its first line', () => {
    const anchors = made.pieces.flatMap(p =>
      elementsOf(parseFragment(p.html))
        .filter(e => e.attrs.some(a => a.name === 'class' && a.value === 'mk'))
        .map(e => e.attrs.find(a => a.name === 'id')!.value),
    )
    expect(anchors).toEqual(made.pieces.flatMap(p => p.passages.map(x => x.id)))
  })
})

it('marks the item of a list from which something was read', () => {
  const text = `ALDER SERIES TRUST

Alder Growth Fund

Supplement dated March 1, 2010 to the Prospectus dated May 1, 2009

The following changes take effect on April 1, 2010:

1.  Jane Roe will replace John Poe as portfolio manager of the Fund.

2.  The Fund's name will change to Alder Large Cap Growth Fund.

3.  The Fund will continue to be offered by the same distributor.
`
  const { root, filing } = page('list.txt', new TextEncoder().encode(text))
  expect(filing.changes.map(c => c.type)).toEqual(['portfolio-manager-change', 'portfolio-renamed'])
  const items = elementsOf(root).filter(e => e.tagName === 'li')
  const markedBy = (item: Element) =>
    elementsOf(item).flatMap(e => (e.attrs.some(a => a.value === 'mk') ? e.attrs.filter(a => a.name === 'id').map(a => a.value) : []))
  expect(items.map(markedBy)).toEqual([['portfolio-manager-change'], ['portfolio-renamed'], []])
})

describe('a file of one line', () => {
  const html =
    '<html><body><p>The first paragraph is about bonds.</p><p>The second is about the Alder Fund.</p><table><tr><td>Fee</td><td>0.50%</td></tr><tr><td>Cost</td><td>0.10%</td></tr></table></body></html>'

  it('has what was read beside its words, not at its top', () => {
    const { body } = read('one-line.htm', new TextEncoder().encode(html))
    const blocks = body.trees.flatMap(t => t.root.children)
    const passage = (text: string) => ({ id: 'x', title: 'x', lines: [1, 1] as [number, number], text })
    expect(placesOf([passage('about the Alder'), passage('Cost'), passage('nowhere')], blocks).map(i => blocks[i]!.type)).toEqual([
      'paragraph',
      'table',
      'paragraph',
    ])
    expect(placesOf([passage('about the Alder')], blocks)).toEqual([1])
  })
})

describe('levels of headings', () => {
  it('stand on one level where the document gives one depth, and skip none', () => {
    const html =
      '<p>Text that stands above.</p><h3>One</h3><p>Text of it that is long enough.</p><h3>Two</h3><p>Text of it.</p><h4>Below</h4><p>Text of it.</p><h3>Three</h3><p>Text of it.</p><h2>Above</h2><p>Text of it.</p>'
    expect(page('levels.htm', new TextEncoder().encode(html)).toc.map(t => `${t.level} ${t.title}`)).toEqual([
      '2 One',
      '2 Two',
      '3 Below',
      '2 Three',
      '2 Above',
    ])
  })
})

describe('marks of notes', () => {
  it('lead to their notes, several in one raised run too', () => {
    const html =
      '<table><tr><td>Fees</td><td>Class A</td></tr><tr><td>Management fee<sup>1,2</sup></td><td>0.50%</td></tr><tr><td>Other costs(b)</td><td>None(a)(b)</td></tr></table><p><sup>1</sup> First note.</p><p><sup>2</sup> Second note.</p><p>(a) Third note.</p><p>(b) Fourth note.</p>'
    const { root } = page('marks.htm', new TextEncoder().encode(html))
    const marks = elementsOf(root).filter(
      e => e.tagName === 'a' && e.attrs.some(a => a.name === 'href' && a.value.startsWith('#note-') && !a.value.endsWith('-ref')),
    )
    expect(marks.map(m => textContent(m))).toEqual(['1', '2', '(b)', '(a)', '(b)'])
  })
})

describe('pictures', () => {
  it('are told of once each where they stood, without a word of text', () => {
    const html =
      '<p><img src="alder-logo.gif" alt=" "></p>\n<p>Year by year, the returns of the Alder Fund were as shown.</p>\n<p><img src="x" alt="[MISSING IMAGE: alder-bars.jpg]"></p>\n<p>The best quarter is not the worst.</p>\n<p><img src="alder-logo.gif"></p>\n<p><img src="data:image/png;base64,AAAA"></p>'
    const { root } = page('pictures.htm', new TextEncoder().encode(html))
    const blocks = elementsOf(root).filter(e => e.tagName === 'p' || e.attrs.some(a => a.name === 'role' && a.value === 'img'))
    expect(blocks.map(b => textContent(b).trim() || b.attrs.find(a => a.name === 'aria-label')!.value)).toEqual([
      'A picture is not shown: alder-logo.gif',
      'Year by year, the returns of the Alder Fund were as shown.',
      'A picture is not shown: alder-bars.jpg',
      'The best quarter is not the worst.',
      'A picture is not shown.',
    ])
  })
})

describe('untrusted text', () => {
  it('stays text', () => {
    const hostile =
      '<DOCUMENT>\n<TYPE>497\n<TEXT>\nA Trust\n\nSee <script>alert(1)</script> and <img src=x onerror=alert(1)> {process.exit()} `$' +
      '{1}`.\n\n<a href="javascript:alert(1)">here</a>\n</TEXT>\n</DOCUMENT>\n'
    for (const name of ['hostile.txt', 'hostile.htm']) {
      const { root } = page(name, new TextEncoder().encode(hostile))
      const all = elementsOf(root)
      expect(
        all.filter(e => /^(?:script|style|img|iframe|object|embed|form|svg|math|base|meta|link)$/.test(e.tagName)).map(e => e.tagName),
      ).toEqual([])
      expect(
        all
          .flatMap(e => e.attrs)
          .filter(a => a.name.startsWith('on') || a.name === 'style' || /^\s*(?:javascript|data|vbscript):/i.test(a.value)),
      ).toEqual([])
    }
  })
})
