// One trust -> its MDX page.
import { TrustFront } from '../../model/front-matter.ts'
import type { Trust } from '../../model/library.ts'
import type { OutputFile } from '../../model/records.ts'
import { component, heading, link, list, mdxPage, paragraph, strong, text, type Block } from './mdx.ts'
import { eventSentence, spanSentence } from './sentences.ts'

export function trustPage(trust: Trust): OutputFile {
  const of = trust.slug
  const count = trust.portfolios.length
  const front = TrustFront.parse({
    slug: of, title: trust.name,
    description: `${trust.name}: ${count === 1 ? 'one portfolio' : `${count} portfolios`} and ${trust.filings.length === 1 ? 'one filing' : `${trust.filings.length} filings`} on file.`,
  })
  const others = trust.names.filter(n => n.value !== trust.name)
  const children: Block[] = [
    paragraph(strong(trust.name), ` is a registrant${trust.cik ? ` (CIK ${trust.cik})` : ''}.${others.length ? ` Other names: ${others.map(n => `${n.value} (${spanSentence(n)})`).join('; ')}.` : ''}`),
    heading(2, 'Portfolios'),
    ...(count ? [list(trust.portfolios.map(p => paragraph(link(p.url, p.name), ...(p.formerNames.length ? [text(` (formerly ${p.formerNames.join('; ')})`)] : []))))] : [paragraph('No portfolio of its own is on file.')]),
    component('PortfolioList', { of }),
    heading(2, 'Timeline'), component('Timeline', { of }),
    ...(trust.events.length ? [list(trust.events.toReversed().map(eventSentence))] : []),
    component('ChangeList', { of }),
    ...(trust.people.length ? [heading(2, 'Trustees and officers'), ...trust.people.map(t => component('PeopleTable', { filing: t.filing, table: t.table.id }))] : []),
    ...(trust.details.length ? [heading(2, 'Committees and meetings'), component('Details', { of })] : []),
    ...(trust.letters.length ? [heading(2, 'Letters with the SEC staff'), component('Letters', { of })] : []),
    ...(trust.findings.length ? [heading(2, 'Findings'), component('Findings', { of })] : []),
    heading(2, 'Filings'), component('FilingList', { of }),
  ]
  return { path: `pages/trusts/${of}.mdx`, text: mdxPage(front, children) }
}
