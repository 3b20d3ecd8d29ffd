// In: a reading. Out: its instructions as changes, each with the type and the names that its words and its new text give.
import { textOf } from '../../../model/joined-text.ts'
import type { ChangeType } from '../../../model/kinds.ts'
import type { Passage } from '../view.ts'
import { portfoliosIn } from '../names.ts'
import { candidate, subjectsOf, wordsOf, type Candidate, type Reading } from './candidate.ts'
import { typeOfInstruction } from './classify/classify.ts'
import { namesOfInstruction, type Names } from './instruction-names.ts'
import { indexMoved } from './names-not-printed.ts'
import { fullFirmsIn } from './firms/firms.ts'
import type { Instruction } from './instructions/instruction.ts'
import { chargeMoved, daysOfCharge } from './noted-rates.ts'
import { rosterOf } from './people/people.ts'
import { indexOfOrder } from './stated/index-change/index-rows.ts'
import { isOfHouse } from './stated/named.ts'

export function orderedChanges(reading: Reading): Candidate[] {
  const { instructions, context } = reading
  const roster = instructions.length ? rosterOf(context.view) : []
  return instructions.flatMap(i => byFund(orderedChange(i, roster, reading), i, roster, reading))
}

/** "… replaced with the following: Larch Bond ETF" over its managers, "Larch Equity ETF" over its own: a team for each fund. */
function byFund(change: Candidate, instruction: Instruction, roster: readonly string[], reading: Reading): Candidate[] {
  if (change.type !== 'portfolio-manager-change' || instruction.operation !== 'replace' || change.portfolios) return [change]
  const { passages } = reading.context.view
  let fund: string | undefined
  const teams = instruction.payload.flatMap(s => {
    const passage = passages[s.passage]!
    if (passage.node.type === 'table') return [{ fund, parts: [cellsOf(passage)!] }]
    const [first, ...others] = portfoliosIn(wordsOf(s, reading), subjectsOf(reading))
    fund = first && first.from < 3 && !others.some(o => o.portfolio !== first.portfolio) ? first.portfolio.name : undefined
    return []
  })
  if (teams.length < 2 || teams.some(t => !t.fund) || new Set(teams.map(t => t.fund)).size < teams.length) return [change]
  return teams.map(team => {
    const isHouse = (name: string) => isOfHouse(name, reading)
    const words = { instruction, words: '', newText: team.parts.join(' '), parts: team.parts, roster, isHouse }
    return { ...change, to: namesOfInstruction(change.type, words).to, portfolios: [team.fund!], apart: true }
  })
}

/** "the description of the Current Index": a term, and no name. */
const INDEX_TERM = /^(?:the )?(?:current|new|old|former|existing|proposed|underlying) (?:underlying |benchmark )?index$/i

function orderedChange(instruction: Instruction, roster: readonly string[], reading: Reading): Candidate {
  const { dated, view } = reading.context
  const { span, payload } = instruction
  const order = wordsOf(span, reading)
  const parts = payload.map(s => cellsOf(view.passages[s.passage]!) ?? wordsOf(s, reading))
  const newText = parts.join(' ')
  const withNotes = payload.map(s => `${wordsOf(s, reading)} ${notesOf(view.passages[s.passage]!)}`).join(' ')
  const moved = indexMoved(withNotes, dated)
  const read = typeOfInstruction(instruction, order, newText)
  const charge = read === 'fee-table-change' ? chargeMoved(withNotes, dated) : null
  if (charge) {
    const dates = daysOfCharge(charge, view.passages[payload.at(-1)!.passage]!.lines)
    return candidate(charge.type, span, { instruction, from: charge.from, to: charge.to, dates })
  }
  const firm = read === 'disclosure-change' ? firmRenamed(instruction, reading) : null
  if (firm) return candidate('organization-renamed', span, { instruction, ...firm })
  const type = read === 'disclosure-change' ? ((moved ? 'index-change' : advising(instruction, reading)) ?? read) : read
  const words = { instruction, words: order, newText, parts, roster, isHouse: (name: string) => isOfHouse(name, reading) }
  const printed = moved && type === 'index-change' ? moved : namesOfInstruction(type, words)
  const isNameless = printed.from === null && printed.to === null
  const names = (type === 'index-change' && isNameless ? indexOfOrder(instruction, reading) : null) ?? printed
  if (type === 'index-change' && [names.from, names.to].every(n => n === null || INDEX_TERM.test(n)))
    return candidate(type, span, { instruction })
  // A fund that the others hold may be renamed, too.
  const renamed = type === 'portfolio-renamed' ? reading.context.portfolios.filter(p => p.name === names.from) : []
  return candidate(type, span, { instruction, ...names, ...(renamed.length && { portfolios: renamed.map(p => p.name) }) })
}

/**
 * "All references to MIMBT are changed to Corbet Investment Management Business Trust": a term that stands for Marlow Investment Management
 * Business Trust, and the name of the same body under another maker.
 */
function firmRenamed({ operation, oldWords, newWords }: Instruction, { context: { definitions, portfolios } }: Reading): Names | null {
  if (operation !== 'rename' || !oldWords || !newWords) return null
  const meaning = definitions.find(d => d.term === oldWords && !d.portfolios.length)?.meaning.replace(/^(?:the|an?) /i, '')
  const ends = (name: string) => name.toLowerCase().split(' ').slice(-2).join(' ')
  return meaning &&
    /^\p{Lu}/u.test(meaning) &&
    /^\p{Lu}/u.test(newWords) &&
    meaning !== newWords &&
    ends(meaning) === ends(newWords) &&
    !portfolios.some(p => p.name === meaning)
    ? { from: meaning, to: newWords }
    : null
}

/**
 * "In addition, all references to W Capital Management LLC are changed to X, LLC", under the heading of a portfolio: firms that advise it,
 * as subadvisers in a document that knows such. Of no portfolio in particular it may be the name alone that changes.
 */
function advising({ operation, heading, oldWords, newWords, span }: Instruction, { context }: Reading): ChangeType | null {
  const { view, portfolios } = context
  if (operation !== 'rename' || heading || !oldWords || !newWords || !isAdvisingFirm(oldWords)) return null
  const { text, path } = view.passages[span.passage]!
  if (!portfoliosIn(`${path.join('; ')}; ${text.slice(span.from, span.to)}`, portfolios).length) return null
  const [comes, ...others] = fullFirmsIn(newWords)
  if (!comes?.full || comes.from > 4 || others.length || /\bname/i.test(newWords)) return null
  return view.passages.some(p => SUBADVISER.test(p.text)) ? 'subadviser-change' : 'adviser-change'
}
const SUBADVISER = /\bsub-?\s?advis/i

const isAdvisingFirm = (words: string): boolean => {
  const [firm] = fullFirmsIn(words)
  return firm?.full === true && firm.from < 5 && firm.to >= words.length - 1 && ADVISES.test(firm.name) && !SERVES.test(firm.name)
}
const ADVISES = /\b(?:advis\w+|asset|capital|investments?|management|managers)\b|& Co\b/i
const SERVES = /\b(?:services?|distributors?|bank|trust company|fund management|accounting|administrat\w+|LLP)\b/i

/** A table's words cell by cell, parted so that names in neighbouring cells stay apart; null for other passages. */
function cellsOf({ node }: Passage): string | null {
  return node.type === 'table'
    ? node.children
        .flatMap(row => row.children.map(cell => textOf(cell.children)))
        .filter(Boolean)
        .join('; ')
    : null
}

/** The notes of a table, which are no part of its rows. */
function notesOf({ node }: Passage): string {
  return node.type === 'table' ? node.footnotes.map(note => textOf([note])).join(' ') : ''
}
