// Words for patterns: the names of the months, as printed and in folded words, a written day, and what opens a sentence with one.
import { wordList } from '../../../model/word-list.ts'

export const MONTHS = wordList`January February March April May June July August September October November December`
export const FOLDED_MONTHS = MONTHS.map(month => month.toLowerCase())

const MONTH = String.raw`[JFMASONDjfmasond][A-Za-z]{2,8}\.?`
/** "Monday, ", before a day. */
export const WEEKDAY = String.raw`(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day,?\s`
const NUMBER = String.raw`\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH)?`
/**
 * A written day, for patterns over printed as over folded words: "May 1, 2025", "Thursday, May 1, 2025", "May 1st, 2025", "1 May 2025",
 * "5/1/2025".
 */
export const DAY = String.raw`(?:(?:${WEEKDAY})?${MONTH} ${NUMBER},? \d{4}|${NUMBER} ${MONTH},? \d{4}|\d{1,2}\/\d{1,2}\/(?:\d\d){1,2})`

/** Words that say of a day that something holds from it, as alternatives; "on" and "from" say other things, too. */
export const FROM_WORDS = 'effective|beginning|starting|commencing|as of|with (?:immediate )?effect'
/** Words that open a sentence with its day: "Effective May 1, …", "From May 1, …", "With immediate effect, …". */
export const DAY_OPENS = String.raw`(?:${FROM_WORDS}|on|from|immediately)\b`
/** The same where a day surely follows; "On May 1, 2025, …" may as well tell what happened on it. */
export const DAY_FIRST = String.raw`(?:(?:${FROM_WORDS})\b|(?:from|on and after) ${DAY}\b)`
