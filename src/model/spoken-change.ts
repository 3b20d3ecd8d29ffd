// A change of a portfolio in one plain sentence: in the past once it is done, with the successor's registrant where that is another.
import type { Event } from './library.ts'
import { hasEnded } from './outcome.ts'
import { summarize } from './summary.ts'

export function spokenChange({ change, outcome, reason, successor }: Pick<Event, 'change' | 'outcome' | 'reason' | 'successor'>): string {
  const sentence =
    (outcome === 'done' || hasEnded({ outcome, reason })) && change.state !== 'cancelled'
      ? summarize({ ...change, state: 'effective' })
      : change.summary
  const bare = sentence.replace(/[.\s]+$/, '')
  const whole = successor && change.type === 'reorganization' ? `${bare}, a portfolio of ${successor}` : bare
  // "a portfolio of Alder Funds, Inc." has its full stop.
  return whole.endsWith('.') ? whole : `${whole}.`
}
