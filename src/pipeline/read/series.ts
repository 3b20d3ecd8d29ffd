// In: `<SERIES-AND-CLASSES-CONTRACTS-DATA>` of a header. Out: its series with their classes, each once, in order.
// <EXISTING-…>, <NEW-…> and <MERGER> wrap the same <SERIES> and <CLASS-CONTRACT> blocks; the wrapping is not kept.
import type { SeriesId, ShareClassId } from '../../model/submission.ts'

export function readSeries(text: string): SeriesId[] {
  const all = new Map<string, SeriesId>()
  let owner: string | null = null
  let series: SeriesId | null = null
  let share: ShareClassId | null = null
  for (const m of text.matchAll(/<(\/?)([A-Z-]+)>([^<\r\n]*)/g)) {
    const [, close, tag, raw] = m as unknown as [string, string, string, string]
    const value = raw.trim().replace(/&amp;/g, '&')
    if (tag === 'SERIES' || tag === 'CLASS-CONTRACT') {
      share = null
      if (tag === 'SERIES') series = null
      continue
    }
    if (close || !value) continue
    switch (tag) {
      case 'OWNER-CIK':
        owner = value
        break
      case 'SERIES-ID':
        series = all.get(value) ?? { id: value, name: '', cik: owner, classes: [] }
        all.set(value, series)
        break
      case 'SERIES-NAME':
        if (!series) {
          series = { id: '', name: value, cik: owner, classes: [] }
          all.set(value, series)
        }
        series.name ||= value
        break
      case 'CLASS-CONTRACT-ID': {
        const known: ShareClassId | undefined = series?.classes.find(c => c.id === value)
        share = known ?? { id: value, name: '', ticker: null }
        if (!known) series?.classes.push(share)
        break
      }
      case 'CLASS-CONTRACT-NAME':
        if (!share) {
          share = { id: '', name: '', ticker: null }
          series?.classes.push(share)
        }
        share.name ||= value
        break
      case 'CLASS-CONTRACT-TICKER-SYMBOL':
        if (share) share.ticker ??= value
    }
  }
  return [...all.values()]
}
