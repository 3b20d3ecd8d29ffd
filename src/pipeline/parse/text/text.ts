// In: a plain-text document. Out: its tree, with tables and running text told apart by their layout alone.
// lines -> tags out -> page furniture out -> double spacing out -> chunks -> tables | pieces -> roles -> blocks -> words whole again
import { pointAt, type SourceDocument, type Submission } from '../../../model/submission.ts'
import { textOf } from '../../../model/joined-text.ts'
import type { Omission, Table } from '../../../model/tree.ts'
import type { Parsed } from '../parse.ts'
import { assemble } from './assemble.ts'
import { chunksOf, marginsOf, type Chunk } from './chunk.ts'
import { withWholeWords } from './broken-words.ts'
import { blankFurniture } from './furniture.ts'
import { linesBetween } from './line.ts'
import { outlineOf, type Placed } from './outline.ts'
import { singleSpaced } from './spacing.ts'
import { goesOn, joined, piecesOf, type Piece } from './piece.ts'
import { findTables } from './table/find-tables.ts'
import { blankTags } from './tag.ts'

/** Parses plain text. */
export function parseText(submission: Submission, { from, to }: SourceDocument): Parsed {
  const { text, lineStarts } = submission
  const omissions: Omission[] = []
  const lines = singleSpaced(blankFurniture(blankTags(linesBetween(text, lineStarts, from, to), omissions), omissions))
  const margins = marginsOf(chunksOf(lines))
  const parts = findTables(lines, submission, omissions)
  const entries: (Piece | Table)[] = []
  for (const part of parts) {
    if ('type' in part) {
      entries.push(part)
      continue
    }
    for (const piece of piecesOf(part satisfies Chunk, margins, omissions)) {
      const last = entries.at(-1)
      if (last && !('type' in last) && goesOn(last, piece)) entries[entries.length - 1] = joined(last, piece)
      else entries.push(piece)
    }
  }
  const outline = outlineOf(
    entries.map(e => ('type' in e ? textOf([e]) : e)),
    margins,
  )
  const blocks = assemble(
    entries.map((e, i): Placed | Table => ('type' in e ? e : outline[i]!)),
    margins,
    submission,
  )
  const children = withWholeWords(blocks, lines, omissions)
  omissions.sort((a, b) => a.lines[0] - b.lines[0])
  const position = { start: pointAt(lineStarts, from), end: pointAt(lineStarts, to) }
  return { root: { type: 'root', format: 'text', children, omissions, position }, problems: [] }
}
