// In: a prospectus of one portfolio. Out: what it describes as so on its own date:
// objective, adviser, subadvisers, portfolio managers, index. Of a supplement: the firms and the team that it names by the way.
//   "The Fund's investment adviser is EULAV Asset Management LLC."
//                                     ^ adviser
// Reads the sections of Form N-1A that are made for it and nothing else.
import type { Change, Filing, FilingTable } from '../../../model/filing.ts'
import { pattern } from '../../../model/pattern.ts'
import { indexesIn } from '../changes/stated/index-change/index-names.ts'
import type { Context } from '../context.ts'
import type { Passage } from '../view.ts'
import { firmsByTheWay } from './firms-by-the-way.ts'
import { firmsIn } from './standing-firms.ts'
import { managedBy } from './standing-sections.ts'
import { teamOf, teamResponsible } from './standing-team.ts'

type Standing = Filing['standing'][number]

type Said = Pick<Passage, 'lines' | 'text'> & { joined?: Passage['joined']; printed?: string }

const factOf = (track: Standing['track'], portfolio: string, value: string, { lines, text, joined, printed }: Said): Standing => ({
  track,
  portfolio,
  value,
  lines,
  quote: (printed ?? joined?.text ?? text).slice(0, 400),
})

const OBJECTIVE = /^(?:the (?:fund|portfolio)['’]s )?investment (?:objectives?|goals?)(?:\(s\))?(?: ?\/ ?goals?)?[:.]?$/i

export function readStanding(context: Context, tables: readonly FilingTable[], changes: readonly Change[]): Standing[] {
  const { kind, portfolios } = context
  const subjects = portfolios.filter(p => p.role === 'subject')
  const only = subjects.length === 1 ? subjects[0]!.name : null
  if (kind === 'supplement') return distinct(toldBySupplement(context, only, changes))
  return only !== null && (kind === 'summary-prospectus' || kind === 'prospectus') ? distinct(toldByProspectus(context, only, tables)) : []
}

/** Who a supplement says stands, where none of its changes tells it. */
function toldBySupplement(context: Context, only: string | null, changes: readonly Change[]): Standing[] {
  const moves = changes.some(c => c.type === 'portfolio-manager-change')
  const team = only !== null && !moves ? teamResponsible(context.view.passages) : []
  return [
    ...firmsByTheWay(context, changes).map(({ track, portfolio, name, of }) => factOf(track, portfolio, name, of)),
    ...team.map(({ name, of }) => factOf('manager', only!, name, of)),
  ]
}

function toldByProspectus({ view }: Context, portfolio: string, tables: readonly FilingTable[]): Standing[] {
  const fact = (track: Standing['track'], value: string, of: Said): Standing => factOf(track, portfolio, value, of)
  const texts = view.passages.filter(p => p.kind !== 'heading' && p.kind !== 'title' && p.kind !== 'signature' && p.kind !== 'footnote')
  const aims = texts.filter(p => OBJECTIVE.test(p.path.at(-1) ?? ''))
  const objective = aims.length ? objectiveIn(aims[0]!.sentences[0]?.text ?? '') : null
  const entries = managedBy(view.passages)
  return [
    ...(objective ? [fact('objective', objective, aims[0]!)] : []),
    ...firmsIn(entries, tables).map(({ track, name, of }) => fact(track, name, of.of)),
    ...(oneIndex(texts) ?? indexOfReturns(tables, portfolio)).map(({ name, of }) => fact('index', name, of)),
    ...teamOf(entries, tables).map(({ name, of }) => fact('manager', name, of)),
  ]
}

const SEEKS = pattern('i')`
  \b(?:seeks?(?: to (?:achieve|provide|obtain))?
  |(?:investment )?(?:objectives?|goals?) (?:is|are)(?: to (?:seek|achieve|provide))?
  (?!\s(?:described|stated|set forth|listed|(?:a )?(?:non-?)?fundamental|not)\b)
  |objective of (?:seeking|providing))\s+([^.]{8,240})
`

/** "The Fund seeks long-term growth of capital." */
const objectiveIn = (sentence: string): string | null => SEEKS.exec(sentence)?.[1]?.trim() ?? null

// "The Fund's benchmark is the", "compares its returns with those of the", "the performance, before fees and expenses,
// of the X Index (the "Index")" of a fund that tracks it
const MEASURED = pattern('giu')`
  \b(?:(?:fund|portfolio)['’]s (?:primary |performance |broad-based |underlying )*(?:benchmark(?: index)?|index) is
  |compares? its (?:returns?|performance) (?:with|to)(?: that of| those of)?
  |seeks to (?:track|replicate)(?: the (?:performance|investment results|total return) of)?
  |seeks? to provide investment results that[^.]{0,120}? of)\s+(?=(?:the )?\p{Lu})(?:the )?
`

interface NamedIndex {
  name: string
  of: Said
}

/** The index that the words call its own; none where they name two, null where they name none. */
function oneIndex(texts: readonly Passage[]): NamedIndex[] | null {
  const found = texts
    .filter(p => p.kind !== 'table')
    .flatMap(of =>
      [...of.text.matchAll(MEASURED)].flatMap(m => {
        const after = of.text.slice(m.index + m[0].length, m.index + m[0].length + 160)
        const name = indexesIn(after)[0]
        return name && after.startsWith(name.split(' ')[0]!) ? [{ name, of }] : []
      }),
    )
  return found.length ? justOne(found) : null
}

const justOne = (found: readonly NamedIndex[]): NamedIndex[] => (new Set(found.map(f => f.name)).size === 1 ? found.slice(0, 1) : [])

/** The index beside which a fund's returns are shown; of two the table does not say which is its own. */
const indexOfReturns = (tables: readonly FilingTable[], portfolio: string): NamedIndex[] =>
  justOne(
    tables
      .filter(t => t.kind === 'average-annual-total-returns' && t.owner === 'portfolio' && t.portfolio === portfolio)
      .flatMap(({ rows, lines }) => rows.flatMap(({ label }) => indexesIn(label).map(name => ({ name, of: { text: label, lines } })))),
  )

const distinct = (facts: readonly Standing[]): Standing[] =>
  facts.filter((f, i) => facts.findIndex(o => o.track === f.track && o.value === f.value && o.portfolio === f.portfolio) === i)
