// `npm run check`: prints what needs a person, by file and line: problems, cases that want a ruling, findings, sentences not understood.
// Exits with 1 where there are errors or a law of the library is broken; writes nothing but its cache.
import { relative } from 'node:path'
import { attentionOf } from '../checks/attention.ts'
import { judge } from '../checks/checks.ts'
import { command } from './command.ts'
import { buildRecords, folders, summaryOf } from './records.ts'

const OUTLINE = {
  call: 'npm run check',
  does: 'Prints what needs a person, by file and line: errors, doubts, findings, sentences not understood, cases that want a ruling.',
}

void command(OUTLINE, async () => {
  const built = await buildRecords()
  const broken = judge(built)
  const groups = [
    ...broken.map(({ law, breaches }) => ({ title: `Broken law: ${law.sentence}`, hint: law.hint, lines: breaches })),
    ...attentionOf(
      built.report,
      built.results.map(r => r.filing),
      built.library,
    ),
  ]
  for (const { title, hint, lines } of groups.filter(g => g.lines.length)) {
    console.log(`\n${title} (${lines.length})\n  ${hint}`)
    for (const line of lines) console.log(`  - ${line}`)
  }
  console.log(`\n${summaryOf(built)}`)
  const errors = built.report.problems.filter(p => p.severity === 'error').length
  if (errors) console.error(`The files named above are below ${relative(process.cwd(), folders.filings) || '.'}.`)
  return errors || broken.length ? 1 : 0
})
