// In: a supplement and what it changes. Out: the firms that it names by the way as its funds' adviser and subadvisers.
//   "Larch Advisers, Inc. (the “Adviser”), the investment adviser to the Fund, has agreed to waive …"
//    ^ adviser
// Where the supplement itself changes who that is, or merges funds, only its changes tell.
import type { Change } from '../../../model/filing.ts'
import type { ChangeType } from '../../../model/kinds.ts'
import { pattern } from '../../../model/pattern.ts'
import { fullFirmsIn, type Firm } from '../changes/firms/firms.ts'
import type { Context } from '../context.ts'
import type { Sentence } from '../view.ts'

interface Office {
  track: 'adviser' | 'subadviser'
  name: string
  /** Of every fund of the supplement: "each Fund's", "to the Funds". */
  all: boolean
}

interface OfficeAtFund extends Omit<Office, 'all'> {
  portfolio: string
  of: Sentence
}

/** Where one of these is told, who stands is told by it alone. */
const CHANGES_BOTH = ['adviser-change', 'organization-renamed', 'reorganization'] as const
const CHANGES_IT: Record<Office['track'], ReadonlySet<ChangeType>> = {
  adviser: new Set(CHANGES_BOTH),
  subadviser: new Set([...CHANGES_BOTH, 'subadviser-change']),
}

/** Of two firms that are named as the adviser neither is taken. */
export function firmsByTheWay({ portfolios, view }: Context, changes: readonly Change[]): OfficeAtFund[] {
  const subjects = portfolios.filter(p => p.role === 'subject').map(p => p.name)
  const told = view.passages
    .filter(p => p.kind === 'paragraph' && !p.quoted)
    .flatMap(p => p.sentences.flatMap(of => officesIn(of.text).map(office => ({ ...office, of }))))
    .filter(({ all, track }) => (all || subjects.length === 1) && !changes.some(c => CHANGES_IT[track].has(c.type)))
  const advisers = new Set(told.filter(t => t.track === 'adviser').map(t => t.name))
  return told
    .filter(t => t.track !== 'adviser' || advisers.size === 1)
    .flatMap(({ track, name, of }) => subjects.map(portfolio => ({ track, name, portfolio, of })))
}

const officesIn = (sentence: string): Office[] =>
  /advis[eo]r/i.test(sentence)
    ? fullFirmsIn(sentence).flatMap(firm => {
        const said = officeOf(firm, sentence)
        return said ? [{ track: said['sub'] ? 'subadviser' : 'adviser', name: firm.name, all: !!(said['each'] ?? said['many']) }] : []
      })
    : []

const OFFICE = String.raw`(?:current\s)?investment\s(?<sub>sub-?\s?)?advis[eo]r`
const WHOSE = String.raw`(?:the|(?<each>each))\s(?:fund|portfolio)(?:['’]s|(?<many>s['’]))\s`
// "(the “Adviser”), the investment adviser to the Fund", " serves as investment adviser to the Funds",
// ", each Portfolio's investment sub-adviser,"
const BEHIND = pattern('i')`
  ^(?:\s?\([^()]{1,80}\))?(?:
    (?:,|\s(?:currently\s)?(?:serves|acts)\sas)\s(?:the\s|an\s)?${OFFICE}\s(?:to|of|for)\s
    (?:the|(?<each>each|these|all))\s(?:of\sthe\s)?(?:fund|portfolio)(?:(?<many>s)|(?!s))(?![a-z'’]|\s(?:complex|famil(?:y|ies)|group)\b)
    |,\s${WHOSE}${OFFICE}(?=[,.]|\sand\san?\s)
  )
`
// "the Fund's investment adviser, Larch Advisers, Inc.,"
const BEFORE = pattern('i')`\b${WHOSE}${OFFICE},\s$`
const ENDS = /^(?:\s?\([^()]{1,80}\))?[,.]/

const officeOf = ({ from, to }: Firm, sentence: string): Record<string, string | undefined> | undefined =>
  (BEHIND.exec(sentence.slice(to)) ?? (ENDS.test(sentence.slice(to)) ? BEFORE.exec(sentence.slice(0, from)) : null))?.groups
