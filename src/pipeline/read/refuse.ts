// In: the bytes or the text of a file. Out: why it cannot be read, or null. Says what was expected; looks at the form only.
import type { Lines } from '../../model/lines.ts'

export interface Refusal {
  rule: `read:${string}`
  message: string
  lines: Lines | null
}

const LARGEST = 64 * 1024 * 1024
const LONGEST_LINE = 2_000_000
const MAGIC: readonly [string, string][] = [
  ['%PDF', 'PDF file'],
  ['PK\u0003\u0004', 'ZIP archive'],
  ['GIF8', 'GIF image'],
  ['\u0089PNG', 'PNG image'],
  ['\u00ff\u00d8\u00ff', 'JPEG image'],
  ['\u001f\u008b', 'gzip archive'],
  ['\u00d0\u00cf\u0011\u00e0', 'Office document'],
  ['{\\rtf', 'RTF document'],
]

export function refuseBytes(bytes: Uint8Array): Refusal | null {
  if (!bytes.length)
    return { rule: 'read:empty-file', message: 'Unexpected empty file, expected the text of a filing; nothing was read.', lines: null }
  if (bytes.length > LARGEST)
    return {
      rule: 'read:large-file',
      message: `Unexpected file of ${Math.round(bytes.length / 1048576)} MB, expected at most ${LARGEST / 1048576} MB; nothing was read.`,
      lines: null,
    }
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  const magic = MAGIC.find(([sign]) => head.startsWith(sign))
  return magic
    ? { rule: 'read:binary-file', message: `Unexpected ${magic[1]}, expected text or HTML; nothing was read.`, lines: null }
    : null
}

export function refuseText(text: string): Refusal | null {
  if (!text.trim())
    return {
      rule: 'read:empty-file',
      message: 'Unexpected file of white space, expected the text of a filing; nothing was read.',
      lines: null,
    }
  const sample = text.slice(0, 100_000)
  const odd = sample.match(/[\u0000-\u0008\u000b\u000e-\u0019\u001c-\u001f\ufffd]/g)?.length ?? 0
  if (odd > 20 && odd > sample.length * 0.05)
    return {
      rule: 'read:binary-file',
      message: `Unexpected control characters (${odd} of the first ${sample.length} characters), expected text or HTML; nothing was read.`,
      lines: null,
    }
  return null
}

/** A line of plain text that no typewriter made. HTML often comes on one line and is not refused. */
export function refuseLine(starts: readonly number[], from: number, to: number, firstLine: number): Refusal | null {
  for (let line = firstLine; (starts[line - 1] ?? to) < to; line++) {
    const length = Math.min(starts[line] ?? to, to) - Math.max(starts[line - 1]!, from)
    if (length > LONGEST_LINE)
      return {
        rule: 'read:long-line',
        message: `Unexpected line of ${length} characters, expected at most ${LONGEST_LINE} in plain text; nothing was read.`,
        lines: [line, line],
      }
  }
  return null
}
