// In: a reading. Out: custodians, transfer agents, administrators, distributors and auditors that come and go; new addresses.
//   "… FIRST SCHUYLKILL SERVICE CORP. WILL TAKE OVER FROM ROXBOROUGH SHAREHOLDER SERVICES AS TRANSFER AGENT OF THE TRUST."
//      ^ comes                                            ^ leaves                         ^ office
import { pattern } from '../../../../../model/pattern.ts'
import type { Candidate, Reading } from '../../candidate.ts'
import { officeMoves } from '../office-moves/office-moves.ts'
import { changesOf, type Move } from '../moves/moves.ts'
import { firmsOf } from '../named.ts'
import { happens, longAgo } from '../news.ts'
import type { Office } from '../office-moves/office-words.ts'
import { found, saidIn, type Said } from '../said.ts'
import { bare, exchangesIn, listingMoves } from './listing.ts'
import { asksToWrite, tellsOfPlace } from './service-provider-address.ts'

const OFFICE = pattern()`
  \b(?:
    custody of the (?:fund|portfolio|series|trust)(?:'s|s'|s)?
    |transfer(?:,? (?:and )?[a-z-]+(?: [a-z-]+){0,2})?,? agents?|dividend[- ]disbursing agents?|(?:share|stock|unit)holder servicing agents?
    |proxy (?:voting )?(?:agents?|services?)|securities lending agents?|pricing agents?
    |(?:sub-?)?custodians?|(?:sub-?|co-?|fund )?administrators?|(?:principal )?(?:underwriters?|distributors?)
    |fund accountants?|accounting agents?
    |(?:transfer agency|custody|custodial|administration|administrative|distribution|fund accounting) (?:services|(?:and \w+ )?functions?)
    // "to provide fund accounting", "will perform administration"
    |(?:provid\w+|perform\w*|render\w*|furnish\w*) (?:[\w-]+,? ){0,4}
    (?:fund accounting|administration|administrative|transfer agency|custody|custodial|distribution)\b
    |independent (?:registered )?(?:public )?(?:accountants?|auditors?)|(?:registered |public )accounting firm|auditors?
    |(?:legal|independent|fund) counsel|counsel to the (?:trust|fund|independent)
    |securities lending agents?|index providers?|(?:index )?calculation agents?|pricing agents?|market makers?
    |listing exchange|recordkeepers?|service providers?
  )\b
`
const CONTRACT = pattern()`
  \b(?:
    transfer agency|transfer agent|custody|custodian|custodial|administration|administrative services|distribution|underwriting
    |fund accounting
  ) (?:services )?(?:agreement|contract)s?\b
`
const PROVIDER: Office = { role: OFFICE, contract: CONTRACT, unlike: /\bdistribution (?:fees?|plan)\b/ }

const NOT_REELECTED = /([A-Z][^,;]{3,60}) having (?:declined|resigned|been (?:dismissed|replaced)|withdrawn)\b/
const IN_PLACE_OF = /\b(?:replacing|succeeding|in place of|instead of) (.{3,80})/i

/** "A Index will replace B Index and X, Inc. will replace Y, LLC as index provider": an index holds no office. */
const isFirm = (name: string): boolean => !/\bindex(?:SM|TM)?$/i.test(name)

export function findServiceProviders(reading: Reading): Candidate[] {
  const held = officeMoves(reading, PROVIDER)
    // "There will be no change to the methodology by which X, the index provider, …"
    .filter(m => !/\bportfolio managers?\b/.test(m.s.whatLow) && m.s.whoLow !== 'there' && !isRatified(m))
    .map(m => ({ ...m, leaves: m.leaves.filter(isFirm), comes: m.comes.filter(isFirm) }))
  const moves = byOffice(held).flatMap(same => changesOf('service-provider-change', same, reading))
  const out = [...moves, ...audits(reading).filter(a => !moves.some(m => m.span.passage === a.span.passage))]
  for (const s of saidIn(reading)) {
    const asks = asksToWrite(s)
    if (!(asks || happens(s)) || longAgo(s, reading) || s.clause.in.quoted) continue
    const pair = exchangesIn(s, reading) ?? indexProvidersIn(s) ?? sellersIn(s, reading) ?? doneByOther(s, reading)
    if (!pair && !asks && !listingMoves(s) && !tellsOfPlace(s)) continue
    if (out.some(c => touches(c, s))) continue
    // The new address that goes with a new firm is no change of its own.
    if (!pair && moves.some(m => isBeside(m, s))) continue
    out.push(found('service-provider-change', s, pair ?? {}))
  }
  return out
}

/** "Shareholders ratified the selection of X as the Trust's accountants": the one who was. */
const isRatified = ({ s, leaves }: Move): boolean => !leaves.length && /\bratif(?:y|ied|ies)\b/.test(s.clause.text.toLowerCase())

const OFFICES = [/\bcustod/, /\btransfer/, /\badministra/, /\bdistribut|\bunderwriter/, /\bcounsel/, /\baccountants?\b|\bauditor/] as const

/** "X replaces Y as custodian, and Z replaces W as transfer agent": one sentence, two offices; what names none goes with the one before. */
function byOffice(moves: readonly Move[]): Move[][] {
  const offices = moves.map(({ s }) => {
    const named = OFFICES.filter(o => o.test(`${s.whoLow} ${s.whatLow}`))
    return named.length === 1 ? named[0]! : null
  })
  const areApart = (i: number, k: number) =>
    moves[i]!.s.clause === moves[k]!.s.clause && offices[i] !== offices[k] && offices[i] && offices[k]
  const apart = moves.some((_, i) => moves.some((_, k) => k > i && areApart(i, k)))
  if (!apart) return [[...moves]]
  return [...Map.groupBy(moves, m => offices.slice(0, moves.indexOf(m) + 1).findLast(o => o !== null) ?? null).values()]
}

const touches = ({ span }: Candidate, { clause }: Said): boolean =>
  span.passage === clause.passage && span.from <= clause.to && clause.from <= span.to

/** Told within a few sentences of the same passage, which of a flattened page is all of it. */
const isBeside = (m: Candidate, s: Said): boolean =>
  m.span.passage === s.clause.passage && s.clause.from - m.span.to < 600 && m.span.from - s.clause.to < 600

const SOLD_BY = pattern('is')`
  ^(?:through|by) (.{3,80}?),? (?:in place of|instead of|rather than|replacing) (.{3,80})
`

/** "the Funds' shares will be sold through X in place of Y": another distributor. */
function sellersIn(s: Said, reading: Reading): { from: string; to: string } | null {
  const [, to, from] =
    s.passive && ['sell', 'offer', 'distribute'].includes(s.verb) && s.tense === 'future' ? (SOLD_BY.exec(s.what) ?? []) : []
  const [comes, leaves] = [to, from].map(words => (words ? firmsOf(words, reading)[0] : undefined))
  return comes && leaves ? { from: leaves, to: comes } : null
}

const WORK = pattern()`
  \b(?:net asset values?|books|records|accounts|accounting|administration|bookkeeping|recordkeeping|custody|servicing|services|payments?
  |dividends|confirmations|statements)\b
`
const BY_OTHER = /^by (.{3,80}?),? (?:in place of|instead of|rather than|replacing) (.{3,80})/is

/** "The net asset value of the Funds will be computed by X instead of Y": whoever does such work for a fund is a provider. */
function doneByOther(s: Said, reading: Reading): { from: string; to: string } | null {
  const [, to, from] = s.passive && s.tense === 'future' && WORK.test(s.whoLow) ? (BY_OTHER.exec(s.what) ?? []) : []
  const [comes, leaves] = [to, from].map(words => (words ? firmsOf(words, reading)[0] : undefined))
  return comes && leaves ? { from: leaves, to: comes } : null
}

const FROM_TO = /^from\s+(.{3,80}?)\s+to\s+([^,;]{3,80})(?=[,;.]|\s+effective\b|$)/is

/** "The index provider for the A Index will change from Larch Index Services to Corbet Indices": firms that bear no company form. */
function indexProvidersIn(s: Said): { from: string; to: string } | null {
  if (s.verb !== 'change' || s.relative || !/^(?:the |its )?(?:[\w-]+['’]s )?index provider\b/.test(s.whoLow)) return null
  const [, from, to] = FROM_TO.exec(s.what) ?? []
  return from && to ? { from: bare(from), to: bare(to.replace(/(?<!Inc|Ltd|Co)\.$/, '')) } : null
}

/** "X LLP will audit the financial statements for the coming year, Y LLP having declined to stand for re-election." */
function audits(reading: Reading): Candidate[] {
  return saidIn(reading)
    .filter(s => s.verb === 'audit' && !s.passive && s.tense === 'future' && happens(s) && firmsOf(s.who, reading).length > 0)
    .map(s => {
      const old = NOT_REELECTED.exec(s.clause.text.slice(s.group.to)) ?? IN_PLACE_OF.exec(s.what)
      return found('service-provider-change', s, {
        from: old ? (firmsOf(old[1]!, reading)[0] ?? null) : null,
        to: firmsOf(s.who, reading)[0]!,
      })
    })
}
