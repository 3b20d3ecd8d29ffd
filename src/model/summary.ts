// One plain sentence per change, built from its fields; right for every type and for missing fields.
//   Janus Capital Management LLC was replaced as adviser by CAM North America, LLC.
import type { Change } from './filing.ts'
import { spellDate } from './iso-date.ts'
import type { ChangeState, ChangeType } from './kinds.ts'

type Fields = Pick<Change, 'type' | 'from' | 'to' | 'state' | 'portfolios' | 'trust' | 'dates' | 'amendment'>

interface Tense {
  was: string
  were: string
  past: boolean
}
const TENSES: Record<Change['state'], Tense> = {
  effective: { was: 'was', were: 'were', past: true },
  scheduled: { was: 'will be', were: 'will be', past: false },
  proposed: { was: 'would be', were: 'would be', past: false },
  cancelled: { was: 'will not be', were: 'will not be', past: false },
}

/** "A", "A and B", "A, B and C". */
function list(names: string): string {
  const all = names.split('; ')
  return all.length < 2 ? names : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`
}

/** Whose: "the fund's" in the portfolios' own names. */
function whose({ portfolios, trust }: Fields): string {
  if (portfolios.length === 1) return portfolios[0]!
  if (portfolios.length > 1) return `${portfolios.length} portfolios`
  return trust ?? 'the filing'
}

/** The verb for the portfolios concerned: one was, several were. */
const done = (f: Fields) => (f.portfolios.length > 1 ? TENSES[f.state].were : TENSES[f.state].was)

/** A role that passes from one to another. */
function role(name: string) {
  return ({ from, to, state }: Fields): string => {
    const { was } = TENSES[state]
    const many = (names: string) => (names.includes('; ') ? TENSES[state].were : was)
    if (from && to) return `${list(from)} ${many(from)} replaced as ${name} by ${list(to)}`
    if (to) return `${list(to)} ${many(to)} named ${name}`
    if (from) {
      const several = from.includes('; ')
      const ends = {
        effective: several ? 'are no longer' : 'is no longer',
        scheduled: 'will no longer be',
        proposed: 'would no longer be',
        cancelled: several ? 'remain' : 'remains',
      }[state]
      return `${list(from)} ${ends} ${name}`
    }
    return /trustee|officer/.test(name) ? `Information on ${name}s ${was} changed` : `The ${name} ${was} changed`
  }
}

/** A thing with a value before and after. */
function thing(name: string, verb = 'changed') {
  return ({ from, to, state }: Fields): string => {
    const { was } = TENSES[state]
    const plural = /s$|^terms\b/.test(name)
    const done = `${plural ? TENSES[state].were : was} ${verb}`
    if (from && !to) return `The ${name}, until then ${list(from)}, ${done}`
    return `The ${name} ${done}${from ? ` from ${list(from)}` : ''}${to ? ` to ${list(to)}` : ''}`
  }
}

/** Text that is replaced, added or deleted; what is stated without an instruction changes the matter itself. */
function wording(name: string, matter: string) {
  return ({ state, amendment }: Fields): string => {
    const { was, were } = TENSES[state]
    if (!amendment) return `The ${matter} ${/s$|\bterms\b/.test(matter) ? were : was} changed`
    const place = amendment.heading ? ` under “${amendment.heading}”` : ''
    if (amendment.operation === 'insert') return `Text on ${name} ${was} added${place}`
    const what = amendment.operation !== 'delete' ? 'revised' : amendment.part ? 'deleted in part' : 'deleted'
    return `The text on ${name}${place} ${was} ${what}`
  }
}

const REPLACES: Record<ChangeState, string> = {
  effective: 'replaced',
  scheduled: 'will replace',
  proposed: 'would replace',
  cancelled: 'will not replace',
}
/** What was done with a text; else it is revised. */
const WORKED_ON: Partial<Record<string, string>> = { delete: 'deleted', insert: 'added to' }

const SENTENCES = {
  'adviser-change': role('adviser'),
  'subadviser-change': role('subadviser'),
  'portfolio-manager-change': f => role(`portfolio manager${(f.from ?? f.to ?? '').includes('; ') ? 's' : ''}`)(f),
  'organization-renamed': f => (f.from && f.to ? `${f.from} ${TENSES[f.state].was} renamed ${f.to}` : 'A firm was renamed'),
  'portfolio-renamed': f =>
    f.to ? `${f.from ?? whose(f)} ${TENSES[f.state].was} renamed ${f.to}` : `${f.from ?? whose(f)} ${TENSES[f.state].was} renamed`,
  'trust-renamed': f => (f.to ? `${f.from ?? f.trust ?? 'The trust'} ${TENSES[f.state].was} renamed ${f.to}` : 'The trust was renamed'),
  'objective-change': thing('investment objective'),
  'strategy-change': wording('investment strategy', 'investment strategy'),
  'policy-change': f => (f.from || f.to ? thing('investment policy')(f) : wording('investment policy', 'investment policy')(f)),
  'risk-change': wording('risks', 'risks'),
  'index-change': f =>
    f.from && f.to
      ? `${f.to} ${REPLACES[f.state]} ${f.from} as index`
      : f.from || f.to || !f.amendment?.heading
        ? thing('index')(f)
        : wording('the index', 'index')(f),
  'disclosure-change': ({ state, amendment }) => {
    const { was } = TENSES[state]
    if (amendment?.heading) return `The text under “${amendment.heading}” ${was} ${WORKED_ON[amendment.operation] ?? 'revised'}`
    const ofStatement = amendment?.documents.length === 1 && amendment.documents[0] === 'statement-of-additional-information'
    return `Text of the ${ofStatement ? 'statement of additional information' : 'prospectus'} ${was} revised`
  },
  'management-fee-change': thing('management fee'),
  'subadvisory-fee-change': thing('subadvisory fee'),
  'fee-table-change': f => `The table of fees and expenses ${TENSES[f.state].was} replaced`,
  'expense-limit-change': thing('expense limit'),
  'distribution-fee-change': thing('distribution fee'),
  'sales-charge-change': thing('sales charge'),
  reorganization: f => {
    const from = f.from ?? whose(f)
    // A fund that becomes an exchange-traded fund, or of which no taker is told, may go on by itself: "merged" would say too much.
    const how = !f.to || (/\bETF$/.test(f.to) && !/\bETF$/.test(from)) ? 'reorganized' : 'merged'
    return `${from} ${f.from ? TENSES[f.state].was : done(f)} ${how}${f.to ? ` into ${f.to}` : ''}`
  },
  liquidation: f => `${whose(f)} ${done(f)} liquidated`,
  'closed-to-investors': f => `${whose(f)} ${done(f)} closed to investors`,
  reopened: f => `${whose(f)} ${done(f)} opened to investors again`,
  'share-class-change': f =>
    f.from && f.to
      ? `${f.from} ${TENSES[f.state].was} converted to ${f.to}`
      : `The share classes ${TENSES[f.state].were} changed${f.from || f.to ? `: ${list((f.to ?? f.from)!)}` : ''}`,
  'share-split': f => `The shares ${TENSES[f.state].were} split${f.to ? ` (${f.to})` : ''}`,
  'purchase-redemption-change': f =>
    f.from || f.to
      ? thing('terms of purchase and redemption')(f)
      : wording('purchase and redemption', 'terms of purchase and redemption')(f),
  'service-provider-change': f =>
    f.from || f.to ? role('service provider')(f) : `Details of a service provider ${TENSES[f.state].were} changed`,
  'trustee-change': role('trustee'),
  'officer-change': role('officer'),
  'shareholder-meeting': f => {
    const day = f.dates.find(d => d.role === 'meeting')
    if (f.state === 'cancelled') return 'A meeting of shareholders will not be held'
    return `A meeting of shareholders is called${day ? ` for ${spellDate(day.date)}` : ''}`
  },
  correction: f => (f.from && f.to ? `An earlier text is corrected: ${f.to} instead of ${f.from}` : 'An earlier text is corrected'),
} satisfies { [K in ChangeType]: (fields: Fields) => string }

/** The sentence, with a full stop. */
export function summarize(fields: Fields): string {
  const sentence: string = SENTENCES[fields.type](fields).replace(/\s+/g, ' ').trim()
  const opened =
    sentence.charAt(0).toUpperCase() === sentence.charAt(0) || /^i[A-Z]/.test(sentence)
      ? sentence
      : sentence.charAt(0).toUpperCase() + sentence.slice(1)
  return /[.!?]$/.test(opened) ? opened : `${opened}.`
}
