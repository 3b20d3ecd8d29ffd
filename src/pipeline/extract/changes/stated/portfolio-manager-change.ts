// In: a reading. Out: who leaves and who joins the management of a portfolio.
//   "Effective July 2, 2007, Julian P. Orr will no longer serve as a portfolio manager of the Mid Cap Value Portfolio."
//                            ^ leaves
// "continues to serve" is none; neither is the bare "is managed by", unless the adviser itself changes or a date is given.
import type { Reading } from '../candidate.ts'
import type { Candidate } from '../candidate.ts'
import { findAdviserChanges } from './adviser-change.ts'
import { handover } from './handovers.ts'
import { absence, endsOtherwise, sinceListed, sinceThen, untilThen } from './service-days.ts'
import { changesOf, type Move } from './moves.ts'
import { listedMoves } from './moves-listed.ts'
import { responsibilities } from './responsibilities.ts'
import { peopleOf } from './named.ts'
import { aboutText, announces, happens, longAgo, openedWithDay } from './news.ts'
import { doerOf, saidIn, type Said } from './said.ts'
import { findSubadviserChanges } from './subadviser-change.ts'

const ROLE =
  /\bportfolio (?:co-)?managers?\b|\bco-?managers?\b|\bportfolio management\b|\b(?:management|investment) team\b|\bco-portfolio\b|\blead manager|\bfund managers?\b|\bteam (?:that|which) is (?:jointly |primarily |and )*responsible for\b|\b(?:day-to-day|primary|primarily|sole|lead|joint|principal|jointly|solely)\b[^.]{0,40}\b(?:responsib\w+|manage\w*)|\bresponsib\w+ (?:for|with respect to) (?:the |each |this |that )?(?:fund|portfolio|series)\b|\bresponsib\w+ for (?:the )?(?:day-to-day |overall |portfolio |investment )*(?:management|managing)\b|\b(?:manage(?:s|d|r of|rs of|ment of)?|managing|oversee[sn]?|overseeing|supervises?|co-manages?) (?:the |each |that |this )?(?:[\w&'-]+ ){0,8}(?:fund|portfolio|series|etf)|\b(?:co-)?(?:managed|run|headed) by\b|\b(?:runs?|ran|running|heads?|headed) (?:the |each |that |this )?(?:[\w&'-]+ ){0,8}(?:fund|portfolio)\b|\b(?:fund|portfolio)(?:['’]s) (?:day-to-day |portfolio )?(?:management|managers?)\b|\b(?:helm|reins) of\b|\b(?:investment|day-to-day) decisions\b|\blook(?:s|ing)? after (?:my|your|the|our|its) (?:money|investments?|fund|portfolio|assets)\b|\bno longer (?:with|employed by|associated with) (?:the )?(?:sub-?advis|advis|firm|investment manager)|\b(?:its|their|the (?:fund|portfolio)(?:['’]s)) (?:new |sole |lead |only )?managers?\b/
const OFFICE =
  /\b(?:trustee|trustees|board of directors|director of the (?:trust|fund|company|corporation)|chief (?:compliance|financial|executive|operating) officer|president of the (?:trust|fund|company)|secretary|treasurer|audit committee)\b/
const FUND = /\b(?:funds?|portfolios?|series|etfs?|trust)\b/
const LEAVING = new Set(['retire', 'resign', 'leave', 'depart', 'relinquish', 'vacate', 'die', 'withdraw'])
const MANAGING = new Set(['manage', 'co-manage', 'comanage', 'oversee', 'lead', 'run', 'supervise', 'direct'])
const APPOINTING = new Set(['appoint', 'name', 'add', 'promote', 'designate', 'hire', 'assign', 'choose'])
const SUCCEEDING = new Set(['replace', 'succeed', 'follow'])

export function findPortfolioManagers(reading: Reading): Candidate[] {
  const moves: Move[] = []
  const newFirm = findAdviserChanges(reading).length > 0 || findSubadviserChanges(reading).length > 0
  const said = saidIn(reading)
  for (const s of said) {
    // "X resigned as Treasurer. Y has been appointed in his stead.": an office of the trust.
    const earlier = reading.clauses[s.clause.index - 1]?.in === s.clause.in ? reading.clauses[s.clause.index - 1]!.text.toLowerCase() : ''
    if (
      !(happens(s) || endsOtherwise(s)) ||
      (OFFICE.test(s.low) && !ROLE.test(s.low)) ||
      (/\b(?:in (?:his|her|their) (?:place|stead)|to succeed (?:him|her)|as (?:his|her) successor)\b/.test(s.low) &&
        !ROLE.test(s.low) &&
        OFFICE.test(earlier) &&
        !ROLE.test(earlier)) ||
      longAgo(s, reading)
    )
      continue
    const move =
      succeeded(s, moves.at(-1), reading) ??
      moveOf(s, said, reading, newFirm) ??
      addition(s, reading) ??
      (ROLE.test(s.low) ? sinceListed(s, reading) : null)
    if (
      move &&
      !move.dates &&
      /\b(?:on leave|leave of absence|(?:parental|medical|family) leave|sabbatical|interim|temporar\w+)\b/.test(s.low)
    )
      move.dates = absence(s)
    if (move && (move.leaves.length || move.comes.length)) moves.push(move)
  }
  const listed = listedMoves(
    'portfolio-manager-change',
    /\b(?:portfolio|fund|co-?)\s?managers?\b/,
    cell => peopleOf(cell, reading),
    reading,
  )
  return [...changesOf('portfolio-manager-change', moves, reading), ...listed]
}

/** "He is succeeded by Ann Poe", right after the sentence that tells who leaves. */
function succeeded(s: Said, last: Move | undefined, reading: Reading): Move | null {
  // "Prior to June 1, the Fund was managed by X", right after the sentence that tells who manages it since.
  if (
    last?.comes.length &&
    s.clause.index - last.s.clause.index <= 1 &&
    s.tense === 'past' &&
    /\b(?:prior to|before|until)\b/.test(s.openerLow) &&
    s.passive &&
    s.verb === 'manage'
  ) {
    const leaves = peopleOf(/\bby\s+(.+)/is.exec(s.what)?.[1] ?? '', reading).filter(n => !last.comes.includes(n))
    return leaves.length ? { s, leaves, comes: last.comes, dates: last.dates ?? [] } : null
  }
  // "She takes over for X"
  if (
    last?.comes.length &&
    !last.leaves.length &&
    /^(?:he|she|they)$/.test(s.whoLow) &&
    !s.passive &&
    s.clause.index - last.s.clause.index <= 1
  ) {
    const object = SUCCEEDING.has(s.verb)
      ? s.what
      : s.verb === 'take'
        ? /^(?:over (?:for|from)|the place of)\s+(.{3,80})/is.exec(s.what)?.[1]
        : undefined
    const leaves = object ? peopleOf(object.split(/,? (?:who|as)\b/)[0]!, reading).filter(n => !last.comes.includes(n)) : []
    if (leaves.length) return { s, leaves, comes: last.comes }
  }
  // "Ann Poe will take his place."
  if (
    last?.leaves.length &&
    !s.passive &&
    s.verb === 'take' &&
    /^(?:his|her|their) places?\b/.test(s.whatLow) &&
    s.clause.index - last.s.clause.index <= 1
  ) {
    const comes = peopleOf(s.who, reading).filter(n => !last.leaves.includes(n))
    if (comes.length) return { s, leaves: last.leaves, comes }
  }
  // "Nathan Oduya will manage the equity portion in her absence."
  if (
    last?.leaves.length &&
    !last.comes.length &&
    !s.passive &&
    s.tense === 'future' &&
    (MANAGING.has(s.verb) || ['assume', 'serve', 'act', 'take'].includes(s.verb)) &&
    /\b(?:in|during) (?:his|her|their) (?:absence|leave|sabbatical)\b/.test(s.low) &&
    s.clause.index - last.s.clause.index <= 1
  ) {
    const comes = peopleOf(s.who, reading).filter(n => !last.leaves.includes(n))
    if (comes.length) return { s, leaves: last.leaves, comes }
  }
  // "Her place is taken by Ann Poe."
  if (
    last?.leaves.length &&
    !last.comes.length &&
    s.passive &&
    ['take', 'fill', 'assume'].includes(s.verb) &&
    /^(?:his|her|their) (?:place|position|duties|responsibilities|role)s?\b/.test(s.whoLow) &&
    s.clause.index - last.s.clause.index <= 1
  ) {
    const comes = peopleOf(/\bby\s+(.+)/is.exec(s.what)?.[1]?.split(/,? who\b/)[0] ?? '', reading).filter(n => !last.leaves.includes(n))
    if (comes.length) return { s, leaves: last.leaves, comes }
  }
  // "A and B have replaced them."
  if (
    last?.leaves.length &&
    !last.comes.length &&
    !s.passive &&
    SUCCEEDING.has(s.verb) &&
    /^(?:him|her|them)\b/.test(s.whatLow) &&
    s.clause.index - last.s.clause.index <= 1
  ) {
    const comes = peopleOf(s.who, reading)
    if (comes.length) return { s, leaves: last.leaves, comes }
  }
  // "… are no longer made by X. Since June 1 they have been made by Y."
  if (
    last?.leaves.length &&
    !last.comes.length &&
    s.passive &&
    !s.ended &&
    /^(?:they|it|these|these decisions|this)$/.test(s.whoLow) &&
    s.clause.index - last.s.clause.index <= 1
  ) {
    const comes = peopleOf(/\bby\s+(.+)/is.exec(s.what)?.[1] ?? '', reading).filter(n => !last.leaves.includes(n))
    if (comes.length) return { s, leaves: last.leaves, comes }
  }
  if (!last?.leaves.length || !s.passive || !SUCCEEDING.has(s.verb) || s.clause.index - last.s.clause.index > 1) return null
  const who = peopleOf(s.who, reading),
    by = /\b(?:by|with)\s+(.+)/is.exec(s.what)
  const same = /^(?:he|she|they)$/.test(s.whoLow) || (who.length > 0 && who.every(n => last.leaves.includes(n)))
  const comes = same && by ? peopleOf(by[1]!.split(/,? who\b/)[0]!, reading) : []
  return comes.length ? { s, leaves: last.leaves, comes } : null
}

/** "The Fund's portfolio managers will be:" and their names in the table or list under it. */
function below(s: Said, reading: Reading): string[] {
  if (!/(?::|following|below)\s*$/.test(s.whatLow)) return []
  const names: string[] = []
  for (const passage of reading.context.view.passages.slice(s.clause.passage + 1, s.clause.passage + 7)) {
    if (passage.kind !== 'table' && passage.kind !== 'item' && passage.text.length > 140) break
    names.push(...peopleOf(passage.text, reading))
    if (passage.kind === 'table') break
  }
  return names
}

/** "… to reflect the addition of X and Y to the Fund's investment management team". */
function addition(s: Said, reading: Reading): Move | null {
  const m =
    /\b(addition|appointment|removal|departure|retirement|resignation) of\s+(.{3,160}?)(?:\s(?:to|as|from)\s|,\s(?:an? |the |one of )?(?:[\w'’-]+ ){0,4}(?:co-)?(?:portfolio |fund )?managers?\b)/i.exec(
      s.clause.text.slice(s.group.from),
    )
  if (!m || !ROLE.test(s.low)) return null
  const people = peopleOf(m[2]!, reading)
  return /^a/i.test(m[1]!) ? { s, leaves: [], comes: people } : { s, leaves: people, comes: [] }
}

/** Whether the talk is of managers: in the sentence, its headings or the sentences beside it. */
function aboutManagers(s: Said, said: readonly Said[]): boolean {
  return (
    ROLE.test(s.low) ||
    s.clause.in.path.some(h => /manage/i.test(h)) ||
    said.some(
      o => Math.abs(o.clause.index - s.clause.index) <= 2 && o.clause.in.path.join() === s.clause.in.path.join() && ROLE.test(o.low),
    )
  )
}

function moveOf(s: Said, said: readonly Said[], reading: Reading, newFirm: boolean): Move | null {
  const people = (words: string) => peopleOf(words, reading)
  const role = ROLE.test(s.low)
  const none = { s, leaves: [] as string[], comes: [] as string[] }
  // "in place of X", "replacing X", "following the retirement of X".
  const before = people(
    /\b(?:in place of|instead of|in lieu of|replacing|succeeding|replacement for|successor to|(?:the )?(?:departure|retirement|resignation|removal|death|passing) of|(?:takes?|took|taking|taken) over (?:for|from)|(?:taking|takes?|took|taken|assum\w+)\b[^.;]{0,80}? from)\s+(.{3,120}(?!\p{L}))/iu
      .exec(s.clause.text)?.[1]
      ?.split(/,? (?:as|who|effective|from|on|at|in)\b|, the /)[0] ?? '',
  ).slice(0, 3)
  // "In anticipation of X's retirement", "due to X's departure".
  const owner =
    /\b(?:of|to|with|upon|following|after|given|since|when)\s+(?:the )?((?:[A-Z][\w.'’-]+ ){1,4}?[A-Z][\w-]+)['’]s? (?:[a-z]+ ){0,2}(?:retirement|departure|resignation|death|passing|removal|(?:assignment|service|tenure|employment|term) (?:ended|ceased|came to an end))\b/.exec(
      s.clause.text,
    )?.[1]
  if (owner && !before.length) before.push(...people(owner))
  // "was added as co-manager on August 17, when Fred Dorsey moved to another group"
  const leaver = before.length
    ? undefined
    : /\b(?:when|after|as)\s+((?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w'’-]+) (?:left|moved|resigned|retired|departed|was (?:promoted|named|transferred))\b/.exec(
        s.clause.text,
      )?.[1]
  if (leaver) before.push(...people(leaver))
  const joins = (names: string[]): Move => ({ ...none, comes: names, leaves: before.filter(n => !names.includes(n)) })

  if (
    SUCCEEDING.has(s.verb) &&
    (announces(s) || !s.passive) &&
    aboutManagers(s, said) &&
    !aboutText(s.whoLow) &&
    !/["“\u0093]/.test(s.who)
  ) {
    const object = s.what.split(/ (?:as|effective)\b/i)[0]!
    if (!s.passive) return { ...none, comes: people(doerOf(s, reading)), leaves: people(object) }
    const by = /\b(?:by|with)\s+(.+)/is.exec(s.what)
    return { ...none, leaves: people(s.who), comes: by ? people(by[1]!) : [] }
  }
  // "Jane Roe's title changes from associate portfolio manager to portfolio manager"
  if (
    ['change', 'move', 'advance'].includes(s.verb) &&
    /\b(?:title|role|position|designation)\b/.test(s.whoLow) &&
    /\bto (?:co-|lead |senior )?portfolio manager\b/.test(s.whatLow)
  )
    return joins(people(s.who))
  const handed = handover(s, reading, () => aboutManagers(s, said)) ?? responsibilities(s, reading, () => aboutManagers(s, said))
  if (handed) return handed
  // "X, who has managed the Fund until now, …"
  // "… to X, who relinquishes his role as portfolio manager effective June 30"
  if (
    s.relative &&
    !s.passive &&
    LEAVING.has(s.verb) &&
    dates(s) &&
    /\bwho$/.test(s.low.slice(0, s.group.from).trimEnd()) &&
    ROLE.test(s.whatLow)
  )
    return { ...none, leaves: people(s.clause.text.slice(0, s.group.from)).slice(-1) }
  if (s.relative)
    return s.verb === 'manage' &&
      !s.passive &&
      s.tense === 'perfect' &&
      /\b(?:until now|until then|to date|up to now|until (?:that|such) (?:date|time))\b/.test(s.whatLow)
      ? { ...none, leaves: people(s.who).slice(-1) }
      : null
  if (s.passive && MANAGING.has(s.verb)) {
    const by = /\bby\s+(.+)/is.exec(s.what)
    const until = by && untilThen(s)
    if (until) return { ...none, leaves: people(by[1]!.split(/;|\bwho\b/)[0]!), ...until }
    if (
      !by ||
      s.ended ||
      !(
        s.tense === 'future' ||
        s.begins ||
        /\b(?:effective|beginning|as of|from|since) /.test(s.openerLow) ||
        /\bnow (?:co-)?(?:managed|run|led|headed|overseen)\b/.test(s.low) ||
        newFirm ||
        before.length
      )
    )
      return null
    // "by the two remaining co-managers, A and B": they stay.
    if (/^(?:the |its )?(?:\w+ )?(?:remaining|other|existing|current)\b/i.test(by[1]!))
      return before.length ? { ...none, leaves: before } : null
    // "run by a committee of three: A, B and C"
    const next = /:\s*$/.test(by[1]!) ? reading.clauses[s.clause.index + 1] : undefined
    const own = people(by[1]!.split(/\bwho\b/)[0]!),
      team = own.length || next?.in !== s.clause.in ? own : people(next.text)
    return {
      ...none,
      comes: team.length ? team : people(/\bwhose (?:\w+ ){1,3}are\b(.+)/is.exec(s.clause.text.slice(s.group.to))?.[1] ?? ''),
      leaves: before.filter(n => !team.includes(n)),
      team: true,
    }
  }
  // "The Fund has new managers: A and B."
  if (
    s.verb === 'have' &&
    !s.passive &&
    !s.ended &&
    FUND.test(s.whoLow) &&
    /^(?:an? |two |three )?new (?:(?:portfolio|fund|investment|co-?) ?)*managers?\b/.test(s.whatLow)
  )
    return { ...none, comes: people(s.what), team: true }
  // "has had charge of the day-to-day investment of the Fund since September 3"
  if (
    s.verb === 'have' &&
    s.tense === 'perfect' &&
    !s.relative &&
    /^(?:charge|responsibility)\b/.test(s.whatLow) &&
    (dates(s) || sinceThen(s, reading)) &&
    people(s.who).length
  )
    return { ...none, comes: people(s.who), leaves: before, ...(sinceThen(s, reading) ?? {}) }
  // "Joining A on the team, effective July 1, is B"
  const inverted =
    s.verb === 'be' && !s.ended ? /^\W*(?:effective [^,]*, )?(joining|replacing|succeeding|assuming)\b/.exec(s.low)?.[1] : undefined
  if (inverted && people(s.what).length && aboutManagers(s, said))
    return { ...none, comes: people(s.what), leaves: inverted === 'joining' || inverted === 'assuming' ? [] : people(s.who) }
  // "The Portfolio Managers for each Fund are A and B."
  if (
    s.verb === 'be' &&
    !s.ended &&
    /\b(?:portfolio|lead|fund) (?:co-)?managers?\b/.test(s.whoLow) &&
    !people(s.who).length &&
    (/\beffective\b|\bas of\b|\bbeginning\b/.test(s.openerLow) || s.tense === 'future' || /^\s*now\b/.test(s.whatLow))
  )
    return { ...none, comes: people(s.what).length ? people(s.what) : below(s, reading), team: true }

  // "Effective July 1, the management team for the Fund consists of A and B."
  if (
    !s.passive &&
    !s.relative &&
    ['consist', 'comprise', 'include'].includes(s.verb) &&
    (ROLE.test(s.whoLow) || (/\bteam$/.test(s.whoLow) && aboutManagers(s, said))) &&
    !people(s.who).length &&
    (s.tense === 'future' || openedWithDay(s))
  )
    return { ...none, comes: people(s.what), team: true }
  // "Dr. Feld has been joined by Colin Estes."
  if (s.passive && s.verb === 'join' && aboutManagers(s, said)) {
    const by = /\bby\s+(.+)/is.exec(s.what),
      joining = by ? people(by[1]!.split(/,? who\b/)[0]!) : []
    return joining.length ? { ...none, comes: joining } : null
  }
  // "Jane Roe has informed the Adviser that she intends to retire."
  const subject = /^(?:that )?(?:he|she)$/.test(s.whoLow) ? people(doerOf(s, reading)).slice(0, 1) : people(s.who)
  if (
    s.passive &&
    s.verb === 'delete' &&
    /\breferences? to\b|\bbiograph(?:y|ical information) (?:of|for)\b/.test(s.whoLow) &&
    (role || !/\b(?:directors?|trustees?|officers?)\b/.test(s.low)) &&
    !/\b(?:as|with respect to) (?!(?:an? |the )?(?:lead |co-?)?(?:portfolio|manager))/.test(s.whoLow)
  )
    return { ...none, leaves: subject, weak: true }
  const otherwise = endsOtherwise(s)
  if (otherwise) return subject.length && aboutManagers(s, said) ? { ...none, leaves: subject, ...otherwise } : null
  if (
    s.passive &&
    (s.verb === 'remove' || s.verb === 'delete') &&
    subject.length &&
    /\breferences?\b/.test(s.whoLow) &&
    before.some(n => subject.includes(n))
  )
    return { ...none, leaves: subject }
  if (s.passive && s.verb === 'remove')
    return ROLE.test(s.low) && subject.length ? { ...none, leaves: subject, weak: /\breferences? to\b/.test(s.whoLow) } : null
  if (s.ended) return subject.length && (role || MANAGING.has(s.verb) || aboutManagers(s, said)) ? { ...none, leaves: subject } : null
  if (s.passive && s.verb === 'assume' && subject.length && aboutManagers(s, said)) {
    const by = /\bby\s+(.+)/is.exec(s.what)
    return { ...none, leaves: subject, comes: by ? people(by[1]!) : [] }
  }
  if (!s.passive && LEAVING.has(s.verb) && (announces(s) || /^(?:announce|plan|intend|decide|elect|inform)$/.test(s.governor ?? ''))) {
    const heir = s.verb === 'relinquish' ? people(/\bto\s+(?=[A-Z])(.{3,80})/.exec(s.what)?.[1] ?? '') : []
    return subject.length && aboutManagers(s, said) ? { ...none, leaves: subject, comes: heir.filter(n => !subject.includes(n)) } : null
  }
  if (
    !s.passive &&
    (s.verb === 'step' || s.verb === 'step-down') &&
    /^\s*(?:down|aside|back|away)\b/.test(s.verb === 'step' ? s.whatLow : 'down')
  )
    return aboutManagers(s, said) ? { ...none, leaves: subject } : null
  if (
    !s.passive &&
    ['take', 'be', 'begin', 'go', 'start', 'commence'].includes(s.verb) &&
    /\b(?:leave(?: of absence)?|sabbatical)\b/.test(s.whatLow)
  )
    return aboutManagers(s, said) ? { ...none, leaves: subject } : null
  if (!s.passive && s.verb === 'pass' && /^\s*away\b/.test(s.whatLow)) return aboutManagers(s, said) ? { ...none, leaves: subject } : null
  if (!s.passive && s.verb === 'transition' && /\b(?:off|from|away)\b/.test(s.whatLow))
    return aboutManagers(s, said) ? { ...none, leaves: subject } : null

  if (s.passive && s.verb === 'reassign') return subject.length && aboutManagers(s, said) ? { ...none, leaves: subject } : null
  // "are named as co-portfolio managers": what is done now is news.
  const last = reading.clauses[s.clause.index - 1]
  const answers =
    s.passive &&
    s.tense === 'present' &&
    last?.passage === s.clause.passage &&
    /\b(?:no longer|resign|retir|depart|ceas|step(?:s|ped|ping)? down)/i.test(last.text)
  if (
    APPOINTING.has(s.verb) &&
    (announces(s) ||
      answers ||
      (s.passive &&
        s.tense === 'present' &&
        (/\bhereby\b/.test(s.low.slice(s.group.from, s.group.to)) || /^\s*(?:as )?(?:an? )?(?:additional |new )?co-?/.test(s.whatLow)))) &&
    (role || aboutManagers(s, said))
  ) {
    if (s.passive) return subject.length ? joins(subject) : null
    const named = people(s.what.split(/\b(?:in place of|in succession to|to replace|to succeed|replacing|succeeding)\b/)[0]!)
    return named.length && ROLE.test(s.whatLow) ? joins(named) : null
  }
  if (!subject.length || s.passive) return null
  if (
    s.verb === 'join' &&
    (s.tense !== 'past' || ROLE.test(s.whatLow)) &&
    (ROLE.test(s.whatLow) || aboutManagers(s, said)) &&
    !/\b(?:firm|organization|company|adviser|advisers|inc|llc)\b/.test(s.whatLow.split(' as ')[0]!)
  )
    return people(s.what.split(/ as\b/)[0]!).length ? { ...none, comes: subject } : joins(subject)
  const opened = /\b(?:effective|as of|beginning|commencing|starting|from)\b/.test(s.openerLow)
  const comes =
    s.tense === 'future' ||
    s.begins ||
    (s.progressive && /\b(?:effective|interim|now|until)\b/.test(s.low)) ||
    (opened && (s.tense === 'present' || s.tense === 'perfect'))
  const since = sinceThen(s, reading)
  if (since) return { ...joins(subject), ...since }
  // "X is its sole manager since Y's departure on June 5"
  if (s.verb === 'be' && s.tense === 'present' && before.length > 0 && /\bmanagers?\b/.test(s.whatLow)) return joins(subject)
  // "Ann Poe is the Fund's new portfolio manager."
  if (
    s.verb === 'be' &&
    s.tense === 'present' &&
    /^(?:now )?(?:the |an? )?(?:(?:fund|portfolio|series)(?:['’]s)? )?new (?:[\w-]+ ){0,3}manager\b/.test(s.whatLow)
  )
    return joins(subject)
  // "All references to X are deleted. Y now serves as lead manager."
  const now =
    s.tense === 'present' &&
    /\bnow\b/.test(s.low.slice(s.group.from, s.group.to)) &&
    last?.passage === s.clause.passage &&
    /\breferences? to\b|\bno longer\b|\b(?:resign|retir|left|depart)/i.test(last.text)
  if (
    ['serve', 'act', 'be', 'become'].includes(s.verb) &&
    ROLE.test(s.whatLow) &&
    (comes || now || s.verb === 'become' || (s.tense === 'perfect' && dates(s)) || /^now\b/.test(s.low.slice(s.group.from, s.group.to))) &&
    !/\b(?:since|from) (?:\w+ )?\d{4}/.test(s.whatLow)
  )
    return joins(subject)
  // "A and B have primary responsibility for managing the Fund's portfolio", where the firm itself is new.
  if (s.verb === 'have' && newFirm && s.tense === 'present' && /\bresponsib/.test(s.whatLow) && role)
    return { ...joins(subject), team: true }
  if (
    s.verb === 'assume' ||
    (s.verb === 'take' && /^\s*(?:over|on|responsib|primary|full|sole|(?:the )?(?:helm|reins|lead)|charge)/.test(s.whatLow)) ||
    (s.verb === 'resume' && /\b(?:responsib|role|duties|manag)/.test(s.whatLow)) ||
    (s.verb === 'have' && /responsib/.test(s.whatLow))
  )
    return announces(s) && (comes || s.verb !== 'have') && aboutManagers(s, said) ? joins(subject) : null
  if (s.verb === 'make' && comes && /^(?:the |all (?:of )?the |its )?(?:day-to-day |investment )+decisions\b/.test(s.whatLow))
    return joins(subject)
  if (s.verb === 'share' && /\bresponsib|\bmanag/.test(s.whatLow) && (comes || /\bnow\b/.test(s.low.slice(s.group.from, s.group.to))))
    return joins(subject)
  if (
    MANAGING.has(s.verb) &&
    (comes ||
      /\bnow\b/.test(s.low.slice(s.group.from, s.group.to)) ||
      /^(?:it|them|both) now\b/.test(s.whatLow) ||
      (s.tense === 'present' && /\bsince [a-z]+ \d{1,2}, \d{4}/.test(s.whatLow))) &&
    (FUND.test(s.whatLow) || (/^(?:it|them|both)\b/.test(s.whatLow) && aboutManagers(s, said))) &&
    s.tense !== 'perfect'
  )
    return joins(subject)
  return null
}

/** The sentence gives the day from which it holds. */
function dates(s: Said): boolean {
  return /\beffective\b|\bas of\b/.test(s.low)
}
