// Filing text that tries to be code or markup: in MDX it comes out as the words it is, and nothing runs.
import fc from 'fast-check'
import { evaluate } from 'satteri'
import { describe, expect, test } from 'vitest'
import { component, heading, link, list, mdxPage, paragraph, strong } from '../../../src/pipeline/write/mdx.ts'

const TRIES = [
  '{globalThis.broken = true}',
  '{',
  '}',
  '{{',
  '{/* note */}',
  '$\u007b1 + 1}',
  '<script>globalThis.broken = true</script>',
  '<Today of="x" />',
  '</TextInForce>',
  '<',
  '<>',
  '<!-- hidden -->',
  'a < b > c',
  '<a href="javascript:x">y</a>',
  'import fs from "node:fs"',
  'export const broken = true',
  'export default 1',
  'import(“x”)',
  '    four spaces at the start',
  '\tindented by a tab',
  '`code`',
  '``',
  '```js',
  '~~~',
  '# not a heading',
  '## 2.',
  '- not an item',
  '+ plus',
  '* star',
  '*starred*',
  '**bold**',
  '_under_',
  '1. not a list',
  '1) nor this',
  '> not a quote',
  '| not | a | table |',
  '|---|',
  '---',
  '===',
  '***',
  '$$ math $$',
  '[link](https://example.com)',
  '![image](x.png)',
  '[ref]: https://example.com',
  '[^1]',
  '[^1]: note',
  '[x] done',
  'https://example.com/a_b?c=d',
  'www.example.com',
  'someone@example.com',
  ':::note',
  '@media',
  '&amp; &lt; &copy;',
  'a\\b',
  '\\',
  '\\{',
  '~struck~',
  '~~struck~~',
  'S&P 500® Index*',
  '0.65% of $500 million',
  'line one\nexport const two = 1',
  'line one\r\n\r\nimport x from "y"',
  'null\u0000byte',
  'soft\u00adhyphen',
  'ends with two spaces  ',
  '',
  ' ',
  '\u2028export const x = 1',
  '\ufeffimport a from "b"',
]
const folded = (text: string) =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '\ufffd')
    .replace(/\s+/g, ' ')
    .trim()

type Rendered = { type: unknown; props: { children?: unknown; [key: string]: unknown } }
const isElement = (node: unknown): node is Rendered => typeof node === 'object' && node !== null && 'props' in node
const wordsOf = (node: unknown): string =>
  Array.isArray(node)
    ? node.map(wordsOf).join('')
    : isElement(node)
      ? `${wordsOf(node.props.children)}${node.type === 'p' ? '\n' : ''}`
      : node === null || node === undefined || typeof node === 'boolean'
        ? ''
        : String(node)

/** The page as a browser's reader would have it: elements and words. */
async function render(children: Parameters<typeof mdxPage>[1]): Promise<Rendered[]> {
  const make = (type: unknown, props: unknown) => ({ type, props }) as Rendered
  const page = await evaluate(mdxPage({ title: 'x' }, children).replace(/^---\n[\s\S]*?\n---\n/, ''), {
    Fragment: 'fragment',
    jsx: make,
    jsxs: make,
  })
  const root = (page.default as unknown as (props: object) => Rendered)({ components: { TextInForce: 'TextInForce' } })
  const flat = (node: unknown): Rendered[] =>
    Array.isArray(node)
      ? node.flatMap(flat)
      : isElement(node)
        ? node.type === 'fragment' || typeof node.type === 'function'
          ? flat(typeof node.type === 'function' ? (node.type as (p: object) => unknown)(node.props) : node.props.children)
          : [node]
        : []
  return flat(root)
}

describe('filing text stays text', () => {
  test.each(TRIES)('%j', async words => {
    const blocks = await render([
      heading(2, `A ${words}`),
      paragraph(words),
      list([paragraph(words)]),
      component('TextInForce', { of: 'a/b', index: '0' }, [paragraph(words), paragraph(`see ${words}`)]),
    ])
    const text = blocks.map(wordsOf).join('\n').replace(/\s+/g, ' ').trim()
    expect(text).toBe([`A ${words}`, words, words, words, `see ${words}`].map(folded).filter(Boolean).join(' '))
    expect(blocks.map(b => b.type)).toEqual(folded(words) ? ['h2', 'p', 'ul', 'TextInForce'] : ['h2', 'ul', 'TextInForce'])
    expect('broken' in globalThis).toBe(false)
  })

  test.each(TRIES)('%j in strong letters and as a link', async words => {
    const [block, ...further] = await render([paragraph('by ', strong(words), ' and ', link('/x/', words), ' z')])
    expect(further).toEqual([])
    expect(folded(wordsOf(block))).toBe(folded(`by ${words} and ${words} z`))
    expect('broken' in globalThis).toBe(false)
  })

  test('any text at all', async () => {
    const piece = fc.oneof(
      fc.constantFrom(...TRIES),
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        '{',
        '}',
        '<',
        '>',
        '`',
        '\n',
        '    ',
        'import ',
        'export ',
        '*',
        '_',
        '[',
        ']',
        '(',
        ')',
        '|',
        '#',
        '\\',
        '&',
        '~',
        '$',
        '!',
      ),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 6 }).map(p => p.join('')),
        async words => {
          const blocks = await render([paragraph(`a ${words} z`)])
          expect(blocks.map(b => b.type)).toEqual(['p'])
          expect(folded(wordsOf(blocks[0]))).toBe(folded(`a ${words} z`))
        },
      ),
      { numRuns: 400 },
    )
  })
})

test('an attribute that no component has is an error of ours', () => {
  expect(() => component('Today', { on: 'x' })).toThrow('component Today: expected the attributes of, found on')
})
