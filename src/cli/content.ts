// The content folder -> filings with their sidecars, and rulings, with one clear problem for each file that cannot be taken.
import { readFileSync, statSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import type * as z from 'zod'
import type { Folders } from '../model/config.ts'
import type { Problem } from '../model/problem.ts'
import { Ruling, type RulingFile } from '../model/rulings.ts'
import { spellIssues } from '../model/schema-problem.ts'
import { Sidecar } from '../model/submission.ts'
import { filesBelow } from './files-below.ts'

export interface Listed {
  path: string
  sidecar: Sidecar
}
export interface Content {
  inputs: Listed[]
  rulings: RulingFile[]
  problems: Problem[]
}

const FILING = /\.(?:txt|html?)$/i
const SIDECAR = /\.meta\.json$/i

/** Lists the folder; the bytes of the filings are not read. Throws where there is no folder at all. */
export function readContent(folders: Folders): Content {
  const problems: Problem[] = []
  const say = (file: string, rule: Problem['rule'], severity: Problem['severity'], message: string) => {
    problems.push({ rule, severity, file, lines: null, message })
  }
  if (!isFolder(folders.content))
    throw new Error(
      `Unexpected CONTENT_DIR ${folders.content}: no such folder. Expected a folder with filings in its "filings"; make it, or set CONTENT_DIR to the right place.`,
    )
  const { paths, odd } = isFolder(folders.filings) ? filesBelow(folders.filings) : { paths: [], odd: [] }
  const filings = paths.filter(p => FILING.test(p))
  if (!filings.length)
    say(
      relative(folders.content, folders.filings),
      'read:no-filings',
      'error',
      `Unexpected empty folder, expected filings (.txt, .htm or .html) in ${folders.filings}; a site without filings was built. Put filings there and build again.`,
    )
  const stems = new Set(filings.map(stemOf))
  for (const path of odd)
    say(
      path,
      'read:other-file',
      'warning',
      'Unexpected link that leads in a circle, to nowhere or to files that are in the folder already, expected a file, a folder, or a link to one elsewhere; it was left out. Remove it.',
    )
  for (const path of paths) {
    if (FILING.test(path) || (SIDECAR.test(path) && stems.has(path.replace(SIDECAR, '')))) continue
    if (basename(path).startsWith('.')) continue
    say(
      path,
      SIDECAR.test(path) ? 'read:lone-sidecar' : 'read:other-file',
      'warning',
      SIDECAR.test(path)
        ? 'Unexpected sidecar without a filing, expected a .txt, .htm or .html file of the same name beside it; it was left out. Add the filing, or remove the sidecar.'
        : 'Unexpected file, expected .txt, .htm, .html or a sidecar .meta.json; it was left out. Rename it if it is a filing.',
    )
  }
  const all = new Set(paths)
  const inputs = filings.map((path): Listed => {
    const beside = `${stemOf(path)}.meta.json`
    if (!all.has(beside)) return { path, sidecar: {} }
    const given = readJson(
      join(folders.filings, beside),
      beside,
      Sidecar.loose(),
      'read:broken-sidecar',
      'the filing was read without it',
      problems,
    )
    if (!given) return { path, sidecar: {} }
    const { fields, others } = fieldsOf(given)
    if (others.length)
      say(
        beside,
        'read:odd-sidecar',
        'warning',
        `Unexpected ${others.map(name => JSON.stringify(name)).join(', ')}, expected no fields but ${Object.keys(Sidecar.shape).join(', ')}; the others were read. Correct the name, or remove it.`,
      )
    return { path, sidecar: fields }
  })
  return { inputs, rulings: readRulings(folders, problems), problems }
}

/** What a sidecar may hold, and the names of what it may not. */
function fieldsOf(given: Record<string, unknown>): { fields: Sidecar; others: string[] } {
  return { fields: Sidecar.parse(given), others: Object.keys(given).filter(name => !Object.hasOwn(Sidecar.shape, name)) }
}

function readRulings(folders: Folders, problems: Problem[]): RulingFile[] {
  if (!isFolder(folders.rulings)) return []
  return filesBelow(folders.rulings)
    .paths.filter(p => /\.json$/i.test(p))
    .flatMap(path => {
      const file = `rulings/${path}`
      const ruling = readJson(join(folders.rulings, path), file, Ruling, 'resolve:broken-ruling', 'it was not applied', problems)
      return ruling ? [{ file, ruling }] : []
    })
}

/** JSON that fits the schema, or null with a problem that says what is wrong with it. */
function readJson<S extends z.ZodType>(
  path: string,
  file: string,
  schema: S,
  rule: Problem['rule'],
  done: string,
  problems: Problem[],
): z.output<S> | null {
  const say = (message: string) => {
    problems.push({ rule, severity: 'error', file, lines: null, message })
    return null
  }
  let value: unknown
  try {
    value = JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''))
  } catch (error) {
    return say(
      `Unexpected content that is not JSON (${(error as Error).message}), expected one JSON object; ${done}. Correct the file, or remove it.`,
    )
  }
  const checked = schema.safeParse(value)
  if (checked.success) return checked.data
  return say(`Unexpected content: ${spellIssues(checked.error, value).join('; ')}; ${done}. Correct the field, or remove it.`)
}

const stemOf = (path: string): string => path.replace(/\.[^./]+$/, '')
const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
