// Whatever a text is, parsing ends, and no word of it is lost, added or moved.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lossesOf } from '../../../../src/checks/nothing-lost.ts'
import { walk } from '../../../../src/model/tree.ts'
import { parseText } from '../../../../src/pipeline/parse/text/text.ts'
import { bareSubmission } from '../../bare-submission.ts'

function parsed(text: string) {
  const { submission, document } = bareSubmission(text, 'text')
  return { submission, document, root: parseText(submission, document).root }
}

/** Pieces that filings are made of, thrown together in any order. */
const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'The Fund',
      'may',
      'invest',
      'in',
      'bonds.',
      'CLASS A',
      'Class B',
      'Total*',
      '(1)',
      '1.',
      '(a)',
      'o',
      '•',
      '--',
      '*',
      '+',
      '$',
      '%',
      '0.25%',
      '(8.87)%',
      '$1,234',
      'None',
      'N/A',
      'then-',
      'SUPPLEMENT DATED',
      'Date: May 1, 2001',
      '/s/ A. B.',
      'Very truly yours,',
      '1',
      '- 2 -',
      '“',
      '”',
    ),
  },
  { weight: 3, arbitrary: fc.constantFrom(' ', '  ', '     ', '                    ', '\t') },
  { weight: 4, arbitrary: fc.constantFrom('\n', '\n\n', '\n\n\n', '\r\n', '\r', '\f') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('-----', '===== =====', '------  -------', '..........', '. . . . .', '___', '──────', '- ----'),
  },
  { weight: 2, arbitrary: fc.constantFrom('<PAGE>', '<TABLE>', '</TABLE>', '<CAPTION>', '<S>', '<C>', '<FN>', '<F1>', '</TEXT>', '<R>') },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
)
const filing = fc.array(piece, { maxLength: 120 }).map(parts => parts.join(''))

describe('parsing plain text', () => {
  it('keeps every word of any text', () => {
    fc.assert(
      fc.property(filing, text => {
        const { submission, document, root } = parsed(text)
        expect(lossesOf(submission, document, root)).toEqual([])
      }),
      { numRuns: 1500 },
    )
  })

  it('keeps what a form feed leaves of a line with a mark in its margin', () => {
    const { submission, document, root } = parsed(
      '      The management fees and the total\n   1  annual operating expenses and\fother expenses have\n      been restated.\n',
    )
    expect(lossesOf(submission, document, root)).toEqual([])
  })

  it('keeps the strokes beside a label of the heads', () => {
    const heads = '                    1 year     3 years\nExpenses            ------     -------\nCosts               1.00%      2.00%\n'
    const { submission, document, root } = parsed(`Words of the Fund.\n\n${heads}`)
    expect(lossesOf(submission, document, root)).toEqual([])
    expect(root.omissions.map(o => o.text)).toEqual(['------     -------'])
  })

  it('gives every leaf the place where its words stand', () => {
    fc.assert(
      fc.property(filing, text => {
        const { root, submission } = parsed(text)
        walk(root, node => {
          if (node.type !== 'text') return
          const { start, end } = node.position
          const there = text
            .slice(start.offset, end.offset)
            .replace(/<\/?(PAGE|TABLE|CAPTION|S|C|FN|TEXT|R)>/g, '')
            .replace(/[\s\u00ad\u200b\u0000-\u001f\u007f\ufeff]/g, '')
          expect(node.value.replace(/\s/g, '')).toBe(there)
          expect(start.line).toBe(end.line)
          expect(submission.lineStarts[start.line - 1]! + start.column - 1).toBe(start.offset)
        })
      }),
      { numRuns: 500 },
    )
  })

  it('makes rectangular tables only', () => {
    fc.assert(
      fc.property(filing, text => {
        walk(parsed(text).root, node => {
          if (node.type !== 'table') return
          for (const row of node.children) expect(row.children.reduce((n, c) => n + c.colspan, 0)).toBe(node.columns)
        })
      }),
      { numRuns: 500 },
    )
  })

  it('takes time in proportion to the text', () => {
    const page = `     The Fund may invest in bonds and in stocks of any size.\n\nFees              Class A     Class B\n                  -------     -------\nManagement          0.50%       0.50%\n\no    A list item\n\n`
    const time = (text: string) => {
      const start = performance.now()
      parsed(text)
      return performance.now() - start
    }
    time(page.repeat(500))
    const small = Math.min(time(page.repeat(500)), time(page.repeat(500)))
    const large = time(page.repeat(5000))
    expect(large).toBeLessThan(small * 40)
  })
})
