// In: a record. Out: it as a JSON file, the same bytes every time.
import { readNoted } from './records/files.ts'

export const json = (value: unknown): Response =>
  new Response(`${JSON.stringify(value, null, 1)}\n`, { headers: { 'content-type': 'application/json' } })

/** A record that is published as it is. */
export const recordText = (name: string): Response =>
  new Response(readNoted(`records/${name}`), { headers: { 'content-type': 'application/json' } })
