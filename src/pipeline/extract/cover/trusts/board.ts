// In: a name. Out: the pattern of its board: "the Board of Trustees of Pioneer Balanced Fund", 'the Board of Directors ("Board") of the …'.
import { literal } from '../../literal.ts'

export const boardOf = (name: string): RegExp =>
  new RegExp(`\\b(?:trustees|directors)\\s(?:\\([^()]{3,40}\\)\\s)?of\\s(?:the\\s)?${literal(name).replace(/ /g, '\\s')}(?![\\p{L}])`, 'iu')
