// What `npm run check` lists: every group once, each line with its file and place.
import { expect, test } from 'vitest'
import { attentionOf } from '../../src/checks/attention.ts'
import { reportOn } from '../../src/pipeline/write/report.ts'
import { body, change, filing, library } from '../pipeline/resolve/telling.ts'

test('problems, rulings, contradictions, findings, doubts, instructions, sentences', () => {
  const filings = [
    filing('a', '2010-01-01', {
      changes: [change('adviser-change', 'Ash Fund', { from: 'One LLC', to: 'Two LLC', effective: '2010-02-01', state: 'scheduled' })],
      findings: [{ rule: 'sum', message: 'The rows do not add up.', lines: [7, 9] }],
    }),
    filing('b', '2010-06-01', {
      portfolios: ['Ash Fund', { name: 'Lone Fund', trust: 'Other Trust' }],
      changes: [
        change('adviser-change', 'Ash Fund', { from: 'Three LLC', to: 'Four LLC', effective: '2010-07-01', state: 'scheduled' }),
        change('risk-change', 'Ash Fund', {
          doubt: 'No fund is named.',
          amendment: { operation: 'delete', documents: ['prospectus'], heading: 'Risks', path: [], part: 'last paragraph', lines: [8, 8] },
        }),
      ],
      unread: [{ text: 'The rest is amended.', lines: [12, 12], reason: 'names no place' }],
    }),
  ]
  const all = library(filings)
  const report = reportOn(
    filings.map(f => ({ filing: f, body: body(f.id, ['Words.']), path: `${f.id}.txt` })),
    all,
    [
      { rule: 'read:empty-file', severity: 'error', file: 'c.txt', lines: null, message: 'Unexpected empty file.' },
      { rule: 'read:lone-sidecar', severity: 'warning', file: 'd.meta.json', lines: [2, 2], message: 'Unexpected sidecar.' },
    ],
    '2010-06-01',
  )
  expect(attentionOf(report, filings, all).flatMap(g => [g.title, ...g.lines.map(l => `  ${l}`)])).toEqual([
    'Errors',
    '  c.txt: error read:empty-file: Unexpected empty file.',
    'Warnings',
    '  d.meta.json:2: warning read:lone-sidecar: Unexpected sidecar.',
    'Cases that want a ruling',
    'Contradictions between filings',
    '  Ash Fund: Unexpected “Three LLC” as the adviser that ends, expected “Two LLC”, which the library holds for that day; the later filing is followed. (a.txt, lines 5-6; b.txt, lines 5-6)',
    'Findings',
    '  a.txt, lines 7-9: sum: The rows do not add up.',
    'Changes in doubt',
    '  b.txt, lines 5-6: risk-change: No fund is named.',
    'Instructions not applied',
    '  b.txt, line 8: The prospectus is not in the library.',
    'Sentences not understood',
    '  b.txt, line 12: names no place: The rest is amended.',
    'Notes',
  ])
})
