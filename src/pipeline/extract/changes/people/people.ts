// In: words of a filing. Out: the people that they name, without titles and degrees, "Mr. Freeman" by the full name that the document
// prints.
//   "Effective immediately, Kyri Loupis, Jane Q. Doe, CFA and Mr. Irfan will …"
//                           ^ name       ^ degree left out    ^ title: looked up
// Knows names by their shape and by what stands beside them; people are never merged by similar spelling.
import type { DocumentView, Passage } from '../../view.ts'
import { cellsOf } from '../../cells.ts'
import { titled } from '../folded.ts'
import { tokensOf, type Token } from './people-words.ts'

export interface Person {
  name: string
  from: number
  to: number
}

interface Range {
  from: number
  to: number
}

/** Full names of people in a text, in order. `hidden` ranges (firms, portfolios) are passed over. */
export function fullNamesIn(text: string, hidden: readonly Range[] = []): Person[] {
  const known = tokensOf(text)
  const tokens = hidden.length
    ? known.map(t => (hidden.some(h => h.from < t.to && t.from < h.to) ? { ...t, kind: 'other' as const } : t))
    : known
  const people: Person[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.kind !== 'name' && tokens[i]!.kind !== 'initial') continue
    const last = endOfRun(text, tokens, i)
    const withSuffix = suffixAfter(tokens, last)
    const person = personOf(text, tokens, i, last, withSuffix)
    if (person) people.push(person)
    i = person ? withSuffix : last
  }
  return people
}

/** Where names, initials and the particles between them end that stand side by side; a full stop behind one ends the sentence. */
function endOfRun(text: string, tokens: readonly Token[], from: number): number {
  const kind = (i: number) => tokens[i]?.kind
  const goesOn = (i: number) =>
    kind(i) === 'name' || kind(i) === 'initial' || (kind(i) === 'particle' && (kind(i + 1) === 'name' || kind(i + 1) === 'particle'))
  let end = from
  while (text[tokens[end]!.to] !== '.' && goesOn(end + 1)) end++
  return end
}

/** "Jane Roe Jr.", "Jane Roe, III": the place of the suffix; without one the last of the name. */
function suffixAfter(tokens: readonly Token[], last: number): number {
  if (tokens[last + 1]?.kind === 'suffix') return last + 1
  return tokens[last + 1]?.text === ',' && tokens[last + 2]?.kind === 'suffix' ? last + 2 : last
}

/** The person whom a run of names names; null where it is a single name, a heading, or part of a firm's name. */
function personOf(text: string, tokens: readonly Token[], first: number, last: number, withSuffix: number): Person | null {
  let run = tokens.slice(first, last + 1)
  while (run.at(-1)?.kind === 'initial') run = run.slice(0, -1)
  if (!isWholeName(run)) return null
  const start = run[0]!
  const end = run.at(-1)!
  const before = tokens[first - 1]
  // "Vice Presidents of Larch Pell": a firm that bears the names of people.
  if (before?.text.toLowerCase() === 'of' && OF_A_FIRM.test(tokens[first - 2]?.text ?? '')) return null
  const after = tokens[last + 1]
  if (before?.kind === 'title' && run.filter(t => t.kind === 'name').length < 2) return null
  // A heading or a defined term in quotes is no person.
  if (/["“\u0093]$/.test(text.slice(0, start.from)) && /^["”\u0094]/.test(text.slice(end.to))) return null
  if (before?.kind === 'firm' && !isParted(text, before, start)) return null
  if (after?.kind === 'firm' && !isParted(text, end, after)) return null
  const to = withSuffix > last ? tokens[withSuffix]!.to : end.to
  return { name: titled(text.slice(start.from, to).replace(/\s+/g, ' ')), from: start.from, to }
}

const OF_A_FIRM =
  /^(?:presidents?|officers?|directors?|partners?|principals?|employees?|members?|chairman|chair|(?:share|stock|unit)holders?)$/i

/** Two names, no more than five words; or one after initials: "J. Q. Roe", "J. Roe". */
function isWholeName(run: readonly Token[]): boolean {
  const names = run.filter(t => t.kind === 'name').length
  if (names >= 2) return run.length <= 5
  const initialed = names === 1 && run[0]!.kind === 'initial' && run.length >= 2 && run.length <= 5
  return initialed && (run.length >= 3 || run[0]!.text.includes('.'))
}

/** Whether punctuation parts two tokens. */
function isParted(text: string, a: Token, b: Token): boolean {
  const gap = text.slice(a.to, b.from)
  // "LARCH GLOBAL BOND FUND  Jane Roe and …": a heading in capitals on the line of its text.
  if (/^\p{Lu}{4,}$/u.test(a.text) && /\p{Ll}/u.test(b.text)) return true
  return /[.,;:()]/.test(gap) || (/^['’\u0092]s?\s/.test(gap) && b.text === 'service')
}

/** "C. Lindsay Poe …" under paragraphs that open with "A." and "B.": the letter counts them and is no initial. */
export function isLettered({ index, text }: Passage, passages: readonly Passage[]): boolean {
  const letter = /^([A-H])\. \p{Lu}/u.exec(text)?.[1]
  if (!letter) return false
  // Before "B." stands "A.", and behind "A." stands "B.".
  const isFirst = letter === 'A'
  const beside = `${String.fromCharCode(letter.charCodeAt(0) + (isFirst ? 1 : -1))}. `
  return passages.slice(isFirst ? index + 1 : Math.max(0, index - 8), isFirst ? index + 9 : index).some(p => p.text.startsWith(beside))
}

/** Everyone whom a document names in full; each by the fullest form printed. */
export function rosterOf(view: DocumentView): string[] {
  const names = new Set<string>()
  for (const passage of view.passages)
    for (const words of wordsOfPassage(passage, view.passages)) for (const person of fullNamesIn(words)) names.add(person.name)
  return [...names]
}

/** Of a table cell by cell, for names in neighbouring cells stay apart. */
function wordsOfPassage(passage: Passage, passages: readonly Passage[]): string[] {
  if (passage.node.type === 'table') return cellsOf(passage.node).flat()
  return [isLettered(passage, passages) ? `   ${passage.text.slice(3)}` : passage.text]
}

const bareName = (name: string) => name.replace(/,? (?:Jr|Sr|II|III|IV)\.?$/i, '')
const lastWord = (name: string) => name.split(' ').at(-1)!.toLowerCase()
const surname = (name: string) => lastWord(bareName(name))

/** People in a text: full names, and titled surnames looked up in the roster of the document. */
export function peopleIn(text: string, roster: readonly string[] = [], hidden: readonly Range[] = []): Person[] {
  const people = fullNamesIn(text, hidden).map(p => ({ ...p, name: fullest(p.name, roster) }))
  const tokens = tokensOf(text)
  for (const [i, title] of tokens.entries()) {
    if (title.kind !== 'title') continue
    for (const { first, last } of titledNames(tokens, i)) {
      const token = tokens[first]!
      if (people.some(p => p.from <= token.from && token.to <= p.to)) continue
      const opens = tokens[first - 1]?.kind === 'particle' ? tokens[first - 1]! : token
      const whole = titled(text.slice(opens.from, tokens[last]!.to))
      const name = last > first ? fullest(whole, roster) : (roster.find(r => surname(r) === lastWord(whole)) ?? whole)
      people.push({ name, from: title.from, to: tokens[last]!.to })
    }
  }
  const seen = new Set<string>()
  return people.sort((a, b) => a.from - b.from).filter(p => !seen.has(p.name) && seen.add(p.name))
}

/** The names that a title rules: of "Mr. Orr" one, of "Messrs. Orr, Brandt and Pell" every name to the end of the list. */
function titledNames(tokens: readonly Token[], title: number): { first: number; last: number }[] {
  const many = /^(?:Messrs|Mmes|Mses|Drs)/i.test(tokens[title]!.text)
  const names: { first: number; last: number }[] = []
  for (let i = title + 1; i < tokens.length; i++) {
    const { kind, text } = tokens[i]!
    if (kind === 'particle' || (kind === 'initial' && tokens[i + 1]?.kind === 'name')) continue
    if (kind === 'name' || kind === 'firm') {
      let last = i
      while (!many && tokens[last + 1]?.kind === 'name') last++
      names.push({ first: i, last })
      if (!many) break
    } else if (!many || (text !== ',' && text.toLowerCase() !== 'and')) break
  }
  return names
}

/** The fullest form of a name that the document prints: same first name, same surname. */
function fullest(name: string, roster: readonly string[]): string {
  const parts = bareName(name).split(' ')
  if (parts.length !== 2) return name
  const same = roster.filter(other => {
    const o = bareName(other).split(' ')
    return (
      o.length > parts.length &&
      o.length <= 4 &&
      o[0]!.toLowerCase() === parts[0]!.toLowerCase() &&
      o.at(-1)!.toLowerCase() === parts.at(-1)!.toLowerCase()
    )
  })
  return same.sort((a, b) => a.length - b.length)[0] ?? name
}

/** Names as a change gives them: "A; B", null for none. */
export function namesOf(people: readonly { name: string }[]): string | null {
  return people.length ? [...new Set(people.map(p => p.name))].join('; ') : null
}
