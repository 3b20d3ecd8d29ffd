// The portfolios known so far: the names that each bears, bore or will bear, and what each filing means by a name.
import type { Filing, FilingPortfolio } from '../../model/filing.ts'
import { firstDay, type IsoDate } from '../../model/iso-date.ts'
import type { LineageLink, Source } from '../../model/library.ts'
import { foldName, sameName } from '../../model/same-name.ts'
import { freeSlug, slugOf } from '../../model/slug.ts'
import { byCode } from '../../model/by-code.ts'
import type { TrustIdentity } from './trust-identity.ts'

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

export interface Register {
  all: Identity[]
  keys: Set<string>
  /** Under `nameIn`. */
  byName: Map<string, Identity[]>
  bySeries: Map<string, Identity>
  /** Under `meaningOf`; null: what the filing means is undecided. */
  meant: Map<string, Identity | null>
}

export const emptyRegister = (): Register => ({
  all: [],
  keys: new Set(),
  byName: new Map(),
  bySeries: new Map(),
  meant: new Map(),
})

const nameIn = (trust: TrustIdentity, name: string): string => `${trust.slug}\0${foldName(name)}`

/** Under which `meant` keeps what a filing means by a name. */
export const meaningOf = (filing: Filing, trust: TrustIdentity, name: string): string => `${filing.id}\0${nameIn(trust, name)}`

/** The portfolios of the trust that bear, bore or will bear the name. */
export const bearers = ({ byName }: Register, trust: TrustIdentity, name: string): readonly Identity[] =>
  byName.get(nameIn(trust, name)) ?? []

export function bear({ byName }: Register, identity: Identity, borne: BorneName): void {
  const before = identity.names.find(n => sameName(n.name, borne.name))
  if (before) {
    // A name that comes back is borne again.
    if (borne.rung === 'stated-rename') before.to = null
    return
  }
  const id = nameIn(identity.trust, borne.name)
  identity.names.push(borne)
  byName.set(id, [...(byName.get(id) ?? []), identity])
}

/** A name of which no day is known on which it was given or taken away. */
export const undatedName = (rung: BorneName['rung'], name: string, source: Source): BorneName => ({
  name,
  rung,
  from: null,
  to: null,
  source,
})

export function create(register: Register, trust: TrustIdentity, name: string, source: Source): Identity {
  const identity: Identity = {
    key: freeSlug(`${trust.slug}/${slugOf(name)}`, register.keys),
    trust,
    firstName: name,
    series: null,
    names: [],
    sightings: [],
  }
  register.all.push(identity)
  bear(register, identity, undatedName('same-name', name, source))
  return identity
}

/** The portfolios that may be meant by the name in a document of that day. */
export const bearersOn = (register: Register, trust: TrustIdentity, name: string, day: IsoDate | null, filing: Filing): Identity[] =>
  bearers(register, trust, name).filter(i => bearsOn(i, name, day, filing))

/** Whether the portfolio may be meant by the name in a document of that day: it bears it, will bear it,
 *  or bore it when the document that is amended was dated. */
export function bearsOn(identity: Identity, name: string, day: IsoDate | null, filing: Filing): boolean {
  const borne = identity.names.filter(n => sameName(n.name, name))
  if (!borne.length) return false
  const gone = borne.every(n => n.to !== null && day !== null && firstDay(n.to) < firstDay(day))
  if (!gone) return true
  const until = borne
    .map(n => firstDay(n.to!))
    .toSorted(byCode)
    .at(-1)!
  return (
    filing.amends.some(a => a.dated !== null && firstDay(a.dated) < until) ||
    filing.changes.some(c => c.type === 'portfolio-renamed' && c.from !== null && sameName(c.from, name))
  )
}
