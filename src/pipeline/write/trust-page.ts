// One trust -> its MDX page.
import { TrustFront } from '../../model/front-matter.ts'
import type { Trust } from '../../model/library.ts'
import { spellLines } from '../../model/lines.ts'
import { component, heading, link, list, mdxPage, paragraph, strong, type Block, type FlowContent } from './mdx.ts'
import { eventSentence, filingList, sourceLink, spanSentence } from './sentences.ts'

const counted = (count: number, noun: string): string => (count === 1 ? `one ${noun}` : `${count} ${noun}s`)

export function trustPage(trust: Trust): string {
  const of = trust.slug
  const front = TrustFront.parse({
    slug: of,
    title: trust.name,
    description: `${trust.name}: ${counted(trust.portfolios.length, 'portfolio')} and ${counted(trust.filings.length, 'filing')} on file.`,
  })
  const children: Block[] = [
    component('Head', { of }, [introduction(trust)]),
    heading(2, 'Portfolios'),
    component('PortfolioList', { of }, portfolioList(trust)),
    heading(2, 'Timeline'),
    component('Timeline', { of }),
    component('ChangeList', { of }, trust.events.length ? [list(trust.events.toReversed().map(eventSentence))] : []),
    ...people(trust),
    ...details(trust),
    ...letters(trust),
    ...findings(trust),
    heading(2, 'Filings'),
    component('FilingList', { of }, filingList(trust.filings)),
  ]
  return mdxPage(front, children)
}

/** "Alder Trust is a registrant (CIK 1234). Other names: …" */
function introduction({ name, cik, names }: Trust): FlowContent {
  const others = names.filter(n => n.value !== name)
  return paragraph(
    strong(name),
    ` is a registrant${cik ? ` (CIK ${cik})` : ''}.` +
      (others.length ? ` Other names: ${others.map(n => `${n.value} (${spanSentence(n)})`).join('; ')}.` : ''),
  )
}

function portfolioList({ portfolios }: Trust): FlowContent[] {
  if (!portfolios.length) return []
  return [list(portfolios.map(p => paragraph(link(p.url, p.name), p.formerNames.length ? ` (formerly ${p.formerNames.join('; ')})` : '')))]
}

function people({ people: tables }: Trust): Block[] {
  if (!tables.length) return []
  return [heading(2, 'Trustees and officers'), ...tables.map(t => component('PeopleTable', { filing: t.filing, table: t.table.id }))]
}

function details({ slug, details: said }: Trust): Block[] {
  if (!said.length) return []
  return [
    heading(2, 'Committees and meetings'),
    component('Details', { of: slug }, [list(said.map(d => paragraph(`${d.label}: ${d.text} (`, sourceLink(d.source), ')')))]),
  ]
}

function letters({ slug, filings, letters: ids }: Trust): Block[] {
  if (!ids.length) return []
  return [heading(2, 'Letters with the SEC staff'), component('Letters', { of: slug }, filingList(filings.filter(f => ids.includes(f.id))))]
}

function findings({ slug, findings: found }: Trust): Block[] {
  if (!found.length) return []
  const sentences = found.map(f => paragraph(`${f.message} (`, link(`/filings/${f.filing}/#L${f.lines[0]}`, spellLines(f.lines)), ')'))
  return [heading(2, 'Findings'), component('Findings', { of: slug }, [list(sentences)])]
}
