// In: the words of a change and the terms that its document defines. Out: the term by which they speak of some portfolios, and no others.
//   "(collectively, the "Equity Funds")"  …  "The fee of each Equity Fund is reduced"
import { remembered } from '../../../../model/remembered.ts'
import type { Definition } from '../../context.ts'
import { aimEnd, withoutRateOfOther } from '../by-the-way.ts'
import { GENERIC, type Asked } from './attribution-asked.ts'
import { literal } from '../../literal.ts'

/** Terms for those that are taken over. */
export const MERGED = /^(?:target|acquired|merging|selling|reorganizing|merged|transferring) (?:fund|portfolio|series|etf)s?$/i

/** The term that the words use, where it stands for fewer than all: the definition nearest above counts. */
export function byTerm({ text, line, subjects, reading }: Asked, generic: boolean): Definition | null {
  const { definitions, portfolios } = reading.context
  const words = withoutRateOfOther(text).slice(aimEnd(text))
  const used = definitions
    .filter(d => d.portfolios.length && GENERIC.test(d.term) === generic && isUsed(d.term, words))
    .sort((a, b) => b.term.length - a.term.length)
  const term = used[0]?.term
  const same = used.filter(d => d.term === term)
  const found = same.findLast(d => d.lines[0] <= line) ?? same[0]
  if (!found || !portfolios.length) return null
  // "the Retirement Funds", where they are all that the document is about; of "the Retirement Fund" it is not said which.
  const ofAll = found.portfolios.length >= subjects.length
  if (ofAll && !MERGED.test(found.term) && (generic || !pluralPattern(found.term).test(text))) return null
  return found.portfolios.every(n => subjects.some(p => p.name === n)) ? found : null
}

/** "(the "Fund")", and "the fund's fee" below. */
export const isUsed = (term: string, words: string): boolean =>
  termPattern(term).test(words) || (term === 'Fund' && /\bthe fund(?:['’]s)?(?= )/.test(words))

/** Several of them: "the Equity Funds", "each Equity Fund". */
const pluralPattern = remembered((term: string): RegExp => {
  const words = literal(term.replace(/s$/, ''))
  return new RegExp(`\\b(?:${words}s|[Ee]ach ${words})(?![\\p{L}])`, 'u')
})

/** "Equity Funds" is meant by "each Equity Fund", too, and "Equity Fund" by "the Equity Funds". */
const termPattern = remembered((term: string): RegExp => {
  const words = literal(term).replace(/(?<=Fund|Portfolio|ETF)s$/, 's?')
  const plural = /(?:Fund|Portfolio|ETF)$/.test(term) || MERGED.test(term) ? 's?' : ''
  return new RegExp(`\\b${words}${plural}(?![\\p{L}])`, 'u')
})
