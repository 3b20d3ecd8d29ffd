// In: a reading. Out: custodians, transfer agents, administrators, distributors and auditors that come and go; new addresses and telephone numbers.
//   "… FIRST SCHUYLKILL SERVICE CORP. WILL TAKE OVER FROM ROXBOROUGH SHAREHOLDER SERVICES AS TRANSFER AGENT OF THE TRUST."
//      ^ comes                                            ^ leaves                         ^ office
import type { Candidate, Reading } from '../candidate.ts'
import { officeMoves } from './advisory.ts'
import { changesOf } from './moves.ts'
import { firmsOf } from './named.ts'
import { aboutText, announces, happens, longAgo, openedWithDay } from './news.ts'
import { found, saidIn, type Said } from './said.ts'
import type { Office } from './office-move.ts'

const OFFICE =
  /\b(?:custody of the (?:fund|portfolio|trust)(?:'s|s'|s)?|transfer (?:and dividend disbursing )?agents?|dividend[- ]disbursing agents?|shareholder servicing agents?|proxy (?:voting )?(?:agents?|services?)|securities lending agents?|pricing agents?|(?:sub-?)?custodians?|(?:sub-?|co-?|fund )?administrators?|(?:principal )?(?:underwriters?|distributors?)|fund accountants?|accounting agents?|(?:transfer agency|custody|custodial|administration|administrative|distribution|fund accounting) (?:services|(?:and \w+ )?functions?)|(?:provid\w+|perform\w*|render\w*|furnish\w*) (?:[\w-]+,? ){0,4}(?:fund accounting|administration|administrative|transfer agency|custody|custodial|distribution)\b|independent (?:registered public )?(?:accountants?|accounting firm|auditors?)|auditors?|legal counsel|securities lending agents?|index providers?|pricing agents?|market makers?|listing exchange|recordkeepers?|service providers?)\b/
const PROVIDER: Office = {
  role: OFFICE,
  contract:
    /\b(?:transfer agency|transfer agent|custody|custodian|custodial|administration|administrative services|distribution|underwriting|fund accounting) (?:services )?(?:agreement|contract)s?\b/,
  unlike: /\bdistribution (?:fees?|plan)\b/,
}
const PLACE =
  /\b(?:(?:mailing|business|street|overnight|principal|new|e-?mail|web ?site|internet) )*address(?:es)?\b|\b(?:telephone|phone|fax|facsimile|toll[- ]free) numbers?\b|\bweb ?sites?\b/

const EXCHANGE = String.raw`((?:The )?(?:NYSE|Nasdaq|NASDAQ|Cboe|CBOE|BATS|(?:New York|American|Boston|Chicago|Pacific|Philadelphia) Stock Exchange)(?:,? (?!and\b)(?:[A-Z][\w.&]*|LLC|Inc\.))*)[®™]*`
const LEFT = new RegExp(String.raw`\b(?:from|instead of|rather than|in place of) (?:the )?${EXCHANGE}`)
const JOINED = new RegExp(String.raw`\b(?:to|on|with) (?:the )?${EXCHANGE}`)

export function findServiceProviders(reading: Reading): Candidate[] {
  const moves = changesOf(
    'service-provider-change',
    officeMoves(reading, PROVIDER).filter(m => !/\bportfolio managers?\b/.test(m.s.whatLow)),
    reading,
  )
  const out = [...moves, ...audits(reading).filter(a => !moves.some(m => m.span.passage === a.span.passage))]
  for (const s of saidIn(reading)) {
    if (!(happens(s) || asks(s)) || longAgo(s, reading) || s.clause.in.quoted) continue
    const moved = exchanges(s),
      told = moved !== null || asks(s) || placeOf(s)
    if (!told || out.some(c => c.span.passage === s.clause.passage && c.span.from <= s.clause.to && s.clause.from <= c.span.to)) continue
    // The new address that goes with a new firm is no change of its own.
    if (!moved && moves.some(m => beside(m, s))) continue
    out.push(found('service-provider-change', s, moved ?? {}))
  }
  return out
}

/** Told within a few sentences of the same passage, which of a flattened page is all of it. */
const beside = (m: Candidate, s: Said): boolean =>
  m.span.passage === s.clause.passage && s.clause.from - m.span.to < 600 && m.span.from - s.clause.to < 600

const bare = (name: string) => name.replace(/,$|(?<=LLC)\.$/, '')

/** "The listing of the Fund's shares will move from X to Y": the exchange that is left and the one that follows, where one of them is told to be left. */
function exchanges(s: Said): { from: string; to: string } | null {
  if (!['transfer', 'move', 'switch', 'change', 'list', 'trade'].includes(s.verb) || s.relative || !(announces(s) || openedWithDay(s)))
    return null
  const from = LEFT.exec(s.what)?.[1],
    to = JOINED.exec(s.what)?.[1]
  return from && to && /\b(?:list\w*|shares|exchange)\b/.test(s.low) ? { from: bare(from), to: bare(to) } : null
}

/** "X LLP will audit the financial statements for the coming year, Y LLP having declined to stand for re-election." */
function audits(reading: Reading): Candidate[] {
  return saidIn(reading)
    .filter(s => s.verb === 'audit' && !s.passive && s.tense === 'future' && happens(s) && firmsOf(s.who, reading).length > 0)
    .map(s => {
      const old =
        /([A-Z][^,;]{3,60}) having (?:declined|resigned|been (?:dismissed|replaced)|withdrawn)\b/.exec(s.clause.text.slice(s.group.to)) ??
        /\b(?:replacing|succeeding|in place of|instead of) (.{3,80})/i.exec(s.what)
      return found('service-provider-change', s, {
        from: old ? (firmsOf(old[1]!, reading)[0] ?? null) : null,
        to: firmsOf(s.who, reading)[0]!,
      })
    })
}

/** "Effective May 1, correspondence should be sent to the following new address: …". */
function asks(s: Said): boolean {
  // "should be addressed to", "may reach the Fund by telephone at 1-888-…"
  if (s.modal && !s.negative && !s.relative && openedWithDay(s)) {
    if (/\b(?:telephone|calling|call|phone)\b/.test(s.whatLow) && /\b\d{3}[-) .]+\d{3}-\d{4}\b/.test(s.what)) return true
    if (
      /\b(?:requests?|correspondence|orders?|applications?|payments?|checks?|inquiries|mail)\b/.test(s.whoLow) &&
      /^(?:addressed|sent|mailed|directed|forwarded)?\s*to\b/.test(s.whatLow) &&
      (s.passive || s.verb === 'be')
    )
      return /\d|:\s*$/.test(s.what)
  }
  return (
    (s.modal === 'should' || s.modal === 'must') &&
    !s.negative &&
    /\b(?:effective|beginning|as of|starting)\b/.test(s.openerLow) &&
    /\bnew (?:[\w-]+ ){0,3}(?:address|number)\b/.test(s.whatLow)
  )
}

/** "the mailing address for X has changed"; "X has moved to new offices". */
function placeOf(s: Said): boolean {
  // "The Fund intends to transfer the listing of its shares from X to Y".
  if (
    ['transfer', 'move', 'switch', 'change'].includes(s.verb) &&
    !s.relative &&
    announces(s) &&
    (/\b(?:primary )?listing (?:of|exchange|venue)\b/.test(s.passive ? s.whoLow : s.whatLow) ||
      /\b(?:primary )?(?:exchange )?listing (?:of|exchange|venue)\b/.test(s.whoLow)) &&
    (s.tense !== 'infinitive' || s.governor !== null)
  )
    return true
  const subject = PLACE.test(s.whoLow) && !/\breferences?\b|\bheading\b|\bsection\b/.test(s.whoLow)
  if (subject && s.verb === 'change' && s.passive && s.tense === 'present' && /^to\b/.test(s.whatLow) && /\d/.test(s.what)) return true
  // "X has a new address, Two Canal Place, …"
  if (
    s.verb === 'have' &&
    !s.passive &&
    !s.relative &&
    /^an? (?:new|different) (?:[\w-]+ )?(?:address|(?:telephone |phone |toll-free )?number)\b/.test(s.whatLow)
  )
    return true
  // "Please send all correspondence to our new address"
  if (
    ['send', 'mail', 'direct', 'use'].includes(s.verb) &&
    !s.passive &&
    s.tense === 'present' &&
    /^please\b|^$/.test(s.whoLow) &&
    /\b(?:our|the|its|the \w+['’]s) new (?:[\w-]+ )?(?:address|(?:telephone |phone )?number)\b/.test(s.whatLow)
  )
    return true
  if (subject && ['change', 'update', 'replace', 'move', 'revise'].includes(s.verb) && announces(s) && !aboutText(s.whoLow)) return true
  if (
    subject &&
    s.verb === 'be' &&
    (s.tense === 'future' ||
      /\bnew (?:[\w-]+ )?(?:address|(?:telephone |phone )?number)\b/.test(s.whoLow) ||
      /^now\b/.test(s.whatLow) ||
      /\bnow\b/.test(s.low.slice(s.group.from, s.group.to)) ||
      /\b(?:effective|as of|beginning)\b/.test(s.openerLow)) &&
    (/\d/.test(s.what) || /(?::|following)\s*$/.test(s.what))
  )
    return true
  // "The Adviser's offices are now located at"
  if (
    /\b(?:offices?|headquarters)\b/.test(s.whoLow) &&
    s.verb === 'locate' &&
    s.passive &&
    (/\bnow\b/.test(s.low.slice(s.group.from, s.group.to)) || openedWithDay(s))
  )
    return true
  if (
    ['move', 'relocate', 'change'].includes(s.verb) &&
    !s.passive &&
    announces(s) &&
    (/\b(?:offices?|headquarters)\b/.test(s.low) || (s.verb === 'change' && PLACE.test(s.whatLow.slice(0, 60)))) &&
    /\b(?:adviser|advisor|manager|agent|distributor|administrator|custodian|fund|funds|series|trust|company|inc|llc|its)\b/.test(s.low)
  )
    return s.verb !== 'change' || PLACE.test(s.whatLow)
  return false
}
