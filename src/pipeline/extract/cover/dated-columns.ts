// In: the words after "Supplement … to" that hold a table whose columns are documents. Out: those documents with the dates of its rows.
//   Fund                        Prospectus Dated      SAI Dated
//   Norcote Contrarian Fund     1/1/2018              9/4/2018
//                               ^ prospectus          ^ SAI
import { pattern } from '../../../model/pattern.ts'
import type { Target } from '../../../model/kinds.ts'
import { writtenDates } from '../dates/written-date.ts'
import type { FoundTarget } from './targets.ts'

const SUMMARY = /\bsummary\sprospectus/i
const SAI = /\bstatements?\sof\sadditional\sinformation\b|\bSAI\b/i
const HEAD = /^[^.;:]{3,90}$/

/** Documents that the head of a column of days names. */
function headed(line: string): Target[] {
  if (!HEAD.test(line) || !/\bdate[ds]?\b/i.test(line) || writtenDates(line).length) return []
  const full = /prospectus/i.test(line.replace(/summary\sprospectus(?:es)?/gi, ''))
  return [
    ...(full ? ['prospectus' as const] : []),
    ...(SUMMARY.test(line) ? ['summary-prospectus' as const] : []),
    ...(SAI.test(line) ? ['statement-of-additional-information' as const] : []),
  ]
}

/** Documents of a table of two columns of days or more; none where the words hold no such table. */
export function columnsIn(text: string): FoundTarget[] {
  let at = 0
  const lines = text.split('\n').map(words => {
    const line = { words: words.trim(), from: at }
    at += words.length + 1
    return line
  })
  const first = lines.findIndex((l, i) => headed(l.words).length > 0 && headed(lines[i + 1]?.words ?? '').length > 0)
  if (first < 0) {
    const beside = daysBeside(lines)
    const rows = beside.length ? beside : rowsDated(text)
    return rows.length ? rows : bracketed(text)
  }
  const columns: Target[][] = []
  while (headed(lines[first + columns.length]?.words ?? '').length) columns.push(headed(lines[first + columns.length]!.words))
  const found: FoundTarget[] = []
  for (let i = first + columns.length; i < lines.length; i++) {
    const cells = lines.slice(i, i + columns.length).map(l => ({
      from: l.from,
      to: l.from + l.words.length,
      days: writtenDates(l.words),
      rest: l.words.replace(/[\d/,.\s]|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g, ''),
    }))
    if (cells.length < columns.length || !cells.every(c => c.days.length > 0 && !c.rest)) continue
    cells.forEach((c, k) => {
      for (const day of c.days)
        for (const document of columns[k]!)
          if (day.date && !found.some(f => f.document === document && f.dated === day.date))
            found.push({ document, dated: day.date, from: c.from, to: c.to })
    })
    i += columns.length - 1
  }
  return found
}

const DOCUMENT = '(?:summary |statutory )?(?:prospectus(?:es)?|SAIs?|statements? of additional information)'
const HEADS_BESIDE = new RegExp(
  `^(?:${DOCUMENT}\ndates?|(?:funds?|portfolios?|trusts?|registrants?)\ndates? of (?:the )?${DOCUMENT})$`,
  'i',
)

/** "Prospectus | Date", "Fund | Date of SAI" over rows of two cells, a name and the day of its document. */
function daysBeside(lines: readonly { words: string; from: number }[]): FoundTarget[] {
  const heads = lines.map((l, i) => `${l.words}\n${lines[i + 1]?.words ?? ''}`)
  const head = heads.findIndex(h => HEADS_BESIDE.test(h))
  if (head < 0) return []
  const document: Target = SUMMARY.test(heads[head]!)
    ? 'summary-prospectus'
    : SAI.test(heads[head]!)
      ? 'statement-of-additional-information'
      : 'prospectus'
  const days = lines.slice(head + 2).map(({ words, from }) => ({ words, from, days: writtenDates(words).filter(d => d.date) }))
  const isCell = ({ words, days: [day, ...more] }: (typeof days)[number]) => !more.length && day!.text.length >= words.length - 1
  // Where names and days stand on one line, the words around tell them.
  const dated = days.filter(d => d.days.length > 0)
  if (!dated.every(isCell)) return []
  const found: FoundTarget[] = []
  for (const { words, from, days } of dated)
    if (!found.some(f => f.dated === days[0]!.date)) found.push({ document, dated: days[0]!.date, from, to: from + words.length })
  return found
}

const IN_SCHEDULE =
  /\b(?:listed|included|named|set\sforth|identified)\s(?:in|on)\s(?:the\s)?(?:attached\s)?((?:schedule|appendix|exhibit|annex)\s[a-z])\b/i

/** "the funds listed in Schedule A" over the table of that schedule, one column of which is of days: "Date of Prospectus". */
export function daysOfSchedule(cover: string, text: string, from: number): FoundTarget[] {
  const name = IN_SCHEDULE.exec(cover)?.[1]?.replace(/\s/g, '\\s')
  const head = name ? new RegExp(`(?:\\n|\\.\\s)${name}[^\\n]{0,40}\\n`, 'i').exec(text.slice(from)) : null
  if (!head) return []
  let at = from + head.index + head[0].length
  const lines = text.slice(at, at + 8000).split('\n')
  const columns = documentsOver(lines)
  const found: FoundTarget[] = []
  let cell = 0
  for (const line of lines) {
    const days = writtenDates(line)
    if (days.length === 1 && days[0]!.text.length >= line.trim().length - 1 && days[0]!.date && columns.length)
      for (const document of columns[cell++ % columns.length]!)
        if (!found.some(f => f.document === document && f.dated === days[0]!.date))
          found.push({ document, dated: days[0]!.date, from: at, to: at + line.length })
    at += line.length + 1
  }
  return found
}

/**
 * What the heads of the columns of days name, a list for each; the only such head may stand on several lines: "Date of Summary |
 * Prospectus, | Prospectus and SAI".
 */
function documentsOver(lines: readonly string[]): Target[][] {
  const first = lines.slice(0, 6).findIndex(l => HEAD.test(l) && /^\s*date of\b/i.test(l))
  const rest = lines.slice(first + 1, first + 4)
  const end = rest.findIndex(
    l => !/^\s*(?:(?:summary|statutory|prospectus(?:es)?|SAI|and|statement of additional information)[\s,/]*)+$/i.test(l),
  )
  const whole = first < 0 ? [] : headed([lines[first]!, ...(end < 0 ? rest : rest.slice(0, end))].join(' '))
  const each = lines
    .slice(0, 6)
    .map(headed)
    .filter(documents => documents.length > 0)
  return each.length > 1 ? each : whole.length ? [whole] : each
}

const ROWS_BELOW = pattern('i')`
  ^\s*([^\n]{0,160}?)\bdated(?:\s(?:as\s(?:follows|indicated|shown|listed)(?:\sbelow)?|the\sdates\sbelow)\s?:|\s?:(?=\s*\n))
`

const LEADERS = /(?:\s?\.){3,}\s*/g

/** "Prospectuses dated as follows:" over lines that each end with a day. */
function rowsDated(text: string): FoundTarget[] {
  const head = ROWS_BELOW.exec(text)
  const documents = head
    ? [
        ...(/prospectus/i.test(head[1]!) ? ['prospectus' as const] : []),
        ...(SAI.test(head[1]!) ? ['statement-of-additional-information' as const] : []),
      ]
    : []
  const found: FoundTarget[] = []
  let from = head?.[0].length ?? 0
  for (const line of head ? text.slice(from, from + 4000).split('\n') : []) {
    const day = writtenDates(line)[0]
    if (day?.date && !/[.:]\s/.test(line.slice(0, day.from).replace(LEADERS, ' ')) && /^,?\s*(?:as|$)/i.test(line.slice(day.to)))
      for (const document of documents)
        if (!found.some(f => f.document === document && f.dated === day.date))
          found.push({ document, dated: day.date, from, to: from + line.length })
    from += line.length + 1
  }
  return found.length > 1 ? found : []
}

/** "Fund (prospectus effective date)" over names with their days in brackets: "Larch Aggressive Portfolio (4/14/10)". */
function bracketed(text: string): FoundTarget[] {
  const head = /\bFund \((prospectus|SAI)(?: effective)? dated?\)/i.exec(text)
  if (!head) return []
  const found: FoundTarget[] = []
  for (const m of text.slice(head.index, head.index + 6000).matchAll(/\((\d{1,2}\/\d{1,2}\/(?:\d{4}|\d\d))\)/g)) {
    const dated = writtenDates(m[1]!)[0]?.date
    if (dated && !found.some(f => f.dated === dated))
      found.push({
        document: /^SAI$/i.test(head[1]!) ? 'statement-of-additional-information' : 'prospectus',
        dated,
        from: head.index + m.index,
        to: head.index + m.index + m[0].length,
      })
  }
  return found
}
