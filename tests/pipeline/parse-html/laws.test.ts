// What must hold of every input: no crash, no word lost or doubled, each leaf on one line, tables rectangular, only safe links.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lossesOf } from '../../../src/checks/nothing-lost.ts'
import { walk, type Table } from '../../../src/model/tree.ts'
import { parsed } from './parsed.ts'

const tag = fc.constantFrom(
  'p',
  'div',
  'b',
  'i',
  'u',
  'sup',
  'font',
  'center',
  'span',
  'table',
  'caption',
  'tr',
  'td',
  'td colspan=2',
  'td rowspan=2',
  'th',
  'ul',
  'li',
  'ol',
  'br',
  'hr',
  'a href="#x"',
  'a name="x"',
  'blockquote',
  'h2',
  'pre',
  'title',
  'svg',
  'template',
  'noscript',
  'select',
  'p style="margin-left:40pt"',
  'p style="display:none"',
  'div style="page-break-after:always"',
  'a href="javascript:x"',
)
const piece = fc.oneof(
  tag.map(t => `<${t}>`),
  tag.map(t => `</${t.split(' ')[0]}>`),
  fc.constantFrom(
    'Fund',
    ' 0.50',
    '%',
    '$',
    '(1)',
    '1',
    '•',
    '\n',
    '\r\n',
    ' ',
    '&nbsp;',
    '&amp;',
    '&#149;',
    'None',
    '&lt;p&gt;',
    'A sentence about the risks of the Fund.',
    '<!-- c -->',
    '\0',
    '&shy;',
    '<',
    '&',
  ),
)
const soup = fc.array(piece, { maxLength: 60 }).map(parts => parts.join(''))

function rectangular(table: Table): boolean {
  const taken = new Map<number, number>()
  return table.children.every(row => {
    let width = 0
    for (const [column, rows] of taken) {
      if (rows > 0) width++
      taken.set(column, rows - 1)
    }
    for (const cell of row.children) {
      width += cell.colspan
      for (let k = 0; k < cell.colspan; k++) if (cell.rowspan > 1) taken.set(cell.column + k, cell.rowspan - 1)
    }
    return width === table.columns
  })
}

test('tag soup: no word is lost, every leaf lies on one line, tables are rectangular', () => {
  fc.assert(
    fc.property(soup, html => {
      const { submission, document, root } = parsed(html)
      expect(lossesOf(submission, document, root)).toEqual([])
      walk(root, node => {
        if (node.type === 'text') expect(node.position.start.line).toBe(node.position.end.line)
        if (node.type === 'table') expect(rectangular(node), html).toBe(true)
        if (node.type === 'link') expect(node.url).toMatch(/^(?:#|https?:|mailto:)/)
      })
    }),
    { numRuns: 600 },
  )
})

test.each([
  ['a title in a list of choices', '<select><title>\nFund'],
  ['a sign without meaning in a drawing in a list of choices', '<select><svg>\0'],
  ['a list of choices around a table', '<select><option>One<table><tr><td>Two</select>Three'],
  [
    'two marks in one cell, on two lines',
    '<table><tr><td>Fund<td>5%<td>6%<tr><td><sup>3</sup>\n<table><tr><td></table><sup>4</sup><td colspan=2>The index of the Fund commences in the year in which its shares were first sold.</table>',
  ],
  ['a style sheet that does not end, beyond the depth that is read', `${'<div>'.repeat(400)}Fund <style>p { color: red }`],
  ['a template beyond the depth that is read', `${'<div>'.repeat(400)}Fund <template>One<b>two</template><noscript>three</noscript>`],
  ['a template within it', '<p>Fund <template>One<b>two</template></p><noscript>three</noscript>'],
  ['a caption behind its rows', '<table><tr><td>One<caption>Two</caption></table>'],
  ['words between the rows of a frame at the top', '<table><td>&#8203<td>s<tr>:<br>></">c'],
  ['frames', '<frameset>One<frame>Two</frameset>Three'],
])('%s: no word is lost', (_, html) => {
  const { submission, document, root } = parsed(html)
  expect(lossesOf(submission, document, root)).toEqual([])
})

test.each([
  ['100,000 nested tags', '<div>'.repeat(100_000), 'parse:html-depth'],
  ['more cells than a filing has', `<table><tr>${'<td>1'.repeat(201_000)}`, 'parse:html-elements'],
  [
    'a table of mostly holes',
    `<table>${Array.from({ length: 600 }, (_, i) => `<tr>${'<td>'.repeat(i)}<td>a<td>b`).join('')}`,
    'parse:html-table',
  ],
])('%s: cut with a clear message, no crash', (_, html, rule) => {
  const { root, problems } = parsed(`${html}last word`)
  expect(problems.map(p => p.rule)).toEqual([rule])
  let words = ''
  walk(root, node => {
    if (node.type === 'text') words = node.value
  })
  expect(words.trim()).toMatch(/last word$/)
})
