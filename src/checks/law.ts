// The shape of a law: what must be true of a built library, and what to do where it is not.
import type { Filing } from '../model/filing.ts'
import type { Library } from '../model/library.ts'
import type { FilingBody } from '../model/records.ts'

export interface Judged {
  results: readonly { filing: Filing; body: FilingBody }[]
  library: Library
}

export interface Law {
  id: string
  /** What must be true, in one sentence. */
  sentence: string
  /** Where to look when it is not. */
  hint: string
  /** One sentence for each breach; none where the law holds. */
  breaches: (judged: Judged) => string[]
}
