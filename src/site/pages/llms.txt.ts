// llms.txt: what the site holds and where, for programs that read.
import { portfoliosTold, reach, trusts } from '../records/records.ts'
import { address, settings } from '../site.ts'

export const GET = () =>
  new Response(
    [
      `# ${settings.name}`,
      '',
      `> ${settings.tagline}. Read from SEC filings up to ${reach()}; every fact leads to the lines it was read from.`,
      '',
      `- [Filings as JSON](${address('/data/filings.json')})`,
      `- [Timeline as JSON](${address('/data/timeline.json')})`,
      `- [Names ever borne, with facts over time](${address('/data/lookup.json')})`,
      '',
      '## Trusts',
      '',
      ...trusts().map(t => `- [${t.name}](${address(`${t.url}index.md`)})`),
      '',
      '## Portfolios',
      '',
      ...portfoliosTold().map(p => `- [${p.name}](${address(`${p.url}index.md`)}) (${p.trust}): ${p.summary}`),
      '',
    ].join('\n'),
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  )
