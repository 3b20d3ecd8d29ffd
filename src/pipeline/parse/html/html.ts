// In: an HTML document of a filing. Out: its tree, every node with its place in the file as filed, and what was left out.
// The road on one screen; each step is a file of its own.
import type { Problem } from '../../../model/problem.ts'
import { pointAt, type SourceDocument, type Submission } from '../../../model/submission.ts'
import type { Parsed } from '../parse.ts'
import { blocksOf } from './blocks.ts'
import { itemsIn } from './bullets.ts'
import { joinContinued } from './continued-tables.ts'
import { flowOf } from './flow.ts'
import { withoutFurniture } from './page-furniture.ts'
import { withNotes } from './table-notes.ts'
import { resolveTables } from './tables.ts'
import { unfoldTop } from './title-block.ts'
import { parseSoup } from './tag-soup.ts'

const CUT = { depth: 'Unexpected tags nested over 300 deep, expected a filing', elements: 'Unexpected number of tags over 500,000, expected a filing' }

/** Parses HTML; never throws on its contents. */
export function parseHtml(submission: Submission, { from, to }: SourceDocument): Parsed {
  const { text, lineStarts, path } = submission
  const soup = parseSoup(text.slice(from, to))
  const flow = flowOf(soup, { text, lineStarts, base: from })
  const paged = withoutFurniture(resolveTables(flow.drafts))
  const whole = joinContinued(paged.drafts)
  const children = blocksOf(withNotes(itemsIn(unfoldTop(whole.drafts))))
  const omissions = [...flow.omissions, ...paged.omissions, ...whole.omissions].sort((a, b) => a.lines[0] - b.lines[0])
  const problems = soup.cut.map(({ limit, offset }): Problem => {
    const { line } = pointAt(lineStarts, from + offset)
    return { rule: `parse:html-${limit}`, severity: 'warning', file: path, lines: [line, line], message: `${CUT[limit]}; the tags beyond were ignored, their words kept.` }
  })
  return { root: { type: 'root', format: 'html', children, omissions, position: { start: pointAt(lineStarts, from), end: pointAt(lineStarts, to) } }, problems }
}
