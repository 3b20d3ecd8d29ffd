// Which part of a place an instruction means, as printed.
//   The last two sentences of the third paragraph under the heading …
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

const ordinal =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|last|final|penultimate|next-to-last|second-to-last|introductory|opening|closing|preceding|following|\\d{1,2}(?:st|nd|rd|th))'
const count = '(?:one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})'
const joint = '(?:,|and|through|to|the|full|complete|entire|&|or)'
const unit =
  '(?:paragraphs?|sub-?paragraphs?|sentences?|bullet points?|bullet-points?|bullets?|bulleted (?:items?|paragraphs?)|rows?|columns?|entries|entry|footnotes?|lines?|items?|clauses?|tables?|words?|phrases?|charts?)'
const ordered = new RegExp(
  `\\b${ordinal}(?:\\s*,)?(?:\\s+(?:${ordinal}|${count}|${joint})(?:\\s*,)?){0,8}\\s+(?:full |complete |row |introductory )?${unit}`,
  'i',
)
const NUMBERED =
  /\b(?:[Ff]ootnotes?|[Nn]otes?|[Ii]tems?|[Pp]aragraphs?|[Pp]olic(?:y|ies)|[Rr]estrictions?|[Aa]ppendix|[Bb]ullets?)\s+(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,4}|[A-Z])\)|\d{1,3}\b|\b[A-Z]\b)/
const TABLE =
  /\b(?:(?:fee|expense|performance|example|fees and expenses) )?tables?(?: and (?:the )?(?:expense )?(?:examples?|footnotes?)(?: tables?)?)?\b/i

/** The part named, or null where the whole place is meant. `text` is the masked instruction. */
export function partOf(text: string): string | null {
  const found = ordered.exec(text)
  if (found) {
    // "the last sentence of the third paragraph": the larger unit belongs to the part.
    let part = found[0]
    let rest = text.slice(found.index + part.length)
    for (let i = 0; i < 2; i++) {
      const more = new RegExp(`^\\s+(?:of|in|following|after|before|to|from)(?:\\s+the)?\\s+${ordered.source}`, 'i').exec(rest)
      if (!more) break
      part += more[0]
      rest = rest.slice(more[0].length)
    }
    const except = /\ball (?:of [^,.]{0,40})?(?:except|but|other than)(?: for)?(?: the)? $/i.exec(text.slice(0, found.index))
    return `${except ? except[0] : ''}${part}`.replace(/\s+/g, ' ')
  }
  return NUMBERED.exec(text)?.[0] ?? TABLE.exec(text)?.[0]?.toLowerCase() ?? null
}
