// In: a statement about an office. Out: the firm that had it before, as far as its words tell it by the way.
//   "X will serve as custodian in place of Y"   "the fees previously paid by the Funds to Y"
//                                          ^ had it                                       ^ had it
import { pattern } from '../../../../../model/pattern.ts'
import { wordList } from '../../../../../model/word-list.ts'
import type { Reading } from '../../candidate.ts'
import { firmsOf } from '../named.ts'
import { named, object } from './office-words.ts'
import { saidIn, type Said } from '../said.ts'

const IN_PLACE_OF = pattern('i')`
  \b(?:in place of|instead of|replacing|succeeding|to replace|to succeed|in succession to
  |take over from|taking over from|over from)\s+(.{2,120})
`
/** "X has acquired the assets of the Fund's adviser, Y, and became its adviser", "Y's business was transferred to X, which is now …" */
const BOUGHT = pattern('s')`
  \b(?:acquir|b(?:uy|ought)|purchas|succeeded to)\w*\s(?:(?:all|substantially all|most)(?: of)? )?(?:the )?
  (?:assets|(?:investment )?(?:advisory )?business|operations)(?: and (?:assets|business|operations))? of\s(.{2,140})
  |\b(?:assets|business|operations)(?: and (?:assets|business|operations))? of\s([A-Z].{2,100}?)
    \s(?:was|were|has been|have been|(?:will|shall) be)\s
  (?:transferred|sold|conveyed|combined)\b
`
const DUTIES_OF = /\b(?:duties|obligations|responsibilities|rights) of\s+([A-Z].{2,100}?) under\b/
const PREVIOUSLY_BY = pattern('i')`
  \b(?:previously|formerly|heretofore|until now|theretofore) (?:performed|provided|handled|rendered|held|done|undertaken
  |furnished|filled|carried out|occupied|served|managed) by\s+(.{3,100})
  |,\s(?:previously|formerly|until now) with\s+(.{3,100}?)(?=,\s(?:will|shall|is|has|was)\b)
`
/** "Upon the termination of X on May 1, Y will begin serving" */
const DEPARTURE = /\b(?:termination|resignation|removal|departure|withdrawal) of\s+(.{2,100})/i
/** "became underwriter upon the termination of the agreement with X" */
const UPON_DEPARTURE = pattern('i')`
  \b(?:upon|following|after|due to|because of) the (?:termination|resignation|removal|departure|withdrawal) of\s+
  (?:the agreement with\s+)?(.{2,100})
`

export function firmBefore(s: Said, reading: Reading): string[] {
  const place = IN_PLACE_OF.exec(s.what)
  if (place) return named(object(place[1]!), reading).slice(0, 1)
  // "will assume responsibility as sub-adviser from X".
  const over = ['assume', 'take', 'become'].includes(s.verb) ? (/\bfrom\s+([A-Z].{2,100})/.exec(s.what) ?? DUTIES_OF.exec(s.what)) : null
  if (over) return firmsOf(object(over[1]!), reading).slice(0, 1)
  const earlier = PREVIOUSLY_BY.exec(s.clause.text.slice(s.group.to)) ?? PREVIOUSLY_BY.exec(s.clause.text.slice(s.subject.from, s.group.to))
  if (earlier) return firmsOf((earlier[1] ?? earlier[2])!, reading).slice(0, 1)
  const sold = boughtFrom(s, reading)
  if (sold.length) return sold
  const upon = DEPARTURE.exec(s.clause.text.slice(0, s.subject.from)) ?? UPON_DEPARTURE.exec(s.what)
  return upon ? firmsOf(object(upon[1]!), reading).slice(0, 1) : []
}

const BEGINNING = new Set(wordList`become serve act be`)
/** "As a result of the transaction, X is now the adviser": the sentence before told of whom it bought. */
const AS_RESULT =
  /^(?:as a result(?: of (?:the|this|that) \w+)?|upon (?:the )?(?:closing|completion)\b[^,]{0,30}|since then|in consequence),/

/** The firm whose business the one that comes has bought, or was given. */
export function boughtFrom(s: Said, reading: Reading): string[] {
  if (s.passive || !BEGINNING.has(s.verb)) return []
  const before = reading.clauses[s.clause.index - 1]
  const told =
    BOUGHT.exec(s.clause.text.slice(0, s.group.from)) ??
    (AS_RESULT.test(s.low) && before?.in === s.clause.in ? BOUGHT.exec(before.text) : null)
  const words = told?.[1] ?? told?.[2]
  const buyer = firmsOf(s.who, reading)
  return words
    ? firmsOf(words, reading)
        .filter(f => !buyer.includes(f))
        .slice(0, 1)
    : []
}

/** "the fees previously paid by the Funds to Y", told right after: Y had the office. */
export function paidBefore({ clause }: Said, reading: Reading): string[] {
  const words = saidIn(reading)
    .filter(o => o.clause.passage === clause.passage && o.clause.index - clause.index >= 0 && o.clause.index - clause.index <= 2)
    .map(o => /\b(?:previously|formerly) paid\b[^.;]{0,60}?\bto\s+(?=(?:the )?[A-Z])(.{3,90})/i.exec(o.clause.text)?.[1])
    .find(Boolean)
  return words ? firmsOf(words, reading).slice(0, 1) : []
}
