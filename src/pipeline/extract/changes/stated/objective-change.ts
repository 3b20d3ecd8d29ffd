// In: a reading. Out: changes of an investment objective, from and to in the filing's words.
//   "… the Portfolio's investment objective will slightly change from seeking long-term growth of capital to seeking capital appreciation."
//                      ^ noun                                        ^ from                                  ^ to
import type { Candidate, Reading } from '../candidate.ts'
import { formerly } from './formerly.ts'
import { announces, dated, happens, longAgo, restates } from './news.ts'
import { found, saidIn, spanOf, type Said } from './said.ts'

const NOUN = /\b(?:investment )?(?:objectives?|goals?|aims?)\b/
const CHANGING = new Set(['change', 'modify', 'revise', 'amend', 'replace', 'restate', 'update', 'delete', 'broaden', 'expand'])

export function findObjectives(reading: Reading): Candidate[] {
  const out: Candidate[] = []
  for (const s of saidIn(reading)) {
    if (!happens(s) || longAgo(s, reading) || s.clause.in.quoted || !(announces(s) || restates(s) || proposes(s))) continue
    const told = withNextParagraph(
      objectiveOf(
        s,
        o =>
          ASKED.test(reading.clauses[o.clause.index - 1]?.text ?? '') ||
          out.some(c => c.to === null && c.span.passage === o.clause.passage && c.span.to <= o.clause.from),
      ),
      s,
      reading,
    )
    const same = out.find(c => c.span.passage === s.clause.passage && c.span.from === spanOf(s).from)
    const announced =
      told && told.to !== null && s.verb === 'seek' ? out.findLast(c => c.to === null && c.span.passage === s.clause.passage) : undefined
    if (announced) {
      announced.to = told!.to
      announced.also.push(spanOf(s))
      continue
    }
    if (told && same) {
      same.from ??= told.from
      same.to ??= told.to
    } else if (told) out.push(found('objective-change', s, told))
  }
  return out.map(c => (c.from === null && c.to !== null ? { ...c, from: wasBefore(c, reading) } : c))
}

/** "What is happening to the Fund's goal?" */
const ASKED = /\b(?:objective|goal|aim)s?\b[^.]*\?\s*$/i

/** "shareholders will be asked to approve a new investment objective, namely, to seek total return" */
const proposes = (s: Said): boolean =>
  s.tense === 'infinitive' && s.verb === 'approve' && ['ask', 'vote', 'consider', 'meet'].includes(s.governor ?? '')

/** "Previously, the Fund's investment objective was to seek current income." */
function wasBefore(c: Candidate, reading: Reading): string | null {
  const m = /\b(?:objective|goal)\b[^.;]{0,60}?\b(?:was|is|had been)(?: currently| presently| previously)?:? (?:to )?(.{4,200})$/is.exec(
    formerly(c, reading)?.text ?? '',
  )
  return m ? trimmed(m[1]!) : null
}

/** "is changing its investment objective to the following:" over a paragraph that is nothing but the aim. */
function withNextParagraph(told: ReturnType<typeof objectiveOf>, s: Said, reading: Reading): ReturnType<typeof objectiveOf> {
  if (!told || told.to || !/\bto (?:the following|read as follows):\s*$/i.test(s.clause.text)) return told
  const aim =
    /^["“\u0093]?(?:the (?:fund|portfolio) )?(?:seeks?|to seek|to provide|to achieve)\s+(?:to (?:provide|achieve) )?([^.;]{5,200})[.”"]*$/i.exec(
      reading.context.view.passages[s.clause.passage + 1]?.text ?? '',
    )
  return { ...told, to: aim ? trimmed(aim[1]!) : null }
}

/** The aims before and after, null where the statement changes none. */
export function objectiveOf(s: Said, after: (s: Said) => boolean = () => false): { from: string | null; to: string | null } | null {
  const object = s.whatLow.slice(0, 160),
    verbs = s.low.slice(s.group.from, s.group.to)
  const subject = NOUN.test(s.whoLow) && !/\b(?:change|achieve|pursue|achieving|pursuing|section|heading)\b/.test(s.whoLow)
  const decided = s.tense !== 'infinitive' || /^(?:approve|vote|propose|determine|decide|agree)$/.test(s.governor ?? '')
  // "will adopt a new investment objective: to seek high current income"
  const adopted =
    !s.passive && decided && ['adopt', 'have', 'pursue'].includes(s.verb)
      ? /^an? new (?:investment )?(?:objective|goal)[:,]\s*["“\u0093]?(?:to )?(.{4,200})$/is.exec(s.what)
      : null
  if (adopted) return { from: null, to: trimmed(adopted[1]!) }
  // "to change the Fund to one with an investment objective of seeking current income"
  const one =
    !s.passive && ['change', 'convert', 'adopt'].includes(s.verb) && decided
      ? /\b(?:an?|the|new) (?:new )?(?:investment )?(?:objective|goal) of\s+(.{4,200})$/is.exec(s.what)
      : null
  if (one) return { from: null, to: trimmed(one[1]!) }
  // "is expected to change its name to X and its objective to "current income""
  const second =
    !s.passive && s.verb === 'change' && !NOUN.test(object.split(' to ')[0]!)
      ? /\band (?:its|the) (?:investment )?(?:objective|goal) (?:from [^;]{3,120} )?to\s+(.{4,200})$/is.exec(s.what)
      : null
  if (second) return { from: null, to: trimmed(second[1]!) }
  // "The objective, "capital appreciation," will be revised to …"
  const apposed =
    subject && CHANGING.has(s.verb)
      ? (/,\s["“\u0093]([^"”\u0094]{4,160}?)[,.]?["”\u0094],?\s*$/.exec(s.who) ??
        /,\s(?:presently|currently|now)[:,]? ["“](?:to )?([^"”]{4,160}?)[,.]?["”],?\s*$/i.exec(s.who) ??
        /,\s(?:presently|currently|now)[:,]? (?:to )?([^,;]{4,120}),\s*$/i.exec(s.who))
      : null
  if (apposed) return { from: trimmed(apposed[1]!), to: wordsOf(s).to }
  if (
    CHANGING.has(s.verb) &&
    ((subject && !s.relative) || (!s.passive && NOUN.test(object.split(/ (?:from|to|so|in order) /)[0]!) && decided))
  )
    return /\b(?:strateg|polic)/.test(s.whoLow) && !/\bobjective/.test(s.whoLow) ? null : wordsOf(s)
  // "approved a new investment objective. Effective May 1, the Fund will seek current income.": what it is, right after.
  if (
    !s.passive &&
    !s.relative &&
    s.verb === 'seek' &&
    s.tense === 'future' &&
    /^(?:the |each )?(?:[\w&' -]{1,60} )?(?:fund|portfolio|etf|series)$/.test(s.whoLow) &&
    after(s)
  ) {
    const [to, past] = s.what.replace(/^(?:for|at) /i, '').split(/,? and no longer (?:for |at |to )?/i)
    return { from: past ? trimmed(past.split(/, (?:from|on|as of) /)[0]!) : null, to: trimmed(to!) }
  }
  // "will seek capital appreciation as its investment objective"
  const as =
    !s.passive && /^(?:seek|pursue|have)$/.test(s.verb) && (s.tense === 'future' || dated(s))
      ? /^(.{4,160}?)\s+as (?:its|the|their) (?:\w+ )?(?:investment )?(?:objective|goal)\b/is.exec(s.what)
      : null
  // "will pursue total return rather than growth as its objective"
  const other = as && /^(.{4,120}?),? (?:rather than|instead of|in place of) (.{4,120})$/is.exec(as[1]!)
  if (other) return { from: trimmed(other[2]!), to: trimmed(other[1]!) }
  if (as) return { from: null, to: trimmed(as[1]!) }
  // "Its aim, high current income, will then be total return."
  const told =
    subject &&
    !s.relative &&
    ['be', 'become'].includes(s.verb) &&
    s.tense === 'future' &&
    !/^(?:changed|revised|modified|to\b)/.test(s.whatLow)
      ? /,\s(?:to )?(?!which|that|as\b)([^,;]{4,120}),\s*$/i.exec(s.who)
      : null
  if (told) return { from: trimmed(told[1]!), to: trimmed(s.what) }
  // "The objective, which is currently "growth," will become "growth and income""
  if (
    subject &&
    s.verb === 'become' &&
    !s.relative &&
    (s.tense === 'future' || dated(s)) &&
    /^(?:to |capital|current|long|high|total|growth|income|maximum)/.test(s.whatLow)
  )
    return { from: current(s), to: trimmed(s.what) }
  if (subject && s.verb === 'become' && !s.relative && /^["“\u0093]/.test(s.what))
    return { from: current(s), to: trimmed(/^["“\u0093]([^"”\u0094]{4,200})/.exec(s.what)?.[1] ?? s.what) }
  const rather =
    subject && s.verb === 'be' && !s.relative && (s.tense === 'future' || dated(s))
      ? /^["“\u0093]?(.{4,200}?)["”\u0094]?,? (?:rather than|instead of|in place of) ["“\u0093]?(.{4,200})$/is.exec(s.what)
      : null
  if (rather) return { from: trimmed(rather[2]!), to: trimmed(rather[1]!) }
  if (
    subject &&
    s.verb === 'be' &&
    !s.relative &&
    (s.tense === 'future' || dated(s)) &&
    /^(?:["“\u0093]?)(?:to |now to |capital|current|long|high|total|growth|income|maximum)/.test(s.whatLow)
  )
    return { from: current(s), to: trimmed(s.what) }
  // "the objective will be to seek …"; with its day also "is to seek".
  if (
    subject &&
    !s.passive &&
    s.tense === 'future' &&
    (/\bbe (?:changed )?to\b/.test(verbs) ||
      (/\bis (?:now )?to\b/.test(verbs) && (/\beffective\b|\bas of\b|\bbeginning\b/.test(s.openerLow) || after(s))))
  )
    return { from: current(s), to: trimmed(`${s.verb} ${s.what}`) }
  return /^(?:approve|adopt)$/.test(s.verb) &&
    /\b(?:change|new|modification|amendment|revision)s?\b[^.;]{0,120}\bobjectives?\b/.test(object) &&
    !/\b(?:no|any) change/.test(object)
    ? wordsOf(s)
    : null
}

/** "…, which is currently to seek growth and income, will be …": what it is until then. */
function current(s: Said): string | null {
  const was = /\b(?:which|that) (?:is|was) (?:currently|presently|now|at present)[:,]? (?:to )?([^.;]{4,200}?),? $/i.exec(
    s.clause.text.slice(0, s.group.from),
  )
  return was ? trimmed(was[1]!) : null
}

function wordsOf(s: Said): { from: string | null; to: string | null } {
  const under = /\bobjectives?\b[^.;]{0,40}\b(?:under|pursuant to) which (?:the )?[\w ]{2,40}? (?:will )?seeks? (?:to )?(.{4,200})$/is.exec(
    s.what.length > 60 ? s.what : s.clause.text.slice(s.group.to),
  )
  if (under) return { from: null, to: trimmed(under[1]!) }
  const namely = /\bobjectives?\b[^.;:]{0,40}(?:,? namely,?|:) (?:to )?(.{4,200})$/is.exec(s.what)
  if (namely) return { from: null, to: trimmed(namely[1]!) }
  const pair = /\bfrom[:]?\s+(.{4,300}?)\s+to[:]?\s+(?!be\b)((?:seek|provid|achiev|pursu|obtain|maximiz)?.{4,300})$/is.exec(s.what)
  if (pair) {
    // "from "to provide income" to "to provide growth"": the last "to" before the second aim parts them.
    const whole = s.what.slice(s.what.search(/\bfrom\b/i) + 4)
    const quoted = [...whole.matchAll(/["“\u0093]([^"”\u0094]{4,300})["”\u0094]/g)].map(m => m[1]!)
    if (quoted.length >= 2) return { from: trimmed(quoted[0]!), to: trimmed(quoted[1]!) }
    const seeking = /^[:]?\s*(seeking\s.+?)\s+to\s+(seeking\s.+)$/is.exec(whole) ?? /^[:]?\s*(to\s.+?)\s+to\s+(to\s.+)$/is.exec(whole)
    return seeking ? { from: trimmed(seeking[1]!), to: trimmed(seeking[2]!) } : { from: trimmed(pair[1]!), to: trimmed(pair[2]!) }
  }
  // "is revised to read: "The Fund seeks current income.""
  const read = /^(?:hereby )?(?:in its entirety )?to (?:read|state)[^:"“\u0093]{0,30}[:,]?\s*(?:["“\u0093](.{4,300}))?/is.exec(s.what)
  if (read)
    return {
      from: null,
      to: read[1] ? trimmed(read[1].replace(/^(?:the )?(?:fund|portfolio)(?:['’]s (?:investment )?(?:objective|goal) is)?\s+/i, '')) : null,
    }
  const as = /(?:^|\s)as:? ["“\u0093](?:to )?([^"”\u0094]{4,200})/.exec(s.what)
  if (as) return { from: null, to: trimmed(as[1]!) }
  const to = /^(?:changed |revised |amended )?to[:]?\s+(?!reflect|conform|comply|allow|permit|remove|include|add|delete)(.{4,300})$/is.exec(
    s.what,
  )
  return { from: null, to: to ? trimmed(to[1]!) : null }
}

/** Without "seeking", quotes and what hangs on behind. */
function trimmed(words: string): string {
  return words
    .trim()
    .replace(/^(?:to )?(?:seek(?:ing|s)?|pursu(?:e|ing))\s+(?:to )?/i, '')
    .replace(/^(?:to )(?=provide|achieve|obtain|maximize)/i, '')
    .split(
      /[.;](?:\s|$)|,? (?:effective|and the|as of|beginning|(?:from|on|starting) (?:January|February|March|April|May|June|July|August|September|October|November|December) \d)\b/i,
    )[0]!
    .replace(/^["“\u0093]|[.,"”]+$/g, '')
    .trim()
}
