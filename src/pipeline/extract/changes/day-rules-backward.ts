// In: a sentence. Out: whether the day that it gives is that of the sentence before it.
//   "The new rates apply from May 1, 2016."
import { pattern } from '../../../model/pattern.ts'

/** "This change is effective …", "The new fee applies from …": it speaks of the sentence before it. */
export const BACKWARD = pattern('i')`
  ^(?:under|pursuant to) (?:the|its|this) new (?:
    polic(?:y|ies)|objective|strategy|limits?|schedule|fees?|rates?|arrangements?|agreements?|contracts?|plan
  ),? which (?:takes?|took|is|becomes?|goes into|went into|(?:will|shall) (?:take|become|go into)) (?:effect|effective)\b
  |^(?:under|pursuant to) the (?:plan|agreement|contract|schedule|policy|arrangement), which (?:
    (?:takes?|took|(?:will|shall) take|goes into|went into|(?:will|shall) go into) effect
    |(?:is|becomes?|became|(?:will|shall) become) effective
  )\b
  |^(?:this|these|both|each)(?: of (?:these|them))?(?: changes?)?(?: also| too| likewise)?
  \s(?:takes?|took|(?:will|shall)(?: also)? take|is|are|becomes?|became|(?:will|shall) become)
  (?: also| likewise)? (?:effect|effective)\b
  |^(?:this|these) (?:has|have) (?:applied|held|been (?:in (?:effect|force)|effective|so|the case))
  // "If the agreement is approved by shareholders, it will take effect on July 1."
  |^(?:(?:if\b(?!\s(?:the|these|all|both)\s(?:\w+\s){0,2}proposals\b)|assuming\b|subject to\b)
  [^.,;]{0,90}?\b(?:approv|authoriz)\w*(?:[^.,;]|,(?= (?:19|20)\d\d)){0,80}, )?(?:
    th(?:is|ese|e) (?:new |proposed |fee |name )*(?:changes?|amendments?) (?:would|will|shall) (?:become|be|take) |
    th(?:is|ese|e) (?:
      new |lower |higher |reduced |revised |amended |restated |updated |modified |interim |proposed |amended and restated |
      expense |limitation |above |foregoing |fee |name |investment |advisory |sub-?advisory |management )*(?:
      changes?|fees?|caps?|limits?|waivers?|reductions?|increases?|decreases?|rates?|policy|policies|schedule|agreements?|contracts?
      |arrangements?|restrictions?|rules?|procedures?|amendments?|appointments?|replacements?|additions?|substitutions?
      |deletions?|revisions?|names?|index|plan|transitions?|conversions?|splits?|suspensions?|terms|promise|promises
      |undertakings?|commitments?|pledges?
    )
    |the (?:promise|undertaking|commitment|pledge)
    |each (?:change|of these changes)
    |(?:all|both) (?:of )?(?:these|the foregoing|the above) changes
    |both changes
    |the (?:change|reduction|increase|waiver|appointment|decrease|replacement|addition)s?
    |it|they
  )\b[^.;]{0,80}\b(?:
    effective|effect|appl(?:y|ies)|beg[ia]ns?|start|occur|(?:take|took|taken) place|implement|in force
    |(?:is|are|was|were) made (?:on|as of|from)|dates? from
  )
`
