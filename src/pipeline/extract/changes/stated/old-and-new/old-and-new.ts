// In: a reading. Out: what a table of the old and the new tells, row by row: each row one thing, or one portfolio.
//                    | Current | New          Fund              | Current Management Fee | New Management Fee
//   Management Fee   | 0.46%   | 0.42%        Larch Robotics ETF | 0.68%                  | 0.60%
//   ^ what           ^ from    ^ to           ^ whose            ^ from                   ^ to
// Names of firms and people in columns of their own are read by moves-listed.ts, of portfolios by renames-listed.ts,
// indexes by index-rows.ts.
import { pattern } from '../../../../../model/pattern.ts'
import type { ChangeType } from '../../../../../model/kinds.ts'
import type { Table } from '../../../../../model/tree.ts'
import { cellsOf } from '../../../cells.ts'
import { writtenDates } from '../../../dates/written-date.ts'
import type { Passage } from '../../../view.ts'
import { subjectsOf, candidate, type Candidate, type Reading, type Span } from '../../candidate.ts'
import { folded } from '../../folded.ts'
import { datesOfSentence } from '../../sentence-dates.ts'
import { DAY, FROM_WORDS } from '../../../dates/months.ts'
import { expiryIn } from '../expense-limit-change/limit-expiry.ts'
import { looksLikePortfolio, portfolioByName, portfolioOfCell, portfoliosIn, portfoliosInCell } from '../names.ts'
import { notedDay } from '../noted-day.ts'
import { CHARGES, changeInCells, kindOf, kindsOf } from './old-and-new-cells.ts'
import { rowSpan } from '../renames/renames-listed.ts'
import { leadOf } from '../table-lead.ts'

const OLD = pattern()`
  ^(?:the )?(?:current|existing|present|former|old|prior|previous|before)\b
  // "Management Fee prior to May 1, 2010"
  |\b(?:prior to|before|until|through) (?:${DAY}|the (?:\w+ )?effective date)$
`
const NEW = pattern()`
  ^(?:the )?(?:new|proposed|revised|amended|future|after)\b
  // "Effective October 1, 2021"
  |^(?:${FROM_WORDS}|from|on)\b.*\b(?:19|20)\d\d$
  // "Management Fee beginning May 1, 2010"
  |\b(?:${FROM_WORDS}|on and after|from) (?:${DAY}|the (?:\w+ )?effective date)$
`
/** The words of a head, without what figures they stand for: "(as a percentage of average net assets)". */
const wordsOfHead = (cell: string): string => folded(cell.replace(/\s*\((?:as a|in|expressed)\b[^()]*\)\s*$/i, ''))
const isOld = (cell: string): boolean => wordsOfHead(cell).length < 70 && OLD.test(wordsOfHead(cell))
const isNew = (cell: string): boolean => wordsOfHead(cell).length < 70 && NEW.test(wordsOfHead(cell))
const CHARGES_OR_INDEX = /fee-change|charge|limit|purchase|index/
/** What the cells of a whole column may tell, in a document of one portfolio. */
const OF_COLUMN = /fee-change|charge|limit|purchase|index|objective|provider/

/** "… agreed to lower the expense caps as shown in the table below. The new caps will remain in effect until …" */
const POINTS = pattern('i')`
  \b(?:table|chart|schedule|(?:set (?:forth|out)|shown|listed|indicated)) below\b|\bfollowing (?:table|chart)\b|\bas follows:?$
`

/** Two columns of a table, and what they speak of where their heads say it. */
interface Columns {
  kind: ChangeType | undefined
  old: number
  next: number
}

/** A table with a column for the old and one for the new. */
interface Sheet {
  table: Passage & { node: Table }
  rows: readonly (readonly string[])[]
  head: readonly string[]
  /** Where its first row stands. */
  first: number
  lead: Span[]
  /** The day that stands over the new: "Effective October 1, 2021". */
  headed: Candidate['dates']
  reading: Reading
}

export function findOldAndNew(reading: Reading): Candidate[] {
  return reading.context.view.tables.flatMap(table => {
    if (table.quoted) return []
    // "… is updated with the following information:" and a table of the old and the new: what it charges is news all the same.
    const ordered = reading.instructions.some(i => i.payload.some(s => s.passage === table.index))
    return inTable(table, reading).filter(c => !ordered || CHARGES.test(c.type) || c.type === 'service-provider-change')
  })
}

function inTable(table: Sheet['table'], reading: Reading): Candidate[] {
  const rows = cellsOf(table.node)
  const at = rows.findIndex(cells => cells.some(isOld) && cells.some(isNew))
  if (at < 0) return inRowsOfAges(table, rows, reading)
  if (at > 2) return []
  const head = rows[at]!
  const old = head.findIndex(isOld)
  const next = head.findIndex(isNew)
  const headed = datesOfSentence(head[next]!, [table.lines[0], table.lines[0]], reading).filter(d => d.role === 'effective')
  const lead = leadOf(table, reading, sentences => sentences.find(s => POINTS.test(s.text)) ?? sentences.at(-1))
  const sheet = { table, rows, head, first: at + 1, lead, headed, reading }
  const classes = ofClasses({ kind: 'share-class-change', old, next }, sheet)
  if (classes.length) return classes
  const pairs = pairsOf(head)
  if (pairs.some(p => p.old !== old || p.kind === 'index-change')) return pairs.flatMap(p => ofPair(p, sheet))
  // "Management Fees and Expense Limit Prior to the Effective Date": each row says which it is.
  const several = kindsOf(head[old]!).length > 1
  const kind = several ? undefined : kindOf(head[old]!)
  // "Current Investment Objective | New Investment Objective", "Current Management Fee | New Management Fee": no column is a label.
  const isBare = head.length === 2 && (kind === 'objective-change' || (kind !== undefined && rows.length === at + 2))
  return (old === 0 || next === 0) && !isBare ? [] : ofRows({ kind, old, next }, sheet)
}

/** "        | Fund Name  | Underlying Index" over "Current | Larch ETF | A Index" and "New | Corwin ETF | B Index", of the only fund. */
function inRowsOfAges(table: Sheet['table'], rows: Sheet['rows'], reading: Reading): Candidate[] {
  const labelled = (label: RegExp) => rows.findIndex(cells => label.test(cells[0]?.trim() ?? ''))
  const [old, next] = [labelled(/^(?:current|existing|present|old)$/i), labelled(/^(?:new|proposed)$/i)]
  const head = rows[0]!
  if (old < 1 || next !== old + 1 || rows[old]!.length !== head.length || rows[next]!.length !== head.length) return []
  const only = subjectsOf(reading).length === 1
  return head.flatMap((words, c) => {
    const type = c > 0 && words.length < 40 ? kindOf(words) : undefined
    const told = type && (only || type === 'portfolio-renamed') ? changeInCells(type, rows[old]![c]!, rows[next]![c]!, reading) : null
    if (!type || !told) return []
    const named = type === 'portfolio-renamed' && told.from ? portfolioByName(told.from, reading) : null
    const span = rowSpan(table, table.node.children[next]!, rows[next]!)
    const also = [rowSpan(table, table.node.children[old]!, rows[old]!), ...leadOf(table, reading)]
    return [candidate(type, span, { ...told, also, ...(named ? { portfolios: [named] } : {}) })]
  })
}

/** Several pairs of columns that stand side by side: names, and indexes. */
const pairsOf = (head: readonly string[]): (Columns & { kind: ChangeType })[] =>
  head.flatMap((words, old) => {
    const kind = isOld(words) ? kindOf(words) : undefined
    const next = head.findIndex((n, k) => k > old && isNew(n) && kindOf(n) === kind)
    return kind && CHARGES_OR_INDEX.test(kind) && next > 0 ? [{ kind, old, next }] : []
  })

/** Rows under one pair of columns: the column says of what they speak, or the row does, by its first cell. */
function ofRows({ kind, old, next }: Columns, sheet: Sheet): Candidate[] {
  const { rows, head, first, lead, reading } = sheet
  const leading = lead.map(s => reading.context.view.passages[s.passage]!.text.slice(s.from, s.to)).join(' ')
  // "Larch Long/Short's policy will be changed. Specifically, the following changes will take effect:"
  const ahead = new Set(lead.flatMap(s => portfoliosIn(reading.context.view.passages[s.passage]!.text, reading)))
  const ledBy = ahead.size === 1 ? [...ahead] : []
  // "Larch Growth Fund" over "Class A | 1.25% | 1.15%"
  let section: string[] = []
  const told = rows.slice(first).flatMap((cells, i): Candidate[] => {
    if (cells.length !== head.length) return []
    const label = cells[0]!
    const known = portfoliosAt(label, reading)
    const own = known.length ? known : bearersOf(label, reading)
    if (own.length || !CLASS.test(label.trim())) section = !cells[old]!.trim() && !cells[next]!.trim() ? own : []
    const whose = own.length ? own : section
    const type = kind ?? kindOf(whose.length ? leading : label)
    if (!type || (kind && !(OF_COLUMN.test(kind) && (whose.length || subjectsOf(reading).length === 1)))) return []
    const told = changeInCells(type, cells[old]!, cells[next]!, reading)
    if (!told) return []
    const renamed = type === 'portfolio-renamed' && told.from ? portfolioByName(told.from, reading) : null
    const named = whose.length ? whose : renamed ? [renamed] : ledBy.length ? ledBy : renamedIn(sheet, { old, next })
    const noted = notedDay(sheet.table.node, cells, reading)
    return [
      candidate(type, rowSpan(sheet.table, rowAt(sheet, i), cells), {
        ...told,
        also: lead,
        dates: [...(noted.length ? noted : daysOf(sheet, i)), ...(type === 'expense-limit-change' ? expiryOver(sheet) : [])],
        ...(named.length ? { portfolios: named } : {}),
      }),
    ]
  })
  return ofClassesTogether(told, sheet)
}

/** "Fund Name | Larch Financials | Larch Select Sector" over "Index Name | A Index | B Index": the one fund of whose name a row tells. */
function renamedIn({ rows, first, reading }: Sheet, { old, next }: Omit<Columns, 'kind'>): string[] {
  const named = rows.slice(first).flatMap(cells => {
    const told =
      kindOf(cells[0]!) === 'portfolio-renamed' ? changeInCells('portfolio-renamed', cells[old] ?? '', cells[next] ?? '', reading) : null
    return (told?.from && portfolioByName(told.from, reading)) || []
  })
  return named.length === 1 ? named : []
}

/** Until when the limits hold, as the paragraph over the table says. */
function expiryOver({ lead, reading: { context } }: Sheet): Candidate['dates'] {
  const over = lead[0] && context.view.passages[lead[0].passage]
  const held = over ? over.sentences.map(s => expiryIn(s.text, s.lines)).find(days => days.length) : undefined
  return held?.filter(d => d.role === 'limit-expiry') ?? []
}

/** Rows of classes, one right under the other, of one portfolio: a list of each, in order. */
function ofClassesTogether(told: readonly Candidate[], { table, rows, first }: Sheet): Candidate[] {
  const spans = rows.slice(first).map((cells, i) => ({ cells, from: rowSpan(table, table.node.children[first + i]!, cells).from }))
  const isOfClass = (c: Candidate) => CLASS.test(spans.find(s => s.from === c.span.from)?.cells[0]?.trim() ?? '')
  return told.reduce<Candidate[]>((all, c) => {
    const last = all.at(-1)
    const joins = last && CHARGES.test(c.type) && last.type === c.type && isOfClass(c) && isOfClass(last) && sameWhose(last, c)
    if (joins && last.from && c.from && last.to && c.to)
      all[all.length - 1] = { ...last, from: `${last.from}; ${c.from}`, to: `${last.to}; ${c.to}`, span: { ...last.span, to: c.span.to } }
    else all.push(c)
    return all
  }, [])
}

const sameWhose = (a: Candidate, b: Candidate): boolean => (a.portfolios ?? []).join() === (b.portfolios ?? []).join()

const CLASS = /^(?:class [a-z\d]{1,4}|[\w-]+(?: [\w-]+)? class)(?: shares)?$|^[\w-]+(?: [\w-]+)? shares$/i

/** "Class S | Service Class" under "Present name | New name": classes that get other names. */
function ofClasses({ kind, old, next }: Columns & { kind: ChangeType }, sheet: Sheet): Candidate[] {
  const { rows, first, lead } = sheet
  const pairs = rows.slice(first).map(cells => [cells[old]?.trim() ?? '', cells[next]?.trim() ?? ''] as const)
  if (!pairs.some(([from, to]) => CLASS.test(from) && CLASS.test(to))) return []
  return pairs.flatMap(([from, to], i) =>
    CLASS.test(from) && CLASS.test(to) && folded(from) !== folded(to)
      ? [candidate(kind, rowSpan(sheet.table, rowAt(sheet, i), rows[first + i]!), { from, to, also: lead, dates: daysOf(sheet, i) })]
      : [],
  )
}

/** Rows under one of several pairs of columns; whose each is, any of its cells says. */
function ofPair({ kind, old, next }: Columns & { kind: ChangeType }, sheet: Sheet): Candidate[] {
  const { rows, first, lead, reading } = sheet
  const subjects = subjectsOf(reading)
  return rows.slice(first).flatMap((cells, i): Candidate[] => {
    const told = cells[old] && cells[next] ? changeInCells(kind, cells[old], cells[next], reading) : null
    const named = cells.flatMap((cell, k) => (k === old || k === next ? [] : portfoliosAt(cell, reading).slice(0, 1)))
    const isSubject = (n: string) => subjects.some(p => p.name === n)
    const labelled = old > 0 && next > 0 ? portfoliosAt(cells[0]!, reading).filter(isSubject) : []
    const any = [...new Set(named)].filter(isSubject)
    const whose = labelled.length > 1 ? labelled : any.length === 1 ? any : []
    if (!told || (!whose.length && subjects.length !== 1)) return []
    return [
      candidate(kind, rowSpan(sheet.table, rowAt(sheet, i), cells), {
        ...told,
        also: lead,
        dates: daysOf(sheet, i),
        portfolios: whose.length ? whose : [subjects[0]!.name],
      }),
    ]
  })
}

function portfoliosAt(cell: string, reading: Reading): string[] {
  const whole = portfolioOfCell(cell, reading)
  return whole ? [whole] : portfoliosInCell(cell, reading)
}

/** The portfolio that is to bear the name of a cell, by a table of the names now and then. */
function bearersOf(name: string, reading: Reading): string[] {
  const key = folded(name).trim()
  const pairs = looksLikePortfolio(name) ? reading.context.view.tables.map(t => cellsOf(t.node)).filter(rows => rows[0]?.some(isNew)) : []
  const pair = pairs.flat().find(cells => cells.length === 2 && folded(cells[1]!).trim() === key)
  const bearer = pair ? portfolioOfCell(pair[0]!, reading) : null
  return bearer ? [bearer] : []
}

const rowAt = ({ table, first }: Sheet, i: number) => table.node.children[first + i]!

/** The day over the new, or the one that a row has in a column of its own: "Date of Change". */
function daysOf(sheet: Sheet, i: number): Candidate['dates'] {
  const { rows, head, first, headed } = sheet
  if (headed.length) return headed
  const column = head.findIndex(h =>
    /^(?:(?:effective|transfer|listing) )?date(?: of (?:the )?(?:change|transfer))?$/.test(folded(h).trim()),
  )
  const day = writtenDates(rows[first + i]![column] ?? '')[0]
  const { start, end } = rowAt(sheet, i).position
  return day?.date ? [{ role: 'effective', date: day.date, qualifier: 'on', lines: [start.line, end.line] }] : []
}
