// Finds returns over more years than a class has existed, where nothing in the document explains them.
//   Class C (began 2/1/99) … Ten Years 8.03% … for the periods ended December 31, 2003
//                      ^ not five years old
import { firstDay, spellDate } from '../../../model/iso-date.ts'
import { pattern } from '../../../model/pattern.ts'
import { datesIn } from '../dates/dates.ts'
import { INDEX } from '../tables/labels.ts'
import type { Rule } from './rule.ts'

const EXPLAINED = pattern('i')`
  \bprior to (?:the |its |their )?(?:commencement|inception|date|(?:class|share)|[A-Z]\w+ \d)
  |\bpredecessor\b
  |\bbefore (?:the |its )?(?:inception|class|commencement)
  |\b(?:restated|adjusted|blended|linked) (?:to reflect|performance|historical)
  |\bperformance (?:shown )?(?:for|of) the (?:class|period)
  |\bhistorical performance\b
  |\binception date of the (?:fund|portfolio)'s
  |\bhave not commenced\b|\bhad not commenced\b
  |\bannualized\b
`

const yearsOf = (head: string): number | null => {
  const m = /\b(\d{1,2}|one|five|ten)[\s-]*(?:years?|yrs?)\b/i.exec(head)
  return m ? ({ one: 1, five: 5, ten: 10 }[m[1]!.toLowerCase()] ?? Number(m[1])) : null
}

export const performanceAge: Rule = {
  id: 'performance-age',
  sentence: 'Returns are given for no longer than a class has existed.',
  hint: 'The inception date or the figure belongs to another class.',
  find: ({ contexts, tables }) => {
    const returns = tables.filter(t => t.kind === 'average-annual-total-returns' && t.asOf)
    if (!returns.length || contexts.some(c => EXPLAINED.test(c.view.joined.text))) return []
    return returns.flatMap(table => {
      const inception = table.columns.findIndex(head => /\binception date|\bdate of inception|^inception$/i.test(head))
      return table.rows.flatMap(row => {
        const written =
          inception >= 0 ? (row.cells[inception]?.text ?? '') : (/\((?:began|inception|commenced)[^)]*\)/i.exec(row.label)?.[0] ?? '')
        const began = datesIn(written)[0]?.date
        if (!began || began.length < 10) return []
        // An index is shown from the day on which a class began.
        if (INDEX.test(row.label)) return []
        const age = (Date.parse(table.asOf!) - Date.parse(firstDay(began))) / (365.25 * 86_400_000)
        const tooLong = table.columns.flatMap((head, i) => {
          const years = yearsOf(head)
          return years !== null && row.cells[i]?.value != null && years > age + 0.1 ? [years] : []
        })
        if (!tooLong.length) return []
        const period = `${Math.max(...tooLong)} years to ${spellDate(table.asOf!)}`
        return [
          {
            message: `${row.label || 'The class'} began on ${spellDate(began)} and has a return for ${period}.`,
            lines: table.lines,
          },
        ]
      })
    })
  },
}
