// In: a submission and its trees. Out: a context per document within it (the main one first), and what letters hold.
// Everything that a document says about itself; its tables and changes are read by others.
import type { Filing, FilingPortfolio } from '../../../model/filing.ts'
import type { SourceDocument, Submission } from '../../../model/submission.ts'
import { pattern } from '../../../model/pattern.ts'
import type { Root } from '../../../model/tree.ts'
import { readComments } from '../comments/comments.ts'
import type { Context } from '../context.ts'
import { definitionsIn } from '../definitions.ts'
import { readDetails } from '../details.ts'
import { readFacts } from '../facts.ts'
import { readMentions } from '../mentions.ts'
import { ENDS_IN_MERGER, GOES_ON } from '../merger-words.ts'
import { nameKey } from '../names.ts'
import { viewOf, type DocumentView } from '../view.ts'
import { aliasesOf, shortNames } from './aliases.ts'
import { amendsOf } from './amends.ts'
import { bodyAfter, clauseOf, type Clause } from './clause.ts'
import { datedOf } from './dated.ts'
import { partsOf, type Part } from './documents.ts'
import { headedSubjects } from './headed.ts'
import { kindOf } from './kind.ts'
import { sameName } from './named.ts'
import { portfoliosOf } from './portfolios.ts'
import { printedText } from './printed.ts'
import { withCapitals } from './small-letters.ts'
import { frontOf } from './prospectus-subjects.ts'
import { supersedesOf } from './supersedes.ts'
import { futureNames, tabledSubjects } from './tabled.ts'
import { isWhole } from './subjects.ts'
import { titleOf } from './title.ts'
import { trustsOf } from './trusts/trusts.ts'

export interface Covers {
  contexts: Context[]
  comments: Filing['comments']
  facts: Filing['facts']
  mentions: Filing['mentions']
  details: Filing['details']
}

const MEETING: ReadonlySet<Context['kind']> = new Set(['proxy-statement', 'information-statement', 'merger-registration'])

/** "the Acquired Fund": what a fund is called in a merger, and no name. */
const IS_TERM = pattern('i')`^(?:the )?(?:${ENDS_IN_MERGER}|${GOES_ON}) (?:fund|portfolio|series)s?$`

const LETTERS: ReadonlySet<Context['kind']> = new Set(['correspondence', 'exhibit', 'unknown'])

/** What one document says of itself. */
function readCover(part: Part, submission: Submission): Context {
  const view = viewOf(part.blocks, part.lines)
  const printed = withCapitals(printedText(part.blocks, part.format))
  const { text } = printed
  const form = submission.sidecar.form ?? submission.header?.form ?? null
  const clause = clauseOf(text)
  const kind = kindOf(text, clause, part.type, form)
  const dated = datedOf(text, kind, clause)
  const cover = coverEnd(text, kind, clause)
  const registrants = kind === 'exhibit' || kind === 'unknown' ? [] : trustsOf(text, cover, submission)
  const trusts = registrants.map(t => t.name)
  const listed = portfoliosOf(printed, kind, cover, registrants, submission)
  const portfolios = portfoliosWithin(view, kind, listed, trusts)
  const subjects = portfolios.filter(p => p.role === 'subject').map(p => p.name)
  const definitions = definitionsIn(
    view.joined,
    portfolios.map(p => p.name),
  )
  const named = portfolios.filter(p => p.role !== 'mentioned' || portfolios.length < 3).map(p => p.name)
  const aliases = aliasesOf([...new Set(named)], trusts, definitions, subjects)
  const isAlias = (name: string) => subjects.some(s => s !== name && aliases.get(s)?.includes(name))
  const amends = kind === 'supplement' ? amendsOf(printed, clause, dated) : []
  return {
    view,
    kind,
    dated,
    trusts,
    definitions,
    amends,
    title: titleOf(kind, dated, subjects, trusts, amends),
    filed: submission.sidecar.filed ?? submission.header?.filed ?? null,
    trust: trusts.length === 1 ? trusts[0]! : null,
    portfolios: portfolios
      .filter(p => p.role !== 'mentioned' || !isAlias(p.name))
      .map(p => ({ ...p, aliases: aliases.get(p.name) ?? [p.name] })),
    supersedes: kind === 'supplement' ? supersedesOf(printed, dated) : [],
  }
}

/** Where the cover of a document ends, as its kind has it. */
function coverEnd(text: string, kind: Context['kind'], clause: Clause | null): number {
  if (kind === 'supplement') return clause?.to ?? 400
  if (kind === 'correspondence' || kind === 'certification') return Math.min(text.length, 1800)
  if (!MEETING.has(kind)) return frontOf(text)
  const salutation = text.slice(0, 6000).search(/\n\s*Dear\s/) + 1 || Infinity
  return Math.min(frontOf(text), salutation, bodyAfter(text, 0))
}

/** Portfolios of the cover with those of the headings, or of tables; names that are short for another's, or not borne yet, are none. */
function portfoliosWithin(
  view: DocumentView,
  kind: Context['kind'],
  listed: readonly FilingPortfolio[],
  trusts: readonly string[],
): FilingPortfolio[] {
  const underHeadings = kind === 'supplement' ? headedSubjects(view, listed, trusts) : []
  const isTold = kind !== 'supplement' || underHeadings.length > 0 || listed.some(p => p.role === 'subject')
  const headed = isTold ? underHeadings : tabledSubjects(view, trusts)
  const found = [...listed.filter(p => p.role !== 'mentioned' || !headed.some(h => sameName(h.name, p.name))), ...headed]
  // "the New York Fund" is no fund beside "Larch New York Tax-Free Fund".
  const shortened = shortNames(
    found.filter(p => p.role === 'subject' || p.role === 'acquiring').map(p => p.name),
    trusts,
  )
  const later = futureNames(view)
  // A paper for those who vote is of the fund that ends, though its cover names both.
  const takes = new Set(MEETING.has(kind) ? found.filter(p => p.role === 'acquiring').map(p => nameKey(p.name)) : [])
  return found.filter(
    p =>
      !shortened.has(nameKey(p.name)) &&
      !IS_TERM.test(p.name) &&
      (p.role === 'acquiring' || !(later.has(nameKey(p.name)) || takes.has(nameKey(p.name)))),
  )
}

/** Supplements filed as one, of which the last alone bears the day: it is that of all. */
function datedAlike(contexts: readonly Context[]): Context[] {
  const days = new Set(contexts.filter(c => c.kind === 'supplement').flatMap(c => c.dated ?? []))
  const [dated] = days
  return contexts.map(c => {
    if (c.kind !== 'supplement' || c.dated || days.size !== 1) return c
    const subjects = c.portfolios.filter(p => p.role === 'subject').map(p => p.name)
    return { ...c, dated: dated!, title: titleOf(c.kind, dated!, subjects, c.trusts, c.amends) }
  })
}

/** Contexts of all documents of the submission. */
export function readCovers(submission: Submission, parsed: { document: SourceDocument; root: Root }[]): Covers {
  const contexts = datedAlike(partsOf(parsed).map(part => readCover(part, submission)))
  const form = submission.sidecar.form ?? submission.header?.form ?? ''
  // The first supplement is the main document, else the first whole one, whatever letter precedes it.
  const main = [(c: Context) => c.kind === 'supplement', (c: Context) => isWhole(c.kind)].map(is => contexts.findIndex(is)).find(i => i > 0)
  if (main && LETTERS.has(contexts[0]!.kind) && /^(?:497(?!J)|$)/.test(form)) contexts.unshift(...contexts.splice(main, 1))
  const letters = contexts.filter(c => c.kind === 'correspondence')
  return {
    contexts,
    comments: letters.flatMap(readComments),
    facts: contexts.flatMap(readFacts),
    mentions: readMentions(contexts),
    details: contexts.flatMap(c => readDetails(c)),
  }
}
