// The verbs by which filings say that something becomes different, stays or ends, with their forms.
// In: a folded word. Out: its verbs' base form and which form it is.
import { wordList } from '../../../../../model/word-list.ts'

export interface Form {
  verb: string
  form: 'base' | 's' | 'past' | 'participle' | 'ing'
}

const REGULAR = wordList`
  abolish absorb accept accrue achieve acquire act add adjourn adjust administer adopt advise affect agree allocate allow alter amend
  announce apply appoint approve ask assess assign assume audit boost borrow bow broaden calculate cancel cap cash cease change
  charge clarify classify close co-manage collect comanage combine commence commit compare complete comprise compute concentrate conclude
  conduct consider consist consolidate construct consummate contain continue contract convene convert correct cover create credit decide
  declare decline decrease deduct delegate delete delist deliver depart describe designate determine die diminish direct disband
  discontinue dismiss displace dissolve distribute divest drop effect elect elevate eliminate employ end engage enhance enlist enter
  establish exchange exclude execute exercise expand expire extend fill fold follow furnish halt halve hand hire honor implement impose
  include increase incur inform install institute instruct introduce invest invite issue join lapse launch learn lengthen lift limit
  liquidate list locate look lower mail maintain manage mature maximize measure merge misspell misstate modify move name narrow need
  nominate notify novate obtain occur offer omit open operate overlook pass perform permit phase place pledge postpone price process
  promise promote propose provide purchase pursue raise ratify re-classify re-designate re-domicile re-name re-open reach reallocate
  reassign rebrand receive rechristen reclassify recommence recommend reconstitute reconvene recruit redeem redesignate redomicile reduce
  refer reflect reimburse reimpose reinstate reject relax relinquish relocate remain remove rename renew reopen reorganize repeal replace
  report require reschedule rescind resign restart restate restrict restructure result resume retain retire retitle return revise roll
  round scale schedule scrap select serve share shift shorten shutter slash solicit split start state sub-advise subadvise submit
  substitute succeed supersede supervise supplant supply support surrender suspend switch tender terminate tighten track transfer
  transition transpose trim turn undergo update use utilize vacate vote waive
  welcome
`
/** Those that double their last letter: "capped", "capping". */
const DOUBLING = new Set(wordList`cap commit drop incur occur omit permit refer scrap split submit transfer trim`)

const IRREGULAR: [base: string, s: string, past: string, participle: string, ing: string][] = [
  ['become', 'becomes', 'became', 'become', 'becoming'],
  ['leave', 'leaves', 'left', 'left', 'leaving'],
  ['take', 'takes', 'took', 'taken', 'taking'],
  ['undertake', 'undertakes', 'undertook', 'undertaken', 'undertaking'],
  ['come', 'comes', 'came', 'come', 'coming'],
  ['get', 'gets', 'got', 'gotten', 'getting'],
  ['go', 'goes', 'went', 'gone', 'going'],
  ['fall', 'falls', 'fell', 'fallen', 'falling'],
  ['rise', 'rises', 'rose', 'risen', 'rising'],
  ['sell', 'sells', 'sold', 'sold', 'selling'],
  ['hold', 'holds', 'held', 'held', 'holding'],
  ['begin', 'begins', 'began', 'begun', 'beginning'],
  ['bear', 'bears', 'bore', 'borne', 'bearing'],
  ['pay', 'pays', 'paid', 'paid', 'paying'],
  ['step', 'steps', 'stepped', 'stepped', 'stepping'],
  ['step-down', 'steps-down', 'stepped-down', 'stepped-down', 'stepping-down'],
  ['seek', 'seeks', 'sought', 'sought', 'seeking'],
  ['read', 'reads', 'read', 'read', 'reading'],
  ['lead', 'leads', 'led', 'led', 'leading'],
  ['run', 'runs', 'ran', 'run', 'running'],
  ['oversee', 'oversees', 'oversaw', 'overseen', 'overseeing'],
  ['set', 'sets', 'set', 'set', 'setting'],
  ['cut', 'cuts', 'cut', 'cut', 'cutting'],
  ['wind', 'winds', 'wound', 'wound', 'winding'],
  ['make', 'makes', 'made', 'made', 'making'],
  ['give', 'gives', 'gave', 'given', 'giving'],
  ['have', 'has', 'had', 'had', 'having'],
  ['choose', 'chooses', 'chose', 'chosen', 'choosing'],
  ['meet', 'meets', 'met', 'met', 'meeting'],
  ['withdraw', 'withdraws', 'withdrew', 'withdrawn', 'withdrawing'],
  ['know', 'knows', 'knew', 'known', 'knowing'],
  ['call', 'calls', 'called', 'called', 'calling'],
  ['put', 'puts', 'put', 'put', 'putting'],
  ['bring', 'brings', 'brought', 'brought', 'bringing'],
  ['draw', 'draws', 'drew', 'drawn', 'drawing'],
  ['write', 'writes', 'wrote', 'written', 'writing'],
  ['shut', 'shuts', 'shut', 'shut', 'shutting'],
  ['forgo', 'forgoes', 'forwent', 'forgone', 'forgoing'],
  ['buy', 'buys', 'bought', 'bought', 'buying'],
  ['lend', 'lends', 'lent', 'lent', 'lending'],
  ['mean', 'means', 'meant', 'meant', 'meaning'],
  ['let', 'lets', 'let', 'let', 'letting'],
  ['keep', 'keeps', 'kept', 'kept', 'keeping'],
  ['stand', 'stands', 'stood', 'stood', 'standing'],
  ['lay', 'lays', 'laid', 'laid', 'laying'],
  ['send', 'sends', 'sent', 'sent', 'sending'],
  ['say', 'says', 'said', 'said', 'saying'],
  ['show', 'shows', 'showed', 'shown', 'showing'],
]

/** Plainer, older or rarer words, each read as the verb that says the same. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  rename: ['rechristen', 'restyle'],
  replace: ['supplant', 'displace', 'oust', 'relieve'],
  extend: ['prolong'],
  expire: ['lapse'],
  increase: ['double', 'triple', 'boost'],
  rescind: ['revoke', 'repeal', 'annul'],
  merge: ['amalgamate', 'fuse'],
  broaden: ['widen'],
  expand: ['enlarge'],
  reduce: ['halve', 'lessen'],
  dismiss: ['discharge'],
  postpone: ['delay'],
  appoint: ['recruit'],
  approve: ['authorize', 'authorise'],
  assign: ['entrust'],
  eliminate: ['scrap'],
}

/** What the lists above leave out. "Has been done away with": "do" itself helps other verbs, so two of its forms alone are there. */
const FURTHER: [word: string, verb: string, form: Form['form']][] = [
  ['quit', 'leave', 'past'],
  ['quits', 'leave', 's'],
  ['quitting', 'leave', 'ing'],
  ['done', 'do', 'participle'],
  ['doing', 'do', 'ing'],
  ['reorganise', 'reorganize', 'base'],
  ['reorganised', 'reorganize', 'participle'],
]

const forms = new Map<string, Form[]>()
const note = (word: string, verb: string, form: Form['form']) => forms.set(word, [...(forms.get(word) ?? []), { verb, form }])

for (const verb of REGULAR) noteRegular(verb, verb)
for (const [meant, words] of Object.entries(SYNONYMS)) for (const word of words) noteRegular(word, meant)
for (const [verb, s, past, participle, ing] of IRREGULAR) {
  note(verb, verb, 'base')
  note(s, verb, 's')
  note(past, verb, 'past')
  note(participle, verb, 'participle')
  note(ing, verb, 'ing')
}
for (const [word, verb, form] of FURTHER) note(word, verb, form)
// "purchases from new investors": always the noun.
forms.delete('purchases')

/** The five forms of a verb that keeps the rules, each noted for the verb that is meant. */
function noteRegular(verb: string, meant: string): void {
  // "applies, applied"; "imposed, imposing"
  const y = /[^aeiou]y$/.test(verb)
  const e = verb.endsWith('e')
  const stem = DOUBLING.has(verb) ? `${verb}${verb.at(-1)}` : y || e ? verb.slice(0, -1) : verb
  const past = verb === 'split' ? verb : `${stem}${y ? 'ied' : 'ed'}`
  note(verb, meant, 'base')
  note(y ? `${stem}ies` : /(?:s|sh|ch|x)$/.test(verb) ? `${verb}es` : `${verb}s`, meant, 's')
  note(past, meant, 'past')
  note(past, meant, 'participle')
  note(y ? `${verb}ing` : `${stem}ing`, meant, 'ing')
}

/** The forms that a folded word may be, [] for a word that is none of our verbs. */
export function formsOf(word: string): readonly Form[] {
  return forms.get(word) ?? []
}

/** Forms that are nouns more often than not, so that they count as verbs only in a verb's company. */
export const NOUNS: ReadonlySet<string> = new Set(wordList`
  act acts agree amend ask audit audits boost bow broaden call calls cancel cap caps cash change changes charge charges close commit
  conduct consider contract contracts convert cover covers credit credits cut cuts decline declines decrease decreases delay delays die
  direct discharge double doubles draw drop effect effects employ end ends exchange exchanges exercise fall falls fill fold hand hands
  increase increases institute issue issues lapse lapses launch lead leads leave lift limit limits list lists look looks lower mail means
  measure measures move moves name names narrow need needs offer offers open pass passes place places price prices process promise
  promises purchase raise relax repeal report reports result results retire return returns rise roll round run runs scale scales schedule
  schedules scrap select send set sets share shares shift shifts show shut split splits stand stands start starts state states step steps
  supplies supply support switch tender track transfer transfers transition transitions trim triple turn turns update updates use uses
  vote votes wind
`)
