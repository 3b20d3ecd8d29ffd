// A short sum of a text, by which it is known again.
import { hash } from 'node:crypto'

export const short = (text: string | Uint8Array): string => hash('sha256', text, 'base64url').slice(0, 16)
