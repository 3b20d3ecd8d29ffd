// In: bytes. Out: their text and encoding: a byte order mark decides, then UTF-8 if it is one, else Windows-1252.
// Text is not changed otherwise, save that C1 controls, which are Windows-1252 letters gone astray (0x93 for a curly quote),
// become those letters.
import type { Submission } from '../../model/submission.ts'

export interface Decoded {
  text: string
  encoding: Submission['encoding']
  /** Bytes that are no UTF-8, in a file that is otherwise. */
  damaged: number
}

export function decode(bytes: Uint8Array): Decoded {
  const wide = wideEncoding(bytes)
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide, damaged: 0 }
  try {
    return { text: mendControls(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), encoding: 'utf-8', damaged: 0 }
  } catch {
    const { good, bad } = countSequences(bytes)
    if (good > bad * 10) return { text: mendControls(new TextDecoder('utf-8').decode(bytes)), encoding: 'utf-8', damaged: bad }
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252', damaged: 0 }
  }
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 2000)
  if (sample.length < 20) return null
  const zeros = [0, 0]
  for (const [i, byte] of sample.entries()) if (!byte) zeros[i % 2]!++
  if (zeros[1]! > sample.length * 0.35 && zeros[0]! < sample.length * 0.02) return 'utf-16le'
  if (zeros[0]! > sample.length * 0.35 && zeros[1]! < sample.length * 0.02) return 'utf-16be'
  return null
}

/** Two-byte and longer sequences that are UTF-8, and bytes that are not. */
function countSequences(bytes: Uint8Array): { good: number; bad: number } {
  let good = 0
  let bad = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!
    if (byte < 0x80) continue
    const more = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0
    let seen = 0
    while (seen < more && (bytes[i + seen + 1]! & 0xc0) === 0x80) seen++
    if (more && seen === more) {
      good++
      i += more
    } else bad++
  }
  return { good, bad }
}

function mendControls(text: string): string {
  const western = new TextDecoder('windows-1252')
  return text.replace(/[\u0080-\u009f]/g, char => western.decode(Uint8Array.of(char.charCodeAt(0))))
}
