// Law: every fact leads to its words.
import type { Source } from '../model/library.ts'
import type { Law } from './law.ts'

export const sourcesExist: Law = {
  id: 'sources-exist',
  sentence: 'Every source names a filing of the library, a line that it has and an anchor that is there.',
  hint: 'Sources are made in src/pipeline/resolve; the anchors are the ids of changes and tables.',
  breaches: ({ results, library }) => {
    const filings = new Map(
      results.map(({ filing }) => [
        filing.id,
        { lines: filing.source.lines, anchors: new Set([...filing.changes.map(c => c.id), ...filing.tables.map(t => t.id)]) },
      ]),
    )
    const sources: { of: string; source: Source }[] = [
      ...library.portfolios.flatMap(p =>
        [
          ...p.tracks.flatMap(t => t.intervals.flatMap(i => [i.start, i.end])),
          ...p.events.flatMap(e => e.also),
          ...p.unapplied.map(u => u.source),
          ...p.texts.map(t => t.source),
          ...p.lineage.map(l => l.source),
          ...p.findings.flatMap(f => f.sources),
        ]
          .filter(s => s !== null)
          .map(source => ({ of: p.key, source })),
      ),
      ...library.timeline.map(t => ({ of: `the timeline, ${t.date}`, source: t.source })),
      ...library.parties.flatMap(p => p.roles.map(r => ({ of: p.name, source: r.source }))),
      ...library.undecided.flatMap(u => u.sources.map(source => ({ of: u.question, source }))),
    ]
    return sources.flatMap(({ of, source: { filing, anchor, lines } }) => {
      const found = filings.get(filing)
      if (!found) return [`${of}: unexpected source ${filing}, expected a filing of the library.`]
      if (lines[1] > found.lines) return [`${of}: unexpected line ${lines[1]} of ${filing}, expected one of its ${found.lines} lines.`]
      return anchor !== null && !found.anchors.has(anchor)
        ? [`${of}: unexpected anchor ${anchor} of ${filing}, expected the id of one of its changes or tables.`]
        : []
    })
  },
}
