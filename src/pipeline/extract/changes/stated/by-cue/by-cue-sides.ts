// In: a sentence and the names in it. Out: who goes and who comes, by the cue that stands nearest to each name.
//   "Mr. Pell's association with the Adviser terminated …"      "X and Y will each begin managing a portion …"
//    ^ goes     ^ cue                                            ^ come       ^ cue
import { pattern } from '../../../../../model/pattern.ts'

export interface Sides {
  from: string[]
  to: string[]
}
type Side = keyof Sides

interface Place {
  name: string
  at: number
  end: number
}

/** Behind the name of one who goes. */
const GOING = pattern()`
  not be (?:retained|reappointed|renewed|continued|engaged|employed)
  |retir(?:e|es|ed|ing)|resign(?:s|ed|ing)?|leav(?:e|es|ing)|left|depart(?:s|ed|ing)?|exit(?:s|ed|ing)?
  |step(?:s|ped|ping)? (?:down|aside|back|away)
  |ceas\w+|no longer|relinquish\w*|withdr[ae]w\w*|vacat\w+|passed away|died
  |conclud\w+|ends?|ended|expir\w+
  |(?:been |be |was |were |is |are )(?:removed|terminated|dismissed|reassigned|dropped|released|replaced|succeeded)
  |terminates?|terminated|hand(?:s|ed|ing)? over|turn(?:s|ed|ing)? over|(?:last|final) day|discontinu\w+
  |c[ao]m(?:e|es|ing) to (?:an end|a close)
`
/** Behind the name of one who comes. */
const COMING = pattern()`
  join\w*|becom\w+|became|assum\w+|tak(?:e|es|en|ing) (?:over|on|up)|took (?:over|on|up)|begin\w*|began|commenc\w+|start\w*
  |(?:been |be |was |were |is |are )(?:
  named|appointed|added|promoted|elected|selected|hired|retained|engaged|designated|chosen)
  |(?:will|shall) (?:also |each |both |jointly )?(?:serve|act|manage|co-manage|lead|oversee|provide|have)
  |now (?:serves?|manages?|acts?|leads?)
  |succeeds?|succeeded|replaces?|replaced|(?:will|shall) (?:succeed|replace)|step(?:s|ped|ping)? (?:up|in|into)
`
const AFTER = pattern('i')`\b(?:(${GOING})|(${COMING}))\b`
const TITLES = /(?:(?:the )?(?:Mr|Ms|Mrs|Dr|Messrs)\.? )?/
/** Before the name of one who goes: "in place of X", "the agreement with X". */
const OUT = pattern('i')`
  \b(?:
  replac(?:e|es|ing|ement of|ement for)|succeed(?:s|ing)?|in (?:place|lieu) of|in succession to|instead of|successor to|over (?:from|for)
  |(?:departure|retirement|resignation|removal|death|passing|termination|withdrawal|dismissal) of
  |(?:previously|formerly|hitherto|until now|so far) (?:[a-z]+ (?:out )?)?(?:by|with)
  |(?:terminat|remov|dismiss)(?:e|ed|ing)|\w*agreement with|longer (?:\w+ ){0,2}by|from
  ) ${TITLES}$
`
/** Before the name of one who comes: "replaced by X", "the appointment of X". */
const IN = pattern('i')`
  \b(?:
  (?:replaced|succeeded|assumed|managed|made|run|led|distributed|advised|provided|filled|taken over) by
  |appoint(?:ed|ing|ment of|s)?|nam(?:ed|ing|es)|add(?:ed|ing|ition of)|hir(?:ed|ing|es)|elect(?:ed|ing|ion of)
  |retain(?:ed|ing)|engag(?:ed|ing|ement of)|select(?:ed|ing|ion of)|promot(?:ed|ing|ion of)
  |(?:transfer(?:red|s)?|given|assigned|pass(?:ed|es)?|over|moved|moves|shifted|transition|allocated) to
  |consist(?:s|ing)? of|which
  ) ${TITLES}$
`
/** A contract that is made, not one that is told of otherwise: "entered into an agreement with X". */
const MADE = pattern('i')`
  \b(?:approv\w+|enter(?:s|ed|ing)? into|sign(?:s|ed)|new)\b
  (?!.*\b(?:terminat|end(?:s|ed|ing)?\b|cancel|discontinu|renew|lapse))
  [^.;]{0,60}\bagreement with $
`
/** "X, the Fund's adviser, will assume responsibility …": it has an office already. */
const HOLDER = pattern('i')`
  ^,? (?:\([^)]*\),? )?(?:(?:the|its|each|our) (?:[\w-]+(?:['’]s)? ){0,3}|(?:investment )?(?=\S+ (?:to|of|for) ))
  (?:advis[eo]r|sub-?advis[eo]r|manager|distributor|administrator|custodian|parent)\b
`
/** Between two names of one list: "A, B and C". */
const LISTED = /^(?:,? and |, )(?:Mr\.|Ms\.|Mrs\.|Dr\.)?\s*$/

export function sidesOf(text: string, names: readonly string[]): Sides {
  const sides: Sides = { from: [], to: [] }
  const places = placesOf(text, names)
  const isListed = places.map((p, i) => i > 0 && LISTED.test(text.slice(places[i - 1]!.end, p.at)))
  let last: Side | null = null
  for (const [i, { name, at, end }] of places.entries()) {
    const next = places.find((_, k) => k > i && !isListed[k])
    // "A, B and C" are of one side.
    last = isListed[i] && last ? last : (sideBefore(text, at) ?? sideAfter(text.slice(end, next ? next.at : end + 160)))
    if (!last || (last === 'to' && HOLDER.test(text.slice(end)))) continue
    if (!sides.from.includes(name) && !sides.to.includes(name)) sides[last].push(name)
  }
  return sides
}

/** Where the names stand, by their last words where they are not printed in full. */
function placesOf(text: string, names: readonly string[]): Place[] {
  const places = names
    .flatMap(name => {
      const short = text.includes(name) ? name : name.split(' ').at(-1)!
      const at = text.indexOf(short)
      return at >= 0 ? [{ name, at, end: at + short.length }] : []
    })
    .sort((a, b) => a.at - b.at)
  // "between the Adviser, X, and Y": a contract ends or begins for the second.
  return places.length === 2 && /\bbetween (?:the )?$/i.test(text.slice(0, places[0]!.at)) ? places.slice(1) : places
}

/** By the words before a name. */
function sideBefore(text: string, at: number): Side | null {
  if (MADE.test(text.slice(Math.max(0, at - 120), at))) return 'to'
  const words = text.slice(Math.max(0, at - 60), at)
  if (OUT.test(words)) return 'from'
  return IN.test(words) ? 'to' : null
}

/** By the words behind a name. */
function sideAfter(words: string): Side | null {
  const cue = AFTER.exec(words)
  if (!cue) return null
  return cue[1] ? 'from' : 'to'
}
