// In: one statement about a firm's office (adviser, subadviser, custodian). Out: which firm leaves it, which comes.
//   "The Manager terminated X as Adviser"   "Y has been appointed subadviser"   "X will replace Y as subadviser"
//                           ^ leaves         ^ comes                             ^ comes        ^ leaves
import type { Reading } from '../../candidate.ts'
import type { Move } from '../moves/moves.ts'
import { firstToKnow } from '../first-to-know.ts'
import { firmBefore } from './office-before.ts'
import { officeFilled } from './office-filled.ts'
import { officeHandedOn } from './office-handed-on.ts'
import { officeHeld } from './office-held.ts'
import { officeLeft } from './office-left.ts'
import { officeReplaced } from './office-replaced.ts'
import { officeSince } from './office-since.ts'
import { officeTakenUp } from './office-taken-up.ts'
import type { Office, OfficeReader } from './office-words.ts'
import type { Said } from '../said.ts'

/** Endings are asked before appointments: what "removing X as a sub-adviser and hiring Y" says of Y, the ending takes along. */
const READERS: readonly OfficeReader[] = [officeSince, officeReplaced, officeLeft, officeHandedOn, officeFilled, officeHeld, officeTakenUp]

export const moveOf = (s: Said, reading: Reading, office: Office): Move | null =>
  firstToKnow(READERS, { s, reading, office, before: firmBefore(s, reading) }) ?? null
