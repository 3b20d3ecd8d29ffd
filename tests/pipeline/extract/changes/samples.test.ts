// Each folder of tests/samples/changes holds a small filing (in.txt or in.htm) and the changes that are read from it (out.txt), one a line,
// then the sentences that look like an instruction and were not understood. UPDATE=1 accepts what is read now.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, test } from 'vitest'
import { understand } from '../../../../src/pipeline/pipeline.ts'
import { expectText } from '../../../expect-text.ts'

const root = resolve(import.meta.dirname, '../../../samples/changes')

function changesOf(folder: string): string {
  const file = existsSync(join(folder, 'in.htm')) ? 'in.htm' : 'in.txt'
  const { filing } = understand({ file, path: file, bytes: readFileSync(join(folder, file)), sidecar: {} })
  const changes = filing!.changes.map(c =>
    [
      `${c.type}, lines ${c.lines.join('-')}`,
      c.portfolios.join('; ') || `trust: ${c.doubt ?? 'of the trust itself'}`,
      c.from === null && c.to === null ? '' : `${c.from ?? '-'} -> ${c.to ?? '-'}`,
      [c.state, ...c.conditions].join(', '),
      c.dates.map(d => `${d.role} ${d.date} ${d.qualifier}`).join(', '),
      c.amendment
        ? `${c.amendment.operation} ${[...c.amendment.path, c.amendment.heading ?? '-'].join(' > ')} (${c.amendment.part ?? 'whole'}), new text ${c.amendment.lines.join('-')}`
        : '',
      c.summary,
    ]
      .filter(Boolean)
      .join('\n  '),
  )
  const unread = filing!.unread.map(u => `unread, lines ${u.lines.join('-')}: ${u.reason}`)
  return [...changes, ...unread].map(s => `${s}\n`).join('')
}

describe('changes of small filings', () => {
  test.each(readdirSync(root).sort())('%s', name => {
    expectText(join(root, name, 'out.txt'), changesOf(join(root, name)))
  })
})
