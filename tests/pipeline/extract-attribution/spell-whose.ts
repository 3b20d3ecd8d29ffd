// In: a file. Out: its registrants, portfolios and changes as lines: "closed-to-investors @2012-03-01 | Corwin Bond Fund".
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { understand } from '../../../src/pipeline/pipeline.ts'

export function spellWhose(path: string, file: string): string {
  const { filing } = understand({ file, path: file, bytes: readFileSync(join(path, file)), sidecar: {} })
  if (!filing) throw new Error(`${path} could not be read`)
  const lines = [
    ...filing.trusts.map(t => `trust: ${t}`),
    ...filing.portfolios.filter(p => p.role !== 'mentioned').map(p => `${p.role}: ${p.name}${p.trust ? ` [${p.trust}]` : ''}`),
    ...filing.changes.map(c => {
      const days = c.dates
        .filter(d => ['effective', 'liquidation', 'last-trading', 'last-purchase', 'board-approval'].includes(d.role))
        .map(d => ` ${d.role === 'effective' ? '' : d.role}@${d.date}`)
      const names = c.from || c.to ? ` (${c.from ?? ''} -> ${c.to ?? ''})` : ''
      return `${c.type}${days.join('')} | ${c.portfolios.join('; ') || '-'}${names}`
    }),
    ...filing.tables.filter(t => t.kind !== 'other').map(t => `${t.kind} of ${t.portfolio ?? t.owner}`),
  ]
  return `${lines.join('\n')}\n`
}
