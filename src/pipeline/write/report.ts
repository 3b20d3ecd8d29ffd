// What the build has to say of itself: inputs, words shown and left out, problems, open cases.
import type { Filing } from '../../model/filing.ts'
import type { IsoDate } from '../../model/iso-date.ts'
import { textOf } from '../../model/joined-text.ts'
import type { Library } from '../../model/library.ts'
import { byCode } from '../../model/by-code.ts'
import type { Problem } from '../../model/problem.ts'
import type { FilingBody, Report } from '../../model/records.ts'
import type { Omission } from '../../model/tree.ts'

/** What a page shows of a filing: how many words, and what was left out. */
export interface Shown {
  words: number
  omissions: Omission[]
}

export function shownIn(body: FilingBody): Shown {
  return { words: body.trees.reduce((sum, t) => sum + wordsIn(textOf([t.root])), 0), omissions: body.trees.flatMap(t => t.root.omissions) }
}

export function reportOn(
  results: readonly { filing: Filing; body: FilingBody; path: string; shown?: Shown | null }[],
  library: Library,
  problems: readonly Problem[],
  today: IsoDate,
): Report {
  const filings = results.map((result): Report['filings'][number] => {
    const { filing, path } = result
    const { words: wordsShown, omissions } = result.shown ?? shownIn(result.body)
    return {
      id: filing.id,
      file: path,
      kind: filing.kind,
      documents: filing.documents.length,
      changes: filing.changes.length,
      tables: filing.tables.length,
      findings: filing.findings.length,
      unread: filing.unread.length,
      wordsRead: wordsShown + omissions.reduce((sum, o) => sum + wordsIn(o.text), 0),
      wordsShown,
      omissions,
    }
  })
  const sum = (of: (f: Report['filings'][number]) => number) => filings.reduce((all, f) => all + of(f), 0)
  return {
    filings,
    problems: problems.toSorted(
      (a, b) =>
        byCode(a.file, b.file) || (a.lines?.[0] ?? 0) - (b.lines?.[0] ?? 0) || byCode(a.rule, b.rule) || byCode(a.message, b.message),
    ),
    undecided: library.undecided,
    today,
    counts: {
      filings: filings.length,
      trusts: library.trusts.length,
      portfolios: library.portfolios.length,
      changes: sum(f => f.changes),
      tables: sum(f => f.tables),
      findings: sum(f => f.findings),
    },
  }
}

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
