// In: a reading and the changes found in it. Out: who comes to an office and who leaves it, where a sentence gives a day and no frame of words knows it.
//   "Mr. Pell's association with the Adviser terminated on June 8, 2015."      "X and Y will each begin managing a portion … on July 10"
//    ^ leaves   ^ cue                                                            ^ come         ^ cue
// Goes by the cue that stands nearest to a name. Sentences about what may be, and those near a change of the same office, are left alone.
import type { ChangeType } from '../../../../model/kinds.ts'
import { candidate, toldIn, type Candidate, type Clause, type Reading } from '../candidate.ts'
import { freeDays } from '../lone-day.ts'
import { firmsOf, peopleOf } from './named.ts'
import { happens, longAgo } from './news.ts'
import { withoutForms } from './office-words.ts'
import { saidIn } from './said.ts'

interface Office {
  type: ChangeType
  people: boolean
  role: RegExp
  unlike?: RegExp
}

/** The more special before the more general. */
const OFFICES: readonly Office[] = [
  {
    type: 'subadviser-change',
    people: false,
    role: /\bsub-?\s?(?:advis[eo]rs?|advis[eo]ry|manager)\b|\badvis(?:es|ed) the (?:investment )?(?:advis[eo]r|manager)\b/,
  },
  {
    type: 'adviser-change',
    people: false,
    role: /\b(?:investment )?advis[eo]r\b|\binvestment (?:advisory|management) (?:agreement|contract)\b/,
    unlike: /\bsub-?\s?advis/,
  },
  {
    type: 'service-provider-change',
    people: false,
    role: /\b(?:transfer agen(?:t|cy)|custodian|administrator|administration (?:role|services|functions)|distributor|distributed by|principal underwriter|independent (?:registered public )?account\w+|auditors?|fund accounting agent)\b/,
    unlike: /\badvis[eo]ry (?:agreement|contract)\b/,
  },
  {
    type: 'trustee-change',
    people: true,
    role: /\b(?:trustees?|board of directors|the board)\b/,
    unlike: /\bportfolio managers?\b|\b(?:president|treasurer|secretary|chief \w+ officer)\b/,
  },
  {
    type: 'officer-change',
    people: true,
    role: /\b(?:president|treasurer|secretary|chief (?:compliance|executive|financial|operating) officer) (?:and \w+ )?(?:of|for) the (?:trust|funds?|company|corporation)\b/,
    unlike: /\bportfolio managers?\b/,
  },
  {
    type: 'portfolio-manager-change',
    people: true,
    role: /\bportfolio (?:co-)?managers?\b|\bco-managers?\b|\b(?:management|investment) team\b|\b(?:manage[sd]?|managing|management of|oversee\w*) (?:the |each |this )?(?:[\w'-]+ ){0,4}(?:fund|portfolio)\b|\bday-to-day\b/,
    unlike: /\btrustees?\b|\bchief \w+ officer\b/,
  },
]

const GOING = String.raw`not be (?:retained|reappointed|renewed|continued|engaged|employed)|retir(?:e|es|ed|ing)|resign(?:s|ed|ing)?|leav(?:e|es|ing)|left|depart(?:s|ed|ing)?|exit(?:s|ed|ing)?|step(?:s|ped|ping)? (?:down|aside|back|away)|ceas\w+|no longer|relinquish\w*|withdr[ae]w\w*|vacat\w+|passed away|died|conclud\w+|ends?|ended|expir\w+|(?:been |be |was |were |is |are )(?:removed|terminated|dismissed|reassigned|dropped|released|replaced|succeeded)|terminates?|terminated|hand(?:s|ed|ing)? over|turn(?:s|ed|ing)? over|(?:last|final) day|discontinu\w+|c[ao]m(?:e|es|ing) to (?:an end|a close)`
const COMING = String.raw`join\w*|becom\w+|became|assum\w+|tak(?:e|es|en|ing) (?:over|on|up)|took (?:over|on|up)|begin\w*|began|commenc\w+|start\w*|(?:been |be |was |were |is |are )(?:named|appointed|added|promoted|elected|selected|hired|retained|engaged|designated|chosen)|will (?:also |each |both |jointly )?(?:serve|act|manage|co-manage|lead|oversee|provide|have)|now (?:serves?|manages?|acts?|leads?)|succeeds?|succeeded|replaces?|replaced|will (?:succeed|replace)|step(?:s|ped|ping)? (?:up|in|into)`
const AFTER = new RegExp(`\\b(?:(${GOING})|(${COMING}))\\b`, 'i')
const TITLES = String.raw`(?:(?:the )?(?:Mr|Ms|Mrs|Dr|Messrs)\.? )?`
const OUT = new RegExp(
  String.raw`\b(?:replac(?:e|es|ing|ement of|ement for)|succeed(?:s|ing)?|in (?:place|lieu) of|in succession to|instead of|successor to|over (?:from|for)|(?:departure|retirement|resignation|removal|death|passing|termination|withdrawal|dismissal) of|(?:terminat|remov|dismiss)(?:e|ed|ing)|\w*agreement with|longer (?:\w+ ){0,2}by|from) ${TITLES}$`,
  'i',
)
const IN = new RegExp(
  String.raw`\b(?:(?:replaced|succeeded|assumed|managed|made|run|led|distributed|advised|provided|filled|taken over) by|appoint(?:ed|ing|ment of|s)?|nam(?:ed|ing|es)|add(?:ed|ing|ition of)|hir(?:ed|ing|es)|elect(?:ed|ing|ion of)|retain(?:ed|ing)|engag(?:ed|ing|ement of)|select(?:ed|ing|ion of)|promot(?:ed|ing|ion of)|(?:transfer(?:red|s)?|given|assigned|pass(?:ed|es)?|over|moved|moves|shifted|transition|allocated) to|consist(?:s|ing)? of|which) ${TITLES}$`,
  'i',
)
/** A contract that is made, not one that is told of otherwise: "entered into an agreement with X". */
const MADE =
  /\b(?:approv\w+|enter(?:s|ed|ing)? into|sign(?:s|ed)|new)\b(?!.*\b(?:terminat|end(?:s|ed|ing)?\b|cancel|discontinu|renew|lapse))[^.;]{0,60}\bagreement with $/i
const HOLDER =
  /^,? (?:\([^)]*\),? )?(?:the|its|each|our) (?:[\w-]+(?:['’]s)? ){0,3}(?:advis[eo]r|sub-?advis[eo]r|manager|distributor|administrator|custodian|parent)\b/i
/** What can be, and what is told of a text. */
const OPEN = /\b(?:may|might|could|would|should|if|unless|whether|in the event|can be no assurance|from time to time|references?)\b/i

export function changesByCue(reading: Reading, known: readonly Candidate[]): Candidate[] {
  const out: Candidate[] = []
  for (const clause of reading.clauses) {
    if (
      clause.in.quoted ||
      clause.instruction ||
      !['paragraph', 'item'].includes(clause.in.kind) ||
      clause.text.length > 600 ||
      OPEN.test(clause.text)
    )
      continue
    if (known.some(c => toldIn(c, clause))) continue
    if (
      !freeDays(clause, reading.context.dated).length ||
      !saidIn(reading).some(s => s.clause === clause && happens(s) && !longAgo(s, reading))
    )
      continue
    const low = withoutForms(clause.text.toLowerCase())
    for (const office of OFFICES) {
      const beside = office.people
        ? [clause.index - 1, clause.index + 1]
            .map(i => reading.clauses[i])
            .filter(k => k?.in === clause.in)
            .map(k => k!.text.toLowerCase())
        : []
      if (
        ![low, ...beside].some(words => office.role.test(words)) ||
        office.unlike?.test(low) ||
        [...known, ...out].some(c => c.type === office.type && near(c, clause, reading))
      )
        continue
      const sides = sidesOf(clause.text, office.people ? peopleOf(clause.text, reading) : firmsOf(clause.text, reading))
      if (!sides.from.length && !sides.to.length) continue
      out.push(
        candidate(
          office.type,
          { passage: clause.passage, from: clause.from, to: clause.to },
          { from: sides.from.join('; ') || null, to: sides.to.join('; ') || null },
        ),
      )
      break
    }
  }
  return out
}

/** Who goes and who comes, by the words that stand beside each name. */
function sidesOf(text: string, names: readonly string[]): { from: string[]; to: string[] } {
  const sides = { from: [] as string[], to: [] as string[] }
  const places = names
    .flatMap(name => {
      const short = text.includes(name) ? name : name.split(' ').at(-1)!
      const at = text.indexOf(short)
      return at >= 0 ? [{ name, at, end: at + short.length }] : []
    })
    .sort((a, b) => a.at - b.at)
  // "between the Adviser, X, and Y": a contract ends or begins for the second.
  if (places.length === 2 && /\bbetween (?:the )?$/i.test(text.slice(0, places[0]!.at))) places.shift()
  let last: 'from' | 'to' | null = null
  places.forEach(({ name, at, end }, i) => {
    const before = text.slice(Math.max(0, at - 60), at)
    // "A, B and C" are of one side.
    const listed: boolean = i > 0 && /^(?:,? and |, )(?:Mr\.|Ms\.|Mrs\.|Dr\.)?\s*$/.test(text.slice(places[i - 1]!.end, at))
    const next = places
      .slice(i + 1)
      .find((p, k) => !/^(?:,? and |, )(?:Mr\.|Ms\.|Mrs\.|Dr\.)?\s*$/.test(text.slice(places[i + k]!.end, p.at)))
    const cue = AFTER.exec(text.slice(end, next ? next.at : end + 160))
    const side: 'from' | 'to' | null =
      listed && last
        ? last
        : MADE.test(text.slice(Math.max(0, at - 120), at))
          ? 'to'
          : OUT.test(before)
            ? 'from'
            : IN.test(before)
              ? 'to'
              : cue
                ? cue[1]
                  ? 'from'
                  : 'to'
                : null
    last = side
    // "X, the Fund's adviser, will assume responsibility …": it has an office already.
    if (side === 'to' && HOLDER.test(text.slice(end))) return
    if (side && !sides.from.includes(name) && !sides.to.includes(name)) sides[side].push(name)
  })
  return sides
}

/** A sentence beside one that tells a change of the same office goes on about it. */
function near(c: Candidate, clause: Clause, { clauses }: Reading): boolean {
  return clauses.slice(Math.max(0, clause.index - 3), clause.index + 4).some(k => toldIn(c, k))
}
