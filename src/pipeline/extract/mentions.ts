// In: the documents of a filing. Out: firms and people that it names, each with its shortened forms and role word.
// Takes names that show what they are: a company form, or an office or a degree after a name; doubtful ones are left out.
//   'terminated Janus Capital Management LLC ("Janus") as Adviser'
//               ^ firm                       ^ short     ^ role
import { matchesOf } from '../../model/matches.ts'
import type { Filing } from '../../model/filing.ts'
import { joinText, linesAt, type Joined } from '../../model/joined-text.ts'
import { pattern } from '../../model/pattern.ts'
import type { Table } from '../../model/tree.ts'
import { fullFirmsIn } from './changes/firms/firms.ts'
import type { Context } from './context.ts'
import type { Passage } from './view.ts'

const PERSON = pattern('gu')`
  (?<![\p{L}.])((?:\p{Lu}[\p{Ll}’'-]+|\p{Lu}\.)(?:\s(?:\p{Lu}\.|\p{Lu}[\p{L}’'-]+)){1,3}?)(?:,?\s(?:Jr\.|Sr\.|III|II))?
  (?=,?\s(?:CFA|CPA|CFP|Ph\.?D|MBA|M\.B\.A|CAIA)\b
  |,?\s(?:Portfolio\sManager|Vice\sPresident|Managing\sDirector|Senior\sVice|Executive\sVice|Chief\s\p{Lu}\p{Ll}+\sOfficer)
  |\s(?:has\s(?:been\sa|managed|served)|(?:will|shall)\s(?:no\slonger\s)?(?:serve|assume|manage)
    |joined|no\slonger\s(?:serves|manages)|joins)\b)
`
const ROLE = pattern('i')`
  ^\s?(?:\([^)]{2,60}\),?\s?)?,?\s(?:(?:as|serves?\sas|is|acts?\sas|(?:will|shall)\s(?:become|serve\sas))\s)?
  (?:the\s|an?\s|Trust['’]s\s|Fund['’]s\s|investment\s)*
  (sub-?advis[eo]r|advis[eo]r|manager|sub-?administrator|administrator|custodian|distributor|transfer\sagent)\b
`
const NO_FIRM = pattern('i')`
  ^(?:The|This|Its|Each|Board|Trust|Fund|Portfolio|Investment|Management|Prospectus|Securities|Federal Deposit)\b
  |\b(?:Fund|Portfolio|Trust)s?,?\sInc|Capitalization|Sized
`
const NO_PERSON = pattern()`
  \b(?:Funds?|Portfolios?|Trust|Index|Shares?|Class|Company|Investments?|Management|Managers?|Board|Prospectus|Committee|Growth
  |Value|Equity|Income|Capital|The|Effective|Since|From|Until|Total|New|United|Mr|Ms|Mrs|Team|Group|Average|Annual|Street|Global
  |Assets?|Partners|Advis[eo]rs?|Series|Bank|President|Officer|Director|Managing|Limited|LLC|Inc|LP|Fees|Managed|Service|Date
  |Shields|Performance|Accounts?|Name|Title)\b
`

/** What "a Large Company" or "Tamar Water Company" is called; those of the trade bear a word of it. */
const COMPANY = pattern()`
  (?<!&|\b(?:Management|Insurance|Trust|Advisory|Investments?|Distribution|Services?|Accounting|Securities))
  \s(?:Company|Co)\b\.?(?!,? (?:LLC|LLP|L\.|Inc|Ltd|Limited|N\.A))
`

const bare = (name: string): string => name.replace(/\.$/, '').toLowerCase()

/** The cells of a table are no sentence. */
const wordsOf = ({ kind, node, joined }: Passage): Joined[] =>
  kind === 'table' ? (node as Table).children.flatMap(row => row.children.map(cell => joinText([cell]))) : [joined]

type Mention = Filing['mentions'][number]

/** A name as it was found; what stands for it, and on which lines, is looked up for the first of a name alone. */
interface Found {
  kind: Mention['kind']
  name: string
  role: string | null
  short: () => string[]
  lines: () => Mention['lines']
}

/** Firms and people of all documents of a filing, merged by name as printed. */
export function readMentions(contexts: readonly Context[]): Filing['mentions'] {
  const merged = new Map<string, Mention>()
  for (const { kind, name, role, short, lines } of contexts.flatMap(c => [...firmsOf(c), ...peopleOf(c)])) {
    const known = merged.get(name)
    if (!known) merged.set(name, { kind, name, short: short(), role, lines: lines() })
    else if (kind === 'firm') known.role ??= role
  }
  return [...merged.values()]
}

function firmsOf({ view, definitions, portfolios, trusts }: Context): Found[] {
  const own = [...portfolios.map(p => p.name), ...trusts].map(n => n.toLowerCase())
  // "Keswick Global Advisors Limited ("KGA LTD")": one firm.
  const defined = new Set(definitions.map(d => bare(d.term)))
  const isOther = (name: string) => {
    const low = name.toLowerCase()
    return defined.has(bare(name)) || own.some(n => n.includes(low) || low.includes(n))
  }
  return view.passages.flatMap(wordsOf).flatMap(joined =>
    fullFirmsIn(joined.text)
      .filter(({ name, full }) => full && !COMPANY.test(name) && name.length <= 60 && !NO_FIRM.test(name) && !isOther(name))
      .map(({ name, from, to }) => ({
        kind: 'firm' as const,
        name,
        role: ROLE.exec(joined.text.slice(to, to + 120))?.[1] ?? null,
        short: () => shortsOf(name, definitions),
        lines: () => linesAt(joined, from, to),
      })),
  )
}

const shortsOf = (name: string, definitions: Context['definitions']): string[] =>
  [...new Set(definitions.filter(d => d.meaning.endsWith(name) && d.term.length > 1).map(d => d.term))].filter(
    t => !/^(?:Fund|Trust|Portfolio|Funds|Portfolios)$/.test(t),
  )

function peopleOf({ view }: Context): Found[] {
  const text = view.joined.text.slice(0, 150_000)
  return matchesOf(text, PERSON).flatMap((m): Found[] => {
    // "/s/ Jane Roe Jane Roe, Vice President": signed and printed.
    const name = m[1]!.replace(/^(.+) \1$/, '$1')
    if (NO_PERSON.test(name)) return []
    const surname = name.split(' ').at(-1)!
    return [
      {
        kind: 'person',
        name,
        role: /portfolio\smanager/i.test(text.slice(m.index, m.index + 160)) ? 'portfolio manager' : null,
        short: () => ['Mr.', 'Ms.', 'Mrs.', 'Dr.'].map(t => `${t} ${surname}`).filter(t => text.includes(t)),
        lines: () => linesAt(view.joined, m.index, m.index + name.length),
      },
    ]
  })
}
