// In: a sentence. Out: the fee schedule that it spells out, or null.
//   "0.65% for the first $500 million of average daily net assets plus 0.60% of such assets over $500 million up to $1 billion …"
//    ^ rate        ^ step                                             ^ rate                 ^ step
//   ".55 of 1% of average daily net assets up to $200 million and .50 of 1% of the excess"
//   "on the first $1 billion, 0.50%; on the next $1 billion, 0.45%"
import { DAY } from '../dates/months.ts'
import { readCell } from './figures.ts'
import type { Cell } from '../../../model/filing.ts'
import { pattern } from '../../../model/pattern.ts'

export interface Schedule {
  head: string
  rows: { label: string; cell: Cell }[]
  from: number
  to: number
}

const RATE = pattern('gi')`
  (?<![\d.$])(?:\d{1,2}(?:\.\d{1,4})?|\.\d{1,4})\s?(?:%|percent\b|basis points\b|of (?:1|one) ?(?:%|percent\b)|of one percent\b)
  (?:\s?\(\d{1,2}(?:\.\d{1,4})?%\))?
`
const AMOUNT = String.raw`\$\s?\d[\d,.]*(?:\s(?:million|billion|thousand))?`
const STEP = pattern('i')`
  // "the first $500 million"
  \b(?:(?:first|next|initial|additional|following)\s${AMOUNT}
  // "over $500 million up to $1 billion"
  |(?:over|above|exceed(?:ing|s)?|in\sexcess\sof|more\sthan|greater\sthan|between|from|excess\sof|excess\sover|beyond)\s${AMOUNT}
  (?:,?\s(?:(?:and|but)\s)?
  (?:up\sto|to|through|and|but\s(?:less\sthan|not\s(?:over|exceeding|more\sthan|in\sexcess\sof|greater\sthan))
  |not\s(?:exceeding|in\sexcess\sof))(?:\s(?:and\sincluding|the\snext))?\s${AMOUNT})?
  // "up to $200 million"
  |(?:up\sto|to|less\sthan|under|below|not\sexceeding|not\sover|of)\s(?:and\sincluding\s|the\s)?${AMOUNT}(?:\s(?:or|and)\s(?:less|more))?
  // "$1 billion or more", "$1 billion to $2 billion"
  |${AMOUNT}\s(?:or\s(?:more|less)|and\s(?:over|above)|to\s${AMOUNT}|(?:-|–)\s?${AMOUNT})
  // "the excess"
  |(?:the\s|any\s)?(?:excess|remainder|balance|remaining\sassets)
  |thereafter
  |amounts?\s(?:over|above)\sthat)\b
`
const ABOUT = /\b(?:fees?|net assets|advisory|management|rate|compensation)\b/i
const OTHER = pattern('i')`
  \b(?:sales (?:charge|load)|purchase amount|commission|concession|CDSC|redemption fee|expense ratio|ownership
  |shares of the (?:fund|portfolio) outstanding|voting)\b
`

const FORMER = pattern('i')`
  ^(?:prior to|before|until)\b|\b(?:previously|formerly)\b
  |\bprior to (?:that|this|the|${DAY},)
  |\b(?:old|former|prior|previous) (?:fees?|schedule|rates?|contract|agreement)\b
`

interface Step {
  label: string
  at: number
  end: number
}
const stepIn = (text: string, offset: number): Step | null => {
  const m = STEP.exec(text)
  return m ? { label: m[0].replace(/\s+/g, ' '), at: offset + m.index, end: offset + m.index + m[0].length } : null
}

/** The schedule in a sentence: at least two steps that follow each other, the first of which opens it. */
export function scheduleIn(sentence: string, context = ''): Schedule | null {
  if (!/\$/.test(sentence) || !ABOUT.test(sentence) || OTHER.test(sentence)) return null
  const all = [...sentence.matchAll(RATE)].map(m => ({ text: m[0].replace(/\s?\(.*$/, ''), from: m.index, to: m.index + m[0].length }))
  // "from 0.75% on the first $500 million … to 0.60% on the first $500 million": the first is that of until now.
  const isFrom = all.length > 3 && /\bfrom $/.test(sentence.slice(0, all[0]!.from))
  const now = isFrom ? all.findIndex(({ from }, i) => i > 1 && / to $/.test(sentence.slice(0, from))) : 0
  const rates = all.slice(Math.max(0, now))
  if (rates.length < 2) return null
  const after = rates.map((rate, i) =>
    stepIn(sentence.slice(rate.to, Math.min(rates[i + 1]?.from ?? rate.to + 200, rate.to + 200)), rate.to),
  )
  const before = rates.map((rate, i) => {
    const from = Math.max(rates[i - 1]?.to ?? 0, rate.from - 120)
    return stepIn(sentence.slice(from, rate.from), from)
  })
  const opens = (step: Step | null) =>
    step !== null && /^(?:first|initial|up to|to|less than|under|below|not exceeding|not over|of|\$)/i.test(step.label)
  // What was paid until now is no schedule of today, and what is waived is no fee.
  const opening = sentence.slice(0, rates[0]!.from)
  if (FORMER.test(opening) || /\bwaiv(?:e|es|ed|ing)\b[^.;]{0,40}$/i.test(opening)) return null
  for (const steps of [after, before]) {
    const start = steps.findIndex((step, i) => opens(step) && steps[i + 1])
    if (start < 0) continue
    let end = start
    while (steps[end + 1] && !opens({ ...steps[end + 1]!, label: steps[end + 1]!.label.replace(/^(?:of|\$).*/i, '') })) end++
    if (end === start) continue
    const rows = steps
      .slice(start, end + 1)
      .map((step, i) => ({ label: step!.label.replace(/^of\s/i, ''), cell: readCell(rates[start + i]!.text, 'fee-schedule') }))
    const from = Math.min(rates[start]!.from, steps[start]!.at)
    return {
      head: headOf(sentence.slice(0, from)) || headOf(context) || headOf(sentence),
      rows,
      from,
      to: Math.max(rates[end]!.to, steps[end]!.end),
    }
  }
  return null
}

const FEE = pattern('gi')`
  \b((?:(?:annual|monthly|investment|sub-?)\s?)*(?:management|advisory|subadvisory|sub-advisory|administrati(?:on|ve))
  (?:\s(?:services?|and\sadministration))?\sfees?)(?:\sschedule)?\b
`

/** What the rates are, in the words that stand before them. */
function headOf(before: string): string {
  const named = [...before.matchAll(FEE)].at(-1)?.[1]
  if (!named) return ''
  const paidOn =
    /\b(?:sub-?advis[eo]r|sub-?advisory|out of (?:this|its|the management) fee)\b/i.test(before) && !/sub-?advisory/i.test(named)
  const words = named
    .toLowerCase()
    .replace(/fees$/, 'fee')
    .replace(/\b\p{L}/gu, c => c.toUpperCase())
  return paidOn ? `Subadvisory ${/fee$/i.exec(words)?.[0] ?? 'Fee'}` : words
}
