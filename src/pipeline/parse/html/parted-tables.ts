// In: drafts with tables as drawn. Out: drafts in which heads, or rows, that stand right above each other in tables of their own,
// cut into the same columns, are one table.
//     <table> |                 | Class A | Class C | </table>
//     <table> | Management Fees |   0.75% |   0.75% | </table>
import { between } from '../../../model/tree.ts'
import { runsOf, wordsOf, type Draft, type RowDraft, type TableDraft } from './draft.ts'
import { isFigure } from './heads.ts'

export function joinParted(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = []
  let heads = 0
  for (const draft of drafts) {
    const last = joined.at(-1)
    if (draft.kind === 'table' && last?.kind === 'table' && heads > 0 && heads === widthOf(draft) && startsWithFigures(draft))
      joined[joined.length - 1] = { ...last, rows: [...last.rows, ...draft.rows], position: between(last, draft) }
    else {
      joined.push(draft)
      heads = draft.kind === 'table' && isHeads(draft) ? widthOf(draft) : 0
    }
  }
  return joined
}

const wordsIn = (row: RowDraft): string[] => row.cells.map(c => wordsOf(runsOf(c.drafts)))

/** Slots of the first row. */
const widthOf = ({ rows }: TableDraft): number => rows[0]?.cells.at(-1)?.to ?? 0

/** One row with an empty corner and words above each column of figures to come. */
function isHeads({ rows, caption }: TableDraft): boolean {
  if (rows.length !== 1 || caption.length) return false
  const words = wordsIn(rows[0]!)
  const filled = words.filter(Boolean)
  return words[0] === '' && filled.length > 1 && filled.every(w => !isFigure(w) && w.length <= 60)
}

function startsWithFigures({ rows, caption }: TableDraft): boolean {
  if (!rows[0] || caption.length) return false
  const [label, ...values] = wordsIn(rows[0]).filter(Boolean)
  return Boolean(label) && !isFigure(label!) && values.some(isFigure)
}
