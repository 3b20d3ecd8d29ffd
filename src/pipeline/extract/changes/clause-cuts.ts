// In: a sentence. Out: where it is cut into pieces: where a text rendering ran headings, covers, new text or another sentence together
// with it, and where an "and" parts an order from news, or news of one day from that of another.
//   … (the "Fund") The following changes … take effect on September 20, 2024: Change to the Fund's "Fees" The second paragraph …
//                 ^cut                                                      ^cut                          ^cut
import { matchesOf } from '../../../model/matches.ts'
import { pattern } from '../../../model/pattern.ts'
import { mask, quotedOut } from './instructions/masked.ts'
import { DAY } from '../dates/months.ts'

/** A colon after which new text or another sentence begins. */
const COLON = /:(?:\s+|(?<=[a-zA-Z”")]:)(?=[A-Z][A-Za-z]+ ))(?=["“”‘'(]?[A-Z0-9•§†*]|\()/g
/** What a sentence before a colon says that announces what follows; it is complete where it does not end in one of these. */
const ANNOUNCING = /follow|below|reads?\b|replac|chang|effect|amend|revis|modif|insert|added|as noted|sentence|paragraph/i
/** A sentence that opens without a full stop before it. A capital in running text after a small word marks it. */
const RUN_ON = pattern('g')`
  (?<=[A-Z]{3})\s+(?=This [Ss]upplement (?:updates|amends|supplements|modifies|provides|describes|contains) )
  // "… 0.25% 0.20% | Change to the Fee Waiver": the heading behind a row of figures
  |(?<=\d ?%)\s+(?=Changes? (?:to|in) (?:the|each) )
  // "(each, a “Fund”) | • Jane Roe no longer …": the next of a list
  |(?<=[”"]\)|[.:;”"])\s+(?=[•·▪] ?[A-Z“])
  |(?<=\bETFs?)\s+(?=(?:In addition|Additionally|Accordingly|Effective immediately), )
  |(?<=[a-z\d”"’)]|[a-z]["”]|\bSAI)\s+(?=(?:
    The (?:
      following|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|section|subsection|sub-section
      |information|disclosure|disclosures|paragraph|paragraphs|sentence|table|risk|name
    )\b
    |Effective (?!Date)
    |In (?:the (?:section|“)|each Fund|each Portfolio|addition,)
    |All (?:other )?references\b
    |(?:Accordingly|Additionally|Furthermore|Moreover|Finally),
    |Beginning |(?:On|Prior to|Until) ${DAY}, |At (?:a|its) (?:special |regular )?meeting |
    This [Ss]upplement (?:updates|amends|supplements|modifies|provides|describes|contains) |
    Important (?!Information)
  ))
`
/** The end of a definition: "… (the “Fund”) | The Board …". */
const AFTER_TERM = /(?<=[”"]\))\s+(?=(?:The|On|At|In|As|Each|Effective|It|Under|Shareholders|Upon|Supplement|Important|This|A)\b)/g

/** A sentence glued to the end of a list of names, of a definition or of another sentence. */
const GLUED_ON = pattern('g')`
  (?<=[a-z])(?=Effective (?:immediately|on|as of|upon|[A-Z][a-z]+ \d))
  |(?<=[a-z]{3})(?=(?:In addition|Additionally|Accordingly), )
  // "Temporary Suspension|The Larch ETF has …": a heading glued to its sentence
  |(?<=[a-z]{3})(?=The [A-Za-z])
  |(?<=ETF|Fund|Portfolio|Index|\d%|[”"A-Za-z]\)|[a-z]\.|[a-z]:)(?=(?:
    In addition,|Changes? (?:in|to) the |
    The (?:first|second|third|fourth|fifth|last|section|disclosure|information|name) |
    Effective (?!Date)|If you have|The following
    |The (?:Fund|Portfolio|Trust|Board|Adviser)['’]?s? |
    Each (?:Fund|Portfolio|ETF)['’]?s? |On [A-Z][a-z]+ \d{1,2}, |At a |
    Accordingly,|All references|Unless otherwise |Except as |Current Fund Name|Beginning [A-Z]
  ))
  |(?<=Index|ETF|[A-Z]{4,5})(?=Current (?:Underlying |Benchmark )?Index)
  |(?<=[ ,](?:19|20)\d\d)(?=(?:At (?:a|an|its|the) |On [A-Z][a-z]+ \d|The [A-Z]|Effective |In (?:the|addition)|It is |This ))
`

/** The number of an item, glued to what it leads: "… from time to time1.Effective …", "… as follows:a.The section …". */
const GLUED_NUMBER = pattern('g')`
  (?<=[a-z:]|[a-z)][.”"]|\)\.|\.”|(?:19|20)\d\d\.)(?:\d{1,2}[.)]|(?<=[:.”"])[a-h][.)])(?=(?:[A-Z][a-z]+|[“"]\s?[A-Z])[ ,a-zA-Z])
`

/** "… gold mining.Change in the Fund’s Fee Waiver|Norvale Advisors has agreed …": the heading of a change, glued to its sentence. */
const GLUED_CHANGE = pattern('g')`
  (?<=(?:^|[.”"])\s?)Changes? (?:in|to) (?:the|each) (?:Fund|Portfolio)s?[’'](?:s )? ?[“"]?[A-Z][^.:;”"]{1,80}?[a-z][”"]?(?=
    [A-Z][a-z]+ [a-z(“"A-Z]
    | (?:In (?:conjunction|connection|addition|the )|Effective |As of |On [A-Z]
      |The (?:first|second|following|section|Fund['’]s|Fund|Board) )
  )
`

/** A full stop glued to the sentence after it, as conversion leaves them: "of the Fund’s SAI.Orders to redeem …". */
const GLUED_STOP = pattern('g')`
  (?<=(?<!\b(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|No|www))(?:[A-Za-z]{2}|\d{3}|\d ?%|\))\.[”"]?)
  (?=(?:[A-Z][a-z]+(?:[A-Z][a-z]+)?,?|A|If) [a-z“"A-Z]|PLEASE |[A-Z]{4,} [A-Z]{4,}|[A-Z]{2,5}-[A-Z]{1,6}-)
`

/** The first sentence glued to a cover: "… to the Prospectus dated March 1, 2015 | Jane Roe has left the firm". */
const AFTER_COVER = pattern('g')`
  (?<=\b[Dd]ated [A-Z][a-z]{2,8} \d{1,2}, (?:19|20)\d\d)\s+(?=
    (?!(?:
      Prospectus|Summary|Statutory|Statement|SAI|Supplement
      |Class(?! [A-Z0-9]{1,3} [Ss]hares (?:of|are|will|shall|is|have|were)\b)
      |Annual|Semi
      |As (?:amended|supplemented|revised|may)
      |And|To|Information|Registration|Tickers?|Series|Fund|Portfolio(?! Manage)
    )\b)
    [A-Z][A-Za-z’'-]*\.? )
`

/** … or to the words with which a cover ends: "dated October 1, 2013, as supplemented | The index provider …". */
const AFTER_SUPPLEMENTED = pattern('g')`
  (?<=
    \b(?:as|and as|as further|as may be|each as) (?:previously |further )?(?:supplemented|amended|revised)
    (?:,? (?:or|and|and\/or) (?:supplemented|amended|revised))?
    (?: from time to time| to date)?,?
  )\s*(?=
    (?!(?:
      Prospectus|Summary|Statutory|Statement|SAI|Supplement|Class|Annual|And|To|Information|The “|The "|From|By|Through
      |On ${DAY}(?:,| and| to)
    )\b)
    (?:[A-Z][A-Za-z’'-]*\.? [a-zA-Z“"])
  )
`

/** … or to the last name of its list: "… Corwin Timber ETF (CTIM) | Marl, Inc. (the “Index Provider”) has changed …". */
const AFTER_NAMES = pattern('g')`
  (?<=\b(?:ETF|Fund|Portfolio)[®™]* \([A-Z]{2,5}\)) (?=
    [A-Z](?:(?!\b(?:ETF|Fund|Portfolio|Prospectus|Supplement)\b)[\w.,&’' -]){2,60}?(?: \([^()]{3,60}\))?
    // A word of its own: "Health Care" holds none.
    \s(?:has|have|will|shall|is|are|announced|approved|authorized)\s
  )
`

/** "Current Name New Name A ETF B ETF | The management fee …": a sentence glued to rows under the heads of their columns. */
const HEADS_OF_ROWS = /\b(?:Current|Existing|Old|Former|Present) (?:[A-Z]\w+ ){1,3}New [A-Z]/
const AFTER_ROWS = /(?<=\b(?:ETF|Fund|Portfolio|Series|Index|\d%|[A-Z]{4,5}))\s+(?=The [a-z]+ )/g

/** Two orders in one sentence, each with a place of its own: "… is hereby deleted and | the following is added after “B”". */
const TWO_ORDERS = pattern('g')`
  (?<=\b(?:deleted|removed|eliminated)(?:,? in (?:its|their) entirety)?),? and (?=
    the following (?:(?:is|are|shall be|will be) (?:hereby )?)?(?:added|inserted)
    (?: immediately| directly)? (?:after|following|before|prior to|preceding|to the end of|at the end of)\b
  )
`
/** "The “A” section for one fund is revised to …, and | the “B” section for another is revised to …" */
const ORDER_ELSEWHERE = pattern('g')`
  (?<=[a-z\d.)”"]),? and (?=
    the ["“][^"“”]{3,90}["”] (?:sub-?)?section (?:for|of) [^.;:"“”]{3,120}?
    \s(?:is|shall be|will be) (?:hereby )?(?:revised|amended|deleted|replaced|superseded)\b
  )
`
/** "X no longer serves as sub-adviser, and | references to Ann Poe should be disregarded": news and an order in one sentence. */
const NEWS_AND_ORDER = pattern('g')`
  (?<=[a-z\d.]|ETF),? and (?=
    (?:all |any )?references to (?:[^.;:]|\b[A-Z]\.){3,240}? (?:
      (?:should|shall|may|are to) be disregarded|(?:are|will be) (?:hereby )?(?:deleted|removed)
      (?!,? (?:in (?:its|their) entirety,? )?and (?:are )?(?:replaced|superseded))
    )\b
  )
`
/** "The Fund is now non-diversified, and | the following is added to the section “Principal Risks”": an order of its own behind news. */
const ORDER_BEHIND = pattern('g')`
  (?<=[a-z\d.)”"]),? and (?=
    the (?:following (?:[a-z]+ )?(?:is|are|shall be|will be)(?: hereby)? (?:added|inserted) (?:[A-Za-z]+ ){1,12}
      |(?:(?:[a-z]+ ){0,3}(?:section|sub-?section|paragraph|table|disclosure|information)s? (?:[a-z]+ ){0,3})
    )(?:the )?(?:heading |caption )?[“"]
  )
`
/** "… will be closed on June 30, 2023, and | on or about September 29, 2023 its shares will convert": news of two days in one sentence. */
const NEWS_OF_ANOTHER_DAY = pattern('g')`
  (?<=[a-z\d.)”"]),? and (?=(?:on or a(?:bout|round)|on|effective(?: as of| on)?|beginning(?: on)?|as of) ${DAY},? [a-zA-Z])
`
const ORDERS =
  /\b(?:deleted|replaced|superseded|amended|revised|removed|added|inserted|restated|supplemented|updated|replaces|modified|changed)\b/i
const ORDERED =
  /["”] (?:sub-?)?section\b[^.;:]{0,160} (?:is|shall be|will be) (?:hereby )?(?:revised|amended|deleted|replaced|superseded)\b/
const TELLS = /\b(?:is|are|was|were|will|shall|has|have|had|no longer)\b/
const OF_SUPPLEMENT = /\bsupplement\b/i
const CHANGE_OF_FUND = /\bChanges? (?:in|to) (?:the|each) /
/** "Effective 3/1/2007: Jane Roe is replaced by Ann Poe." */
const DAY_ALONE = /^\W*effective \d{1,2}\/\d{1,2}\/\d{2,4}$/i
/** "… will be renamed the Larch Leaders ETF (Ticker: LLXE)" */
const IN_BRACKET = /\([^()]{0,40}$/
const INCOMPLETE = /\b(?:will|shall|has|have|been|be|is|are|that)$/

const startsOf = (text: string, words: RegExp): number[] => matchesOf(text, words).map(m => m.index)
const endsOf = (text: string, words: RegExp): number[] => matchesOf(text, words).map(m => m.index + m[0].length)

/** Ends of the pieces of a sentence, the last excluded. */
export function cutsIn(text: string): number[] {
  const glued = [
    ...endsOf(text, AFTER_TERM),
    ...endsOf(text, RUN_ON),
    ...(OF_SUPPLEMENT.test(text.slice(0, 600))
      ? [...endsOf(text, AFTER_COVER), ...endsOf(text.slice(0, 2500), AFTER_SUPPLEMENTED), ...endsOf(text.slice(0, 6000), AFTER_NAMES)]
      : []),
    ...startsOf(text, GLUED_ON),
    ...startsOf(text, GLUED_STOP),
    ...endsOf(text, GLUED_NUMBER),
    ...(CHANGE_OF_FUND.test(text) ? [...startsOf(text, GLUED_CHANGE), ...endsOf(text, GLUED_CHANGE)] : []),
    ...(HEADS_OF_ROWS.test(text) ? endsOf(text, AFTER_ROWS) : []),
    ...endsOf(text, TWO_ORDERS),
    ...endsOf(text, ORDER_ELSEWHERE).filter(at => ORDERED.test(text.slice(0, at))),
    ...endsOf(text, NEWS_AND_ORDER),
    ...endsOf(text, NEWS_OF_ANOTHER_DAY).filter(at => isDated(text.slice(0, at)) && TELLS.test(text.slice(at))),
    ...endsOf(text, ORDER_BEHIND).filter(at => isNews(text.slice(0, at)) && ORDERS.test(text.slice(at))),
  ]
  const cuts = withColons(glued, text)
  if (!cuts.length) return cuts
  // A heading in quotation marks may hold a colon of its own.
  const quotations = [...mask(text).quotations, ...quotedOut(text)]
  return [...new Set(cuts)].filter(c => !quotations.some(q => q.from < c && c < q.to)).sort((a, b) => a - b)
}

/** A half of a sentence that tells something, and orders nothing. */
const isNews = (half: string): boolean => TELLS.test(half) && !ORDERS.test(half)

const isDated = (half: string): boolean => /(?:19|20)\d\d\b/.test(half) && TELLS.test(half) && !/["“]/.test(half.slice(-30))

/** The cuts, and those after the colons of pieces that announce what follows. */
function withColons(glued: readonly number[], text: string): number[] {
  const cuts = [...glued]
  for (const colon of matchesOf(text, COLON)) {
    const from = Math.max(0, ...cuts.filter(c => c <= colon.index))
    const piece = text.slice(from, colon.index)
    if (!DAY_ALONE.test(piece) && !IN_BRACKET.test(piece) && ANNOUNCING.test(piece) && !INCOMPLETE.test(piece))
      cuts.push(colon.index + colon[0].length)
  }
  return cuts
}
