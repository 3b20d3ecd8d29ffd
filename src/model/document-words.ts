// What each kind of document is called, to readers and in titles, and how a text refers to one.
import type { Kind, Target } from './kinds.ts'

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  supplement: 'Supplement',
  'summary-prospectus': 'Summary prospectus',
  prospectus: 'Prospectus',
  'statement-of-additional-information': 'Statement of additional information',
  'proxy-statement': 'Proxy statement',
  'information-statement': 'Information statement',
  'merger-registration': 'Merger registration',
  'registration-amendment': 'Registration statement',
  certification: 'Certification',
  correspondence: 'Letter to the SEC staff',
  exhibit: 'Exhibit',
  unknown: 'Document',
}

export const TARGET_WORDS: Readonly<Record<Target, string>> = {
  prospectus: 'Prospectus',
  'summary-prospectus': 'Summary Prospectus',
  'statement-of-additional-information': 'Statement of Additional Information',
  'proxy-statement': 'Proxy Statement',
  supplement: 'Supplement',
}
