// One trust -> its MDX page.
import { TrustFront } from '../../model/front-matter.ts'
import type { Trust } from '../../model/library.ts'
import { spellLines } from '../../model/lines.ts'
import { component, heading, link, list, mdxPage, paragraph, strong, type Block } from './mdx.ts'
import { eventSentence, filingList, sourceLink, spanSentence } from './sentences.ts'

const counted = (count: number, noun: string): string => (count === 1 ? `one ${noun}` : `${count} ${noun}s`)

export function trustPage(trust: Trust): string {
  const of = trust.slug
  const count = trust.portfolios.length
  const front = TrustFront.parse({
    slug: of,
    title: trust.name,
    description: `${trust.name}: ${counted(count, 'portfolio')} and ${counted(trust.filings.length, 'filing')} on file.`,
  })
  const others = trust.names.filter(n => n.value !== trust.name)
  const children: Block[] = [
    component('Head', { of }, [
      paragraph(
        strong(trust.name),
        ` is a registrant${trust.cik ? ` (CIK ${trust.cik})` : ''}.` +
          (others.length ? ` Other names: ${others.map(n => `${n.value} (${spanSentence(n)})`).join('; ')}.` : ''),
      ),
    ]),
    heading(2, 'Portfolios'),
    component(
      'PortfolioList',
      { of },
      count
        ? [
            list(
              trust.portfolios.map(p =>
                paragraph(link(p.url, p.name), p.formerNames.length ? ` (formerly ${p.formerNames.join('; ')})` : ''),
              ),
            ),
          ]
        : [],
    ),
    heading(2, 'Timeline'),
    component('Timeline', { of }),
    component('ChangeList', { of }, trust.events.length ? [list(trust.events.toReversed().map(eventSentence))] : []),
    ...(trust.people.length
      ? [heading(2, 'Trustees and officers'), ...trust.people.map(t => component('PeopleTable', { filing: t.filing, table: t.table.id }))]
      : []),
    ...(trust.details.length
      ? [
          heading(2, 'Committees and meetings'),
          component('Details', { of }, [list(trust.details.map(d => paragraph(`${d.label}: ${d.text} (`, sourceLink(d.source), ')')))]),
        ]
      : []),
    ...(trust.letters.length
      ? [
          heading(2, 'Letters with the SEC staff'),
          component('Letters', { of }, filingList(trust.filings.filter(f => trust.letters.includes(f.id)))),
        ]
      : []),
    ...(trust.findings.length
      ? [
          heading(2, 'Findings'),
          component('Findings', { of }, [
            list(
              trust.findings.map(f => paragraph(`${f.message} (`, link(`/filings/${f.filing}/#L${f.lines[0]}`, spellLines(f.lines)), ')')),
            ),
          ]),
        ]
      : []),
    heading(2, 'Filings'),
    component('FilingList', { of }, filingList(trust.filings)),
  ]
  return mdxPage(front, children)
}
