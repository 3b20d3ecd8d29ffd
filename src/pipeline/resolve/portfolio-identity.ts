// Which portfolio a printed name means: its trust and its first name on file. The ladder that joins names:
// series id, stated rename, same name in the same trust, ruling. Likeness joins nothing; what is undecided is listed.
import type { Change, Filing, FilingPortfolio } from '../../model/filing.ts'
import type { Library, Source } from '../../model/library.ts'
import { sameName } from '../../model/same-name.ts'
import type { RulingFile } from '../../model/rulings.ts'
import { byCode } from '../../model/by-code.ts'
import type { Entry } from './entry.ts'
import { sourceOf } from './events.ts'
import { whetherNew, whichOf, whose } from './portfolio-questions.ts'
import {
  bear,
  bearers,
  bearersOn,
  bearsOn,
  create,
  emptyRegister,
  meaningOf,
  undatedName,
  type Identity,
  type Register,
} from './portfolio-register.ts'
import type { TrustIdentity, Trusts } from './trust-identity.ts'

export interface Portfolios {
  all: Identity[]
  /** The portfolio that the filing means by the name, or null where that is not certain. */
  find: (filing: Filing, trust: string | null, name: string) => Identity | null
  undecided: Library['undecided']
}

/** What names are resolved against, and what is added to with every filing. */
interface Ground {
  trusts: Trusts
  rulings: readonly RulingFile[]
  register: Register
  undecided: Library['undecided']
}

/** A portfolio that the filing is about, and its trust where it is known. */
interface Concerned {
  portfolio: FilingPortfolio
  trust: TrustIdentity | null
}

/** A portfolio that the filing is about, of a known trust; `name`: the one that it bears now. */
interface Housed {
  portfolio: FilingPortfolio
  trust: TrustIdentity
  name: string
}

interface Rename {
  change: Change
  from: string
  to: string
  trust: TrustIdentity | null
}

type NamedPortfolio = Pick<FilingPortfolio, 'name' | 'series' | 'lines'>

export function identifyPortfolios(entries: readonly Entry[], trusts: Trusts, rulings: readonly RulingFile[]): Portfolios {
  const ground: Ground = { trusts, rulings, register: emptyRegister(), undecided: [] }
  for (const entry of entries) takeFiling(ground, entry)
  return {
    all: ground.register.all.toSorted((a, b) => byCode(a.key, b.key)),
    find: (filing, trust, name) => meantBy(ground, filing, trust, name),
    undecided: ground.undecided,
  }
}

/** Names that stand come before renames, and those before the names that a rename in this very filing brings in. */
function takeFiling(ground: Ground, entry: Entry): void {
  const { filing } = entry
  const concerned = filing.portfolios
    .filter(isConcerned)
    .map((portfolio): Concerned => ({ portfolio, trust: trustOf(filing, portfolio, ground) }))
  const homeless = concerned.filter(c => !c.trust).map(c => c.portfolio)
  if (homeless.length) ground.undecided.push(whose(homeless, filing))

  const renames = renamesIn(filing, ground.trusts)
  const isComing = ({ trust, name }: Housed) => renames.some(r => sameName(r.to, name) && r.trust === trust)
  const [standing, coming] = parted(concerned.flatMap(housed), isComing)
  for (const each of standing) takeName(ground, entry, each)
  for (const rename of renames) takeRename(ground, entry, rename, concerned)
  for (const each of coming) takeName(ground, entry, each)
  for (const portfolio of filing.portfolios) if (isOfOthers(portfolio)) sightOfOthers(ground, entry, portfolio)
}

const isConcerned = ({ role }: FilingPortfolio): boolean => role === 'subject' || role === 'acquiring'
const isOfOthers = (p: FilingPortfolio): boolean => !isConcerned(p) && p.role !== 'comparable'

const housed = ({ portfolio, trust }: Concerned): Housed[] =>
  trust ? [{ portfolio, trust, name: portfolio.presently ?? portfolio.name }] : []

/** Those of which it is not so, and those of which it is. */
const parted = <T>(all: readonly T[], is: (one: T) => boolean): [T[], T[]] => [all.filter(one => !is(one)), all.filter(is)]

function renamesIn(filing: Filing, trusts: Trusts): Rename[] {
  return filing.changes.flatMap(change => {
    const { type, from, to, state } = change
    if (type !== 'portfolio-renamed' || !from || !to || state === 'cancelled') return []
    return [{ change, from, to, trust: change.trust ? trusts.find(change.trust) : trusts.registrantOf(filing) }]
  })
}

/** The name of a portfolio that the filing is about: it is seen there, and its series id is noted. */
function takeName(ground: Ground, entry: Entry, { portfolio, trust, name }: Housed): void {
  const { register } = ground
  const { filing } = entry
  const identity = resolve(ground, entry, trust, { ...portfolio, name })
  register.meant.set(meaningOf(filing, trust, name), identity)
  if (!identity) return
  if (portfolio.presently) {
    register.meant.set(meaningOf(filing, trust, portfolio.name), identity)
    bear(register, identity, undatedName('stated', portfolio.name, printedIn(filing, portfolio)))
  }
  if (portfolio.series && !identity.series) {
    identity.series = portfolio.series
    register.bySeries.set(portfolio.series, identity)
  }
  if (!identity.sightings.some(s => s.filing === filing && s.portfolio.name === portfolio.name))
    identity.sightings.push({ filing, portfolio })
}

/** The old name ends on the day of a rename that is settled, and the new one is borne. */
function takeRename(ground: Ground, entry: Entry, rename: Rename, concerned: readonly Concerned[]): void {
  const { register } = ground
  const { filing } = entry
  const { change, from, to, trust } = rename
  if (!trust) return
  // An underlying fund's new name is no reason to give it a page, least of all below this registrant.
  if (isRenameOfOthers(rename, filing, concerned) && bearers(register, trust, from).length === 0) return
  const meaning = meaningOf(filing, trust, from)
  const identity = register.meant.get(meaning) ?? resolve(ground, entry, trust, { name: from, series: null, lines: change.lines })
  register.meant.set(meaning, identity)
  if (!identity) return
  const date = change.dates.find(d => d.role === 'effective')?.date ?? (change.state === 'effective' ? filing.dated : null)
  const settled = change.state === 'effective' || (change.state === 'scheduled' && change.conditions.length === 0)
  if (settled && date) for (const n of identity.names) if (sameName(n.name, from) && !n.to) n.to = date
  bear(register, identity, { name: to, rung: 'stated-rename', from: settled ? date : null, to: null, source: sourceOf(filing, change) })
}

function isRenameOfOthers({ change, from }: Rename, filing: Filing, concerned: readonly Concerned[]): boolean {
  if (!filing.portfolios.some(p => sameName(p.name, from))) return change.trust === null
  return !concerned.some(c => sameName(c.portfolio.name, from))
}

/** Names of others: joined where a portfolio bears them, else left alone. */
function sightOfOthers({ trusts, register }: Ground, { filing, known }: Entry, portfolio: FilingPortfolio): void {
  const trust = portfolio.trust ? trusts.find(portfolio.trust) : null
  const bearing = trust ? bearersOn(register, trust, portfolio.name, known, filing) : []
  if (bearing.length === 1) bearing[0]!.sightings.push({ filing, portfolio })
}

/** The portfolio meant by one name in one filing, made where none is known; null where it is undecided. */
function resolve(ground: Ground, entry: Entry, trust: TrustIdentity, portfolio: NamedPortfolio): Identity | null {
  const { register, undecided } = ground
  const { filing } = entry
  const { name, series } = portfolio
  const source = printedIn(filing, portfolio)
  const numbered = series ? register.bySeries.get(series) : undefined
  if (numbered) {
    bear(register, numbered, undatedName('series-id', name, source))
    return numbered
  }
  const candidates = bearers(register, trust, name).filter(i => !(i.series && series))
  const bearing = candidates.filter(i => bearsOn(i, name, entry.known ?? filing.dated, filing))
  if (bearing.length === 1) return bearing[0]!
  if (bearing.length > 1) {
    undecided.push(whichOf(bearing, source))
    return null
  }
  const byRuling = ruled(ground, trust, name)
  if (byRuling) {
    bear(register, byRuling, undatedName('ruling', name, source))
    return byRuling
  }
  const made = create(register, trust, name, source)
  if (candidates.length && !series) undecided.push(whetherNew(made, candidates, source))
  return made
}

const printedIn = ({ id }: Filing, { name, lines }: Pick<NamedPortfolio, 'name' | 'lines'>): Source => ({
  filing: id,
  anchor: null,
  lines,
  quote: name,
})

/** The portfolio that bears another of the names that a ruling says are one portfolio's. */
function ruled({ trusts, rulings, register }: Ground, trust: TrustIdentity, name: string): Identity | undefined {
  return rulings
    .flatMap(({ ruling: r }) =>
      r.kind === 'same-portfolio' && trusts.find(r.trust) === trust && r.names.some(n => sameName(n, name)) ? r.names : [],
    )
    .flatMap(n => bearers(register, trust, n))[0]
}

function trustOf(filing: Filing, portfolio: FilingPortfolio, { trusts, rulings }: Ground): TrustIdentity | null {
  if (portfolio.trust) return trusts.find(portfolio.trust)
  // The successor in a merger may well be another registrant's: only what the filing is about is taken for its registrant's own.
  const registrant = portfolio.role === 'subject' ? trusts.registrantOf(filing) : null
  if (registrant) return registrant
  const ruling = rulings.map(r => r.ruling).find(r => r.kind === 'belongs-to' && r.filing === filing.id && sameName(r.name, portfolio.name))
  return ruling?.kind === 'belongs-to' ? trusts.find(ruling.trust) : null
}

/** What the filing means by the name, once all filings are taken. */
function meantBy({ trusts, register }: Ground, filing: Filing, trustName: string | null, name: string): Identity | null {
  const trust = trustName ? trusts.find(trustName) : (trusts.registrantOf(filing) ?? listedUnder(filing, name, trusts))
  if (!trust) return null
  const said = register.meant.get(meaningOf(filing, trust, name))
  if (said !== undefined) return said
  const bearing = bearersOn(register, trust, name, filing.source.filed ?? filing.dated, filing)
  return bearing.length === 1 ? bearing[0]! : null
}

/** A filing of several trusts: the one under which it lists the name, null where it lists it under two. */
function listedUnder(filing: Filing, name: string, trusts: Trusts): TrustIdentity | null {
  const listed = new Set(
    filing.portfolios.filter(p => p.role === 'subject' && sameName(p.name, name)).map(p => (p.trust ? trusts.find(p.trust) : null)),
  )
  return listed.size === 1 ? [...listed][0]! : null
}
