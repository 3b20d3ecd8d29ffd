// In: a verb and the words behind it. Out: the one verb that says the same, and how many of those words it took along.
//   "The Index takes the place of …" -> replaces
//   "She gives up her seat …" -> relinquishes
//   "it will go over to the A Index" -> changes
// Knows words only; what is news in them is for others.
import { pattern } from '../../../../model/pattern.ts'

export interface Plain {
  verb: string
  skip: number
}

interface Phrase {
  verb: readonly string[]
  after: RegExp
  as: string
  passive?: boolean
}

const PHRASES: readonly Phrase[] = [
  { verb: ['take'], after: /^\s(?:the places? of|over (?:from|for)(?= [a-z]))\s/, as: 'replace' },
  { verb: ['step', 'fill', 'stand'], after: /^\s(?:in|into the shoes) (?:for|of)\s/, as: 'replace' },
  { verb: ['step', 'come'], after: /^\sinto the (?:place|shoes) of\s/, as: 'replace' },
  {
    verb: ['follow'],
    // "follows Jane Roe as Treasurer"
    after: pattern()`
      ^\s(?=[^.;]{2,60}\sas (?:the )?(?:[\w-]+ ){0,4}
        (?:manager|advis[eo]r|sub-?advis[eo]r|treasurer|secretary|president|chair\w*|trustee|director|officer|custodian|agent|distributor
          |administrator)\b)
    `,
    as: 'succeed',
  },
  {
    verb: ['give', 'lay', 'hand'],
    after: /^\s(?:up|down|in)\s(?=(?:his|her|their|its|the|that|this|these|those|all|both)\s)/,
    as: 'relinquish',
  },
  { verb: ['bow', 'move', 'stand'], after: /^\s(?:(?:out|down)(?=[\s.,;]|$)|on(?=[.,;]|\s(?:to|from|after)\s|$))/, as: 'resign' },
  { verb: ['go', 'switch', 'move', 'change', 'cross'], after: /^\sover(?=\sto\s)/, as: 'change' },
  { verb: ['give'], after: /^\sway(?=\sto\s)/, as: 'change' },
  { verb: ['go', 'enter'], after: /^\sinto retirement(?=[\s.,;]|$)/, as: 'retire' },
  { verb: ['turn'], after: /^\sinto(?=\s)/, as: 'become' },
  {
    verb: ['look', 'aim', 'strive'],
    after: /^\s(?:for|at)(?=\s(?:long|capital|current|high|total|growth|income|maximum|above|a\s))/,
    as: 'seek',
  },
  { verb: ['come', 'draw'], after: /^\sto (?:an end|a close|its end)(?=[\s.,;]|$)/, as: 'end' },
  { verb: ['do'], after: /^\saway with(?=\s)/, as: 'eliminate', passive: true },
  { verb: ['fold', 'roll'], after: /^\s(?:up\s)?(?=into\s)/, as: 'merge', passive: true },
  { verb: ['phase'], after: /^\sout(?=[\s.,;]|$)/, as: 'discontinue', passive: true },
  { verb: ['cash'], after: /^\sout(?=[\s.,;]|$)/, as: 'redeem', passive: true },
  { verb: ['scale', 'cut'], after: /^\sback(?=[\s.,;]|$)/, as: 'reduce', passive: true },
  { verb: ['shut', 'close'], after: /^\s(?:its|their) doors(?=\s)/, as: 'close' },
  { verb: ['step', 'move'], after: /^\sup to (?:become |be |serve as |the (?:role|position) of )?/, as: 'become' },
  { verb: ['take'], after: /^\sover as(?=\s)/, as: 'become' },
  { verb: ['go', 'come', 'enter'], after: /^\sinto (?:force|operation|effect)(?=[\s.,;]|$)/, as: 'occur' },
  { verb: ['become'], after: /^\soperative(?=[\s.,;]|$)/, as: 'occur' },
  { verb: ['lift'], after: /^\s(?=(?:by |from |to )[\d$.])/, as: 'raise', passive: true },
  {
    verb: ['hold', 'keep', 'maintain'],
    after: /^\s(?=(?:the |its )?[^;]{0,60}\bexpenses?\b[^;]{0,60}\b(?:to|at|below|under|within|from exceeding)\b[^;]{0,40}\d ?%)/,
    as: 'limit',
  },
  { verb: ['let', 'part'], after: /^\s(?:go(?: of)?|(?:company )?with)\s/, as: 'terminate' },
  {
    verb: ['call', 'set', 'take', 'give'],
    // "called off the merger"
    after: pattern()`
      ^\s(?:off|aside|back|up)\s(?=(?:the|its|that|this|their)\s(?:[\w-]+\s){0,3}
        (?:plan|proposal|merger|reorganization|liquidation|meeting)\b)
    `,
    as: 'cancel',
  },
  { verb: ['put', 'hold', 'set', 'push'], after: /^\s(?:off|over|back)(?=[\s.,;]|$)/, as: 'postpone', passive: true },
  { verb: ['run', 'die'], after: /^\sout(?=[\s.,;]|$)/, as: 'expire' },
  { verb: ['shut', 'close'], after: /^\sdown(?=[\s.,;]|$)/, as: 'liquidate' },
  { verb: ['bring', 'mark'], after: /^\sdown(?=\s)/, as: 'reduce' },
  { verb: ['set'], after: /^\sup(?=\s)/, as: 'establish' },
  {
    verb: ['look', 'see'],
    after: /^\s(?:after|to)\s(?=(?:the|its|this|that|each)\s(?:[\w-]+\s){0,4}(?:fund|portfolio|investments|assets|management)\b)/,
    as: 'manage',
  },
  { verb: ['take', 'have'], after: /^\scare of\s/, as: 'manage' },
]

/** One word for another; the participle where no form of the verb is known. */
const SAME: Readonly<Record<string, string>> = {
  supplant: 'replace',
  displace: 'replace',
  furnish: 'provide',
  supply: 'provide',
  shutter: 'liquidate',
  shut: 'close',
  install: 'appoint',
  elevate: 'appoint',
  recruit: 'hire',
  enlist: 'engage',
  lapse: 'expire',
  trim: 'reduce',
  slash: 'reduce',
  pare: 'reduce',
  halve: 'reduce',
  boost: 'increase',
  hike: 'increase',
  double: 'increase',
  scrap: 'eliminate',
  repeal: 'eliminate',
  forgo: 'waive',
  forego: 'waive',
  rechristen: 'rename',
}

/** `after`: the words behind the verb. A passive is read only where its phrase may be one. */
export function plainly(verb: string, passive: boolean, after: string): Plain | null {
  for (const phrase of PHRASES) {
    if (!phrase.verb.includes(verb) || (passive && !phrase.passive)) continue
    const m = phrase.after.exec(after)
    if (m) return { verb: phrase.as, skip: m[0].length }
  }
  const same = SAME[verb] ?? SAME[verb.replace(/ed$/, '')] ?? SAME[verb.replace(/d$/, '')]
  return same ? { verb: same, skip: 0 } : null
}
