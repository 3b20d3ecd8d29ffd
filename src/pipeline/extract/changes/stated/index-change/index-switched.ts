// In: a statement in which an index changes, or a portfolio changes its index. Out: it before and after; null where something else changes.
//   "the Fund's benchmark will change from the A Index to the B Index"
//                                              ^ from         ^ to
import { pattern } from '../../../../../model/pattern.ts'
import { indexesIn, indexOf } from './index-names.ts'
import { FROM_TO, UNNAMED, type IndexChange, type IndexReader, type IndexStatement } from './index-statement.ts'
import { announces, dated } from '../news.ts'

/** "the name of the A Total Return, the underlying index for the Fund, to the B Index" */
const NAME_TO = pattern('is')`
  ^the names? of (?:the )?([^,]{4,110}), the (?:[\w-]+ ){0,3}(?:index|benchmark)\b[^,]{0,60},? to (?:the )?(.{4,110})$
`
/** "the frequency with which it is rebalanced" */
const MAKE_UP = pattern()`
  ^(?:its |the )?(?:(?:maximum|minimum) )?(?:frequency|composition|caps?\b|weights?\b|limits?\b|weighting|
    rules|methodology|calculation|schedule|rebalanc\w+|reconstitut\w+|number of)\b
`

/** "the custom benchmark will be changed to add the A Index" */
const HOLDS = /^to (?:add|remove|include|exclude|incorporate|consist)\b/

/** "the index provider for the A Index will change": who keeps an index is no index; what he changes of it may be. */
const OF_PROVIDER = /^(?:the |its )?(?:[\w-]+['’]s )?index providers?\b/

/** The fuller ways of telling it come first; the last one takes what is left. */
export const indexSwitched: IndexReader = told => {
  const { s, subject, object } = told
  if (!['change', 'switch', 'move', 'transition'].includes(s.verb) || /\breferences? to\b|\bexchange\b/.test(s.whoLow)) return undefined
  if (!subject && !object) return undefined
  if (OF_PROVIDER.test(s.whoLow) && (s.passive || !(MAKE_UP.test(s.whatLow) || NAME_TO.test(s.what)))) return null
  return (
    nameChanged(told) ??
    fromTo(told) ??
    toFrom(told) ??
    madeOtherwise(told) ??
    goesOver(told) ??
    benchmarkTo(told) ??
    toBeNamed(told) ??
    subjectChanges(told)
  )
}

/** "the provider will change the name of the A Total Return, the underlying index for the Fund, to the B Index" */
function nameChanged({ s }: IndexStatement): IndexChange | null {
  const called = !s.passive && s.tense !== 'present' ? NAME_TO.exec(s.what) : null
  const to = called ? indexesIn(called[2]!) : []
  return called && to.length ? { from: indexOf(called[1]!.trim()), to: to[0]! } : null
}

/** "will change from the A Index to the B Index" */
function fromTo({ s }: IndexStatement): IndexChange | null {
  const pair = FROM_TO.exec(s.what)
  if (!pair) return null
  const from = indexesIn(pair[1]!)
  const to = indexesIn(pair[2]!)
  return from.length || to.length ? { from: from[0] ?? null, to: to[0] ?? null } : null
}

/** "will change to the B Index from the A Index" */
function toFrom({ s }: IndexStatement): IndexChange | null {
  const back = /^to\s+(.+?)\s+from\s+(.+)$/is.exec(s.what)
  if (!back) return null
  const to = indexesIn(back[1]!)
  const from = indexesIn(back[2]!)
  return from.length && to.length ? { from: from[0]!, to: to[0]! } : null
}

/** "the Index will change the frequency with which it is rebalanced": its make-up, not its name. */
const madeOtherwise = ({ s, subject }: IndexStatement): IndexChange | null =>
  subject && announces(s) && (MAKE_UP.test(s.whatLow) || HOLDS.test(s.whatLow)) ? UNNAMED : null

/** "From the A Index, …, it will go over to the B Index on July 1." */
function goesOver({ s, what }: IndexStatement): IndexChange | null {
  if (s.passive || !/^(?:over )?to\b/.test(s.whatLow) || !what.length) return null
  const left = indexesIn(/(?:^|[,;] )from ([^;]+)$/i.exec(s.clause.text.slice(0, s.subject.from))?.[1] ?? '')[0]
  return left ? { from: left, to: what[0]! } : null
}

/** The first index behind "to". */
const indexBehindTo = ({ s }: IndexStatement): string | undefined => {
  const only = /^(?:[^.]*? )?to\s+(.+)$/is.exec(s.what)
  return only ? indexesIn(only[1]!)[0] : undefined
}

/** "the Fund will change its benchmark to the B Index" */
function benchmarkTo(told: IndexStatement): IndexChange | null {
  const { s } = told
  if (s.passive || s.tense === 'present') return null
  const to = /^(?:its|the) (?:\w+['’]s )?(?:[\w-]+ ){0,3}(?:benchmark|index)(?: index)? to\b/.test(s.whatLow)
    ? indexBehindTo(told)
    : undefined
  return to ? { from: null, to } : null
}

/** "The Fund will change its benchmark on July 1.": which, the next sentence says. */
const toBeNamed = ({ s }: IndexStatement): IndexChange | null =>
  !s.passive &&
  s.verb === 'change' &&
  (s.tense === 'future' || s.progressive) &&
  /^(?:its|their) (?:[\w-]+ ){0,3}(?:benchmark|index)(?: on\b|[.,;]|$)/.test(s.whatLow)
    ? UNNAMED
    : null

/** "the benchmark will change", "the A Index will change to the B Index" */
function subjectChanges(told: IndexStatement): IndexChange | null {
  const { s, who, what, subject } = told
  if (!subject || /\bchanges? (?:in|of) (?:the )?(?:value|performance|level)/.test(s.low) || !announces(s)) return null
  if (s.tense === 'present' && !(dated(s) && what.length > 0)) return null
  // "changes to the methodology of the A Index": its name stays.
  return /\bmethodolog/.test(s.whoLow) ? UNNAMED : { from: who.at(-1) ?? null, to: indexBehindTo(told) ?? null }
}
