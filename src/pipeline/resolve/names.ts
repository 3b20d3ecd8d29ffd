// Every name ever borne by a portfolio or trust, and whose it is. A name of several leads to all of them, with the dates.
import type { NameEntry, Portfolio, Trust } from '../../model/library.ts'
import { foldName, sameName } from '../../model/same-name.ts'
import { freeSlug, slugOf } from '../../model/slug.ts'
import { spellDate } from '../../model/iso-date.ts'
import { byCode } from '../../model/by-code.ts'

type Bearer = NameEntry['bearers'][number]

export function namesRegister(trusts: readonly Trust[], portfolios: readonly Portfolio[]): NameEntry[] {
  const register = new Map<string, { name: string; bearers: Bearer[] }>()
  const add = (name: string, bearer: Bearer) => {
    const entry = register.get(foldName(name)) ?? { name, bearers: [] }
    if (!entry.bearers.some(b => b.url === bearer.url)) entry.bearers.push(bearer)
    register.set(foldName(name), entry)
  }
  for (const p of portfolios)
    for (const n of p.names)
      add(n.value, { url: p.url, name: p.name, trust: p.trust.name, from: n.from, to: n.to, note: noteOf(n.value, p.name, n) })
  for (const t of trusts)
    for (const n of t.names)
      add(n.value, { url: t.url, name: t.name, trust: null, from: n.from, to: n.to, note: noteOf(n.value, t.name, n) })
  const slugs = new Set<string>()
  return [...register.values()]
    .toSorted((a, b) => byCode(foldName(a.name), foldName(b.name)))
    .map(({ name, bearers }) => {
      const slug = freeSlug(slugOf(name), slugs)
      return { slug, name, url: `/names/${slug}/`, bearers: bearers.toSorted((a, b) => byCode(a.url, b.url)) }
    })
}

function noteOf(name: string, today: string, { from, to, state }: Portfolio['names'][number]): string {
  if (state === 'proposed') return `announced; still named ${today}`
  if (state === 'scheduled') return from ? `its name from ${spellDate(from)}` : 'its name to come'
  if (sameName(name, today)) return from ? `its name since ${spellDate(from)}` : 'its name'
  const since = from ? `from ${spellDate(from)} ` : ''
  return to ? `its name ${since}until ${spellDate(to)}; now ${today}` : `a former name; now ${today}`
}
