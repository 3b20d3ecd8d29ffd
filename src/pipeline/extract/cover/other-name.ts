// In: a text and the place of a name in it. Out: whether the words before it make it a former, future or other name of a fund, or that of
// one that is merely held.
//   "(formerly Hartland Natural Resources Portfolio)"   "will be changed to the A Fund"
//              ^ former                                                         ^ future
import { pattern } from '../../../model/pattern.ts'

/** Words before a name that say it is not, or not yet, the name of a portfolio here. */
const NOT_NOW = pattern('iu')`
  (?:(?:replaced|superseded|amended|changed|revised)\s(?:with|by|to)\s(?:be\s)?references?\sto
  |(?:formerly|previously|presently),?(?:\sknown\sas|\scalled)?,?
  |(?:do(?:es|ing)?|conduct)\sbusiness\sas
  |also\sknown\sas
  |(?:be|is|are|was|were|been)\s(?:(?:re)?named(?:\sas)?|replaced\swith)
  |(?:changed?|changing|change\sits\sname)\s(?:its\sname\s)?(?:to|from\s[^.\n]{3,120}?\sto)
  |name\schange\s(?:for\s[^.\n]{3,60}?\s)?from\s[^.\n]{3,120}?\sto
  |chang(?:ed?|ing)\s(?:the\s|its\s|their\s)?(?:[\p{L}'’]+\s){0,4}names?\s
  (?:of\s[^.\n]{3,140}?\s)?(?:to|from\s[^.\n]{3,120}?\sto)
  |references\sto\s[^.\n]{3,120}?\s(?:are|is|will\sbe|shall\sbe)\s(?:hereby\s)?(?:replaced|superseded|changed)\s(?:with|by|to)
  |references\s(?:in\s[^.\n]{3,60}?\s)?to\s[^.\n]{3,120}?,?\sand\s(?:replace|substitute)\s(?:(?:it|them)\s)?(?:with\s)?
  |(?:will|shall)\sbe\sknown\sas|known\sas|to\sbe\srenamed|(?:will|shall)\sbecome|becomes?
  |new\s(?:fund\s|portfolio\s)?name[:,]?)
  \s?(?:the\s|as\s)?(?:the\s)?["“'‘]?\s?$
`
/** "WHAT WILL THE PORTFOLIO BE CALLED?" and its answer. */
const ANSWER = /\bwhat\b[^?]{0,60}\b(?:called|name)\b[^?]{0,20}\?\s*(?:the\s)?["“]?$/i
/** "(formerly Hartland Natural\nResources Portfolio)": the bracket goes on over the line. */
const IN_BRACKET = /\((?:formerly|previously|presently|known (?:until|before)|until [^()]{3,40})\b[^()]*$/i
const LIST_BEFORE = /(?:(?:[\p{Lu}&][\p{L}.&'’-]*\s){1,7}(?:Fund|Portfolio|ETF|Series),?\s(?:and\s)?(?:the\s)?){1,4}$/u

/** "invests all of its assets in a master portfolio, the Larch Reserve Portfolio": what is held is not what is told of. */
const HELD = pattern('i')`
  \binvest(?:s|ing|ed)?\s(?:all|substantially\sall)\sof\s(?:its|their)\s(?:investable\s|net\s)?assets\sin\s(?:shares\sof\s)?
    (?:(?:an?|the|another)\s[^.,;()]{3,60},\s)?(?:the\s)?$
`

export function isOtherName(text: string, from: number): boolean {
  const before = text.slice(Math.max(0, from - 160), from)
  if (HELD.test(before)) return true
  if (NOT_NOW.test(before) || ANSWER.test(before) || IN_BRACKET.test(before)) return true
  // "will be changed to the A Fund and the B Fund, respectively": the second is as new as the first.
  if (!/^[^.]{0,200}?\brespectively\b/.test(text.slice(from, from + 220))) return false
  const list = LIST_BEFORE.exec(before)
  return list !== null && NOT_NOW.test(before.slice(0, list.index))
}
