// In: one sentence. Out: its folded text, and those of its words among which verbs may stand.
// Left out is what is told aside; a word of a name or of a quotation stands as "#", since it is no verb.
import { matchesOf } from '../../../../../model/matches.ts'
import { pattern } from '../../../../../model/pattern.ts'
import { wordsIn } from '../../../../../model/words-in.ts'
import { folded } from '../../folded.ts'
import { DAY } from '../../../dates/months.ts'
import { UNTIL_REPLACED } from './statement-opener.ts'
import type { Range } from './statement.ts'
import type { Token } from '../verb-group/verb-group-run.ts'

/** "LVX Growth Managed Risk Fund", "Met Larch Advisory, LLC": a past form with a capital beside another capital is a word of a name. */
const NAMED = pattern('gu')`
  (?<=[\p{Lu}][\p{L}.&'’-]*\s)\p{Lu}\p{Ll}+(?:ed|ing)\b|(?<=\s)\p{Lu}\p{Ll}+(?:ed|ing)(?=\s\p{Lu})|\b(?:Met|Rose)(?=\s\p{Lu})
`

/** "will: (a) change its method; and (b) be renamed": the letters of a list, and the colon after an auxiliary, part nothing. */
const LISTED = pattern('g')`
  (?<=\b(?:will|shall|to|has|have|be|been|is|are))\s?:?\s?\((?:[ivx]{1,4}|[a-h]|\d)\)(?=\s[a-z])
  |(?<=[;,] and |[;,] )\((?:[ivx]{1,4}|[a-h]|\d)\)(?=\s(?:be|been|will|shall|has|have|is|are|no longer)\s)
`
/** "agreed to (i) reduce its fee and (ii) waive a part of it": once one follows an auxiliary, the others part nothing either. */
const LISTED_ON = /(?<=\band |[;,] )\((?:ii|iii|iv|v|b|c|d|2|3|4)\)(?=\s[a-z])/g

/** The comma before a company form ("Advisors, LLC") parts nothing. */
const COMPANY_COMMA = /,(?=\s(?:inc|llc|l\.l\.c|l\.p|lp|llp|ltd|n\.a|plc|corp)\b)/g

const ASIDE = pattern('g')`
  // "will, under normal conditions, invest"
  \b(?:will|shall)(,\s[^,;:]{3,60},)(?=\s[a-z])
  // "may from now on enter into swaps"
  |\b(?:may|can|must|will|shall)(\s(?:from (?:now|today|then|that (?:date|day)) on|henceforth|hereafter))(?=\s[a-z])
  // "will, effective July 1, 2010, invest", "agreed, through April 30, 2011, to limit": a day between auxiliary and verb parts nothing.
  |\b(?:that|which|who|will|shall|has|have|agreed|undertaken|undertook|intends?|plans?|is|are|be|been|was|were)(
    // "has undertaken, for the period from November 1, 2000 through October 31, 2001, to waive"
    ,\s(?:for the (?:period|year)|from)\b[^,;]{0,40},\s\d{4},?\s(?:through|to|until|and ending(?: on)?)\s[^,;]{0,30},\s\d{4},
    |,\s(?:effective|beginning|commencing|starting|as of|on|through|until|from)\b[^,;]{0,40}(?:,\s\d{4})?,
    // "has agreed, for a period of one year from November 1, 2000, to waive"
    |,\sfor (?:an? (?:initial |additional |further )?(?:period|term)|(?:at least )?(?:one|two|three) (?:more )?years?)
      \b[^,;]{0,50}(?:,\s\d{4})?,
    |\s(?:until|through|from|effective|beginning)\s${DAY}(?= [a-z])
  )(?=\s)
`
/** "Until a permanent replacement is found Jane Roe is acting as its manager." */
const MEANWHILE = pattern()`^\W*${UNTIL_REPLACED},?(?=\s)`

/** "The objective, currently "to provide income," will be restated as …": quoted words are spoken of, and tell nothing themselves. */
const QUOTED = /(?<=[a-z,] )"[^"]{2,200}"(?=[ ,;.]|$)/g

const WORD = /[a-z0-9$.](?:[a-z0-9'.%&/-]*[a-z0-9%])?|[,;:()"]/g

/** `hidden`: names in which no word is a verb ("the Larkfield Enhanced Muni ETF"). */
export function verbWordsOf(sentence: string, hidden: readonly Range[]): { text: string; tokens: readonly Token[] } {
  const text = withoutMarks(folded(sentence).replace(COMPANY_COMMA, ' '))
  const aside = asideIn(text)
  const names = [...hidden, ...namesIn(sentence), ...quotedIn(text)]
  const words = wordsIn(text, WORD, (word, from): Token => ({ word: isWithin(names, from) ? '#' : word, from, to: from + word.length }))
  return { text, tokens: aside.length ? words.filter(t => !isWithin(aside, t.from)) : words }
}

const blank = (marks: string): string => ' '.repeat(marks.length)

function withoutMarks(text: string): string {
  const first = text.replace(LISTED, blank)
  return /\bto\s?:?\s?\((?:i|a|1)\)\s[a-z]/.test(text) ? first.replace(LISTED_ON, blank) : first
}

/** "will lower its fee as described below": how it is told, not who does it. */
const AS_TOLD = /\sas (?:described|set forth|shown|indicated|stated|discussed|outlined) (?:below|herein|above)\b/g

function asideIn(text: string): Range[] {
  const aside = matchesOf(text, ASIDE).map(m => {
    const to = m.index + m[0].length
    return { from: to - (m[1] ?? m[2] ?? m[3])!.length, to }
  })
  const told = matchesOf(text, AS_TOLD).map(m => ({ from: m.index, to: m.index + m[0].length }))
  const meanwhile = MEANWHILE.exec(text)
  return [...aside, ...told, ...(meanwhile ? [{ from: 0, to: meanwhile[0].length }] : [])]
}

const namesIn = (sentence: string): Range[] =>
  /\p{Ll}{2}\s\p{Ll}{2}/u.test(sentence) ? matchesOf(sentence, NAMED).map(m => ({ from: m.index, to: m.index + m[0].length })) : []

const quotedIn = (text: string): Range[] => matchesOf(text, QUOTED).map(m => ({ from: m.index + 1, to: m.index + m[0].length - 1 }))

const isWithin = (ranges: readonly Range[], at: number): boolean => ranges.length > 0 && ranges.some(r => r.from <= at && at < r.to)
