// In: the words of a sentence. Out: the verb group that opens at one of them: helpers, polarity, main verb, with its tense and voice.
//   "… Orr will no longer serve as …"
//          ^ future, ended, serve
import type { Statement } from './statement.ts'
import { formsOf, NOUNS } from './verbs.ts'

export interface Token {
  word: string
  from: number
  to: number
}
export type Group = Pick<
  Statement,
  'verb' | 'passive' | 'tense' | 'negative' | 'ended' | 'continues' | 'begins' | 'modal' | 'progressive' | 'group'
> & { first: number; last: number; reduced: boolean }

const MODALS = new Set(['will', 'shall', 'would', 'may', 'might', 'can', 'could', 'should', 'must'])
const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being'])
const ADVERBS = new Set([
  'also',
  'again',
  'once',
  'now',
  'hereby',
  'then',
  'therefore',
  'thereafter',
  'instead',
  'already',
  'currently',
  'each',
  'all',
  'both',
  'still',
  'generally',
  'accordingly',
  'henceforth',
  'in',
  'turn',
  'further',
  'soon',
  'subsequently',
])
const CATENATIVES = new Set([
  'expected',
  'expects',
  'expect',
  'scheduled',
  'anticipated',
  'anticipates',
  'intended',
  'intends',
  'intend',
  'plans',
  'plan',
  'planned',
  'proposes',
  'propose',
  'proposed',
  'agreed',
  'agrees',
  'agree',
  'decided',
  'determined',
  'elected',
  'voted',
  'undertaken',
  'resolved',
  'deemed',
  'required',
  'due',
  'able',
  'chosen',
  'consented',
  'authorized',
  'promised',
  'pledged',
  'undertook',
  'committed',
  'permitted',
  'entitled',
  'contractually',
  'voluntarily',
  'committed',
  'commits',
  'pledged',
  'promised',
  'undertook',
  'undertakes',
  'opted',
  'arranged',
  'obligated',
  'obliged',
  'bound',
])
const ENDERS = new Set(['cease', 'ceases', 'ceased', 'stop', 'stops', 'stopped', 'discontinue', 'discontinued', 'discontinues'])
const BEGINNERS = new Set([
  'begin',
  'begins',
  'began',
  'begun',
  'start',
  'starts',
  'started',
  'commence',
  'commences',
  'commenced',
  'resume',
  'resumes',
  'resumed',
])
const KEEPERS = new Set(['continue', 'continues', 'continued', 'remain', 'remains', 'remained'])
const DETERMINERS = new Set([
  'the',
  'a',
  'an',
  'its',
  'their',
  'his',
  'her',
  'such',
  'this',
  'that',
  'these',
  'those',
  'any',
  'no',
  'each',
  'certain',
  'following',
  'other',
  'of',
  'for',
  'in',
  'on',
  'with',
  'by',
  'at',
  'from',
  'under',
  'new',
  'former',
  'your',
  'our',
  'proposed',
  'recent',
  'applicable',
  'or',
])

const PREPOSITION =
  /^(?:by|under|as|in|at|for|with|within|on|after|before|prior|during|through|to|from|until|upon|of|into|and|or|but|less|more|fewer|longer|not)$/
/** "The Board approved on June 11 the termination of the Fund": who decides is no thing approved. */
const DECIDERS = /^(?:board|trustees|directors|committee|shareholders|stockholders|adviser|advisor|manager)$/
const INTRANSITIVE = new Set([
  'reopen',
  'resign',
  'retire',
  'join',
  'succeed',
  'become',
  'change',
  'vote',
  'close',
  'move',
  'merge',
  'begin',
  'leave',
  'expire',
  'occur',
  'step',
  'go',
  'fall',
  'rise',
  'depart',
  'cease',
  'die',
  'transition',
  'relocate',
  'terminate',
  'liquidate',
  'convert',
  'serve',
  'end',
  'start',
  'come',
  'conclude',
  'decline',
  'reorganize',
  'combine',
  'enter',
  'agree',
  'act',
  'lapse',
  'pass',
  'shift',
  'switch',
  'decide',
])

/** What is done with shares for some time or at some price. */
const HELD = new Set(['hold', 'purchase', 'sell', 'redeem', 'buy', 'acquire', 'exchange'])

const isAdverb = (word: string) =>
  ADVERBS.has(word) || (/[a-z]{3}ly$/.test(word) && word !== 'family' && word !== 'only' && !formsOf(word).length)

/** The verb group that opens at a token, if one does. */
export function groupAt(tokens: readonly Token[], at: number): Group | null {
  const word = (i: number) => tokens[i]?.word ?? ''
  const found = {
    verb: '',
    passive: false,
    tense: 'present' as Statement['tense'],
    negative: false,
    ended: false,
    continues: false,
    begins: false,
    modal: null as string | null,
    progressive: false,
    reduced: false,
  }
  let helped = false,
    perfect = false,
    be = false,
    to = false,
    i = at
  const done = (verb: string, last: number): Group => ({
    ...found,
    verb,
    first: at,
    last,
    group: { from: tokens[at]!.from, to: tokens[last]!.to },
  })
  for (let guard = 0; guard < 24; guard++) {
    const w = word(i)
    if (!w) break
    if (w === 'no' && word(i + 1) === 'longer') {
      found.ended = true
      i += 2
      continue
    }
    // "will at times write calls"
    if (helped && w === 'at' && word(i + 1) === 'times') {
      i += 2
      continue
    }
    if (w === 'not') {
      found.negative = true
      i++
      continue
    }
    if (w === 'cannot' && !be) {
      found.modal = 'can'
      found.negative = true
      helped = true
      i++
      continue
    }
    if (MODALS.has(w) && !be) {
      if (w === 'will' || w === 'shall') found.tense = 'future'
      else found.modal = w
      helped = true
      i++
      continue
    }
    // "did not stand for re-election"
    if (i === at && /^d(?:id|oes|o)$/.test(w) && word(i + 1) === 'not') {
      if (w === 'did') found.tense = 'past'
      helped = true
      i++
      continue
    }
    if (w === 'to' && (helped || i === at)) {
      if (!helped) {
        found.tense = 'infinitive'
        to = true
      } else if (be) found.tense = 'future'
      helped = true
      be = false
      perfect = false
      i++
      continue
    }
    if ((w === 'has' || w === 'have' || w === 'had') && !be) {
      let next = i + 1
      while (isAdverb(word(next)) || word(next) === 'not' || word(next) === 'no' || word(next) === 'longer') next++
      if (
        formsOf(word(next)).some(f => f.form === 'participle') ||
        word(next) === 'been' ||
        CATENATIVES.has(word(next)) ||
        ENDERS.has(word(next))
      ) {
        perfect = true
        helped = true
        if (found.tense === 'present') found.tense = 'perfect'
        i++
        continue
      }
      // "A and B have primary responsibility for …"
      if (w === 'have' && !helped && [1, 2, 3].some(n => word(i + n) === 'responsibility')) return done('have', i)
      if (found.modal || found.tense !== 'present' || (w !== 'have' && !helped)) return done('have', i)
      return null
    }
    if (BE.has(w)) {
      if (w === 'being' && !be) break
      // "is being changed" is under way.
      if (w === 'being') found.progressive = true
      be = true
      helped = true
      if (found.tense === 'present' && (w === 'was' || w === 'were')) found.tense = 'past'
      i++
      continue
    }
    // "is jointly and primarily managed by"
    if (w === 'and' && helped && /ly$/.test(word(i - 1)) && isAdverb(word(i - 1)) && /ly$/.test(word(i + 1)) && isAdverb(word(i + 1))) {
      i++
      continue
    }
    if (isAdverb(w) && helped && !(w === 'in' || w === 'turn') && !(to && /^(?:each|all|both)$/.test(w))) {
      i++
      continue
    }
    if (CATENATIVES.has(w) && (helped || /(?:s|ed)$/.test(w))) {
      let next = i + 1
      while (isAdverb(word(next)) || word(next) === 'that') next++
      // "agreed to a reduction" goes on with a noun.
      // "voted not to renew"
      if (word(next) === 'not' && word(next + 1) === 'to') {
        found.negative = true
        next++
      }
      if (word(next) === 'to' && !/^(?:the|an?|its|their|certain)$/.test(word(next + 1))) {
        helped = true
        found.tense = 'future'
        be = false
        perfect = false
        i = next + 1
        continue
      }
    }
    // "X and Y now share responsibility".
    if (i === at && (w === 'now' || w === 'jointly')) {
      const next = formsOf(word(i + 1)).find(f => f.form === 'base' || f.form === 's')
      return next ? done(next.verb, i + 1) : null
    }
    const forms = formsOf(w)
    if ((ENDERS.has(w) || BEGINNERS.has(w) || KEEPERS.has(w)) && (helped || i === at)) {
      const next = word(i + 1)
      const ing = formsOf(next).find(f => f.form === 'ing')
      if (next === 'to' || ing || next === 'being') {
        if (ENDERS.has(w)) found.ended = true
        else if (KEEPERS.has(w)) found.continues = true
        else found.begins = true
        if (found.tense === 'present' && !helped && /ed$|began/.test(w)) found.tense = 'past'
        if (ing) return done(ing.verb, i + 1)
        // "stops being the transfer agent"
        if (next === 'being') {
          helped = true
          be = true
          perfect = false
          i += 2
          continue
        }
        helped = true
        be = false
        perfect = false
        i += 2
        continue
      }
      if (KEEPERS.has(w)) found.continues = true
    }
    // "will tilt", "will be phased out": a verb all the same, though we do not know it.
    if (
      !forms.length &&
      found.tense === 'future' &&
      helped &&
      !to &&
      /^[a-z]{3,}$/.test(w) &&
      !DETERMINERS.has(w) &&
      !PREPOSITION.test(w)
    ) {
      if (!be && !perfect) return done(w, i)
      if (be && /[a-z]{2}ed$/.test(w)) {
        found.passive = true
        return done(w, i)
      }
    }
    if (!forms.length) break
    if (be) {
      const participle = forms.find(f => f.form === 'participle'),
        ing = forms.find(f => f.form === 'ing')
      if (participle) {
        found.passive = true
        return done(participle.verb, i)
      }
      if (ing) {
        found.progressive = true
        return done(ing.verb, i)
      }
      return done('be', i - 1)
    }
    if (perfect) {
      const participle = forms.find(f => f.form === 'participle')
      return participle ? done(participle.verb, i) : null
    }
    if (helped) {
      const base = forms.find(f => f.form === 'base')
      return base ? done(base.verb, i) : null
    }
    return bare(tokens, at, i, found, done)
  }
  if (be) return done('be', i - 1)
  if (to || !helped) return null
  return null
}

/** What goes from one state to another, in forms that are nouns as often. */
const MOVING = new Set([
  'change',
  'decrease',
  'increase',
  'move',
  'fall',
  'rise',
  'drop',
  'decline',
  'transfer',
  'shift',
  'switch',
  'transition',
  'convert',
  'exchange',
  'split',
  'close',
  'end',
  'start',
  'reopen',
])

/** The verb of a sentence that has no other: "the minimum decreases to $1,000", "the benchmark changes from A to B". */
const PAYING = new Set(['pay', 'bear', 'receive', 'invest', 'seek', 'manage', 'serve', 'become'])

export function loneVerb(tokens: readonly Token[], groups: readonly Group[]): Group | null {
  // "Class C shares of the Fund pay a fee of 0.75%": many of one fund.
  for (let i = 3; i < tokens.length - 2; i++) {
    const { word } = tokens[i]!
    if (
      PAYING.has(word) &&
      !groups.length &&
      !DETERMINERS.has(tokens[i - 1]!.word) &&
      /^(?:an?|the|no|up|at|as|\$)/.test(tokens[i + 1]!.word) &&
      /^(?:fund|portfolio|trust|series|class|[a-z]\d?)$/.test(tokens[i - 1]!.word)
    )
      return {
        verb: word,
        passive: false,
        tense: 'present',
        negative: false,
        ended: false,
        continues: false,
        begins: false,
        modal: null,
        progressive: false,
        first: i,
        last: i,
        reduced: false,
        group: { from: tokens[i]!.from, to: tokens[i]!.to },
      }
  }
  for (let i = 2; i < tokens.length - 1; i++) {
    const before = tokens[i - 1]!.word,
      after = tokens[i + 1]!.word
    const form = groups.some(g => g.first <= i && i <= g.last)
      ? undefined
      : formsOf(tokens[i]!.word).find(f => f.form === 's' && MOVING.has(f.verb))
    if (
      !form ||
      !/^(?:to|from|by|on|into)$/.test(after) ||
      DETERMINERS.has(before) ||
      PREPOSITION.test(before) ||
      !/^[a-z]/.test(before) ||
      formsOf(before).some(f => f.form !== 'ing' && !NOUNS.has(before) && f.form !== 'base')
    )
      continue
    return {
      verb: form.verb,
      passive: false,
      tense: 'present',
      negative: false,
      ended: false,
      continues: false,
      begins: false,
      modal: null,
      progressive: false,
      first: i,
      last: i,
      reduced: false,
      group: { from: tokens[i]!.from, to: tokens[i]!.to },
    }
  }
  return null
}

/** A verb without helpers: "replaces", "terminated", "managed by". */
function bare(
  tokens: readonly Token[],
  at: number,
  i: number,
  found: { tense: Statement['tense']; passive: boolean; reduced: boolean; ended: boolean },
  done: (verb: string, last: number) => Group,
): Group | null {
  const w = tokens[i]!.word,
    before = tokens[at - 1]?.word ?? '',
    after = tokens[i + 1]?.word ?? ''
  const forms = formsOf(w)
  const s = forms.find(f => f.form === 's'),
    past = forms.find(f => f.form === 'past'),
    base = forms.find(f => f.form === 'base')
  // "approved changing the name of the Fund" says what an infinitive would.
  const ing = forms.find(f => f.form === 'ing')
  if (ing && /^(?:approv|propos|recommend|consider|announc|plans?$|resolutions?$|amendments?$)/.test(before)) {
    found.tense = 'infinitive'
    return done(ing.verb, i)
  }
  // "an amendment that reduces the fee"
  if (before === 'that' && s && !NOUNS.has(w)) {
    found.reduced = true
    return done(s.verb, i)
  }
  // "the restriction that kept the Fund from lending"
  if (before === 'that' && past && !NOUNS.has(w) && /^(?:the|its|their|an?|all|any|each)$/.test(after)) {
    found.reduced = true
    found.tense = 'past'
    return done(past.verb, i)
  }
  if (DETERMINERS.has(before) || before === 'to' || before === '' || w === 'limited') return null
  // "all outstanding shares on May 1", "charges on purchases": nouns, whatever follows.
  if (
    w === 'share' &&
    /(?:s|and|[a-z]{3})$/.test(before) &&
    !DETERMINERS.has(before) &&
    /^(?:responsib\w+|primary|joint|portfolio|management|day-to-day)$/.test(after)
  )
    return done('share', i)
  if (w === 'shares' && !/^(?:responsib\w+|primary|joint|portfolio|management|day-to-day|the)$/.test(after)) return null
  if (after === 'on' && /^(?:charges|limits|exchanges|returns|reports|transfers|caps)$/.test(w)) return null
  // "no longer issues certificates", "we report"
  if (s && found.ended) return done(s.verb, i)
  if (base && /^(?:we|they)$/.test(before)) return done(base.verb, i)
  // "orders received will be priced", "changes approved are": what is told of the noun.
  if (past && /^(?:will|shall|is|are|was|were|has|have|must|may)$/.test(after)) return null
  // "the newly created seat", "a class designated Class N"
  if (
    past &&
    ((/ly$/.test(before) && DETERMINERS.has(tokens[at - 2]?.word ?? '')) ||
      (/^(?:designated|called|named|entitled|titled)$/.test(w) &&
        /^(?:class|series|fund|trust|plan|agreement|entity|company)$/.test(before)))
  )
    return null
  // "acts as Treasurer", "its work passes to X"
  if (
    s &&
    ((after === 'as' && w === 'acts') ||
      (after === 'into' && w === 'turns') ||
      (w === 'steps' && /^(?:in|into|down|aside|back|away)$/.test(after)))
  )
    return done(s.verb, i)
  if (
    s &&
    after === 'to' &&
    /^(?:passes|goes|falls|moves|shifts|transfers)$/.test(w) &&
    /^[a-z]{3,}$/.test(before) &&
    !PREPOSITION.test(before)
  )
    return done(s.verb, i)
  if (
    s &&
    (!NOUNS.has(w) ||
      /^(?:from|its|the|his|her|their|it|them|effective|on|down|up)$/.test(after) ||
      (after === 'to' && /^[\d.$]/.test(tokens[i + 2]?.word ?? '')))
  )
    return done(s.verb, i)
  if (past) {
    // "shares held 60 days or less"
    if (
      HELD.has(past.verb) &&
      /^(?:shares?|assets|securities|units?|accounts)$/.test(before) &&
      /^(?:\d|at$|over$|under$|[,.;]|$)/.test(after)
    )
      return null
    if (PREPOSITION.test(after) && !(INTRANSITIVE.has(past.verb) && after !== 'by') && !(after === 'on' && DECIDERS.test(before))) {
      // "shares sold within 12 months" tells of the shares; "managed by X" says who.
      if (after !== 'by') return null
      found.passive = true
      found.reduced = true
    } else found.tense = 'past'
    return done(past.verb, i)
  }
  // "Hollis and Larch replace Oakley Equity": two names do it.
  if (
    base &&
    ['replace', 'succeed', 'join', 'assume', 'manage', 'co-manage', 'lead', 'oversee', 'serve', 'become'].includes(base.verb) &&
    !PREPOSITION.test(before) &&
    [2, 3, 4, 5, 6, 7].some(n => tokens[at - n]?.word === 'and') &&
    !tokens
      .slice(Math.max(0, at - 12), at)
      .some(t => MODALS.has(t.word) || BE.has(t.word) || /^(?:to|who|which|that|has|have|had|of|for|in|by|with)$/.test(t.word))
  )
    return done(base.verb, i)
  // "shares convert automatically"
  if (base && NOUNS.has(w) && /^[a-z]{5,}ly$/.test(after) && /[a-z]{3}s$/.test(before) && !PREPOSITION.test(before))
    return done(base.verb, i)
  if (
    base &&
    (!NOUNS.has(w) || before === 'please' || (w === 'wind' && /^(?:up|down)$/.test(after))) &&
    /(?:s|and|people|team|please)$/.test(before)
  )
    return done(base.verb, i)
  return null
}
