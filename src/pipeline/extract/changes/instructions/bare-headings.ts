// In: the (masked) words of an instruction. Out: headings that they print without quotation marks.
//   "under the heading Principal Risks in the Prospectus"      "the Investment Objective section"
//                      ^ words                                      ^ words
import { matchesOf } from '../../../../model/matches.ts'
import { pattern } from '../../../../model/pattern.ts'
import { sizeAt } from './heading-size.ts'

interface BareHeading {
  words: string
  from: number
  size: number
}

const WORD = pattern()`[A-Z][\w'’&./-]*(?:\(s\))?`
const RUN = pattern()`
  ${WORD}(?:(?:\s+(?:[-–—:&]+\s+)?|,\s+|[–—]\s*)(?:(?:and|of|the|in|for|to|a|with|on|or)\s+){0,3}${WORD}){0,14}
`
const AFTER_NOUN = pattern('g')`
  \b(risk(?: factor)?|sub-?section|sub-?heading|caption|heading|section|paragraph|discussion(?= (?:of|under) ))s?,? (?:
    entitled|titled|headed|captioned|under|called|(?<=discussion )of
  )? ?(?:the )?(${RUN})
`
const AFTER_PLACE = pattern('g')`
  \b(?:
    [Ee]ntitled|[Tt]itled|[Hh]eaded|[Cc]aptioned|[Uu]nder|[Bb]eneath|UNDER|ENTITLED|CAPTIONED|HEADED
  ) (${RUN})
`
const BEFORE_NOUN = pattern('g')`\b[Tt]he (${RUN}) (sub-?section|sub-?heading|caption|heading|section|discussion)s?\b`
/** "THE FUNDS PRINCIPAL INVESTMENT STRATEGY section on page 1 is replaced": capitals, their marks lost. */
const CAPITALS_BEFORE_NOUN = pattern('g')`
  \b((?:[A-Z][A-Z'’&-]+,? ){1,10}[A-Z][A-Z'’&-]+) (sub-?section|sub-?heading|caption|heading|section)s?\b
`
/** "replaces the Annual Fund Operating Expenses chart on page 10" */
const BEFORE_TABLE = pattern('g')`
  \b(?:[Tt]he|THE) ((?!THE\b)${WORD}(?: (?:(?:and|of|in|for) )?(?!THE\b)${WORD}){1,9}) ([Tt]able|TABLE|[Cc]hart|CHART|[Gg]raph|GRAPH)s?\b
`
/** "the third paragraph of the Portfolio's Principal Investment Strategy is replaced" */
const OF_FUND = pattern('g')`
  \b(?:[Ff]und|[Pp]ortfolio|ETF)['’]s (?![\w ]{0,40}(?:Prospectus|SAI|Statement|Disclosure Document))
  ((?:[A-Z][\w-]+ )(?:(?:and |of |in )?[A-Z][\w-]+ ){1,5})(?=(?:is|are|will|shall|section|on page)\b)
`
/** "the first paragraph of the Fund's principal investment strategies is revised" */
const OF_FUND_SMALL = pattern('g')`
  \b(?:paragraph|sentence)s? (?:of|in|under) (?:the|each) (?:Fund|Portfolio|ETF)['’]s (
    principal (?:investment )?(?:strateg(?:y|ies)|risks)|investment objective
  )\b
`
/** Headings of some families are set bold in sentence case: "under the heading Principal investment strategies in the Fund summary" */
const SENTENCE_CASE = pattern('g')`
  \b(heading|caption|sub-?heading|sub-?section|section)s? (?:entitled |titled )?
  ([A-Z][a-z-]+(?: [a-z]{2,}){1,6}?)(?= (?:in|on|of the|is|are|has|section|subsection)\b)
`

/** What stands around a heading and is no word of it, in the order in which it is taken off. */
const AROUND: readonly RegExp[] = [
  // "Principal Investment Strategies of the Larch Growth & Income Fund": of whom it is.
  /(?<=\S \S+)\s+(?:of|for)\s+the\s+(?:[A-Z0-9][\w.&'’/-]*\s+(?:(?:and|&|of)\s+)?){1,8}(?:Fund|Portfolio|ETF|Series)$/,
  /\s+for\s+(?:the\s+)?Class(?:es)?\s.*$/,
  // "the Crossway Fund's Portfolio Manager(s) section": whose it is.
  /^.*\b(?:Fund|Portfolio|ETF)['’]s (?=[A-Z])/,
  /\s+(?:on|ON)\s+(?:page|PAGE)s?\b.*$/,
  /(?<!\bINVESTING)\s+(?:ON|IN|OF|BEGINNING)\s+(?:PAGES?|THE|EACH)\b.*$|\s+ON PAGE$/,
  pattern('i')`
    // "Principal Risks of Investing in the Fund" is so called.
    (?<!\bInvesting)\s+(?:of|in|on|to|for)\s+(?:the\s+|each\s+)?(?:Statutory |Summary )?
    (?:(?:Prospectus(?:es)?|SAIs?|Statements? of Additional Information)(?:,? (?:and|or) (?:in|of) .*)?|Fund(?! [A-Z]).s? ?.*)$
  `,
  /[\s,.:;]+$/,
]
const NO_HEADING = pattern('i')`
  ^(?:Prospectus(?:es)?|SAIs?|Statement of Additional Information|Summary Prospectus(?:es)?|Fund|Portfolio|Trust|The|Q+)$
`

/** Those that a noun or "under" leads before those that only their capitals show. */
export function bareHeadings(masked: string): BareHeading[] {
  if (!/[a-z]{3}/.test(masked)) return []
  const found = matchesOf(masked, AFTER_NOUN).flatMap(m => bare(m[2]!, endingAt(m, m[2]!), m[1]!))
  addBeside(found, masked, AFTER_PLACE, m => bare(m[1]!, endingAt(m, m[1]!), 'section'))
  addBeside(found, masked, BEFORE_NOUN, m => bare(m[1]!, behindThe(m), m[2]!))
  addBeside(found, masked, CAPITALS_BEFORE_NOUN, m => bare(m[1]!, m.index, m[2]!))
  addBeside(found, masked, OF_FUND, m => bare(m[1]!.trim(), endingAt(m, m[1]!), 'section'))
  if (!found.length) found.push(...firstOfFund(masked))
  addInSentenceCase(found, masked)
  addBeside(found, masked, BEFORE_TABLE, m => bare(m[1]!, behindThe(m), m[2]!))
  return found
}

const firstOfFund = (masked: string): BareHeading[] =>
  matchesOf(masked, OF_FUND_SMALL)
    .flatMap(m => bare(m[1]!, endingAt(m, m[1]!), 'section'))
    .slice(0, 1)

const endingAt = (m: RegExpExecArray, words: string): number => m.index + m[0].length - words.length
const behindThe = (m: RegExpExecArray): number => m.index + 'the '.length

/** The heading that some words are, [] for none. */
function bare(words: string, from: number, noun: string): BareHeading[] {
  const cleaned = AROUND.reduce((rest, around) => rest.replace(around, ''), words)
  return cleaned && !NO_HEADING.test(cleaned) ? [{ words: cleaned, from, size: sizeAt(noun) }] : []
}

/** Adds what stands beside the headings that were found, not among them. */
function addBeside(found: BareHeading[], masked: string, form: RegExp, read: (m: RegExpExecArray) => BareHeading[]): void {
  for (const m of matchesOf(masked, form)) if (!overlaps(found, m)) found.push(...read(m))
}

const overlaps = (found: readonly BareHeading[], m: RegExpExecArray): boolean =>
  found.some(f => f.from < m.index + m[0].length && m.index < f.from + f.words.length)

/** Of a heading in sentence case the first word may have been found: it has more. */
function addInSentenceCase(found: BareHeading[], masked: string): void {
  for (const m of matchesOf(masked, SENTENCE_CASE)) {
    const words = m[2]!
    const from = endingAt(m, words)
    const short = found.find(f => f.from === from)
    if (short) short.words = words
    else if (!overlaps(found, m)) found.push(...bare(words, from, m[1]!))
  }
}
