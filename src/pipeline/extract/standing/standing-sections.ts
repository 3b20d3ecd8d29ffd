// In: the passages of a prospectus. Out: those that tell who manages the fund, each with the office that its heading, the line above
// it or its own first words name.
//   "Portfolio Managers: Ada N. Plum and Lee Orr have managed the Fund since 2012."
//    ^ office            ^ text
import type { FilingTable } from '../../../model/filing.ts'
import { pattern } from '../../../model/pattern.ts'
import type { Passage } from '../view.ts'

/** 'management': a section for all of them. */
export type Office = 'adviser' | 'subadviser' | 'managers' | 'management'

export interface Entry {
  office: Office
  text: string
  of: Passage
  /** "Portfolio Managers:" within the text itself. */
  label: string | null
}

const ADVISER = String.raw`(?:the )?(?:investment )?(?:advis[eo]r|(?<=investment )manager)(?:\(s\)|s)?`
const SUBADVISER = String.raw`(?:the )?(?:investment )?sub-?\s?advis[eo]r(?:\(s\)|s)?`
const MANAGERS = String.raw`(?:the )?(?:(?:fund|portfolio)['’]s )?(?:lead )?(?:co-)?portfolio (?:co-)?managers?(?:\(s\))?`
const LABELS: readonly (readonly [office: Office, label: RegExp])[] = [
  ['subadviser', pattern('i')`^${SUBADVISER}$`],
  ['adviser', pattern('i')`^${ADVISER}$`],
  ['managers', pattern('i')`^(?:${MANAGERS}|(?:investment|portfolio management) team|investment professionals?)$`],
  [
    'management',
    pattern('i')`
      ^(?:the )?(?:(?:(?:fund|portfolio)(?:['’]s)?|investment) )?management(?: of the (?:fund|portfolio))?$
      |^who (?:manages|advises) the (?:fund|portfolio)\??$
      |^managers?$
      // "Investment Adviser, Sub-Adviser and Portfolio Managers"
      |^${ADVISER}(?:(?:,| and|,? ?\/| &|, and) ?(?:${SUBADVISER}|${MANAGERS}))+$
      |^${SUBADVISER}(?: and|,? ?\/| &) ?${MANAGERS}$
    `,
  ],
]
const RUN_IN = pattern('i')`^(${SUBADVISER}|${ADVISER}|${MANAGERS})(?:[.:]| [–—-])\s+(?=\S)`
/** "Investment Adviser Larch Advisers, Inc.": bold words alone part them. */
const BEFORE_A_FIRM = pattern('u')`^(Investment (?:Sub-?)?(?:Advis[eo]r|Manager)|(?:Sub-?)?Advis[eo]r)\s+(?=\p{Lu})`

const officeOf = (label: string): Office | null => LABELS.find(([, of]) => of.test(label.replace(/[.:]$/, '').trim()))?.[0] ?? null

/** Passages in their order; a line that is a label alone rules those below it, as far as the next heading. */
export function managedBy(passages: readonly Passage[]): Entry[] {
  const entries: Entry[] = []
  let line: { office: Office; path: string } | null = null
  for (const p of passages) {
    const path = p.path.join('\n')
    if (p.kind === 'heading' || (line && line.path !== path)) line = null
    if (p.kind === 'heading' || p.kind === 'title' || p.kind === 'signature' || p.kind === 'footnote') continue
    const alone = p.kind === 'table' ? null : officeOf(p.text)
    if (alone) {
      line = { office: alone, path }
      continue
    }
    const label = p.kind === 'table' ? null : (RUN_IN.exec(p.text) ?? BEFORE_A_FIRM.exec(p.text))
    const above = line?.office ?? officeAbove(p.path)
    if (label) {
      const office = officeOf(label[1]!)!
      entries.push({ office, text: p.text.slice(label[0].length), of: p, label: label[1]! })
      // What follows a label in words is told under it.
      if (office === 'managers') line = { office, path }
    } else if (above) entries.push({ office: above, text: p.text, of: p, label: null })
  }
  return entries
}

const officeAbove = (path: readonly string[]): Office | null => path.map(officeOf).findLast(office => office !== null) ?? null

/** Tables of portfolio managers that stand in an entry. */
export const managersTablesAt = ({ of }: Entry, tables: readonly FilingTable[]): FilingTable[] =>
  of.kind === 'table' ? tables.filter(t => t.kind === 'portfolio-managers' && t.lines[0] <= of.lines[1] && of.lines[0] <= t.lines[1]) : []
