// Words for a day, or what was to happen on it, that comes later than was said before.
//   "The meeting has been put off from May 5 to June 9."
//                         ^ put off
export const PUT_OFF_WORDS: readonly string[] = [
  'postponed',
  'adjourned',
  'rescheduled',
  'delayed',
  'deferred',
  'moved',
  '(?:put|set|pushed|held) (?:off|back|over)',
]
