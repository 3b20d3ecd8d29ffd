// Two filings that give one change two dates, neither of them as a correction or a new plan: a finding on both.
// In: the settled events of a portfolio. Out: findings; a date known to the month agrees with each of its days.
import { firstDay, lastDay, spellDate, type IsoDate } from '../../model/iso-date.ts'
import type { ChangeType, Qualifier } from '../../model/kinds.ts'
import type { CrossFinding, Event } from '../../model/library.ts'
import { oneMatter } from '../../model/moved-date.ts'
import { pattern } from '../../model/pattern.ts'
import { sourceOfEvent } from '../../model/source-of-event.ts'

// What happens once; limits, meetings, closings and texts come again under the same words.
const ONCE: ReadonlySet<ChangeType> = new Set<ChangeType>([
  'portfolio-renamed',
  'adviser-change',
  'subadviser-change',
  'portfolio-manager-change',
  'organization-renamed',
  'objective-change',
  'index-change',
  'management-fee-change',
  'reorganization',
  'liquidation',
])
// A plan that is told loosely is told anew without a contradiction.
const LOOSE: ReadonlySet<Qualifier> = new Set<Qualifier>(['on-or-about', 'expected', 'no-earlier-than', 'no-later-than'])
// "has been postponed", "is now expected"
const NEW_PLAN = pattern('i')`
  \b(?:postpon|delay|defer|re-?schedul|accelerat|advanc|extend|adjourn
  |mov(?:ed|ing) (?:up|back|forward|to)
  |chang(?:e|ed|es|ing) (?:in|of|to) the (?:effective )?date|now (?:expected|scheduled|planned|anticipated|take|be)
  |new (?:effective )?date|revis|instead|rather than|earlier than|later than|originally|previously)
`

export function twoDates(events: readonly Event[]): CrossFinding[] {
  const dated = events.filter(
    e =>
      ONCE.has(e.change.type) &&
      e.effective !== null &&
      !e.replaced &&
      !e.acquiring &&
      e.change.state !== 'cancelled' &&
      e.outcome !== 'dropped' &&
      (e.change.to !== null || e.change.from !== null || e.change.type === 'liquidation'),
  )
  return dated.flatMap((a, i) =>
    dated
      .slice(i + 1)
      .filter(
        b =>
          b.filing !== a.filing &&
          b.change.type === a.change.type &&
          oneMatter(a, b) &&
          !agree(a.effective!, b.effective!) &&
          !loose(a) &&
          !loose(b) &&
          ![a, b].some(e => NEW_PLAN.test(e.change.quote)),
      )
      .map((b): CrossFinding => {
        const [first, second] = (a.known ?? '') <= (b.known ?? '') ? [a, b] : [b, a]
        return {
          rule: 'resolve:date-contradicted',
          message:
            `Unexpected ${spellDate(second.effective!)} as the day of one change, expected ${spellDate(first.effective!)}, ` +
            `which ${first.dated ? `the filing of ${spellDate(first.dated)}` : 'another filing'} gives; neither calls the other wrong.`,
          sources: [sourceOfEvent(first), sourceOfEvent(second)],
        }
      }),
  )
}

const agree = (a: IsoDate, b: IsoDate): boolean => firstDay(a) <= lastDay(b) && firstDay(b) <= lastDay(a)
const loose = ({ change, effective }: Event): boolean =>
  change.conditions.length > 0 || change.dates.some(d => d.date === effective && LOOSE.has(d.qualifier))
