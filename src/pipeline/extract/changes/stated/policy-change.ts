// In: a reading. Out: changes of investment policies and restrictions: 80% rules, diversification, borrowing, concentration.
//   "… approved a proposal to change the Fund from a diversified company to a non-diversified company …"
//                                              ^ from                   ^ to
import { wordList } from '../../../../model/word-list.ts'
import type { Candidate, Reading } from '../candidate.ts'
import { aboutText, announces, happens, longAgo } from './news.ts'
import { found, saidIn, type Said } from './said.ts'

const NOUN =
  /\b(?:non-?fundamental|fundamental|80%|65%|investment|names? rule|concentration|borrowing|lending|diversification) (?:investment )?(?:polic(?:y|ies)|restrictions?|limitations?)\b|\b(?:fundamental|concentration|names|borrowing|diversification) (?:investment )?polic(?:y|ies)\b|\bpolic(?:y|ies) (?:of (?:the )?[^,;.]{3,60}? )?(?:of|to|regarding|on|with respect to|that|relating to) (?:invest|borrow|lend|limit|concentrat|diversif|issu|purchas|senior|short|\d\d%)|\brestrictions? (?:on|against|prohibiting|limiting|relating to|regarding) (?:the )?(?:invest|borrow|lend|purchas|short|issu|pledg|hold)|\brestrictions? (?:that|which) (?:keep|kept|prohibit\w*|forb\w+|prevent\w*|limit\w*|barr?\w*)\b|\brestriction (?:no\. ?|number )?\(?\d{1,2}\b\)?(?! ?%)|\bdiversification (?:status|policy|classification|requirements?)\b|\bsub-?classification\b/
const UNLIKE =
  /\bnew investors\b|\bvaluation|\bfrequent trading|\bprivacy|\bexchange polic|\bdividend polic|\binsurance polic|\bproxy voting/
const PROPOSING = /^(?:approve|vote|propose|determine|decide|agree|request|recommend|ask)$/
const CHANGING = new Set(wordList`
  abolish lift drop change eliminate remove delete modify revise amend replace adopt approve rescind reclassify update terminate convert
  broaden expand withdraw suspend raise lower increase reduce relax tighten narrow
`)

export function findPolicies(reading: Reading): Candidate[] {
  const out: Candidate[] = []
  for (const s of saidIn(reading)) {
    if (!(happens(s) || mayFrom(s) || wouldBe(s)) || longAgo(s, reading) || s.clause.in.quoted) continue
    const status = mayFrom(s) ? null : (diversification(s) ?? fiscalYear(s))
    if (!status && !tells(s) && !mayFrom(s)) continue
    const same = out.find(c => status !== null && c.to !== null && c.to.split(' ')[0] === status.to.split(' ')[0])
    const near = out.find(c => c.span.passage === s.clause.passage && c.span.from <= s.clause.from && s.clause.from < c.span.to)
    if (near && status && near.from === null && near.to === null) {
      near.from = status.from
      near.to = status.to
    }
    if (near ?? same) {
      if (same && !near) same.also.push({ passage: s.clause.passage, from: s.clause.from, to: s.clause.to })
      continue
    }
    out.push(found('policy-change', s, status ?? {}))
  }
  return out
}

/** "Effective May 1, the Fund may borrow up to a third of its assets, an increase from 10%": a limit that is set anew. */
function mayFrom(s: Said): boolean {
  return (
    s.modal === 'may' &&
    !s.negative &&
    !s.relative &&
    ['borrow', 'lend', 'pledge', 'issue'].includes(s.verb) &&
    ((/\bnow\b/.test(s.low.slice(s.group.from, s.group.to)) && /\b(?:fund|portfolio|series)s?\b/.test(s.whoLow)) ||
      (/\d ?%|\d\/\d/.test(s.whatLow) && /\b(?:effective|beginning|commencing|as of)\b/.test(s.openerLow)))
  )
}

/** "approved a proposal that would, if shareholders approve, change the fund's status from diversified to non-diversified" */
function wouldBe(s: Said): boolean {
  return (
    s.modal === 'would' &&
    !s.negative &&
    s.verb === 'change' &&
    /\b(?:approved|adopted|vote on|consider) (?:a|the) proposals?\b/.test(s.low.slice(0, s.group.from)) &&
    /\bfrom (?:an? )?["“]?(?:non-?)?diversified\b/.test(s.whatLow)
  )
}

/** "The fiscal year end will change from October 31 to December 31." */
function fiscalYear(s: Said): { from: string; to: string } | null {
  if (
    s.verb !== 'change' ||
    s.relative ||
    !announces(s) ||
    !/\b(?:fiscal|taxable) year(?:[- ]ends?)?\b/.test(s.passive ? s.whoLow : `${s.whoLow} ${s.whatLow.slice(0, 60)}`)
  )
    return null
  const days = /\bfrom ((?:the last day of )?[A-Z][a-z]+(?: \d{1,2})?) to ((?:the last day of )?[A-Z][a-z]+(?: \d{1,2})?)/.exec(s.what)
  return days ? { from: days[1]!, to: days[2]! } : null
}

/** A portfolio that becomes diversified or ceases to be. */
function diversification(s: Said): { from: string; to: string } | null {
  if (
    !/\b(?:non-?)?diversified\b/.test(s.low) ||
    (s.tense === 'present' &&
      !s.begins &&
      !s.ended &&
      !/\beffective\b/.test(s.openerLow) &&
      !/\bnow\b/.test(s.low.slice(s.group.from - 5, s.group.to)))
  )
    return null
  const what = s.whatLow
  const pair =
    /\bfrom (?:an? |being )?["“\u0093]?((?:non-?)?diversified[\w ]{0,30}?)["”\u0094]? to (?:an? )?["“\u0093]?((?:non-?)?diversified[\w ]{0,30}?)["”\u0094]?(?: by|[.,;]|$| and| effective| under| within| pursuant| for| as| upon| if| subject| on)/.exec(
      what,
    )
  if (pair) return { from: pair[1]!.trim(), to: pair[2]!.trim() }
  const becomes =
    ['become', 'operate', 'be', 'reclassify', 'convert', 'classify', 'designate', 'treat'].includes(s.verb) &&
    (s.tense === 'future' ||
      s.tense === 'perfect' ||
      s.begins ||
      s.ended ||
      s.verb === 'become' ||
      /\bnow\b/.test(s.low.slice(s.group.from - 5, s.group.to)))
  const status = /\b(non-?diversified|diversified)\b/.exec(what.slice(0, 60))?.[1]
  if (!becomes || !status || /\b(?:remain|manage)/.test(s.low.slice(s.group.from, s.group.to))) return null
  const now = s.ended ? (status.startsWith('non') ? 'diversified' : 'non-diversified') : status
  return { from: now === 'diversified' ? 'non-diversified' : 'diversified', to: now.replace('nond', 'non-d') }
}

/** "will no longer be required to invest at least 80% …", "is adopting a policy to invest at least 80%": a share that is promised, or no longer. */
export function holdsToShare(s: Said): boolean {
  return (
    s.verb === 'invest' &&
    !s.passive &&
    s.ended &&
    /\brequired to invest$/.test(s.low.slice(0, s.group.to)) &&
    /^(?:, under normal [^,]*, )?(?:at least )?\d\d ?%/.test(s.whatLow)
  )
}

/** "will no longer be fundamental", "will become non-fundamental": who may change it is another. */
function standing(s: Said): boolean {
  return (
    (s.verb === 'be' || s.verb === 'become' || s.verb === 'reclassify' || (s.verb === 'make' && s.passive)) &&
    (s.ended || s.tense === 'future' || s.tense === 'perfect') &&
    /\b(?:objectives?|polic(?:y|ies)|restrictions?|limitations?)\b/.test(s.whoLow) &&
    /^(?:as )?(?:an? )?(?:non-?)?fundamental\b/.test(s.whatLow)
  )
}

function tells(s: Said): boolean {
  if (holdsToShare(s) || standing(s)) return true
  // "requests shareholder approval to amend the fundamental restrictions", "will be asked to approve changes to …"
  const proposed =
    s.tense === 'infinitive' &&
    (PROPOSING.test(s.governor ?? '') || /\b(?:proposals?|plans?)(?: \w{1,5})?(?:,| \([^)]*\))?\s?$/.test(s.low.slice(0, s.group.from)))
  if (UNLIKE.test(s.low) || !(announces(s) || proposed)) return false
  const object = s.whatLow.slice(0, 200).split(/, (?:which|including)\b/)[0]!
  if (NOUN.test(s.whoLow) && !aboutText(s.whoLow) && !s.relative && CHANGING.has(s.verb) && s.verb !== 'approve') return true
  // "the concentration policy will state that …"
  if (
    NOUN.test(s.whoLow) &&
    !s.passive &&
    s.tense === 'future' &&
    ['state', 'provide', 'read', 'permit', 'require'].includes(s.verb) &&
    !s.relative
  )
    return true
  if (s.passive || !NOUN.test(object) || aboutText(object.slice(0, 60))) return false
  // "will no longer have a policy of concentrating its investments"
  if (s.ended && ['have', 'follow', 'maintain', 'observe'].includes(s.verb) && NOUN.test(object.slice(0, 80))) return true
  if (s.verb === 'approve')
    return /\b(?:change|changes|elimination|replacement|new|amendment|amendments|removal|revision|modification|adoption)\b/.test(object)
  return CHANGING.has(s.verb) && (s.tense !== 'infinitive' || proposed)
}
