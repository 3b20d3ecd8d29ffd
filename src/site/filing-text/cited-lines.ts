// In: the id of a filing. Out: the lines of it that any page cites without an anchor of their own, in order.
import { filingOf, linesCited } from '../records/records.ts'
import { derived, groundOf, restsOn } from '../trace/trace.ts'

export const citedLines = derived('cited-lines', (id): number[] => {
  const filing = filingOf(id)
  const own = [...(filing?.comments ?? []), ...(filing?.findings ?? []), ...(filing?.documents ?? [])].map(x => x.lines[0])
  return [...new Set([...linesCited(id), ...own])].sort((a, b) => a - b)
})
restsOn('cited-lines', id => `${groundOf(`filing:${id}`)} ${linesCited(id).join()}`)
