// In: a reading. Out: the sentences and headings that give a day to more than themselves: to what follows them, or to the whole document.
//   "The following changes take effect on September 20, 2024:"      "Effective August 19, 2022:" over a section
import type { ChangeDate } from '../../../model/filing.ts'
import { portfoliosIn } from '../names.ts'
import type { Clause, Reading } from './candidate.ts'
import { namingHeadings } from './headings-above.ts'
import { datesOfClause, datesOfSentence, effectiveOf } from './sentence-dates.ts'

/** "They hold from February 3 unless something else is said.", right after the sentence that announces changes. */
const HOLD =
  /^(?:they|these|all of (?:them|these)) (?:hold|apply|are (?:effective|valid|good|made)|(?:go|goes|went|come|comes|came|enter|entered) into (?:force|effect)|took effect|(?:take|become) effect(?:ive)?)\b/i
const RULE =
  /^items? \d|\bas follows\b|\b(?:changes?|revisions?|amendments?|modifications?|information|following|disclosures?|supplement)\b[^.;]{0,120}\b(?:effective|tak(?:e|es|ing) (?:effect|place)|took effect|implemented)\b|\b(?:effective|as of|beginning|on)\b[^.;]{0,240}\b(?:changes?|following|revised|amended|modified|replaced|supplemented)\b/i
export const BACKWARD =
  /^(?:under|pursuant to) (?:the|its|this) new (?:polic(?:y|ies)|objective|strategy|limits?|schedule|fees?|rates?|arrangements?|agreements?|contracts?|plan),? which (?:takes?|took|will take|is|becomes?|will become|goes into|went into|will go into) (?:effect|effective)\b|^(?:under|pursuant to) the (?:plan|agreement|contract|schedule|policy|arrangement), which (?:(?:takes?|took|will take|goes into|went into|will go into) effect|(?:is|becomes?|became|will become) effective)\b|^(?:this|these) (?:takes?|took|will take|is|are|becomes?|became|will become) (?:effect|effective)\b|^(?:this|these) (?:has|have) (?:applied|held|been (?:in (?:effect|force)|effective|so|the case))|^(?:if (?:so |it is |they are )?approved(?: by (?:the )?shareholders)?, )?(?:th(?:is|ese|e) (?:new |proposed |fee |name )*(?:changes?|amendments?) (?:would|will) (?:become|be|take) |th(?:is|ese|e) (?:new |lower |higher |reduced |revised |amended |restated |updated |modified |interim |amended and restated |expense |limitation |above |foregoing |fee |name )*(?:changes?|fees?|caps?|limits?|waivers?|reductions?|rates?|policy|policies|schedule|agreements?|contracts?|arrangements?|restrictions?|rules?|procedures?|amendments?|appointments?|replacements?|additions?|substitutions?|deletions?|revisions?|names?|index|plan|transitions?|conversions?|splits?|suspensions?|terms|promise|promises|undertakings?|commitments?|pledges?)|the (?:promise|undertaking|commitment|pledge)|each (?:change|of these changes)|(?:all|both) (?:of )?(?:these|the foregoing|the above) changes|both changes|the (?:change|reduction|increase|waiver|appointment|decrease|replacement|addition)s?|it|they)\b[^.;]{0,80}\b(?:effective|effect|appl(?:y|ies)|beg[ia]ns?|start|occur|(?:take|took|taken) place|implement|in force|(?:was|were) made on|dates? from)/i
/** A sentence that tells of changes without saying which: "these changes" after it are those to come. */
const CHANGES_AT_LARGE =
  /\b(?:proposed|certain|several|various|important|following|some|a number of) changes\b(?! (?:in|of) the (?:value|price))/i
/** "If the proposals are approved, they will take effect on October 1.", after the list of them */
const IF_APPROVED =
  /^if (?:all of )?(?:the|these|those|all) (?:proposals?|changes?|matters)\b[^,;]{0,60}\bapproved\b[^,;]{0,60}, (?:it|they|each|all|the (?:proposals?|changes?))\b[^.;]{0,60}\b(?:effect|effective|implemented|carried out)\b/i
/** It speaks of more than the sentence before it. */
const AT_LARGE = /\b(?:below|herein|following|this supplement|described|items?)\b/i
const OF_ITS_OWN =
  /^(?!.*\b(?:prospectus|information|changes?|amended|revised|supplemented|modified|following)\b).*\b(?:fees?|rates?|charges?|schedules?|managers?|team|minimums?|breakpoints?)\b[^.;:]{0,60}\bas follows:?\s*$/is
/** "Effective August 19, 2022:" on a line of its own. */
const ALONE =
  /^(?:\(?\d{1,2}[.)]\s+)?(?:(?:accordingly|as a result|therefore|consequently), )?(?:(?:effective|beginning|as of)\b|on the (?:[A-Z][\w-]+ ){1,2}Date\b)[^.]{0,70}:$/i
export const CONSEQUENCE =
  /^(?:accordingly|as (?:so |thus )?amended,|as a (?:result|consequence)|therefore|consequently|in (?:this )?connection)\b/i
export const SAME =
  /\b(?:takes?|took) effect (?:that|the same|this) (?:day|date)\b|\b(?:as of|on|from|at|effective) (?:the|that) same (?:date|time|day)|\b(?:on|as of|from|at|effective) (?:that|such|this) (?:date|time|day)\b|\bat (?:the|that) (?:same )?time\b|\balso (?:on|effective)\b|\bat the time (?:of|the|that|when)\b/i

/** Sentences that give a date to what follows them, or to the whole document. */
export interface Rules {
  /** Headings that give a date to what stands under them: "Effective August 19, 2022:". */
  headings: { text: string; dates: ChangeDate[] }[]
  umbrellas: {
    index: number
    dates: ChangeDate[]
    subject: string
    numbers: number[]
    portfolios: string[] /** "is further supplemented": it rules nothing above it. */
    onward: boolean
  }[]
}

/** Items to which a rule is confined: "The changes described in items 3 and 4 are effective …". */
function numbersIn(text: string): number[] {
  const items = /\b(?:items?|paragraphs?|sections?|numbers?|parts?) ((?:\(?\d{1,2}\)?(?:, | and |, and | through | to |-)?){1,8})/i.exec(
    text,
  )?.[1]
  if (!items) return []
  const numbers = [...items.matchAll(/\d{1,2}/g)].map(m => Number(m[0]))
  return /through|to|-/.test(items) && numbers.length === 2
    ? Array.from({ length: numbers[1]! - numbers[0]! + 1 }, (_, i) => numbers[0]! + i)
    : numbers
}

/** Portfolios that a rule names, else those of the heading that it stands under; none where it rules all. */
function ruledIn(c: Clause, reading: Reading): string[] {
  const subjects = reading.context.portfolios.filter(p => p.role === 'subject')
  const named = (words: string) => [...new Set(portfoliosIn(words, subjects).map(p => p.portfolio.name))]
  const own = named(c.text)
  const inline = ALONE.test(c.text) && c.to < c.in.text.length - 2
  const heading =
    own.length || subjects.length < 2 || (!inline && !/\b(?:the|this) (?:fund|portfolio|etf)\b|^these (?:\w+ )?changes\b/i.test(c.text))
      ? undefined
      : namingHeadings(c.in, c.from, reading)[0]
  return heading ? named(heading.text) : own
}

export function rulesOf(reading: Reading): Rules {
  const umbrellas = reading.clauses.flatMap(c => {
    const bare = ALONE.test(c.text)
    const holds = HOLD.test(c.text) && /\b(?:changes|corrections|amendments|revisions)\b/i.test(reading.clauses[c.index - 1]?.text ?? '')
    const approved = IF_APPROVED.test(c.text)
    // "Beginning June 1, the fee will be calculated as follows:" tells of the fee alone.
    if (/as follows:?\s*$/i.test(c.text.slice(-16)) && OF_ITS_OWN.test(c.text)) return []
    if (
      !RULE.test(c.text) &&
      !holds &&
      !bare &&
      !approved &&
      !(CONSEQUENCE.test(c.text) && /\bchanges?\b/i.test(c.text) && /:\s*$/.test(c.text))
    )
      return []
    // "The following information supersedes certain information in the Funds' Prospectus, effective February 1, 2014."
    const supersedes =
      /^the following (?:information|disclosure)s? (?:supersedes?|supplements?|amends?|updates?|replaces?) (?:certain |the |any )?(?:information|disclosure)\b[^.;]{0,160}, effective\b/i.test(
        c.text,
      )
    const governs =
      bare ||
      holds ||
      approved ||
      supersedes ||
      /^items? \d[^.;]{0,60}\b(?:effective|effect|from|on)\b/i.test(c.text) ||
      (/\bas follows\.?$/i.test(c.text) && !c.instruction) ||
      /^(?:all |the )?(?:information|disclosures?|changes?|supplement) (?:described |set forth |contained |included |provided )?(?:below|herein|in this supplement|that follows?)\b[^.]{0,80}\beffective\b/i.test(
        c.text,
      ) ||
      /^(?:this|the) supplement\b[^.]{0,160}\b(?:take|takes|become|becomes|is|be) (?:effect|effective)\b/i.test(c.text) ||
      (/\b(?:changes?|revisions?|amendments?|modifications?)\b/i.test(c.text) &&
        /\b(?:following|below|described|this supplement|these|herein|above|all|foregoing)\b/i.test(c.text)) ||
      (/:\s*$/.test(c.text) && !c.instruction) ||
      (/\b(?:amended|revised|supplemented|modified|updated)\b[^.]{0,60}\b(?:as (?:follows|set forth|described|indicated|noted|provided)|below)\b/i.test(
        c.text,
      ) &&
        !c.instruction)
    if (
      !governs ||
      (c.instruction && !/\bfollowing changes\b/i.test(c.text)) ||
      (!holds &&
        BACKWARD.test(c.text) &&
        !AT_LARGE.test(c.text) &&
        !CHANGES_AT_LARGE.test(reading.clauses[c.index - 1]?.text ?? '') &&
        !(c.from === 0 && /^(?:these|all|the (?:above|foregoing))\b/i.test(c.text)))
    )
      return []
    let dates = effectiveOf(datesOfClause(c, reading))
    // "As a result, the following changes are made:" goes by the sentence before it.
    const previous = reading.clauses[c.index - 1]
    if (!dates.length && previous?.passage === c.passage && (CONSEQUENCE.test(c.text) || SAME.test(c.text)))
      dates = effectiveOf(datesOfClause(previous, reading))
    return dates.length === 1
      ? [
          {
            index: c.index,
            dates,
            onward: /\b(?:further|additionally|in addition)\b/i.test(c.text),
            subject: /\bname changes?\b|\bchanged? (?:its|their) (?:respective )?names?\b/i.test(c.text) ? 'portfolio-renamed' : '',
            numbers: numbersIn(c.text),
            portfolios: ruledIn(c, reading),
          },
        ]
      : []
  })
  // "Effective July 1, 2015:" on a line of its own that is set like a title.
  for (const p of reading.context.view.passages) {
    if (p.kind !== 'title' || !ALONE.test(p.text)) continue
    const next = reading.clauses.find(k => k.passage > p.index),
      dates = effectiveOf(datesOfSentence(p.text, p.lines, reading))
    if (next && dates.length === 1) umbrellas.push({ index: next.index, dates, onward: false, subject: '', numbers: [], portfolios: [] })
  }
  const headings = reading.context.view.passages.flatMap(p => {
    if (p.kind !== 'heading' || p.text.length > 160 || !/^\W*(?:changes? |amendments? )?(?:effective|beginning)\b/i.test(p.text)) return []
    if (reading.instructions.some(i => i.payload.some(s => s.passage === p.index))) return []
    const dates = effectiveOf(datesOfSentence(p.text, p.lines, reading))
    return dates.length === 1 ? [{ text: p.text, dates }] : []
  })
  return { headings, umbrellas }
}
