// In: a reading and an office (adviser, subadviser). Out: every move in it that the document tells, statement by statement: which firm leaves it, which comes.
//   "On November 1, 2005, Lathrop Fairbairn will succeed Orrin as adviser …"
//                         ^ comes                   ^ leaves   ^ office
import type { ChangeDate } from '../../../../model/filing.ts'
import { writtenDates } from '../../dates/written-date.ts'
import type { Reading } from '../candidate.ts'
import { folded } from '../folded.ts'
import type { Move } from './moves.ts'
import { firmsOf } from './named.ts'
import { announces, happens, longAgo, reminds } from './news.ts'
import { paidBefore } from './office-before.ts'
import { moveOf } from './office-move.ts'
import { APPOINTING, ENDING, named, object, withoutForms, type Office } from './office-words.ts'
import { saidIn, type Said } from './said.ts'

export function officeMoves(reading: Reading, office: Office): Move[] {
  const moves: Move[] = []
  for (const s of saidIn(reading)) {
    const ending = longAgo(s, reading)
      ? null
      : (notRenewed(s, reading, office) ?? broughtToEnd(s, reading, office) ?? untilThen(s, moves.at(-1), reading))
    if (ending) {
      moves.push(ending)
      continue
    }
    if (!happens(s) || longAgo(s, reading) || reminds(s)) continue
    // "After the reorganization, X will serve as adviser to the Acquiring Fund": it is the other fund's.
    if (/\b(?:to|of|for) (?:the|each) (?:acquiring|surviving|successor) (?:fund|portfolio|etf)s?\b/.test(s.whatLow)) continue
    const handed = office.manages ? handedOn(s, reading) : null
    if (handed) {
      moves.push(handed)
      continue
    }
    if (s.relative) {
      const move = byTheWay(s, reading, office)
      if (move) moves.push(move)
      continue
    }
    // "references to X are replaced with Y as a result of a change in the subadviser's name": the firm stays.
    if (/\breferences? to\b/.test(s.whoLow) && /\b(?:name|renamed)\b/.test(s.whatLow)) continue
    // "Corley National Bank, the Funds' former investment adviser, sold its business": it has left.
    const former =
      moves.length && s.clause.text.includes('former ')
        ? /([A-Z][^,;]{3,80}), (?:the|its|each|our)\b[^,;]{0,40}\bformer [^,;]{3,40},/.exec(s.clause.text)
        : null
    if (
      former &&
      office.role.test(folded(former[0])) &&
      !office.unlike.test(folded(former[0])) &&
      s.clause.index - moves.at(-1)!.s.clause.index <= 2
    ) {
      const firms = named(former[1]!.replace(/^.*\b(?:when|as|that|after|because)\s(?=[A-Z])/, ''), reading)
        .filter(f => !moves.at(-1)!.comes.includes(f))
        .slice(0, 1)
      if (firms.length) {
        moves.push({ s, leaves: firms, comes: moves.at(-1)!.comes })
        continue
      }
    }
    // "approved a change in the Fund's sub-adviser. As of March 15, X no longer manages its assets, and Y, the adviser, manages them directly."
    const change = reading.clauses[s.clause.index - 1],
      ofSub =
        change?.in === s.clause.in &&
        !/\bsub-?\s?advis/.test(s.low) &&
        /\bchanges? (?:of|in|to) [^.;]{0,60}\bsub-?\s?advis/i.test(change.text) &&
        s.ended &&
        !s.passive &&
        ['manage', 'advise', 'serve', 'act'].includes(s.verb)
    if (ofSub) {
      const leaves = office.manages ? firmsOf(s.who, reading).slice(0, 1) : []
      if (leaves.length) moves.push({ s, leaves, comes: [] })
      continue
    }
    const chosen = heirOf(s, reading, office)
    if (chosen) {
      moves.push(chosen)
      continue
    }
    const role = office.role.test(withoutForms(s.low)) || office.contract.test(s.low)
    // "X assumes its duties on September 2, 2003" tells of what is to come, present tense or not.
    if (
      role &&
      !announces(s) &&
      !(
        s.tense === 'infinitive' &&
        /^(?:authorize|approve|vote|determine|decide|agree|propose|ask|request|consider)$/.test(s.governor ?? '')
      ) &&
      !(s.verb === 'end' && office.contract.test(s.whoLow) && /^on\b/.test(s.whatLow)) &&
      !(s.verb === 'be' && s.tense === 'present' && /^(?:an? |the )?(?:additional|new) /.test(s.whatLow)) &&
      !((s.verb === 'replace' || s.verb === 'succeed') && !s.passive && /\bin managing\b/.test(s.whatLow)) &&
      !(s.verb === 'assume' && writtenDates(s.what).length) &&
      !((s.verb === 'replace' || s.verb === 'succeed') && !s.passive && s.tense === 'present' && office.role.test(s.whatLow))
    )
      continue
    const move =
      inItsPlace(role ? moveOf(s, reading, office) : null, reading, office) ??
      (role ? null : (afterAnnounced(s, reading, office) ?? dismissed(s, reading, office))) ??
      succession(s, moves.at(-1), reading) ??
      (office.manages ? passedOn(s, reading) : null)
    if (move && !move.dates && /\b(?:interim|temporar\w+)\b/.test(s.low)) move.dates = endOf(s, reading)
    if (move && (move.leaves.length || move.comes.length)) moves.push(move)
  }
  return moves
}

/** "The Trust may hire subadvisers without a vote. The Trustees decided to let go X and to engage Y instead." */
function dismissed(s: Said, reading: Reading, office: Office): Move | null {
  if (s.passive || s.relative || !ENDING.has(s.verb) || s.tense === 'present') return null
  const told = reading.clauses[s.clause.index - 1]
  const firms = /\b(?:agreement|contract|plan|fund|portfolio)s?\b/i.test(s.what.slice(0, 60))
    ? []
    : firmsOf(object(s.what), reading).slice(0, 1)
  return told?.in === s.clause.in && firms.length && office.role.test(told.text.toLowerCase()) ? { s, leaves: firms, comes: [] } : null
}

/** "The Board has approved a change of sub-adviser. From June 16, X will manage the assets in place of Y." */
function afterAnnounced(s: Said, reading: Reading, office: Office): Move | null {
  if (s.passive || s.tense !== 'future' || !['manage', 'run', 'replace', 'succeed', 'assume', 'take'].includes(s.verb)) return null
  const told = reading.clauses[s.clause.index - 1]
  if (
    told?.in !== s.clause.in ||
    !/\b(?:change (?:of|in)|new)\b/i.test(told.text) ||
    !office.role.test(told.text.toLowerCase()) ||
    office.unlike.test(told.text.toLowerCase())
  )
    return null
  const old = /\b(?:in place of|instead of|replacing|succeeding|from)\s+(?=[A-Z])(.{2,120})/.exec(s.what),
    comes = firmsOf(s.who, reading).slice(0, 1),
    leaves = old ? firmsOf(old[1]!, reading).slice(0, 1) : []
  return comes.length && leaves.length && comes[0] !== leaves[0] ? { s, leaves, comes } : null
}

/** "The Fund is now advised by X. The Trustees chose Y to take its place.": whose place, the sentence before says. */
function inItsPlace(move: Move | null, { clauses, ...rest }: Reading, office: Office): Move | null {
  if (
    !move?.comes.length ||
    move.leaves.length ||
    !/\b(?:to (?:take its place|replace it|succeed it)|in its (?:place|stead)|instead)\b/.test(move.s.low)
  )
    return move
  const before = clauses
    .slice(Math.max(0, move.s.clause.index - 2), move.s.clause.index)
    .reverse()
    .find(k => office.role.test(folded(k.text)) || /\badvised by\b/i.test(k.text))
  const firms = before ? firmsOf(before.text, { clauses, ...rest }).filter(f => !move.comes.includes(f)) : []
  return firms.length === 1 ? { ...move, leaves: firms } : move
}

/** "under an interim agreement that will end on the earlier of October 30 or …". */
function endOf({ clause }: Said, { clauses }: Reading): ChangeDate[] {
  // "The interim agreement will end on …", a sentence or two further on.
  const on = clauses
    .slice(clause.index + 1, clause.index + 3)
    .filter(k => k.in === clause.in && /^(?:the|this|that|such) interim\b/i.test(k.text))
  return [clause, ...on]
    .flatMap(({ text, lines }) =>
      writtenDates(text)
        .filter(
          d =>
            d.date &&
            /\b(?:until|through|(?:ends?|expires?|terminates?) on)(?: the earlier of)?(?: \(\w\))? $/i.test(text.slice(0, d.from)),
        )
        .map(d => ({ role: 'end' as const, date: d.date!, qualifier: 'on' as const, lines })),
    )
    .slice(0, 1)
}

/** "an agreement with X, who will serve as the adviser": the firm of which it is told comes. */
function byTheWay(s: Said, reading: Reading, office: Office): Move | null {
  if (
    s.passive ||
    !(s.tense === 'future' || (s.verb === 'become' && announces(s))) ||
    !['serve', 'act', 'become', 'be'].includes(s.verb) ||
    !/\b(?:who|which)(?: thereby| then)?$/.test(s.low.slice(0, s.group.from).trimEnd())
  )
    return null
  const role = s.whatLow.slice(0, 160)
  const comes =
    office.role.test(role) && !office.unlike.test(role)
      ? firmsOf(s.clause.text.slice(Math.max(0, s.group.from - 160), s.group.from), reading).slice(-1)
      : []
  // "X merged into its affiliate, Y, which thereby became the adviser".
  const merged = /^(.{3,120}?)\s(?:was |has |will )?(?:be |been )?merged?\s(?:with and )?(?:in)?to\b/is.exec(s.clause.text)
  // "will be transferred from X to Y, which will serve as custodian"
  const moved = /\b(?:transfer|mov|transition|reassign)\w*\b[^;]{0,40}? from (?:the )?([A-Z].{2,120}?) to (?=[A-Z])/.exec(
    s.clause.text.slice(0, s.group.from),
  )
  if (moved && comes.length)
    return {
      s,
      leaves: firmsOf(moved[1]!, reading)
        .filter(f => !comes.includes(f))
        .slice(0, 1),
      comes,
    }
  return comes.length
    ? {
        s,
        leaves: merged
          ? firmsOf(merged[1]!, reading)
              .filter(f => !comes.includes(f))
              .slice(-1)
          : paidBefore(s, reading),
        comes,
      }
    : null
}

/** "The Fund is advised by X. The Trustees chose Y to take its place.": the office is named by the sentence before. */
function heirOf(s: Said, reading: Reading, office: Office): Move | null {
  const before =
    APPOINTING.has(s.verb) && !s.passive && /\bto (?:take its place|replace it|succeed it)\b/.test(s.whatLow)
      ? reading.clauses[s.clause.index - 1]
      : undefined
  if (
    !before ||
    before.in !== s.clause.in ||
    !office.role.test(withoutForms(before.text.toLowerCase()).replace(/\badvised by\b/, 'adviser'))
  )
    return null
  const comes = named(object(s.what), reading).slice(0, 1)
  return comes.length
    ? {
        s,
        leaves: firmsOf(before.text, reading)
          .filter(n => !comes.includes(n))
          .slice(-1),
        comes,
      }
    : null
}

/** "The closing caused the agreement between the Trust and X to terminate automatically.": X has the office no more. */
function broughtToEnd(s: Said, reading: Reading, office: Office): Move | null {
  if (s.passive || s.negative || !['terminate', 'end'].includes(s.verb) || s.tense !== 'infinitive' || !office.contract.test(s.low))
    return null
  const party =
    /\b(?:caus(?:ed|ing)|result(?:ed|ing) in)\b[^;]*?\b(?:agreement|contract)s? (?:between|with) (?:the (?:Trust|Fund|Company|Portfolio|Adviser)s?(?:['’]s)?(?:,? on behalf of [^,;]{3,60},?)? and )?(.{2,90})$/i.exec(
      s.clause.text.slice(0, s.group.from).trimEnd(),
    )
  const leaves = party ? named(party[1]!, reading).slice(0, 1) : []
  return leaves.length ? { s, leaves, comes: [] } : null
}

/** Of a sentence that goes back behind the day of the one before it. */
const BEFORE_THEN =
  /^\W*(?:previously|formerly|until then|before then|up to then|(?:before|prior to|until) (?:that|this|such) (?:date|time|day|change))\b/

/** "will not renew the agreement with X". */
function notRenewed(s: Said, reading: Reading, office: Office): Move | null {
  // "The subadvisory agreement with X will not be renewed when it expires on April 30."
  if (
    s.negative &&
    s.passive &&
    ['renew', 'extend', 'continue'].includes(s.verb) &&
    office.contract.test(s.whoLow) &&
    !office.unlike.test(s.whoLow) &&
    happens({ ...s, negative: false })
  ) {
    const party = /\bwith\s+(.{3,120})/is.exec(s.who),
      gone = party ? named(object(party[1]!), reading).slice(0, 1) : []
    return gone.length ? { s, leaves: gone, comes: [] } : null
  }
  if (
    !s.negative ||
    s.passive ||
    !['renew', 'extend', 'continue'].includes(s.verb) ||
    !office.contract.test(s.whatLow) ||
    !happens({ ...s, negative: false })
  )
    return null
  const party = /\bwith\s+(.{3,120})/is.exec(s.what),
    leaves = party ? named(object(party[1]!), reading).slice(0, 1) : []
  return leaves.length ? { s, leaves, comes: [] } : null
}

/** "Until that date, X will continue in those roles", right after the sentence that tells who comes. */
function untilThen(s: Said, last: Move | undefined, reading: Reading): Move | null {
  if (
    !last?.comes.length ||
    last.leaves.length ||
    !(s.continues || s.verb === 'continue' || (s.verb === 'go' && /^on\b/.test(s.whatLow))) ||
    s.clause.in !== last.s.clause.in ||
    s.clause.index - last.s.clause.index > 2 ||
    !/\buntil (?:that|such|then|this)\b/.test(`${s.openerLow} ${s.whatLow}`)
  )
    return null
  const leaves = named(s.who, reading)
    .filter(n => !last.comes.includes(n))
    .slice(0, 1)
  return leaves.length ? { s, leaves, comes: last.comes } : null
}

/** "Day-to-day management of the Fund has been transferred from X to Y", both of them firms. */
function passedOn(s: Said, reading: Reading): Move | null {
  // "Management of the Fund by X will come to an end"
  if (!s.passive && ['end', 'conclude', 'cease', 'terminate'].includes(s.verb) && /\bmanagement of\b.*\bby\b/.test(s.whoLow)) {
    const gone = firmsOf(/\bby\s+(.{3,100})/i.exec(s.who)![1]!, reading).slice(0, 1)
    if (gone.length) return { s, leaves: gone, comes: [] }
  }
  const pair =
    (s.passive || (s.tense !== 'present' && ['transition', 'shift', 'move', 'pass'].includes(s.verb))) &&
    ['transfer', 'transition', 'shift', 'move', 'assign', 'pass'].includes(s.verb) &&
    /\bmanagement\b/.test(s.whoLow)
      ? /\bfrom\s+(.{3,120}?)\s+to\s+(.{3,120})/is.exec(s.what)
      : null
  const leaves = pair ? firmsOf(pair[1]!, reading).slice(0, 1) : [],
    comes = pair ? firmsOf(pair[2]!, reading).slice(0, 1) : []
  return leaves.length && comes.length && leaves[0] !== comes[0] ? { s, leaves, comes } : null
}

/** "The part of the assets that X managed was given to Y, a new sub-adviser" */
function handedOn(s: Said, reading: Reading): Move | null {
  if (!s.passive || !['give', 'allocate', 'reallocate', 'assign', 'reassign', 'transfer', 'move', 'shift'].includes(s.verb)) return null
  const held =
    /\b(?:assets|portion|part|share|sleeve|segment)\b.*?\b(?:managed by\s+(.{3,100})|(?:that|which)\s+([A-Z].{2,100}?)\s+(?:managed|manages|has managed)\b)/s.exec(
      s.clause.text.slice(0, s.group.from),
    )
  const onto = held ? /^(?:over )?to\s+(.{3,140})/is.exec(s.what.trim()) : null
  if (!held || !onto || /,\s(?:one of|the other|an(?:other)? (?:existing|current)|(?:an?|the) (?:existing|current))\b/i.test(onto[1]!))
    return null
  const leaves = firmsOf((held[1] ?? held[2])!, reading).slice(0, 1),
    comes = firmsOf(onto[1]!, reading).slice(0, 1)
  return leaves.length && comes.length && leaves[0] !== comes[0] ? { s, leaves, comes } : null
}

/** "Old Harbor Trust Company succeeds Piedmont National Bank", right after the sentence that names its office. */
function succession(s: Said, last: Move | undefined, reading: Reading): Move | null {
  // "will add X as a sub-adviser and will terminate Y"
  if (last?.comes.length && !last.leaves.length && ENDING.has(s.verb) && !s.passive && s.clause === last.s.clause) {
    const firms = firmsOf(s.what, reading)
      .filter(f => !last.comes.includes(f))
      .slice(0, 1)
    return firms.length ? { s, leaves: firms, comes: last.comes } : null
  }
  // "Until then this office is held by X"
  if (
    last?.comes.length &&
    !last.leaves.length &&
    s.passive &&
    s.verb === 'hold' &&
    s.clause.index - last.s.clause.index <= 1 &&
    /\b(?:office|position|role|capacity)\b/.test(s.whoLow) &&
    /\b(?:until (?:then|that)|before|so far)\b/.test(`${s.openerLow} ${s.whoLow}`)
  ) {
    const by = /\bby\s+(.{3,120})/is.exec(s.what),
      firms = by ? firmsOf(by[1]!, reading).slice(0, 1) : []
    return firms.length ? { s, leaves: firms, comes: last.comes } : null
  }
  // "Its successor is X"
  if (
    last?.leaves.length &&
    !last.comes.length &&
    s.verb === 'be' &&
    s.clause.index - last.s.clause.index <= 1 &&
    /^(?:its|the|their) (?:new )?(?:successor|replacement)\b/.test(s.whoLow)
  ) {
    const firms = firmsOf(s.what, reading).slice(0, 1)
    return firms.length ? { s, leaves: last.leaves, comes: firms } : null
  }
  // "The Directors named Y to succeed X for an interim period.", "Y was appointed to that office"
  if (
    last?.leaves.length &&
    !last.comes.length &&
    APPOINTING.has(s.verb) &&
    !s.relative &&
    announces(s) &&
    s.clause.index - last.s.clause.index <= 1
  ) {
    const whom = /\bto (?:succeed|replace|take over from)\s+(.{2,80})/i.exec(s.what),
      heirs =
        !s.passive && whom
          ? named(s.what.slice(0, whom.index), reading)
          : s.passive && /^to (?:that|this|the) (?:office|position|role|post)\b/.test(s.whatLow)
            ? named(s.who, reading)
            : []
    const comes = heirs.filter(f => !last.leaves.includes(f)).slice(0, 1)
    if (
      comes.length &&
      (s.passive || last.leaves.some(l => whom![1]!.startsWith(l.split(' ')[0]!)) || /^(?:it|them|that firm)\b/i.test(whom![1]!))
    )
      return { s, leaves: last.leaves, comes }
  }
  // "Its work passes to X", "Those duties fall to X from July 1"
  if (
    last?.leaves.length &&
    !last.comes.length &&
    !s.relative &&
    ['pass', 'go', 'fall', 'move', 'shift', 'transfer', 'hand', 'transition', 'give', 'assign'].includes(s.verb) &&
    s.clause.index - last.s.clause.index <= 1 &&
    /^(?:its|the|this|that|these|those|such) (?:[\w-]+ )?(?:work|dut\w+|functions?|place|role|services?|responsibilit\w+|tasks?|assets|mandate)\b/.test(
      s.whoLow,
    )
  ) {
    const onto = /^(?:over )?to\s+(.{3,140})/is.exec(s.what),
      firms = onto ? firmsOf(onto[1]!, reading).slice(0, 1) : []
    return firms.length ? { s, leaves: last.leaves, comes: firms } : null
  }
  // "dismissed X as auditor and engaged Y"
  if (last && !last.comes.length && APPOINTING.has(s.verb) && !s.passive && s.clause === last.s.clause && announces(s)) {
    const firms = firmsOf(s.what, reading)
      .filter(f => !last.leaves.includes(f))
      .slice(0, 1)
    return firms.length ? { s, leaves: [], comes: firms } : null
  }
  // "Brightwater will begin managing its portion on July 15": when the one who comes begins.
  if (
    last?.comes.length &&
    !s.passive &&
    !s.relative &&
    (s.begins || s.tense === 'future') &&
    ['manage', 'serve', 'provide', 'act', 'commence'].includes(s.verb) &&
    s.clause.index - last.s.clause.index <= 1 &&
    s.clause.passage === last.s.clause.passage &&
    writtenDates(s.what).length > 0
  ) {
    const who = named(s.who, reading)
    if (
      /^(?:each|it|they|both|the new (?:sub-?advis[eo]rs?|firms?))\b/.test(s.whoLow) ||
      (who.length > 0 && who.every(n => last.comes.includes(n)))
    )
      return { s, leaves: last.leaves, comes: last.comes }
  }
  // "Y assumed responsibility for managing the portfolio from X", said of the one who comes.
  if (
    last?.comes.length &&
    !last.leaves.length &&
    !s.passive &&
    ['assume', 'take'].includes(s.verb) &&
    /\b(?:manag\w+|responsib\w+)\b/.test(s.whatLow) &&
    s.clause.index - last.s.clause.index <= 1
  ) {
    const who = named(s.who, reading),
      from = /\bfrom\s+(?=[A-Z])(.{3,100})/.exec(s.what)
    if (who.length > 0 && who.every(n => last.comes.includes(n)))
      return { s, leaves: from ? firmsOf(object(from[1]!), reading).slice(0, 1) : [], comes: last.comes }
  }
  // "The transition from X is expected to be completed by July 31.", "X was the distributor prior to that date."
  const from =
    last?.comes.length && !last.leaves.length && !s.relative && s.clause.index - last.s.clause.index <= 1
      ? /^the (?:transition|transfer|conversion|change) from\b/.test(s.whoLow)
        ? s.who
        : s.tense === 'past' &&
            ['be', 'serve', 'act'].includes(s.verb) &&
            /\b(?:prior to|until|before) (?:that|such|this) (?:date|time)\b/.test(s.whatLow)
          ? s.who
          : null
      : null
  const gone = from
    ? firmsOf(from, reading)
        .filter(n => !last!.comes.includes(n))
        .slice(0, 1)
    : []
  if (gone.length) return { s, leaves: gone, comes: last!.comes }
  // "Its predecessor was X", right after the one who has come.
  if (
    last?.comes.length &&
    !last.leaves.length &&
    s.verb === 'be' &&
    !s.passive &&
    s.clause.index - last.s.clause.index <= 1 &&
    /^(?:its|the|their) (?:immediate )?predecessor\b/.test(s.whoLow)
  ) {
    const firms = firmsOf(s.what, reading).slice(0, 1)
    return firms.length ? { s, leaves: firms, comes: last.comes } : null
  }
  // "Y has been appointed to serve in that capacity", "the Board has selected Y for that role".
  if (
    last?.leaves.length &&
    !last.comes.length &&
    !s.relative &&
    APPOINTING.has(s.verb) &&
    announces(s) &&
    s.clause.index - last.s.clause.index <= 1 &&
    /\b(?:in|to|for) (?:that|this|such|the same) (?:capacity|role|position|office)\b|\bas (?:such|its successor|its replacement)\b/.test(
      s.low.slice(s.group.from),
    )
  ) {
    const firms = named(s.passive ? s.who : object(s.what), reading)
      .filter(n => !last.leaves.includes(n))
      .slice(0, 1)
    if (firms.length) return { s, leaves: last.leaves, comes: firms }
  }
  // "Before that date the Funds' adviser was X"
  if (
    last?.comes.length &&
    !last.leaves.length &&
    s.verb === 'be' &&
    !s.passive &&
    s.tense === 'past' &&
    s.clause.index - last.s.clause.index <= 1 &&
    BEFORE_THEN.test(s.low.slice(0, s.group.from))
  ) {
    const firms = firmsOf(s.what, reading)
      .filter(n => !last.comes.includes(n))
      .slice(0, 1)
    if (firms.length) return { s, leaves: firms, comes: last.comes }
  }
  // "X previously served in that capacity".
  if (
    last?.comes.length &&
    !s.passive &&
    !s.relative &&
    ['serve', 'act'].includes(s.verb) &&
    s.clause.index - last.s.clause.index <= 1 &&
    /\bpreviously\b/.test(s.low) &&
    /\b(?:in (?:that|this|such|the same) (?:capacity|role|position)|as such)\b/.test(s.whatLow)
  ) {
    return {
      s,
      leaves: named(s.who, reading)
        .filter(n => !last.comes.includes(n))
        .slice(0, 1),
      comes: last.comes,
    }
  }
  if (
    !last?.comes.length ||
    s.passive ||
    !['succeed', 'replace'].includes(s.verb) ||
    s.clause.passage !== last.s.clause.passage ||
    s.clause.index - last.s.clause.index > 1
  )
    return null
  const who = named(s.who, reading)
  const same = s.whoLow === 'it' ? last.comes.length === 1 : who.length > 0 && who.every(n => last.comes.includes(n))
  return same ? { s, leaves: named(object(s.what), reading).slice(0, 1), comes: last.comes } : null
}
