// In: an instruction about references to something. Out: what they were to, and what they shall be to, where it is printed.
//   All references to the Russell Midcap Index are changed to references to the S&P MidCap 400 Index
//                         ^old                                                  ^new
import { pattern } from '../../../../model/pattern.ts'
import { MONTHS } from '../../dates/months.ts'

export interface Wording {
  oldWords: string | null
  newWords: string | null
}

/** What ends no name of a person. */
const NO_PERSON = `
  Funds?|Portfolios?|Series|ETF|Trust|Index|Risks?|Class|Shares|Fees?|Expenses?|Strategy|Strategies|Objective|Policy|Policies
  |Management|Managers?|Team|Advis[eo]rs?|Performance|Information|Services?|Prospectus|Statement|Investments?|Restrictions?
  |Purchases?|Sales?
`.replace(/\s+/g, '')

/** "in the Prospectus, Summary Prospectus and SAI" */
const IN_DOCUMENT = '(?:, (?:and )?(?:the |each )?(?:Summary|Statutory|Prospectus|Statement|SAI)[^,"]{0,60}?)'
const IN_DOCUMENTS = `(?:in [^,"]{1,80}?${IN_DOCUMENT}{0,3} )?`

const DOCUMENT = '(?:the|each) (?:[\\w-]+ ){0,3}(?:Prospectus(?:es)?|SAI)'
const PERSON = `(?!The\\b|(?:[A-Z][\\w.’'-]+ ){0,3}(?:${NO_PERSON})\\b)[A-Z][a-z-]+ (?:[A-Z]\\. )?[A-Z][A-Za-z’'-]+`

export const REFERENCES_TO = pattern('i')`
  \b(?:all |any |every |each )?(?:other )?references? ${IN_DOCUMENTS}to
  // "references to, and information for, Jane Roe"
  (?:,? and (?:all |any )?(?:other )?(?:information|disclosures?)[ ]
  (?:for|about|on|regarding|concerning|(?:relating|related|pertaining) to),?)?
  \s(?:the )?(?:terms? |words? |names? )?
  // "all information regarding Ms. Roe", "information about Jane Roe and John Doe is deleted", where nothing comes in its place
  |\b(?:(?:all|any|the) )?(?:other )?(?:biographical )?(?:information|disclosures?) (?:in ${DOCUMENT} )?
  (?:for|about|regarding|concerning|with respect to|(?:relating|related|pertaining) to)\s
  (?![^;:]{0,200}\b(?:replac|supersed|revis|amend|restat|supplement|updat|modif|correct|add|insert)\w{0,6}\b)
  (?=(?-i:M[rs]{1,2}|Dr)s?\.\s
    |(?-i:${PERSON}(?:(?:, (?:and )?| and )${PERSON}){0,4})\s(?:is|are|shall|will|should|in|from|contained|throughout)\b)
`
const OLD_END = pattern('i')`
  \s(?:
    in(?=\s+(?:the|each|its|this|all))
    |for(?=\s+(?:the|that|this|each|such)\s+(?:fund|portfolio|series|etf)s?\b)
    |with respect|throughout|contained|are|is|shall|will|should|within|appearing
    |and (?:his|her|their)|as (?:the|a|an)\b
    |as (?:[\w-]+ ){0,2}(?:sub-?)?(?:advis[eo]rs?|managers?|distributors?|custodians?|administrators?|benchmarks?)\b
  )
  // The comma of "Marl, LLC", of "Osgood, Perry & Co." ends nothing.
  |,(?!\s(?:LLC|LLP|L\.?P|L\.L\.C|Inc|Ltd|Corp|N\.A)\b|\s(?:[A-Z]\w+,? ){1,3}&\s)
`
/** "the Fund's benchmark, the Maple 2000 Index, are replaced": the name stands behind what it is. */
const NAMED_BEHIND = /^, (?:the )?([A-Z][^,"]{2,80}(?:, [A-Z][^,"]{2,60}){0,6}),(?=\s(?:is|are|shall|will|should|and|in)\b)/

const NEW_WORDS = pattern('is')`
  ^[\s:]*(?=[^\s:])(?:as )?(?:references? to )?(?:the )?(?:words? |terms? |names? )?(.+?)
  // ", respectively", "effective May 1", "as its benchmark", "in connection with …": what is no word of the name
  (?:,? (?:
    respectively
    |(?:effective|as of|on|from) (?:that|such|the same|the Effective|immediately|${MONTHS} \d{1,2})\b.*
    |as (?:the|its|an?) (?!result|consequence)\w[\w-]*
    |(?:under|in|within|throughout) the (?:headings?|captions?|sections?|sub-?sections?|prospectus(?:es)?|SAI)\b.*
    |(?:as a (?:result|consequence)|due to|because|in connection with|to reflect|in light)\b.*
  ))?[.,;:]*$
`

/** "as follows", "the information in the last column of the table below": the new words stand there. */
const ELSEWHERE = /^following\b|^(?:as )?follows\b|^(?:information|names?|text|words|disclosure|index(?:es)?)\b.*\b(?:table|column)\b/i

/** "references to a 10% cap are changed from 10% to 3%" */
const FROM_TO = /^ ?(?:from )?["“]?[$\d][\d.,]*%?["”]? to (["“]?[$\d].*)$/s

const FORM_AT_END = /[\s,](?:Inc|Corp|Ltd|Co|(?:[A-Z]\.)+[A-Z])$/

/** `turn`: where the words that stand for the old ones begin. */
export function referencesIn(sentence: string, masked: string, references: RegExpExecArray, turn: RegExpExecArray | null): Wording {
  const start = references.index + references[0].length
  const oldWords = oldAt(start, sentence, masked)
  if (!turn || turn.index < start) return { oldWords, newWords: null }
  const from = turn.index + turn[0].length
  const rest = sentence.slice(from, from + 300)
  const bare = NEW_WORDS.exec(FROM_TO.exec(rest)?.[1] ?? rest)?.[1]?.trim() ?? null
  // "Larch Advisers, Inc.": the stop of its form is the name's.
  const newWords = bare && FORM_AT_END.test(bare) && rest.includes(`${bare}.`) ? `${bare}.` : bare
  return { oldWords, newWords: newWords && !ELSEWHERE.test(newWords) ? newWords : null }
}

function oldAt(start: number, sentence: string, masked: string): string | null {
  const rest = masked.slice(start)
  const end = OLD_END.exec(rest)
  const named = end && rest[end.index] === ',' ? NAMED_BEHIND.exec(sentence.slice(start + end.index)) : null
  if (named) return named[1]!
  const words = sentence.slice(start, start + (end?.index ?? rest.length)).trim()
  return words.replace(/(?<!\b(?:Inc|Corp|Ltd|Co|[A-Z](?:\.[A-Z])+))[.,;:]+$/, '') || null
}

/** "All other Portfolio Manager references are removed" */
export function turnedReferences(sentence: string, masked: string): string | null {
  const turned = /\b(?:all|any|each|every)(?: other)? ([A-Z][^,.;:]{2,60}?) references\b/i.exec(masked)
  if (!turned) return null
  return sentence.slice(turned.index).match(/(?:other|all|any|each|every) ((?!other)[^,.;:]{2,60}?) references/i)?.[1] ?? null
}
