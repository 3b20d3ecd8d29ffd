// In: a sheet about people of a trust. Out: trustees and officers apart, where rows between say who is who; else null.
//   Independent Trustees
//     Marta L. Quist    Trustee     Since 2004 …
//   Officers
//     Noor Haddad       Treasurer   Since 2008 …
import type { TableKind } from '../../../model/kinds.ts'
import type { Sheet } from './sheet.ts'

const TRUSTEES = /\b(?:trustees?|directors?|nominees?|board members?)\b/i
const OFFICERS = /\bofficers?\b/i
const HEADS = /\bprincipal occupations?\b|\bposition/i

/**
 * What a section's words announce: "Officers Who Are Not Trustees" are officers, "Trustees" and "Interested Trustee and Officer" trustees.
 */
function kindOfSection(text: string): TableKind | null {
  if (/\bofficers?\b.*\bnot\b.*\b(?:trustees?|directors?)\b/i.test(text)) return 'officers'
  return TRUSTEES.test(text) ? 'trustees' : OFFICERS.test(text) ? 'officers' : null
}

export function boardParts(sheet: Sheet): { sheet: Sheet; part: TableKind }[] | null {
  if (![sheet.corner, ...sheet.columns].some(head => HEADS.test(head))) return null
  const kinds = sheet.rows.map(row => kindOfSection(row.section))
  if (!kinds.includes('officers') || !(kinds.includes('trustees') || kinds[0] === null)) return null
  const out: { sheet: Sheet; part: TableKind }[] = []
  for (const [i, row] of sheet.rows.entries()) {
    const part = kinds[i] ?? out.at(-1)?.part ?? 'trustees'
    const last = out.at(-1)
    if (last && last.part === part) last.sheet.rows.push(row)
    else out.push({ part, sheet: { ...sheet, captions: out.length ? [row.section] : sheet.captions, rows: [row] } })
  }
  return out
}
