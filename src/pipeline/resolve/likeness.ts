// Names that look alike and were not joined: questions for a person, never a reason to join.
import type { Library, Party, Portfolio } from '../../model/library.ts'
import type { RulingFile } from '../../model/rulings.ts'
import { foldName, sameName } from '../../model/same-name.ts'
import { byCode } from '../../model/by-code.ts'

/** What is left of a name without the words and marks in which spellings differ. */
function likenessOf(name: string): string {
  return foldName(name)
    .replace(/^the\s+/, '')
    .replace(/\b(?:funds?|portfolios?|series|inc|incorporated|llc|l\.l\.c|lp|l\.p|ltd|limited|co|company|corp|corporation)\b\.?/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Pairs that a ruling keeps apart are asked about no more. */
export function alikeNames(
  portfolios: readonly Portfolio[],
  parties: readonly Party[],
  rulings: readonly RulingFile[],
): Library['undecided'] {
  const apart = rulings.flatMap(({ ruling }) => (ruling.kind === 'kept-apart' ? [ruling.names] : []))
  const asked = (pair: Pair, hint: string) =>
    apart.some(names => pair.every(p => names.some(n => sameName(n, p.name)))) ? [] : [question(pair, hint)]
  return [
    ...alike(portfolios.flatMap(p => p.names.map(n => ({ name: n.value, of: p.key, group: p.trust.slug, source: n.start })))).flatMap(
      pair =>
        asked(
          pair,
          `Are they one portfolio of ${portfolios.find(p => p.key === pair[0].of)!.trust.name}? ` +
            'A ruling of the kind "same-portfolio" joins them, "kept-apart" ends the question.',
        ),
    ),
    ...alike(
      parties.filter(p => p.kind === 'firm').map(p => ({ name: p.name, of: p.slug, group: 'firm', source: p.roles[0]?.source ?? null })),
    ).flatMap(pair => asked(pair, 'Are they one firm? A ruling of the kind "same-party" joins them, "kept-apart" ends the question.')),
    ...alikePeople(parties.filter(p => p.kind === 'person')).flatMap(pair =>
      asked(pair, 'Are they one person? A ruling of the kind "same-party" joins them, "kept-apart" ends the question.'),
    ),
  ]
}

type Named = { name: string; of: string; group: string; source: Library['undecided'][number]['sources'][number] | null }
type Pair = [Named, Named]

function alike(names: readonly Named[]): Pair[] {
  const groups = Map.groupBy(names, n => `${n.group}\0${likenessOf(n.name)}`)
  return [...groups.values()].flatMap((some): Pair[] => {
    const distinct = some.filter((n, i) => some.findIndex(o => o.of === n.of) === i).toSorted((a, b) => byCode(a.name, b.name))
    return distinct.length > 1
      ? distinct
          .slice(1)
          .filter(n => !sameName(n.name, distinct[0]!.name))
          .map(n => [distinct[0]!, n])
      : []
  })
}

/** "Anderson" and "Andersen": the same but for one letter of the last name. */
function alikePeople(people: readonly Party[]): Pair[] {
  const named = people.map((p): Named => ({ name: p.name, of: p.slug, group: '', source: p.roles[0]?.source ?? null }))
  const groups = Map.groupBy(named, n => {
    const words = foldName(n.name).split(' ')
    return `${words[0]} ${words.at(-1)!.slice(0, 3)}`
  })
  return [...groups.values()].flatMap((some): Pair[] =>
    some.flatMap((a, i): Pair[] =>
      some
        .slice(i + 1)
        .filter(b => oneLetterApart(foldName(a.name), foldName(b.name)))
        .map((b): Pair => [a, b]),
    ),
  )
}

function oneLetterApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && i < b.length && a[i] === b[i]) i++
  return a.slice(i + (a.length >= b.length ? 1 : 0)) === b.slice(i + (b.length >= a.length ? 1 : 0))
}

const question = ([a, b]: Pair, hint: string): Library['undecided'][number] => ({
  question: `“${a.name}” and “${b.name}” look alike and were kept apart.`,
  hint,
  sources: [a.source, b.source].filter(s => s !== null),
})
