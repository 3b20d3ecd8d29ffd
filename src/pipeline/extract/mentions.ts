// In: the documents of a filing. Out: firms and people that it names, each with its shortened forms and role word.
// Takes names that show what they are: a company form, a title before a surname or a degree after a name; doubtful ones are left out.
//   'terminated Janus Capital Management LLC ("Janus") as Adviser'
//               ^ firm                       ^ short     ^ role
import type { Filing } from '../../model/filing.ts'
import { linesAt } from '../../model/joined-text.ts'
import type { Context } from './context.ts'

const FORM = String.raw`(?:,?\s(?:Inc\.?|LLC|L\.L\.C\.|L\.P\.|LP|LLP|Ltd\.?|Limited|Corp\.|Corporation|N\.A\.|PLC|plc|GmbH|S\.A\.|N\.V\.|Company(?=[\s,.)]))(?:\sLLC)?)`
const FIRM = new RegExp(String.raw`(?<![\p{L}&])((?:[A-Z][\p{L}.&'’-]*|\d{1,3})(?:,?\s(?:[A-Z][\p{L}.&'’-]*|&|of|and(?=\s[A-Z]))){0,6}?)(${FORM})`, 'gu')
const PERSON = /(?<![\p{L}.])((?:[A-Z][\p{Ll}’'-]+|[A-Z]\.)(?:\s(?:[A-Z]\.|[A-Z][\p{L}’'-]+)){1,3}?)(?:,?\s(?:Jr\.|Sr\.|III|II))?(?=,?\s(?:CFA|CPA|CFP|Ph\.?D|MBA|M\.B\.A|CAIA|Portfolio\sManager|Vice\sPresident|Managing\sDirector|Senior\s|Executive\s|Chief\s|has\s(?:been|managed|served)|will\s(?:no\slonger\s)?serve|joined|no\slonger\sserves|is\s(?:a|the)\s(?:\p{L}+\s)?(?:portfolio\smanager|principal|vice|senior|managing)))/gu
const ROLE = /^\s?(?:\([^)]{2,60}\),?\s?)?(?:,?\s(?:as|serves?\sas|is|the|acts?\sas|will\s(?:become|serve\sas))\s)(?:the\s|an?\s|investment\s)*((?:sub-?)?advis[eo]r|[Mm]anager|[Ss]ub-?[Aa]dvis[eo]r|[Ss]ub-?administrator|[Aa]dministrator|[Cc]ustodian|[Dd]istributor|[Tt]ransfer\s[Aa]gent)\b/i
const NO_FIRM = /^(?:The|This|Effective|In|On|At|Its|Each|Board|Trust|Fund|Portfolio|Investment Company|Management Company|Accordingly|Under|Prospectus|Securities Act)\b/
const NO_PERSON = /\b(?:Fund|Portfolio|Trust|Index|Shares?|Class|Company|Investment|Management|Board|Prospectus|Committee|Growth|Value|Equity|Income|Capital|The|Effective|Since|From|Until|Total|New|United|Mr|Ms|Mrs|Team|Group|Average|Annual|Street|Global|Asset|Partners|Advis[eo]rs?|Series|Bank|President|Officer|Manager)\b/

/** Firms and people of all documents of a filing, merged by name as printed. */
export function readMentions(contexts: readonly Context[]): Filing['mentions'] {
  const found = new Map<string, Filing['mentions'][number]>()
  for (const { view, definitions, portfolios, trusts } of contexts) {
    const text = view.joined.text.slice(0, 150_000)
    const shorts = (name: string) => definitions.filter(d => d.meaning.endsWith(name) || name.endsWith(d.meaning) && d.meaning.length > 6).map(d => d.term).filter(t => !/^(?:Fund|Trust|Portfolio)s?$/.test(t))
    const own = new Set([...portfolios.map(p => p.name), ...trusts].map(n => n.toLowerCase()))
    for (const m of text.matchAll(FIRM)) {
      const name = `${m[1]}${m[2]}`.replace(/\s+/g, ' ')
      if (NO_FIRM.test(name) || own.has(name.toLowerCase()) || /\b(?:Fund|Portfolio|Trust)s?,?\sInc/i.test(name) || name.length > 70 || !/^[A-Z].{3}/.test(m[1]!)) continue
      const role = ROLE.exec(text.slice(m.index + m[0].length, m.index + m[0].length + 120))?.[1] ?? null
      const known = found.get(name)
      if (known) { known.role ??= role; continue }
      found.set(name, { kind: 'firm', name, short: [...new Set(shorts(name))], role, lines: linesAt(view.joined, m.index, m.index + m[0].length) })
    }
    for (const m of text.matchAll(PERSON)) {
      const name = m[1]!
      if (NO_PERSON.test(name) || found.has(name)) continue
      const surname = name.split(' ').at(-1)!
      const titled = ['Mr.', 'Ms.', 'Mrs.', 'Dr.'].map(t => `${t} ${surname}`).filter(t => text.includes(t))
      const manager = /portfolio\smanager/i.test(text.slice(m.index, m.index + 160))
      found.set(name, { kind: 'person', name, short: titled, role: manager ? 'portfolio manager' : null, lines: linesAt(view.joined, m.index, m.index + name.length) })
    }
  }
  return [...found.values()]
}
