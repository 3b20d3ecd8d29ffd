// In: a reading. Out: what a table of the old and the new tells, row by row: each row one thing, or one portfolio.
//                    | Current | New          Fund              | Current Management Fee | New Management Fee
//   Management Fee   | 0.46%   | 0.42%        Larch Robotics ETF | 0.68%                  | 0.60%
//   ^ what           ^ from    ^ to           ^ whose            ^ from                   ^ to
// Names of firms and people in columns of their own are read by moves-listed.ts, names of portfolios by renames-listed.ts, indexes by index-change.ts.
import type { ChangeType } from '../../../../model/kinds.ts'
import { cellsOf } from '../../cells.ts'
import type { Passage } from '../../view.ts'
import { candidate, type Candidate, type Reading, type Span } from '../candidate.ts'
import { folded, titled } from '../folded.ts'
import { datesOfSentence } from '../sentence-dates.ts'
import { onlyRate } from './rates.ts'
import { indexOf } from './index-change.ts'
import { portfolioByName, portfoliosIn } from './names.ts'
import { firmsOf, peopleOf } from './named.ts'
import { notedDay } from './noted-day.ts'
import { writtenDates } from '../../dates/written-date.ts'
import { rowSpan } from './renames-listed.ts'

const OLD =
    /^(?:the )?(?:current|existing|present|former|old|prior|previous|before)\b|\b(?:prior to|before|until|through) (?:(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}, \d{4}|the (?:\w+ )?effective date)$/,
  NEW =
    /^(?:the )?(?:new|proposed|revised|amended|future|after)\b|^(?:effective|as of|beginning|from|on)\b.*\b(?:19|20)\d\d$|\b(?:effective|as of|beginning|on and after|from) (?:(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}, \d{4}|the (?:\w+ )?effective date)$/

/** What a row or a column speaks of, the more special before the more general. */
const KINDS: readonly (readonly [RegExp, ChangeType])[] = [
  [/\bsub-?\s?advisory fee/, 'subadvisory-fee-change'],
  [/\b(?:management|advisory|unitary|unified) fees?\b/, 'management-fee-change'],
  [
    /\bexpense (?:limit|cap)|\boperating expense limit|\bexpense ratio cap|\b(?:limit|cap) on (?:\w+ ){0,3}expenses/,
    'expense-limit-change',
  ],
  [/\b12b-?1\b|\bdistribution (?:and (?:shareholder )?service |and\/or service )?fees?\b/, 'distribution-fee-change'],
  [/\bsales (?:charge|load)|\bcdsc\b/, 'sales-charge-change'],
  [/\bcreation unit/, 'purchase-redemption-change'],
  [/\bminimum\b|\bredemption fee|\bcut-?off\b/, 'purchase-redemption-change'],
  [/\b(?:underlying|benchmark|performance|target|primary) ?index|\bbenchmark|^index\b/, 'index-change'],
  [/\bobjectives?\b|\binvestment goals?\b/, 'objective-change'],
  [/\bdiversification\b|\bpolic(?:y|ies)\b/, 'policy-change'],
  [/\bstrateg(?:y|ies)\b/, 'strategy-change'],
  [/\bsub-?\s?advis[eo]rs?\b/, 'subadviser-change'],
  [/\bportfolio managers?\b/, 'portfolio-manager-change'],
  [/\b(?:fund|portfolio|etf) names?\b|^names?(?: of (?:the )?(?:fund|portfolio))?$/, 'portfolio-renamed'],
]
const kindOf = (words: string) => {
  const low = folded(words),
    bare = low.replace(/^(?:the )?(?:current|existing|present|former|old|prior|previous|new|proposed|revised|future) /, '')
  return KINDS.find(([pattern]) => pattern.test(low) || pattern.test(bare))?.[1]
}
const CHARGES = /fee-change|charge|limit|purchase/,
  CHARGES_OR_INDEX = /fee-change|charge|limit|purchase|index/

export function findOldAndNew(reading: Reading): Candidate[] {
  return reading.context.view.passages.flatMap(p => {
    if (p.node.type !== 'table' || p.quoted) return []
    // "… is updated with the following information:" and a table of the old and the new: what it charges is news all the same.
    const ordered = reading.instructions.some(i => i.payload.some(s => s.passage === p.index))
    return inTable(p, reading).filter(c => !ordered || CHARGES.test(c.type))
  })
}

/** The sentence that leads the table, which says from when, and what of. */
function leadOf(table: Passage, reading: Reading): Span[] {
  const before = reading.context.view.passages[table.index - 1],
    last = before?.sentences.at(-1)
  return before && last && before.kind !== 'table' ? [{ passage: before.index, from: last.from, to: last.to }] : []
}

/** The day that a row has in a column of its own: "Date of Change". */
function dayOf(
  head: readonly string[],
  cells: readonly string[],
  { position }: { position: Passage['node']['position'] },
): Candidate['dates'] {
  const day = writtenDates(cells[head.findIndex(h => /^(?:effective )?date(?: of (?:the )?change)?$/.test(folded(h).trim()))] ?? '')[0]
  return day?.date ? [{ role: 'effective', date: day.date, qualifier: 'on', lines: [position.start.line, position.end.line] }] : []
}

function inTable(table: Passage, reading: Reading): Candidate[] {
  if (table.node.type !== 'table') return []
  const rows = cellsOf(table.node)
  const at = rows.findIndex(
    cells => cells.some(c => c.length < 70 && OLD.test(folded(c))) && cells.some(c => c.length < 70 && NEW.test(folded(c))),
  )
  if (at < 0 || at > 2) return []
  const head = rows[at]!,
    old = head.findIndex(c => OLD.test(folded(c))),
    next = head.findIndex(c => NEW.test(folded(c)))
  const lead = leadOf(table, reading)
  const leading = lead.map(s => reading.context.view.passages[s.passage]!.text.slice(s.from, s.to)).join(' ')
  // "Effective October 1, 2021" over the new.
  const headed = datesOfSentence(head[next]!, [table.lines[0], table.lines[0]], reading).filter(d => d.role === 'effective')
  // Several pairs of columns stand side by side: names, and indexes.
  const pairs = head.flatMap((h, i) => {
    const kind = OLD.test(folded(h)) ? kindOf(h) : undefined,
      to = head.findIndex((n, k) => k > i && NEW.test(folded(n)) && kindOf(n) === kind)
    return kind && CHARGES_OR_INDEX.test(kind) && to > 0 ? [{ kind, old: i, next: to }] : []
  })
  if (pairs.some(p => p.old !== old || p.kind === 'index-change'))
    return pairs.flatMap(p => ofPair(p, table, rows, at, lead, headed, reading))
  // "Management Fees and Expense Limit Prior to the Effective Date": each row says which it is.
  const several = KINDS.filter(([pattern]) => pattern.test(folded(head[old]!))).length > 1
  const column = several ? undefined : kindOf(head[old]!),
    subjects = reading.context.portfolios.filter(p => p.role === 'subject')
  return rows.slice(at + 1).flatMap((cells, i): Candidate[] => {
    if (cells.length !== head.length || old === 0 || next === 0) return []
    const label = cells[0]!,
      whose = portfolioByName(label.replace(/[*†‡]+$/, ''), reading) ?? portfoliosIn(label, reading)[0] ?? null
    const type = column ?? (whose ? kindOf(leading) : kindOf(label))
    if (!type || (whose === null && column && subjects.length !== 1) || (column && !CHARGES_OR_INDEX.test(type))) return []
    const told = valuesOf(type, cells[old]!, cells[next]!, reading)
    if (!told) return []
    const noted = notedDay(table.node as Extract<Passage['node'], { type: 'table' }>, cells, reading)
    return [
      candidate(type, rowSpan(table, (table.node as Extract<Passage['node'], { type: 'table' }>).children[at + 1 + i]!, cells), {
        ...told,
        also: lead,
        dates: noted.length
          ? noted
          : headed.length
            ? headed
            : dayOf(head, cells, (table.node as Extract<Passage['node'], { type: 'table' }>).children[at + 1 + i]!),
        ...(whose
          ? { portfolios: [whose] }
          : type === 'portfolio-renamed' && told.from && portfolioByName(told.from, reading)
            ? { portfolios: [portfolioByName(told.from, reading)!] }
            : {}),
      }),
    ]
  })
}

/** Rows under one of several pairs of columns; whose each is, any of its cells says. */
function ofPair(
  { kind, old, next }: { kind: ChangeType; old: number; next: number },
  table: Passage,
  rows: readonly (readonly string[])[],
  at: number,
  lead: Span[],
  headed: Candidate['dates'],
  reading: Reading,
): Candidate[] {
  const subjects = reading.context.portfolios.filter(p => p.role === 'subject')
  return rows.slice(at + 1).flatMap((cells, i): Candidate[] => {
    const told = cells[old] && cells[next] ? valuesOf(kind, cells[old], cells[next], reading) : null
    const whose = [
      ...new Set(
        cells.flatMap((cell, k) =>
          k === old || k === next ? [] : (portfolioByName(cell.replace(/[*†‡]+$/, ''), reading) ?? portfoliosIn(cell, reading)[0] ?? []),
        ),
      ),
    ].filter(n => subjects.some(p => p.name === n))
    if (!told || (whose.length !== 1 && subjects.length !== 1)) return []
    return [
      candidate(kind, rowSpan(table, (table.node as Extract<Passage['node'], { type: 'table' }>).children[at + 1 + i]!, cells), {
        ...told,
        also: lead,
        dates: headed.length
          ? headed
          : dayOf(rows[at]!, cells, (table.node as Extract<Passage['node'], { type: 'table' }>).children[at + 1 + i]!),
        portfolios: whose.length === 1 ? whose : [subjects[0]!.name],
      }),
    ]
  })
}

/** What stands in the two cells, as the type has it; null where nothing becomes different. */
function valuesOf(type: ChangeType, old: string, next: string, reading: Reading): { from: string | null; to: string | null } | null {
  if (!old.trim() || !next.trim() || folded(old) === folded(next)) return null
  const plain = (cell: string) =>
    titled(
      cell
        .replace(/[®™*†‡]/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
  // "50,000" shares in a creation unit
  if (type === 'purchase-redemption-change' && /^\d[\d,]*$/.test(old.trim()) && /^\d[\d,]*$/.test(next.trim()))
    return { from: old.trim(), to: next.trim() }
  if (CHARGES.test(type)) {
    const from = onlyRate(old),
      to = onlyRate(next)
    return from !== null && from === to ? null : { from, to }
  }
  if (type === 'index-change') return { from: indexOf(old), to: indexOf(next) }
  if (type === 'portfolio-renamed') return { from: plain(old), to: plain(next) }
  if (type === 'subadviser-change' || type === 'portfolio-manager-change') {
    const read = type === 'subadviser-change' ? firmsOf : peopleOf
    const from = read(old, reading),
      to = read(next, reading),
      leaves = from.filter(n => !to.includes(n)),
      comes = to.filter(n => !from.includes(n))
    return leaves.length || comes.length ? { from: leaves.join('; ') || null, to: comes.join('; ') || null } : null
  }
  if (type === 'objective-change') return { from: aimIn(old), to: aimIn(next) }
  return { from: null, to: null }
}

/** "The Fund seeks to provide total return." -> "provide total return". */
function aimIn(cell: string): string | null {
  const m = /\b(?:seeks?(?: to)?|objective is(?: to)?(?: seek)?)\s+(.{4,300}?)[.”"]*$/is.exec(cell.trim())
  return m ? m[1]!.split(/[.;]\s/)[0]!.trim() : null
}
