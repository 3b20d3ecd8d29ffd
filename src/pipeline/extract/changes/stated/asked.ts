// In: a reading. Out: changes that are told as answers without a verb, whose verb stands in the question above them.
//   "Who will manage the Portfolio's assets?"
//    ^ what is asked
//   "Birchwood Street Advisors LLC, as the new sub-adviser, from April 3. Until then, Horatio Capital."
//    ^ comes                                   ^ office                               ^ leaves
import type { ChangeType } from '../../../../model/kinds.ts'
import { candidate, type Candidate, type Clause, type Reading } from '../candidate.ts'
import { firmsOf, peopleOf } from './named.ts'
import { looksLikePortfolio } from './names.ts'
import { saidIn } from './said.ts'

const QUESTION = /\?\s*$/
const WHO = /^\W*who\b[^?]{0,40}\b(?:manage|run|advise|look after|oversee|be (?:the|my|our))\b/i
const CALLED = /^\W*what\b[^?]{0,60}\b(?:called|name)\b/i
const BEFORE = /^\W*(?:until (?:then|that (?:day|date|time))|before (?:that|then)|up to then|previously|so far)\b/i
const NO_ANSWER = /^\W*(?:yes|no)[.,]\s*$/i

export function findAnswers(reading: Reading): Candidate[] {
  const told = new Set(saidIn(reading).map(s => s.clause))
  return reading.clauses
    .filter(k => QUESTION.test(k.text) && !k.instruction)
    .flatMap(question => {
      if (CALLED.test(question.text)) return newName(question, reading)
      return WHO.test(question.text) ? newHolder(question, told, reading) : []
    })
}

/** The sentences right under a question, up to the next one. */
function answerTo(question: Clause, { clauses }: Reading): Clause[] {
  const after = clauses.slice(question.index + 1, question.index + 5)
  const end = after.findIndex(k => k.instruction !== null || QUESTION.test(k.text) || k.passage > question.passage + 1)
  return (end < 0 ? after : after.slice(0, end)).filter(k => !NO_ANSWER.test(k.text))
}

/** "Who will manage the Portfolio's assets?", and under it who comes. `told`: sentences that have a verb of their own. */
function newHolder(question: Clause, told: ReadonlySet<Clause>, reading: Reading): Candidate[] {
  const [first, next] = answerTo(question, reading)
  if (!first || told.has(first)) return []
  const type = officeIn(first.text.toLowerCase())
  const read = (words: string) => (type === 'portfolio-manager-change' ? peopleOf(words, reading) : firmsOf(words, reading))
  const [comes, instead = ''] = first.text.split(/\b(?:in place of|instead of|replacing|succeeding|not)\b/i)
  const before = next && !told.has(next) && BEFORE.test(next.text) ? next : null
  const to = read(comes!)
  const from = read(before?.text ?? instead).filter(n => !to.includes(n))
  const span = { passage: first.passage, from: first.from, to: before?.to ?? first.to }
  return to.length ? [candidate(type, span, { to: to.join('; '), from: from.join('; ') || null })] : []
}

function officeIn(low: string): ChangeType {
  if (/\bsub-?\s?advis/.test(low)) return 'subadviser-change'
  // "Horatio Advisors LLC" is no adviser by its name.
  const isAdviser = /\badvis[eo]r\b/.test(low.replace(/\badvis[eo]rs?,? (?:llc|inc|l\.?p|ltd|corp)/g, ' '))
  return isAdviser ? 'adviser-change' : 'portfolio-manager-change'
}

/** "What will the Portfolio be called?", and under it nothing but a name, however it is set. */
function newName(question: Clause, { context: { view, portfolios } }: Reading): Candidate[] {
  const subjects = portfolios.filter(p => p.role === 'subject')
  const below = view.passages[question.passage + 1]
  const name = below?.text.replace(/^(?:the )?["“]?|["”]?[.\s]*$/gi, '') ?? ''
  if (!below || !looksLikePortfolio(name) || name.length >= 90) return []
  const span = { passage: below.index, from: 0, to: below.text.length }
  return [candidate('portfolio-renamed', span, { to: name, portfolios: subjects.length === 1 ? [subjects[0]!.name] : null })]
}
