// In: a reading. Out: changes of investment policies and restrictions: 80% rules, diversification, borrowing, concentration.
//   "… approved a proposal to change the Fund from a diversified company to a non-diversified company …"
//                                              ^ from                   ^ to
import { pattern } from '../../../../../model/pattern.ts'
import { wordList } from '../../../../../model/word-list.ts'
import { meet, spanOfClause, type Candidate, type Reading } from '../../candidate.ts'
import { ratesIn } from '../charge-changes/rates.ts'
import { saysNow } from '../group-words.ts'
import { aboutText, announces, happens, longAgo, openedWithDay, opensEffective } from '../news.ts'
import { statusOf } from './policy-status.ts'
import { found, saidIn, type Said } from '../said.ts'

const NOUN = pattern()`
  // "the fundamental policy", "the lending restriction"
  \b(?:non-?fundamental|fundamental|80%|65%|investment|names? rule|concentration|borrowing|lending
    |diversification) (?:investment )?(?:polic(?:y|ies)|restrictions?|limitations?)\b
  |\b(?:fundamental|concentration|names|borrowing|diversification) (?:investment )?polic(?:y|ies)\b
  // "policy of investing", "policy with respect to borrowing"
  |\bpolic(?:y|ies) (?:of (?:the )?[^,;.]{3,60}? )?
    (?:of|to|regarding|on|with respect to|that|relating to) (?:invest|borrow|lend|limit|concentrat|diversif|issu|purchas
      |senior|short|\d\d%)
  |\brestrictions? (?:on|against|prohibiting|limiting|relating to|regarding) (?:the )?
    (?:invest|borrow|lend|purchas|short|issu|pledg|hold)
  |\brestrictions? (?:that|which) (?:keep|kept|prohibit\w*|forb\w+|prevent\w*|limit\w*|barr?\w*)\b
  |\brestriction (?:no\. ?|number )?\(?\d{1,2}\b\)?(?! ?%)
  |\bdiversification (?:status|policy|classification|requirements?)\b
  |\bsub-?classification\b
`
/** Policies of another kind. */
const UNLIKE = pattern()`
  \bnew investors\b
  |\bvaluation|\bfrequent trading|\bprivacy|\bexchange polic|\bdividend polic|\binsurance polic|\bproxy voting
`
const PROPOSING = /^(?:approve|vote|propose|determine|decide|agree|request|recommend|ask)$/
const PROPOSAL_TO = /\b(?:proposals?|plans?)(?: \w{1,5})?(?:,| \([^)]*\))?\s?$/
const CHANGING = new Set(wordList`
  abolish adopt amend approve broaden change convert delete drop eliminate expand increase lift lower modify narrow raise reclassify reduce
  relax remove replace rescind revise suspend terminate tighten update withdraw
`)
const APPROVED = pattern()`
  \b(?:change|changes|elimination|replacement|new|amendment|amendments|removal|revision|modification|adoption)\b
`

/** What is held is no matter of diversification: "the policy to invest at least 80% of its assets in …". */
const INVESTING = /\bpolicy (?:to invest|of investing)\b|\b80%/

/** "Shareholders also voted to remove the restriction …": a further one. */
const ALSO = /\b(?:share|stock|unit)holders also (?:voted|approved|authorized|agreed)\b/

export function findPolicies(reading: Reading): Candidate[] {
  const out: Candidate[] = []
  for (const s of saidIn(reading)) {
    const anew = mayFrom(s)
    if (!(happens(s) || anew || wouldBe(s)) || longAgo(s, reading) || s.clause.in.quoted) continue
    const status = anew ? null : statusOf(s)
    if (!status && !anew && !tells(s)) continue
    const same = out.find(c => status !== null && c.to !== null && c.to.split(' ')[0] === status.to.split(' ')[0])
    const near = out.find(c => c.span.passage === s.clause.passage && c.span.from <= s.clause.from && s.clause.from < c.span.to)
    if (near && status && near.from === null && near.to === null) {
      near.from = status.from
      near.to = status.to
    }
    if (same && !near) same.also.push({ passage: s.clause.passage, from: s.clause.from, to: s.clause.to })
    const isOther = near !== undefined && status !== null && near.to !== null && near.to !== status.to
    if ((!near || isOther) && !same)
      out.push(
        found('policy-change', s, status ?? (INVESTING.test(s.low) || ALSO.test(s.low) || becomesFundamental(s) ? { apart: true } : {})),
      )
  }
  return out.map(c => ((c.from ?? c.to) === null ? withLimits(c, reading) : c))
}

/** "Under the new restriction the Fund may borrow up to a third of its assets; the former limit was 10%.", right behind it. */
function withLimits(c: Candidate, { clauses }: Reading): Candidate {
  const last = clauses.findLast(k => meet(k, c.span))
  const next = last && clauses[last.index + 1]
  if (!next || next.in !== last.in || !/^under (?:the|this) (?:new|revised|amended) (?:polic|restrict|limit)/i.test(next.text)) return c
  const limits = ratesIn(next.text)
  return (limits.from ?? limits.to) ? { ...c, ...limits, also: [...c.also, spanOfClause(next)] } : c
}

/** "Effective May 1, the Fund may borrow up to a third of its assets, an increase from 10%": a limit that is set anew. */
function mayFrom(s: Said): boolean {
  if (s.modal !== 'may' || s.negative || s.relative || !['borrow', 'lend', 'pledge', 'issue'].includes(s.verb)) return false
  const nowMay = saysNow(s) && /\b(?:fund|portfolio|series)s?\b/.test(s.whoLow)
  return nowMay || (/\d ?%|\d\/\d/.test(s.whatLow) && opensEffective(s))
}

/** "approved a proposal that would, if shareholders approve, change the fund's status from diversified to non-diversified" */
function wouldBe(s: Said): boolean {
  return (
    s.modal === 'would' &&
    !s.negative &&
    s.verb === 'change' &&
    /\b(?:approved|authorized|adopted|vote on|consider) (?:a|the) proposals?\b/.test(s.low.slice(0, s.group.from)) &&
    /\bfrom (?:an? )?["“]?(?:non-?)?diversified\b/.test(s.whatLow)
  )
}

/** "will no longer be required to invest at least 80% …": a share that is promised no longer. */
export function holdsToShare(s: Said): boolean {
  return (
    s.verb === 'invest' &&
    !s.passive &&
    s.ended &&
    /\brequired to invest$/.test(s.low.slice(0, s.group.to)) &&
    /^(?:, under normal [^,]*, )?(?:at least )?\d\d ?%/.test(s.whatLow)
  )
}

function tells(s: Said): boolean {
  if (holdsToShare(s) || becomesFundamental(s) || isReclassified(s)) return true
  const proposed = isProposed(s)
  if (UNLIKE.test(s.low) || !(announces(s) || proposed)) return false
  return isChanged(s) || willState(s) || changesPolicy(s, proposed)
}

/** "will no longer be fundamental", "will become non-fundamental": who may change it is another. */
export function becomesFundamental(s: Said): boolean {
  return (
    (s.verb === 'be' || s.verb === 'become' || s.verb === 'reclassify' || (s.verb === 'make' && s.passive)) &&
    (s.ended || s.tense === 'future' || s.tense === 'perfect' || (s.passive && openedWithDay(s))) &&
    /\b(?:objectives?|polic(?:y|ies)|restrictions?|limitations?)\b/.test(s.whoLow) &&
    /^(?:as )?(?:an? )?["“\u0093]?(?:non-?)?fundamental\b/.test(s.whatLow)
  )
}

const RECLASSIFYING = pattern()`
  \b(?:reclassification|conversion|change) of [^;]{0,120}\b(?:objectives?|polic(?:y|ies)|restrictions?|limitations?)\b[^;]{0,60}
  \b(?:from|as|to) ["\u0093]?(?:non-?)?fundamental\b
`

/** "approved, subject to shareholder approval, the reclassification of the objective from "fundamental" to "nonfundamental"" */
const isReclassified = (s: Said): boolean =>
  !s.passive && ['approve', 'propose', 'recommend', 'adopt'].includes(s.verb) && RECLASSIFYING.test(s.whatLow)

/** "requests shareholder approval to amend the fundamental restrictions", "will be asked to approve changes to …" */
const isProposed = (s: Said): boolean =>
  s.tense === 'infinitive' && (PROPOSING.test(s.governor ?? '') || PROPOSAL_TO.test(s.low.slice(0, s.group.from)))

/** "The Fund's borrowing policy is being amended." */
const isChanged = (s: Said): boolean =>
  !s.relative && CHANGING.has(s.verb) && s.verb !== 'approve' && (NOUN.test(s.whoLow) || opensWithPolicy(s)) && !aboutText(s.whoLow)

/** "the 80% policy to invest in companies whose operations include oil and gas (“Oil Companies”) will be eliminated": a long subject. */
const opensWithPolicy = (s: Said): boolean =>
  s.passive && s.tense === 'future' && POLICY_TO.test(s.low.slice(s.item?.from ?? 0, s.group.from))
const POLICY_TO = pattern()`
  ^\W*(?:\(?\w{1,3}[.)] )?(?:the|each|its)(?: (?:fund|portfolio|etf)s?'?s?'?)?(?: [\w%-]+){0,3} policy (?:to|of|that|under which)\b
  (?!.*\b(?:it|fund|portfolio|policy) (?:will|shall)\b)[^;]*$
`

/** "the concentration policy will state that …", "the new investment policy will be as follows:" */
const willState = (s: Said): boolean =>
  !s.passive &&
  !s.relative &&
  s.tense === 'future' &&
  (['state', 'provide', 'read', 'permit', 'require'].includes(s.verb) || (s.verb === 'be' && /^as follows:?\s*$/.test(s.whatLow))) &&
  NOUN.test(s.whoLow)

/** "has adopted a non-fundamental policy to invest …" */
function changesPolicy(s: Said, proposed: boolean): boolean {
  // "raise its cash holdings and deviate from its investment policies"
  const object = s.whatLow.slice(0, 200).split(/, (?:which|including)\b|\b(?:deviate|depart)s? from\b/)[0]!
  if (s.passive || !NOUN.test(object) || aboutText(object.slice(0, 60))) return false
  // "will no longer have a policy of concentrating its investments"
  if (s.ended && ['have', 'follow', 'maintain', 'observe'].includes(s.verb) && NOUN.test(object.slice(0, 80))) return true
  if (s.verb === 'approve') return APPROVED.test(object)
  return CHANGING.has(s.verb) && (s.tense !== 'infinitive' || proposed)
}
