/** So many cases that no text decides stand on the page about the site; more have a page of their own. */
export const MOST_CASES = 50
