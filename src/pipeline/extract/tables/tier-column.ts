// In: a sheet whose steps of assets stand in a column of their own. Out: the same with the steps as row labels.
//   Core Plus Bond | First $1.0 | 0.480%   -> "First $1.0 | 0.480%"; with several funds "Core Plus Bond First $1.0 | 0.480%"
//                  | Next $1.0  | 0.450%
import { pattern } from '../../../model/pattern.ts'
import type { Sheet } from './sheet.ts'

const TIER = pattern('i')`
  ^(?:on\s)?(?:the\s)?
  (?:first|next|over|above|up to|in excess of|excess over|more than|greater than|less than|between|from)\b[^%]*\d
  |^\$[\d.,]+(?:\s(?:million|billion))?\s?(?:to|[-–]|and over|or more|but)\b
  |^(?:thereafter|balance|remainder|the excess)\b
`

const MONEY = /\$|\b(?:million|billion)s?\b/i

export function withTiersAsLabels(sheet: Sheet): Sheet {
  const column = sheet.columns.findIndex((head, i) => {
    const texts = sheet.rows.flatMap(row => (row.cells[i] ? [row.cells[i]!.text] : []))
    return (
      texts.length >= 2 &&
      texts.length === sheet.rows.length &&
      texts.filter(text => TIER.test(text) && (MONEY.test(text) || MONEY.test(head))).length * 3 >= texts.length * 2
    )
  })
  if (column < 0 || sheet.columns.length < 2 || sheet.rows.some(row => /\$|%/.test(row.label))) return sheet
  const several = new Set(sheet.rows.map(row => row.label).filter(Boolean)).size > 1
  const keep = <T>(list: readonly T[]): T[] => list.filter((_, i) => i !== column)
  let fund = ''
  return {
    ...sheet,
    columns: keep(sheet.columns),
    rows: sheet.rows.map(row => {
      fund = row.label || fund
      return { ...row, label: `${several ? `${fund} ` : ''}${row.cells[column]!.text}`, cells: keep(row.cells) }
    }),
  }
}
