// The lines of letters and covers that are told by their words: a closing, a date, a sentence.
import { pattern } from '../../../model/pattern.ts'

export const CLOSING = pattern('i')`
  ^(?:very truly yours|sincerely|respectfully|yours (?:very )?truly|cordially|best regards)\b.{0,20}$
  |^by order of the (?:board|trustees|directors)\b.{0,30}$
  |^\/s\/|^by:
`

export const DATE_LINE = /^([Dd]ated?:?\s+)?[A-Z][A-Za-z]{2,8}\.? \d{1,2}, ?\d{4}\.?$/

export function isSentence(text: string): boolean {
  return /[.!?]["”’)]{0,4}$/.test(text.slice(-20)) && !/\b(Inc|Co|Corp|Ltd|L\.?P|N\.?A|U\.S)\.$/.test(text)
}
