// Sentence forms: how filings say it, each under three covers, read whole and compared with an answer written before it was read.
// What is not reached yet stands in its list with `?>` and must fail; once it is read, vitest says so.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { COVERS, formsIn, readingOf } from './form.ts'

const FOLDER = join(import.meta.dirname, '../../samples/forms')
const lists = readdirSync(FOLDER)
  .filter(f => f.endsWith('.txt'))
  .sort()

describe.each(lists)('%s', list => {
  const forms = formsIn(join(FOLDER, list))
  const readAs = (form: (typeof forms)[number]) => Object.fromEntries(COVERS.map(cover => [cover.name, readingOf(form, cover)]))
  const answer = (form: (typeof forms)[number]) => Object.fromEntries(COVERS.map(cover => [cover.name, form.answer]))
  test.each(forms.filter(f => !f.wrong))('$name', form => expect(readAs(form)).toEqual(answer(form)))
  const wrong = forms.filter(f => f.wrong)
  if (wrong.length) test.fails.each(wrong)('$name', form => expect(readAs(form)).toEqual(answer(form)))
})
