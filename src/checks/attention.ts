// In: the report, the filings, the library. Out: everything that wants a person's eyes, in groups, each line with file and place.
import type { Filing } from '../model/filing.ts'
import type { Library, Source } from '../model/library.ts'
import { spellLines } from '../model/lines.ts'
import { spellProblem } from '../model/problem.ts'
import type { Report } from '../model/records.ts'

export interface Group {
  title: string
  hint: string
  lines: string[]
}

export function attentionOf(report: Report, filings: readonly Filing[], library: Pick<Library, 'portfolios'>): Group[] {
  const fileOf = new Map(report.filings.map(f => [f.id, f.file]))
  const at = (id: string, lines: Source['lines']) => `${fileOf.get(id) ?? id}, ${spellLines(lines)}`
  const each = <T>(of: (filing: Filing) => T[], say: (item: T, filing: Filing) => string) =>
    filings.flatMap(f => of(f).map(item => say(item, f)))
  const told = (severity: string) => report.problems.filter(p => p.severity === severity).map(spellProblem)
  return [
    {
      title: 'Errors',
      hint: 'The files named are not used until mended; a filing is read without a broken sidecar or ruling.',
      lines: told('error'),
    },
    { title: 'Warnings', hint: 'On the site, and the page shows the doubt.', lines: told('warning') },
    {
      title: 'Cases that want a ruling',
      hint: 'No text decides them; a file in rulings/ does, with the reason.',
      lines: report.undecided.map(
        u => `${u.question} ${u.hint}${u.sources.length ? ` (${u.sources.map(s => at(s.filing, s.lines)).join('; ')})` : ''}`,
      ),
    },
    {
      title: 'Contradictions between filings',
      hint: 'Two filings cannot both be right; the later one is followed.',
      lines: library.portfolios.flatMap(p =>
        p.findings.map(f => `${p.name}: ${f.message} (${f.sources.map(s => at(s.filing, s.lines)).join('; ')})`),
      ),
    },
    {
      title: 'Findings',
      hint: 'What does not add up within a filing; shown on its page.',
      lines: each(
        f => f.findings,
        (x, f) => `${at(f.id, x.lines)}: ${x.rule}: ${x.message}`,
      ),
    },
    {
      title: 'Changes in doubt',
      hint: 'Shown with the doubt.',
      lines: each(
        f => f.changes.filter(c => c.doubt),
        (c, f) => `${at(f.id, c.lines)}: ${c.type}: ${c.doubt}`,
      ),
    },
    {
      title: 'Instructions not applied',
      hint: 'Shown on the page of the portfolio with the reason.',
      lines: library.portfolios.flatMap(p => p.unapplied.map(u => `${at(u.source.filing, u.source.lines)}: ${u.message}`)),
    },
    {
      title: 'Sentences not understood',
      hint: 'They look like an instruction; nothing was read from them.',
      lines: each(
        f => f.unread,
        (u, f) => `${at(f.id, u.lines)}: ${u.reason}: ${u.text.slice(0, 160)}`,
      ),
    },
    { title: 'Notes', hint: 'For information.', lines: told('note') },
  ]
}
