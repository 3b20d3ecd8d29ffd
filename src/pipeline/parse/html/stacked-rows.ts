// In: a row as drawn. Out: the rows in it: where its label and each of its values are as many lines of one cell, every line is a row.
//     | Management Fees      | 0.75% | 0.75% |
//     | Other Expenses       | 0.34% | 0.39% |
//     ^ one cell             ^ one   ^ one
import { between } from '../../../model/tree.ts'
import { wordsOf, type CellDraft, type RowDraft, type Run, type TextDraft } from './draft.ts'
import { isFigure } from './heads.ts'

export function unstacked(row: RowDraft): RowDraft[] {
  const cells = row.cells.map(cell => ({ cell, lines: linesOf(cell) }))
  const filled = cells.filter(c => c.lines === null || c.lines.length > 0)
  const label = filled[0]?.lines ?? []
  const values = filled.slice(1)
  if (label.length < 2 || !values.length || filled.some(c => c.lines?.length !== label.length || c.cell.rowspan > 1)) return [row]
  const words = label.map(l => wordsOf(l.runs))
  if (words.some((w, i) => isFigure(w) || (i > 0 && /^[(\p{Ll}]/u.test(w)))) return [row]
  if (values.some(c => c.lines!.some(l => !isFigure(wordsOf(l.runs))))) return [row]
  return label.map((_, i) => {
    const own = cells.map(({ cell, lines }) => {
      const line = lines?.[i]
      return line ? { ...cell, drafts: [line], position: between(...endsOf(line)) } : { ...cell, drafts: [] }
    })
    const drawn = own.filter(c => c.drafts.length)
    return { ...row, cells: own, position: between(drawn[0]!, drawn.at(-1)!) }
  })
}

const endsOf = ({ runs }: TextDraft): [Run, Run] => [runs[0]!, runs.at(-1)!]

/** The lines of a cell with words in them; null where it holds more than text. */
function linesOf({ drafts }: CellDraft): TextDraft[] | null {
  const lines: TextDraft[] = []
  for (const draft of drafts) {
    if (draft.kind !== 'text') return null
    let runs: Run[] = []
    const end = () => {
      if (wordsOf(runs)) lines.push({ ...draft, runs })
      runs = []
    }
    for (const run of draft.runs)
      if (run.kind === 'break') end()
      else runs.push(run)
    end()
  }
  return lines
}
