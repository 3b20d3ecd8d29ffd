// In: an instruction that puts words for other words, or takes out references. Out: the type of change, by what the words are: a person's
// name, a firm's, a fund's, a rate, an office.
import { pattern } from '../../../../model/pattern.ts'
import { fullFirmsIn } from '../firms/firms.ts'
import { fullNamesIn } from '../people/people.ts'
import { HYPHENS, PORTFOLIO_MANAGER, TABLE_OF_TRUSTEES, type TypeStep } from './type-step.ts'
import { typeByReference } from './type-by-reference.ts'

/** An office by its name alone. */
const OFFICE = pattern('i')`
  ^(?:the )?(?:(?:investment|sub|portfolio|fund|principal) ?-?)*(?:
    managers?|advis[eo]rs?|distributors?|underwriters?|administrators?|custodians?|agents?|trustees?|directors?
  )$
`
const MANAGER_OR_ADVISER = /\b(?:manager|advis[eo]r)s?\b/i
const OFFICERS_OF_TRUST = /\bofficers\b/i
const LIST_OF_TRUSTEES = /\b(?:table|list|section|information)\b[^.]{0,40}\b(?:trustees|directors)\b/i
const NAME = /\b(?:names?|renam\w+)\b/i

/** 'under "The Manager and Advisor," delete references to Jane Roe': a person among those who advise is a manager. */
export const ofAdvisingPerson: TypeStep = ({ instruction: { heading, oldWords }, headings }) =>
  heading && oldWords && MANAGER_OR_ADVISER.test(headings) && fullNamesIn(oldWords).length && !fullFirmsIn(oldWords).length
    ? 'portfolio-manager-change'
    : undefined

/** "the references to Ms. Fenn in the table of directors and officers" */
export const ofBoardTable: TypeStep = ({ instruction: { heading, oldWords }, words, bare }) => {
  if (!heading && TABLE_OF_TRUSTEES.test(bare)) return 'trustee-change'
  if (heading || !oldWords || PORTFOLIO_MANAGER.test(words)) return undefined
  if (OFFICERS_OF_TRUST.test(words)) return 'officer-change'
  return LIST_OF_TRUSTEES.test(words) ? 'trustee-change' : undefined
}

/** "references to X, LLP are replaced with Y, LLP as a result of a change in the subadviser's name": a firm that bears another name. */
export const ofFirmRenamed: TypeStep = ({ instruction: { heading, oldWords, newWords, operation }, words, bare }) => {
  if (!oldWords || !newWords || operation !== 'rename' || !fullFirmsIn(oldWords).length || !fullFirmsIn(newWords).length) return undefined
  return (!heading && NAME.test(bare)) || (ADVISES.test(words) && isOfOneHouse(oldWords, newWords)) ? 'organization-renamed' : undefined
}

const ADVISES = /\b(?:money managers?|portfolio managers?|(?:sub-?)?advis[eo]rs?)\b/i

/** "references to Larch Reed, LLC are changed to Larch Pioneer, Inc.": one firm for another of its first word, and nothing else. */
function isOfOneHouse(old: string, anew: string): boolean {
  const [one, other] = [wholeFirm(old), wholeFirm(anew)]
  return one !== null && other !== null && one.split(' ')[0]!.length > 3 && one.split(' ')[0] === other.split(' ')[0]
}

function wholeFirm(words: string): string | null {
  const [firm, ...more] = fullFirmsIn(words)
  return firm && !more.length && firm.from < 5 && words.length - firm.to < 3 ? firm.name : null
}

/**
 * "references to the "Investment Manager" are changed to "Investment Adviser"": another word for an office, held by whom it was;
 * "references to "Larch Benchmark" are replaced with "Underlying Index"": another term for an index.
 */
export const ofTermRenamed: TypeStep = ({ instruction: { heading, oldWords, newWords } }) =>
  oldWords && newWords && ((OFFICE.test(oldWords) && OFFICE.test(newWords)) || (!heading && INDEX_TERM.test(newWords)))
    ? 'disclosure-change'
    : undefined
const INDEX_TERM = /^["“]?(?:the )?(?:(?:underlying|reference|benchmark) )?(?:index|benchmark)["”]?$/i

export const ofReference: TypeStep = ({ instruction: { heading, oldWords, operation }, words }) => {
  if (heading || !oldWords) return undefined
  // "references to the Fund's name, ticker symbol and benchmark index": the name is told beside the index.
  if (NAME_AND_INDEX.test(words)) return typeByReference(words)
  const type = isNameOfFund(oldWords) ? 'portfolio-renamed' : (typeByReference(oldWords.replace(HYPHENS, '-')) ?? typeByReference(words))
  // References to a portfolio that are deleted rename nothing.
  return type === 'portfolio-renamed' && operation !== 'rename' ? undefined : type
}

const NAME_AND_INDEX = /\breferences? to\b[^.;"“]{0,60}\bnames?(?:,| and)[^.;"“]{0,60}\b(?:index|benchmark)\b/i

/** "for the Larch Bond Fund, delete all references to Jane Roe": people of a fund, of whom no more is said, manage it. */
export const ofPersonOfFund: TypeStep = ({ instruction: { heading, oldWords, operation }, bare }) =>
  !heading &&
  oldWords &&
  operation === 'delete' &&
  /\b(?:for|of|with respect to) (?:the )?[^.;]{0,160}\b(?:Fund|Portfolio|ETF)\b/.test(bare) &&
  isOnlyNames(oldWords)
    ? 'portfolio-manager-change'
    : undefined

/** "Jane Roe", "Jane Roe, CFA, and Ann Poe": full names and nothing else. */
function isOnlyNames(words: string): boolean {
  const people = fullNamesIn(words)
  const rest = people.reduceRight((text, { from, to }) => text.slice(0, from) + text.slice(to), words)
  return (
    people.length > 0 && !fullFirmsIn(words).length && !/[\p{L}]{2}/u.test(rest.replace(/\b(?:and|CFA|CPA|CAIA|FRM|Jr|Ph\.?D|MBA)\b/g, ''))
  )
}

/** "Larch Mid-Cap Index ETF" is no index. */
const isNameOfFund = (words: string): boolean =>
  /^["“]?(?:the )?\p{Lu}(?:[^.;,"”]*\s)?Index (?:Fund|Portfolio|ETF)["”]?$/u.test(words.trim())

/** 'under "Advisory Services," the entry is changed from "0.50%" to "0.45%"' */
export const ofAdvisoryRate: TypeStep = ({ instruction: { oldWords, newWords }, headings }) =>
  RATE.test(oldWords ?? '') && RATE.test(newWords ?? '') && /\b(?:advisory|management|advis[eo]r|manager)\b/i.test(headings)
    ? 'management-fee-change'
    : undefined
const RATE = /^\d{0,2}\.\d+ ?%[.,]?$/
