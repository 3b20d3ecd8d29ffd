// In: a record. Out: it as a JSON file, the same bytes every time.
export const json = (value: unknown): Response =>
  new Response(`${JSON.stringify(value, null, 1)}\n`, { headers: { 'content-type': 'application/json' } })
