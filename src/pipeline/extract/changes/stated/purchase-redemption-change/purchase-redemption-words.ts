// The words for what buying and selling shares costs, how much and by when, and for what is another matter.
import { pattern } from '../../../../../model/pattern.ts'

export const NOUN = pattern()`
  \b(?:fixed|standard|variable|creation|redemption) (?:creation |redemption )?transaction fees?\b
  |\b(?:additional|variable|transaction) charges? (?:for|on) (?:creations?|redemptions?)\b
  |\b(?:redemption|exchange|liquidity|short-term trading|(?:small )?account (?:maintenance |service |closing |balance )?|wire) ?fees?\b
  |\bfees? (?:for|on) (?:short-term|frequent|excessive) (?:trading|trades|redemptions)\b
  |\b(?:fees?|charges?|cost) (?:for|of|on) (?:redemptions?|redeeming|withdrawals?|payments?|sending)[^.;,]{0,30}
    [ ]by (?:wire|telephone|check|mail)\b
  |\b(?:fees?|charges?) (?:for|on) (?:(?:outgoing|each|a|bank) )?(?:wires?|wire (?:transfers?|redemptions?))\b
  // "annual fee" of an account, not of the fund
  |\bannual (?:account |maintenance |small balance )?fees?\b
    (?= (?:(?:will|shall) be |is |of [$\d.]+ )?(?:assessed|charged|imposed)[^.;]{0,40}\baccounts?\b)
  |\bfees? (?:imposed |charged |payable )?(?:on|upon|for) (?:the )?
    (?:shares (?:redeemed|sold|exchanged)|redemptions?|exchanges?)\b
  // "subject to a fee of 1.50% if they are redeemed within six months"
  |\bfees? (?:of|equal to) [\d./ -]+%[^.;]{0,60}? (?:if|when) (?:they are |it is )?(?:redeemed|sold|exchanged)\b
  |\b(?:minimum|maximum) (?:\w+ ){0,3}
    (?:investments?(?! (?:grade|compan|objective))|purchases?|accounts?|amounts?|balances?|redemptions?|subscriptions?)\b
  |\bminimum net worth\b|\bnet[- ]worth (?:threshold|requirement|standard|test)s?\b
  |\b(?:least|smallest|lowest) (?:initial |first |later )?(?:amount|sum|investment|purchase)s?\b
  |\b(?:investment|purchase|account) minimums?\b
  |\b(?:initial|subsequent|additional) (?:purchase|investment) amounts?\b
  |\bcut-?off times?\b
  |\b(?:exchange|telephone|check ?writing|checkwriting|redemption) (?:privileges?|limits?|gates?)\b
  |\bredemption gates?\b
  |\b(?:net asset value|nav)\b(?= (?:will|shall|is) (?:be )?(?:calculated|determined|computed|priced))
  |\bcreation units?\b
  |\bautomatic investment plan\b
  |\bsystematic withdrawal\b
  |\bfrequent trading polic
  |\bpurchase and redemption (?:orders|procedures|policies)\b
  |\breinstatement privilege\b
  |\bsettlement (?:cycle|period)\b
  |\bholding period\b
`
export const UNLIKE = pattern()`
  // Units that are made and redeemed through a last day belong to the end of their fund.
  \bcreates? and redeems? (?:its )?creation units (?:through|until)\b
  |\bliquidat
  |\breorganiz
  |\bclass [a-z]\d? shares (?:will|shall) (?:be )?convert
`
export const SALES_CHARGE = /\bsales (?:charge|load)/
/** "4:00 p.m." */
export const HOUR = /\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b/
