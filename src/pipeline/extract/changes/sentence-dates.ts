// In: a sentence. Out: its dates with their roles, those among them that it gives by a defined term ("the Effective Date").
import type { ChangeDate } from '../../../model/filing.ts'
import type { IsoDate } from '../../../model/iso-date.ts'
import type { Qualifier } from '../../../model/kinds.ts'
import type { Lines } from '../../../model/lines.ts'
import type { Context, Definition } from '../context.ts'
import { datesIn } from '../dates/dates.ts'
import type { Clause, Reading } from './candidate.ts'
import { roleInSentence } from './date-links.ts'
import { quotedOut } from './instructions/masked.ts'
import { movedTo } from './retold.ts'
import { withoutDaysOfNotice } from './day-of-notice.ts'

const literal = (s: string) => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const PUT_OFF =
  /\b(?:effective date|closing date)\b[^;]{0,260}\b(?:postponed|delayed|deferred|rescheduled|moved|extended|accelerated|changed)\b/i

/** How firmly the words that define a term give its date. */
function qualifierOf(definition: Definition, { context, clauses }: Reading): Qualifier {
  for (const c of clauses)
    if (c.lines[0] <= definition.lines[1] && definition.lines[0] <= c.lines[1]) {
      const found = datesIn(c.text, context.dated).find(d => d.date === definition.date && d.qualifier !== 'immediately')
      if (found) return found.qualifier
    }
  return 'on'
}

interface DateTerm {
  definition: Definition
  date: IsoDate
  words: RegExp
}
const dateTerms = new WeakMap<Context, DateTerm[]>()

/** Terms of the document that stand for a date, each with the words that use it. */
function dateTermsOf(context: Context): readonly DateTerm[] {
  const known = dateTerms.get(context)
  if (known) return known
  const terms = context.definitions.flatMap((definition): DateTerm[] =>
    definition.date && /\bdate\b|\btime\b/i.test(definition.term)
      ? [
          {
            definition,
            date: definition.date,
            words: new RegExp(
              `\\b(?:as of|on|after|from|effective|upon|until|at|before|prior to|since|following|by)(?: or about| and after)? the ["“]?${literal(definition.term)}\\b`,
              'i',
            ),
          },
        ]
      : [],
  )
  dateTerms.set(context, terms)
  return terms
}

const ofClauses = new WeakMap<Reading, Map<Clause, readonly ChangeDate[]>>()

/** Dates of a clause, which many changes may ask for. */
export function datesOfClause(clause: Clause, reading: Reading): readonly ChangeDate[] {
  const all = ofClauses.get(reading) ?? new Map<Clause, readonly ChangeDate[]>()
  const instead = all.has(clause) ? null : movedTo(clause, reading)
  const dates = all.get(clause) ?? [
    ...datesOfSentence(clause.text, clause.lines, reading).filter(d => !instead || d.role !== 'effective'),
    ...(instead
      ? [{ role: 'effective' as const, date: instead.day.date!, qualifier: instead.day.qualifier, lines: instead.clause.lines }]
      : []),
  ]
  ofClauses.set(reading, all.set(clause, dates))
  return dates
}

/** Effective and approval dates of one sentence, written or by a defined term. */
export function datesOfSentence(text: string, lines: Lines, reading: Reading): ChangeDate[] {
  const { context } = reading
  const found: ChangeDate[] = []
  const quoted = quotedOut(text)
  for (const d of datesIn(text, context.dated)) {
    if (!d.date || quoted.some(q => q.from < d.from && d.from < q.to)) continue
    // "has been postponed from August 2, 2010 to August 16, 2010": the first day no longer holds.
    const put = PUT_OFF.exec(text)
    if (put && put.index < d.from && /\bfrom (?:on or about )?$/i.test(text.slice(0, d.from)) && /^,? to\b/i.test(text.slice(d.to)))
      continue
    const role =
      put && /\b(?:to|until) (?:on or about )?$/i.test(text.slice(0, d.from)) && put.index < d.from ? 'effective' : roleInSentence(text, d)
    // "The meeting scheduled for June 30 has been postponed to July 28"
    if (role === 'meeting' && /\b(?:postponed|rescheduled|moved)\b[^.;]{0,40}\b(?:to|until)\b/i.test(text.slice(d.to))) continue
    // What a board has approved is not approved on a day to come.
    if (role === 'board-approval' && context.dated && d.date.length === 10 && d.date > context.dated) {
      found.push({ role: 'effective', date: d.date, qualifier: d.qualifier, lines })
      continue
    }
    // "bought on or after": from that day on.
    const from =
      role === 'effective' && d.qualifier === 'no-earlier-than' && /\bon (?:or|and) after $/i.test(text.slice(0, d.from))
        ? 'on'
        : d.qualifier
    if (role && role !== 'other') found.push({ role, date: d.date, qualifier: from, lines })
  }
  for (const { definition, date, words } of dateTermsOf(context)) {
    const use = words.exec(text)
    if (
      use &&
      !/^(?:until|before|prior to|since|after)\b/i.test(use[0]) &&
      /effective|closing|conversion|transition|merger|reorganization/i.test(definition.term)
    ) {
      if (!found.some(f => f.role === 'effective'))
        found.push({ role: 'effective', date, qualifier: qualifierOf(definition, reading), lines })
    }
  }
  return withoutDaysOfNotice(found, text)
}

export const effectiveOf = (dates: readonly ChangeDate[]) => dates.filter(d => d.role === 'effective')
