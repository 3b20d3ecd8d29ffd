// In: an event. Out: the words that tell it, and those of every filing that tells it too.
import type { Event, Source } from './library.ts'

export const sourceOfEvent = ({ filing, change }: Pick<Event, 'filing' | 'change'>): Source => ({
  filing,
  anchor: change.id,
  lines: change.lines,
  quote: change.quote,
})

export const sourcesOfEvent = (event: Pick<Event, 'filing' | 'change' | 'also'>): Source[] => [sourceOfEvent(event), ...event.also]

/** Whether the event is the one that a filing tells under the anchor, alone or with others. */
export const tellsIt = (event: Pick<Event, 'filing' | 'change' | 'also'>, filing: string, anchor: string): boolean =>
  sourcesOfEvent(event).some(s => s.filing === filing && s.anchor === anchor)
