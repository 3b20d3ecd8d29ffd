// In: the text of a submission. Out: where its header and documents stand; what is neither is furniture.
//
// submission = [ mail header ] [ "<SEC-DOCUMENT>" ] [ header ] { document } | bare text
// document   = "<DOCUMENT>" [ "<TYPE>" … "<SEQUENCE>" … "<FILENAME>" … "<DESCRIPTION>" … ] "<TEXT>" … [ "</TEXT>" ] [ "</DOCUMENT>" ]
// End tags may be missing; a document ends where the next begins.
export interface Part {
  type: string | null
  filename: string | null
  description: string | null
  from: number
  to: number
}
export interface Parts {
  header: { from: number; to: number } | null
  parts: Part[]
}

const HEADER = /<(?:SEC|IMS)-HEADER>/i
const OPEN = /(?:^|[\r\n])[ \t]*<DOCUMENT>/gi
const MAIL = /^-----BEGIN PRIVACY-ENHANCED MESSAGE-----/

export function partsOf(text: string): Parts {
  const opens = [...text.matchAll(OPEN)].map(m => m.index + m[0].length)
  if (!opens.length) return { header: headerOf(text, text.length), parts: [bare(text)] }
  const parts = opens.map((open, i): Part => {
    const next = opens[i + 1]
    const limit = next === undefined ? text.length : text.lastIndexOf('<', next - 1)
    return part(text, open, limit)
  })
  return { header: headerOf(text, text.lastIndexOf('<', opens[0]! - 1)), parts }
}

function headerOf(text: string, limit: number): Parts['header'] {
  const open = HEADER.exec(text.slice(0, Math.min(limit, 20_000)))
  if (!open) return null
  const close = text.slice(open.index, limit).search(/<\/(?:SEC|IMS)-HEADER>/i)
  return { from: 0, to: close < 0 ? limit : open.index + close }
}

function part(text: string, from: number, limit: number): Part {
  // Everything before <TEXT> is a handful of tags; it is looked for in the beginning only.
  const head = text.slice(from, Math.min(limit, from + 20_000))
  const open = /<TEXT>/i.exec(head)
  const tags = head.slice(0, open?.index ?? tagsEnd(head))
  const start = from + (open ? open.index + open[0].length : tags.length)
  return {
    type: field(tags, 'TYPE'),
    filename: field(tags, 'FILENAME'),
    description: field(tags, 'DESCRIPTION'),
    from: start,
    to: endOf(text, start, limit),
  }
}

function field(tags: string, name: string): string | null {
  return new RegExp(`<${name}>([^<\\r\\n]*)`, 'i').exec(tags)?.[1]?.trim() || null
}

/** End of the tag lines of a document without `<TEXT>`. */
function tagsEnd(head: string): number {
  let end = 0
  for (const m of head.matchAll(/<(?:TYPE|SEQUENCE|FILENAME|DESCRIPTION)>[^<\r\n]*/gi)) {
    if (head.slice(end, m.index).trim()) break
    end = m.index + m[0].length
  }
  return end
}

/** The last end tag counts: a drawing in HTML has `</text>` of its own. */
function endOf(text: string, start: number, limit: number): number {
  const close = text.lastIndexOf('</TEXT>', limit)
  if (close >= start) return close
  const tail = Math.max(start, limit - 400)
  const near = /<\/TEXT>|<\/DOCUMENT>|<\/SEC-DOCUMENT>/i.exec(text.slice(tail, limit))
  return near ? tail + near.index : limit
}

/** A file without `<DOCUMENT>`: all of it, but for a mail header or an EDGAR header at its top. */
function bare(text: string): Part {
  let from = 0
  if (MAIL.test(text)) from = afterBlank(text)
  const header = /<\/(?:SEC|IMS)-HEADER>/i.exec(text.slice(0, 100_000))
  if (header) from = header.index + header[0].length
  return part(text, from, text.length)
}

function afterBlank(text: string): number {
  const m = /(\r\n|\n|\r)[ \t]*\1/.exec(text.slice(0, 10_000))
  return m ? m.index + m[0].length : 0
}
