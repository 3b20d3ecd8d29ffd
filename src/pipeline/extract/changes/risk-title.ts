// In: new text of an order on risks. Out: the title of the risk with which it opens, null where it opens with none.
//   "Non-Diversification Risk: To the extent the Fund becomes non-diversified …"
//    ^ title
import { pattern } from '../../../model/pattern.ts'

const TITLE = pattern('u')`
  ^[\s"“•·]{0,3}
  (\p{Lu}[\p{L}\p{N}’'&/-]*(?:,?\s(?:(?:of|and|in|the|to|with|for|or|on|from)\s){0,2}\p{Lu}[\p{L}\p{N}’'&/-]*){0,9}\sRisks?)
  (?:[.:]|\s[-–—]|[–—])
`

export const riskTitle = (newText: string): string | null => TITLE.exec(newText)?.[1] ?? null
