// In: a day and the words around it. Out: the roles that they give it: those behind it first, then those before it that stand nearest.
//   "October 10, 2011, will be the last day on which shares can be traded"     "… as of November 30, 2007"
//                              ^ last-trading                                     ^ record
import type { ChangeDate } from '../../../../model/filing.ts'
import type { DateRole } from '../../../../model/kinds.ts'
import { pattern } from '../../../../model/pattern.ts'
import { ROLE_WORDS } from './date-role-words.ts'
import { PUT_OFF_WORDS } from './put-off-words.ts'

export interface Day {
  date: string
  qualifier: ChangeDate['qualifier']
  /** The words before it that belong to no other date. */
  before: string
  after: string
  sentence: string
}

export interface DayRole {
  role: DateRole
  /** It counts where no day of its role was told before, in place of that one, or beside it. */
  way: 'first' | 'instead' | 'beside'
}

/** "will be the last day on which shares can be traded" */
const IS_LAST_DAY = pattern('i')`
  ^,?\s*(?:will be|is|shall be|is expected to be|was) (?:the|its|their|(?:the|each) (?:funds?|portfolios?|series|etfs?)['’]s?) (?:
  last|final) (?:full )?((?:trading )?day\b[^.;]{0,120})
`
const NAMED_LAST = pattern('i')`
  ^(?:the )?(?:last|final) (?:full )?(?:day of (?:\w+ )?trading|trading day)\b[^.;]{0,60}$
  |^trading in (?:its|the fund['’]s|fund) shares (?:ends|stops|ceases)\b[^.;]{0,40}$
`
/** "called for October 14 … the meeting was adjourned to" */
const ADJOURNED = pattern('i')`\bmeeting\b[^.;]{0,80}\b${PUT_OFF_WORDS}\b[^.;]{0,80}\b(?:to|until|for) (?:on (?:or a(?:bout|round) )?)?$`
/** "The meeting was convened on May 5 and adjourned to June 9" */
const AND_ADJOURNED = pattern(
  'i',
)`^,?\s(?:and|but|where it|when it|has|was)\b[^.;]{0,80}\b(?:${PUT_OFF_WORDS} (?:to|until)|reconvened?(?: on| at)?) (?:on )?$`
/** "On May 9, shareholders of the Fund will meet to vote on a new agreement" */
const HOLDERS_MEET = pattern('i')`
  ^,?\s(?:the\s)?(?:share|stock|unit)?holders\b[^.;]{0,110}
  \b(?:will|shall|are\sto)\s(?:meet|vote|decide|be\sasked\sto\s(?:vote|approve|consider))\b
`
const RECORD_DATE = /^ record date\b|^, the record date\b(?! (?:will|is|shall)\b)|^,? \((?:the |each,? an? )?["“]Record Date/i
const FIXED = /\b(?:fixed|set|established|selected|designated|chosen) (?:the close of (?:business|trading) on )?$/i
/** "The record date for the shareholder meeting is" */
const IS_RECORD = /\brecord date for [^.;]{3,80} (?:is|was|(?:will|shall) be)(?: the close of business on)? $/i
const IS_FIXED = /^,? (?:has been|is|was|(?:will|shall) be) (?:fixed|set|established|designated|selected) as the record date\b/i
/** "the shares will cease to trade" */
const CEASES = /^(?!,? (?:and )?(?:will|shall)\b),?\s[^.;]{0,60}\b(?:cease|stop|no longer)\b(?: to)?(?: be)? trad/i
/** "On or about May 19, each Fund will distribute to its shareholders the proceeds of the liquidation" */
const PAYS = /^,?\s(?:the|each|such) \w+ (?:will|shall|intends? to|expects? to) (?:distribute|pay|send)\b[^.;]{0,60}\bproceeds\b/i
const AFTER_THE = /(?:^|[,;] ?|\band )(?:after|effective|from|as of|at|following|beginning|commencing|on)[^.;,]{0,50}$/i
/** Orders for shares that are no longer taken, right behind the day. */
const NO_MORE = pattern('i')`
  ^,?\sno (?:(?:further|new|additional|more) )?(?:purchases?|investments?|(?:creation |purchase )?orders?)\b
    [^.;]{0,60}\b(?:(?:will|shall|may|can) be|are|is) (?:accepted|made|permitted|allowed|taken|processed)\b
  |^,?\s[^.;]{0,60}?\b(?:not|no longer) be available (?:for (?:purchase|sale)|to be purchased)\b(?! by new (?!(?:or|and)\b))
  |^,?\s[^.;]{0,60}?\b(?:no longer|not|cease to|stop|discontinue)\b (?:will |shall )?(?:be )?(?:accept|sell|offer|issu)[a-z]*\b
    [^.;]{0,60}\b(?:orders?|purchases?|shares|subscriptions?|investments?|creations?)\b(?! (?:from|by|for|to) new\b)
  |^,?\s(?:neither|no) (?:fund|portfolio|series|etf)s? (?:will|shall) (?:\w+ )?accept\b[^.;]{0,60}\borders?\b
  |^,?\s[^.;]{0,60}?\b(?:will|shall) be closed to (?:new )?creations?\b
  // "the Trust will cease all sales of shares"
  |^,?\s[^.;]{0,60}?\b(?:cease|stop|end|suspend|discontinue|halt) (?:all |any |the |further )?(?:sales?|offering) of (?:\w+ ){0,3}shares\b
    (?! (?:from|by|for|to) new\b)
`
/** "on August 5 (after which no purchases will be accepted)" */
const AFTER_WHICH = pattern('i')`
  ^,? \(?after which (?:date |time )?no (?:(?:further|new|additional|more) )?(?:purchases?|investments?|orders?|exchanges?)\b[^.;]{0,80}
  \b(?:accepted|made|permitted|allowed|taken|processed)\b
`
const ALSO_LAST_TRADING = pattern('i')`
  ^(?: \([^()]{0,40}\))?,? which (?:is|(?:will|shall)(?: be)?) also (?:be )?the (?:last|final)[ ]
  (?:full )?(?:day of (?:\w+ )?trading|trading day)\b
  // "…, and trading of its shares will cease on that date"
  |\btrading\b[^.;]{0,40}\b(?:will|shall) (?:cease|stop|end|be halted)\b[^.;]{0,60}\bon (?:that|such|the same) (?:date|day)\b
  // "…, and the shares will cease trading as of the close on that date"
  |\b(?:cease|stop) (?:trading|to trade|to be traded)\b[^.;]{0,90}\bon (?:that|such|the same) (?:date|day)\b
`

/** "will cease trading on July 12, and the Fund will not accept creation orders after that date" */
const NO_ORDERS_AFTER = pattern('i')`
  \b(?:not|no longer|cease to|stop) (?:be )?accept\w* (?:any )?(?:(?:creation|purchase|new) )?orders\b
  [^.;]{0,60}\b(?:after|on) (?:that|such) (?:date|day)\b
  // "…, and the Fund will be closed to purchase by investors as of the close of regular trading on that date"
  |\bclosed to (?:new )?purchases?\b[^.;]{0,80}\b(?:after|on|of) (?:that|such) (?:date|day)\b
`

/** "will cease trading on the exchange and will be closed to purchases as of the close of trading on" */
const TRADING_AND_PURCHASES = pattern('i')`
  \b(?:cease|stop) (?:trading|to trade|to be traded)\b[^.;]{0,120}\band\b[^.;]{0,40}
  \b(?:closed? to|no longer (?:accept|be available)|not accept)\b[^.;]{0,140}$
`

/** `asked`: the roles that are looked for; `told`: the dates found so far. */
export function rolesOfDay(day: Day, asked: readonly DateRole[], told: readonly ChangeDate[]): DayRole[] {
  const { before, after } = day
  const isOpen = (role: DateRole) => asked.includes(role) && !told.some(o => o.role === role)
  const last = lastDayOf(after)
  if (last && asked.includes(last)) return [{ role: last, way: 'instead' }]
  // "will be delisted on July 24 … The last day of trading will be July 23"
  if (asked.includes('last-trading') && told.some(o => o.role === 'last-trading') && NAMED_LAST.test(before))
    return [{ role: 'last-trading', way: 'instead' }]
  if (asked.includes('meeting') && (ADJOURNED.test(before) || (AND_ADJOURNED.test(before) && /\bmeeting\b/i.test(day.sentence))))
    return [{ role: 'meeting', way: 'beside' }]
  if (isOpen('meeting') && /\bon (?:or a(?:bout|round) )?$/i.test(before) && HOLDERS_MEET.test(after)) return [first('meeting')]
  if (IS_RECORD.test(before)) return isOpen('record') ? [first('record')] : []
  if (RECORD_DATE.test(after)) return isOpen('record') ? [first('record')] : []
  if (isOpen('record') && FIXED.test(before) && /^,? as (?:the|a) record date\b/i.test(after)) return [first('record')]
  if (IS_FIXED.test(after)) return asked.includes('record') ? [{ role: 'record', way: 'beside' }] : []
  // "After the close of trading on August 20, the shares will cease to trade".
  if (isOpen('last-trading') && CEASES.test(after)) return [first('last-trading')]
  if (isOpen('payment') && AFTER_THE.test(before) && PAYS.test(after)) return [first('payment')]
  // "the last day for creation orders is October 25, which is also the last day of trading"
  const isBoth = ALSO_LAST_TRADING.test(after) || TRADING_AND_PURCHASES.test(before)
  const also = isOpen('last-trading') && isBoth ? [first('last-trading')] : []
  // "After the close of business on August 7, the Fund will not accept creation orders."
  if (isOpen('last-purchase') && ((AFTER_THE.test(before) && NO_MORE.test(after)) || AFTER_WHICH.test(after)))
    return [first('last-purchase'), ...also]
  const nearest = nearestRole(day, asked)
  if (nearest === 'last-trading' && isOpen('last-purchase') && NO_ORDERS_AFTER.test(after)) also.push(first('last-purchase'))
  return nearest ? [...also, first(nearest)] : also
}

const first = (role: DateRole): DayRole => ({ role, way: 'first' })

/** "October 10, 2011, will be the last day on which shares can be traded". */
function lastDayOf(after: string): DateRole | null {
  const what = IS_LAST_DAY.exec(after)?.[1]
  if (what === undefined) return null
  if (/\btrad/i.test(what)) return 'last-trading'
  return /\bpurchas|\bcreation|\border|\bbuy/i.test(what) ? 'last-purchase' : null
}

const OF_BOARD = pattern('i')`
  ^,? (?:(?:and )?(?:at|(?:up)?on) (?:the )?(?:recommendation|request) of [^;]{3,200},? )?(?:the )?(?:boards?|trustees|directors)\b
`

/** "The Board of Trustees, at a meeting held on June 12, approved …" */
const BOARD_AT = pattern('i')`
  \bmeetings? of the (?:boards?|trustees|directors)\b(?:(?!\w*holders\b)[^;]){0,160}\b(?:held )?on $
  |\b(?:board|trustees|directors)\b(?:(?! \w*holders\b)[^.;]){0,60},?[ ]
  (?:at|during) (?:an?|its|the|their) (?:[\w-]+ ){0,2}meetings? (?:held )?(?:on |of )?$
`

/** "The stockholders elected the following as directors at the annual meeting on" */
const HOLDERS_ELECT = /\w*holders\b[^.;]{0,80}\b(?:elected|re-?elected|chose)\b/i

/** The word that stands nearest to the date names its role. */
function nearestRole({ before, after, sentence }: Day, asked: readonly DateRole[]): DateRole | null {
  const nearest = ROLE_WORDS.filter(r => asked.includes(r.role) && (!r.all || r.all.test(sentence)))
    .map(r => ({ role: r.role, own: r.before, at: before.search(r.before) }))
    .filter(r => r.at >= 0)
    .sort((a, b) => lastAt(before, b) - lastAt(before, a))[0]
  // "At a special meeting on June 1, the Directors adopted a plan": a meeting of the board.
  if (nearest?.role === 'meeting' && (OF_BOARD.test(after) || (BOARD_AT.test(before) && !HOLDERS_ELECT.test(before)))) return null
  return nearest?.role ?? null
}

/** Where the words of the role stand last before the date. */
function lastAt(words: string, { own, at }: { own: RegExp; at: number }): number {
  let last = at
  for (let next = words.slice(last + 1).search(own); next >= 0; next = words.slice(last + 1).search(own)) last += next + 1
  return last
}
