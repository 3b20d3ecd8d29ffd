// `npm run check`: prints what needs a person, by file and line: problems, cases that want a ruling, findings, sentences not understood.
// Exits with 1 where there are errors; writes nothing.
import { folders, buildRecords, summaryOf } from './records.ts'
import { runOrExplain } from './failure.ts'
import { attentionOf } from '../checks/attention.ts'
import { relative } from 'node:path'

runOrExplain(() => {
  const built = buildRecords()
  const groups = attentionOf(built.report, built.results.map(r => r.filing), built.library)
  for (const { title, hint, lines } of groups.filter(g => g.lines.length)) {
    console.log(`\n${title} (${lines.length})\n  ${hint}`)
    for (const line of lines) console.log(`  - ${line}`)
  }
  console.log(`\n${summaryOf(built)}`)
  const errors = built.report.problems.filter(p => p.severity === 'error').length
  if (errors) console.error(`The files named above are below ${relative(process.cwd(), folders.filings) || '.'}.`)
  return errors ? 1 : 0
})
