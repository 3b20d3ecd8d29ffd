// A correction that only moves a date moves the earlier event: one event with both sources, and the date it bore before.
// In: the events of one portfolio or trust in order of publication. Out: the same with corrections laid upon what they correct, and back
// again for an earlier day.
//
//   March 1, 2012: "Effective April 2, 2012, Linnet will replace Burdock …"
//   March 9, 2012: "The supplement … incorrectly stated … The correct effective date is April 16, 2012."
//                                                                                       ^ moves the event of March 1
import { type IsoDate, readDate, spellDate } from './iso-date.ts'
import type { ChangeType } from './kinds.ts'
import type { Event } from './library.ts'
import { foldName } from './same-name.ts'
import { sourceOfEvent, sourcesOfEvent } from './source-of-event.ts'

/** What the words of a correction call a change. */
const CALLED: Partial<Record<ChangeType, RegExp>> = {
  'subadviser-change': /\bsub-?advis[eo]r/i,
  'adviser-change': /(?<!sub-?)\badvis[eo]r/i,
  'portfolio-manager-change': /\bportfolio managers?\b/i,
  'portfolio-renamed': /\bname\b|\brenam/i,
  liquidation: /\bliquidat/i,
  reorganization: /\breorgani[sz]ation|\bmerger/i,
  'management-fee-change': /\bmanagement fee|\badvisory fee/i,
  'expense-limit-change': /\b(?:expense|fee)s? (?:limit|cap|waiver)/i,
  'distribution-fee-change': /\b12b-1|\bdistribution fee/i,
  'sales-charge-change': /\bsales charge/i,
  'index-change': /\bindex|\bbenchmark/i,
  'objective-change': /\bobjective/i,
  'strategy-change': /\bstrateg/i,
  'closed-to-investors': /\bclos(?:ed|ing|e)\b/i,
  reopened: /\breopen/i,
  'share-class-change': /\bclass/i,
}

/** Corrections laid upon the events they correct; what is not certain stays an event of its own. */
export function foldMoves(inOrder: readonly Event[]): Event[] {
  const kept: Event[] = []
  for (const later of inOrder) {
    const found = corrected(later, kept)
    if (!found.length) {
      kept.push(later)
      continue
    }
    const to = later.change.type === 'correction' ? readDate(later.change.to ?? '') : later.effective
    for (const earlier of found) kept[kept.indexOf(earlier)] = moved(earlier, later, to)
  }
  return kept
}

/** The event as it was known when only some of its corrections had been published. */
export function knownMoves(event: Event, heard: (known: IsoDate | null) => boolean): Event {
  const unheard = event.moves.filter(m => !heard(m.known))
  if (!unheard.length) return event
  const [first] = unheard
  return {
    ...event,
    effective: first!.from,
    change: { ...event.change, dates: first!.dates },
    moves: event.moves.filter(m => heard(m.known)),
    also: event.also.filter(a => !unheard.some(m => m.source.filing === a.filing && m.source.anchor === a.anchor)),
  }
}

function moved(earlier: Event, later: Event, to: IsoDate | null): Event {
  const source = sourceOfEvent(later)
  const also = [...earlier.also, ...sourcesOfEvent(later)]
  const replaced = earlier.replaced?.filing === later.filing ? null : earlier.replaced
  // Said again on the same day: two sources, and nothing moved.
  if (to === earlier.effective) return { ...earlier, replaced, also }
  const dates =
    later.change.type === 'correction' || !later.change.dates.length
      ? earlier.change.dates.map(d => (d.date === earlier.effective && to ? { ...d, date: to, qualifier: 'on' as const } : d))
      : later.change.dates
  return {
    ...earlier,
    replaced,
    also,
    effective: to,
    change: { ...earlier.change, dates },
    moves: [...earlier.moves, { from: earlier.effective, dates: earlier.change.dates, to, known: later.known, source }],
  }
}

/** The events that a later one corrects: the one event of its kind and matter in the filing that it puts right, or those on the day that
 *  it calls wrong. */
function corrected(later: Event, kept: readonly Event[]): Event[] {
  if (later.acquiring) return []
  // What another filing has replaced by then is no longer there to be corrected.
  const standing = kept.filter(
    e =>
      e.filing !== later.filing &&
      !e.acquiring &&
      e.change.state !== 'cancelled' &&
      !(e.replaced && e.replaced.filing !== later.filing && (e.replaced.known ?? '') <= (later.known ?? '')),
  )
  if (later.change.type === 'correction') return onWrongDay(later, standing)
  const declared = standing.filter(
    e => e.change.type === later.change.type && later.change.state !== 'cancelled' && oneMatter(e, later) && declares(later, e),
  )
  return declared.length === 1 ? declared : []
}

const declares = (later: Event, earlier: Event): boolean =>
  earlier.replaced?.filing === later.filing ||
  (/\bcorrect(?:s|ed|ion|ing)?\b(?! (?:and|or) complete)|\bincorrect|\binadvertent|\berroneous/i.test(later.change.quote) &&
    later.effective !== null &&
    earlier.effective !== null)

function onWrongDay({ change }: Event, standing: readonly Event[]): Event[] {
  const [wrong, right] = [readDate(change.from ?? ''), readDate(change.to ?? '')]
  if (!wrong || !right) return []
  const said = standing.filter(e => e.effective === wrong && e.change.type !== 'correction')
  const dated = said.filter(e => e.dated !== null && change.quote.includes(spellDate(e.dated)))
  const some = dated.length ? dated : said
  const called = some.filter(e => CALLED[e.change.type]?.test(change.quote))
  // Words that name no kind of change mean every change of that day, if one filing told them all.
  const meant = called.length ? called : Object.values(CALLED).some(words => words.test(change.quote)) ? [] : some
  return new Set(meant.map(e => e.filing)).size === 1 ? meant : []
}

/** The same change but for its dates: values alike, or the same place in the text. */
export function oneMatter({ change: a }: Event, { change: b }: Event): boolean {
  const alike = (x: string | null, y: string | null) => x !== null && y !== null && foldName(x) === foldName(y)
  if (a.to !== null || b.to !== null) return alike(a.to, b.to) && (a.from === null || b.from === null || alike(a.from, b.from))
  if (a.from !== null || b.from !== null) return alike(a.from, b.from)
  if (a.amendment?.heading || b.amendment?.heading)
    return (
      alike(a.amendment?.heading ?? null, b.amendment?.heading ?? null) &&
      a.amendment?.operation === b.amendment?.operation &&
      a.amendment?.part === b.amendment?.part
    )
  return true
}
