// In: a reading. Out: the portfolio that the whole document is about, null where there is none or several.
import type { Reading } from '../candidate.ts'

export function soleSubject({ context: { portfolios } }: Reading): string | null {
  const subjects = portfolios.filter(p => p.role === 'subject')
  return subjects.length === 1 ? subjects[0]!.name : null
}
