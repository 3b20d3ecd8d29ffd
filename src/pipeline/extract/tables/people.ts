// In: the first cell of a row about a person. Out: the name alone.
//   "Mary Moran Zeven 2 Avenue de Lafayette Boston, Massachusetts 02111 (47)"
//    ^^^^^^^^^^^^^^^^
import { pattern } from '../../../model/pattern.ts'
import type { Sheet, SheetRow } from './sheet.ts'

const HOUSE = /\b(?:sub-?\s?advis[eo]r|advis[eo]r|firm|company|team)s?\b/i
const PEOPLE = /^(?:names?\b|(?:[\w-]+ ){0,3}(?:managers?|professionals?|members?))(?!.*\b(?:since|title|experience)\b)/i

/** "Sub-Adviser | Portfolio Manager | Since": firms or teams before the people whom they employ; the person is the label all the same. */
export function peopleFirst(sheet: Sheet): Sheet {
  const [head = '', ...more] = sheet.columns
  const isOne = ({ cells }: SheetRow) => !/\s(?:and|&)\s|;|.{46}/.test(cells[0]?.text ?? '')
  if (!HOUSE.test(sheet.corner) || PEOPLE.test(sheet.corner) || !PEOPLE.test(head) || !more.length || !sheet.rows.every(isOne)) return sheet
  return {
    ...sheet,
    corner: head,
    columns: [sheet.corner, ...more],
    rows: sheet.rows.map(row => {
      const [person, ...rest] = row.cells
      const house = { text: row.label, raised: row.raised, column: 0, span: 1, header: false, fromAbove: false, indent: row.indent }
      return { ...row, label: person?.text ?? '', raised: person?.raised ?? [], cells: [house, ...rest] }
    }),
  }
}

const CREDENTIAL =
  /^(?:,\s*(?:CFA|CPA|CAIA|FRM|CFP|CMT|FSA|CIPM|Ph\.?\s?D\.?|M\.?B\.?A\.?|J\.?D\.?|M\.?D\.?|Esq\.?|Jr\.?|Sr\.?|II|III|IV)(?=[\s,(]|$))+/

/** A line that goes on with an address or an age and names nobody. */
export function namesNobody(words: string): boolean {
  return /^(?:\d|\(|P\.?\s?O\.|c\/o\b|age\b|born\b|suite\b|floor\b)/i.test(words)
}

// "David J. Bettany Senior Vice President": the office follows with no sign between.
const OFFICE = pattern('u')`
  (?<=^\S+(?: \S+){1,3}) (?:(?:Co-|Vice Chair\w* and )?President|(?:Vice )?Chair(?:man|woman)?
  |(?:(?:Senior|Executive|First|Assistant) )?Vice President
  |(?:(?:Senior|Executive) )?Managing Director
  |(?:Senior |Lead |Co-)?Portfolio Manager
  |Chief [\p{L} ]+ Officer)\b.*$
`

/** "Jane Roe, Partner and Director": what follows the comma is an office. */
const IS_OFFICE = pattern('i')`
  ^,\s*(?:(?:senior|executive|lead|managing|associate|general|founding|vice|co-|chief|global|deputy)\s*)*
  (?:partner|principal|director|president|portfolio\smanager|manager|head|officer|founder|investment\sofficer|analyst|chair\w*)\b
`

const NAME_ENDS = pattern('iu')`
  // "Ada (Ann) Plum": a nickname within the name
  \s*(?:\((?!\p{Lu}\p{Ll}+\)\s\p{Lu})|\d|\bAge\b|\bBorn\b|\bBirth\b|\bYear of\b|\bDOB\b|\bc\/o\b|\bP\.\s?O\.
  |\b(?:One|Two|Three|Four|Five)\s\p{Lu}
  |,\s*(?:Age|born|Trustee|President|Chair\w*|Director)\b|[-–—]\s|;|:)
`

/** The name at the start of the words. */
export function nameIn(words: string): string {
  const text = words.replace(/^(?:\d+[.)]\s+)/, '')
  const stop = NAME_ENDS.exec(text)
  const head = (stop ? text.slice(0, stop.index) : text).trim().replace(OFFICE, '').replace(/[,;]$/, '')
  const comma = head.indexOf(',')
  if (comma < 0) return head || words
  const tail = CREDENTIAL.exec(head.slice(comma))
  const rest = head.slice(comma + (tail?.[0].length ?? 0))
  return tail || IS_OFFICE.test(rest) ? head.slice(0, comma) + (tail?.[0] ?? '') : head
}
