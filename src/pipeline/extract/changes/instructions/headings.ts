// Which place of a document an instruction means: the unit that is changed and the headings above it.
//   In the section entitled "Principal Risks," the risk titled "Income Risk" is deleted
//                            ^path                              ^heading
import { matchesOf } from '../../../../model/matches.ts'
import type { Masked, Quotation } from './masked.ts'

export interface Place {
  heading: string | null
  path: string[] /** Words that name headings: they are not new or old words. */
  used: Quotation[]
}

/** Nouns that say how large a place is, the smallest first; a smaller one is the unit, a larger one stands above it. */
const SIZES: RegExp[] = [
  /\b(?:risks?(?: factors?)?|risk disclosure|disclosures?|definitions?|paragraphs?|bullets?(?: points?)?|entr(?:y|ies)|footnotes?|rows?|legends?|references?)\b/i,
  /\b(?:tables?|charts?|graphs?|lists?)\b/i,
  /\b(?:sub-?sections?|sub-?headings?|sub-?captions?|captions?|sub-?titles?)\b/i,
  /\b(?:headings?|headed|under|beneath|titles?|questions?)\b/i,
  /\b(?:sections?|parts?|portions?|appendix|chapters?)\b/i,
]
const SECTION = 4
const MARKS = /^[\s,.;:)]*/

/** The size that the words around a quotation give it, null where it is no heading. */
function sizeOf(masked: string, q: Quotation): number | null {
  const after = masked.slice(q.to).replace(MARKS, '')
  const next =
    /^(?:(?:and|or|&) the |)(?:fund |portfolio )?(risks?(?: factors?)?|disclosures?|definitions?|paragraphs?|footnotes?|rows?|legends?|tables?|(?:bar )?charts?|graphs?|sub-?sections?|sub-?headings?|captions?|sub-?captions?|headings?|sections?|portions?|appendix|information|discussion|text|language)\b/i.exec(
      after,
    )
  if (next) return SIZES.findIndex(s => s.test(next[1]!)) >= 0 ? SIZES.findIndex(s => s.test(next[1]!)) : SECTION
  const before = masked.slice(Math.max(0, q.from - 90), q.from)
  // 'The following information replaces "Fees and Expenses--Fee Waivers."'
  if (/\bthe following(?: information| disclosure| text)? (?:hereby )?(?:replaces?|supersedes?|supplements?)\s*(?:the )?$/i.test(before))
    return 3
  // "The following replaces "Portfolio Managers" under "Management" in "Fund Summary":"
  if (/\b(?:replaces?|supersedes?)\s*(?:the )?$/i.test(before) && /^(?:under|beneath|in|within)\b/i.test(after)) return 2
  if (
    /\b(?:references? to|words?|phrases?|terms?|reading|read|refer to(?: the)?|names?|as|(?:replaced|changed|revised|amended|substituted) (?:with|by|to)(?: the)?|text|sentence:?|by|deleting|adding|inserting|replacing)\s*(?:the )?$/i.test(
      before,
    )
  )
    return null
  if (
    /\breferences? (?:in|within|throughout|contained in)\b(?:[^"“”]|"Q+"){0,120}\bto (?:the )?$/i.test(
      masked.slice(Math.max(0, q.from - 160), q.from),
    )
  )
    return null
  const named =
    /\b(?:(risks?(?: factors?)?|disclosures?|definitions?|paragraphs?|footnotes?|rows?|legends?|tables?|(?:bar )?charts?|graphs?|sub-?sections?|sub-?headings?|captions?|sub-?captions?|headings?|questions?|sections?|portions?|appendix|information|discussion|bullets?(?: points?)?)\s*,?\s*)(?:(?:of|in) the (?:prospectus|SAI|summary prospectus|statement of additional information)[\w ,]{0,20} )?(?:entitled|titled|headed|captioned|called|labeled|under|beneath|for|on|about|concerning|named|appearing under|that begins?(?: with)?|beginning(?: with)?|marked)?\s*(?:the )?$/i.exec(
      before,
    )
  if (named) return SIZES.findIndex(s => s.test(named[1]!)) >= 0 ? SIZES.findIndex(s => s.test(named[1]!)) : SECTION
  if (/\b(?:entitled|titled|headed|captioned|labeled)\s*$/i.test(before)) return SECTION
  if (
    /\b(?:under|beneath|in|within|to|of|from|following|after|before|and|or|see)\s*(?:each |the |its |such )?(?:(?:funds?|portfolios?|etf|trust)['’]s? )?$/i.test(
      before,
    ) ||
    /["”],?\s*(?:and |or |[-–—]+ ?)?$/.test(before)
  )
    return 3
  // "The Larch Fund's "Main Strategies" will include the following"
  if (/['’]s $/.test(before) && /^(?:will|shall|should|is|are|has been|have been)\b/i.test(after)) return 3
  return before.trim() === '' || /(?:^|, )the$|,$/i.test(before.trim()) ? 3 : null
}

/** Between a smaller place and the larger one that holds it: '"Share Price" in the "Buying Shares" sub-heading of the "Investing" section'. */
const WITHIN =
  /^[\s,]*(?:(?:risk factor|risk|sub-?section|sub-?heading|heading|section|caption|paragraph|table|discussion|disclosure)s?[\s,]+)?(?:in|of|within|under|beneath|contained in|located in|appearing in)\s+(?:the\s+)?(?:(?:section|heading|caption|sub-?section)s?\s+)?(?:entitled|titled|captioned|headed|of the prospectus entitled)?\s*$/i

const WORD = "[A-Z][\\w'’&./-]*(?:\\(s\\))?"
const RUN = `${WORD}(?:(?:\\s+(?:[-–—:]+\\s+)?|,\\s+|[–—]\\s*)(?:(?:and|of|the|in|for|to|a|with|on|or)\\s+){0,3}${WORD}){0,14}`
const AFTER_NOUN = new RegExp(
  `\\b(risk(?: factor)?|sub-?section|sub-?heading|caption|heading|section|paragraph)s?,? (?:entitled|titled|headed|captioned|under|called)? ?(?:the )?(${RUN})`,
  'g',
)
const AFTER_PLACE = new RegExp(
  `\\b(?:[Ee]ntitled|[Tt]itled|[Hh]eaded|[Cc]aptioned|[Uu]nder|[Bb]eneath|UNDER|ENTITLED|CAPTIONED|HEADED) (${RUN})`,
  'g',
)
const BEFORE_NOUN = new RegExp(`\\b[Tt]he (${RUN}) (sub-?section|sub-?heading|caption|heading|section)s?\\b`, 'g')
const BEFORE_TABLE = new RegExp(
  `\\b(?:[Tt]he|THE) ((?!THE\\b)${WORD}(?: (?:(?:and|of|in|for) )?(?!THE\\b)${WORD}){1,9}) ([Tt]able|TABLE|[Cc]hart|CHART|[Gg]raph|GRAPH)s?\\b`,
  'g',
)

/** Headings printed without quotation marks: "under the heading Principal Risks in the Prospectus", "the Investment Objective section". */
function bareHeadings(masked: string): { words: string; from: number; size: number }[] {
  if (!/[a-z]{3}/.test(masked)) return []
  const found: { words: string; from: number; size: number }[] = []
  const add = (words: string, from: number, noun: string) => {
    // "the Crossway Fund's Portfolio Manager(s) section": whose it is, is no word of the heading.
    const cleaned = words
      .replace(/\s+for\s+(?:the\s+)?Class(?:es)?\s.*$/, '')
      .replace(/^.*\b(?:Fund|Portfolio|ETF)['’]s (?=[A-Z])/, '')
      .replace(/\s+(?:on|ON)\s+(?:page|PAGE)s?\b.*$/, '')
      .replace(/\s+(?:ON|IN|OF|BEGINNING)\s+(?:PAGES?|THE|EACH)\b.*$|\s+ON PAGE$/, '')
      .replace(
        /\s+(?:of|in|on|to|for)\s+(?:the\s+|each\s+)?(?:Statutory |Summary )?(?:Prospectus(?:es)?|SAIs?|Statements? of Additional Information|Fund.s? ?.*)$/i,
        '',
      )
      .replace(/[\s,.:;]+$/, '')
    if (
      cleaned &&
      !/^(?:Prospectus(?:es)?|SAIs?|Statement of Additional Information|Summary Prospectus(?:es)?|Fund|Portfolio|Trust|The|Q+)$/i.test(
        cleaned,
      )
    )
      found.push({
        words: cleaned,
        from,
        size: Math.max(
          0,
          SIZES.findIndex(s => s.test(noun)),
        ),
      })
  }
  for (const m of matchesOf(masked, AFTER_NOUN)) add(m[2]!, m.index + m[0].length - m[2]!.length, m[1]!)
  for (const m of matchesOf(masked, AFTER_PLACE))
    if (!found.some(f => f.from < m.index + m[0].length && m.index < f.from + f.words.length))
      add(m[1]!, m.index + m[0].length - m[1]!.length, 'section')
  for (const m of matchesOf(masked, BEFORE_NOUN))
    if (!found.some(f => f.from < m.index + m[0].length && m.index < f.from + f.words.length)) add(m[1]!, m.index + 4, m[2]!)
  // "the third paragraph of the Portfolio's Principal Investment Strategy is replaced"
  for (const m of matchesOf(
    masked,
    /\b(?:[Ff]und|[Pp]ortfolio|ETF)['’]s (?![\w ]{0,40}(?:Prospectus|SAI|Statement|Disclosure Document))((?:[A-Z][\w-]+ )(?:(?:and |of |in )?[A-Z][\w-]+ ){1,5})(?=(?:is|are|will|shall|section|on page)\b)/g,
  ))
    if (!found.some(f => f.from < m.index + m[0].length && m.index < f.from + f.words.length))
      add(m[1]!.trim(), m.index + m[0].length - m[1]!.length, 'section')
  // "the first paragraph of the Fund's principal investment strategies is revised"
  for (const m of matchesOf(
    masked,
    /\b(?:paragraph|sentence)s? (?:of|in|under) (?:the|each) (?:Fund|Portfolio|ETF)['’]s (principal (?:investment )?(?:strateg(?:y|ies)|risks)|investment objective)\b/g,
  ))
    if (!found.length) add(m[1]!, m.index + m[0].length - m[1]!.length, 'section')
  // Headings of some families are set bold in sentence case: "under the heading Principal investment strategies in the Fund summary"
  for (const m of matchesOf(
    masked,
    /\b(heading|caption|sub-?heading|sub-?section|section)s? (?:entitled |titled )?([A-Z][a-z]+(?: [a-z]{2,}){1,6}?)(?= (?:in|on|of the|is|are|has|section|subsection)\b)/g,
  )) {
    const short = found.find(f => f.from === m.index + m[0].length - m[2]!.length)
    if (short) short.words = m[2]!
    else if (!found.some(f => f.from < m.index + m[0].length && m.index < f.from + f.words.length))
      add(m[2]!, m.index + m[0].length - m[2]!.length, m[1]!)
  }
  // "replaces the Annual Fund Operating Expenses chart on page 10"
  for (const m of matchesOf(masked, BEFORE_TABLE))
    if (!found.some(f => f.from < m.index + m[0].length && m.index < f.from + f.words.length)) add(m[1]!, m.index + 4, m[2]!)
  return found
}

/** The unit and the headings above it. */
export function placeOf({ text, quotations }: Masked): Place {
  const used: Quotation[] = []
  const found: { words: string; from: number; size: number; to?: number }[] = []
  for (const q of quotations) {
    const size = sizeOf(text, q)
    if (size === null || !q.words) continue
    used.push(q)
    found.push({ words: q.words, from: q.from, to: q.to, size })
  }
  if (!found.length) found.push(...bareHeadings(text))
  if (!found.length) return { heading: null, path: [], used }
  // Of equal size the one that an opening "In the section …," does not hold is the unit; else the first.
  const opening = /^(?:[A-Z][\w ]*, )?(?:in|under|within|on|beneath|at) [^,]*,/i.exec(text)?.[0].length ?? 0
  const inner = found.filter(f => f.from >= opening)
  const among = inner.length ? inner : found
  const holders = new Set(
    among.filter((f, i) => i > 0 && among[i - 1]!.to !== undefined && WITHIN.test(text.slice(among[i - 1]!.to, f.from))),
  )
  const from = among.filter(f => !holders.has(f))
  const unit = from.reduce((best, f) => (f.size < best.size ? f : best))
  const [heading, ...above] = stepsOf(unit.words).reverse()
  // "The fourth paragraph of the subsection "A" in the "B" section": what follows with a larger noun stands above.
  const larger = found
    .filter(f => f !== unit && f.words !== unit.words)
    .sort((a, b) => b.size - a.size || (holders.has(a) && holders.has(b) ? b.from - a.from : 0))
    .flatMap(f => stepsOf(f.words))
  return { heading: heading!, path: [...new Set([...larger, ...above.reverse()])], used }
}

/** "Summary — Alder Fund — Portfolio Managers" names a heading and those above it. */
function stepsOf(words: string): string[] {
  const steps = words
    .split(/\s+[-\u2013\u2014]{1,2}\s+|(?<=\p{L}\p{L}|[)”])[\u2014]{1,2}(?=\p{Lu})|(?<=\p{L}\p{L}|[)”])--(?=\p{Lu})/u)
    .map(s => s.trim())
    .filter(Boolean)
  return steps.length > 1 && steps.every(s => /^["“(\p{Lu}\d]/u.test(s)) ? steps : [words]
}
