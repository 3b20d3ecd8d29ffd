// zod speaks to people through here: every issue names field, expected and found in one sentence.
import type * as z from 'zod'

/** "registrant: expected string, found number 7"; one per issue. `input` is what was checked. */
export function spellIssues(error: z.ZodError, input: unknown): string[] {
  return error.issues.flatMap(issue => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map(key => `${[...issue.path, key].map(String).join('.')}: expected no such field`)
    const field = issue.path.map(String).join('.') || '(the whole file)'
    const found = issue.path.reduce<unknown>(
      (value, key) => (value !== null && typeof value === 'object' ? (value as Record<PropertyKey, unknown>)[key] : undefined),
      input,
    )
    const expected = issue.code === 'invalid_type' ? `expected ${issue.expected}` : issue.message
    return `${field}: ${expected}, found ${spellValue(found)}`
  })
}

function spellValue(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

/** The value of a JSON file. Throws where the text is none. */
export function readJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    throw new Error(`${file}: unexpected content that is not JSON (${(error as Error).message}), expected one JSON object. Correct it.`, {
      cause: error,
    })
  }
}

/** The value of a JSON file that fits the schema. */
export const checkJson = <S extends z.ZodType>(schema: S, text: string, file: string): z.output<S> =>
  checkRecord(schema, readJson(text, file), file)

/** The value where it fits the schema; else an error about us, for a record that the pipeline itself made. */
export function checkRecord<S extends z.ZodType>(schema: S, value: unknown, what: string): z.output<S> {
  const checked = schema.safeParse(value)
  if (checked.success) return checked.data
  throw new Error(`${what} does not fit its schema: ${spellIssues(checked.error, value).slice(0, 5).join('; ')}`)
}
