// In: a reading. Out: changes of how a portfolio invests that its sentences state.
//   "Under ClearBridge's management, the Portfolio will invest primarily in common stocks …"
//                                        ^ subject     ^ future
// What it may do, will go on doing, or did before is none; so is the winding up of holdings before a liquidation.
import type { Candidate, Reading } from '../candidate.ts'
import { findAdviserChanges } from './adviser-change.ts'
import { ratesIn } from './rates.ts'
import { indexChangeOf } from './index-told.ts'
import { findLiquidations } from './liquidation.ts'
import { objectiveOf } from './objective-told.ts'
import { portfoliosIn } from './names.ts'
import { holdsToShare } from './policy-change.ts'
import { aboutText, announces, dated, happens, longAgo, openedWithDay } from './news.ts'
import { found, saidBeside, saidIn, spanOf, type Said } from './said.ts'
import { findSubadviserChanges } from './subadviser-change.ts'

const NOUN =
  /\b(?:principal |primary |main )?investment (?:strateg(?:y|ies)|approach|process|techniques?|program|style|universe)\b|\bprincipal strateg(?:y|ies)\b|\binvestment strateg(?:y|ies)\b/
/** "the limit on the Fund's holdings of foreign securities is raised from 10% to 20%" */
const LIMIT = /^(?:the )?(?:(?:fund|portfolio)['’]s )?(?:maximum|limit|percentage|ceiling|cap)\b/
const FUND = /\b(?:fund|portfolio|series|etf|trust)s?\b/
const CHANGING = new Set([
  'change',
  'modify',
  'revise',
  'amend',
  'replace',
  'update',
  'broaden',
  'expand',
  'restate',
  'delete',
  'adopt',
  'implement',
])
const SHIFTING = new Set([
  'shift',
  'transition',
  'move',
  'change',
  'convert',
  'switch',
  'increase',
  'decrease',
  'reduce',
  'broaden',
  'expand',
  'narrow',
  'adjust',
])
/** The manager's ways that begin or end: "has begun using a proprietary screen". */
const WAYS = /\b(?:screens?|screening|models?|process|approach|strateg(?:y|ies)|techniques?|methodolog(?:y|ies)|criteria|overlay)\b/
/** "In connection with the new name, the Fund will invest …" */
const WITH_IT =
  /\b(?:in connection with|because of|to reflect|consistent with|as a result of|in keeping with|in line with) (?:this|these|the|its|their) (?:new (?:name|index|objective|adviser|sub-?adviser)|change (?:of|in) (?:its )?(?:name|index|objective)|(?:name|index) change)\b/
const ENDING =
  /\bliquidat|\bwind(?:ing)? (?:up|down)|\breorganiz|\bmerger?\b|\bcash equivalents? (?:pending|in anticipation)|\bcease (?:its |investment )?operations/

export function findStrategies(reading: Reading): Candidate[] {
  const newFirm = findAdviserChanges(reading).length > 0 || findSubadviserChanges(reading).length > 0
  const ends = findLiquidations(reading).length > 0
  const out: { c: Candidate; s: Said }[] = []
  for (const s of saidIn(reading)) {
    if (
      !(happens(s) || mayFrom(s)) ||
      s.relative ||
      longAgo(s, reading) ||
      s.clause.in.quoted ||
      ENDING.test(s.low) ||
      (ends && /\bobjective|\bstrateg|\bcash\b/.test(s.low)) ||
      !tells(s, newFirm) ||
      followsIndex(s, reading) ||
      ((indexChangeOf(s) || objectiveOf(s)) && !(NOUN.test(s.whoLow) && s.verb === 'change'))
    )
      continue
    const last = out.at(-1)
    const apart = last ? portfoliosIn(last.s.clause.text, reading) : [],
      whose = portfoliosIn(s.clause.text, reading)
    const others = apart.length > 0 && whose.length > 0 && !whose.some(p => apart.includes(p))
    if (
      last &&
      !others &&
      last.s.clause.in.path.join('>') === s.clause.in.path.join('>') &&
      s.clause.in.index - last.s.clause.in.index <= 2
    ) {
      if (last.c.span.passage === s.clause.passage)
        out[out.length - 1] = { c: { ...last.c, span: { ...last.c.span, to: Math.max(last.c.span.to, spanOf(s).to) } }, s }
      else out[out.length - 1] = { c: { ...last.c, also: [...last.c.also, spanOf(s)] }, s }
      continue
    }
    out.push({ c: found('strategy-change', s, LIMIT.test(s.whoLow) || mayFrom(s) ? ratesIn(s.clause.text) : {}), s })
  }
  return out.map(o => o.c)
}

/** "the index will be changed, and each Fund will seek results that correspond to its new index": the aim stays what it was. */
function followsIndex(s: Said, reading: Reading): boolean {
  return (
    s.verb === 'seek' &&
    /\b(?:results|performance|return)\b[^.]*\b(?:correspond|track|index)/.test(s.whatLow) &&
    saidBeside(s, reading).some(o => o !== s && indexChangeOf(o) !== null)
  )
}

/** "Effective May 1, the Fund may invest up to 25% of its assets in …": it could not before. */
function mayFrom(s: Said): boolean {
  return (
    s.modal === 'may' &&
    !s.negative &&
    !s.relative &&
    /^\W*(?:\w+,? )?(?:effective|beginning|commencing|starting|as of|from)\b/.test(s.openerLow) &&
    happens({ ...s, modal: null })
  )
}

function tells(s: Said, newFirm: boolean): boolean {
  const object = s.whatLow.slice(0, 160)
  // "the strategies, as disclosed in the prospectuses, will be revised": told of the strategies, not of a text.
  const place = aboutText(s.whoLow.replace(/, as (?:disclosed|described|set forth|stated) in [^,]*,?/, ' ')) || /["“\u0093]/.test(s.who)
  if (NOUN.test(s.whoLow) && !place && CHANGING.has(s.verb) && announces(s)) return true
  // "the Fund's principal investment strategy will be to invest at least 90% …"
  if (
    NOUN.test(s.whoLow) &&
    !place &&
    !s.passive &&
    !s.relative &&
    s.tense === 'future' &&
    /\bwill (?:now |then )?be (?:changed )?to\b/.test(s.low.slice(s.group.from, s.group.to))
  )
    return true
  // "the fund is expanding its flexibility to adjust its strategy".
  if (
    s.progressive &&
    CHANGING.has(s.verb) &&
    FUND.test(s.whoLow) &&
    /\bits (?:\w+ ){0,2}strateg(?:y|ies)\b|\bflexibility\b/.test(object) &&
    !aboutText(object)
  )
    return true
  const decided = s.tense === 'infinitive' && /^(?:approve|vote|decide|determine)$/.test(s.governor ?? '')
  if (
    !s.passive &&
    CHANGING.has(s.verb) &&
    (announces(s) || decided) &&
    NOUN.test(object) &&
    !aboutText(object) &&
    !/["“\u0093]/.test(object.slice(0, 80)) &&
    (s.tense !== 'infinitive' || /^(?:approve|vote|decide|determine|propose)$/.test(s.governor ?? ''))
  )
    return true
  if (
    /^(?:approve|adopt)$/.test(s.verb) &&
    /\b(?:changes?|modifications?|new|revisions?)\b[^.]{0,60}\bstrateg(?:y|ies)\b(?! (?:fund|portfolio|etf))/.test(object)
  )
    return true
  // "the market capitalization range in which the Fund invests is expanded"
  if (
    s.passive &&
    ['expand', 'change', 'increase', 'raise', 'lower', 'broaden', 'narrow', 'revise'].includes(s.verb) &&
    /\b(?:market )?capitalization (?:range|limits?|ceiling|threshold)\b|\brange of (?:market )?capitalizations?\b/.test(s.whoLow) &&
    !place &&
    (announces(s) || dated(s))
  )
    return true
  // "will be allowed to put up to 35% (until now 20%) of its assets into high yield bonds"
  if (
    s.passive &&
    ['allow', 'permit'].includes(s.verb) &&
    FUND.test(s.whoLow) &&
    (s.tense === 'future' || dated(s)) &&
    /^to (?:put|place|invest|hold|buy|own|use|sell|write)\b/.test(s.whatLow)
  )
    return true
  // "will be managed using a quantitative process rather than fundamental research"
  if (
    s.passive &&
    ['manage', 'construct', 'invest', 'select', 'run'].includes(s.verb) &&
    s.tense === 'future' &&
    FUND.test(s.whoLow) &&
    /^(?:using|according to|pursuant to|in accordance with|based on)\b[^.]*\b(?:process|approach|strategy|strategies|model|style|methodology)\b/.test(
      s.whatLow,
    )
  )
    return true
  // "the percentage of assets that the Fund may invest in high yield bonds will be 35%"
  if (
    s.verb === 'be' &&
    s.tense === 'future' &&
    /\b(?:maximum|limit|percentage|ceiling)\b.*\b(?:assets|invest\w*)\b/.test(s.whoLow) &&
    /^(?:increased |raised |reduced )?(?:to )?\d[\d.]* ?%/.test(s.whatLow)
  )
    return true
  // "the maximum percentage of its assets that may be invested in high yield bonds has been increased to 20%"
  if (
    ((['increase', 'raise', 'reduce', 'lower', 'change', 'decrease', 'relax', 'lift', 'tighten'].includes(s.verb) && s.passive) ||
      (['rise', 'fall'].includes(s.verb) && /^from \d[\d.]* ?% to \d/.test(s.whatLow))) &&
    (announces(s) || openedWithDay(s)) &&
    (/\b(?:maximum|limit|percentage|ceiling|cap)\b.*\b(?:assets|holdings|investments?|exposure)\b/.test(s.whoLow) ||
      (/\b(?:exposure|allocation|weighting)s?(?: (?:range|target|limit))?\b/.test(s.whoLow) && /^from \d[\d.]* ?%/.test(s.whatLow))) &&
    !/\b(?:fees?|expenses?|minimum|charges?)\b/.test(s.whoLow)
  )
    return true
  // "has changed the manner in which it selects securities"
  if (
    !s.passive &&
    CHANGING.has(s.verb) &&
    announces(s) &&
    s.tense !== 'infinitive' &&
    /^(?:the )?(?:manner|way)s? in which\b[^.]*\b(?:select|invest|allocat)/.test(s.whatLow)
  )
    return true
  // "will also broaden the range of companies in which it invests"
  if (
    !s.passive &&
    ['broaden', 'expand', 'narrow', 'change', 'increase', 'reduce', 'extend'].includes(s.verb) &&
    FUND.test(s.whoLow) &&
    announces(s) &&
    s.tense !== 'infinitive' &&
    /^(?:the |its )?(?:range|types?|kinds?|scope|universe|number) of (?:\w+ ){0,3}(?:companies|securities|issuers|investments?|instruments)\b/.test(
      object,
    )
  )
    return true
  // "the X Fund is added to the list of underlying funds in which the Funds may invest".
  if (
    s.passive &&
    ['add', 'remove', 'delete'].includes(s.verb) &&
    /\bunderlying (?:funds|portfolios|etfs)\b/.test(s.whatLow) &&
    !place &&
    announces(s)
  )
    return true
  // "the concentration policy will state that … the fund will concentrate" tells of the policy.
  if (/\bpolic(?:y|ies) (?:will|shall) (?:state|provide|read|require)\b/.test(s.low.slice(0, s.group.from)) || holdsToShare(s)) return false
  if (
    !s.passive &&
    /\b(?:advis[eo]r|manager)$/.test(s.whoLow) &&
    (s.begins || s.ended) &&
    ['use', 'employ', 'apply', 'utilize', 'follow', 'implement'].includes(s.verb) &&
    WAYS.test(object)
  )
    return true
  if (!FUND.test(s.whoLow) && !(newFirm && s.tense === 'future')) return false
  if (s.relative || s.passive) return false
  // "shift its emphasis from large companies to small ones", "transition from a fund-of-funds structure to one in which it invests directly"
  if (
    SHIFTING.has(s.verb) &&
    announces(s) &&
    /\b(?:emphasis|focus|exposure|orientation|bias|allocations?|structure|approach|style|strateg\w+|process|fund-of-funds|mix|weightings?)\b/.test(
      object,
    ) &&
    /\b(?:from|to|toward|away|more|less)\b/.test(object) &&
    !/\b(?:names?|index|benchmark|class|objective|diversified|adviser|fees?)\b/.test(`${s.whoLow} ${object}`)
  )
    return true
  const invests = [
    'invest',
    'purchase',
    'hold',
    'seek',
    'pursue',
    'employ',
    'use',
    'utilize',
    'track',
    'follow',
    'concentrate',
    'allocate',
    'sell',
    'write',
    'buy',
    'enter',
    'engage',
  ].includes(s.verb)
  if (!invests || s.passive || aboutText(s.whoLow) || /^(?:into )?(?:an? |the )?(?:[\w-]+ ){0,5}(?:agreements?|contracts?)\b/.test(object))
    return false
  const what =
    /\b(?:securities|stocks?|bonds?|companies|assets|loans|issuers|instruments|derivatives|futures|options?|spreads?|index|strateg\w+|investments?|short sales?|objective|approach|equit\w+|debt|swaps|currenc\w+|commodit\w+|notes|mortgages?|leverage)\b/.test(
      object,
    )
  if (!what) return false
  if (s.ended || s.begins || mayFrom(s)) return true
  // "On August 17, 2015, the Fund will invest primarily in …"
  return (
    s.tense === 'future' &&
    (newFirm || dated(s) || WITH_IT.test(s.openerLow) || /\b(?:from|on|after)\b.*\b(?:19|20)\d\d\b/.test(s.openerLow))
  )
}
