// In: a reading. Out: statements that the risks of a portfolio are different, where the new words are not given as replaced text.
//   "The sections of the Prospectuses that discuss the Fund's risks are updated to include risks associated with …"
//                                                             ^ subject    ^ updated
import type { Candidate, Reading } from '../candidate.ts'
import { announces, happens, longAgo, openedWithDay } from './news.ts'
import { found, saidIn } from './said.ts'

export function findRisks(reading: Reading): Candidate[] {
  return saidIn(reading)
    .filter(s => {
      if (!happens(s) || longAgo(s, reading) || s.clause.in.quoted || s.clause.instruction || s.relative) return false
      const risk = /\brisks?\b/
      if (
        s.passive &&
        ['update', 'revise', 'modify', 'amend', 'expand', 'broaden', 'supplement', 'change'].includes(s.verb) &&
        risk.test(s.whoLow)
      )
        return /\b(?:include|reflect|add|remove|delete)\b/.test(s.whatLow)
      // "the fund's principal investment strategies and principal risks will change"
      if (
        ['change', 'modify', 'revise', 'update'].includes(s.verb) &&
        /\b(?:principal|main|primary|investment) risks(?: of (?:investing in )?the [\w ]{3,40})?$/.test(s.whoLow) &&
        (s.tense === 'future' || s.tense === 'perfect')
      )
        return true
      if (s.passive && ['add', 'remove', 'delete', 'eliminate'].includes(s.verb) && risk.test(s.whoLow)) return announces(s)
      // "Currency hedging is added to the Fund's principal risks"
      if (
        s.passive &&
        ['add', 'remove', 'delete'].includes(s.verb) &&
        /^(?:to|from|as) (?:an? |the (?:list of )?)?(?:[\w']+ )?(?:principal|main|primary) risks?\b/.test(s.whatLow)
      )
        return announces(s)
      // "High Yield Risk has become a principal risk of the Fund"; "is no longer a principal risk".
      if (
        (s.verb === 'become' || (s.verb === 'be' && (s.ended || s.tense === 'future' || openedWithDay(s)))) &&
        /^(?:now )?(?:an? )?(?:[\w']+ )?(?:principal|main|primary) (?:investment )?risks?\b/.test(s.whatLow)
      )
        return true
      // "The Fund's principal risks now include currency risk."
      if (
        s.verb === 'include' &&
        !s.passive &&
        /\brisks$/.test(s.whoLow.replace(/ (?:of (?:investing in )?the [\w ]{3,40})$/, '')) &&
        risk.test(s.whatLow)
      )
        return s.tense === 'future' || /\bnow\b/.test(`${s.low.slice(Math.max(0, s.group.from - 5), s.group.to)}${s.whoLow.slice(-4)}`)
      // "As of July 1, investors will also bear the risks of investing in …"
      if (
        !s.passive &&
        ['bear', 'face', 'assume'].includes(s.verb) &&
        (s.tense === 'future' || openedWithDay(s)) &&
        openedWithDay(s) &&
        /^(?:also )?(?:the |additional |new |certain )*risks?\b/.test(s.whatLow)
      )
        return true
      // "Effective May 1, the Fund will be subject to foreign investment risk."
      return (
        (s.verb === 'be' || s.verb === 'become') &&
        (s.tense === 'future' ||
          s.ended ||
          (/\bnow\b/.test(s.low.slice(s.group.from, s.group.to)) && /\bprincipal risk\b/.test(s.whatLow)) ||
          (openedWithDay(s) && /\b(?:additional|new|following|also|now)\b/.test(s.low))) &&
        /^(?:also |now |no longer )?(?:be )?subject to\b/.test(s.whatLow) &&
        risk.test(s.whatLow) &&
        !/\b(?:as described|same|similar|only to the extent)\b/.test(s.whatLow)
      )
    })
    .map(s => found('risk-change', s))
}
