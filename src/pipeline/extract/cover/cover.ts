// In: a submission and its trees. Out: a context per document within it (the main one first), and what letters hold.
// Everything that a document says about itself; its tables and changes are read by others.
import type { Filing } from '../../../model/filing.ts'
import type { SourceDocument, Submission } from '../../../model/submission.ts'
import type { Root } from '../../../model/tree.ts'
import { readComments } from '../comments/comments.ts'
import type { Context } from '../context.ts'
import { definitionsIn } from '../definitions.ts'
import { readDetails } from '../details.ts'
import { readFacts } from '../facts.ts'
import { readMentions } from '../mentions.ts'
import { nameKey } from '../names.ts'
import { viewOf } from '../view.ts'
import { aliasesOf, shortNames } from './aliases.ts'
import { amendsOf } from './amends.ts'
import { bodyAfter, clauseOf } from './clause.ts'
import { datedOf } from './dated.ts'
import { partsOf, type Part } from './documents.ts'
import { headedSubjects } from './headed.ts'
import { kindOf } from './kind.ts'
import { portfoliosOf } from './portfolios.ts'
import { printedText } from './printed.ts'
import { withCapitals } from './small-letters.ts'
import { frontOf } from './prospectus-subjects.ts'
import { supersedesOf } from './supersedes.ts'
import { futureNames, tabledSubjects } from './tabled.ts'
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

/** What one document says of itself. */
function readCover(part: Part, submission: Submission): Context {
  const view = viewOf(part.blocks, part.lines)
  const printed = withCapitals(printedText(part.blocks, part.format))
  const { text } = printed
  const form = submission.sidecar.form ?? submission.header?.form ?? null
  const clause = clauseOf(text)
  const kind = kindOf(text, clause, part.type, form)
  const amending = kind === 'supplement'
  const dated = datedOf(text, kind, clause)
  const cover = amending
    ? (clause?.to ?? 400)
    : kind === 'correspondence' || kind === 'certification'
      ? Math.min(text.length, 1800)
      : MEETING.has(kind)
        ? Math.min(frontOf(text), text.slice(0, 6000).search(/\n\s*Dear\s/) + 1 || Infinity, bodyAfter(text, 0))
        : frontOf(text)
  const registrants = kind === 'exhibit' || kind === 'unknown' ? [] : trustsOf(text, cover, submission)
  const trusts = registrants.map(t => t.name)
  const listed = portfoliosOf(printed, kind, cover, registrants, submission)
  const underHeadings = amending ? headedSubjects(view, listed, trusts) : []
  const headed = amending && !underHeadings.length && !listed.some(p => p.role === 'subject') ? tabledSubjects(view, trusts) : underHeadings
  const found = [...listed.filter(p => p.role !== 'mentioned' || !headed.some(h => nameKey(h.name) === nameKey(p.name))), ...headed]
  // "the New York Fund" is no fund beside "Larch New York Tax-Free Fund".
  const shortened = shortNames(
    found.filter(p => p.role === 'subject' || p.role === 'acquiring').map(p => p.name),
    trusts,
  )
  const later = futureNames(view)
  const portfolios = found.filter(p => !shortened.has(nameKey(p.name)) && !later.has(nameKey(p.name)))
  const subjects = portfolios.filter(p => p.role === 'subject').map(p => p.name)
  const definitions = definitionsIn(
    view.joined,
    portfolios.map(p => p.name),
  )
  const aliases = aliasesOf(
    [...new Set(portfolios.filter(p => p.role !== 'mentioned' || portfolios.length < 3).map(p => p.name))],
    trusts,
    definitions,
    subjects,
  )
  const amends = amending ? amendsOf(printed, clause, dated) : []
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
      .filter(p => p.role !== 'mentioned' || !subjects.some(s => s !== p.name && aliases.get(s)?.includes(p.name)))
      .map(p => ({ ...p, aliases: aliases.get(p.name) ?? [p.name] })),
    supersedes: amending ? supersedesOf(printed, dated) : [],
  }
}

/** Contexts of all documents of the submission. */
export function readCovers(submission: Submission, parsed: { document: SourceDocument; root: Root }[]): Covers {
  const contexts = partsOf(parsed).map(part => readCover(part, submission))
  // Of a submission the first supplement is the main document, whatever letter precedes it.
  const main = contexts.findIndex(c => c.kind === 'supplement')
  const form = submission.sidecar.form ?? submission.header?.form ?? ''
  if (
    main > 0 &&
    contexts[0]!.kind !== 'supplement' &&
    /^497(?!J)/.test(form) &&
    ['correspondence', 'exhibit', 'unknown'].includes(contexts[0]!.kind)
  )
    contexts.unshift(...contexts.splice(main, 1))
  const letters = contexts.filter(c => c.kind === 'correspondence')
  return {
    contexts,
    comments: letters.flatMap(readComments),
    facts: contexts.flatMap(readFacts),
    mentions: readMentions(contexts),
    details: contexts.flatMap(c => readDetails(c)),
  }
}
