// In: the printed text of a document with its clause, and the form it was filed under. Out: what kind of document it is.
// Read from the words; the form decides only where they do not.
//   "Ladies and Gentlemen: This letter is in response to certain comments …"
//    ^ correspondence
import type { Kind } from '../../../model/kinds.ts'
import { pattern } from '../../../model/pattern.ts'
import type { Clause } from './clause.ts'

const SALUTATION = pattern('iu')`
  (?:^|\n)\s*(?:Dear\s(?!(?:\p{L}+\s)*(?:Shareholder|Investor|Contract|Client|Friend|Member|Unit|Owner|Variable))
  (?:Mr|Ms|Mrs|Sir|Madam|Commission|Staff|[A-Z])
  |Ladies\sand\sGentlemen|To\sWhom)
`
const LETTER_TO_SEC = /Securities\s(?:and|&)\sExchange\sCommission[\s\S]{0,900}?(?:\n\s*Dear\s|Ladies\sand\sGentlemen|Re:)/i
/** "MEMORANDUM … subject: Responses to Comments from SEC" */
const MEMORANDUM = pattern('i')`
  (?:^|\n)\s*memorandum\s*\n[\s\S]{0,900}?
  \b(?:responses?\sto\s(?:the\s)?(?:staff['’]s\s|SEC\s)?comments|comments\s(?:of|from)\s(?:the\s)?(?:SEC|staff))\b
`
const CERTIFIES = pattern('i')`
  \b(?:497\s?\(j\)|certif(?:y|ies|ication))\b[\s\S]{0,600}?
  (?:would\snot\shave\sdiffered|does\snot\sdiffer|do\snot\sdiffer|not\sdiffer\sfrom)
  |not\shave\sdiffered\sfrom\sth(?:at|ose)\scontained
`

/** "A statement of additional information has been filed" is told in a prospectus; a title has no article before it. */
const OWN_SAI = pattern('i')`
  (?:^|\n)[^\n]{0,100}(?<!\b(?:a|its|our|separate|related|current|fund['’]s)\s)statement\sof\sadditional\sinformation
  |is\snot\sa\sprospectus
`
// Of titles that stand near the top the first in this order decides; within the list the more particular comes first.
const TITLES: readonly (readonly [Kind, RegExp])[] = [
  [
    'merger-registration',
    /\bform\sn-14\b|registration\sstatement\sunder\sthe\ssecurities\sact\sof\s1933[\s\S]{0,1500}agreement\sand\splan\sof\sreorganization/i,
  ],
  ['registration-amendment', /\bform\sn-(?:1a|2|3|4|6)\b|post-effective\samendment\sno|pre-effective\samendment\sno/i],
  ['information-statement', /(?:^|\n)[^\n]{0,40}information\sstatement\b|not\sasking\syou\sfor\sa\sproxy|schedule\s14c\b/i],
  [
    'proxy-statement',
    pattern('i')`
      (?:^|\n)[^\n]{0,60}proxy\sstatement\b
      |\bproxy\sstatement\s?\/\s?prospectus\b|\bprospectus\s?\/\s?proxy\sstatement\b
      |notice\sof\s(?:a\s|an?\s|joint\s)?(?:special|annual)\s?(?:joint\s)?meeting
      |schedule\s14a\b
    `,
  ],
  ['summary-prospectus', /(?:^|\n)[^\n]{0,160}summary\s?\n?prospectus\b|before\syou\sinvest,\syou\smay\swant\sto\s(?:review|read)/i],
  ['statement-of-additional-information', OWN_SAI],
  ['prospectus', /(?:^|\n)[^\n]{0,120}prospectus\b|has\snot\sapproved\sor\sdisapproved/i],
]
const FORMS: readonly (readonly [Kind, RegExp])[] = [
  ['certification', /^497J/],
  ['correspondence', /^(?:CORRESP|UPLOAD|COVER)/],
  ['merger-registration', /^N-14/],
  ['registration-amendment', /^(?:485|N-1A|POS)/],
  ['information-statement', /^(?:DEF|PRE)\w*\s?14C/],
  ['proxy-statement', /^(?:DEF|PRE|PX)\w*\s?14A/],
  ['summary-prospectus', /^497K/],
  ['exhibit', /^(?:EX-|GRAPHIC|XML|ZIP)/],
]

/** "PROSPECTUS/PROXY STATEMENT": one paper, by which holders of one fund vote and are offered shares of another. */
const COMBINED = /(?:^|\n)[^\n.;]{0,30}\b(?:proxy\sstatement\s?(?:\/|and)\s?prospectus|prospectus\s?(?:\/|and)\s?proxy\sstatement)\b/i

const REGISTRATIONS = TITLES.slice(0, 2)
const OTHERS = TITLES.slice(2)

const titleIn = (titles: typeof TITLES, text: string): Kind | undefined => titles.find(([, words]) => words.test(text))?.[0]
const ofForm = (code: string | null): Kind | undefined => (code ? FORMS.find(([, form]) => form.test(code))?.[0] : undefined)

/** The kind of a document; `type` is its own type in the submission, `form` that of the filing. */
export function kindOf(text: string, clause: Clause | null, type: string | null, form: string | null): Kind {
  if (type && /^EX-/i.test(type)) return 'exhibit'
  if (!text.trim()) return 'unknown'
  const registration = titleIn(REGISTRATIONS, text.slice(0, 2500))
  if (registration && isDeclared(text)) return registration
  const letter = letterOf(text, clause)
  if (letter) return letter
  const title = titleIn(TITLES, text.slice(0, 1800))
  const isMerger = form === null || /^497/.test(form) ? COMBINED.test(text.slice(0, 2500)) : /^N-14/.test(form)
  // A registration statement may hold a supplement or prospectus, but says first what it is.
  if (registration && (!clause || clause.from > 1500)) return registration
  if (clause && !isWhole(text, clause)) return isMerger && title === 'proxy-statement' ? 'merger-registration' : 'supplement'
  if (callsItselfSupplement(text)) return 'supplement'
  if (title) return isMerger && (title === 'proxy-statement' || title === 'prospectus') ? 'merger-registration' : title
  if (/exhibit\s(?:index|list)|\bEX-101|\binteractive\sdata\b|\bXBRL\b/i.test(text.slice(0, 3000))) return 'exhibit'
  return titleIn(OTHERS, text.slice(0, 4000)) ?? ofForm(form) ?? ofForm(type) ?? 'unknown'
}

const isDeclared = (text: string): boolean =>
  /\bas\sfiled\swith\sthe\s(?:u\.s\.\s)?securities|exact\sname\sof\sregistrant/i.test(text.slice(0, 4000))

/** A letter to the SEC, or one that certifies what was filed. */
function letterOf(text: string, clause: Clause | null): Kind | null {
  const top = text.slice(0, 4000)
  const isToStaff = () => LETTER_TO_SEC.test(top) || /\bstaff\b|\bcomments?\b|\bfil(?:e|ed|ing)\b/i.test(top)
  if (SALUTATION.test(top) && isToStaff() && !(clause && clause.from < 400))
    return CERTIFIES.test(text.slice(0, 12000)) ? 'certification' : 'correspondence'
  if (!clause && MEMORANDUM.test(top)) return 'correspondence'
  return !clause && CERTIFIES.test(text.slice(0, 6000)) ? 'certification' : null
}

const callsItselfSupplement = (text: string): boolean =>
  /(?:^|\n)[^\n]{0,80}\b(?:supplement|sticker)(?:\s|$)/i.test(text.slice(0, 600)) &&
  !/statement of additional information\n|before you invest/i.test(text.slice(0, 1500))

/** A whole prospectus may bring a supplement with it or speak of one: the clause is not its own title then. */
const isWhole = (text: string, clause: Clause): boolean => {
  const before = text.slice(0, clause.from)
  return (
    /before\syou\sinvest,\syou\smay\swant/i.test(before) ||
    (clause.from > 2500 && /prospectus\b|statement\sof\sadditional\sinformation/i.test(before.slice(0, 1200)))
  )
}
