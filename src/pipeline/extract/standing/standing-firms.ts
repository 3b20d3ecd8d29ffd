// In: entries about who manages a fund. Out: its adviser and its subadvisers.
//   "Larch Advisers, Inc. (the “Adviser”) serves as the Fund’s investment adviser."
//    ^ adviser
// Of two firms that are named as the adviser neither is taken.
import type { FilingTable } from '../../../model/filing.ts'
import { pattern } from '../../../model/pattern.ts'
import { fullFirmsIn } from '../changes/firms/firms.ts'
import { managersTablesAt, type Entry } from './standing-sections.ts'

interface StandingFirm {
  track: 'adviser' | 'subadviser'
  name: string
  of: Entry
}

const trackOf = (sub: string | undefined): StandingFirm['track'] => (sub ? 'subadviser' : 'adviser')

export function firmsIn(entries: readonly Entry[], tables: readonly FilingTable[]): StandingFirm[] {
  const told = entries
    .filter(e => e.of.kind !== 'table')
    .flatMap(e => [...headed(e), ...(e.label ? saidOf(e.text) : e.of.sentences.flatMap(s => saidOf(s.text)))].map(f => ({ ...f, of: e })))
  const firms = [
    ...told,
    ...entries.flatMap(e =>
      managersTablesAt(e, tables)
        .flatMap(firmsOf)
        .map(f => ({ ...f, of: e })),
    ),
  ]
  const advisers = new Set(firms.filter(f => f.track === 'adviser').map(f => f.name))
  return firms.filter(f => f.track !== 'adviser' || advisers.size === 1)
}

/** "Investment Adviser | Sub-Adviser | Portfolio Managers": the firms beside the people, where their column is headed so. */
function firmsOf({ columns, rows }: FilingTable): Said[] {
  const column = columns.findIndex(c => /^(?:investment )?sub-?advis[eo]rs?$/i.test(c))
  if (column < 0) return []
  const firm = (words: string) => fullFirmsIn(words).find(f => f.from === 0)?.name
  return rows.flatMap(({ label, cells }) => {
    const [adviser, subadviser] = [firm(label), firm(cells[column]?.text ?? '')]
    return [
      ...(adviser ? [{ track: 'adviser' as const, name: adviser }] : []),
      ...(subadviser ? [{ track: 'subadviser' as const, name: subadviser }] : []),
    ]
  })
}

type Said = Pick<StandingFirm, 'track' | 'name'>

/** A firm alone under the heading of its office, or behind its label. */
function headed({ office, text }: Entry): Said[] {
  if (office !== 'adviser' && office !== 'subadviser') return []
  const firm = fullFirmsIn(text)[0]
  return firm?.from === 0 && /^$|^[\s.,;(]/.test(text.slice(firm.to)) ? [{ track: office, name: firm.name }] : []
}

const IS = /(?:^|\b(?:the )?(?:fund|portfolio)['’]s )(?:(?:investment )?(sub-?)?advis[eo]r|investment manager)(?: is|[:.]) (?:the )?/i
const SERVES = pattern('i')`
  ^[^.;]{0,120}?\b(?:serves as|acts as|is)(?: the| an| its)?(?: (?:fund|portfolio)['’]s)?
  (?: investment (sub-?)?(?:advis[eo]r|manager)| (sub-?)?advis[eo]r
  // A firm that is the manager, under the heading of management, is no portfolio manager.
  | manager(?=[.,;(]| (?:of|to|for) (?:the|each) (?:fund|portfolio)|$))(?!['’\w])
`

/** "The fund's investment adviser is X."; "X serves as the Fund's subadvisor." */
function saidOf(sentence: string): Said[] {
  const firms = fullFirmsIn(sentence)
  const is = IS.exec(sentence)
  const named = is ? firms.find(f => f.from === is.index + is[0].length) : undefined
  if (is && named) return [{ track: trackOf(is[1]), name: named.name }]
  const serves = firms[0]?.from === 0 ? SERVES.exec(sentence.slice(firms[0].to)) : null
  return serves ? [{ track: trackOf(serves[1] ?? serves[2]), name: firms[0]!.name }] : []
}
