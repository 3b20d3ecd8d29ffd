// Whose change is it? In: a candidate and its document. Out: the portfolios it concerns, or none with the reason.
// The first step that knows decides; no guess beyond them.
import {
  ofChangeBefore,
  ofEachBefore,
  ofOtherHalf,
  ofHeading,
  ofItemAbove,
  ofGluedItemAbove,
  ofLeadIn,
  ofList,
  ofMentioned,
  ofNamesBehind,
  ofNextSentence,
  ofParagraphAbove,
  ofPlaceBefore,
  ofPointedBack,
  ofQuestion,
  ofSameFund,
  ofSamePlace,
  ofSentenceBefore,
  ofTextsBelow,
  ofWhoStays,
} from './attribution-around.ts'
import { askedFor, doubtful, sure, type Attribution, type WhoseStep } from './attribution-asked.ts'
import {
  ofAffected,
  ofAllByHeading,
  ofAnyDefined,
  ofEachOfTrust,
  ofEvery,
  ofHoldersOfTrust,
  ofOnlySubject,
  ofOtherFunds,
  ofSeveralRegistrants,
} from './attribution-document.ts'
import { ofAllInNewText, ofEachInNewText, ofOneInNewText, ofOrderOfText } from './attribution-new-text.ts'
import {
  ofBoth,
  ofItsIndex,
  ofNamed,
  ofOthers,
  ofServedFund,
  ofTakerNamed,
  ofTakingOver,
  ofTerm,
  ofTrust,
} from './attribution-own-words.ts'
import type { Candidate, Reading } from '../candidate.ts'

/** What its own words say counts before what stands around it, and that before what the document says of all. */
const STEPS: readonly WhoseStep[] = [
  ofServedFund,
  ofTrust,
  ofNamed,
  ofNamesBehind,
  ofTakingOver,
  ofTakerNamed,
  ofOthers,
  ofOtherFunds,
  ofTerm,
  ofBoth,
  ofItsIndex,
  ofPlaceBefore,
  ofSamePlace,
  ofOtherHalf,
  ofHoldersOfTrust,
  ofOrderOfText,
  ofHeading,
  ofNextSentence,
  ofList,
  ofQuestion,
  ofItemAbove,
  ofGluedItemAbove,
  ofChangeBefore,
  ofMentioned,
  ofSeveralRegistrants,
  ofEachOfTrust,
  // From here on there are several.
  ofOnlySubject,
  ofAllByHeading,
  ofEachBefore,
  ofEvery,
  ofPointedBack,
  ofSameFund,
  ofSentenceBefore,
  ofWhoStays,
  ofParagraphAbove,
  ofEachInNewText,
  ofOneInNewText,
  ofAllInNewText,
  ofTextsBelow,
  ofLeadIn,
  ofAffected,
  ofAnyDefined,
]

export function attribute(change: Candidate, reading: Reading): Attribution {
  // The finder knows.
  if (change.portfolios?.length) return sure(change.portfolios)
  // "Larch Short Chips (LSC) will split its shares 1-for-4"
  if (change.portfolios && change.type === 'share-split') return doubtful('The words name a fund that the cover does not.')
  const asked = askedFor(change, reading)
  for (const step of STEPS) {
    const found = step(asked)
    if (found) return found
  }
  const { subjects, text } = asked
  if (!subjects.length) return doubtful('The filing names no portfolio that it could concern.')
  if (/\btrust\b/i.test(text)) return sure([])
  return doubtful(`The filing concerns ${subjects.length} portfolios and does not say which of them is meant.`)
}
