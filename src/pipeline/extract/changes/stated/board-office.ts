// In: an office of a trust (trustee, officer). Out: candidates for who leaves it and who comes.
//   "At a meeting held on May 3, 2006, the Board elected Dawn M. Vroegop as a Trustee of the Trust."
//                                          ^ verb        ^ comes            ^ office
import type { Candidate, Reading } from '../candidate.ts'
import type { ChangeType } from '../../../../model/kinds.ts'
import { absence } from './service-days.ts'
import { changesOf, type Move } from './moves.ts'
import { peopleOf } from './named.ts'
import { announces, happens, longAgo } from './news.ts'
import { doerOf, saidIn, type Said } from './said.ts'

export function officeChanges(type: ChangeType, office: RegExp, unlike: RegExp, reading: Reading): Candidate[] {
  const moves: Move[] = []
  for (const s of saidIn(reading)) {
    if (!happens(s) || s.relative || longAgo(s, reading) || s.clause.in.quoted || unlike.test(s.low)) continue
    const move = (office.test(s.low) ? moveOf(s, office, reading) : null) ?? succession(s, moves.at(-1), reading)
    if (move && !move.dates && /\b(?:interim|acting|temporar\w+|for the time being|leave of absence)\b/.test(s.low)) move.dates = absence(s)
    if (move && (move.leaves.length || move.comes.length)) moves.push(move)
  }
  return changesOf(type, moves, reading)
}

/** "He succeeds Jane Roe, who has retired", right after the sentence that says to what he was elected. */
function succession(s: Said, last: Move | undefined, reading: Reading): Move | null {
  // "X was elected as his successor"
  if (
    last?.leaves.length &&
    !last.comes.length &&
    s.passive &&
    ['elect', 'appoint', 'name', 'select', 'choose'].includes(s.verb) &&
    s.clause.index - last.s.clause.index <= 1 &&
    /\bas (?:his|her|their) (?:successor|replacement)\b|\bto (?:succeed|replace) (?:him|her)\b|\bin (?:his|her|their) (?:place|stead)\b/.test(
      s.whatLow,
    )
  )
    return { s, leaves: last.leaves, comes: peopleOf(s.who, reading).slice(0, 1) }
  // "his successor is X"
  if (
    last?.leaves.length &&
    !last.comes.length &&
    s.verb === 'be' &&
    !s.passive &&
    s.clause.index - last.s.clause.index <= 1 &&
    /^(?:his|her|their|the) (?:\w+ )?(?:successor|replacement)s?\b/.test(s.whoLow)
  )
    return { s, leaves: last.leaves, comes: peopleOf(s.what, reading) }
  // "X no longer serves in that capacity"
  if (
    last?.comes.length &&
    !last.leaves.length &&
    s.ended &&
    s.clause.index - last.s.clause.index <= 1 &&
    /\bin (?:that|this|such) (?:capacity|role|position|office)\b/.test(s.whatLow)
  )
    return { s, leaves: peopleOf(s.who, reading).slice(0, 1), comes: last.comes }
  // "X has assumed that position"
  if (
    last?.leaves.length &&
    !last.comes.length &&
    !s.passive &&
    ['assume', 'take', 'fill'].includes(s.verb) &&
    announces(s) &&
    s.clause.index - last.s.clause.index <= 1 &&
    /^(?:over )?(?:that|this|the|his|her) (?:office|position|role|post|capacity|vacancy|duties|responsibilities)\b/.test(s.whatLow)
  )
    return { s, leaves: last.leaves, comes: peopleOf(s.who, reading).slice(0, 1) }
  // "and the Board has named X to that office"
  if (
    last?.leaves.length &&
    !last.comes.length &&
    !s.passive &&
    ['name', 'elect', 'appoint', 'select', 'designate', 'choose'].includes(s.verb) &&
    s.clause.index - last.s.clause.index <= 1 &&
    (/^\W*(?:to fill (?:it|(?:his|her|the|that|this) (?:place|vacancy|seat|position|office))|in (?:his|her|their) (?:place|stead))\b/.test(
      s.low,
    ) ||
      /\bto (?:that|the|this) (?:office|position|vacancy|role|post)\b|\b(?:to succeed|to replace|in place of) (?:him|her)\b|\bin (?:his|her) (?:place|stead)\b|\bto fill (?:his|her|the|that) (?:place|vacancy|seat|position)\b|\bas (?:his|her) (?:successor|replacement)\b/.test(
        s.whatLow,
      ))
  )
    return { s, leaves: last.leaves, comes: peopleOf(s.what, reading).slice(0, 1) }
  if (
    !last?.comes.length ||
    s.passive ||
    !['succeed', 'replace'].includes(s.verb) ||
    s.clause.passage !== last.s.clause.passage ||
    s.clause.index - last.s.clause.index > 1
  )
    return null
  const who = peopleOf(s.who, reading)
  const same = /^(?:he|she)$/.test(s.whoLow)
    ? last.comes.length === 1
    : s.whoLow === 'they'
      ? true
      : who.length > 0 && who.every(n => last.comes.includes(n))
  return same ? { s, leaves: peopleOf(s.what, reading).slice(0, 1), comes: last.comes } : null
}

/** "is Treasurer of the Trust from February 1", "acts as its President, from March 3 until June 30" */
const FROM_DAY =
  /\b(?:from|as of|since|beginning|effective) (?:january|february|march|april|may|june|july|august|september|october|november|december) \d/

function moveOf(s: Said, office: RegExp, reading: Reading): Move | null {
  const none = { s, leaves: [] as string[], comes: [] as string[] }
  const people = (words: string) => peopleOf(words, reading)
  const who = people(doerOf(s, reading)).slice(0, /^(?:that )?(?:he|she)$/.test(s.whoLow) ? 1 : undefined)
  const before = people(
    /\b(?:succeeding|replacing|in place of|in succession to|to succeed|to replace|(?<=\b(?:trust|funds?|company|board|office|president|treasurer|secretary|officer|chair\w*) )from|(?:vacancy|seat)[^.;]{0,40}\b(?:(?:retirement|resignation|death|departure) of|(?:left|created|vacated) by))\s+(.{3,80})/i.exec(
      s.what,
    )?.[1] ?? '',
  ).slice(0, 1)
  // "was elected to fill the vacancy", "was appointed to serve as Trustee"
  if (
    ['fill', 'serve', 'act'].includes(s.verb) &&
    !s.passive &&
    /\b(?:elected|appointed|chosen|selected|named)\b/.test(s.low.slice(s.group.from, s.group.to))
  )
    return office.test(s.whatLow) || /^(?:the|a|this) (?:newly created |new )?(?:vacancy|seat|position)\b/.test(s.whatLow)
      ? { ...none, comes: who, leaves: before }
      : null
  if (s.ended) return office.test(s.whatLow) || office.test(s.whoLow) ? { ...none, leaves: who } : null
  if (
    ['resign', 'retire', 'leave', 'depart', 'step', 'step-down', 'die', 'vacate', 'relinquish'].includes(s.verb) &&
    !s.passive &&
    announces(s)
  )
    return !office.test(`${s.openerLow} ${s.whoLow} ${s.whatLow}`) &&
      !/\bwho (?:has|had) (?:been|served as) (?:an? |the )?(?:\w+ )?(?:trustee|director)\b/.test(s.low.slice(0, s.group.from))
      ? null
      : { ...none, leaves: who }
  // "has tendered his resignation as a Trustee", "announced her retirement from the Board"
  if (
    ['tender', 'submit', 'announce', 'deliver', 'give'].includes(s.verb) &&
    !s.passive &&
    /^(?:his|her|their|notice of (?:his|her|their)) (?:\w+ )?(?:resignation|retirement)\b/.test(s.whatLow) &&
    announces(s)
  )
    return office.test(s.whatLow) ? { ...none, leaves: who } : null
  // "The Trustees reduced the size of the Board upon the death of X."
  const gone =
    !s.passive && /\bsize of the board\b/.test(s.whatLow)
      ? /\b(?:death|retirement|resignation|departure) of ([A-Z].{3,60})/.exec(s.clause.text)
      : null
  if (gone) return { ...none, leaves: people(gone[1]!).slice(0, 1) }
  // "The seat vacated by X was filled by the election of Y"
  if (s.passive && s.verb === 'fill' && /\b(?:seat|vacancy|position|office)\b/.test(s.whoLow) && announces(s))
    return {
      ...none,
      leaves: people(s.clause.text.slice(0, s.group.from)).slice(0, 1),
      comes: people(/\bby\s+(.+)/is.exec(s.what)?.[1] ?? '').slice(0, 1),
    }
  if (
    ['elect', 'appoint', 'name', 'nominate', 'add', 'designate', 'approve', 'choose', 'select', 'promote'].includes(s.verb) &&
    announces(s)
  ) {
    if (s.passive)
      return office.test(s.whatLow) ||
        office.test(s.low.slice(s.group.from, s.complement.to)) ||
        /\bfill (?:the|a|this) (?:newly created |new )?(?:vacancy|seat|position)\b/.test(s.whatLow)
        ? { ...none, comes: who, leaves: before }
        : null
    const named = people(s.what)
    return named.length &&
      (office.test(s.whatLow) || /\bfill (?:the|a|this) (?:\w+ ){0,2}vacanc/.test(s.whatLow)) &&
      !/\bpropos|\bvote\b/.test(s.whatLow.slice(0, 20))
      ? { ...none, comes: named.filter(n => !before.includes(n)), leaves: before }
      : null
  }
  if (s.verb === 'replace' || s.verb === 'succeed')
    return s.passive ? { ...none, leaves: who, comes: people(s.what) } : { ...none, comes: who, leaves: people(s.what) }
  if (
    ['become', 'join', 'serve', 'be', 'assume', 'begin', 'act'].includes(s.verb) &&
    office.test(s.whatLow) &&
    (s.tense === 'future' ||
      s.begins ||
      s.verb === 'become' ||
      s.verb === 'join' ||
      /\beffective\b/.test(s.openerLow) ||
      /\bnow\b/.test(s.low.slice(s.group.from, s.group.to)) ||
      (s.tense === 'present' && FROM_DAY.test(s.whatLow))) &&
    (announces(s) || FROM_DAY.test(s.whatLow))
  )
    return { ...none, comes: who.filter(n => !before.includes(n)), leaves: before }
  return null
}
