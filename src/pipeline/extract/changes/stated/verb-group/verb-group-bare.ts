// In: a verb group that came to its verb without an auxiliary. Out: the group, or null where the word is a noun or told of one.
//   "the Fund replaces its index"    "shares held 60 days or less"
//             ^ a verb                       ^ told of the shares
import { wordList } from '../../../../../model/word-list.ts'
import { groupOf, type Found, type Group, type Run, type Token } from './verb-group-run.ts'
import { BE, DETERMINERS, MODALS, PREPOSITIONS } from './verb-group-words.ts'
import { formsOf, NOUNS, type Form } from './verbs.ts'

/** "The Board approved on June 11 the termination of the Fund": who decides is no thing approved. */
const DECIDERS = new Set(wordList`board trustees directors committee shareholders stockholders adviser advisor manager`)
const INTRANSITIVE = new Set(wordList`
  act agree become begin cease change close combine come conclude convert decide decline depart die end enter expire fall go join lapse
  leave liquidate merge move occur pass relocate reopen reorganize resign retire rise serve shift start step succeed switch terminate
  transition vote
`)
/** What is done with shares for some time or at some price. */
const HELD = new Set(wordList`hold purchase sell redeem buy acquire exchange`)
/** What two people or firms do together. */
const JOINT = new Set(wordList`replace succeed join assume manage co-manage lead oversee serve become`)

const DECIDED = /^(?:approv|propos|recommend|consider|announc|plans?$|resolutions?$|amendments?$)/
const SHARED = /^(?:responsib\w+|primary|joint|portfolio|management|day-to-day)$/
const SHARED_OR_THE = /^(?:responsib\w+|primary|joint|portfolio|management|day-to-day|the)$/
const OBJECT = /^(?:from|its|the|his|her|their|it|them|effective|on|down|up)$/
const OF_ANOTHER = /^(?:to|who|which|that|has|have|had|of|for|in|by|with)$/

/** A word in its place. */
interface Place {
  tokens: readonly Token[]
  /** Where its group begins, and where it stands itself. */
  first: number
  at: number
  word: string
  /** The word before its group, and the one behind it. */
  before: string
  after: string
  done: (verb: Form, known?: Partial<Found>) => Group
}

/** A verb without auxiliaries: "replaces", "terminated", "managed by". */
export function bareVerb({ tokens, first, next: at, found }: Run): Group | null {
  const done: Place['done'] = (verb, known) => groupOf(tokens, verb.verb, first, at, known ? { ...found, ...known } : found)
  const place: Place = {
    tokens,
    first,
    at,
    word: tokens[at]!.word,
    before: tokens[first - 1]?.word ?? '',
    after: tokens[at + 1]?.word ?? '',
    done,
  }
  const forms = formsOf(place.word)
  const form = (wanted: Form['form']) => forms.find(f => f.form === wanted)
  const s = form('s')
  const past = form('past')
  const base = form('base')
  const ing = form('ing')
  // "approved changing the name of the Fund" says what an infinitive would.
  if (ing && DECIDED.test(place.before)) return done(ing, { tense: 'infinitive' })
  const told = toldOfNoun(place, s, past)
  if (told) return told
  if (DETERMINERS.has(place.before) || place.before === 'to' || place.before === '' || place.word === 'limited') return null
  // "no longer issues certificates"
  if (s) return isNounInS(place) ? null : found.ended ? done(s) : inS(place, s)
  // "we report"
  if (base && /^(?:we|they)$/.test(place.before)) return done(base)
  if (past) return inPast(place, past)
  // "A and B no longer serve"
  return base ? (found.ended ? done(base) : inBase(place, base)) : null
}

function toldOfNoun({ word, before, after, done }: Place, s?: Form, past?: Form): Group | null {
  if (before !== 'that' || NOUNS.has(word)) return null
  // "an amendment that reduces the fee"
  if (s) return done(s, { reduced: true })
  // "the restriction that kept the Fund from lending"
  return past && /^(?:the|its|their|an?|all|any|each)$/.test(after) ? done(past, { reduced: true, tense: 'past' }) : null
}

/** "all outstanding shares on May 1", "charges on purchases": nouns, whatever follows; "as follows" is said of what comes. */
function isNounInS({ word, before, after }: Place): boolean {
  return (
    (word === 'follows' && before === 'as') ||
    (word === 'shares' && !SHARED_OR_THE.test(after)) ||
    (after === 'on' && /^(?:charges|limits|exchanges|returns|reports|transfers|caps)$/.test(word))
  )
}

/** "replaces": a noun in the plural may look alike. */
function inS(place: Place, s: Form): Group | null {
  const { tokens, at, word, after, done } = place
  if (!NOUNS.has(word) || isIdiom(place) || passesTo(place) || OBJECT.test(after)) return done(s)
  // "decreases to 1.10%"
  return after === 'to' && /^[\d.$]/.test(tokens[at + 2]?.word ?? '') ? done(s) : null
}

/** "acts as Treasurer", "steps down" */
function isIdiom({ word, after }: Place): boolean {
  return (
    (after === 'as' && word === 'acts') ||
    (after === 'into' && word === 'turns') ||
    (word === 'steps' && /^(?:in|into|down|aside|back|away)$/.test(after))
  )
}

/** "its work passes to X" */
function passesTo({ word, before, after }: Place): boolean {
  return (
    after === 'to' && /^(?:passes|goes|falls|moves|shifts|transfers)$/.test(word) && /^[a-z]{3,}$/.test(before) && !PREPOSITIONS.has(before)
  )
}

/** "terminated", "managed by X" */
function inPast(place: Place, past: Form): Group | null {
  const { before, after, done } = place
  if (isToldOfThing(place) || isHeld(place, past)) return null
  const whole = !PREPOSITIONS.has(after) || (INTRANSITIVE.has(past.verb) && after !== 'by') || (after === 'on' && DECIDERS.has(before))
  if (whole || hasMoved(place, past)) return done(past, { tense: 'past' })
  // "shares sold within 12 months" tells of the shares; "managed by X" says who.
  return after === 'by' ? done(past, { passive: true, reduced: true }) : null
}

/** "the minimum decreased from $10,000 to $2,000" */
const hasMoved = ({ tokens, at, after }: Place, { verb }: Form): boolean =>
  /^(?:decrease|increase|drop)$/.test(verb) && /^(?:from|to)$/.test(after) && /^[\d.$]/.test(tokens[at + 2]?.word ?? '')

function isToldOfThing({ tokens, first, word, before, after }: Place): boolean {
  // "orders received will be priced", "changes approved are": what is told of the noun.
  if (/^(?:will|shall|is|are|was|were|has|have|must|may)$/.test(after)) return true
  // "its management fee rate set forth in the agreement"
  if (word === 'set' && after === 'forth') return true
  // "the fiscal year ended October 31"
  if (word === 'ended' && after !== 'on' && /^(?:years?|months?|periods?|quarters?)$/.test(before)) return true
  // "the newly created seat"
  if (/ly$/.test(before) && DETERMINERS.has(tokens[first - 2]?.word ?? '')) return true
  // "a class designated Class N"
  return (
    /^(?:designated|called|named|entitled|titled)$/.test(word) &&
    /^(?:class|series|fund|trust|plan|agreement|entity|company|index|benchmark)$/.test(before)
  )
}

/** "shares held 60 days or less" */
function isHeld({ before, after }: Place, past: Form): boolean {
  return (
    HELD.has(past.verb) && /^(?:shares?|assets|securities|units?|accounts)$/.test(before) && /^(?:\d|at$|over$|under$|[,.;]|$)/.test(after)
  )
}

/** "replace": of several who do it, else it is a noun. */
function inBase(place: Place, base: Form): Group | null {
  const { word, before, after, done } = place
  // "A and B share responsibility"
  if (word === 'share' && /(?:s|and|[a-z]{3})$/.test(before) && SHARED.test(after)) return done(base)
  if (isOfTwoNames(place, base)) return done(base)
  // "shares convert automatically"
  if (NOUNS.has(word) && /^[a-z]{5,}ly$/.test(after) && /[a-z]{3}s$/.test(before) && !PREPOSITIONS.has(before)) return done(base)
  // "wind up", "please change"
  const isVerb = !NOUNS.has(word) || before === 'please' || (word === 'wind' && /^(?:up|down)$/.test(after))
  return isVerb && /(?:s|and|people|team|please)$/.test(before) ? done(base) : null
}

/** "Hollis and Larch replace Oakley Equity": two names do it. */
function isOfTwoNames({ tokens, first, before }: Place, base: Form): boolean {
  return (
    JOINT.has(base.verb) &&
    !PREPOSITIONS.has(before) &&
    [2, 3, 4, 5, 6, 7].some(back => tokens[first - back]?.word === 'and') &&
    !tokens.slice(Math.max(0, first - 12), first).some(t => MODALS.has(t.word) || BE.has(t.word) || OF_ANOTHER.test(t.word))
  )
}
