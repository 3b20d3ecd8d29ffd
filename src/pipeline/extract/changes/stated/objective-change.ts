// In: a reading. Out: changes of an investment objective, from and to in the filing's words.
//   "… the Portfolio's investment objective will slightly change from seeking long-term growth of capital to seeking capital appreciation."
//                      ^ noun                                        ^ from                                  ^ to
import type { Candidate, Reading } from '../candidate.ts'
import { announces, dated, found, happens, longAgo, saidIn, type Said } from './said.ts'

const NOUN = /\b(?:investment )?(?:objectives?|goals?)\b/
const CHANGING = new Set(['change', 'modify', 'revise', 'amend', 'replace', 'restate', 'update', 'delete', 'broaden', 'expand'])

export function findObjectives(reading: Reading): Candidate[] {
  const out: Candidate[] = []
  for (const s of saidIn(reading)) {
    if (!happens(s) || longAgo(s, reading) || s.clause.in.quoted || !announces(s)) continue
    const object = s.whatLow.slice(0, 120)
    const subject = NOUN.test(s.whoLow) && !/\b(?:change|achieve|pursue|achieving|pursuing|section|heading)\b/.test(s.whoLow)
    const changing = CHANGING.has(s.verb)
    if ((subject && changing && !s.relative) || (!s.passive && changing && NOUN.test(object.split(/ (?:from|to|so|in order) /)[0]!) && (s.tense !== 'infinitive' || /^(?:approve|vote|propose|determine|decide|agree)$/.test(s.governor ?? '')))) {
      if (/\b(?:strateg|polic)/.test(s.whoLow) && !/\bobjective/.test(s.whoLow)) continue
      out.push(found('objective-change', s, wordsOf(s)))
    } else if (subject && s.verb === 'be' && !s.relative && (s.tense === 'future' || dated(s)) && /^(?:to |now to |capital|current|long|high|total|growth|income|maximum)/.test(s.whatLow)) {
      out.push(found('objective-change', s, { from: current(s), to: trimmed(s.what) }))
    } else if (subject && !s.passive && s.tense === 'future' && /\bbe (?:changed )?to\b/.test(s.low.slice(s.group.from, s.group.to))) {
      out.push(found('objective-change', s, { from: current(s), to: trimmed(`${s.verb} ${s.what}`) }))
    } else if (/^(?:approve|adopt)$/.test(s.verb) && /\b(?:change|new|modification|amendment|revision)s?\b[^.]{0,50}\bobjectives?\b/.test(object) && !/\b(?:no|any) change/.test(object)) {
      out.push(found('objective-change', s, wordsOf(s)))
    }
  }
  return out
}

/** "…, which is currently to seek growth and income, will be …": what it is until then. */
function current(s: Said): string | null {
  const was = /\b(?:which|that) (?:is|was) (?:currently|presently|now|at present)[:,]? (?:to )?([^.;]{4,200}?),? $/i.exec(s.clause.text.slice(0, s.group.from))
  return was ? trimmed(was[1]!) : null
}

function wordsOf(s: Said): { from: string | null; to: string | null } {
  const pair = /\bfrom[:]?\s+(.{4,300}?)\s+to[:]?\s+(?!be\b)((?:seek|provid|achiev|pursu|obtain|maximiz)?.{4,300})$/is.exec(s.what)
  if (pair) {
    // "from "to provide income" to "to provide growth"": the last "to" before the second aim parts them.
    const whole = s.what.slice(s.what.search(/\bfrom\b/i) + 4)
    const quoted = [...whole.matchAll(/["“\u0093]([^"”\u0094]{4,300})["”\u0094]/g)].map(m => m[1]!)
    if (quoted.length >= 2) return { from: trimmed(quoted[0]!), to: trimmed(quoted[1]!) }
    const seeking = /^[:]?\s*(seeking\s.+?)\s+to\s+(seeking\s.+)$/is.exec(whole) ?? /^[:]?\s*(to\s.+?)\s+to\s+(to\s.+)$/is.exec(whole)
    return seeking ? { from: trimmed(seeking[1]!), to: trimmed(seeking[2]!) } : { from: trimmed(pair[1]!), to: trimmed(pair[2]!) }
  }
  const to = /^(?:changed |revised |amended )?to[:]?\s+(?!reflect|conform|comply|allow|permit)(.{4,300})$/is.exec(s.what)
  return { from: null, to: to ? trimmed(to[1]!) : null }
}

/** Without "seeking", quotes and what hangs on behind. */
function trimmed(words: string): string {
  return words.trim().replace(/^(?:to )?(?:seek(?:ing|s)?|pursu(?:e|ing))\s+(?:to )?/i, '').replace(/^(?:to )(?=provide|achieve|obtain|maximize)/i, '').split(/[.;](?:\s|$)|,? (?:effective|and the|as of|beginning)\b/i)[0]!.replace(/^["“\u0093]|[.,"”]+$/g, '').trim()
}
