// In: the printed text of a document with its clause, and the form it was filed under. Out: what kind of document it is.
// Read from the words; the form decides only where they do not.
//   "Ladies and Gentlemen: This letter is in response to certain comments …"
//    ^ correspondence
import type { Kind } from '../../../model/kinds.ts'
import type { Clause } from './clause.ts'

const SALUTATION =
  /(?:^|\n)\s*(?:Dear\s(?!(?:\p{L}+\s)*(?:Shareholder|Investor|Contract|Client|Friend|Member|Unit|Owner|Variable))(?:Mr|Ms|Mrs|Sir|Madam|Commission|Staff|[A-Z])|Ladies\sand\sGentlemen|To\sWhom)/iu
const LETTER_TO_SEC = /Securities\s(?:and|&)\sExchange\sCommission[\s\S]{0,900}?(?:\n\s*Dear\s|Ladies\sand\sGentlemen|Re:)/i
const CERTIFIES =
  /\b(?:497\s?\(j\)|certif(?:y|ies|ication))\b[\s\S]{0,600}?(?:would\snot\shave\sdiffered|does\snot\sdiffer|do\snot\sdiffer|not\sdiffer\sfrom)|not\shave\sdiffered\sfrom\sth(?:at|ose)\scontained/i

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
    /(?:^|\n)[^\n]{0,60}proxy\sstatement\b|\bproxy\sstatement\s?\/\s?prospectus\b|\bprospectus\s?\/\s?proxy\sstatement\b|notice\sof\s(?:a\s|an?\s|joint\s)?(?:special|annual)\s?(?:joint\s)?meeting|schedule\s14a\b/i,
  ],
  ['summary-prospectus', /(?:^|\n)[^\n]{0,160}summary\s?\n?prospectus\b|before\syou\sinvest,\syou\smay\swant\sto\s(?:review|read)/i],
  ['statement-of-additional-information', /(?:^|\n)[^\n]{0,100}statement\sof\sadditional\sinformation|is\snot\sa\sprospectus/i],
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

/** The kind of a document; `type` is its own type in the submission, `form` that of the filing. */
export function kindOf(text: string, clause: Clause | null, type: string | null, form: string | null): Kind {
  if (type && /^EX-/i.test(type)) return 'exhibit'
  const top = text.slice(0, 4000)
  if (!text.trim()) return 'unknown'
  const registration = TITLES.slice(0, 2).find(([, words]) => words.test(text.slice(0, 2500)))
  const declared = /as\sfiled\swith\sthe\s(?:u\.s\.\s)?securities|exact\sname\sof\sregistrant/i.test(text.slice(0, 4000))
  if (registration && declared) return registration[0]
  if (
    SALUTATION.test(top) &&
    (LETTER_TO_SEC.test(top) || /\bstaff\b|\bcomments?\b|\bfil(?:e|ed|ing)\b/i.test(top)) &&
    !(clause && clause.from < 400)
  )
    return CERTIFIES.test(text.slice(0, 12000)) ? 'certification' : 'correspondence'
  if (CERTIFIES.test(text.slice(0, 6000)) && !clause) return 'certification'
  // A registration statement may hold a supplement or prospectus, but says first what it is.
  const title = TITLES.find(([, words]) => words.test(text.slice(0, 1800)))
  if (registration && (!clause || clause.from > 1500)) return registration[0]
  if (clause && !isWhole(text, clause))
    return form && /^N-14/.test(form) && title?.[0] === 'proxy-statement' ? 'merger-registration' : 'supplement'
  if (
    /(?:^|\n)[^\n]{0,80}\bsupplement(?:\s|$)/i.test(text.slice(0, 600)) &&
    !/statement of additional information\n|before you invest/i.test(text.slice(0, 1500))
  )
    return 'supplement'
  if (title) {
    if (form && /^N-14/.test(form) && (title[0] === 'proxy-statement' || title[0] === 'prospectus')) return 'merger-registration'
    return title[0]
  }
  if (/exhibit\s(?:index|list)|\bEX-101|\binteractive\sdata\b|\bXBRL\b/i.test(text.slice(0, 3000))) return 'exhibit'
  const later = TITLES.slice(2).find(([, words]) => words.test(top))
  if (later) return later[0]
  return (form && FORMS.find(([, code]) => code.test(form))?.[0]) || (type && FORMS.find(([, code]) => code.test(type))?.[0]) || 'unknown'
}

/** A whole prospectus may bring a supplement with it or speak of one: the clause is not its own title then. */
const isWhole = (text: string, clause: Clause): boolean => {
  const before = text.slice(0, clause.from)
  return (
    /before\syou\sinvest,\syou\smay\swant/i.test(before) ||
    (clause.from > 2500 && /prospectus\b|statement\sof\sadditional\sinformation/i.test(before.slice(0, 1200)))
  )
}
