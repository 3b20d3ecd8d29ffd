// In: a text and a fund's name in it. Out: the part that the words beside the name give to the fund.
//   "to reorganize … the Bond Fund … into the Income Fund (the "Acquiring Fund")"
//                                              ^ acquiring
import type { PortfolioRole } from '../../../model/kinds.ts'
import { pattern } from '../../../model/pattern.ts'
import { ENDS_IN_MERGER, GOES_ON } from '../merger-words.ts'
import type { FundName } from './fund-names.ts'

const ACQUIRING_AFTER = pattern('i')`
  ^[®™*\s]*(?:,?\s?(?:a|each\sa)\s(?:separate\s)?series\sof\s[^(]{4,90})?\s?
  \((?:the\s|each,?\san?\s)?["“'‘]?(?:${GOES_ON})\s?(?:Fund|Portfolio|ETF)?["”'’]?
`
const TARGET_AFTER = pattern('i')`
  ^[®™*\s]*(?:,?\s?(?:a|each\sa)\s(?:separate\s)?series\sof\s[^(]{4,90})?\s?
  \((?:the\s|each,?\san?\s)?["“'‘]?(?:${ENDS_IN_MERGER}|current)\s?(?:Fund|Portfolio|ETF)?["”'’]?
`
const ACQUIRING_BEFORE = pattern('iu')`
  (?:\b(?:re-?organi[sz](?:e|ed|ation|ing)|merg(?:e|ed|er|ing)|consolidat(?:e|ed|ion)|combin(?:e|ed|ation))\b
  (?:[^.;]|(?<=\b\p{Lu})\.){0,300}?\b(?:with\sand\s)?into\s(?:an?\s(?:newly\s(?:created|organized|formed)|new)\s)?
  (?:(?:the\s)?(?:Class\s\w+|\w+\sClass)\sshares\sof\s)?
  |\bassets\b[^.;]{0,160}?\bto\s
  |\bin\sexchange\sfor\s(?:\p{L}+\s){0,6}shares\sof\s
  |\breorgani[sz]ation\b[^.;]{0,160}\bexchange\s(?:\p{L}+\s){0,4}shares\sfor\s(?:\S+\s){0,4}shares\sof\s
  |\bacquired\sby\s
  |\bbecome\s(?:a\s)?part\sof\s
  |\b(?:merged?|combined?)\swith\s
  |\b(?:merger|consolidation|combination)\sof\s[^.;]{3,90}?\swith\s
  |\bacquisition\sof\s(?:[^.;]|\.\d){0,240}?\sby\s)
  (?:the\s)?$
`

/** "B acquired all of the assets of A" */
const ACQUIRES = pattern('i')`
  ^[®™*]*\s(?:(?:will|would|shall|has|is\sto)\s)?(?:acquired?s?|absorb(?:s|ed)?|(?:take|took)\sover)\s
  (?:all|substantially\sall|the|all\sor\ssubstantially\sall)\s(?:of\s)?(?:the\s)?(?:assets\b|(?:[\w&'’-]+\s){0,6}(?:fund|portfolio)\b)
`

/** Whether a fund takes over another. */
export function takesOver(text: string, n: FundName): boolean {
  const before = text.slice(Math.max(0, n.from - 400), n.from)
  const after = text.slice(n.to, n.to + 160)
  if (ACQUIRING_AFTER.test(after) || ACQUIRES.test(after)) return true
  return !TARGET_AFTER.test(after) && ACQUIRING_BEFORE.test(before) && !/\bsubject\sto\s[^.]{0,20}$/i.test(before)
}

const COMPARABLE = pattern('i')`
  \bcomparable\b
  |\bsimilar\s(?:fund|account|portfolio)s?\b
  |\bmuch\slike\sthose\b
  |\bprior\s(?:experience|performance)\b
  |\bsimilarly\smanaged\b
  |\bsubstantially\s(?:similar|the\ssame)\s(?:investment\s)?(?:objectives?|policies|strategies)\b
`

/** "the name of the Larch Portfolio will change": of the fund itself, whatever performance is told of beside it. */
const NAME_OF = /\bnames? of (?:the )?$/i

/** The part of a fund that takes over none. */
export function roleBeside(text: string, n: FundName): PortfolioRole {
  const isNameOf = NAME_OF.test(text.slice(Math.max(0, n.from - 14), n.from))
  const around = (reach: number) => text.slice(Math.max(0, n.from - reach), n.to + reach)
  if (!isNameOf && COMPARABLE.test(around(250)) && /performance|\breturns\b/i.test(around(1200))) return 'comparable'
  return /\bunderlying\s(?:\p{L}+\s)?(?:funds?|portfolios?|etfs?)\b/iu.test(around(300)) ? 'underlying' : 'mentioned'
}
