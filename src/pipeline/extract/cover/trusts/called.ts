// What stands right behind a name and says what it is: a registrant, a fund, something with a ticker.
import { pattern } from '../../../../model/pattern.ts'

/** '(the "Trust")' */
export const AS_REGISTRANT = pattern('i')`
  ^[\s®™*]*\((?:each,?\s(?:an?\s)?|the\s|collectively,?\s(?:the\s)?|a\s)?
  ["“'‘]?(?:Trusts?|Company|Companies|Corporation|Registrant|Fund Company)["”'’]?[,)]
`
/** '(the "Fund")' */
export const AS_FUND = /^[\s®™*]*\((?:each,?\san?\s|the\s)?["“'‘]?(?:Fund|Portfolio)["”'’]?\)/i
export const TICKER = /^[\s®™*\n]*\((?:Ticker:?\s?|Symbol:?\s?)?[A-Z]{4,5}X?\)/
