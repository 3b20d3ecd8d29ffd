// In: the words of a sentence. Out: the verb group that opens at one of them: auxiliaries, polarity, main verb, with its tense and voice.
//   "… Orr will no longer serve as …"
//          ^ future, ended, serve
// A verb without auxiliaries is verb-group-bare.ts; the verb of a sentence that has no other, verb-group-lone.ts.
import { bareVerb } from './verb-group-bare.ts'
import { AUXILIARIES, isHave, isTurn, noteTurn } from './verb-group-auxiliaries.ts'
import { done, formAs, PLAIN, wordAt, type Group, type Run, type Token } from './verb-group-run.ts'
import { DETERMINERS, KEEPERS, PREPOSITIONS } from './verb-group-words.ts'
import { formsOf, type Form } from './verbs.ts'

/** No group has so many words. */
const LONGEST = 24

/** The verb group that opens at a token, if one does. */
export function groupAt(tokens: readonly Token[], at: number): Group | null {
  const run: Run = { tokens, first: at, next: at, found: { ...PLAIN }, helped: false, perfect: false, be: false, to: false }
  for (let steps = 0; steps < LONGEST; steps++) {
    const word = wordAt(run, 0)
    if (!word) break
    if (!AUXILIARIES.some(takes => takes(run, word))) return mainVerb(run, word)
  }
  return bareBe(run)
}

/** The group ends at a word that is no auxiliary: with that word, before it, or it is none. */
function mainVerb(run: Run, word: string): Group | null {
  const { found, next: at } = run
  if (isHave(word) && !run.be) {
    if (!isOwning(run, word)) return null
    if (word === 'had' && !run.helped && !run.perfect) found.tense = 'past'
    return done(run, 'have', at)
  }
  if (word === 'being') return null
  // "X and Y now share responsibility".
  if (at === run.first && (word === 'now' || word === 'jointly')) {
    const verb = formsOf(wordAt(run, 1)).find(f => f.form === 'base' || f.form === 's')
    return verb ? done(run, verb.verb, at + 1) : null
  }
  if (isTurn(run, word)) {
    // "ceased offering"
    const ing = formAs(formsOf(wordAt(run, 1)), 'ing')
    if (ing) {
      noteTurn(run, word)
      return done(run, ing.verb, at + 1)
    }
    if (KEEPERS.has(word)) found.continues = true
  }
  const forms = formsOf(word)
  return forms.length ? knownVerb(run, forms) : (unknownVerb(run, word) ?? bareBe(run))
}

/** "will have", "A and B have primary responsibility for …" */
function isOwning(run: Run, word: string): boolean {
  if (word === 'have' && !run.helped && [1, 2, 3].some(ahead => wordAt(run, ahead) === 'responsibility')) return true
  return Boolean(run.found.modal) || run.found.tense !== 'present' || (word !== 'have' && !run.helped)
}

/** "will tilt", "will be phased out": a verb all the same, though we do not know it. */
function unknownVerb(run: Run, word: string): Group | null {
  if (run.found.tense !== 'future' || !run.helped || run.to) return null
  if (!/^[a-z]{3,}$/.test(word) || DETERMINERS.has(word) || PREPOSITIONS.has(word)) return null
  if (!run.be && !run.perfect) return done(run, word, run.next)
  if (!run.be || !/[a-z]{2}ed$/.test(word)) return null
  run.found.passive = true
  return done(run, word, run.next)
}

function knownVerb(run: Run, forms: readonly Form[]): Group | null {
  const { found, next: at } = run
  const participle = formAs(forms, 'participle')
  if (run.be) {
    const ing = formAs(forms, 'ing')
    if (participle) found.passive = true
    else if (ing) found.progressive = true
    const verb = participle ?? ing
    return verb ? done(run, verb.verb, at) : bareBe(run)
  }
  if (run.perfect) return participle ? done(run, participle.verb, at) : null
  if (!run.helped) return bareVerb(run)
  const base = formAs(forms, 'base')
  return base ? done(run, base.verb, at) : null
}

/** "is the adviser": no verb follows. */
const bareBe = (run: Run): Group | null => (run.be ? done(run, 'be', run.next - 1) : null)
