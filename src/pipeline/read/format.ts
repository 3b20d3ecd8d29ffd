// In: a document's `<TYPE>`, `<FILENAME>` and the beginning of its text. Out: plain text, HTML, or neither (named, not rendered).
import type { SourceDocument } from '../../model/submission.ts'

const OTHER_TYPE = /^(GRAPHIC|ZIP|EXCEL|PDF|XML|JSON|COVER-XML|EX-10[0-4]\b|EX-101\.)/i
const OTHER_NAME = /\.(jpe?g|gif|png|bmp|tiff?|pdf|zip|xls[xm]?|xml|xsd|json|js|css|fil|paper)$/i
const PAGE = /<(?:!doctype\s+html|html|body)\b/i
const TAGS = /<(?:p|div|td|tr|br|font|span|h[1-6]|center|b|u|i)(?:\s[^<>]{0,400})?\/?>/gi

export function formatOf(type: string | null, filename: string | null, text: string): SourceDocument['format'] {
  if ((type && OTHER_TYPE.test(type)) || (filename && OTHER_NAME.test(filename))) return 'other'
  const head = text.slice(0, 40_000).trimStart()
  if (/^(<PDF>\s*)?begin \d{3} \S/i.test(head) || /^<PDF>/i.test(head)) return 'other'
  if (PAGE.test(head)) return 'html'
  if (/^(<XBRL>\s*)?<\?xml/i.test(head)) return 'other'
  return (head.match(TAGS)?.length ?? 0) >= 4 ? 'html' : 'text'
}
