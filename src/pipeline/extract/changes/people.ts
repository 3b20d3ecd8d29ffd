// In: words of a filing. Out: the people that they name, without titles and degrees, "Mr. Freeman" by the full name that the document prints.
//   "Effective immediately, Kyri Loupis, Jane Q. Doe, CFA and Mr. Irfan will …"
//                           ^ name       ^ degree left out    ^ title: looked up
// Knows names by their shape and by what stands beside them; people are never merged by similar spelling.
import { remembered } from '../../../model/remembered.ts'
import { wordsIn } from '../../../model/words-in.ts'
import type { DocumentView, Passage } from '../view.ts'
import { inCapitals, titled } from './folded.ts'

export interface Person {
  name: string
  from: number
  to: number
}

const TITLE = /^(?:Mr|Mrs|Ms|Messrs|Mmes|Mses|Dr|Drs|Miss|Sir|Prof|Professor|Dame)\.?$/i
const DEGREE =
  /^(?:CFA|C\.F\.A\.?|CPA|C\.P\.A\.?|CFP|Ph\.?D\.?|PhD|M\.?B\.?A\.?|M\.?D\.?|J\.?D\.?|FSA|CAIA|FRM|Esq\.?|CMT|CIMA|ASA|CIC|ChFC|CLU|FCA|DPhil|MSc|B\.A\.?|ASIP|MAAA|FCAS|CQF)$/i
const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/i
const PARTICLE = /^(?:de|del|della|der|den|van|von|di|da|la|le|du|dos|bin|ten|ter|al|el|St\.?|y)$/
const INITIAL = /^(?:[A-Z]\.){1,3}$|^[A-Z]$/
const NAME =
  /^(?:\p{Lu}[\p{Ll}]+|\p{Lu}\p{Ll}*['’]\p{Lu}\p{Ll}+|(?:Mc|Mac|De|Di|La|Le|Van|Du|O)\p{Lu}\p{Ll}+|\p{Lu}\p{Ll}{1,3}\p{Lu}\p{Ll}+)(?:-\p{Lu}[\p{Ll}]+)*$/u
const CAPITAL_NAME = /^\p{Lu}[\p{Lu}'’]+(?:-\p{Lu}+)*$/u

/** Words of firms, funds and indexes: a name beside one of them, with nothing between, is no person's. */
const OF_FIRMS = new Set(
  `advisers advisors adviser advisor asset assets management managements capital partners partner associates investments investment investors services service group company companies co corp corporation inc incorporated
 llc lp llp ltd limited plc trust trusts fund funds portfolio portfolios series etf etfs index indexes indices bank bancorp securities holdings financial global international insurance life american america national growth value income equity equities
 bond bonds cap large mid small midcap smallcap core balanced total return market markets money emerging municipal government treasury energy infrastructure technology health care real estate opportunities opportunity select strategic strategy
 strategies dividend high yield short term intermediate long u.s world european europe pacific asia japan china developed research counsel distributors university college school street avenue road square plaza boulevard floor suite building city
 county state states united new york boston chicago london retirement lifestyle allocation aggressive conservative moderate class shares share stock stocks composite average kensho solutions platform team society institute association
 variable products mutual family fixed quantitative systems exchange commission act code rule form york massachusetts connecticut california pennsylvania delaware maryland san los society hedge credit multi-cap mid-cap small-cap large-cap
 target date custody custodian agency transfer shareholder family discovery blue chip contrafund heritage legacy america's sustainable sustainability investing esg thematic institutional private wealth alternative alternatives tax-free tax-exempt utilities natural resources science`.split(
    /\s+/,
  ),
)
/** Other words that are printed with a capital and are no names. */
const OTHERS = new Set(
  `the a an and or of in on at by for from to with as if it its is are was were be been will would shall may who whom which that this these those there their they he she his her him we our you your not no nor all any each both
 effective immediately accordingly additionally instead also however therefore following prior until since after before upon under during while when where because beginning commencing starting thereafter currently
 january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday
 portfolio manager managers co-manager co-managers lead senior vice president executive managing director directors chairman chair trustee trustees officer officers chief head member members principal analyst founder treasurer secretary counsel
 board supplement prospectus prospectuses statement additional information sai summary page section heading paragraph table fees expenses risk risks risk/return objective date dated name names title since tenure experience primary responsibility
 management manage managed manages biographical business employee sub-adviser subadviser sub-advisers sub-advisor sub-advisers' fund's portfolio's trust's registered other accounts none mr mrs ms dr messrs mmes joined joins has have had serves served serve continue continues no longer
 replaces replace replaced retire retires retired retirement resigned resigns resign leave leaves left references reference departure now current former new remaining please retain important notice proposed approved agreement plan reorganization
 shareholders shareholder investor investors meeting special report annual co-portfolio associate assistant deputy interim acting independent interested disinterested nominee nominees age position positions changes change day-to-day jointly primarily responsible
 co-manages assume assumes assumed become becomes became begin begins began join been being sole together along role roles responsibilities per cent percent firm fee fees charge charges sales expense limitation example period periods quarter best worst purchase currency rate foreign disclosure documents types number box p.o p.o. permanent sector waiver audit committee committees compensation governance nominating valuation vacancy through about over more than between into out up down only same such then than thus hereby hereof`.split(
    /\s+/,
  ),
)

type Kind = 'name' | 'initial' | 'particle' | 'title' | 'degree' | 'suffix' | 'firm' | 'other'
interface Token {
  text: string
  from: number
  to: number
  kind: Kind
}

/** What a printed word is in running text, and what among words in capitals alone; words come again and again, and each is looked at once. */
const wordOf = remembered((printed: string): { text: string; kind: Kind; inCapitals: Kind } => {
  // A stop after a word ends a sentence; after an initial or a short form it is its own. A possessive is no part of a name.
  let text = printed.replace(/['’\u0092]s$|['’]S$|['’]$/, '')
  if (/[.]$/.test(text) && !INITIAL.test(text) && !TITLE.test(text) && !DEGREE.test(text) && !SUFFIX.test(text) && !PARTICLE.test(text))
    text = text.slice(0, -1)
  const low = text.toLowerCase()
  const kind = (name: RegExp, particle: RegExp | null): Kind =>
    /^[,;:()"“”\u0093\u0094[\]]$/.test(text)
      ? 'other'
      : TITLE.test(text)
        ? 'title'
        : DEGREE.test(text) && text !== 'MA'
          ? 'degree'
          : SUFFIX.test(text)
            ? 'suffix'
            : INITIAL.test(text) && text !== 'A' && text !== 'I'
              ? 'initial'
              : OTHERS.has(low)
                ? 'other'
                : OF_FIRMS.has(low) || text === '&'
                  ? 'firm'
                  : name.test(text)
                    ? 'name'
                    : particle?.test(text)
                      ? 'particle'
                      : 'other'
  return { text, kind: kind(NAME, PARTICLE), inCapitals: kind(CAPITAL_NAME, null) }
}, 20_000)

/** "Lijun (Kevin) Chen": what stands in brackets between two names is a name, too; the brackets are put aside in their places. */
const NICKNAME = /(?<=\p{Lu}\p{Ll}+\s(?:\p{Lu}\.\s)?)\((\p{Lu}\p{Ll}{1,11})\)(?=\s\p{Lu}\p{Ll})/gu

const tokensOf = remembered((printed: string): readonly Token[] => {
  const text = printed.includes('(') ? printed.replace(NICKNAME, (all: string) => ' '.repeat(all.length)) : printed
  const kind = inCapitals(text) ? 'inCapitals' : 'kind'
  return wordsIn(text, /[^\s,;:()"“”\u0093\u0094[\]*]+|[,;:()"“”\u0093\u0094[\]]/g, (printed, from): Token => {
    const word = wordOf(printed)
    return { text: word.text, from, to: from + word.text.length, kind: word[kind] }
  })
})

/** Full names of people in a text, in order. `hidden` ranges (firms, portfolios) are passed over. */
export function fullNamesIn(text: string, hidden: readonly { from: number; to: number }[] = []): Person[] {
  const known = tokensOf(text)
  const tokens = hidden.length
    ? known.map(t => (hidden.some(h => h.from < t.to && t.from < h.to) ? { ...t, kind: 'other' as const } : t))
    : known
  const people: Person[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.kind !== 'name' && tokens[i]!.kind !== 'initial') continue
    let j = i
    while (
      tokens[j + 1] &&
      (['name', 'initial'].includes(tokens[j + 1]!.kind) ||
        (tokens[j + 1]!.kind === 'particle' && tokens[j + 2]?.kind === 'name') ||
        (tokens[j + 1]!.kind === 'particle' && tokens[j + 2]?.kind === 'particle'))
    )
      j++
    let run = tokens.slice(i, j + 1)
    const before = tokens[i - 1],
      after = tokens[j + 1]
    const suffixed = after?.kind === 'suffix' ? j + 1 : after?.text === ',' && tokens[j + 2]?.kind === 'suffix' ? j + 2 : j
    i = j
    while (run.at(-1)?.kind === 'initial') run = run.slice(0, -1)
    const words = run.filter(t => t.kind === 'name')
    const titledAlone = before?.kind === 'title'
    if (
      words.length < 2 &&
      !(words.length === 1 && run[0]!.kind === 'initial' && run.length >= 2 && (run.length >= 3 || /\./.test(run[0]!.text)))
    )
      continue
    // A heading or a defined term in quotes is no person.
    if (/["“\u0093]$/.test(text.slice(0, run[0]!.from)) && /^["”\u0094]/.test(text.slice(run.at(-1)!.to))) continue
    if (run.length > 5 || (titledAlone && words.length < 2)) continue
    if (before?.kind === 'firm' && !hiddenGap(text, before, run[0]!)) continue
    if (after?.kind === 'firm' && j === i && !hiddenGap(text, run.at(-1)!, after)) continue
    const last = tokens[suffixed]!
    const end = suffixed > j ? last.to : run.at(-1)!.to
    people.push({ name: titled(text.slice(run[0]!.from, end).replace(/\s+/g, ' ')), from: run[0]!.from, to: end })
    i = Math.max(i, suffixed)
  }
  return people
}

/** Whether punctuation parts two tokens. */
function hiddenGap(text: string, a: Token, b: Token): boolean {
  const gap = text.slice(a.to, b.from)
  return /[.,;:()]/.test(gap) || (/^['’\u0092]s?\s/.test(gap) && b.text === 'service')
}

/** "C. Lindsay Poe …" under paragraphs that open with "A." and "B.": the letter counts them and is no initial. */
export function isLettered({ index, text }: Passage, passages: readonly Passage[]): boolean {
  const letter = /^([B-H])\. \p{Lu}/u.exec(text)?.[1]
  const before = letter && `${String.fromCharCode(letter.charCodeAt(0) - 1)}. `
  return before !== undefined && passages.slice(Math.max(0, index - 8), index).some(p => p.text.startsWith(before))
}

/** Everyone whom a document names in full; each by the fullest form printed. */
export function rosterOf(view: DocumentView): string[] {
  const names = new Set<string>()
  for (const passage of view.passages)
    for (const person of fullNamesIn(isLettered(passage, view.passages) ? `   ${passage.text.slice(3)}` : passage.text))
      names.add(person.name)
  return [...names]
}

const bareName = (name: string) => name.replace(/,? (?:Jr|Sr|II|III|IV)\.?$/i, '')
const surname = (name: string) => bareName(name).split(' ').at(-1)!.toLowerCase()

/** People in a text: full names, and titled surnames looked up in the roster of the document. */
export function peopleIn(text: string, roster: readonly string[] = [], hidden: readonly { from: number; to: number }[] = []): Person[] {
  const people = fullNamesIn(text, hidden).map(p => ({ ...p, name: fullest(p.name, roster) }))
  const tokens = tokensOf(text)
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.kind !== 'title') continue
    // "Messrs. Orr, Brandt and Pell": every name to the end of the list.
    const many = /^(?:Messrs|Mmes|Mses|Drs)/i.test(tokens[i]!.text)
    for (let j = i + 1; j < tokens.length; j++) {
      const t = tokens[j]!
      if (t.kind === 'particle' || (t.kind === 'initial' && tokens[j + 1]?.kind === 'name')) continue
      if (t.kind === 'name' || t.kind === 'firm') {
        let k = j
        while (!many && tokens[k + 1]?.kind === 'name') k++
        const whole = titled(text.slice(tokens[tokens[j - 1]?.kind === 'particle' ? j - 1 : j]!.from, tokens[k]!.to))
        const known = roster.filter(name => surname(name) === whole.split(' ').at(-1)!.toLowerCase())
        const name = k > j ? fullest(whole, roster) : (known[0] ?? whole)
        if (!people.some(p => p.from <= t.from && t.to <= p.to)) people.push({ name, from: tokens[i]!.from, to: tokens[k]!.to })
        j = k
        if (!many) break
        continue
      }
      if (many && (t.text === ',' || t.text.toLowerCase() === 'and')) continue
      break
    }
  }
  const seen = new Set<string>()
  return people.sort((a, b) => a.from - b.from).filter(p => !seen.has(p.name) && seen.add(p.name))
}

/** The fullest form of a name that the document prints: same first name, same surname. */
function fullest(name: string, roster: readonly string[]): string {
  const parts = bareName(name).split(' ')
  const same = roster.filter(other => {
    const o = bareName(other).split(' ')
    return (
      o.length > parts.length &&
      o.length <= 4 &&
      o[0]!.toLowerCase() === parts[0]!.toLowerCase() &&
      o.at(-1)!.toLowerCase() === parts.at(-1)!.toLowerCase()
    )
  })
  return parts.length === 2 && same.length ? same.sort((a, b) => a.length - b.length)[0]! : name
}

/** Names as a change gives them: "A; B", null for none. */
export function namesOf(people: readonly { name: string }[]): string | null {
  return people.length ? [...new Set(people.map(p => p.name))].join('; ') : null
}
