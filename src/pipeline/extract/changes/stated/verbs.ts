// The verbs by which filings say that something becomes different, stays or ends, with their forms.
// In: a folded word. Out: its verbs' base form and which form it is.

export interface Form { verb: string; form: 'base' | 's' | 'past' | 'participle' | 'ing' }

const REGULAR = [
  'accept', 'acquire', 'act', 'add', 'adjust', 'administer', 'adopt', 'affect', 'alter', 'amend', 'announce', 'appoint', 'apply', 'approve', 'assume', 'broaden',
  'cancel', 'cap', 'cease', 'change', 'charge', 'clarify', 'close', 'co-manage', 'combine', 'comanage', 'complete', 'comprise', 'consist', 'consummate', 'contain', 'continue',
  'convert', 'correct', 'declare', 'decrease', 'delete', 'delegate', 'depart', 'designate', 'deduct', 'diminish', 'discontinue', 'dissolve', 'distribute', 'elect', 'eliminate', 'employ',
  'end', 'engage', 'enhance', 'enter', 'exchange', 'exercise', 'expand', 'expire', 'extend', 'follow', 'hire', 'implement', 'impose', 'increase', 'institute',
  'introduce', 'invest', 'issue', 'join', 'launch', 'limit', 'liquidate', 'list', 'locate', 'lower', 'manage', 'mature', 'measure', 'merge', 'misspell', 'misstate', 'modify', 'move', 'name',
  'need', 'nominate', 'offer', 'omit', 'open', 'operate', 'permit', 'perform', 'postpone', 'process', 'promote', 'propose', 'provide', 'pursue', 'raise', 'ratify', 'recommend', 'redeem',
  'redesignate', 'redomicile', 'reduce', 'refer', 'reflect', 're-open', 'reject', 'relocate', 'remain', 'remove', 'rename', 'renew', 'reopen', 'reorganize', 'replace', 'report', 'require', 'rescind',
  'resign', 'restate', 'restructure', 'result', 'resume', 'retain', 'retire', 'revise', 'sell', 'serve', 'solicit', 'split', 'start', 'state', 'subadvise', 'sub-advise',
  'substitute', 'succeed', 'supersede', 'supervise', 'suspend', 'switch', 'tender', 'terminate', 'track', 'transfer', 'transition', 'transpose', 'update', 'use', 'utilize', 'vote', 'waive',
  'withdraw', 'abolish', 'advise', 'commence', 'consolidate', 'contract', 'cover', 'describe', 'die', 'direct', 'divest', 'drop', 'exclude', 'include', 'execute', 'incur', 'instruct', 'learn', 'maintain', 'occur',
  'overlook', 'reallocate', 'reach', 'receive', 'reinstate', 'relinquish', 'reimburse', 'return', 'roll', 'share', 'show', 'support', 'surrender', 'vacate', 'compare', 'calculate', 'determine', 'price', 'compute', 'place', 'allow', 'reschedule', 'reconvene', 'convene', 'schedule', 'consider', 'assess', 'allocate', 'assign', 'maximize', 'reclassify', 'classify', 'concentrate', 'collect', 'conduct', 'shorten', 'lengthen', 'undergo', 'effect', 'create', 'establish', 'authorize', 'adjourn', 'select', 'accrue', 'decline', 'decide', 'agree', 'mail', 'achieve', 'delist', 'reimpose', 'round', 'ask', 'obtain',
  'pass', 'hand', 'shift', 'conclude', 'inform', 'notify', 'dismiss', 'lift', 're-designate', 're-name', 're-classify', 're-domicile', 'borrow', 'lend', 'pledge', 'purchase', 'buy', 'novate', 'restrict', 'reassign', 'undertake', 'rebrand', 'recommence', 'restart', 'honor', 'submit', 'retitle', 'reconstitute', 'deliver', 'absorb', 'phase', 'halt', 'cease', 'elevate', 'install', 'disband', 'bow', 'fill', 'shut', 'credit', 'turn', 'look', 'promise', 'audit',
  'supplant', 'displace', 'furnish', 'supply', 'shutter', 'recruit', 'enlist', 'lapse', 'trim', 'slash', 'halve', 'boost', 'scrap', 'repeal', 'fold', 'cash', 'fill', 'invite', 'construct', 'commit', 'scale', 'rechristen', 'relax', 'tighten', 'audit', 'narrow',
]
const IRREGULAR: [base: string, s: string, past: string, participle: string, ing: string][] = [
  ['become', 'becomes', 'became', 'become', 'becoming'], ['leave', 'leaves', 'left', 'left', 'leaving'], ['take', 'takes', 'took', 'taken', 'taking'],
  ['come', 'comes', 'came', 'come', 'coming'], ['get', 'gets', 'got', 'gotten', 'getting'], ['go', 'goes', 'went', 'gone', 'going'], ['fall', 'falls', 'fell', 'fallen', 'falling'], ['rise', 'rises', 'rose', 'risen', 'rising'], ['sell', 'sells', 'sold', 'sold', 'selling'],
  ['hold', 'holds', 'held', 'held', 'holding'], ['begin', 'begins', 'began', 'begun', 'beginning'], ['bear', 'bears', 'bore', 'borne', 'bearing'], ['pay', 'pays', 'paid', 'paid', 'paying'],
  ['step', 'steps', 'stepped', 'stepped', 'stepping'], ['step-down', 'steps-down', 'stepped-down', 'stepped-down', 'stepping-down'], ['seek', 'seeks', 'sought', 'sought', 'seeking'], ['read', 'reads', 'read', 'read', 'reading'],
  ['lead', 'leads', 'led', 'led', 'leading'], ['run', 'runs', 'ran', 'run', 'running'], ['oversee', 'oversees', 'oversaw', 'overseen', 'overseeing'], ['set', 'sets', 'set', 'set', 'setting'],
  ['cut', 'cuts', 'cut', 'cut', 'cutting'], ['wind', 'winds', 'wound', 'wound', 'winding'], ['make', 'makes', 'made', 'made', 'making'], ['give', 'gives', 'gave', 'given', 'giving'],
  ['have', 'has', 'had', 'had', 'having'], ['choose', 'chooses', 'chose', 'chosen', 'choosing'], ['meet', 'meets', 'met', 'met', 'meeting'], ['withdraw', 'withdraws', 'withdrew', 'withdrawn', 'withdrawing'],
  ['know', 'knows', 'knew', 'known', 'knowing'], ['call', 'calls', 'called', 'called', 'calling'], ['put', 'puts', 'put', 'put', 'putting'], ['bring', 'brings', 'brought', 'brought', 'bringing'],
  ['draw', 'draws', 'drew', 'drawn', 'drawing'], ['write', 'writes', 'wrote', 'written', 'writing'], ['shut', 'shuts', 'shut', 'shut', 'shutting'], ['forgo', 'forgoes', 'forwent', 'forgone', 'forgoing'],
  ['buy', 'buys', 'bought', 'bought', 'buying'], ['lend', 'lends', 'lent', 'lent', 'lending'], ['mean', 'means', 'meant', 'meant', 'meaning'], ['let', 'lets', 'let', 'let', 'letting'], ['keep', 'keeps', 'kept', 'kept', 'keeping'], ['draw', 'draws', 'drew', 'drawn', 'drawing'], ['stand', 'stands', 'stood', 'stood', 'standing'], ['lay', 'lays', 'laid', 'laid', 'laying'], ['send', 'sends', 'sent', 'sent', 'sending'], ['say', 'says', 'said', 'said', 'saying'], ['give', 'gives', 'gave', 'given', 'giving'], ['show', 'shows', 'showed', 'shown', 'showing'],
]

/** Plainer, older or rarer words, each read as the verb that says the same. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  rename: ['rechristen', 'restyle'], replace: ['supplant', 'displace', 'oust', 'relieve'], extend: ['prolong'], expire: ['lapse'],
  increase: ['double', 'triple', 'boost'], rescind: ['revoke', 'repeal', 'annul'], merge: ['amalgamate', 'fuse'], broaden: ['widen'], expand: ['enlarge'], reduce: ['halve', 'lessen'], dismiss: ['discharge'],
  postpone: ['delay'], appoint: ['recruit'], assign: ['entrust'], eliminate: ['scrap'],
}

const forms = new Map<string, Form[]>()
const note = (word: string, verb: string, form: Form['form']) => forms.set(word, [...(forms.get(word) ?? []), { verb, form }])
const DOUBLED = new Set(['cap', 'submit', 'permit', 'transfer', 'split', 'omit', 'drop', 'refer', 'incur', 'occur', 'trim', 'scrap', 'commit'])

for (const [verb, meant] of [...REGULAR.map(verb => [verb, verb] as const), ...Object.entries(SYNONYMS).flatMap(([meant, words]) => words.map(word => [word, meant] as const))]) {
  if (IRREGULAR.some(([base]) => base === verb)) continue
  const y = /[^aeiou]y$/.test(verb), e = verb.endsWith('e'), doubled = DOUBLED.has(verb) ? verb.at(-1)! : ''
  const past = verb === 'split' ? 'split' : e ? `${verb}d` : y ? `${verb.slice(0, -1)}ied` : `${verb}${doubled}ed`
  note(verb, meant, 'base')
  note(y ? `${verb.slice(0, -1)}ies` : /(?:s|sh|ch|x)$/.test(verb) ? `${verb}es` : `${verb}s`, meant, 's')
  note(past, meant, 'past'); note(past, meant, 'participle')
  note(e ? `${verb.slice(0, -1)}ing` : `${verb}${doubled}ing`, meant, 'ing')
}
for (const [verb, s, past, participle, ing] of IRREGULAR) {
  note(verb, verb, 'base'); note(s, verb, 's'); note(past, verb, 'past'); note(participle, verb, 'participle'); note(ing, verb, 'ing')
}
note('quit', 'leave', 'past'); note('quits', 'leave', 's'); note('quitting', 'leave', 'ing')
// "has been done away with"; "do" itself helps other verbs.
note('done', 'do', 'participle'); note('doing', 'do', 'ing')
// "purchases from new investors": always the noun.
forms.delete('purchases')
for (const [british, verb] of [['reorganise', 'reorganize'], ['reorganised', 'reorganize']] as const) note(british, verb, british.endsWith('d') ? 'participle' : 'base')

/** The forms that a folded word may be, [] for a word that is none of our verbs. */
export function formsOf(word: string): readonly Form[] {
  return forms.get(word) ?? []
}

/** Forms that are nouns more often than not, so that they count as verbs only in a verb's company. */
export const NOUNS = new Set([
  'change', 'changes', 'charge', 'charges', 'limit', 'limits', 'name', 'names', 'offer', 'offers', 'increase', 'increases', 'decrease', 'decreases', 'cap', 'caps', 'transfer', 'transfers',
  'exchange', 'exchanges', 'split', 'splits', 'share', 'shares', 'report', 'reports', 'vote', 'votes', 'move', 'moves', 'state', 'states', 'end', 'ends', 'close', 'issue', 'issues', 'list', 'lists', 'contract', 'contracts',
  'act', 'acts', 'measure', 'measures', 'result', 'results', 'use', 'uses', 'set', 'sets', 'cut', 'cuts', 'run', 'runs', 'rise', 'fall', 'falls', 'lead', 'leads', 'process', 'need', 'needs', 'step', 'steps', 'support', 'start', 'starts', 'track', 'return', 'returns', 'update', 'updates', 'drop', 'roll', 'call', 'calls',
  'transition', 'transitions', 'raise', 'amend', 'open', 'lower', 'direct', 'broaden', 'cover', 'covers', 'cancel', 'exercise', 'switch', 'retire', 'leave', 'die', 'tender', 'convert', 'employ', 'institute', 'launch', 'wind', 'show', 'effect', 'effects', 'price', 'prices', 'place', 'places', 'schedule', 'schedules', 'mail', 'conduct', 'decline', 'declines', 'round', 'select', 'ask', 'send', 'consider', 'agree', 'delay', 'delays', 'bow', 'stand', 'stands', 'credit', 'credits', 'turn', 'turns', 'look', 'looks', 'promise', 'promises', 'audit', 'audits', 'double', 'doubles', 'triple', 'boost', 'lapse', 'lapses', 'discharge', 'scrap',
  'pass', 'passes', 'hand', 'hands', 'shift', 'shifts', 'lift', 'means', 'purchase', 'supply', 'supplies', 'lapse', 'lapses', 'trim', 'boost', 'repeal', 'fold', 'cash', 'scale', 'scales', 'draw', 'shut', 'fill', 'audit', 'audits', 'relax', 'narrow', 'commit',
])
