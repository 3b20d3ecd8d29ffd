// Out: the cases that no text decides: the first of them, for the page about the site; all on a page of their own, where they are more;
// and where these are very many, those of each trust on a page of its own.
import type { Library } from '../../model/library.ts'
import { once, indexed } from '../records/files.ts'
import { report, slugNamed, trustOf, trustSlugs } from '../records/records.ts'
import { derived } from '../trace/trace.ts'
import type { Part } from './divided.ts'

type Cases = Library['undecided']

/** So many cases stand on the page about the site; so many on one page. */
const FEW = 50
const MOST = 400

const all = (): Cases => report()?.undecided ?? []
/** By the slug of the trust whose filing raises the case first; '' where that is of none. */
const byTrust = () =>
  once('undecided by trust', () =>
    Map.groupBy(all(), ({ sources: [first] }) => (first && slugNamed(indexed(first.filing)?.trust ?? null)) ?? ''),
  )

const few = derived('undecided-few', () => ({ cases: all().slice(0, FEW), count: all().length }))
export const undecidedFew = () => few('')
export const undecidedApart = (): boolean => all().length > FEW

const divided = derived('undecided-divided', (): { count: number; here: Cases; apart: Part[] } => {
  const cases = all()
  if (cases.length <= MOST) return { count: cases.length, here: cases, apart: [] }
  const apart = trustSlugs().flatMap((slug): Part[] => {
    const count = byTrust().get(slug)?.length
    return count ? [{ key: slug, id: slug, text: trustOf(slug)!.name, count }] : []
  })
  return { count: cases.length, here: byTrust().get('') ?? [], apart }
})
export const undecidedDivided = () => divided('')

/** Those of a trust. */
export const undecidedOf: (slug: string) => Cases = derived('undecided-of', slug => byTrust().get(slug) ?? [])
