// In: the printed text of a document and its subjects. Out: the other funds that it names, with the part each plays.
// A fund is acquiring, comparable or underlying only where words beside its name say so; else it is mentioned.
//   "to reorganize … the Bond Fund … into the Income Fund (the "Acquiring Fund")"
//                                              ^ acquiring
import type { PortfolioRole } from '../../../model/kinds.ts'
import { ENDS_IN_MERGER, GOES_ON, MERGES_INTO } from '../merger-words.ts'
import { nameKey } from '../names.ts'
import { fundNames } from './fund-names.ts'
import type { Named } from './named.ts'
import { isOtherName } from './other-name.ts'
import { renamed } from './renamed.ts'
import type { CoverTrust } from './trusts/trusts.ts'

export interface Other extends Named {
  role: PortfolioRole
  trust: string | null
  presently: string | null
}

const ACQUIRING_AFTER = new RegExp(
  String.raw`^[®™*\s]*(?:,?\s?(?:a|each\sa)\s(?:separate\s)?series\sof\s[^(]{4,90})?\s?\((?:the\s|each,?\san?\s)?["“'‘]?(?:${GOES_ON})\s?(?:Fund|Portfolio|ETF)?["”'’]?`,
  'i',
)
const TARGET_AFTER = new RegExp(
  String.raw`^[®™*\s]*(?:,?\s?(?:a|each\sa)\s(?:separate\s)?series\sof\s[^(]{4,90})?\s?\((?:the\s|each,?\san?\s)?["“'‘]?(?:${ENDS_IN_MERGER}|current)\s?(?:Fund|Portfolio|ETF)?["”'’]?`,
  'i',
)
const ACQUIRING_BEFORE =
  /(?:\b(?:re-?organi[sz](?:e|ed|ation|ing)|merg(?:e|ed|er|ing)|consolidat(?:e|ed|ion)|combin(?:e|ed|ation))\b[^.;]{0,300}?\b(?:with\sand\s)?into\s(?:(?:the\s)?(?:Class\s\w+|\w+\sClass)\sshares\sof\s)?|\bassets\b[^.;]{0,160}?\bto\s|\bin\sexchange\sfor\s(?:\p{L}+\s){0,6}shares\sof\s|\bacquired\sby\s|\b(?:merged?|combined?)\swith\s|\bacquisition\sof\s(?:[^.;]|\.\d){0,240}?\sby\s)(?:the\s)?$/iu
const COMPARABLE =
  /\bcomparable\b|\bsimilar\s(?:fund|account|portfolio)s?\b|\bmuch\slike\sthose\b|\bprior\s(?:experience|performance)\b|\bsimilarly\smanaged\b|\bsubstantially\s(?:similar|the\ssame)\s(?:investment\s)?(?:objectives?|policies|strategies)\b/i
const SERIES_OF =
  /^[®™*\s]*(?:\([^()]{2,60}\))?,?\s?(?:an?\s|each\san?\s|another\s)?(?:(?:separate|existing|current|new|newly[\s-](?:created|organized|formed|established))\s)?(?:series|portfolio)\sof\s(?:the\s)?([^\n(;]{2,90})/i
const PRESENTLY = /^[^\n]{0,120}?\((?:presently|currently|now)\sknown\sas\s(?:the\s)?["“]?([^()"”]{4,90})["”]?\)/i

const MERGER_HEADS = new RegExp(
  String.raw`(?:${ENDS_IN_MERGER}|current|existing)\s(?:fund|portfolio)s?[\s-]*(?:proposed\s)?(?:${GOES_ON})\s(?:fund|portfolio)s?|\n(?:name\sof\s)?(?:funds?|portfolios?)\s+(?:(?:will|to|is|are|shall)\s(?:be\s)?)?(?:${MERGES_INTO.replaceAll(' ', '\\s')})(?=\s*\n)`,
  'i',
)

/** Successors of a table: the second name of each row under "Current … / Successor …" heads. */
function successors(text: string): { from: number; to: number } | null {
  const head = MERGER_HEADS.exec(text.slice(0, 40_000))
  return head ? { from: head.index + head[0].length, to: head.index + head[0].length + 6000 } : null
}

/** Other funds of the text, and subjects that a table of mergers names. */
export function otherFunds(
  text: string,
  cover: number,
  subjects: readonly Named[],
  trusts: readonly CoverTrust[],
): { others: Other[]; merging: Named[] } {
  const others: Other[] = [],
    merging: Named[] = []
  const names = fundNames(text, cover, Math.min(text.length, cover + 60_000))
  // Former and future names are no funds of their own, wherever else they stand.
  const otherNames = new Set(
    [...names.filter(n => isOtherName(text, n.from)), ...(renamed(text, Math.max(0, cover - 60))?.later ?? [])].map(n => nameKey(n.name)),
  )
  const table = successors(text)
  let row = 0
  for (const [i, n] of names.entries()) {
    const after = text.slice(n.to, n.to + 160),
      before = text.slice(Math.max(0, n.from - 400), n.from)
    const series = SERIES_OF.exec(after)?.[1]
    const owner = series && (/^the\sTrust\b|^Trust\b/i.test(series) ? (trusts[0]?.name ?? null) : ownerIn(series, trusts))
    const presently = PRESENTLY.exec(after)?.[1]?.replace(/\s+/g, ' ').trim() ?? null
    if (n.form !== 'fund' || isOtherName(text, n.from) || /(?:series|portfolio)s?\sof\s(?:the\s)?$/i.test(before)) continue
    if (table && n.from >= table.from && n.from < table.to) {
      const words = text.slice(Math.max(names[i - 1]?.to ?? 0, table.from), n.from)
      // Prose under the table: "The mergers of A and B do not need a vote".
      if (/\n\s*(?:The|On|At|Under|If|Each|It|In|This|Shareholders)\s\p{Ll}[^\n]*$/u.test(words)) {
        table.to = n.from
      } else if (/\.\s/.test(words) && /[a-z]{4,}\s[a-z]{3,}\s[a-z]{3,}|(?:\b[a-z]+\s){5}/.test(words)) {
        table.to = n.from
      } else {
        row++
        if (row % 2 === 1) merging.push(n)
        else others.push({ ...n, role: 'acquiring', trust: owner ?? (trusts.length === 1 ? trusts[0]!.name : null), presently })
        continue
      }
    }
    const key = nameKey(n.name)
    const isSubject = subjects.some(s => nameKey(s.name) === key)
    const acquiring =
      ACQUIRING_AFTER.test(after) ||
      (!TARGET_AFTER.test(after) && ACQUIRING_BEFORE.test(before) && !/\bsubject\sto\s[^.]{0,20}$/i.test(before))
    if (isSubject && !(acquiring && subjects.length > 1)) continue
    const comparable =
      !acquiring &&
      COMPARABLE.test(text.slice(Math.max(0, n.from - 250), n.to + 250)) &&
      /performance|\breturns\b/i.test(text.slice(Math.max(0, n.from - 1200), n.to + 1200))
    const underlying = /\bunderlying\s(?:\p{L}+\s)?(?:funds?|portfolios?|etfs?)\b/iu.test(text.slice(Math.max(0, n.from - 300), n.to + 300))
    const role: PortfolioRole = acquiring ? 'acquiring' : comparable ? 'comparable' : underlying ? 'underlying' : 'mentioned'
    const known = others.find(o => nameKey(o.name) === key)
    if (known) {
      if (known.role === 'mentioned' || (known.role === 'underlying' && role === 'acquiring')) known.role = role
      continue
    }
    if (otherNames.has(key) || (role === 'mentioned' && (/\s(?:of|for|in|to)\s/.test(n.name) || trusts.some(t => nameKey(t.name) === key))))
      continue
    // A shortened form of a subject is an alias, no fund of its own.
    if ([...subjects, ...others].some(s => nameKey(s.name).endsWith(key) && !(isSubject && nameKey(s.name) === key))) continue
    others.push({ ...n, role, trust: owner ?? (acquiring && trusts.length === 1 ? trusts[0]!.name : null), presently })
  }
  return { others, merging }
}

/** The registrant that "a series of X" names, one of the cover by its name or without its form: "Larch Funds" of Larch Funds, Inc. */
function ownerIn(series: string, trusts: readonly CoverTrust[]): string | null {
  const key = nameKey(series),
    bare = (name: string) => nameKey(name.replace(/,? (?:Inc|Ltd|LLC|L\.L\.C)\.?$/i, ''))
  const name = fundNames(series)[0]?.name
  return trusts.find(t => bare(t.name) === (name ? bare(name) : key))?.name ?? name ?? null
}

const MERGER = /\b(?:re-?organi[sz]|merge|acqui|consolidat|in\sexchange|transaction)/i

/** What stands around a name, within its paragraph: "Effective August 29, Henrik Solberg manages the X Fund." in one of its own, though one on the merger follows. */
function around(text: string, { from, to }: { from: number; to: number }): string {
  const before = text.slice(Math.max(0, from - 400), from),
    own = before.search(/[.:”"]\n(?![\s\S]*[.:”"]\n)/)
  const after = text.slice(to, to + 300),
    end = after.search(/[.:”"]\n/)
  return `${own < 0 ? before : before.slice(own + 1)}${end < 0 ? after : after.slice(0, end)}`
}

/** A fund that takes over another and of which a sentence elsewhere tells more: "X became co-manager of the Y Fund." */
export function alsoSpokenOf(text: string, cover: number, name: string): boolean {
  return fundNames(text, cover, Math.min(text.length, cover + 60_000)).some(n => {
    if (nameKey(n.name) !== nameKey(name) || n.from < cover || MERGER.test(around(text, n))) return false
    const start = Math.max(...['. ', ': ', '\n'].map(end => text.lastIndexOf(end, n.from - 1))),
      end = /[.;]\s|\n/.exec(text.slice(n.to))
    const sentence = text.slice(start + 1, n.to + (end?.index ?? 200))
    return (
      !/\b(?:receive|exchange|combin|absorb|surviv|succeed|transfer)/i.test(sentence) &&
      /\b(?:will|would|became|becomes?|is|are|was|were|has|have|manages?|changed)\b/.test(sentence)
    )
  })
}

/** Whether the text speaks of a fund of the cover only as the one that takes over another. */
export function onlyAcquires(text: string, cover: number, name: string): boolean {
  const places = fundNames(text, cover, Math.min(text.length, cover + 60_000)).filter(n => nameKey(n.name) === nameKey(name))
  // A fund with a heading of its own is spoken of for its own sake.
  const headed = places.some(
    n =>
      n.from > cover &&
      text.slice(text.lastIndexOf('\n', n.from - 1) + 1, n.from).trim() === '' &&
      /^[:.]?\s*\n/.test(text.slice(n.to, n.to + 6)),
  )
  return places.length > 0 && !headed && places.every(n => n.from < cover || MERGER.test(around(text, n)))
}
