// In: an instruction of a known type, its words and its new text. Out: what stands before and after, where they print it.
//   The information replaces the biography of Peter Quill … Dana Voss is co-manager …    ^ from Peter Quill to Dana Voss
import type { ChangeType } from '../../../model/kinds.ts'
import type { Instruction } from './instructions/instruction.ts'
import { ENTERED } from './classify.ts'
import { fullFirmsIn } from './firms.ts'
import { titled } from './folded.ts'
import { fullNamesIn, peopleIn } from './people.ts'
import { ratesIn } from './stated/rates.ts'

const QUOTED = /["“][^"“”]*["”]/g
const OBJECTIVE =
  /\b(?:(?:investment )?(?:objective|goal) is (?:to (?:seek|provide|achieve) )?|seeks? (?:to (?:achieve|provide) )?|aims? (?:to|for) )([^.;]{5,160})[.;]/i
/** More names than a team has are a list of something else. */
const TEAM = 10

export interface Names {
  from: string | null
  to: string | null
}

const INDEX_REPLACED =
  /\b(?:[Ee]ffective|[Aa]s of|[Bb]eginning)\b[^.;]{0,40}?\b((?:19|20)\d\d),? (?:the )?(\p{Lu}[^.;]{3,110}?(?:Index|Average))[®™]* (?:has )?replaced (?:the )?(\p{Lu}[^.;]{3,110}?(?:Index|Average))(?!\w)/u

/** "Effective as of August 1, 2024, the A Index replaced the B Index": news where the year is the filing's own or the one beside it. */
export function indexMoved(newText: string, dated: string | null): Names | null {
  const m = INDEX_REPLACED.exec(newText.slice(0, 6000))
  return m && dated && Math.abs(Number(m[1]) - Number(dated.slice(0, 4))) <= 1
    ? { from: m[3]!.replace(/[®™*]/g, '').trim(), to: m[2]!.replace(/[®™*]/g, '').trim() }
    : null
}

/** Names of an instruction; null where it prints none. */
export function namesOfInstruction(
  type: ChangeType,
  { operation, oldWords, newWords }: Instruction,
  words: string,
  newText: string,
  roster: readonly string[],
): Names {
  if (type === 'portfolio-manager-change') {
    const before = peopleIn(oldWords ?? words.replace(QUOTED, ' '), roster).map(p => p.name)
    const team = [...new Set(fullNamesIn(newText.slice(0, 4000)).map(p => fuller(p.name, newText, roster)))]
    const after = team.length > TEAM || operation === 'delete' ? [] : team
    // "The following paragraph is deleted: “Jane Roe has been the portfolio manager …”"
    const leaves = (operation === 'delete' && !before.length && team.length <= TEAM ? team : before).filter(n => !after.includes(n))
    // "Dana Voss is no longer primarily responsible for the fund": new text that tells of a departure.
    if (
      operation === 'insert' &&
      after.length === 1 &&
      /\bno longer\b|\b(?:will|intends? to|plans? to|has|expected to) (?:retired?|resign(?:ed)?|leave|left|step(?:ped)? down|depart(?:ed)?|transition(?:ed)? off|cease[ds]?)\b/i.test(
        newText.slice(0, 400),
      )
    )
      return { from: after[0]!, to: null }
    return {
      from: operation === 'insert' ? null : join(leaves),
      to: join(after) ?? (newWords && fullNamesIn(newWords).length ? newWords : null),
    }
  }
  // "delete all information for X Corp. and replace with the following: Y, Inc.": a firm that goes, and the one that the new text opens with.
  if ((type === 'subadviser-change' || type === 'adviser-change') && operation === 'replace' && !oldWords && !newWords) {
    const leaves = fullFirmsIn(words.replace(QUOTED, ' '))[0]?.name ?? null,
      comes = fullFirmsIn(newText.slice(0, 200)).find(f => f.from < 20)?.name ?? null
    if (leaves && comes && leaves !== comes) return { from: leaves, to: comes }
  }
  if (type === 'objective-change' && !newWords) {
    const sought = OBJECTIVE.exec(newText.slice(0, 500))?.[1]?.trim() ?? null
    return { from: oldWords, to: sought }
  }
  if (type === 'subadviser-change' && !newWords) {
    const entered = ENTERED.exec(newText.slice(0, 1200)),
      engaged = entered
        ? fullFirmsIn(newText.slice(entered.index + entered[0].length, entered.index + entered[0].length + 160))[0]?.name
        : undefined
    if (engaged) return { from: oldWords, to: engaged }
  }
  if (type === 'service-provider-change') {
    // "Quill Fund Services, Inc., 900 Third Street, … is the transfer agent": the new text presents the new firm.
    const office =
      /\b(?:is|serves as|acts as)\b[^.]{0,40}\b(?:agent|custodian|administrator|distributor|underwriter|auditors?|accountants?)\b/i.test(
        newText.slice(0, 400),
      )
    const presented =
      operation === 'replace' && !newWords && office ? fullFirmsIn(newText.slice(0, 120)).find(f => f.from < 6)?.name : undefined
    // "all references to the mailing address" speaks of no firm: a firm is printed with a capital.
    return { from: firm(oldWords), to: firm(newWords) ?? presented ?? null }
  }
  // "NED C. LAUTENBACH (55), Member of the Advisory Board …": text that is added and opens with a person and an age.
  if ((type === 'trustee-change' || type === 'officer-change') && operation === 'insert' && !newWords) {
    const person = PRESENTED.exec(newText.slice(0, 120))?.[1]
    if (person) return { from: oldWords, to: titled(person.replace(/\s+/g, ' ')) }
  }
  // "All references to the name of the Fund are replaced with X": the old name is not printed.
  if (
    type === 'portfolio-renamed' &&
    oldWords &&
    /^(?:(?:former |current )?names? )?(?:of|for) (?:the|each|this) (?:funds?|portfolios?|etfs?)$/i.test(oldWords)
  )
    return { from: null, to: newWords }
  // "All references to the maximum sales charge of 4.50% for A and B are replaced with a maximum sales charge of 3.75%."
  const exchanged = /-fee-|charge|limit/.test(type) ? ([oneRate(oldWords), oneRate(newWords)] as const) : null
  if (exchanged?.[0] && exchanged[1]) return { from: exchanged[0], to: exchanged[1] }
  // "to the former index name": it is not printed, either
  if (type === 'index-change' && oldWords && /^(?:the )?(?:former|old|current|previous) (?:[\w-]+ ){0,2}name$/i.test(oldWords))
    return { from: null, to: null }
  // "The following replaces … "Management fees": the contractual management fee will be 0.78%, a reduction from 0.82%."
  const rates = oldWords === null && newWords === null && CHARGES.test(type) ? ratesIn(`${words} ${newText.slice(0, 300)}`) : null
  return rates?.from && rates.to ? rates : { from: oldWords, to: newWords }
}

/** The rate that some words hold, where they hold one. */
function oneRate(words: string | null): string | null {
  const rates = words?.match(/\d*\.\d+%/g) ?? []
  return rates.length === 1 ? rates[0]! : null
}

const CHARGES = /^(?:management-fee|subadvisory-fee|expense-limit|distribution-fee)-change$/

const PRESENTED = /^\W{0,2}((?:\p{Lu}[\p{L}.'’-]*\s){1,3}\p{Lu}[\p{L}'’-]+)\s?(?:\(\d{2}\)|\(age|,\sage\b|,\s\d{2},)/u

const firm = (words: string | null) => (words !== null && /(?:^|\s)["“]?[A-Z]/.test(words) ? words : null)

const join = (names: readonly string[]) => (names.length ? names.join('; ') : null)

/** A person named shorter in one place and fuller in another of the same new text. */
function fuller(name: string, text: string, roster: readonly string[]): string {
  const [given, ...rest] = name.split(' ')
  return roster.find(r => r.length > name.length && r.startsWith(`${given} `) && r.endsWith(` ${rest.at(-1)}`) && text.includes(r)) ?? name
}
