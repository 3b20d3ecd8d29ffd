// In: one statement about the management of a portfolio. Out: who hands it over to whom, or begins, where no verb of replacing or appointing says so.
//   "Portfolio management responsibilities for the Fund will transition from Julian Orr to Ann Poe."
//    ^ what is handed over                                                   ^ leaves      ^ comes
import type { ChangeDate } from '../../../../model/filing.ts'
import { datesIn } from '../../dates/dates.ts'
import { writtenDates } from '../../dates/written-date.ts'
import type { Reading } from '../candidate.ts'
import type { Move } from './moves.ts'
import { peopleOf } from './named.ts'
import { dated } from './news.ts'
import { doerOf, type Said } from './said.ts'

const MANAGEMENT = /\b(?:manage(?:ment|r|rs)?|responsib\w+|duties|roles?)\b/
const HANDING = new Set(['transition', 'transfer', 'shift', 'move', 'pass', 'change', 'assign', 'hand', 'turn', 'delegate'])
const TENURE = /\b(?:association|affiliation|service|tenure|responsibilities|duties|role|term|employment)\b/
const MANAGER =
  /\bmanagers? of (?:the|each|both) |\b(?:portfolio|fund|lead) (?:co-)?managers?\b|\bco-?managers?\b|\bresponsible for\b[^.;]{0,60}\bmanag|\bresponsible for (?:the )?(?:fund|portfolio)(?:['’]s|s['’]) (?:day-to-day )?investments\b/

export function handover(s: Said, reading: Reading, managers: () => boolean): Move | null {
  const people = (words: string) => peopleOf(words, reading)
  if (s.relative) return null
  if (HANDING.has(s.verb)) {
    const pair = /\bfrom\s+(.{3,120}?)\s+to\s+(.{3,120})/is.exec(s.what)
    if (pair && MANAGEMENT.test(s.whoLow)) {
      const leaves = people(pair[1]!),
        comes = people(pair[2]!)
      return leaves.length && comes.length ? { s, leaves, comes } : null
    }
    // "X will hand over the management of the Fund to Y".
    const leaves = people(/^(?:he|she)$/.test(s.whoLow) ? doerOf(s, reading) : s.who).slice(
      0,
      /^(?:he|she)$/.test(s.whoLow) ? 1 : undefined,
    )
    if (!s.passive && leaves.length && MANAGEMENT.test(s.whatLow))
      return { s, leaves, comes: people(/\bto\s+(.{3,120})/is.exec(s.what)?.[1] ?? '').filter(n => !leaves.includes(n)) }
  }
  // "X ended his service as a portfolio manager on May 29".
  if (
    !s.passive &&
    ['end', 'conclude', 'finish', 'terminate'].includes(s.verb) &&
    /^(?:his|her|their) (?:\w+ )?(?:service|tenure|role|employment|association|duties)\b/.test(s.whatLow)
  ) {
    const leaves = people(s.who)
    return leaves.length && (MANAGER.test(s.low) || managers()) ? { s, leaves, comes: [] } : null
  }
  // "X's service as portfolio manager will end".
  if (!s.passive && ['end', 'cease', 'conclude', 'terminate', 'expire'].includes(s.verb) && TENURE.test(s.whoLow)) {
    const leaves = people(s.who)
    return leaves.length && (MANAGER.test(s.low) || managers()) ? { s, leaves, comes: [] } : null
  }
  // "Responsibility for managing the Fund has been given to X"
  if (
    s.passive &&
    ['give', 'assign', 'transfer', 'delegate', 'entrust', 'assume'].includes(s.verb) &&
    /\bresponsib\w+\b/.test(s.whoLow) &&
    /\bmanag/.test(s.whoLow)
  ) {
    const to = people(/\bto\s+(.{3,120})/is.exec(s.what)?.[1] ?? '')
    if (to.length) return { s, leaves: [], comes: to }
  }
  // "Prior to that date, X served as portfolio manager".
  if (
    /\b(?:prior to|before|until) (?:that|such|this) (?:date|time)\b/.test(s.openerLow) &&
    s.tense === 'past' &&
    ['serve', 'be', 'manage', 'act'].includes(s.verb)
  ) {
    const leaves = s.passive ? people(/\bby\s+(.+)/is.exec(s.what)?.[1] ?? '') : people(s.who)
    return leaves.length && MANAGER.test(s.low) ? { s, leaves, comes: [] } : null
  }
  if (s.verb !== 'be' || s.passive) return null
  // "X's last day as a portfolio manager will be December 31"
  if (/\b(?:last|final) day\b/.test(s.whoLow) && writtenDates(s.what).length && (MANAGER.test(s.low) || managers())) {
    const leaves = people(/^(?:his|her)\b/.test(s.whoLow) ? doerOf({ ...s, whoLow: 'he' }, reading) : s.who)
    if (leaves.length) return { s, leaves: leaves.slice(0, 1), comes: [] }
  }
  // "the following individuals are primarily responsible for …:" and the names.
  if (
    /\bfollowing (?:individuals?|persons?|people|professionals|portfolio managers?|members)\b/.test(s.whoLow) &&
    MANAGER.test(`${s.whoLow} ${s.whatLow}`) &&
    dated(s)
  ) {
    const next = reading.clauses[s.clause.index + 1]
    const named = people(s.what)
    const comes = named.length ? named : next && next.in === s.clause.in ? people(next.text) : []
    return { s, leaves: [], comes, team: true }
  }
  // "X is now the portfolio manager".
  if (
    MANAGER.test(s.whatLow) &&
    s.tense === 'present' &&
    (/^\s*now\b/.test(s.whatLow) || /\bnow\b/.test(s.low.slice(s.group.from, s.group.to)))
  )
    return { s, leaves: [], comes: people(s.who) }
  return null
}

/** "X will continue to manage the Fund until September 30", "X is not a portfolio manager": said with words that else tell of no change. */
export function endsOtherwise(s: Said): { dates: ChangeDate[] } | null {
  if (s.relative || s.modal) return null
  if (s.negative)
    return s.verb === 'be' && MANAGER.test(s.whatLow.slice(0, 60)) && /\b(?:effective|as of|beginning)\b/.test(s.openerLow)
      ? { dates: [] }
      : null
  const day = s.continues && MANAGEMENT.test(`${s.verb} ${s.whatLow}`) ? after(/\b(?:until|through)\b(.{0,60})/, s.what) : null
  return day ? { dates: on(day, s) } : null
}

/** An information statement amends none: a year before the filing's own day. */
const yearBefore = (day: string | null) => (day?.length === 10 ? `${Number(day.slice(0, 4)) - 1}${day.slice(4)}` : undefined)

/** The day that stands after some words. */
function after(words: RegExp, text: string): string | null {
  const found = words.exec(text)
  return (found && writtenDates(found[1]!)[0]?.date) ?? null
}

const on = (date: string, s: Said): ChangeDate[] => [{ role: 'effective', date, qualifier: 'on', lines: s.clause.lines }]

/** "has been responsible for the day-to-day management since May 3, 2010": news where the amended document is older than that. */
export function sinceThen(s: Said, { context: { amends, dated, kind } }: Reading): { dates: ChangeDate[] } | null {
  if (
    s.tense !== 'perfect' ||
    s.relative ||
    s.passive ||
    !(
      (['be', 'serve', 'manage', 'act'].includes(s.verb) && (s.verb === 'manage' || MANAGER.test(s.whatLow))) ||
      (['run', 'head', 'direct', 'oversee', 'lead', 'co-manage'].includes(s.verb) && /\b(?:fund|portfolio|team)\b/.test(s.whatLow)) ||
      (s.verb === 'have' && /^(?:sole |full |primary )?(?:charge|responsibility)\b/.test(s.whatLow))
    )
  )
    return null
  const issued =
    amends
      .flatMap(a => a.dated ?? [])
      .sort()
      .at(-1) ?? (kind === 'information-statement' ? yearBefore(dated) : undefined)
  const day = after(/\bsince\b(.{0,40})/i, s.clause.text)
  return issued?.length === 10 && day && day > issued ? { dates: on(day, s) } : null
}

/** "Ruth Amsel (since June 2015) and David Orne (since 2010)", "which she has managed since June 2015": of a team those who came after the amended document. */
export function sinceListed(s: Said, reading: Reading): Move | null {
  const issued = reading.context.amends
      .flatMap(a => a.dated ?? [])
      .sort()
      .at(-1),
    { text } = s.clause
  if (issued?.length !== 10 || s.relative) return null
  for (const m of text.matchAll(/(?:\(since|\bwhich (?:he|she) has (?:co-)?managed since) ([A-Z][a-z]{2,8} (?:\d{1,2}, )?\d{4})\b/g)) {
    const day = writtenDates(m[1]!)[0]?.date,
      who = day && day > issued ? peopleOf(text.slice(0, m.index), reading).at(-1) : undefined
    if (day && who) return { s, leaves: [], comes: [who], dates: on(day, s) }
  }
  return null
}

/** "Until December 31, the Fund will be managed by X": X leaves then. */
export function untilThen(s: Said): { dates: ChangeDate[] } | null {
  const day = /^\W*until\b/.test(s.openerLow) && s.passive ? after(/\buntil\b(.{0,60})/i, s.clause.text.slice(0, s.subject.from)) : null
  return day ? { dates: on(day, s) } : null
}

/** "from July 1 to October 1", "beginning on July 1 … return on October 1": the two ends of an absence, or the end of what is done in the meantime. */
export function absence(s: Said): ChangeDate[] {
  const { text, lines } = s.clause
  const found = datesIn(text),
    end = found.find(
      d =>
        d.date &&
        /\b(?:(?:to|until|through)(?: on)?(?: or about)?|(?:return|resume|rejoin|come back)\b[^.;]{0,60}\b(?:on|by|in)(?: or (?:about|around))?) $/i.test(
          text.slice(0, d.from),
        ),
    )
  const begin =
    end &&
    found.find(
      d =>
        d.date &&
        d.to <= end.from &&
        /\b(?:from|beginning|starting|commencing|effective)(?: on)? (?:or about )?$/i.test(text.slice(0, d.from)),
    )
  return [
    ...(begin
      ? [
          {
            role: 'effective' as const,
            date: begin.date!,
            qualifier: begin.qualifier === 'on-or-about' ? begin.qualifier : ('on' as const),
            lines,
          },
        ]
      : []),
    ...(end
      ? [{ role: 'end' as const, date: end.date!, qualifier: end.qualifier === 'on-or-about' ? end.qualifier : ('on' as const), lines }]
      : []),
  ]
}
