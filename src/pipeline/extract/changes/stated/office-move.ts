// In: one statement about a firm's office (adviser, subadviser, custodian). Out: which firm leaves it, which comes, by the verb of the statement.
//   "The Manager terminated X as Adviser"   "Y has been appointed subadviser"   "X will replace Y as subadviser"
//                           ^ leaves         ^ comes                            ^ comes        ^ leaves
import { firmByPlace } from '../firm-book.ts'
import type { ChangeDate } from '../../../../model/filing.ts'
import { writtenDates } from '../../dates/written-date.ts'
import type { Reading } from '../candidate.ts'
import { folded } from '../folded.ts'
import { DECIDING } from './items.ts'
import type { Move } from './moves.ts'
import { firmsOf, namesIn, peopleOf } from './named.ts'
import { openedWithDay } from './news.ts'
import { takesPlace } from './nominals.ts'
import { doerOf, saidIn, type Said } from './said.ts'

export interface Office {
  /** The office's name in folded words. */
  role: RegExp
  /** A contract for it. */
  contract: RegExp
  /** Not this office, though its word is in the sentence. */
  unlike: RegExp
  /** Who manages a portfolio day by day has it, whatever it is called. */
  manages?: boolean
}

/** What a firm has while it holds an office. */
const HOLDING =
  /\b(?:tenure|service|services|engagement|term|role|appointment|mandate|relationship|retention|management|employment|duties|responsibilit\w+)\b/

/** "Kestrel Advisors, L.P." is called an adviser, whatever its office. */
export const withoutForms = (low: string): string =>
  low.replace(/\badvis[eo]rs?(?=,?\s(?:llc|inc|l\.p|lp|llp|ltd|limited|n\.a|corp|company|co\b))/g, ' ')

export const APPOINTING = new Set([
  'appoint',
  'name',
  'select',
  'engage',
  'retain',
  'hire',
  'choose',
  'add',
  'designate',
  'approve',
  'elect',
])
export const ENDING = new Set(['terminate', 'end', 'remove', 'cancel', 'discontinue', 'drop', 'dismiss'])

/** "the fees previously paid by the Funds to Y", told right after: Y had the office. */
export function paidBefore(s: Said, reading: Reading): string[] {
  const after = saidIn(reading).filter(
    o => o.clause.passage === s.clause.passage && o.clause.index - s.clause.index >= 0 && o.clause.index - s.clause.index <= 2,
  )
  const words = after
    .map(o => /\b(?:previously|formerly) paid\b[^.;]{0,60}?\bto\s+(?=(?:the )?[A-Z])(.{3,90})/i.exec(o.clause.text)?.[1])
    .find(Boolean)
  return words ? firmsOf(words, reading).slice(0, 1) : []
}

/** Firms of some words; where none is known by its form, the proper name that stands first. */
export function named(words: string, reading: Reading): string[] {
  const firms = firmsOf(words, reading)
  if (firms.length) return firms
  const first = firmByPlace(words)
  if (!first || /\b(?:Index|Indices|Benchmark|Average|Composite|Shares|Class)\b/.test(first) || peopleOf(words, reading).length) return []
  // "Ostrander", where one firm alone that the document prints in full begins so.
  const full = namesIn(reading).firms.filter(f => f.startsWith(`${first} `))
  return [full.length === 1 ? full[0]! : first]
}

/** The first words of a complement, up to where another thought begins. */
export const object = (words: string) =>
  words.split(/,? (?:as|to serve|to act|to become|effective|with respect to|who|which|pursuant|under)\b/i)[0]!

/** The day since which it is so, where the amended document is older. */
function startedSince(s: Said, { context: { amends } }: Reading): ChangeDate[] | null {
  const issued = amends
      .flatMap(a => a.dated ?? [])
      .sort()
      .at(-1),
    { text, lines } = s.clause
  const day = writtenDates(text).find(d => d.date?.length === 10 && /\bsince $/i.test(text.slice(0, d.from)))
  return day && issued?.length === 10 && day.date! > issued ? [{ role: 'effective', date: day.date!, qualifier: 'on', lines }] : null
}

export function moveOf(s: Said, reading: Reading, office: Office): Move | null {
  const none = { s, leaves: [] as string[], comes: [] as string[] }
  const inRole = (words: string) => {
    const low = withoutForms(folded(words))
    return office.role.test(low) && !office.unlike.test(low)
  }
  const place =
    /\b(?:in place of|instead of|replacing|succeeding|to replace|to succeed|in succession to|take over from|taking over from|over from)\s+(.{2,120})/i.exec(
      s.what,
    )
  // "will assume responsibility as sub-adviser from X".
  const over =
    !place && ['assume', 'take', 'become'].includes(s.verb)
      ? (/\bfrom\s+([A-Z].{2,100})/.exec(s.what) ??
        /\b(?:duties|obligations|responsibilities|rights) of\s+([A-Z].{2,100}?) under\b/.exec(s.what))
      : null
  // "Upon the termination of X on May 1, Y will begin serving", "became underwriter upon the termination of the agreement with X".
  const upon =
    /\b(?:termination|resignation|removal|departure|withdrawal) of\s+(.{2,100})/i.exec(s.clause.text.slice(0, s.subject.from)) ??
    /\b(?:upon|following|after|due to|because of) the (?:termination|resignation|removal|departure|withdrawal) of\s+(?:the agreement with\s+)?(.{2,100})/i.exec(
      s.what,
    )
  const earlier =
    !place && !over
      ? /\b(?:previously|formerly|heretofore|until now|theretofore) (?:performed|provided|handled|rendered|held|done|undertaken|furnished|filled|carried out|occupied|served|managed) by\s+(.{3,100})/i.exec(
          s.what,
        )
      : null
  const before = earlier
    ? firmsOf(earlier[1]!, reading).slice(0, 1)
    : place
      ? named(object(place[1]!), reading).slice(0, 1)
      : over
        ? firmsOf(object(over[1]!), reading).slice(0, 1)
        : upon
          ? firmsOf(object(upon[1]!), reading).slice(0, 1)
          : []
  const comes = (firms: string[]): Move => ({ ...none, comes: firms.filter(f => !before.includes(f)), leaves: before })

  // "X has been the custodian since September 2", a day after that of the document that is amended.
  const since =
    ['be', 'serve', 'act'].includes(s.verb) && s.tense === 'perfect' && !s.passive && !s.ended && inRole(s.whatLow)
      ? startedSince(s, reading)
      : null
  if (since) return { ...comes(named(s.who, reading).slice(0, 1)), dates: since }
  // "X will replace Y as subadviser"; "Y will be replaced by X".
  if (
    (s.verb === 'replace' || s.verb === 'succeed') &&
    (inRole(s.low.split(/\b(?:because|since the|as the adviser believes)\b/)[0]!) || inRole(`${s.whoLow} ${s.whatLow}`))
  ) {
    // "authorized the Manager to replace X with Y"
    const pair = s.passive ? null : /^(.{3,120}?)\s+(?:with|by)\s+(.{3,120})/is.exec(s.what)
    const put = pair ? firmsOf(object(pair[2]!), reading) : []
    if (pair && put.length) return { ...none, leaves: named(object(pair[1]!), reading).slice(0, 1), comes: put.slice(0, 2) }
    if (!s.passive) return { ...none, comes: named(s.who, reading).slice(0, 2), leaves: named(object(s.what), reading).slice(0, 1) }
    const by = /\b(?:by|with)\s+(.+)/is.exec(s.what)
    const left = named(s.who, reading)
    return left.length ? { ...none, leaves: left.slice(0, 1), comes: by ? named(object(by[1]!), reading).slice(0, 2) : [] } : null
  }
  // "terminated its agreement with X", in a sentence about subadvisers
  const agreed =
    ENDING.has(s.verb) && !s.passive && inRole(s.low) ? /^(?:its|the|their) (?:agreement|contract) with\s+(.{3,120})/i.exec(s.what) : null
  if (agreed) return { ...none, leaves: firmsOf(object(agreed[1]!), reading).slice(0, 1) }
  // "The Manager terminated X as Adviser"; "the subadvisory agreement with X will be terminated"; "voted to end the agreement with X".
  if (ENDING.has(s.verb) || (s.verb === 'expire' && office.contract.test(s.whoLow))) {
    // "the Fund will be terminated, upon the recommendation of X, its adviser": the fund ends, and no firm leaves.
    if (
      (s.passive
        ? /\b(?:funds?|portfolios?|etfs?|series)\W*(?:\([^)]*\))?\W*$/.test(s.whoLow)
        : /^(?:on|effective|as of|based)\b/.test(s.whatLow)) &&
      !inRole(s.whoLow) &&
      !office.contract.test(s.whoLow)
    )
      return null
    // "The subadvisory agreement with X will terminate".
    const words = s.passive ? `${s.who} ${s.what}` : office.contract.test(s.whoLow) ? s.who : s.what
    if (!inRole(words) && !office.contract.test(folded(words))) return null
    const tail = office.contract.test(folded(words)) ? (/\b(?:with|between|among)\s+(.+)/is.exec(words)?.[1] ?? words) : words
    const firms = named(object(tail), reading)
    // "A and B will be removed as sub-advisers": each of them.
    const several =
      s.passive &&
      /^as (?:the )?(?:[\w-]+ ){0,2}(?:sub-?)?(?:advis[eo]rs|managers|agents|distributors|administrators|custodians)\b/.test(s.whatLow)
        ? named(s.who, reading)
        : []
    if (several.length > 1) return { ...none, leaves: several }
    // "removing X as a sub-adviser and hiring Y as an additional sub-adviser"
    const hired = s.passive
      ? null
      : /\band (?:adding|appointing|hiring|retaining|engaging|selecting)\s+(?:each of )?(.{3,160})/i.exec(s.what)
    if (firms.length)
      return { ...none, leaves: firms.slice(-1), comes: hired && inRole(hired[1]!) ? named(object(hired[1]!), reading).slice(0, 2) : [] }
    // "the Corwin Investment Advisory Agreement with the Fund terminated automatically"
    const whose = office.contract.test(s.whoLow) ? firmsOf(s.who.slice(0, s.whoLow.search(office.contract)), reading).slice(-1) : []
    if (whose.length) return { ...none, leaves: whose }
    // "has notified X of its intention to terminate the agreement": the one who is told.
    // "X and Y have mutually agreed to terminate the agreement": the second is who had the office.
    const both = s.passive ? [] : firmsOf(s.who, reading)
    if (both.length === 2 && /\bagreed\b/.test(s.low.slice(s.group.from, s.group.to))) return { ...none, leaves: both.slice(1) }
    const told =
      /\b(?:notified|informed|advised|(?:gave|given|provided|delivered|sent)(?: (?:written )?notice)?(?: to)?|notice (?:\w+ )?to)\s+(?=[A-Z])(.{3,120})/.exec(
        s.clause.text.slice(0, s.passive ? s.subject.from : s.group.from),
      )
    return told ? { ...none, leaves: firmsOf(told[1]!.split(/\bof (?:its|the|an?)\b|\bthat\b/)[0]!, reading).slice(0, 1) } : null
  }
  // "X's tenure as adviser will conclude".
  if (
    !s.passive &&
    ['end', 'conclude', 'cease', 'terminate', 'expire', 'discontinue'].includes(s.verb) &&
    HOLDING.test(s.whoLow) &&
    inRole(s.whoLow)
  ) {
    const firms = firmsOf(/\bby\s+(.{3,100})/i.exec(s.who)?.[1] ?? s.who, reading)
    if (firms.length) return { ...none, leaves: firms.slice(0, 1) }
  }
  // "will no longer be engaged as sub-adviser"
  if (s.ended && s.passive && ['engage', 'retain', 'employ', 'use', 'utilize', 'appoint'].includes(s.verb) && inRole(s.whatLow))
    return { ...none, leaves: named(s.who, reading).slice(0, 4) }
  // "gave X notice of termination of its agreement"
  const notice =
    !s.passive && ['give', 'deliver', 'provide', 'send', 'serve'].includes(s.verb) && office.contract.test(s.whatLow)
      ? /^(?:(?:\w+ )?notice (?:of termination )?to\s+)?([A-Z].{2,100}?)\s(?:with )?(?:\w+ )?(?:notice|of (?:its|their) (?:intention|decision)|of the termination)\b[^.;]{0,40}\bterminat/.exec(
          s.what,
        )
      : null
  if (notice) return { ...none, leaves: firmsOf(notice[1]!, reading).slice(0, 1) }
  // "X will no longer serve as subadviser"; "X resigned as adviser"; "ceased to be the adviser".
  if (s.ended && !s.passive && inRole(s.whatLow)) return { ...none, leaves: named(s.who, reading).slice(0, 4) }
  if (!s.passive && (s.verb === 'resign' || s.verb === 'withdraw') && inRole(s.low))
    return { ...none, leaves: named(doerOf(s, reading), reading).slice(0, 1) }
  // "has given notice of its resignation as investment adviser"
  if (
    !s.passive &&
    ['give', 'tender', 'submit', 'deliver', 'announce'].includes(s.verb) &&
    /^(?:(?:\w+ )?notice of )?(?:its|their) (?:intention to resign|resignation|withdrawal)\b/.test(s.whatLow) &&
    inRole(s.whatLow)
  )
    return { ...none, leaves: named(s.who, reading).slice(0, 1) }
  // "A portion of the assets will be allocated to X, a new sub-adviser"
  const share =
    s.passive &&
    !s.ended &&
    ['allocate', 'assign', 'entrust', 'delegate'].includes(s.verb) &&
    /\b(?:assets|portion|sleeve|segment|portfolio)\b/.test(s.whoLow) &&
    inRole(s.whatLow) &&
    /\b(?:new|additional|as)\b/.test(s.whatLow)
      ? /\bto\s+(.{3,140})/is.exec(s.what)
      : null
  if (share) return comes(firmsOf(share[1]!, reading).slice(0, 1))
  // "X has assigned its advisory agreement to its parent, Y"
  const given =
    !s.passive && ['transfer', 'assign', 'novate'].includes(s.verb) && office.contract.test(s.whatLow)
      ? /\bto\s+(.{3,140})/is.exec(s.what)
      : null
  if (given) {
    const out = firmsOf(s.who, reading).slice(0, 1),
      to = firmsOf(given[1]!, reading).slice(0, 1)
    if (out.length && to.length && out[0] !== to[0]) return { ...none, leaves: out, comes: to }
  }
  // "The advisory functions of X are transferred to Y"; "the agreement with X will be assigned to Y".
  const onto =
    (s.passive ||
      (s.tense === 'future' &&
        ['transfer', 'transition', 'shift', 'move', 'pass'].includes(s.verb) &&
        firmsOf(s.who, reading).length > 0)) &&
    ['transfer', 'assign', 'transition', 'shift', 'move', 'novate', 'hand', 'turn', 'give', 'pass'].includes(s.verb) &&
    (inRole(s.whoLow) || office.contract.test(s.whoLow))
      ? /\bto\s+(.{3,140})/is.exec(s.what)
      : null
  if (onto) {
    const out = firmsOf(s.who, reading).slice(-1),
      to = firmsOf(onto[1]!, reading).slice(0, 1)
    return out.length && to.length && out[0] !== to[0] ? { ...none, leaves: out, comes: to } : null
  }
  // "has entered into a sub-advisory agreement with X"; a renewed or amended one brings nobody.
  if (
    ['enter', 'execute', 'sign'].includes(s.verb) &&
    !s.passive &&
    !s.ended &&
    office.contract.test(s.whatLow) &&
    !office.unlike.test(s.whatLow) &&
    !/\b(?:amended|renew\w*|continu\w*|supplemental|restated)\b/.test(s.whatLow.slice(0, 60))
  ) {
    const own = firmsOf(s.who, reading),
      party = /\b(?:agreement|contract)\b[^;]{0,60}?\bwith\b(?! respect)\s+(.{3,140})/is.exec(s.what)
    const firms = party ? firmsOf(object(party[1]!), reading).filter(f => !own.includes(f)) : []
    return firms.length ? { ...comes(firms.slice(0, 1)), leaves: before.length ? before : paidBefore(s, reading) } : null
  }

  // "approved a change of subadviser from A to B"; "the adviser will change from A to B".
  const pair = /\bfrom\s+(.+?)\s+to\s+(.+)/is.exec(s.what)
  if (
    pair &&
    !/\bnames?\b/.test(`${s.whoLow} ${s.whatLow.split(' from ')[0]!}`) &&
    (s.verb === 'change' ||
      (['move', 'transition', 'shift', 'transfer', 'pass'].includes(s.verb) && !s.passive && inRole(s.whoLow)) ||
      /\bchange (?:of|in)\b/.test(s.whatLow)) &&
    inRole(s.low)
  ) {
    const from = named(pair[1]!, reading),
      to = named(object(pair[2]!), reading)
    if (from.length && to.length) return { ...none, leaves: from.slice(0, 1), comes: to.slice(0, 1) }
  }
  // "X has been appointed subadviser"; "the Trustees appointed X as subadviser"; "approved a new advisory agreement between the Manager and X".
  if ((APPOINTING.has(s.verb) || (DECIDING.has(s.verb) && !s.passive)) && !s.ended) {
    if (s.passive && s.verb !== 'approve') return inRole(s.whatLow) ? comes(named(s.who, reading).slice(0, 3)) : null
    if (s.passive) return null
    const contract = office.contract.exec(s.whatLow)
    // "approved a sub-advisory agreement with X, pursuant to which X will serve", "… The agreement took effect August 2": a first one, though it is not called new.
    const starts =
      contract === null
        ? undefined
        : reading.clauses
            .slice(s.clause.index + 1, s.clause.index + 6)
            .find(k => /^the sub-?advisory agreement (?:took|takes|will take) effect\b/i.test(k.text))
    const begins =
      starts !== undefined ||
      (contract !== null &&
        /\b(?:pursuant to|under) which\s(?:[^,;]|,\s(?=(?:Inc|LLC|L\.L\.C|LLP|L\.?P|Ltd|Limited|N\.A|Corp|Co)\b)){2,80}\s(?:will|would) (?:serve|act|become|begin)\b/.test(
          s.clause.text.slice(s.group.to),
        ))
    if (
      APPOINTING.has(s.verb) &&
      contract &&
      (begins || /\b(?:new|interim|proposed)\b/.test(s.whatLow)) &&
      !/\bcontinu|\brenew/.test(s.whatLow.slice(0, 60))
    ) {
      const between =
        /\b(?:with|between|among|(?:pursuant to|under) which)\b(?! respect)\s*(.+)/is.exec(s.what.slice(contract.index)) ??
        /\b(?:pursuant to|under) which\s+(.+)/is.exec(s.clause.text.slice(s.group.to))
      const firms = between
        ? firmsOf(
            between[1]!.split(
              /;|\(\d\)|,? and (?:an? |the )?(?:new |amended |interim )*(?:investment )?(?:sub-?\s?)?(?:advisory|management|distribution) (?:agreement|contract)/i,
            )[0]!,
            reading,
          ).filter(f => !before.includes(f))
        : []
      const day = starts ? writtenDates(starts.text).find(d => d.date)?.date : undefined
      return firms.length
        ? {
            ...comes(firms.slice(/\bbetween\b|\bamong\b/.test(between![0]) ? -1 : 0).slice(0, 1)),
            ...(starts && day ? { dates: [{ role: 'effective' as const, date: day, qualifier: 'on' as const, lines: starts.lines }] } : {}),
          }
        : null
    }
    if (!DECIDING.has(s.verb) && inRole(s.whatLow)) return comes(named(object(s.what), reading).slice(0, 3))
    // "the termination of the agreement with X and the hiring of Y".
    const ended =
      /\b(?:termination|removal|resignation|departure) of (?:the )?([^;]*?)(?: and (?:the )?(?:appointment|selection|engagement|hiring|retention|addition|approval)|$)/i.exec(
        s.what,
      )
    const out = ended && (inRole(ended[1]!) || office.contract.test(folded(ended[1]!))) ? firmsOf(ended[1]!, reading).slice(-1) : []
    const role = /\b(?:appointment|selection|engagement|hiring|retention|addition) (?:by [^;]{3,90}? )?of\s+(.+)/is.exec(s.what)
    if (role && inRole(s.whatLow)) {
      const move = comes(named(object(role[1]!), reading).slice(0, 2))
      return { ...move, leaves: [...new Set([...move.leaves, ...out])] }
    }
    if (out.length) return { ...none, leaves: out }
    return s.verb === 'approve' &&
      /^[A-Z]/.test(s.what) &&
      !/^\S+(?: \S+){0,5}['’]s? (?:proposal|recommendation|request|decision)\b/.test(s.what) &&
      /^(?!the |a |an |proposal)/.test(s.whatLow) &&
      inRole(s.whatLow)
      ? comes(named(object(s.what), reading).slice(0, 2))
      : null
  }
  // "The transfer agent of each Fund will be X"; "effective May 1, the Fund's adviser is X".
  if (
    s.verb === 'be' &&
    !s.ended &&
    !s.relative &&
    office.role.test(s.whoLow) &&
    inRole(s.whoLow) &&
    /^[A-Z]/.test(s.what) &&
    !named(s.who, reading).length
  ) {
    const parent = /\bformed (?:by|through|in) the merger of (?:the )?([A-Z].{2,90}?) (?:with|and|into) /.exec(
        s.clause.text.slice(s.group.to),
      ),
      move = comes(firmsOf(object(s.what), reading).slice(0, 2))
    const told = parent && !move.leaves.length ? { ...move, leaves: firmsOf(parent[1]!, reading).slice(0, 1) } : move
    return s.tense === 'future' || /\b(?:effective|as of|beginning)\b/.test(s.openerLow) ? told : null
  }
  // "X is an additional sub-adviser of the Portfolio"
  if (
    s.verb === 'be' &&
    s.tense === 'present' &&
    !s.ended &&
    !s.relative &&
    /^(?:an? |the )?(?:additional|new) /.test(s.whatLow) &&
    inRole(s.whatLow)
  )
    return comes(firmsOf(s.who, reading).slice(0, 2))
  // "the Fund will have two additional sub-advisers: X and Y"
  if (s.verb === 'have' && s.tense === 'future' && !s.ended && /^(?:an? |\w+ )?(?:additional|new) /.test(s.whatLow) && inRole(s.whatLow))
    return comes(firmsOf(s.what, reading).slice(0, 4))
  // "transfer agency services will be provided by X"
  if (
    s.passive &&
    ['provide', 'perform', 'furnish', 'render'].includes(s.verb) &&
    !s.relative &&
    inRole(s.whoLow) &&
    (s.tense === 'future' || s.begins || openedWithDay(s))
  ) {
    const by = /\bby\s+(.{3,140})/is.exec(s.what)
    const old = /\bwhich (?:will )?(?:replaces?|succeeds?)\s+(.{3,100})/i.exec(s.clause.text.slice(s.group.to))
    const firms = by ? firmsOf(by[1]!.split(/,? which\b/)[0]!, reading).slice(0, 1) : []
    return firms.length ? { ...none, comes: firms, leaves: old ? firmsOf(old[1]!, reading).slice(0, 1) : before } : null
  }
  // "the Fund has changed its custodian to X"
  const changed =
    s.verb === 'change' && !s.passive && s.tense !== 'present' && inRole(s.whatLow.split(' to ')[0]!) && !/\bname\b/.test(s.whatLow)
      ? /\sto\s+(.{3,120})/.exec(s.what)
      : null
  if (changed) return comes(firmsOf(object(changed[1]!), reading).slice(0, 1))
  // "has assumed management of those assets", "has commenced management of a portion of the Fund", said of another than the adviser who oversees it.
  if (
    !s.passive &&
    ['assume', 'take', 'commence', 'begin'].includes(s.verb) &&
    /^(?:over )?(?:the )?(?:day-to-day |portfolio |primary )*management (?:of|for)\b/.test(s.whatLow) &&
    !office.role.test(s.whoLow) &&
    inRole(s.low)
  )
    return comes(firmsOf(s.who, reading).slice(0, 2))
  // "X is to advise the Fund instead of Y"
  if (
    !s.passive &&
    !s.ended &&
    ['advise', 'subadvise', 'sub-advise'].includes(s.verb) &&
    (s.tense === 'future' || s.begins || openedWithDay(s)) &&
    inRole(`${s.verb}r`) &&
    /\b(?:fund|portfolio|series|trust)s?\b/.test(s.whatLow)
  )
    return comes(firmsOf(s.who, reading).slice(0, 2))
  // "X will become the adviser"; "effective May 1, X serves as subadviser".
  if (
    !s.passive &&
    ['become', 'serve', 'act', 'be', 'begin', 'assume', 'take', 'join', 'start', 'commence', 'provide', 'perform', 'continue'].includes(
      s.verb,
    ) &&
    inRole(s.whatLow)
  ) {
    const opened =
      /\b(?:effective|as of|beginning|commencing|starting|from)\b/.test(s.openerLow) ||
      /\b(?:effective|beginning|commencing) (?:as of |on |immediately|[a-z]+ \d)|\bas of (?:that|such|the same) date\b/.test(s.whatLow)
    // "Prior to that date, X served as transfer agent".
    if (/\b(?:prior to|before|until) (?:that|such|this) (?:date|time)\b/.test(s.openerLow) && s.tense === 'past')
      return { ...none, leaves: named(s.who, reading).slice(0, 1) }
    if (
      !(
        s.tense === 'future' ||
        s.begins ||
        s.verb === 'become' ||
        (opened && s.tense !== 'past') ||
        (s.tense === 'present' && s.verb === 'be' && /\bnow\b/.test(s.low.slice(s.group.from, s.group.to))) ||
        (s.verb === 'assume' && s.tense !== 'present')
      )
    )
      return null
    // "A merged into B, and B became the adviser"
    const merged =
      s.verb === 'become'
        ? /(?:^|,\s|\bwhen\s|\bthat\s)([^,]{3,90}(?:, (?:LLC|Inc\.|L\.P\.|LLP|Ltd\.))?),?\s(?:was |has |will be |will )?(?:merged?|reorganized|consolidated|combined|converted)\s(?:with and )?(?:in)?to\b/s.exec(
            s.clause.text.slice(0, s.group.from),
          )
        : null
    const gone = merged && !before.length ? firmsOf(merged[1]!, reading).slice(-1) : []
    const move = comes(named(s.who, reading).slice(0, 3))
    return gone.length && !move.comes.includes(gone[0]!) ? { ...move, leaves: gone } : move
  }
  // "Halden assumes portfolio management duties on September 2 under an interim sub-advisory agreement".
  if (!s.passive && s.verb === 'assume' && office.contract.test(s.whatLow)) return comes(named(s.who, reading).slice(0, 1))
  // "ING IM began managing the Portfolio … pursuant to a new sub-advisory agreement".
  if (
    !s.passive &&
    s.verb === 'manage' &&
    (s.begins || s.tense === 'future' || s.low.slice(s.group.from, s.group.to).startsWith('now')) &&
    (office.contract.test(s.whatLow) || office.contract.test(s.low.slice(0, s.subject.from)))
  )
    return comes(named(s.who, reading).slice(0, 2))
  // "delegated management of a portion to its affiliate X, as sub-adviser"
  if (!s.passive && ['delegate', 'assign', 'entrust', 'allocate'].includes(s.verb) && inRole(s.whatLow)) {
    const onto = /\bto\s+(?=(?:its|an?|the)?\s?(?:\w+,? )?[A-Z])(.{3,120})/.exec(s.what)
    if (onto && inRole(/\bas\b(.{0,60})/.exec(onto[1]!)?.[1] ?? '')) return comes(firmsOf(onto[1]!, reading).slice(0, 1))
  }
  // "The Fund will be subadvised by X"; "will be managed by X, as subadviser".
  if (
    s.passive &&
    !s.ended &&
    (['subadvise', 'sub-advise', 'advise', 'manage'].includes(s.verb) ||
      (s.verb === 'make' && /\binvestment decisions\b/.test(s.whoLow))) &&
    (s.tense === 'future' || s.begins || openedWithDay(s)) &&
    (/advise$/.test(s.verb) ? inRole(`${s.verb}r`) : inRole(s.whatLow))
  ) {
    const by = /\bby\s+(.{3,140})/is.exec(s.what)
    // "will be managed by X, one of the Fund's sub-advisers": it has the office already.
    if (
      by &&
      /,\s(?:one of|the other|an(?:other)? (?:existing|current)|(?:an?|the) (?:existing|current)|which (?:currently|already))\b/i.test(
        by[1]!,
      )
    )
      return null
    // "any Fund that has been subadvised by X will now be subadvised by Y"
    const was = /\b(?:has|have) been (?:sub-?)?advised by\s+([A-Z].{2,80})/.exec(s.clause.text.slice(0, s.group.from))
    if (by)
      return { ...comes(firmsOf(object(by[1]!), reading).slice(0, 2)), ...(was ? { leaves: firmsOf(was[1]!, reading).slice(0, 1) } : {}) }
  }
  // "an interim agreement with X took effect".
  if (
    !s.passive &&
    (office.contract.test(s.whoLow) || (office.contract.test(s.low) && /\b(?:interim|new) agreement\b/.test(s.whoLow))) &&
    /\b(?:interim|new)\b/.test(s.whoLow) &&
    (s.verb === 'commence' || takesPlace(s.verb, false, s.whatLow, s.whoLow))
  ) {
    const party = /\b(?:with|(?:under|pursuant to) which)\s+(?:its successor,?\s+)?(.{3,140})/is.exec(
      s.low.slice(s.subject.from, s.group.from).includes('which') ? s.clause.text.slice(s.subject.from, s.group.from) : s.who,
    )
    // "In connection with the sale of X, a new agreement with that firm took effect"
    if (party && /^(?:that|the|this) firm\b|^it\b/i.test(party[1]!))
      return comes(firmsOf(s.clause.text.slice(0, s.subject.from), reading).slice(0, 1))
    if (party) return comes(named(object(party[1]!), reading).slice(-1))
  }
  // "has restructured the team, removing X as an adviser and adding Y".
  const removing = /\b(?:removing|terminating)\s+(.{3,140}?)(?:,? as\b|,? from\b|,? and\b|$)/i.exec(s.what),
    adding = /\b(?:adding|appointing|hiring|retaining|engaging|selecting)\s+(?:each of )?(.{3,160})/i.exec(s.what)
  if ((removing || adding) && !s.passive && inRole(s.low))
    return {
      ...none,
      leaves: removing ? named(removing[1]!, reading).slice(0, 2) : [],
      comes: adding ? named(object(adding[1]!), reading).slice(0, 2) : [],
    }
  return null
}
