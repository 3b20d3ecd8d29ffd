// The words before a date that give it a role of its own: record, meeting, mailing, last day of trading or purchase, payment, filing.
//   "Shareholders of record … as of November 30, 2007"     "… at a special meeting … to be held on February 28, 2008."
//                 ^ record                                                 ^ meeting
import type { DateRole } from '../../../../model/kinds.ts'
import { pattern } from '../../../../model/pattern.ts'

/** `before`: words that lead up to the date; `all`: words of the whole sentence that must be there too. */
interface RoleWords {
  role: DateRole
  before: RegExp
  all?: RegExp
}

const RECORD: readonly RoleWords[] = [
  { role: 'record', before: /\b(?:of record|record date|record holders?)\b(?:(?!\bbe held\b)[^.;]){0,90}$/i },
  {
    role: 'record',
    before: pattern('i')`
      \b(?:share|stock|unit|contract ?)?holders?\b[^.;]{0,60}\bas of (?:the close of business on )?$
      // "Shareholders who own shares on"
      |\b(?:share|stock|unit)holders who (?:own|owned|hold|held) (?:their )?shares (?:on|at) (?:the close of business on )?$
    `,
    all: /\b(?:vote|entitled)\b/i,
  },
  { role: 'record', before: /\b(?:hold|held|own|owned)(?: on| as of) (?:the close of (?:business|trading) on )?$/i, all: /\bsplit\b/i },
  {
    // "Those who own shares at the close of business on"
    role: 'record',
    before: pattern('i')`
      \b(?:those|anyone|everyone|all|persons|investors) who (?:
      own|hold|held|owned|are (?:share|stock|unit)?holders|were (?:share|stock|unit)?holders)\b
      [^.;]{0,80}\b(?:on|as of|at) (?:the close of (?:business|trading) on )?$
    `,
    all: /\b(?:vote|proxy|information statement)\b/i,
  },
  { role: 'record', before: /\b(?:share|stock|unit)holder when (?:business|trading|the market) closes on $/i },
  { role: 'record', before: /\b(?:vote|voting) is open to[^.;]{0,60}\b(?:of|on|as of) $/i },
]

const MEETING: readonly RoleWords[] = [
  {
    role: 'meeting',
    before: /^(?:it|the (?:special |annual )?meeting) (?:will|shall|is to) (?:now )?be held (?:instead )?(?:[^;]{3,160}\s)?on $/i,
  },
  {
    role: 'meeting',
    before: /\b(?:will|are to|shall) meet (?:to|and) (?:vote|consider|approve|decide)\b[^.;]{0,90}\bon(?: or a(?:bout|round))? $/i,
  },
  { role: 'meeting', before: /\bmeeting (?:to (?:vote|decide|consider)|at which)\b[^.;]{0,90}$/i },
  { role: 'meeting', before: /\b(?:holders|owners|they|those|investors)\b[^.;]{0,60}\b(?:will|are to|shall) vote\b[^.;]{0,60}\bon $/i },
  {
    role: 'meeting',
    before: pattern('i')`
      \bmeetings?\b(?! (?:originally|initially|previously))[^;]{0,110}$
      |\bmeeting (?:\([^()]{3,40}\) )?of [^;]{0,250}\b(?:held|take place|convened|called)\b
      (?:[^;]{0,90}|[^;]{0,190} on (?:or a(?:bout|round) )?)$
    `,
    all: /\b(?:shareholders?|stockholders?|holders|special|annual)\b/i,
  },
  { role: 'meeting', before: /\belected\b[^.;]{0,90}\bby (?:the |its )?(?:\w+ )?(?:share|stock|unit)?holders on $/i },
  {
    role: 'meeting',
    before: /\b(?:approved|authorized) by (?:the |its )?(?:fund |portfolio )?(?:share|stock|unit)holders(?: of [^.;,]{3,60})? on $/i,
  },
]

const MAILING: RoleWords = {
  role: 'mailing',
  before: pattern('i')`
    \b(?:mail(?:ed|ing)?|sent|send|distribut(?:ed?|ing)|receive|go(?:es)? (?:out )?to)\b
    (?:(?!\b(?:date of|closing of|prior to|before)\b)[^.;]){0,110}$
  `,
  all: /\b(?:proxy|information|statement|detailing|materials?|combined|first being)\b/i,
}

const LAST_TRADING: RoleWords = {
  role: 'last-trading',
  before: pattern('i')`
    \b(?:
    last day of (?:secondary market )?trading
    // "last day on which shares of the Fund will trade"
    |last day (?:on which|that) (?:its |the |fund )*shares (?:of (?:the|each) \w+ )?(?:(?:will|shall|can|may) (?:be )?)?trade
    |last day (?:on which |that )?(?:the |each )?(?:[\w-]+ )?(?:funds?|etfs?) (?:will|shall) trade
    |cease trading|stop trading
    |trading\b[^.;]{0,60}?\b(?:will|shall|is expected to|are expected to) (?:cease|be halted|be suspended|stop|end)
    |final day of trading|last (?:full )?trading day
    |delist(?:ed)?(?![^.;]{0,110}\b(?:distribut|pay out|liquidat))
    |trading in (?:its|the fund['’]s|fund) shares (?:ends|stops|ceases)
    // "sell shares on the exchange until"
    |sell\b[^.;]{0,60}\b(?:exchanges?|nyse|nasdaq)\b[^.;]{0,30}\buntil
    )\b[^.;]{0,110}$
  `,
}

const LAST_PURCHASE: readonly RoleWords[] = [
  {
    role: 'last-purchase',
    before: pattern('i')`
      \b(?:
      last day
      // "sales of the Fund's shares will be halted"
      |(?:sales?|offering) of (?:[\w’'-]+ ){0,4}shares\b[^.;]{0,30}\b(?:halt|stop|end|cease|be (?:halted|stopped|suspended|discontinued))
      // "no further purchase orders will be accepted"
      |no (?:further |new |additional |more )?(?:purchases?|investments?|sales?|(?:purchase )?orders?)\b[^.;]{0,110}
        \b(?:accepted|taken|processed|permitted|made)
      |no longer (?:will |shall )?(?:accept|be (?:accepted|available|offered|sold)|offer|sell)
      |(?<!\bdo )not (?:be (?:accepted|offered|available|sold)
        |accept|sell|issue|take (?:any )?(?:further |new |more )?(?:purchases|orders|investments))
      |stop(?:ped|s)? (?:selling|accepting|offering)
      |ceased? (?:accepting|selling|offering|to (?:accept|offer|sell))
      |discontinued? (?:accepting|selling|sales|offering)
      |suspend(?:ed)?|closed? to
      )\b(?![^;]*\b(?:reorganization|merger|not (?:previously )?redeemed|and (?:to )?redeem)\b)[^.;]{0,140}$
    `,
    all: /\b(?:purchas(?:e|es|ed|ing)|orders?|creation|sale|sales|sell|selling|new|investments?|investors?|buy|bought|offer\w*)\b/i,
  },
  {
    // "may continue to buy shares until"
    role: 'last-purchase',
    before: pattern('i')`
      \b(?:may|can|(?:will|shall) be (?:able|permitted|allowed) to) (?:continue to )?(?:
      purchase|buy|invest|add|make (?:additional )?(?:purchases|investments))\b
      [^.;]{0,80}\b(?:until|through)(?: the close of (?:business|trading) on)? $
    `,
  },
  {
    // "will create and redeem creation units through May 29": units made to a day are shares sold to it
    role: 'last-purchase',
    before: /\b(?:will|shall|may|can) (?:continue to )?(?:create|issue) (?:and redeem )?creation units (?:until|through) $/i,
  },
]

const PAYMENT: RoleWords = {
  role: 'payment',
  before: pattern('i')`
    \b(?:
    proceeds|receive (?:a |their |the )?(?:cash|liquidating)|(?:liquidating|final) distributions?(?![^.;]{0,60}\bdeclared\b)
    |additional shares?\b[^.;]{0,60}\b(?:distributed|issued|credited)|receive (?:the|their) (?:new|additional) shares
    |payment|paid|pay|payable(?! to (?:share|stock|unit)?holders of record)|cash distribution|checks?\b[^.;]{0,30}\b(?:mailed|sent|issued)
    )\b[^.;]{0,110}$
  `,
}

const PLANNED_FILING: RoleWords = {
  role: 'planned-filing',
  before: /\b(?:file|filed|filing)\b[^.;]{0,90}$/i,
  all: /\b(?:expects?|expected|will|shall|intends?|anticipated?)\b/i,
}

/** Where two stand equally near to a date, the first of them counts. */
export const ROLE_WORDS: readonly RoleWords[] = [...RECORD, ...MEETING, MAILING, LAST_TRADING, ...LAST_PURCHASE, PAYMENT, PLANNED_FILING]
