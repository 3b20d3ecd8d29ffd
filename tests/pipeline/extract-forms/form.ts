// In: a list of sentence forms (tests/samples/forms/*.txt). Out: each as a small filing under three covers, with its answer; and what is
// read of one.
//   @funds Tamarind Growth Fund; Tamarind Value Fund          settings: funds, trust, dated, amended; each has a default
//   Effective July 1, 2015, Jane Roe will join …              the sentence, or some paragraphs
//   => portfolio-manager-change {Tamarind Value Fund} - -> Jane Roe | effective 2015-07-01 on-or-about
//   => risk-change |  | insert Principal Risks                 the instruction that carries it out, where the answer says
//   => none                                                   one line for each change; `?>` for an answer that is not reached yet
//   ---                                                       parts the forms
import { readFileSync } from 'node:fs'
import { understand } from '../../../src/pipeline/pipeline.ts'

export interface Form {
  name: string
  text: string
  funds: string[]
  trust: string
  dated: string
  amended: string
  answer: string[]
  wrong: boolean
}

/** Changes that are nobody's in particular where the form does not say whose. */
const OF_TRUST = /^(?:trustee|officer|trust)-/

export function formsIn(path: string): Form[] {
  return readFileSync(path, 'utf8')
    .split(/^---$/m)
    .map(s => s.trim())
    .filter(Boolean)
    .map(part => {
      const form: Form = {
        name: '',
        text: '',
        funds: ['Tamarind Growth Fund'],
        trust: 'Tamarind Series Trust',
        dated: 'June 15, 2015',
        amended: 'March 1, 2015',
        answer: [],
        wrong: false,
      }
      const text: string[] = []
      const answers: string[] = []
      for (const line of part.split('\n')) {
        const setting = /^@(\w+) (.*)$/.exec(line)
        const answer = /^([=?])> (.*)$/.exec(line)
        if (setting) Object.assign(form, { [setting[1]!]: setting[1] === 'funds' ? setting[2]!.split('; ') : setting[2] })
        else if (answer) {
          form.wrong ||= answer[1] === '?'
          if (answer[2] !== 'none') answers.push(answer[2]!)
        } else text.push(line)
      }
      form.text = text.join('\n').trim()
      form.name = form.text.replace(/\s+/g, ' ')
      form.answer = answers.flatMap(a => answered(a, form)).sort()
      return form
    })
}

/** One line for each portfolio: "type {whose} from -> to | role date qualifier | operation place". */
function answered(line: string, { funds }: Form): string[] {
  const [head = '', dates = '', order = ''] = line.split(/ \| ?/)
  const [, type = '', whose, names = '- -> -'] = /^([\w-]+)(?: \{(.*?)\})?(?: (.*))?$/.exec(head) ?? []
  const portfolios = whose === undefined ? (funds.length === 1 && !OF_TRUST.test(type) ? funds : ['']) : whose.split('; ')
  return portfolios.map(
    p =>
      `${type} {${p}} ${names} | ${dates
        .split(', ')
        .filter(Boolean)
        .map(d => (d.split(' ').length < 3 ? `${d} on` : d))
        .sort()
        .join(', ')}${order && ` | ${order}`}`,
  )
}

/** A paragraph set in, in lines of the text era. */
function wrapped(paragraph: string): string {
  const lines = ['    ']
  for (const word of paragraph.split(' ')) {
    if (`${lines.at(-1)} ${word}`.length > 76) lines.push(word)
    else lines[lines.length - 1] += ` ${word}`
  }
  return lines.join('\n')
}
const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Covers of the text era, of a page flattened to text, of HTML. */
export const COVERS: readonly { name: string; file: string; page: (form: Form, paragraphs: readonly string[]) => string }[] = [
  {
    name: 'text',
    file: 'form.txt',
    page: ({ trust, funds, dated, amended }, ps) =>
      `<PAGE>\n\n${' '.repeat(20)}${trust.toUpperCase()}\n\n${funds.map(f => ' '.repeat(22) + f).join('\n')}\n\n   Supplement dated ${dated} to the Prospectus dated ${amended}\n\n${ps.map(wrapped).join('\n\n')}\n`,
  },
  {
    name: 'flattened',
    file: 'form.txt',
    page: ({ trust, funds, dated, amended }, ps) =>
      `${trust} ${funds.join(' ')} (${funds.length > 1 ? 'each, a “Fund” and collectively, the “Funds”' : 'the “Fund”'}) Supplement dated ${dated} to the Prospectus, dated ${amended}\n${ps.join('\n')}\nPlease retain this Supplement for future reference.\n`,
  },
  {
    name: 'HTML',
    file: 'form.htm',
    page: ({ trust, funds, dated, amended }, ps) =>
      `<html><body><p style="text-align:center"><b>${escaped(trust)}</b></p>${funds.map(f => `<p style="text-align:center">${escaped(f)}</p>`).join('')}<p><b>Supplement dated ${dated} to the<br>Prospectus dated ${amended}</b></p>${ps.map(p => `<p>${escaped(p)}</p>`).join('\n')}<p><i>Investors should retain this supplement for future reference.</i></p></body></html>`,
  },
]

/** What is read of a form under a cover, in the manner of its answer; names that the answer leaves open are left open. */
export function readingOf(form: Form, { file, page }: (typeof COVERS)[number]): string[] {
  const paragraphs = form.text.split(/\n\s*\n/).map(p => p.replace(/\s*\n\s*/g, ' ').trim())
  const { filing } = understand({ file, path: file, bytes: Buffer.from(page(form, paragraphs)), sidecar: {} })
  const open = form.answer.filter(a => a.includes(' - -> - |')).map(a => a.split(' ')[0])
  const ordered = form.answer.filter(a => a.split(' | ').length > 2).map(a => a.split(' ')[0])
  return (filing?.changes ?? [])
    .flatMap(c =>
      (c.portfolios.length ? c.portfolios : ['']).map(p => {
        const names = open.includes(c.type) ? '- -> -' : `${c.from ?? '-'} -> ${c.to ?? '-'}`
        return `${c.type} {${p}} ${names} | ${c.dates
          .map(d => `${d.role} ${d.date} ${d.qualifier}`)
          .sort()
          .join(
            ', ',
          )}${ordered.includes(c.type) && c.amendment ? ` | ${[c.amendment.operation, [...c.amendment.path, c.amendment.heading].filter(Boolean).join(' > ')].filter(Boolean).join(' ')}` : ''}`
      }),
    )
    .sort()
}
