// Tags that are read as if they were not there: within them a standard parser drops other tags or all text.
// The parser and the check that no word is lost both go by this list, so that they see the same tokens.

/** In a frameset page a standard parser drops all text, in a list of choices all tags; filings have none that matters. */
export const IGNORED_TAGS: ReadonlySet<string> = new Set(['frameset', 'frame', 'select', 'optgroup', 'option'])
