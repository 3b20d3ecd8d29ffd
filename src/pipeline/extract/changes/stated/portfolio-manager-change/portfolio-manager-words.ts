// The words by which a sentence shows that it is about those who manage a portfolio.
import { pattern } from '../../../../../model/pattern.ts'
import { wordList } from '../../../../../model/word-list.ts'
import type { Said } from '../said.ts'

export const ROLE = pattern()`
  \bportfolio (?:co-)?managers?\b
  |\bco-?managers?\b
  |\bportfolio management\b
  |\b(?:management|investment) team\b
  |\b(?:fund|portfolio|series)(?:['’]s) team\b
  |\bco-portfolio\b
  |\blead manager
  |\b(?:portfolio|team) (?:leader|member)s?\b
  |\bfund managers?\b
  |\bteam (?:that|which) is (?:jointly |primarily |and )*responsible for\b
  // "primarily responsible", "day-to-day management"
  |\b(?:day-to-day|primary|primarily|sole|lead|joint|principal|jointly|solely)\b[^.]{0,40}\b(?:responsib\w+|manage\w*)
  |\bresponsib\w+ (?:for|with respect to) (?:the |each |this |that )?(?:fund|portfolio|series)\b
  |\bresponsib\w+ for (?:the )?(?:day-to-day |overall |portfolio |investment )*(?:management|managing)\b
  // "oversees the Larkhill Growth Fund"
  |\b(?:manage(?:s|d|r of|rs of|ment of)?|managing|oversee[sn]?|overseeing|supervises?|co-manages?) (?:the |each |that |this )?
    (?:[\w&'-]+ ){0,8}(?:fund|portfolio|series|etf)
  |\b(?:co-)?(?:managed|run|headed) by\b
  |\b(?:runs?|ran|running|heads?|headed) (?:the |each |that |this )?(?:[\w&'-]+ ){0,8}(?:fund|portfolio|series)\b
  |\b(?:fund|portfolio|series)(?:['’]s) (?:day-to-day |portfolio )?(?:management|managers?)\b
  // "in charge of the Larkhill Growth Fund", "takes the helm of"
  |\bcharge of (?:the |each |that |this )?(?:[\w&'-]+ ){0,8}(?:fund|portfolio|series)\b
  |\b(?:helm|reins) of\b
  // "will be in the hands of Ann Poe"
  |\bin the (?:care|hands) of\b
  |\b(?:investment|day-to-day) decisions\b
  |\blook(?:s|ing)? after (?:my|your|the|our|its) (?:money|investments?|fund|portfolio|assets)\b
  |\bno longer (?:with|employed by|associated with) (?:the )?(?:sub-?advis|advis|firm|investment manager)
  |\b(?:its|their|the (?:fund|portfolio|series)(?:['’]s)) (?:new |sole |lead |only )?managers?\b
`
export const FUND = /\b(?:funds?|portfolios?|series|etfs?|trust)\b/

export const LEAVING = new Set(wordList`retire resign leave depart relinquish vacate die withdraw`)
export const MANAGING = new Set(wordList`manage co-manage comanage oversee lead run supervise direct`)
export const APPOINTING = new Set(wordList`appoint name add promote designate hire assign choose`)
export const SUCCEEDING = new Set(wordList`replace succeed follow`)

/** Whether the talk is of managers: in the sentence, its headings or the sentences beside it. */
export function aboutManagers(s: Said, said: readonly Said[]): boolean {
  return (
    ROLE.test(s.low) ||
    s.clause.in.path.some(h => /manage/i.test(h)) ||
    said.some(
      o => Math.abs(o.clause.index - s.clause.index) <= 2 && o.clause.in.path.join() === s.clause.in.path.join() && ROLE.test(o.low),
    )
  )
}

/** The sentence gives the day from which it holds. */
export const givesDay = (s: Said): boolean => /\beffective\b|\bas of\b/.test(s.low)

/** The words after "by": who does what is done. */
export const byWhom = (s: Said): string | undefined => /\bby\s+(.+)/is.exec(s.what)?.[1]
