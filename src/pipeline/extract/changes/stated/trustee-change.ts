// In: a reading. Out: trustees and directors of a registrant that are elected, resign, retire.
//   "Effective June 30, 2004, Mr. Holm resigned as a Trustee of the Trust."
//                             ^ leaves               ^ office
import type { Candidate, Reading } from '../candidate.ts'
import { officeChanges } from './board-office.ts'
import { datesOfRoles } from './dates-of-role.ts'
import { happens, longAgo } from './news.ts'
import { found, saidIn } from './said.ts'

export function findTrustees(reading: Reading): Candidate[] {
  const named = officeChanges(
    'trustee-change',
    /\b(?:(?:independent |interested |disinterested )?trustees?|board of (?:trustees|directors)|(?:independent |interested )directors?|(?:a|as) directors? of the (?:fund|funds|trust|company|corporation)|as an? (?:independent )?director(?= (?:with|effective|on|as of|and|upon)\b|[.,;]|$)|\ba director(?=[.,;]|$)|members? of the board|(?:his|her|a|the) seat on the board|the board|(?:as|designated|named|elected|appointed|chosen) (?:the )?(?:lead |independent |new )*chair(?:man|person|woman)?\b(?! of (?!the (?:board|trust|funds?)\b(?!['’])))|chair(?:man|person|woman)? of the board)\b/,
    /\bportfolio managers?\b|\bmanaging director of the (?:adviser|sub)/,
    reading,
  )
    .filter(
      c =>
        /\b(?:as|to the|from the|of the|on the|new|an?|the|on the|elected|named|appointed|chosen|designated) (?:\w+ ){0,3}(?:trustees?|directors?|board|chair)/i.test(
          words(c, reading),
        ) &&
        !/\b(?:president|treasurer|secretary|chief \w+ officer|vice president|portfolio manager)\b/i.test(
          words(c, reading)
            .split(/\btrustees?\b|\bdirectors?\b/i)[0]!
            .slice(-1),
        ),
    )
    .filter(c => !/\bappointed\b[^.]{0,80}\bas (?:the )?(?:president|treasurer|secretary|chief|vice|assistant)/i.test(words(c, reading)))
  return [...named, ...elected(reading).filter(c => !named.some(o => o.span.passage === c.span.passage))]
}

/** "shareholders elected ten directors to the Board, including three new directors": a new board, whose members are not named. */
function elected(reading: Reading): Candidate[] {
  return saidIn(reading)
    .filter(
      s =>
        s.verb === 'elect' &&
        !s.relative &&
        !s.clause.in.quoted &&
        happens(s) &&
        !longAgo(s, reading) &&
        (s.passive
          ? /\bnew (?:trustees|directors)\b/.test(s.whoLow)
          : /holders\b/.test(s.whoLow) &&
            /^(?:\w+ ){0,3}(?:trustees|directors)\b/.test(s.whatLow) &&
            /\bnew (?:trustees|directors|members)\b/.test(s.whatLow)),
    )
    .map(s => found('trustee-change', s))
    .map(c => ({ ...c, dates: datesOfRoles(c.span, ['meeting'], reading).slice(0, 1) }))
}

const words = ({ span }: Candidate, reading: Reading) => reading.context.view.passages[span.passage]!.text.slice(span.from, span.to)
