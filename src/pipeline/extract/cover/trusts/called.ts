// What stands right behind a name and says what it is: a registrant, a fund, something with a ticker.
import { pattern } from '../../../../model/pattern.ts'

/** '(the "Trust")' */
export const AS_REGISTRANT = pattern('i')`
  ^[\s®™*]*\((?:each,?\s(?:an?\s)?|the\s|collectively,?\s(?:the\s)?|a\s)?
  ["“'‘]?(?:(?:\w+\s)?Trusts?|Company|Companies|Corporation|Registrant|Fund Company)["”'’]?[,)]
`
/** "LARCH VARIABLE FUND" over "(Aggressive Equity Income Portfolio)" */
export const BRACKETED = /^[®™*\s]*\n\([^()\n]{3,60} portfolio\)(?:\n|$)/i

/** "Larch Growth Fund, Inc.", "Larch Fund for Income, Inc." */
export const INCORPORATED_FUND = /\bfund(?:\sfor\s(?:\w+\s){0,2}\w+)?,?\sinc\b/i
/** '(the "Fund")' */
export const AS_FUND = /^[\s®™*]*\((?:each,?\san?\s|the\s)?["“'‘]?(?:Fund|Portfolio)["”'’]?\)/i
/** '(the "Series")' */
export const AS_SERIES = /^[\s®™*]*\((?:the\s)?["“'‘]?Series["”'’]?\)/i
/** The line of an address, right behind a name. */
export const ADDRESS = /^\n(?:P\.?\s?O\.?\s?Box|P\.?O\.?\n|c\/o|\d{1,5}\s[A-Z]|One\s[A-Z])/i
export const TICKER = /^[\s®™*\n]*\((?:Ticker:?\s?|Symbol:?\s?)?[A-Z]{4,5}X?\)/

/** "Larch Management Company (the “Manager”), a series of Larch Business Trust", "The Manager is a series of …": its owner is no
 *  registrant. */
const OF_FIRM = pattern('i')`
  // "The Nasdaq Stock Market LLC | (a series of …)": where it is listed
  (?<!\b(?:market|exchange),?\s)\b(?:company|co\.|llc|l\.p\.|lp|inc\.?|ltd\.?|limited|advis[eo]rs?|management|manager)
  (?:\s\([^()]{3,40}\))?(?:,\s(?:which\sis\s)?|\sis\s|\s\()an?\s(?:separate\s)?(?:series|portfolio)\sof\s(?:the\s)?$
`
export const isOwnerOfFirm = (text: string, { from }: { from: number }): boolean => OF_FIRM.test(text.slice(Math.max(0, from - 120), from))
