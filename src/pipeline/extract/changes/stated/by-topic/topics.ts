// In: some words, folded. Out: the kind of change that what they speak of would be.
//   "the deadline for purchase orders"
//        ^ purchase-redemption-change
import type { ChangeType } from '../../../../../model/kinds.ts'
import { pattern } from '../../../../../model/pattern.ts'

const FEE = pattern()`
  \b(?:management|advisory|unitary) fees?\b
  |(?<!\bsub-? ?)\badvisory (?:agreement|contract) (?:will |shall )?(?:calls?|provides?) for an?\b[^.;]{0,30}\bfee\b
  |\bpays? the (?:investment )?(?:advis[eo]r|manager) an? (?:\w+ ){0,2}fee\b
`
const EXPENSE_LIMIT = pattern()`
  \bexpense (?:limitations?|limits?|caps?|reimbursements?|waivers?)\b
  |\bfee waivers?\b|\bwaivers? of (?:\w+ ){0,3}fees?\b
  |\bexpenses (?:\w+ ){0,3}(?:limited|capped) (?:to|at)\b
`
const PURCHASES = pattern()`
  \bredemption (?:fees?|proceeds)\b
  // "a fee of 2% of the amount redeemed"
  |\bfees? of [\d.]+ ?% of the (?:amount|value|proceeds)\b
  |\b(?:initial|additional|subsequent|minimum) (?:\w+ ){0,2}(?:investments?|purchases?)\b|\bminimum (?:of|initial|account)\b
  |\b(?:cut-?off|deadline)s?\b
  |\b(?:purchase|redemption|exchange) (?:orders?|requests?|privileges?|procedures?)\b
  |\bcheck-?writing\b|\btelephone (?:exchange|redemption)s?\b|\bwire (?:redemption|transfer)s?\b
  |\baccount (?:maintenance |service )?fees?\b|\bshare certificates\b|\bsignature guarantees?\b
  |\bexchanges (?:out of|into|between|among|in and out)\b
  |\brequested in writing\b
  |\bshares\b[^.;]{0,60}\b(?:exchanged|redeemed)\b|\bexchanged? for\b
`
const CONVERSION = /\bclass \w{1,3} shares (?:will |shall )?(?:automatically )?convert\b|\bconversion (?:feature|period|privilege)\b/
const POLICY = pattern()`
  \b80% (?:investment )?polic
  |\bpolic(?:y|ies) (?:to|of) (?:normally )?(?:invest|concentrat)\w*
  |\b(?:fundamental|non-fundamental|concentration|diversification) (?:investment )?(?:polic|restriction|limitation|status)\w*
  |\bnon-?diversified\b|\bdiversified (?:fund|portfolio|company|investment)\b
  |\binvestment restrictions?\b
`
const PROVIDER = pattern()`
  \btransfer agen(?:t|cy)\b
  |\bcustodian\b|\bcustod(?:y|ial) services\b
  |\badministrator\b(?! (?:class|shares))|\badministrat(?:ion services|ive services)\b
  |\bdistributor\b|\bprincipal underwriter\b
  |\bindependent (?:auditors?|accountants?|registered)\b
  |\b(?:mailing|new|business) address\b|\b(?:telephone|toll-free|fax) number\b|\bweb ?site address\b
`
const STRATEGY = pattern()`
  \binvestment (?:strateg|approach|process|focus|emphasis|style|universe)\w*
  |\bstyle of investing\b|\bprincipal (?:investment )?strateg\w+
  |\bits (?:focus|emphasis|investments|exposure)\b
  |\b(?:equity|foreign|bond|credit|currency|fixed income) exposure\b
  |\b(?:target|average|effective|dollar-weighted) (?:\w+ )?(?:duration|maturity|allocations?|weightings?)\b
  // "the portion of the Fund's assets that may be invested in bonds"
  |\b(?:portion|part|share|percentage|amount) of (?:the |its )?[^.;]{0,60}\bassets (?:that|which) (?:may|can) be (?:invested|held)\b
  |\b(?:fund|portfolio|series)['’]s (?:\w+ )?(?:allocations?|exposure) to\b
  // "the limit on the Fund's holdings"
  |\b(?:limits?|maximum|percentage|ceiling) on (?:[\w'’]+ ){0,3}(?:investments?|holdings|exposure)\b
`

/** The more special before the more general. */
const TOPICS: readonly (readonly [ChangeType, RegExp])[] = [
  ['subadvisory-fee-change', /\bsub-?\s?advisory fees?\b/],
  ['management-fee-change', FEE],
  ['expense-limit-change', EXPENSE_LIMIT],
  ['distribution-fee-change', /\b12b-?1\b|\bdistribution (?:and service )?fees?\b|(?<!\badministrative )\bservice fees?\b/],
  ['sales-charge-change', /\bsales (?:charges?|loads?)\b|\bcdscs?\b/],
  ['purchase-redemption-change', PURCHASES],
  ['share-class-change', CONVERSION],
  ['index-change', /\bbenchmarks?\b|\b(?:underlying|market|comparative|target) index\b/],
  ['objective-change', /\binvestment (?:objectives?|goals?)\b/],
  ['risk-change', /\bprincipal risks?\b|\brisks of investing\b|\bexposed to [^.;]{0,60}\brisk\b/],
  ['policy-change', POLICY],
  ['service-provider-change', PROVIDER],
  ['strategy-change', STRATEGY],
]

export const topicIn = (words: string): ChangeType | null => TOPICS.find(([, speaks]) => speaks.test(words))?.[0] ?? null
