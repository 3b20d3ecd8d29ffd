// In: a reading. Out: portfolios that take new investors or new money again.
//   "Effective June 1, 2004, the Fund will reopen to new investors."
//                            ^ subject     ^ reopen
import type { Candidate, Reading } from '../candidate.ts'
import { DECIDING } from './items.ts'
import { announces, dated, happens, longAgo, openedWithDay } from './news.ts'
import { found, saidIn, spanOf } from './said.ts'

const FUND = /\b(?:funds?|portfolios?|series|etfs?|shares|trust)\b/

export function findReopenings(reading: Reading): Candidate[] {
  const out: Candidate[] = []
  for (const s of saidIn(reading)) {
    // "New investors may again purchase shares beginning July 1."
    if (
      s.modal === 'may' &&
      !s.negative &&
      !s.relative &&
      /\bagain\b/.test(s.low.slice(s.group.from, s.group.to + 8)) &&
      /^(?:all )?(?:new investors|investors|the (?:general )?public)\b/.test(s.whoLow) &&
      ['purchase', 'buy', 'invest', 'open'].includes(s.verb) &&
      dated(s) &&
      !longAgo(s, reading)
    ) {
      out.push(found('reopened', s))
      continue
    }
    if (
      !happens(s) ||
      longAgo(s, reading) ||
      s.clause.in.quoted ||
      !(announces(s) || (s.passive && s.verb === 'rescind')) ||
      /\breferences? to\b/.test(s.whoLow)
    )
      continue
    const again = /\b(?:again|once more|no longer closed)\b/.test(s.low)
    const fund = FUND.test(s.whoLow) || FUND.test(s.whatLow)
    const investors = /\b(?:investors?|investments?|purchases?|shareholders|public|accounts|contributions)\b/.test(s.low)
    const hit =
      ((s.verb === 'reopen' || s.verb === 're-open') && fund) ||
      (s.verb === 'be' &&
        !s.ended &&
        /^(?:open|available) (?:for investment |for purchase )?(?:to|by) (?:new|all|additional) (?:investors|accounts|shareholders)/.test(
          s.whatLow,
        ) &&
        FUND.test(s.whoLow) &&
        !/\bclass\b/.test(s.whoLow) &&
        (openedWithDay(s) || (s.tense === 'future' && dated(s)))) ||
      (s.passive &&
        ['lift', 'rescind', 'end'].includes(s.verb) &&
        /\b(?:closure|closing|restrictions?|suspension|limitations?)\b/.test(s.whoLow) &&
        fund) ||
      (!s.passive &&
        s.verb === 'lift' &&
        /^(?:its|the|all|any) (?:\w+ )?(?:closure|restrictions?|suspension|limitations?) on\b/.test(s.whatLow) &&
        fund &&
        investors) ||
      (!s.passive &&
        ['end', 'expire', 'conclude', 'terminate'].includes(s.verb) &&
        /^(?:the )?(?:\w+ )?(?:closing|closure|soft close|restrictions?|suspension) (?:of|on)\b/.test(s.whoLow) &&
        fund &&
        investors &&
        s.tense === 'future') ||
      (s.ended && s.verb === 'close' && s.passive && FUND.test(s.whoLow)) ||
      (s.verb === 'be' && s.ended && /^closed\b/.test(s.whatLow) && FUND.test(s.whoLow)) ||
      ((s.verb === 'open' ||
        (s.verb === 'be' && /^(?:(?:once )?(?:more|again) )?(?:open|available|(?:up )?for sale|on sale|on offer)\b/.test(s.whatLow))) &&
        fund &&
        (investors || /\bfor sale\b|\bon (?:sale|offer)\b/.test(s.whatLow)) &&
        (again || (s.verb === 'open' && /^(?:\w+ )?to (?:new|all|additional) investors/.test(s.whatLow)))) ||
      (DECIDING.has(s.verb) &&
        !s.passive &&
        /^:?\s*(?:the )?(?:re-?)?opening of (?:the |each )?[^.;]*\b(?:funds?|portfolios?|series)\b[^.;]* to (?:new|all|additional) (?:investors?|investments?|shareholders?|accounts?)/.test(
          s.whatLow,
        )) ||
      (['recommence', 'resume', 'restart'].includes(s.verb) &&
        !s.passive &&
        /\b(?:sales?|offering|purchases?)\b/.test(s.whoLow) &&
        dated(s)) ||
      (['accept', 'sell', 'offer', 'resume', 'take'].includes(s.verb) &&
        (again || s.verb === 'resume' || /\bresum/.test(s.low.slice(s.group.from, s.group.to))) &&
        fund &&
        (investors || /\bsales?\b/.test(s.whatLow)))
    if (hit && !out.some(c => c.span.passage === s.clause.passage && c.span.from === spanOf(s).from)) out.push(found('reopened', s))
  }
  return out
}
