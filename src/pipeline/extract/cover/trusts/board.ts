// In: a name. Out: the pattern of its board: "the Board of Trustees of Pioneer Balanced Fund".
import { literal } from '../../literal.ts'

export const boardOf = (name: string): RegExp =>
  new RegExp(`\\b(?:trustees|directors)\\sof\\s(?:the\\s)?${literal(name).replace(/ /g, '\\s')}(?![\\p{L}])`, 'iu')
