// In: a statement in which classes are named. Out: the class that is offered from now on.
//   "the Fund will begin offering Class R6 shares"
//                                 ^ to
import { DAY } from '../../../dates/months.ts'
import { pattern } from '../../../../../model/pattern.ts'
import { dated, openedWithDay, opensEffective } from '../news.ts'
import { groupWords } from '../group-words.ts'
import type { Said } from '../said.ts'
import { classAt, isClassItself, type ClassCase, type ClassChange } from './share-class-named.ts'
import { toCome } from '../to-come.ts'

const FROM_DAY = pattern()`\b(?:from|beginning|starting|as of|on or after)(?: on)? ${DAY}`

const ISSUANCE = pattern()`
  ^the (?:issuance|offering|creation|establishment) of (?:an? )?(?:[\w-]+ )?class of shares, class [a-z]\d?\b
`

const begins = (words: string): ClassChange => ({ from: null, to: classAt(words) })

/** "You may buy Class R shares of the fund from December 1, 2003." */
export function boughtFrom(s: Said): ClassChange | null {
  const mayBuy =
    s.modal === 'may' &&
    !s.negative &&
    !s.ended &&
    !s.passive &&
    !s.relative &&
    /^(?:you|investors|(?:share|stock|unit)holders|eligible investors)$/.test(s.whoLow) &&
    ['purchase', 'buy', 'invest'].includes(s.verb)
  if (!mayBuy) return null
  const isFromDay = FROM_DAY.test(s.whatLow) || openedWithDay(s)
  const isClass = /^(?:in )?(?:the )?(?:new )?(?:class [a-z]\d?|[a-z]+ class|[a-z]+ shares)\b/.test(s.whatLow)
  if (!isFromDay || !isClass) return null
  const change = begins(s.what)
  return change.to ? change : null
}

/** "a new class of shares, Class R6, will be made available" */
export const madeAvailable: ClassCase = ({ s, who }) =>
  s.passive &&
  s.verb === 'make' &&
  who &&
  /^available\b/.test(s.whatLow) &&
  s.tense === 'future' &&
  (/\bnew class\b/.test(s.whoLow) || dated(s))
    ? begins(s.who)
    : undefined

/** "the Distributor will make Select shares available for sale beginning July 1" */
export const makesAvailable: ClassCase = ({ s, what }) =>
  s.verb === 'make' &&
  !s.passive &&
  !s.negative &&
  s.tense === 'future' &&
  what &&
  /\bshares\b[^.;]{0,60}\bavailable\b/.test(s.whatLow) &&
  dated(s)
    ? begins(s.what)
    : undefined

/** "A new class, Class R, will be on offer from July 1" */
export const onOffer: ClassCase = ({ s }) =>
  s.verb === 'be' &&
  !s.ended &&
  /\bnew class\b/.test(s.whoLow) &&
  /^(?:on (?:offer|sale)|for sale|available|offered|open)\b/.test(s.whatLow) &&
  toCome(s)
    ? begins(s.who.replace(/^an? new class,? /i, ''))
    : undefined

/** "the Fund will begin offering Class R6 shares" */
export const offeredByFund: ClassCase = ({ s, who, what }) =>
  (s.verb === 'offer' || s.verb === 'issue') &&
  (what || who) &&
  (s.begins || (s.tense === 'future' && isNew(s))) &&
  !/^its\b|\bthrough (?:additional|other|certain)\b/.test(s.whatLow)
    ? begins(s.passive ? s.who : s.what)
    : undefined

const isNew = (s: Said): boolean =>
  /\b(?:new|first|now)\b/.test(s.low) || ((opensEffective(s) || /\bon or a(?:bout|round)\b/.test(s.openerLow)) && !s.passive)

/** "Class I shares are now available" */
export const nowOffered: ClassCase = told => {
  const { s } = told
  const isOffered =
    (s.verb === 'offer' && s.passive) ||
    (s.verb === 'be' && /^(?:now |first )?(?:available|offered)\b/.test(s.whatLow)) ||
    s.verb === 'launch' ||
    s.verb === 'commence'
  if (!isOffered || !isClassItself(told)) return undefined
  // "are first offered on July 1", "are being offered for the first time, beginning July 1"
  const isFirst = dated(s) && (/^first\b/.test(s.whatLow) || /\bfor the first time\b/.test(s.low))
  const isNews = s.tense === 'future' || isFirst || /\bnow\b/.test(s.low) || (dated(s) && opensEffective(s))
  // "are offered only through …", "are offered at net asset value": how, not that.
  const tellsHow =
    /\b(?:only|generally|through)\b|^to (?:investors|persons|those|(?:share)?holders|plans|clients) (?:who|that|which)\b/.test(
      s.whatLow.slice(0, 40),
    ) || /\bat net asset value\b|\bsales (?:charge|load)/.test(s.whatLow)
  return isNews && !tellsHow ? begins(s.who) : undefined
}

const ONE_CLASS = /^(?:its |a |an |the |new )*(?:class [a-z0-9]{1,2}|[a-z]+ class)(?: shares)?(?=[\s.,;]|$)(?!,? (?:and|or) class)/

/** "to reflect that the Fund now offers Class C shares, in addition to Class A shares" */
export const nowOffers: ClassCase = ({ s }) =>
  !s.passive &&
  !s.relative &&
  s.verb === 'offer' &&
  s.tense === 'present' &&
  !s.ended &&
  /\bnow\b/.test(s.low.slice(s.subject.to - 5, s.group.to)) &&
  ONE_CLASS.test(s.whatLow)
    ? begins(s.what)
    : undefined

/** "Effective July 1, the Fund also offers Class R6 shares" */
export const alsoOffers: ClassCase = ({ s }) =>
  !s.passive &&
  s.verb === 'offer' &&
  s.tense === 'present' &&
  !s.ended &&
  dated(s) &&
  /\b(?:now|also)\b/.test(s.low.slice(s.subject.to - 5, s.group.to)) &&
  /^(?:a |an |the |new )*(?:class|[a-z0-9]+ class|[a-z]+ shares)\b/.test(s.whatLow) &&
  /\beffective\b/.test(s.low)
    ? begins(s.what)
    : undefined

/** "Class R6 shares commenced operations on July 1" */
export const commenced: ClassCase = told => {
  const { s } = told
  const hasCommenced =
    !s.passive &&
    ['commence', 'launch', 'begin', 'start'].includes(s.verb) &&
    s.tense === 'past' &&
    /^(?:investment )?operations\b[^.;]{0,20}\bon\b/.test(s.whatLow) &&
    !/\bperformance|\breturns?\b|\binception\b/.test(s.low)
  return hasCommenced && isClassItself(told) ? begins(s.who) : undefined
}

/** "the Fund added Class R6 shares"; "is also offering Class R6 shares" */
export const added: ClassCase = ({ s, what }) => {
  const hasAdded = s.verb === 'add' && s.tense !== 'present' && s.tense !== 'infinitive'
  const isOffering = () => openedWithDay(s) && /\bis (?:\w+ )?offering\b/.test(groupWords(s))
  return !s.passive &&
    what &&
    (hasAdded || (s.verb === 'offer' && isOffering())) &&
    dated(s) &&
    /^(?:a |an |the |new )*(?:[\w-]+ )?(?:class|shares)\b/.test(s.whatLow)
    ? begins(s.what)
    : undefined
}

/** "The Board approved the creation of a new class of shares, Class R6" */
export const approved: ClassCase = ({ s }) => (s.verb === 'approve' && !s.passive && ISSUANCE.test(s.whatLow) ? begins(s.what) : undefined)

/** "Class O shares will be created" */
export const created: ClassCase = told =>
  told.s.passive && ['create', 'introduce', 'establish', 'launch'].includes(told.s.verb) && told.s.tense === 'future' && isClassItself(told)
    ? begins(told.s.who)
    : undefined

/** "A new share class, Class R6, was established" */
export const established: ClassCase = ({ s, who, what }) =>
  /^(?:establish|create|add|approve|introduce|launch)$/.test(s.verb) &&
  /\bnew (?:share )?class\b|\b(?:establishment|creation|addition) of\b/.test(s.passive ? s.whoLow : s.whatLow) &&
  (who || what)
    ? begins(s.passive ? s.who : s.what)
    : undefined
