// Firms and people and where they stand. Two spellings are two parties: only a ruling joins them.
import type { Change, Filing, Mention } from '../../model/filing.ts'
import type { Event, Party, Portfolio, Source } from '../../model/library.ts'
import { namesIn } from '../../model/names-in.ts'
import { pattern } from '../../model/pattern.ts'
import type { RulingFile } from '../../model/rulings.ts'
import { foldName, sameName } from '../../model/same-name.ts'
import { freeSlug, slugOf } from '../../model/slug.ts'
import { byCode } from '../../model/by-code.ts'
import type { Entry } from './entry.ts'
import { sourceOf } from './events.ts'
import type { Portfolios } from './portfolio-identity.ts'

type Role = Party['roles'][number]
interface Draft {
  kind: Party['kind']
  name: string
  alsoKnownAs: Set<string>
  roles: Role[]
  filings: Set<string>
}

// What kind of party the values of a change are.
const VALUES: Partial<Record<Event['change']['type'], { kind: Party['kind']; role: string }>> = {
  'adviser-change': { kind: 'firm', role: 'adviser' },
  'subadviser-change': { kind: 'firm', role: 'subadviser' },
  'organization-renamed': { kind: 'firm', role: 'name' },
  'portfolio-manager-change': { kind: 'person', role: 'portfolio manager' },
  'trustee-change': { kind: 'person', role: 'trustee' },
  'officer-change': { kind: 'person', role: 'officer' },
}

/** What a filing calls a firm for its sake alone: "(the “Sub-Adviser”)". */
const OFFICE_FOR_NAME = pattern('i')`
  ^(?:the )?(?:(?:investment|index|service|transfer|principal|fund|new|former|current) )*
  (?:(?:sub-?\s?)?advis[eo]r|manager|provider|distributor|underwriter|administrator|custodian|agent|trustee|sponsor|company|bank)s?$
`

/** What a portfolio's track says of the party that is its value. */
const OFFICES: Partial<Record<Portfolio['tracks'][number]['track'], { kind: Party['kind']; text: string }>> = {
  adviser: { kind: 'firm', text: 'adviser' },
  subadviser: { kind: 'firm', text: 'subadviser' },
  manager: { kind: 'person', text: 'portfolio manager' },
}

/** The draft of a firm or person, begun where there is none. */
type DraftOf = (kind: Party['kind'], name: string) => Draft
/** Records of the portfolios on file that a change concerns. */
type ConcernedBy = (filing: Filing, change: Change) => readonly Portfolio[]

export function partiesOf(
  entries: readonly Entry[],
  portfolios: Portfolios,
  records: readonly Portfolio[],
  rulings: readonly RulingFile[],
): Party[] {
  const drafts = new Map<string, Draft>()
  const draftOf = draftsIn(drafts, rulings)
  const recordOf = new Map(records.map(r => [r.key, r]))
  const concernedBy: ConcernedBy = (filing, change) =>
    change.portfolios.flatMap(name => {
      const key = portfolios.find(filing, change.trust, name)?.key
      return (key !== undefined && recordOf.get(key)) || []
    })
  for (const { filing } of entries) {
    for (const mention of filing.mentions) takeMention(filing, mention, draftOf)
    for (const change of filing.changes) takeChange(filing, change, concernedBy, draftOf)
  }
  for (const record of records) takeStanding(record, draftOf)
  const place = new Map(entries.map(({ filing }, i) => [filing.id, i]))
  const slugs = { firm: new Set<string>(), person: new Set<string>() }
  return [...drafts.values()]
    .toSorted((a, b) => byCode(a.kind, b.kind) || byCode(foldName(a.name), foldName(b.name)))
    .map(draft => partyOf(draft, freeSlug(slugOf(draft.name), slugs[draft.kind]), place))
}

/** Names that a ruling joins share a draft, which bears the first of them. */
function draftsIn(drafts: Map<string, Draft>, rulings: readonly RulingFile[]): DraftOf {
  const same = rulings.map(r => r.ruling).filter(r => r.kind === 'same-party')
  return (kind, printed) => {
    const name = same.find(r => r.names.some(n => sameName(n, printed)))?.names[0] ?? printed
    const id = `${kind}\0${foldName(name)}`
    const draft: Draft = drafts.get(id) ?? { kind, name, alsoKnownAs: new Set(), roles: [], filings: new Set() }
    if (!sameName(draft.name, printed)) draft.alsoKnownAs.add(printed)
    drafts.set(id, draft)
    return draft
  }
}

function takeMention(filing: Filing, { kind, name, short, role, lines }: Mention, draftOf: DraftOf): void {
  if (kind === 'index') return
  const draft = draftOf(kind, name)
  draft.filings.add(filing.id)
  for (const form of short) if (!OFFICE_FOR_NAME.test(form) && !sameName(form, draft.name)) draft.alsoKnownAs.add(form)
  if (!role) return
  draft.roles.push({
    text: role,
    portfolio: null,
    trust: filing.trusts.length === 1 ? filing.trusts[0]! : null,
    date: filing.dated,
    state: null,
    source: { filing: filing.id, anchor: null, lines, quote: name },
  })
}

/** Each firm or person that a change names gets a role, for every portfolio on file that it concerns. */
function takeChange(filing: Filing, change: Change, concernedBy: ConcernedBy, draftOf: DraftOf): void {
  const value = VALUES[change.type]
  if (!value) return
  const date = change.dates.find(d => d.role === 'effective')?.date ?? null
  const concerned = concernedBy(filing, change)
  const source = sourceOf(filing, change)
  const take = (name: string, text: string) => {
    const draft = draftOf(value.kind, name)
    draft.filings.add(filing.id)
    for (const portfolio of concerned.length ? concerned : [null]) {
      const role = { portfolio: portfolio?.key ?? null, trust: change.trust, date, state: change.state, source }
      draft.roles.push({ text, ...role })
      for (const kept of portfolio && value.role === 'name' ? rolesKept(portfolio, name, source) : [])
        draft.roles.push({ text: `${kept}, begins`, ...role })
    }
  }
  for (const name of namesIn(change.from)) take(name, value.role === 'name' ? `renamed ${change.to ?? ''}`.trim() : `${value.role}, ends`)
  for (const name of namesIn(change.to))
    take(name, value.role === 'name' ? `formerly ${change.from ?? ''}`.trim() : `${value.role}, begins`)
}

/** Whom a document names in an office without a change that brought them there. */
function takeStanding({ key, tracks }: Portfolio, draftOf: DraftOf): void {
  for (const { track, intervals } of tracks) {
    const office = OFFICES[track]
    if (!office) continue
    for (const { value, seen, start } of intervals) {
      if (!value || !start) continue
      const { filing } = start
      const draft = draftOf(office.kind, value)
      if (draft.roles.some(r => r.portfolio === key && sameOffice(r, { text: office.text, source: start }))) continue
      draft.filings.add(filing)
      draft.roles.push({ text: office.text, portfolio: key, trust: null, date: seen, state: null, source: start })
    }
  }
}

/** A bare mention, where the same filing says of what or how. */
const isToldBetter = (role: Role, roles: readonly Role[]): boolean =>
  role.portfolio === null && role.state === null && roles.some(r => (r.portfolio ?? r.state) !== null && sameOffice(r, role))

const sameOffice = (a: Pick<Role, 'text' | 'source'>, b: Pick<Role, 'text' | 'source'>): boolean =>
  a.source.filing === b.source.filing && spelt(a.text) === spelt(b.text)

/** "Investment Sub-Advisor", "subadviser, begins" -> "subadviser" */
const spelt = (office: string): string =>
  office
    .toLowerCase()
    .replace(/, (?:begins|ends)$/, '')
    .replace(/^investment /, '')
    .replace(/sub[- ]/, 'sub')
    .replace('advisor', 'adviser')

/** What a firm goes on being under its new name, by the facts of the portfolio. */
const rolesKept = ({ tracks }: Portfolio, name: string, { filing, anchor }: Source): string[] =>
  tracks
    .filter(t => t.track === 'adviser' || t.track === 'subadviser')
    .filter(t => t.intervals.some(i => sameName(i.value, name) && i.start?.filing === filing && i.start.anchor === anchor))
    .map(t => t.track)

/** `place`: of each filing in the order of the library. */
function partyOf({ kind, name, alsoKnownAs, roles, filings }: Draft, slug: string, place: ReadonlyMap<string, number>): Party {
  return {
    kind,
    slug,
    url: kind === 'firm' ? `/firms/${slug}/` : `/people/${slug}/`,
    name,
    alsoKnownAs: [...alsoKnownAs].toSorted(byCode),
    roles: roles.filter(r => !isToldBetter(r, roles)).toSorted((a, b) => place.get(a.source.filing)! - place.get(b.source.filing)!),
    filings: [...filings].toSorted(byCode),
  }
}
