// The words by which a sentence shows that it is about portfolios that are taken over.
import { pattern } from '../../../../../model/pattern.ts'
import { ENDS_IN_MERGER, GOES_ON } from '../../../merger-words.ts'

export const MATTER = pattern('i')`
  \b(?:reorganiz\w+
    |become an? (?:\w+ ){0,2}series\b[^.;]{0,80}\bof
    |merg(?:er|ers|ed|e|ing)|consolidat\w+
    |acquisitions? of (?:all|the|substantially|each|[\w' -]{3,60}\b(?:fund|portfolio|series)s?\b)
    |plan of (?:reorganization|merger|acquisition|conversion)
    // "convey all of its assets"
    |(?:transfer\w*|convey\w*|(?:turn|hand|make|sign)(?:s|ed|ing)? over|made over) (?:of )?(?:(?:all (?:of )?)?its (?:net )?assets
      |all|substantially all)
    |sale of (?:(?:all|substantially all)(?: of)? )?(?:its|the fund['’]s) assets to
    |acquir\w+ (?:all|substantially all|(?:the|its) (?:net )?assets\b)
    |bec[ao]me? (?:a )?part of
    |assets[^.;]{0,100}\b(?:acquired by|transferred to)
    |(?:be|was|were|been) (?:absorbed|acquired) by|absorbed (?:by|into)|absorbs? (?:the|all)\b
    |(?:folded|rolled) into
    |combin(?:e|ed|es|ing|ation of)\b(?:[^.;]{0,80}? )?(?:with|into)
    |conver(?:t\w*|sion)\b[^.;]{0,80}\bexchange-traded fund
  )\b
`
/** A corporate reorganization of a firm. */
export const OF_FIRM = pattern('i')`
  \b(?:corporate|internal) reorganization\b
  |\breorganization of (?:the )?(?:adviser|sub-?adviser|manager|firm)\b
  |\bmerger of (?:the )?(?:adviser|manager)
`
/** Words for the one that ends, and for the one that takes over. */
export const OLD = pattern()`\b(?:${ENDS_IN_MERGER}|current|existing)\b`
export const NEW = pattern()`\b(?:${GOES_ON}|new)\b`

/** "They are expected to take place", said of what the sentence before told. */
export const IT_TAKES_PLACE = pattern('i')`
  ^(?:they|it|each|both|these)\b[^.;]{0,40}\b(?:take place|occur|be (?:completed|carried out|effected|consummated)
  |(?:is|are) (?:currently )?(?:expected|scheduled|anticipated) to close)\b
`

/** "A will be renamed and | B": of whom another thing is told. */
export const VERB_AND = /^[\s\S]{0,170}\b(?:will|shall|is|are|was|were|has|have)\b[\s\S]{0,170}\s(?:and|while)\s/i
