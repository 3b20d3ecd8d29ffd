// Cuts running text into sentences. In: text with single spaces. Out: ranges, in order, that leave no word out.
//   "… Janus Capital Management LLC ("Janus") as Adviser. Mr. Freeman has managed …"
//                                                       ^ cuts here, not after "Mr."
import { matchesOf } from '../../model/matches.ts'
import { pattern } from '../../model/pattern.ts'
import { wordList } from '../../model/word-list.ts'

const ABBREVIATIONS = new Set(wordList`
  mr mrs ms dr messrs jr sr st no nos inc ltd co corp llc l.p l.l.p l.l.c s.c.a n.a lp plc n.v s.a u.s u.k e.g i.e etc vs v viz al approx
  reg sec fig vol p pp d.c n.y n.w n.e jan feb mar apr jun jul aug sep sept oct nov dec a.m p.m ph.d m.b.a b.a b.s c.f.a p.o v.i.s
`)
// Words after which a full stop ends a sentence more often than not, when a capital follows: company forms.
const MAY_END = new Set(wordList`
  inc ltd co corp llc l.p l.l.p l.l.c s.c.a n.a lp plc n.v s.a u.s u.k etc a.m p.m jr sr d.c
`)
const STARTERS = pattern()`
  ^["“‘'(]*(?:The|This|These|Those|It|Its|In|On|As|At|An?|All|Any|Each|Effective|Accordingly|For|From|If|Mr|Mrs|Ms|Messrs|Dr
  |Under|Upon|Until|After|Before|Shareholders?|There|Their|They|He|She|His|Her|Please|No|Such|With|When|While|Because|However
  |Therefore|Additionally|Also|References|Both|Beginning|Following|Prior|Investors|You|Your|We|Our|Retain|Keep|PLEASE
  |Further|Furthermore|Moreover|Finally|Consequently|Instead|Similarly|Currently|Since|Once|Thereafter|Until|Neither)\b
`
/** Company forms that bear no full stop of their own: "LLC." ends its sentence, but for a slip before a bracket. */
const UNSTOPPED = new Set(wordList`llc lp plc`)

/** "… with Larch & Co. Larch & Co. is located in …": the next sentence opens with the name that ends the one before. */
function isSaidAgain(before: string, rest: string): boolean {
  const name = /^\p{Lu}[^\s.,]*(?:,?\s[^\s.]+){0,6}?,?\s[A-Za-z.]{2,6}\.(?=\s)/u.exec(rest.slice(0, 120))?.[0]
  return name !== undefined && before.endsWith(` ${name}`)
}

/** "… replaced with Larch Services, Inc. Larch has been …": the next sentence opens with the firm's first word. */
function isCalledShort(before: string, rest: string): boolean {
  const opener = /^\p{Lu}[\w&’'-]{2,}(?=\s\p{Ll})/u.exec(rest)?.[0]
  const words = opener ? before.slice(-90) : ''
  const at = opener ? words.lastIndexOf(` ${opener} `) : -1
  return at >= 0 && /^(?:\s(?:[\p{Lu}&][\w&’'.-]*,?|of|and))+$/u.test(words.slice(at))
}

/** Ranges [from, to) of the sentences of a text. */
export function sentencesOf(text: string): [from: number, to: number][] {
  const ranges: [number, number][] = []
  let from = 0
  const cut = (to: number) => {
    const start = from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0)
    if (to > start) ranges.push([start, to])
    from = to
  }
  for (const m of matchesOf(text, /([.?!])(["”’')\]]*)(?=\s)/g)) {
    const end = m.index + m[0].length
    const rest = text.slice(end).trimStart()
    if (!/^["“‘'([]*[A-Z0-9•†*]/.test(rest)) continue
    if (m[1] === '.') {
      // No word reaches over a space; looked for from the start it would be tried at every letter of the text.
      const word = /\p{L}[\p{L}.]*$/u.exec(text.slice(text.lastIndexOf(' ', m.index) + 1, m.index))?.[0].toLowerCase() ?? ''
      const ofClass = /\b(?:[Cc]lass|Appendix|Exhibit|Schedule|Annex) [A-Z]$/.test(text.slice(0, m.index)) && STARTERS.test(rest)
      if (/^\p{L}$/u.test(word) && !m[2] && !ofClass) continue
      const ownStop = !UNSTOPPED.has(word) || /^[^"“A-Z0-9•]/.test(rest)
      const before = text.slice(0, end)
      if (
        ABBREVIATIONS.has(word) &&
        ownStop &&
        !(MAY_END.has(word) && (STARTERS.test(rest) || isSaidAgain(before, rest) || isCalledShort(before, rest)))
      )
        continue
      // Initials of a name: "D.F. Dent & Company", "L.A.R.K. Growth".
      if (/^\p{L}(?:\.\p{L}){1,4}$/u.test(word) && !STARTERS.test(rest)) continue
      // "Table 8. Investment Management Services" is one title.
      if (/\b(?:Table|Item|Appendix)\s(?:\d{1,2}|[A-Z])$/.test(text.slice(0, m.index)) && !STARTERS.test(rest)) continue
      // A list number ("1.") opens what follows and ends nothing.
      if (/^\(?(?:\d{1,2}|[ivx]{1,4})$/.test(text.slice(from, m.index).trim())) continue
    }
    cut(end)
  }
  cut(text.trimEnd().length)
  return ranges
}
