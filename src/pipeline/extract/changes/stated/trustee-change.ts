// In: a reading. Out: trustees and directors of a registrant that are elected, resign, retire.
//   "Effective June 30, 2004, Mr. Holm resigned as a Trustee of the Trust."
//                             ^ leaves               ^ office
import type { Candidate, Reading } from '../candidate.ts'
import { officeChanges } from './board-office.ts'

export function findTrustees(reading: Reading): Candidate[] {
  return officeChanges('trustee-change', /\b(?:(?:independent |interested |disinterested )?trustees?|board of (?:trustees|directors)|(?:independent |interested )directors?|(?:a|as) directors? of the (?:fund|funds|trust|company|corporation)|as an? (?:independent )?director(?= (?:with|effective|on|as of|and|upon)\b|[.,;]|$)|\ba director(?=[.,;]|$)|members? of the board|(?:his|her|a|the) seat on the board|the board|(?:as|designated|named|elected|appointed|chosen) (?:the )?(?:lead |independent |new )*chair(?:man|person|woman)?\b(?! of (?!the (?:board|trust|funds?)\b(?!['’])))|chair(?:man|person|woman)? of the board)\b/, /\bportfolio managers?\b|\bmanaging director of the (?:adviser|sub)/, reading)
    .filter(c => /\b(?:as|to the|from the|of the|on the|new|an?|the|on the|elected|named|appointed|chosen|designated) (?:\w+ ){0,3}(?:trustees?|directors?|board|chair)/i.test(words(c, reading)) && !/\b(?:president|treasurer|secretary|chief \w+ officer|vice president|portfolio manager)\b/i.test(words(c, reading).split(/\btrustees?\b|\bdirectors?\b/i)[0]!.slice(-1)))
    .filter(c => !/\bappointed\b[^.]{0,80}\bas (?:the )?(?:president|treasurer|secretary|chief|vice|assistant)/i.test(words(c, reading)))
}

const words = ({ span }: Candidate, reading: Reading) => reading.context.view.passages[span.passage]!.text.slice(span.from, span.to)
