// In: a printed text. Out: the funds of a table whose middle column says "into": those that end, and those that take over.
//   1. Larch Growth Trust     into     Larch Leaders Trust*
//      ^ merging                       ^ acquiring
import { matchesOf } from '../../../model/matches.ts'
import { pattern } from '../../../model/pattern.ts'
import type { FundName } from './fund-names.ts'

const NAME = String.raw`[\p{Lu}\d][^\n:;]{2,70}?\s(?:Fund|Portfolio|Trust|Series|ETF)(?:\s(?:[A-C]|[IVX]{1,4}))?`
const ROW = pattern('gu')`
  (?<=\n)(?:\d{1,2}\.\s)?(${NAME})[®™*†‡]*\n(?:(?:(?:will|shall)\smerge|merges|merged|reorganized)\s)?into\n(${NAME})(?=[®™*†‡]*(?:\n|$))
`

export interface IntoRows {
  merging: FundName[]
  acquiring: FundName[]
}

export function intoRows(text: string): IntoRows {
  const rows = /\ninto\n|\s(?:merge|merges|merged|reorganized)\sinto\n/.test(text) ? matchesOf(text.slice(0, 40_000), ROW) : []
  const named = (row: RegExpMatchArray, group: 1 | 2): FundName => {
    const name = row[group]!
    const from = row.index! + (group === 1 ? row[0].indexOf(name) : row[0].lastIndexOf(name))
    return { name, from, to: from + name.length, form: 'fund' }
  }
  return { merging: rows.map(row => named(row, 1)), acquiring: rows.map(row => named(row, 2)) }
}
