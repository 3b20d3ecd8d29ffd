// In: an HTML document of a filing. Out: its tree, every node with its place in the file as filed, and what was left out.
// The road on one screen; each step is a file of its own.
import type { Problem } from '../../../model/problem.ts'
import { pointAt, type SourceDocument, type Submission } from '../../../model/submission.ts'
import type { Position } from '../../../model/tree.ts'
import type { Parsed } from '../parse.ts'
import { blocksOf } from './blocks.ts'
import { itemsIn } from './bullets.ts'
import { joinContinued } from './continued-tables.ts'
import { flowOf } from './flow.ts'
import { withNumberedHeadings } from './numbered-headings.ts'
import { joinParted } from './parted.ts'
import { blocksOfPre, isPlain } from './preformatted.ts'
import { withoutFurniture } from './page-furniture.ts'
import { withNotes } from './table-notes.ts'
import { resolveTables } from './tables.ts'
import { unfoldTop } from './title-block.ts'
import { parseSoup } from './tag-soup.ts'

const CUT = {
  depth: 'Unexpected tags nested over 300 deep, expected a filing',
  elements: 'Unexpected number of tags over 200,000, expected a filing',
}

/** Parses HTML; never throws on its contents. */
export function parseHtml(submission: Submission, document: SourceDocument): Parsed {
  const { from, to } = document
  const { text, lineStarts, path } = submission
  const warning = (rule: Problem['rule'], line: number, message: string): Problem => ({
    rule,
    severity: 'warning',
    file: path,
    lines: [line, line],
    message,
  })
  const soup = parseSoup(text.slice(from, to))
  // Each stretch costs as much as there are lines above it; thousands of them are no filing.
  let above = 0
  const readPre = (start: number, end: number) => {
    const { line } = pointAt(lineStarts, start)
    if (above > 10_000_000 || !isPlain(text.slice(start, end))) return null
    above += line
    return blocksOfPre(submission, document, start, end, line)
  }
  const flow = flowOf(soup, { text, lineStarts, base: from }, readPre)
  const problems = soup.cut.map(({ limit, offset }) =>
    warning(
      `parse:html-${limit}`,
      pointAt(lineStarts, from + offset).line,
      `${CUT[limit]}; the tags beyond were ignored, their words kept.`,
    ),
  )
  const tooLarge = (position: Position) =>
    problems.push(
      warning(
        'parse:html-table',
        position.start.line,
        'Unexpected table of over 300,000 cells, expected a table that can be read; its words stand as paragraphs.',
      ),
    )
  const paged = withoutFurniture(resolveTables(flow.drafts, tooLarge))
  const whole = joinContinued(paged.drafts)
  const children = blocksOf(withNotes(joinParted(withNumberedHeadings(itemsIn(unfoldTop(whole.drafts))))))
  const omissions = [...flow.omissions, ...paged.omissions, ...whole.omissions].sort((a, b) => a.lines[0] - b.lines[0])
  return {
    root: {
      type: 'root',
      format: 'html',
      children,
      omissions,
      position: { start: pointAt(lineStarts, from), end: pointAt(lineStarts, to) },
    },
    problems,
  }
}
