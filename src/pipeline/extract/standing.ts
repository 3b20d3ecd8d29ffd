// In: a prospectus of one portfolio. Out: what it describes as so on its own date:
// objective, adviser, subadvisers, portfolio managers, index.
//   "The Fund's investment adviser is EULAV Asset Management LLC."
//                                     ^ adviser
// Reads the sections of Form N-1A that are made for it and nothing else; a team of which one name is unclear is left out whole.
import type { Filing } from '../../model/filing.ts'
import { pattern } from '../../model/pattern.ts'
import { fullFirmsIn } from './changes/firms/firms.ts'
import { fullNamesIn } from './changes/people/people.ts'
import { indexesIn } from './changes/stated/index-change/index-names.ts'
import type { Context } from './context.ts'
import type { Passage } from './view.ts'

type Standing = Filing['standing'][number]

const OBJECTIVE = /^(?:the (?:fund|portfolio)['’]s )?investment (?:objectives?|goals?)(?:\(s\))?(?: ?\/ ?goals?)?[:.]?$/i
const MANAGED = pattern('i')`
  ^(?:fund |portfolio |investment )?management(?: of the (?:fund|portfolio))?[:.]?$
  |^who (?:manages|advises) the (?:fund|portfolio)\??$
  |^(?:the )?(?:investment )?(?:(?:sub-?)?advis[eo]rs?|managers?)[:.]?$
  |^portfolio managers?[:.]?$
`
const ROLE_HEAD = /^(?:(?:investment )?(sub-?)?advis[eo]r|investment manager)[:.]?$/i

export function readStanding({ kind, portfolios, view }: Context): Standing[] {
  const subjects = portfolios.filter(p => p.role === 'subject')
  if ((kind !== 'summary-prospectus' && kind !== 'prospectus') || subjects.length !== 1) return []
  const portfolio = subjects[0]!.name
  const fact = (track: Standing['track'], value: string, { lines, text }: Pick<Passage, 'lines' | 'text'>): Standing => ({
    track,
    portfolio,
    value,
    lines,
    quote: text.slice(0, 400),
  })
  const texts = view.passages.filter(p => p.kind !== 'heading' && p.kind !== 'title' && p.kind !== 'signature' && p.kind !== 'footnote')
  const aims = texts.filter(p => OBJECTIVE.test(p.path.at(-1) ?? ''))
  const objective = aims.length ? objectiveIn(aims[0]!.sentences[0]?.text ?? '') : null
  const managed = texts.filter(p => p.path.some(h => MANAGED.test(h)))
  const firms = managed.flatMap(p =>
    [
      ...(ROLE_HEAD.test(p.path.at(-1)!) && view.passages[p.index - 1]?.kind === 'heading' ? headed(p) : []),
      ...p.sentences.flatMap(s => saidOf(s.text)),
    ].map(f => fact(f.track, f.value, p)),
  )
  const team = managersIn(managed.filter(p => !ROLE_HEAD.test(p.path.at(-1)!) || p.kind === 'table'))
  return distinct([
    ...(objective ? [fact('objective', objective, aims[0]!)] : []),
    ...oneAdviser(firms),
    ...oneIndex(texts).map(({ name, of }) => fact('index', name, of)),
    ...team.map(({ name, of }) => fact('manager', name, of)),
  ])
}

const SEEKS = pattern('i')`
  \b(?:seeks?(?: to (?:achieve|provide|obtain))?
  |(?:investment )?(?:objectives?|goals?) (?:is|are)(?: to (?:seek|achieve|provide))?
  (?!\s(?:described|stated|set forth|listed|(?:a )?(?:non-?)?fundamental|not)\b)
  |objective of (?:seeking|providing))\s+([^.]{8,240})
`

/** "The Fund seeks long-term growth of capital." */
const objectiveIn = (sentence: string): string | null => SEEKS.exec(sentence)?.[1]?.trim() ?? null

type Firm = { track: 'adviser' | 'subadviser'; value: string }
const trackOf = (sub: string | undefined): Firm['track'] => (sub ? 'subadviser' : 'adviser')

/** A firm alone under the heading of its role. */
function headed(p: Passage): Firm[] {
  const firm = fullFirmsIn(p.text)[0]
  const role = ROLE_HEAD.exec(p.path.at(-1)!)!
  return firm?.from === 0 && (firm.to === p.text.length || /^[\s.,(]/.test(p.text.slice(firm.to)))
    ? [{ track: trackOf(role[1]), value: firm.name }]
    : []
}

const IS = /(?:^|\b(?:the )?(?:fund|portfolio)['’]s )(?:(?:investment )?(sub-?)?advis[eo]r|investment manager)(?: is|[:.]) (?:the )?/i
const SERVES = pattern('i')`
  ^[^.;]{0,120}?\b(?:serves as|acts as|is)(?: the| an| its)?(?: (?:fund|portfolio)['’]s)?
  (?:(?: investment)?[ ](sub-?)?advis[eo]r|[ ]investment manager)\b
`

/** "The fund's investment adviser is X."; "X serves as the Fund's subadvisor." */
function saidOf(sentence: string): Firm[] {
  const firms = fullFirmsIn(sentence)
  const is = IS.exec(sentence)
  const named = is ? firms.find(f => f.from === is.index + is[0].length) : undefined
  if (is && named) return [{ track: trackOf(is[1]), value: named.name }]
  const serves = firms[0]?.from === 0 ? SERVES.exec(sentence.slice(firms[0].to)) : null
  return serves ? [{ track: trackOf(serves[1]), value: firms[0]!.name }] : []
}

/** Two firms named as the adviser: which one it is cannot be told, so neither is. */
function oneAdviser(facts: readonly Standing[]): Standing[] {
  const advisers = new Set(facts.filter(f => f.track === 'adviser').map(f => f.value))
  return facts.filter(f => f.track !== 'adviser' || advisers.size === 1)
}

// "The Fund's benchmark is the", "compares its returns with those of the", "the performance, before fees and expenses,
// of the X Index (the "Index")" of a fund that tracks it
const MEASURED = pattern('giu')`
  \b(?:(?:fund|portfolio)['’]s (?:primary |performance |broad-based |underlying )*(?:benchmark(?: index)?|index) is
  |compares? its (?:returns?|performance) (?:with|to)(?: that of| those of)?
  |seeks to (?:track|replicate)(?: the (?:performance|investment results|total return) of)?
  |seeks? to provide investment results that[^.]{0,120}? of)\s+(?=(?:the )?\p{Lu})(?:the )?
`

/** The index that the words call its own; none where they name two. */
function oneIndex(texts: readonly Passage[]): { name: string; of: Passage }[] {
  const found = texts
    .filter(p => p.kind !== 'table')
    .flatMap(of =>
      [...of.text.matchAll(MEASURED)].flatMap(m => {
        const after = of.text.slice(m.index + m[0].length, m.index + m[0].length + 160)
        const name = indexesIn(after)[0]
        return name && after.startsWith(name.split(' ')[0]!) ? [{ name, of }] : []
      }),
    )
  return new Set(found.map(f => f.name)).size === 1 ? found.slice(0, 1) : []
}

const SERVING = /\bportfolio manager|\bmanag(?:ed|ing|er)\b|\bsince\b|\b(?:19|20)\d\d\b/i

/** Rows and items that open with a name and tell of managing; [] where one of them does not. */
function managersIn(passages: readonly Passage[]): { name: string; of: Passage }[] {
  const entries = passages
    .filter(p => (p.kind === 'table' || p.kind === 'item') && p.path.some(h => /manage/i.test(h)))
    .flatMap((p): { text: string; of: Passage }[] => {
      if (p.node.type !== 'table') return SERVING.test(p.text) ? [{ text: p.text, of: p }] : []
      return p.node.children
        .filter(row => !row.header)
        .map(row => textOfRow(p, row.position.start.offset, row.position.end.offset))
        .filter(t => SERVING.test(t))
        .map(text => ({ text, of: p }))
    })
  if (!entries.length) return passages.flatMap(inWords)
  const named = entries.map(e => ({ name: fullNamesIn(e.text.slice(0, 160)).find(n => n.from === 0)?.name ?? null, of: e.of }))
  return named.every(n => n.name !== null) ? named.map(n => ({ name: n.name!, of: n.of })) : []
}

/** "Portfolio Manager. Ada N. Plum has managed the Fund since 2006."; a plural that is followed by one name is left out. */
function inWords(p: Passage): { name: string; of: Passage }[] {
  const m = /^Portfolio (?:Co-)?Manager(s?)[.:]? (.{4,200}?) (?:has|have|is|are|serves?|manages?)\b/.exec(p.text)
  const names = m ? fullNamesIn(m[2]!) : []
  return m && names[0]?.from === 0 && names.length > 1 === (m[1] === 's') ? names.map(({ name }) => ({ name, of: p })) : []
}

function textOfRow({ joined }: Passage, from: number, to: number): string {
  const leaves = joined.leaves.filter(l => l.position.start.offset >= from && l.position.end.offset <= to)
  return leaves.length ? joined.text.slice(leaves[0]!.from, leaves.at(-1)!.to).trim() : ''
}

const distinct = (facts: readonly Standing[]): Standing[] =>
  facts.filter((f, i) => facts.findIndex(o => o.track === f.track && o.value === f.value) === i)
