// Out: the list of trusts by letter: what stands on its page, and which letters have pages of their own.
import { once } from '../records/files.ts'
import { trusts } from '../records/records.ts'
import { derived } from '../trace/trace.ts'
import { byLetter, lettersDivided, underLetter, type LetterGroup, type LettersDivided } from './letters.ts'

/** Each with the first of its portfolios. */
const MOST = 300

const letters = () => once('letters of trusts', () => byLetter(trusts(), t => t.name))
/** By their slugs. */
const slugs = (group: LetterGroup<{ slug: string }>): LetterGroup<string> => ({ ...group, items: group.items.map(t => t.slug) })

const divided = derived('trusts-divided', () => lettersDivided(letters().map(slugs), MOST))
export const trustsDivided = (): LettersDivided<string> => divided('')
export const trustsUnder: (key: string) => LetterGroup<string> = derived('trusts-under', key => slugs(underLetter(letters(), key)))
