// Which portfolio a printed name means: its trust and its first name on file. The ladder that joins names:
// series id, stated rename, same name in the same trust, ruling. Likeness joins nothing; what is undecided is listed.
import type { Filing, FilingPortfolio } from '../../model/filing.ts'
import { firstDay, type IsoDate } from '../../model/iso-date.ts'
import type { Library, LineageLink, Source } from '../../model/library.ts'
import { foldName, sameName } from '../../model/same-name.ts'
import { slugOf } from '../../model/slug.ts'
import type { RulingFile } from '../../model/rulings.ts'
import { compare, type Entry } from './entry.ts'
import { unique, type TrustIdentity, type Trusts } from './trust-identity.ts'

export interface BorneName {
  name: string
  rung: LineageLink['rung']
  /** Day on which a stated rename gives the name; null: not known. */
  from: IsoDate | null
  /** Day on which a stated rename takes it away. */
  to: IsoDate | null
  source: Source
}

export interface Identity {
  key: string
  trust: TrustIdentity
  firstName: string
  series: string | null
  names: BorneName[]
  sightings: { filing: Filing; portfolio: FilingPortfolio }[]
}

export interface Portfolios {
  all: Identity[]
  /** The portfolio that the filing means by the name, or null where that is not certain. */
  find: (filing: Filing, trust: string | null, name: string) => Identity | null
  undecided: Library['undecided']
}

export function identifyPortfolios(entries: readonly Entry[], trusts: Trusts, rulings: readonly RulingFile[]): Portfolios {
  const all: Identity[] = []
  const keys = new Set<string>()
  const undecided: Library['undecided'] = []
  /** What each filing means by its names: "<filing>\0<trust>\0<name>". */
  const meant = new Map<string, Identity | null>()
  const meaningOf = (filing: Filing, trust: TrustIdentity, name: string) => `${filing.id}\0${trust.slug}\0${foldName(name)}`

  const byName = new Map<string, Identity[]>()
  const bySeries = new Map<string, Identity>()
  const bearers = (trust: TrustIdentity, name: string): readonly Identity[] => byName.get(`${trust.slug}\0${foldName(name)}`) ?? []
  const bear = (identity: Identity, borne: BorneName): void => {
    const id = `${identity.trust.slug}\0${foldName(borne.name)}`
    const before = identity.names.find(n => sameName(n.name, borne.name))
    if (before) {
      // A name that comes back is borne again.
      if (borne.rung === 'stated-rename') before.to = null
      return
    }
    identity.names.push(borne)
    byName.set(id, [...(byName.get(id) ?? []), identity])
  }
  const ruled = (trust: TrustIdentity, name: string): Identity | undefined =>
    rulings
      .flatMap(({ ruling: r }) =>
        r.kind === 'same-portfolio' && trusts.find(r.trust) === trust && r.names.some(n => sameName(n, name)) ? r.names : [],
      )
      .flatMap(n => bearers(trust, n))[0]

  const create = (trust: TrustIdentity, name: string, source: Source): Identity => {
    const identity: Identity = {
      key: unique(`${trust.slug}/${slugOf(name)}`, keys),
      trust,
      firstName: name,
      series: null,
      names: [],
      sightings: [],
    }
    all.push(identity)
    bear(identity, { name, rung: 'same-name', from: null, to: null, source })
    return identity
  }

  /** One name in one filing. `create` only where the filing is about it. */
  const resolve = (entry: Entry, trust: TrustIdentity, portfolio: Pick<FilingPortfolio, 'name' | 'series' | 'lines'>): Identity | null => {
    const { filing } = entry
    const source: Source = { filing: filing.id, anchor: null, lines: portfolio.lines, quote: portfolio.name }
    const numbered = portfolio.series ? bySeries.get(portfolio.series) : undefined
    if (numbered) {
      bear(numbered, { name: portfolio.name, rung: 'series-id', from: null, to: null, source })
      return numbered
    }
    const day = entry.known ?? filing.dated
    const candidates = bearers(trust, portfolio.name).filter(i => !(i.series && portfolio.series))
    const bearing = candidates.filter(i => bearsOn(i, portfolio.name, day, filing))
    if (bearing.length === 1) return bearing[0]!
    if (bearing.length > 1) {
      undecided.push({
        question: `Which portfolio of ${trust.name} is “${portfolio.name}” in ${filing.id}?`,
        hint:
          `${bearing.map(i => i.key).join(' and ')} both bear the name. ` +
          'Nothing was joined; a series id in the header or another filing settles it.',
        sources: [source, ...bearing.map(i => i.names.find(n => sameName(n.name, portfolio.name))!.source)],
      })
      return null
    }
    const byRuling = ruled(trust, portfolio.name)
    if (byRuling) {
      bear(byRuling, { name: portfolio.name, rung: 'ruling', from: null, to: null, source })
      return byRuling
    }
    const made = create(trust, portfolio.name, source)
    if (candidates.length && !portfolio.series) {
      undecided.push({
        question: `Is “${portfolio.name}” of ${trust.name} in ${filing.id} a new portfolio?`,
        hint:
          `${candidates.map(i => i.key).join(' and ')} gave up the name before that filing. ` +
          `It was given a page of its own, ${made.key}.`,
        sources: [source, ...candidates.map(i => i.names.find(n => sameName(n.name, portfolio.name))!.source)],
      })
    }
    return made
  }

  for (const entry of entries) {
    const { filing } = entry
    const concerned = filing.portfolios
      .map(portfolio => ({ portfolio, trust: trustOf(filing, portfolio, trusts, rulings) }))
      .filter(({ portfolio }) => portfolio.role === 'subject' || portfolio.role === 'acquiring')
    const renames = filing.changes.filter(c => c.type === 'portfolio-renamed' && c.from && c.to && c.state !== 'cancelled')
    const comingName = (trust: TrustIdentity, name: string) =>
      renames.some(c => sameName(c.to!, name) && (c.trust ? trusts.find(c.trust) : trusts.registrantOf(filing)) === trust)

    const homeless = concerned.filter(c => !c.trust).map(c => c.portfolio)
    if (homeless.length) undecided.push(whose(homeless, filing))
    // Names that stand before names that a rename in this very filing brings in.
    for (const pass of [false, true]) {
      for (const { portfolio, trust } of concerned) {
        if (!trust) continue
        const name = portfolio.presently ?? portfolio.name
        if (comingName(trust, name) !== pass) continue
        const identity = resolve(entry, trust, { ...portfolio, name })
        meant.set(meaningOf(filing, trust, name), identity)
        if (!identity) continue
        if (portfolio.presently) {
          meant.set(meaningOf(filing, trust, portfolio.name), identity)
          bear(identity, {
            name: portfolio.name,
            rung: 'stated',
            from: null,
            to: null,
            source: { filing: filing.id, anchor: null, lines: portfolio.lines, quote: portfolio.name },
          })
        }
        if (portfolio.series && !identity.series) {
          identity.series = portfolio.series
          bySeries.set(portfolio.series, identity)
        }
        if (!identity.sightings.some(s => s.filing === filing && s.portfolio.name === portfolio.name))
          identity.sightings.push({ filing, portfolio })
      }
      if (pass) continue
      for (const change of renames) {
        const trust = change.trust ? trusts.find(change.trust) : trusts.registrantOf(filing)
        if (!trust) continue
        const source: Source = { filing: filing.id, anchor: change.id, lines: change.lines, quote: change.quote }
        // An underlying fund's new name is no reason to give it a page, least of all below this registrant.
        const others = filing.portfolios.some(p => sameName(p.name, change.from!))
          ? !concerned.some(c => sameName(c.portfolio.name, change.from!))
          : change.trust === null
        if (others && bearers(trust, change.from!).length === 0) continue
        const identity =
          meant.get(meaningOf(filing, trust, change.from!)) ??
          resolve(entry, trust, { name: change.from!, series: null, lines: change.lines })
        meant.set(meaningOf(filing, trust, change.from!), identity)
        if (!identity) continue
        const date = change.dates.find(d => d.role === 'effective')?.date ?? (change.state === 'effective' ? filing.dated : null)
        const settled = change.state === 'effective' || (change.state === 'scheduled' && change.conditions.length === 0)
        if (settled && date) for (const n of identity.names) if (sameName(n.name, change.from!) && !n.to) n.to = date
        bear(identity, { name: change.to!, rung: 'stated-rename', from: settled ? date : null, to: null, source })
      }
    }
    // Names of others: joined where a portfolio bears them, else left alone.
    for (const portfolio of filing.portfolios) {
      if (portfolio.role === 'subject' || portfolio.role === 'acquiring' || portfolio.role === 'comparable' || !portfolio.trust) continue
      const trust = trusts.find(portfolio.trust)
      const known = trust ? bearers(trust, portfolio.name).filter(i => bearsOn(i, portfolio.name, entry.known, filing)) : []
      if (known.length === 1) known[0]!.sightings.push({ filing, portfolio })
    }
  }

  const find: Portfolios['find'] = (filing, trustName, name) => {
    const trust = trustName ? trusts.find(trustName) : (trusts.registrantOf(filing) ?? listedUnder(filing, name, trusts))
    if (!trust) return null
    const said = meant.get(meaningOf(filing, trust, name))
    if (said !== undefined) return said
    const known = bearers(trust, name).filter(i => bearsOn(i, name, filing.source.filed ?? filing.dated, filing))
    return known.length === 1 ? known[0]! : null
  }
  return { all: all.toSorted((a, b) => compare(a.key, b.key)), find, undecided }
}

/** A filing of several trusts: the one under which it lists the name, null where it lists it under two. */
function listedUnder(filing: Filing, name: string, trusts: Trusts): TrustIdentity | null {
  const listed = new Set(
    filing.portfolios.filter(p => p.role === 'subject' && sameName(p.name, name)).map(p => (p.trust ? trusts.find(p.trust) : null)),
  )
  return listed.size === 1 ? [...listed][0]! : null
}

/** Whether the portfolio may be meant by the name in a document of that day: it bears it, will bear it,
 *  or bore it when the document that is amended was dated. */
function bearsOn(identity: Identity, name: string, day: IsoDate | null, filing: Filing): boolean {
  const borne = identity.names.filter(n => sameName(n.name, name))
  if (!borne.length) return false
  const gone = borne.every(n => n.to !== null && day !== null && firstDay(n.to) < firstDay(day))
  if (!gone) return true
  const until = borne
    .map(n => firstDay(n.to!))
    .toSorted(compare)
    .at(-1)!
  return (
    filing.amends.some(a => a.dated !== null && firstDay(a.dated) < until) ||
    filing.changes.some(c => c.type === 'portfolio-renamed' && c.from !== null && sameName(c.from, name))
  )
}

function trustOf(filing: Filing, portfolio: FilingPortfolio, trusts: Trusts, rulings: readonly RulingFile[]): TrustIdentity | null {
  if (portfolio.trust) return trusts.find(portfolio.trust)
  // The successor in a merger may well be another registrant's: only what the filing is about is taken for its registrant's own.
  const registrant = portfolio.role === 'subject' ? trusts.registrantOf(filing) : null
  if (registrant) return registrant
  const ruling = rulings.map(r => r.ruling).find(r => r.kind === 'belongs-to' && r.filing === filing.id && sameName(r.name, portfolio.name))
  return ruling?.kind === 'belongs-to' ? trusts.find(ruling.trust) : null
}

/** The question to whom portfolios belong, of a filing that names no trust. */
function whose(portfolios: readonly FilingPortfolio[], { id }: Filing): Library['undecided'][number] {
  const names = portfolios.map(p => `“${p.name}”`).join(', ')
  return {
    question: `Whose ${portfolios.length === 1 ? 'portfolio is' : 'portfolios are'} ${names} in ${id}?`,
    hint:
      'The filing names no trust; a ruling of the kind "belongs-to" gives each a page. ' +
      'Until then they stand on the page of the filing only.',
    sources: portfolios.map(p => ({ filing: id, anchor: null, lines: p.lines, quote: p.name })),
  }
}
