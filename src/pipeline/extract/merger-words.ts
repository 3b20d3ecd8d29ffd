// The words by which documents tell the two sides of a merger apart: the fund that ends in it, and the fund that goes on.
// Alternations of regular expressions, in small letters: "Disappearing Fund", "SURVIVING PORTFOLIO".

export const ENDS_IN_MERGER =
  'acquired|target|merging|selling|reorganizing|disappearing|absorbed|transferor|transferring|predecessor|liquidating|terminating|acquiree'
export const GOES_ON =
  'acquiring|destination|surviving|survivor|successor|buying|absorbing|transferee|receiving|continuing|resulting|acquirer|combined'

/** "Will be merged into", over the column of those that take over. */
export const MERGES_INTO =
  String.raw`\b(?:merg(?:es?|ed|ing)|reorgani[sz](?:es?|ed|ing)|combin(?:es?|ed)|consolidat(?:es?|ed)|transferr?(?:s|ed)?) ` +
  String.raw`(?:with and )?(?:into|with|to)|\b(?:acquired|absorbed|taken over) by|` +
  String.raw`\b(?:fund|portfolio)s? (?:that|which) (?:will|shall|is to|are to|would) ` +
  '(?:acquire|absorb|receive|take over)(?: (?:its|their|the) assets)?'
