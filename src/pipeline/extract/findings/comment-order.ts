// Finds comments of a letter whose numbers do not follow each other, or whose number stands with the response instead.
//        Comment: Include Tandy language in your response letter.
//   4.   Response: The reported language is included in this letter.
//   ^
import type { Lines } from '../../../model/lines.ts'
import type { Rule } from './rule.ts'

export const commentOrder: Rule = {
  id: 'comment-order',
  sentence: 'Comments of a letter are numbered in order, each at its comment.',
  hint: 'Comments are shown in the order in which they stand.',
  find: ({ contexts, comments }) => {
    const misplaced = contexts.flatMap(({ view }) =>
      view.passages.flatMap((passage): { message: string; lines: Lines }[] => {
        const m = /^(?:(\d{1,3})[.)]\s*)?response:/i.exec(passage.text)
        const number = m?.[1] ?? (m && /^\d{1,3}[.)]?$/.test(passage.marker) ? passage.marker.replace(/\D/g, '') : null)
        const above = view.passages[passage.index - 1]
        return number && above && /^comment:/i.test(above.text) && !/\d/.test(above.marker)
          ? [
              {
                message: `The number ${number} stands at a response, not at the comment above it.`,
                lines: [above.lines[0], passage.lines[0]],
              },
            ]
          : []
      }),
    )
    const numbers = comments.map(c => ({ number: /^\d+$/.test(c.number) ? Number(c.number) : null, lines: c.lines }))
    const outOfOrder = numbers.flatMap(({ number, lines }, i) => {
      const last = numbers[i - 1]?.number
      // A letter that answers for several documents may begin anew at 1.
      return number !== null && last != null && number !== last + 1 && number !== 1 && number <= last
        ? [{ message: `Comment ${number} follows comment ${last}.`, lines }]
        : []
    })
    return [...misplaced, ...outOfOrder]
  },
}
