// In: an instruction with its headings and new text. Out: the type of change that it is, where no sentence states one.
// The unit that is changed decides first, then the headings above it, then the opening of the new text; else it is replaced text.
import type { ChangeType } from '../../../../model/kinds.ts'
import { pattern } from '../../../../model/pattern.ts'
import { fullFirmsIn } from '../firms/firms.ts'
import type { Instruction } from '../instructions/instruction.ts'
import { withoutLeftOut } from '../left-out.ts'
import { fullNamesIn } from '../people/people.ts'
import { typeByHeading } from './type-by-heading.ts'
import { closerType, tellsWhoManages, typeByText } from './type-by-new-text.ts'
import { typeByReference } from './type-by-reference.ts'
import {
  ofAdvisingPerson,
  ofAdvisoryRate,
  ofBoardTable,
  ofFirmRenamed,
  ofPersonOfFund,
  ofReference,
  ofTermRenamed,
} from './type-by-words-exchanged.ts'
import { HYPHENS, PORTFOLIO_MANAGER, TABLE_OF_TRUSTEES, withoutFirms, type Asked, type TypeStep } from './type-step.ts'

const QUOTED = /["“][^"“”]*["”]/g
/** "Fund Summary: Larch Managed Futures Strategy Fund": the words of a name say nothing of the section. */
const FUND_NAME = /(?:\p{Lu}[\p{L}\d.&'’/-]*\s){1,9}(?:Fund|Portfolio|ETF)\b(?!\s(?:Summary|Invests?|Objective|Management|Managers?))/gu
const TABLE = /table|example/i
/** The example of the fee table, by its name. */
const EXAMPLE = /\b(?:[Tt]he|[Ee]ach|[Ii]ts|Fund['’]s|Portfolio['’]s|ETF['’]s)\s(?:[Ee]xpense\s)?Examples?\b(?!\s(?:of|that)\b)/
const BIOGRAPHY = /\bbiograph(?:y|ical|ies)\b/i
const SUBADVISER = /\bsub-?\s?advis[eo]rs?\b/i
/** "information for X Corp." */
const OF_A_NAME = pattern('u')`
  \b(?:information|references?|disclosure|section|text|rows?)\b[^.;]{0,20}\b(?:for|about|regarding|to|on|concerning)\s(?=\p{Lu})
`
const POLICY_OR_RESTRICTION = pattern('i')`
  ^\W*(?:[\w, ]{0,40}, )?(?:the )?(?:non-?)?(?:fundamental |investment )+(?:polic(?:y|ies)|restrictions?|limitations?)\b
`
const SPEAKS_OF_RISK = /\brisk (?:factor|titled|entitled|disclosure)|\brisk table\b/i
const BOARD = /\btrustees\b|\bboard of directors\b/i
/** "the Management Fee information for the Larch Fund located under “Fund Management”" */
const FEE_INFORMATION = pattern('i')`
  \b(?<!sub-?)(?:management|advisory) fees? (?:information|schedules?|tables?|rates?|breakpoints?)\b
  |\b(?:information|chart|table|row)s? (?:regarding|about|on|for|of|relating to) (?:the |each |its )?(?:(?:fund|portfolio|series)['’]s )?
  (?:investment )?(?:management|advisory) fees?\b
`
const ELECTED_OFFICER = pattern('i')`
  \b(?:elected|appointed|resigned|named|serves?|retired|succeed\w+)\b[^.]{0,60}
  \b(?:vice president|president|treasurer|secretary|chief (?:\w+ ){1,2}officer|controller)\b
`
const FEE = /\b(?:fees?|expenses?)\b/i
const HOLDINGS = /\b(?:securities|instruments|derivatives|futures|options|swaps|loans|bonds|obligations)$/i
const TEAM = pattern('i')`
  \b(?:portfolio|fund) (?:managers?|counselors?)\b
  |\b(?:discussion|description) of (?:the )?portfolio management\b
  |\bportfolio management (?:information|disclosure|table|team)\b
`
const TO_STATE_THAT = /\bto (?:provide|state|reflect|indicate|clarify) that\b/i
/** Words of the instruction that name what a part is: "the list of Underlying Funds", "the risk titled". */
const ABOUT = pattern('i')`
  \b(?:information|paragraphs?|entry|entries|rows?|disclosure|section|references?|description|text)\b(?:[^.]{0,40})
  \b(?:for|on|about|relating to|regarding|concerning|of|to|pertaining to)\b
`
const BENCHMARK = /\b(?:benchmarks?|(?:new|additional|primary|secondary|comparative|broad-based) (?:[\w-]+ ){0,3}index)\b/i

const ofBiography: TypeStep = ({ words }) => (BIOGRAPHY.test(words) ? 'portfolio-manager-change' : undefined)

/** 'under "Sub-Advisor and Portfolio Managers," delete all information for X Corp.': a firm among those who advise. */
const ofAdvisingFirm: TypeStep = ({ instruction: { heading, operation }, bare, headings }) =>
  heading && operation !== 'insert' && SUBADVISER.test(headings) && OF_A_NAME.test(bare) && fullFirmsIn(bare).length
    ? 'subadviser-change'
    : undefined

/** "Investment restriction number 5 … is deleted": what it is, its own words say. */
/** "The information regarding the Fund's investment advisory fee in the section “Investment Advisor” is replaced" */
const ofFeeInformation: TypeStep = ({ bare }) => (FEE_INFORMATION.test(bare.slice(0, 120)) ? 'management-fee-change' : undefined)

/** "The following supplements the disclosure regarding the contingent deferred sales charge waivers in the section …" */
const ofSalesCharge: TypeStep = ({ bare }) => (ABOUT_SALES_CHARGE.test(bare.slice(0, 160)) ? 'sales-charge-change' : undefined)
const ABOUT_SALES_CHARGE = pattern('i')`
  \b(?:disclosures?|information|discussion|paragraphs?|table|schedule)\s(?:regarding|about|on|concerning|relating to|describing)
  \s(?:the\s)?(?:[\w-]+\s){0,4}?(?:sales\s(?:charges?|loads?)|CDSC)\b
`

const ofRestriction: TypeStep = ({ bare }) => (POLICY_OR_RESTRICTION.test(bare) ? 'policy-change' : undefined)

const ofHeading: TypeStep = asked => {
  const { heading } = asked.instruction
  const type = heading ? typeByHeading(heading) : undefined
  if (SPEAKS_OF_RISK.test(asked.words) && (!type || type === 'policy-change')) return 'risk-change'
  // A table whose first column holds the managers, of the benchmarks by which they are measured.
  if (type === 'index-change' && /^portfolio managers?;/i.test(asked.newText)) return 'portfolio-manager-change'
  // Under "Investment Subadviser" new text that opens with its portfolio managers.
  if (type === 'subadviser-change' && opensWithTeam(asked)) return 'portfolio-manager-change'
  return type === 'portfolio-manager-change' ? underManagement(asked) : type
}
const opensWithTeam = ({ instruction: { operation, part }, newText }: Asked): boolean =>
  OPENS_WITH_MANAGERS.test(newText) ||
  (operation === 'replace' && /\btable\b/.test(part ?? '') && HEADS_OF_TEAM.test(newText.slice(0, 300)))
/** "Larch Capital, LLC", over the heads of a table of its people. */
const HEADS_OF_TEAM = /(?:^|\s)(?:portfolio managers?|names?); [^.]{0,60}\b(?:titles?|length of service|since|experience)\b/i
const OPENS_WITH_MANAGERS = /^\W*(?:the )?portfolio managers? (?:of|for) [^.;:]{3,80} (?:is|are)\b/i

/** Under "Management" stand those who manage, the trustees and the officers. */
function underManagement({ instruction: { heading, path, operation }, words, bare, newText }: Asked): ChangeType {
  if (FEE_INFORMATION.test(bare)) return 'management-fee-change'
  // "The staff of the SEC has requested information …": added text that tells of no one who manages.
  if (operation === 'insert' && newText && !tellsWhoManages(newText)) return 'disclosure-change'
  const ofManagers = PORTFOLIO_MANAGER.test(`${heading} ${words}`)
  // "Who Manages the Funds?" over "Board of Trustees" tells of trustees.
  if (!ofManagers && path.some(above => BOARD.test(above))) return 'trustee-change'
  // "The following persons are added to the table of Trustees under “Management of the Fund”"
  if (TABLE_OF_TRUSTEES.test(bare)) return 'trustee-change'
  // "… to reflect that Jane Roe has been elected Treasurer" under management tells of an office of the trust.
  return !ofManagers && ELECTED_OFFICER.test(bare) ? 'officer-change' : 'portfolio-manager-change'
}

/** "Under the section "Series D," the references to X as the Sub-Adviser are replaced with Y": what the reference speaks of. */
const ofReferenceInSection: TypeStep = ({ instruction: { operation, oldWords }, bare }) =>
  (operation === 'rename' || operation === 'delete') && oldWords ? typeByReference(bare) : undefined

/** "The fee table is replaced", "The Fund's Example on page 2 is replaced" */
const ofFeeTable: TypeStep = ({ instruction: { heading, part }, words, bare }) =>
  (part && TABLE.test(part) && FEE.test(words.slice(0, 160))) || (!heading && EXAMPLE.test(bare.slice(0, 160)))
    ? 'fee-table-change'
    : undefined

/** "Footnote 3 is amended to state that the agreement to limit expenses has been extended": what it is to state. */
const ofStatedLimit: TypeStep = ({ bare }) => (STATES_LIMIT.test(bare) ? 'expense-limit-change' : undefined)
const STATES_LIMIT = pattern('i')`
  \bto (?:provide|state|reflect|indicate|clarify|say) that\b[^;]{0,80}\b(?:
    (?:agreement|undertaking|commitment)s? to (?:limit|cap|waive|reimburse)
    |(?:expense (?:limit\w*|caps?|reimbursements?)|fee waivers?)\b[^;]{0,80}
      \b(?:extended|renewed|continue\w*|expire\w*|until|through)
  )\b
`
/** The nearest heading above that tells a type. */
const ofHeadingAbove: TypeStep = ({ instruction: { path }, bare }) => {
  for (const above of path.toReversed()) {
    const type = typeByHeading(above.replace(FUND_NAME, ' '))
    // Under "Subadviser" the information about its portfolio managers
    if (type) return /^(?:sub)?adviser-change$/.test(type) && TEAM.test(bare) ? 'portfolio-manager-change' : type
  }
  return undefined
}

/** "Foreign Securities", "Futures and Options": what a portfolio may hold. */
const ofHoldings: TypeStep = ({ instruction: { heading } }) => (heading && HOLDINGS.test(heading) ? 'strategy-change' : undefined)

/** "the portfolio manager information in the "Management" section": the heading says little, what is changed says more. */
const ofTeam: TypeStep = ({ instruction: { heading }, bare }) =>
  heading && TEAM.test(bare.slice(0, 200)) ? 'portfolio-manager-change' : undefined

const ofOwnWords: TypeStep = ({ instruction: { heading, operation }, words, bare }) => {
  const opening = bare.slice(0, 200)
  const type = typeByHeading(operation === 'delete' ? withoutFirms(opening) : opening)
  return type && (!heading || TO_STATE_THAT.test(words)) ? type : undefined
}

/** "The address for overnight delivery is deleted and replaced with the following:" */
const ofAddress: TypeStep = ({ instruction: { heading }, bare }) =>
  !heading && /\b(?:address|(?:tele)?phone number)s? (?:for|of|at|is|are)\b/i.test(bare.slice(0, 200))
    ? 'service-provider-change'
    : undefined

/** Where pages alone are named the new text opens with the heading of what it replaces. */
const ofOpening: TypeStep = ({ instruction: { heading, path }, newText }) =>
  heading || path.length ? undefined : typeByHeading(newText.slice(0, 60))

/** "the cover page of the Prospectus is amended": what it says of buying is said in passing. */
const ofCoverPage: TypeStep = ({ instruction: { heading }, bare }) =>
  !heading && /\b(?:front |back )?cover page\b/i.test(bare.slice(0, 160)) ? 'disclosure-change' : undefined

const ofNewText: TypeStep = ({ newText }) => typeByText(newText)

const STEPS: readonly TypeStep[] = [
  ofAdvisingPerson,
  ofBoardTable,
  ofFirmRenamed,
  ofTermRenamed,
  ofReference,
  ofPersonOfFund,
  ofAdvisoryRate,
  ofBiography,
  ofStatedLimit,
  ofAdvisingFirm,
  ofRestriction,
  ofSalesCharge,
  ofFeeInformation,
  ofHeading,
  ofReferenceInSection,
  ofFeeTable,
  ofHeadingAbove,
  ofHoldings,
  ofTeam,
  ofAddress,
  ofOwnWords,
  ofOpening,
  ofCoverPage,
  ofNewText,
]

export function typeOfInstruction(instruction: Instruction, printed: string, newText: string): ChangeType {
  const words = withoutLeftOut(printed.replace(HYPHENS, '-'))
  const headings = [instruction.heading, ...instruction.path].join(' ')
  const asked = { instruction, words, bare: words.replace(QUOTED, ' '), newText, headings }
  const type = firstType(asked)
  if (type === 'disclosure-change') {
    const bare = printed.replace(QUOTED, ' ')
    // "In the section "Management," the information for Jane Roe is deleted": people under management are its managers.
    if (/\bmanage/i.test(headings) && ABOUT.test(printed) && fullNamesIn(bare).length) return 'portfolio-manager-change'
    if (isOfPeople(instruction) && !OF_BOARD.test(printed)) return 'portfolio-manager-change'
    // "the table … is amended to add the following as a benchmark": what is put in is an index.
    if (BENCHMARK.test(bare)) return 'index-change'
  }
  // What is put in behind a table is no table, and its footnote is none.
  const isTable = TABLE.test(instruction.part ?? '') && !/\bfootnote/i.test(instruction.part!) && instruction.operation !== 'insert'
  return isTable && type !== 'trustee-change' ? type : closerType(type, newText)
}

const OF_BOARD = /\b(?:trustees?|directors?|board|officers?|president|treasurer|secretary)\b/i

/** "All references to Jane Roe and Peter Marsh are removed": people, and nothing else. */
function isOfPeople({ operation, oldWords }: Instruction): boolean {
  if (operation !== 'delete' || !oldWords) return false
  const people = fullNamesIn(oldWords)
  const rest = people.reduceRight((text, { from, to }) => text.slice(0, from) + text.slice(to), oldWords)
  return people.length > 0 && /^(?:[\s,;]|\band\b)*$/.test(rest)
}

function firstType(asked: Asked): ChangeType {
  for (const step of STEPS) {
    const type = step(asked)
    if (type) return type
  }
  return 'disclosure-change'
}
