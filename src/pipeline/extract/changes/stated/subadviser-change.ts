// In: a reading. Out: subadvisers that leave and come.
//   "State Street Global Advisors Limited ("SSGA LTD") will no longer serve as investment sub-adviser to the Fund."
//    ^ leaves
import { once } from '../../../../model/once.ts'
import { pattern } from '../../../../model/pattern.ts'
import type { Candidate, Reading } from '../candidate.ts'
import { officeMoves } from './office-moves/office-moves.ts'
import { listedMoves } from './moves/moves-listed.ts'
import { changesOf } from './moves/moves.ts'
import { firmsOf } from './named.ts'
import type { Office } from './office-moves/office-words.ts'

const ROLE = pattern()`
  // "advisory services for a portion of the Fund"
  \badvisory (?:responsibilit\w+|services) (?:with respect to|for) (?:a |the |its )?(?:\w+ )?(?:portion|part|share|sleeve|segment) of\b
  // "one of the Fund's three investment advisers"
  |\b(?:one|another(?: one)?|some|two|three|four|five|several) of (?:the|its) (?:
    fund|portfolio
  )'?s'? (?:(?:two|three|four|five|several|current|existing|other) )?(?:investment )?advis[eo]rs\b
  |\bsub-?\s?advised? (?:a |the |its |another )?(?:portion|part|share|sleeve|segment)\b
  |\bsub-?\s?(?:investment )?(?:advis[eo]r|manager)s?\b|\bto sub-?advise\b
  |\b(?:money|specialist) managers?\b
  |\bsub-?\s?advisory (?:services|responsibilit\w+|functions|duties|role|capacity)\b
  // "to assist the Adviser in managing the Fund"
  |\bto assist (?:it|the (?:investment )?(?:adviser|advisor|manager)) in (?:the )?manag\w+
  |\bsub-subadviser\b|\bsub-?\s?advised by\b
  // "to manage a portion of the Fund", "a sleeve of its assets managed by"
  |\b(?:to manage|in managing) (?:an? |the |its )?(?:\w+ )?(?:portion|part|sleeve|segment) of\b
  |\b(?:portion|part|sleeve|segment|half)\b[^.;,]{0,60}(?<!formerly )(?<!previously )\b(?:managed|run|handled|advised) by\b
`
const SUBADVISER: Office = {
  role: ROLE,
  contract: pattern()`
    \bsub-?\s?(?:investment )?(?:advisory|management) (?:agreement|contract|arrangement|relationship)s?\b
    |\b(?:portfolio management|money manager) (?:agreement|contract)s?\b
  `,
  unlike: /\bportfolio managers?\b/,
  manages: true,
}

// Where firms manage portfolios under such agreements, "Portfolio Manager" is what the trust calls its subadvisers.
const AGREEMENT = /\bportfolio management (?:agreement|contract)s?\b/i
/** "Larch USA Inc. was named Portfolio Manager": a firm is. */
const FIRM_AS_MANAGER = pattern('u')`
  \b(?:Inc\.?|LLC|L\.?P\.?|LLP|Corp\.?|Corporation|Company|Ltd\.?|Limited)(?:\s\([^()]{2,40}\))?
  \s(?:was|is|has been|will be) (?:named|appointed|selected|hired)(?: as)? (?:the )?(?:new )?Portfolio Manager\b
`
const PORTFOLIO_MANAGER: Office = {
  ...SUBADVISER,
  role: pattern()`${ROLE}|\bportfolio managers?\b`,
  unlike: /\bportfolio managers? of the adviser\b/,
}

export const findSubadviserChanges = once((reading: Reading): readonly Candidate[] => {
  const { text } = reading.context.view.joined
  const office = AGREEMENT.test(text) || FIRM_AS_MANAGER.test(text) ? PORTFOLIO_MANAGER : SUBADVISER
  const listed = listedMoves('subadviser-change', /\bsub-?\s?advis[eo]rs?\b/, cell => firmsOf(cell, reading), reading)
  return [...changesOf('subadviser-change', officeMoves(reading, office), reading, 5), ...listed]
})
