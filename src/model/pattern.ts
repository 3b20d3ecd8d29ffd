// A long regular expression over several lines, each with its sample where it needs one.
// What stands in the template is what would stand in a literal; line ends and the spaces around them are dropped, and so are lines that
// begin with "//".
//   pattern('i')`
//     \bcreation units (?:through|until)\b
//     // "The Fund will be liquidated …"
//     |\bliquidat(?:e|ed|ion)\b
//   `
// A line therefore neither begins nor ends with a space that counts; such a space is written [ ].

/** `parts`: the source of another pattern, or the words of a list as alternatives. Made once, at the top of a file: each call compiles
 *  anew. Throws a SyntaxError where the whole is no regular expression. */
export const pattern =
  (flags = '') =>
  ({ raw }: TemplateStringsArray, ...parts: readonly (string | RegExp | readonly string[])[]): RegExp => {
    const lines = raw
      .join('\0')
      .split('\n')
      .map(line => line.trim())
    const pieces = lines
      .filter(line => !line.startsWith('//'))
      .join('')
      .split('\0')
    return new RegExp(
      pieces.reduce((whole, piece, i) => `${whole}${sourceOf(parts[i - 1]!)}${piece}`),
      flags,
    )
  }

function sourceOf(part: string | RegExp | readonly string[]): string {
  if (typeof part === 'string') return part
  return part instanceof RegExp ? part.source : `(?:${part.join('|')})`
}
