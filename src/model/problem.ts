// Everything said about an input: collected, never thrown. Errors about us or the set-up are thrown instead.
// Sentence: "Unexpected …, expected …; what was done."
import type { Lines } from './lines.ts'

export type Severity = 'error' | 'warning' | 'note'

export interface Problem {
  /** Permanent id, `step:rule`, e.g. `read:empty-file`. */
  rule: `${string}:${string}`
  severity: Severity
  /** Path of the input file below the content folder. */
  file: string
  lines: Lines | null
  message: string
}

/** "content/filings/x.txt:12: error read:empty-file: …" */
export function spellProblem(problem: Problem): string {
  const place = problem.lines ? `:${problem.lines[0]}` : ''
  return `${problem.file}${place}: ${problem.severity} ${problem.rule}: ${problem.message}`
}
