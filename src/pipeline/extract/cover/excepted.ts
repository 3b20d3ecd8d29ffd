// In: printed text. Out: whether a place of it stands in a list of those that are excepted.
//   "All Larch retail funds, except for Larch Income Fund and Larch Cash Fund"
//                                       ^ excepted             ^ excepted
import { pattern } from '../../../model/pattern.ts'
import { remembered } from '../../../model/remembered.ts'

const ALL_BUT = pattern('giu')`
  \b(?:all|each|every)\s[^.:;\n]{0,90}\b(?:funds?|portfolios?|series|etfs?),?\s(?:\([^()\n]{1,60}\)\s?,?\s?)?
    (?:except|other\sthan|excluding|with\sthe\sexception\sof)\b(?:[^.:;\n]|\n(?=and\s)|(?<=,\s?)\n){3,2000}
`

const listsOf = remembered((text: string): readonly (readonly [number, number])[] =>
  [...text.slice(0, 12_000).matchAll(ALL_BUT)].map(m => {
    const from = m.index + m[0].search(/\b(?:except|other than|excluding|with the exception of)\b/i)
    return [from, m.index + m[0].length] as const
  }),
)

export const isExcepted = (text: string, at: number): boolean => listsOf(text).some(([from, to]) => from <= at && at < to)
