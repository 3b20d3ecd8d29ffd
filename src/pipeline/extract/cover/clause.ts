// In: the printed text of a document. Out: the clause by which a supplement says that it is one, and where the cover ends.
// Finds the place only; what the clause amends is read in amends.ts, its own date in dated.ts.
//   "SUPPLEMENT DATED MAY 31, 2007 TO\nPROSPECTUSES DATED APRIL 30, 2007\nThis Supplement is made …"
//    ^ from               ^ own dates ^ targets                           ^ to: the body starts
import { pattern } from '../../../model/pattern.ts'
import { writtenDates } from '../dates/written-date.ts'

export interface Clause {
  from: number
  /** Where the list of targets starts. */
  targets: number
  /** Where the body starts, or the text ends. */
  to: number
}

// The cover of a supplement is short; what comes later is its body.
const REACH = 9000
const LIST = 12000
const OPENING = pattern('gu')`
  (?:(?:(?:(?<![\p{L}])|(?<=\p{Ll}))(?:[Ss]upplements?|SUPPLEMENTS?)|(?<=\p{Lu}{3})Supplements?)
  // "AMENDMENT DATED JANUARY 27, 1998 TO THE PROSPECTUS", on a line of its own
  |(?<=^|\n)(?:Amendment|AMENDMENT|Addendum|ADDENDUM|Sticker|STICKER|Errat(?:a|um)|ERRAT(?:A|UM)|Corrections?|CORRECTIONS?))
  (?:\s(?:[Nn]o\.?|NO\.|[Nn]umber|#)\s?\d+)?
  (?:,?\s?\(?[Dd]ated|,?\s?DATED|\s?[–—-])?[\s,]*
`
const TO = pattern('u')`
  ^(?:[\s,.)(]|the\s["“]?Supplement["”]?|["“]Supplement["”]|each)*
  (?:to|TO|To)(?:\s?the|\s?THE|\s?our)?(?=[\s\n:]|[A-Z])
`
const DOCUMENT = /prospectus|statements?\s?of\s?(?:additional\s)?information|\bSAIs?\b|proxy\s?statement|offering\s(?:circular|memorandum)/i

/** Words with which the body of a supplement starts. */
const BODY = pattern('gu')`
  (?:(?<=[\s\n).®]|\p{Ll}|^)
  (?:Effective(?!\s?Date|\s(?:Prospectus|Summary|Statutory|Statements?\sof|SAI))
  |EFFECTIVE(?=\s(?:[A-Z]+\s\d|AT|ON|AS|IMMEDIATELY|UPON))
  |This\s?(?:[Ss]upplement|Amendment)|THIS\s?SUPPLEMENT
  |The\sfollowing(?!\sfunds?\b|\sportfolios?\b|\s[Pp]rospectus(?:es)?:)
  |THE\sFOLLOWING(?!\sFUND|\sPORTFOLIO|\sSERIES\b|\s[A-Z ]{0,30}PROSPECTUS(?:ES)?:)
  |The\s(?:Board|Supplement|information|purpose|section|first|second|third|name|changes?|Trustees|Directors|disclosure|date\sof
  |Fund['’]s|Portfolio['’]s|table|supplement|investment|management|above)
  |The\s(?:Prospectus(?:es)?|SAI|Statements?\sof\sAdditional\sInformation)\s(?:\([^()\n]{2,30}\)\s)?(?:is|are|has|have|will|shall)\s
  |THE\sBOARD|Notwithstanding\s
  |On\s\p{Lu}|At\s(?:a|an|the|its)\s|At\smeetings|Within\s(?:the|each)\s|Disclosures?\s[Rr]elating\sto\s
  |In\s(?:the|connection|order|addition|each|light)
  |As\s(?:of|a|described|previously|disclosed|discussed|noted|stated|announced|indicated|permitted|part)\s
  |Beginning|Starting|Commencing|Upon
  |Pursuant\sto\s(?:an?|the|its)\s|Prior\sto|Since\s
  |From\s\p{Lu}|Through\s\p{Lu}|During\s|Due\sto|Because\s|When\s|While\s|Please|PLEASE\s(?:READ|RETAIN|NOTE)
  |(?:Share|Stock|Unit)holders(?!\s\p{Lu})|Investors\s(?!\p{Lu}|and\s|or\s|[(–—-])|You\s|Your\s|We\s
  |If\s(?:you|the)|It\s(?:is|has|was)|Until\s|References|All\sreferences|Unless|Except|Capitalized|After\s|Before\s|Under\s
  |There\s|There['’]s|Certain\s
  |Current\s?Fund\s?Name|CURRENT\s?FUND
  |The\s(?:\p{Lu}[\p{L}&-]+\s){1,5}(?:Fund|Portfolio)['’]s\s
  |Each\s(?:of\sthe\s)?(?:Fund|Portfolio)['’\s](?!\))
  |(?<=\n|\b(?:19|20)\d\d\s)The\s(?!following|funds?\b|portfolios?\b)\p{Ll}+\s
  // "Larch Value Fund is closed to new investors."
  |(?!(?:Additional|Information|Prospectus(?:es)?|Statements?|Summary|Statutory|SAIs?|Supplement|Dated|of)\b)
  // "X ETF Share Split. The Board has": a heading within a line parts the two.
  [A-Z](?:[\p{L},&'’ -]|(?:(?<=\n[^\n]{0,60})|(?!\.\s(?:The|On|In|At|As|Effective|Shareholders)\s))\.){2,60}?
  \s(?:has|have|will|shall|is|are|was|were|may|no\slonger|intends?|plans|expects?
  |announced|approved|adopted|serves?|became|becomes?|replaces?d?|acquired
  |took|joined|left|resigned|retired|succeed(?:s|ed)|began|ceased)\s))
`

/** Where the body of the cover starts, at or after an offset. */
export function bodyAfter(text: string, from: number): number {
  const limit = Math.min(text.length, from + LIST)
  BODY.lastIndex = from
  for (const m of text.slice(0, limit).matchAll(BODY)) if (m.index > from + 8 && !inBrackets(text, m.index)) return m.index
  return limit
}

/** Within brackets; an order that is itself a line in brackets ("(The following replaces the first sentence …)") is not. */
const inBrackets = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - 120), at)
  return before.lastIndexOf('(') > before.lastIndexOf(')') && !/(?:^|\n)\($/.test(before)
}

/** The clause, null where the text does not present itself as a supplement: that of its title, else what a sentence says. */
export function clauseOf(text: string): Clause | null {
  const near = text.slice(0, REACH)
  const place = titled(text, near) ?? untargeted(near) ?? told(near) ?? letter(near) ?? errata(near)
  return place && { ...place, to: bodyAfter(text, place.targets) }
}

type Place = Omit<Clause, 'to'>

/** "Supplement dated May 31, 2007 to the Prospectus …" */
function titled(text: string, near: string): Place | null {
  for (const m of near.matchAll(OPENING)) {
    const after = m.index + m[0].length
    const behind = near.slice(after, after + 60)
    // An own date may stand between "Supplement" and "to".
    const date = writtenDates(behind)[0]
    const at = date && date.from <= 24 && !TO.test(behind) ? after + date.to : after
    const to = TO.exec(near.slice(at, at + 60))
    const targets = to ? at + to[0].length : null
    if (targets === null || !DOCUMENT.test(text.slice(targets, targets + 700))) continue
    if (!/supplement/i.test(m[0]) && /^[^.]{0,120}\bregistration\b/i.test(text.slice(targets))) continue
    if (!isWithinSentence(near.slice(Math.max(0, m.index - 60), m.index), m[0])) return { from: m.index, targets }
  }
  return null
}

const OF_SENTENCE = /\b(?:this|that|the|any|each|other|a|supersedes|replaces|and|of)\s(?:prospectus\s)?$/i
const OF_ANOTHER = /\b(?:supersedes?|replaces?|corrects?|correction|amends?|conjunction|addition|with|references)\b[^\n.]*$/i

/** "Statement of the supplement to …" inside a sentence is no cover; nor is another supplement that this one replaces. */
const isWithinSentence = (before: string, word: string): boolean =>
  OF_ANOTHER.test(before) || (word.startsWith('s') && OF_SENTENCE.test(before) && !/\n[^\n]{0,4}$/.test(before))

const BARE = pattern('i')`
  // "Summary and Statutory Prospectuses Supplement dated May 1, 2017"
  (?:^|\n)(?:(?:(?:summary|statutory)\s(?:and\s(?:summary|statutory)\s)?)?prospectus(?:es)?\s(?:and\s)?)?
  (?:prospectus(?:es)?\s|statements?\sof\sadditional\s?\n?information\s(?:\(SAI\)\s)?)?
  (?:supplement|sticker)(?:\sno\.?\s?\d+)?(?:,?\sdated)?[\s,–—-]*\n?
`

/** "Prospectus Supplement June 1, 2008" and "The date of this supplement is …" name the targets elsewhere. */
function untargeted(near: string): Place | null {
  const bare = BARE.exec(near)
  if (!bare || !/dated\s|prospectus|statement of additional/i.test(near.slice(bare.index, bare.index + 600))) return null
  const after = bare.index + bare[0].length
  const date = writtenDates(near.slice(after, after + 40))[0]
  return { from: bare.index, targets: date && date.from < 12 ? after + date.to : after }
}

const TOLD = pattern('iu')`
  (?:(?:the|this)\sinformation(?:\sin\sthis\ssupplement)?|(?<=\n|,\s)this\s(?:prospectus\s)?supplement),?\s
  (?:dated\s\w+\s\d+,\s\d{4},\s)?(?:amends|updates|supplements|modifies|revises|supersedes)\s
  (?:[^.]{0,90}?\b(?:in|of|to)\s(?=(?:the|each|your|its|our)\s)|(?=the\s(?:summary\s)?prospectus(?:es)?\sof\s\p{Lu}))
`

/** "The information in this Supplement amends certain information contained in the SAI dated …" says as much in a sentence,
 *  and so does "This information supplements certain information contained in the Prospectus …". */
function told(near: string): Place | null {
  const found = TOLD.exec(near)
  return found && DOCUMENT.test(near.slice(found.index, found.index + 400))
    ? { from: found.index, targets: found.index + found[0].length }
    : null
}

const LETTER = pattern('i')`
  \bthis\s(?:letter|notice)(?:,\swhich)?\s(?:(?:is|was)\s[^.]{3,300}\.\sIt\s)?(?:also\s)?(?:
  supplements|amends|updates
  // "this letter, which is also a supplement to the Fund's prospectus", "This notice serves as a supplement to"
  |(?:is|serves\sas|constitutes|acts\sas)\s(?:also\s)?an?\s(?:supplement|amendment|addendum)\sto
  )\s
  [^.]{0,90}?(?=\b(?:prospectus|statements?\sof\sadditional))
`

/** "This letter supplements the Fund's prospectus and statement of additional information, each dated January 1, 2004." */
function letter(near: string): Place | null {
  const found = LETTER.exec(near)
  return found && { from: found.index, targets: found.index + found[0].length }
}

const ERRATA = /(?:^|\n)(?:ERRAT(?:A|UM)|Errat(?:a|um)|CORRECTIONS?|Corrections?)(?:\s(?:SHEET|Sheet|NOTICE|Notice))?\s*\n/

/** "ERRATA" over "The Prospectus of the Larch Fund dated July 1, 2003 contains the following errors" */
function errata(near: string): Place | null {
  const found = ERRATA.exec(near.slice(0, 1500))
  const after = found ? found.index + found[0].length : 0
  return found && DOCUMENT.test(near.slice(after, after + 400)) ? { from: found.index, targets: after } : null
}
