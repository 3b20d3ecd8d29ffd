// In: the lines of a file as filed. Out: them as HTML, each opened by a link with its number, which the style sheet draws.
import { text } from './hast.ts'
import { toHtml } from 'hast-util-to-html'

export function asFiled(raw: readonly string[]): string {
  return raw
    .map(
      (line, i) =>
        `<a id="L${i + 1}" href="#L${i + 1}" tabindex="-1" aria-label="Line ${i + 1}"></a>${toHtml(text(line.replace(/\f/g, '')))}\n`,
    )
    .join('')
}
