// In: a text, and the date that its document bears. Out: the dates in it, with how firmly each is given.
// Says nothing of what happens on a date.
//   "Effective immediately … and on or about May 4, 1998 …"
//              ^ the document's date      ^ 1998-05-04, on-or-about
import { MONTHS, WEEKDAY } from './months.ts'
import { matchesOf } from '../../../model/matches.ts'
import type { IsoDate } from '../../../model/iso-date.ts'
import type { Qualifier } from '../../../model/kinds.ts'
import { pattern } from '../../../model/pattern.ts'
import { qualifierAt } from './qualifier.ts'
import { writtenDates, type WrittenDate } from './written-date.ts'

export interface FoundDate extends WrittenDate {
  qualifier: Qualifier
}

const IMMEDIATELY = pattern('gi')`
  \b(?:effective(?:ly)?,?\simmediately|immediately\seffective|immediately,
  |takes?\seffect\simmediately|with\simmediate\seffect
  |(?:effective|begins?|starts?|takes?\seffect)\s(?:as\sof\s)?(?:today|the\sdate\s(?:of\sthis\s[Ss]upplement|hereof))
  |(?:as\sof|from)\stoday
  |in\s(?:effect|force)\s(?:as\sof|from|on)\s(?:the\sdate\s(?:of\sthis\s[Ss]upplement|hereof))
  |(?<=^|[.;:]\s|\band,?\s)as\sof\sthe\sdate\s(?:of\sthis\s[Ss]upplement|hereof)(?=,)
  |(?<=\b(?:suspended|closed|discontinued|terminated|ceased|eliminated|resigned|retired|replaced|appointed|renamed)\b[^.;]{0,60}\s)
    as\sof\sthe\sdate\s(?:of\sthis\s[Ss]upplement|hereof)
  |effective\s(?:as\sof|on)\sthe\sdate\s(?:first\s)?(?:set\sforth|stated|shown|noted|indicated|given|written|printed)\sabove)
  (?!\s(?:after|following|prior|before|upon))
`

/** "took effect on October 1": a day of the year that lies nearest to the document's own date. A fiscal year's end is none. */
const YEARLESS = pattern('g')`
  (?<=\b(?:on|effective|from|until|after|by|beginning|starting|through)\s(?:or\sabout\s)?)
  (?:${WEEKDAY})?(${MONTHS})\s(\d{1,2})(?:st|nd|rd|th)?
  (?![a-z\d:%]|\s?[–—-]\s?(?:\d|${MONTHS})|,?\s(?:19|20)\d\d
  |,?\sof\s(?:each|every|that|the)
  |,?\s(?:each|every)\s
  |(?:,|\sand|\sor|\sto)\s${MONTHS}\b)
`

function yearless(text: string, dated: IsoDate): FoundDate[] {
  if (dated.length !== 10) return []
  return matchesOf(text, YEARLESS).flatMap(m => {
    if (
      /\b(?:year|years|ended|ending|each|every|quarter|annually)\s(?:on\s)?$/i.test(text.slice(Math.max(0, m.index - 24), m.index)) ||
      Number(m[2]) < 1 ||
      Number(m[2]) > 31
    )
      return []
    const days = [-1, 0, 1].map(
      n => `${Number(dated.slice(0, 4)) + n}-${String(MONTHS.indexOf(m[1]!) + 1).padStart(2, '0')}-${m[2]!.padStart(2, '0')}`,
    )
    const date = days.sort((a, b) => Math.abs(Date.parse(a) - Date.parse(dated)) - Math.abs(Date.parse(b) - Date.parse(dated)))[0]!
    return Number.isNaN(Date.parse(date))
      ? []
      : [
          {
            from: m.index,
            to: m.index + m[0].length,
            text: m[0],
            date,
            unreadable: false,
            qualifier: qualifierAt(text, m.index, m.index + m[0].length),
          },
        ]
  })
}

/** Every date of the text in order; with `dated`, "effective immediately" counts as that day. */
export function datesIn(text: string, dated: IsoDate | null = null): FoundDate[] {
  const written = writtenDates(text).map(date => ({ ...date, qualifier: qualifierAt(text, date.from, date.to) }))
  if (!dated) return written
  const immediate = matchesOf(text, IMMEDIATELY).map(
    (m): FoundDate => ({ from: m.index, to: m.index + m[0].length, text: m[0], date: dated, unreadable: false, qualifier: 'immediately' }),
  )
  return [...written, ...immediate, ...yearless(text, dated)].sort((a, b) => a.from - b.from)
}
