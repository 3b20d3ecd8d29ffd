// In: a change that a filing announces. Out: what has become of it since, as a sentence; null where nothing has, where its subjects fared
// differently, or where the filing itself tells it as done.
import type { Change, Filing } from '../../model/filing.ts'
import { tellsIt } from '../../model/source-of-event.ts'
import { short } from '../../model/sum.ts'
import { filingOf, keysIn, portfoliosIn } from '../records/records.ts'
import { derived, groundOf, restsOn } from '../trace/trace.ts'
import { LATER_WORDS } from '../words.ts'

export const becameOf = (filing: Filing, change: Change): string | null =>
  change.state === 'scheduled' || change.state === 'proposed' ? became(`${filing.id} ${change.id}`) : null

const became = derived('became', (of): string | null => {
  const [id, anchor] = of.split(' ') as [string, string]
  if (!filingOf(id)) return null
  const events = portfoliosIn(id).flatMap(p => p.events.filter(e => tellsIt(e, id, anchor)))
  const [outcome, other] = new Set(events.map(e => e.outcome))
  return outcome && !other && outcome !== 'open' ? LATER_WORDS[outcome] : null
})
restsOn('became', of => {
  const id = of.split(' ', 1)[0]!
  return short([groundOf(`filing:${id}`), ...keysIn(id).map(key => groundOf(`portfolio:${key}`))].join())
})
