// In: the drafts of a document. Out: which paragraphs are headings, and how deep. Rank of prominence, consistent within the document:
// size first, then centring, bold capitals, bold, underline, italic.
import { wordsOf, type Draft, type TextDraft, type TextRun } from './draft.ts'

type Depth = 1 | 2 | 3 | 4 | 5 | 6

interface Prominence {
  size: number
  centred: boolean
  caps: boolean
  bold: boolean
  underline: boolean
  italic: boolean
}

//   September 1, 2025   <- a day heads nothing
//   PO Box 12345        <- a line of an address, for all its capitals
const DAY = /^\p{Lu}\p{Ll}{2,8} \d{1,2}, (?:19|20)\d\d$/u
const BOX = /^P\.?\s?O\.?\s?Box\b/

/** The depth of each heading. */
export function headingsIn(drafts: readonly Draft[], body: number, whole = false): Map<TextDraft, Depth> {
  const texts: TextDraft[] = []
  const collect = (draft: Draft): void => {
    if (draft.kind === 'text') texts.push(draft)
  }
  drafts.forEach(collect)
  const end = whole ? new Set<TextDraft>() : closing(drafts)
  const found = texts
    .filter(draft => !end.has(draft))
    .map(draft => ({ draft, look: prominenceOf(draft) }))
    .filter(({ draft, look }) => isHeading(draft, look, body))
  // A rank that stands above tables alone names tables: it heads no section, and stands below the heading that is open.
  const over = tableTitles(drafts)
  const overText = new Set(found.flatMap(f => (over.has(f.draft) ? [] : [rankOf(f.look)])))
  const isTitle = ({ draft, look }: (typeof found)[0]) => over.has(draft) && !overText.has(rankOf(look))
  const depthOf = depthsOf(found.filter(f => !isTitle(f)).map(f => rankOf(f.look)))
  let open: Depth | 0 = found.every(isTitle) ? 0 : 1
  return new Map(
    found.map(f => {
      if (isTitle(f)) return [f.draft, Math.min(6, open + 1) as Depth]
      open = depthOf(rankOf(f.look))
      return [f.draft, open]
    }),
  )
}

/** Average Annual Total Returns
 *  (for the periods ended December 31, 2024)   <- may stand between
 *  | 1 Year | 5 Years | */
function tableTitles(drafts: readonly Draft[]): Set<TextDraft> {
  const found = new Set<TextDraft>()
  for (const [i, draft] of drafts.entries()) {
    const next = drafts[i + 1]
    const after = drafts[i + 2]
    const aside = next?.kind === 'text' && wordsOf(next.runs).startsWith('(') && after?.kind === 'grid'
    if (draft.kind === 'text' && (next?.kind === 'grid' || aside)) found.add(draft)
  }
  return found
}

/** Six levels for the ranks in use: where there are more, the most used six are kept, and the others stand with the next lower one. */
function depthsOf(ranks: readonly number[]): (rank: number) => Depth {
  const uses = new Map<number, number>()
  for (const rank of ranks) uses.set(rank, (uses.get(rank) ?? 0) + 1)
  const kept = [...uses]
    .sort((a, b) => b[1] - a[1] || b[0] - a[0])
    .slice(0, 6)
    .map(([rank]) => rank)
    .sort((a, b) => b - a)
  return rank => {
    const at = kept.findIndex(k => k <= rank)
    return ((at < 0 ? kept.length - 1 : at) + 1) as Depth
  }
}

/** Short paragraphs at the end have nothing under them that they could head. */
function closing(drafts: readonly Draft[]): Set<TextDraft> {
  const end = new Set<TextDraft>()
  for (const draft of drafts.toReversed()) {
    if (draft.kind === 'page') continue
    if (draft.kind !== 'text' || wordsOf(draft.runs).length > 160 || isSentence(draft)) break
    end.add(draft)
  }
  return end
}

/** Plain words that end with a full stop: text that a heading may stand above. */
function isSentence(draft: TextDraft): boolean {
  const words = wordsOf(draft.runs)
  return (
    /[.:;]["”’)]*$/.test(words) &&
    /[a-z]{2}/.test(words) &&
    draft.runs.some(r => r.kind === 'text' && r.value.trim() !== '' && !r.look.bold)
  )
}

/** The size in which most of the text is set. */
export function bodySize(drafts: readonly Draft[]): number {
  const letters = new Map<number, number>()
  const count = (draft: Draft): void => {
    if (draft.kind === 'text')
      for (const run of draft.runs) {
        if (run.kind === 'text') letters.set(round(run.look.size), (letters.get(round(run.look.size)) ?? 0) + run.value.length)
      }
    if (draft.kind === 'list') for (const item of draft.items) item.drafts.forEach(count)
  }
  drafts.forEach(count)
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10
}

function round(size: number): number {
  return Math.round(size * 2) / 2
}

/** What holds for the whole paragraph. */
function prominenceOf(draft: TextDraft): Prominence {
  const runs = withoutAside(
    draft.runs.filter(r => r.kind === 'text').filter(r => r.value.trim() !== '' && !r.look.raised && !/^[®™℠:.]$/.test(r.value.trim())),
  )
  const words = wordsOf(draft.runs)
  return {
    size: round(runs.reduce((size, r) => Math.max(size, r.look.size), 0)),
    centred: draft.align === 'center',
    caps: /[A-Z]{2}/.test(words) && !/[a-z]{3}/.test(words) && !BOX.test(words),
    bold: runs.every(r => r.look.bold),
    underline: runs.every(r => r.look.underline),
    italic: runs.every(r => r.look.italic),
  }
}

/** Shareholder Fees (fees paid directly from your investment)
 *                   ^   what follows in parentheses does not lessen a heading */
function withoutAside(runs: readonly TextRun[]): readonly TextRun[] {
  const at = runs.findIndex(r => r.value.trimStart().startsWith('('))
  if (at < 1 || !runs.at(-1)!.value.trimEnd().endsWith(')')) return runs
  return runs.slice(at).every(r => !r.look.bold) ? runs.slice(0, at) : runs
}

/** "LARCH U.S. VALUE FUND AND LARCH BOND FUND": an abbreviation ends no sentence. */
const SENTENCE_WITHIN = /(?<!\b(?:[A-Z]|Mr|Ms|Mrs|Dr|St|Inc|INC|Co|CO|Corp|CORP))[.!?]["”’)]* [A-Z“"]\w+ \w+ \w+/

function isHeading(draft: TextDraft, look: Prominence, body: number): boolean {
  const words = wordsOf(draft.runs)
  if (DAY.test(words)) return false
  if (words.length > 200 || words.split(' ').length > 28 || !/[A-Za-z]/.test(words)) return false
  // A sentence is a heading only where it is very short; one that ends with a colon introduces what follows.
  if (/:["”’)]*$/.test(words) && words.split(' ').length > 8) return false
  if ((/[.;]["”’)]*$/.test(words) && words.split(' ').length > 6) || /,$/.test(words)) return false
  // A number before it ("II. Portfolio Manager Change") ends no sentence.
  if (SENTENCE_WITHIN.test(words.replace(/^(?:[IVXLC]{1,5}|[A-Z]|\d{1,2})\.\s+/, ''))) return false
  return (
    look.bold ||
    look.underline ||
    look.size >= body * 1.15 ||
    (look.caps && words.split(' ').length > 1) ||
    (look.italic && !/[.,;:]$/.test(words) && words.length < 80)
  )
}

function rankOf(p: Prominence): number {
  return (
    p.size * 100 +
    (p.centred ? 32 : 0) +
    (p.bold && p.caps ? 16 : p.caps ? 2 : 0) +
    (p.bold ? 8 : 0) +
    (p.underline ? 4 : 0) +
    (p.italic ? 1 : 0)
  )
}
