// Forms of words in which a sentence tells that one portfolio is taken over by another: the first group is the one that ends.
import { pattern } from '../../../../../model/pattern.ts'

export interface Form {
  words: RegExp
  /** The first group is the one that takes over. */
  takerFirst?: true
}

const GONE = '(.{4,170}?)'
const TAKER = '(.{4,170})'
const ASSETS = '(?:all|substantially all|all or substantially all)(?: of)?(?: (?:the|its))? assets'
const LIABILITIES = '(?:,? and (?:all )?(?:of )?(?:the |its )?(?:stated |known )?liabilities)?'

/** In this order: the surest first, and what stands beside a verb before what stands far from it. */
export const FORMS: readonly Form[] = [
  // "the reorganization of A into B"
  {
    words: pattern('is')`
      \b(?:reorgani[sz]ation|merger|consolidation|combination|conversion)(?:,[^,;]{3,60},)? of\s+${GONE}\s+
        (?:with and into|with and|into|with|and into)\s+${TAKER}
    `,
  },
  // "to merge A into B", "approved merging A into B": a merger that was only considered is none.
  {
    words: pattern('is')`
      \b(?:reorgani[sz]e|merge|consolidate|combine
        |(?<=(?:\b(?:approved|authorized|recommended|and)|\([ivx\d]{1,3}\))\s)(?:reorgani[sz]|merg|consolidat|combin)ing)\s+
      ${GONE}\s+(?:with and into|into|with)\s+${TAKER}
    `,
  },
  // "A will be converted from a mutual fund to an ETF by reorganizing into B"
  {
    words: pattern('is')`
      (?:^|,\s|\bthat\s|\bwhich\s|\bwhereby\s)\s*(?:the\s+)?([^,]{4,170}?)\s+
        (?:will|would|shall|is expected to|are expected to|is proposed to)\s(?:be converted|convert)\b[^,;.]{0,90}?,?
        \s(?:by|through|via|by means of|pursuant to)\s(?:(?:its|the|a)\s)?(?:reorganizing|merging|being reorganized|reorganization|merger)
        (?:\sof the fund)?\s+(?:with and into|into|with)\s+${TAKER}
    `,
  },
  // "A will be merged into B"
  {
    words: pattern('is')`
      (?:^|,\s|\bthat\s|\bunder which\s|\bwhereby\s|\bwhich\s)\s*(?:the\s+)?([^,]{4,170}?)\s+
        (?:will|would|shall|is expected to|are expected to|is proposed to|should|(?:was|were|is|are) to|was|were|has|have|be)\s
        (?:become (?:a )?part of|(?:be |been )?
        (?:reorgani[sz]ed?|merged?|consolidated?|combined?|converted)(?: on a [\w-]+ basis)?\s+
        (?:with and into|into|with))\s+${TAKER}
    `,
  },
  // "A will be acquired by B"
  {
    words: pattern('is')`
      (?:^|,\s|\bthat\s|\bunder which\s|\bwhereby\s|\bpursuant to which\s|\bwhich\s)\s*(?:the\s+)?([^,]{4,170}?)\s+
        (?:will|would|shall|is expected to|is proposed to|was|has been|be)\s(?:be |been )?
        (?:(?:acquired|absorbed) by|absorbed into)\s+${TAKER}
    `,
  },
  // "the acquisition of all the assets of A by B"
  {
    words: pattern('is')`
      (?:acquisition of|acquire)\s+(?:${ASSETS}|(?:the )?assets)${LIABILITIES}
        (?: and (?:assum\w+|the assumption)[^.]{0,60}?)? of\s+${GONE}\s+
        (?:by|in exchange(?: for (?:the )?(?:[\w-]+ ){0,3}shares of)?)\b\s*${TAKER}
    `,
  },
  // "B will acquire all of the assets of A"
  {
    takerFirst: true,
    words: pattern('s')`
      ([A-Z][^,.]{4,150}?)\s+(?:(?:will|would|to|shall|is expected to)\s+acquire|(?:has )?acquired)\s+(?:${ASSETS}|the assets)
        (?:,? and (?:assume|the assumption of)[^.]{0,60}?liabilities)?[^.]{0,60}? of\s+${TAKER}
    `,
  },
  // "A will transfer all of its assets to B", "A transferred …"
  {
    words: pattern('s')`
      ([A-Z][^,.]{4,150}?|\b[Tt]he (?:Fund|Portfolio))\s+(?:(?:will|would|shall|is expected to|is to|to)\s+)?
        (?:transfer(?:red)?|convey(?:ed)?|turn(?:ed)? over|hand(?:ed)? over|ma[dk]e over)
        \s+(?:${ASSETS}|(?:all (?:of )?)?its (?:net )?assets)[^.]{0,90}? to\s+${TAKER}
    `,
  },
  // "transferring all the assets of A to B"
  { words: pattern('is')`transfer(?:ring)? (?:of )?${ASSETS}[^.]{0,40}? of\s+${GONE}\s+to\s+${TAKER}` },
  // "the sale of all of the assets of A to B"
  {
    words: pattern('is')`
      \b(?:sale|transfer|conveyance) of ${ASSETS}${LIABILITIES} of\s+(.{4,120}?)\s+to\s+(.{4,170}?)(?=\s+in exchange|[.;]|$)
    `,
  },
  // "by and between A (the "Target Fund") and B"
  {
    words: pattern('is')`
      \bby and (?:between|among)\s+${GONE}\s+\((?:the |each,? an? )?["“\u0093]?
        (?:Target|Acquired|Merging|Selling|Reorganizing|Existing)[^)]{0,30}\)\s*,?\s*(?:and|into)\s+${TAKER}
    `,
  },
  // "the assets of A will be transferred to B"
  {
    words: pattern('is')`
      assets[^.]{0,60}? of\s+(.{4,120}?)\s+(?:(?:(?:will|shall|would|are expected to|are to) )?be|were|was|have been
        |has been) (?:acquired by|purchased by|transferred to|exchanged for shares of)\s+${TAKER}
    `,
  },
  // "of all the assets of A to, and the assumption of its liabilities by, B"
  {
    words: pattern('is')`
      assets[^.]{0,20}? of\s+(.{4,120}?)\s+to,\s+and (?:the )?assumption of[^.;]{4,120}?\sby,\s+(.{4,170}?)
        (?=\s+in exchange|[.;]|$)
    `,
  },
  // "A merged into B"
  {
    words: pattern(
      'is',
    )`(?:^|,\s)(?:the\s+)?([^,]{4,120}?)\s+(?:(?:reorganized|merged)\s+(?:with and )?into|became (?:a )?part of)\s+${TAKER}`,
  },
  // "A, which will be succeeded by B"
  { words: pattern('is')`\b((?:the )?[^,]{4,120}?),? (?:which )?(?:will|shall|is expected to) be (?:absorbed|succeeded) by\s+${TAKER}` },
  // "Shareholders of A approved the transfer of all of its assets to B"
  {
    words: pattern('is')`
      \b(?:share|stock|unit)?holders of\s+(.{4,120}?)\s+(?:have\s+)?(?:approved|agreed to|voted for|consented to)\b[^;]{0,120}?
        \b(?:transfer|sale) of\s+(?:(?:all|substantially all)(?: of)? )?(?:its|the fund['’]s) assets\s+to\s+(.{4,170}?)
        (?=\s+in exchange|[.;]|$)
    `,
  },
  // "A ceased to exist after having been acquired by B"
  {
    words: pattern('is')`
      (?:^|,\s)(?:the\s+)?([^,]{4,120}?)\s+(?:ceased to exist|was (?:dissolved|terminated)|ceased operations),? (?:after |upon )?
        (?:having been|being|on being) (?:acquired|absorbed) by\s+${TAKER}
    `,
  },
  // "B absorbs A"
  {
    takerFirst: true,
    words: pattern('s')`([A-Z][^,.]{4,90}?)\s+(?:(?:will|would|shall|is expected to|is to)\s+)?absorbs?\s+${TAKER}`,
  },
  // "A's assets will be transferred to B"
  {
    words: pattern('is')`
      ([^,]{3,90}?)['’]s assets(?: and liabilities)?(?: attributable to [^.;]{3,90}? shares)?
        \s+(?:will|shall|would|are to|are expected to|were) (?:be )?
        (?:transferred|conveyed|sold)(?:,? in a tax-free \w+,?)? to\s+${TAKER}
    `,
  },
  // "A's assets will be acquired, and its liabilities assumed, by B"
  {
    words: pattern('is')`
      ([^,]{3,90}?)['’]s assets(?: and liabilities)?\s+(?:will|shall|would|are to|are expected to|were) (?:be )?acquired
        (?:,? and (?:its|the) (?:stated )?liabilities (?:(?:will|shall|would) be )?assumed)?,? by\s+${TAKER}
    `,
  },
]

/** "a plan of reorganization between A and B": says the least. */
export const BETWEEN: Form = {
  words: pattern('is')`\b(?:plan of (?:reorganization|merger)|agreement)\b[^.]{0,60}?\bbetween\s+${GONE}\s+and\s+${TAKER}`,
}
