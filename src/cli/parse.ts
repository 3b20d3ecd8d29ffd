// `npm run -s parse -- FILE…`: prints what was read from single files as JSON, an array of Filing; folders are searched at any depth.
// A file that could not be read is told on standard error, and the command exits with 1.
// `--tree` prints the parsed trees instead, one node per line; `--data DIR` writes DIR/filings/<id>.json for each file instead.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { spellProblem } from '../model/problem.ts'
import { checkJson } from '../model/schema-problem.ts'
import { Sidecar } from '../model/submission.ts'
import { understand } from '../pipeline/pipeline.ts'
import { command } from './command.ts'
import { printTree } from './tree-print.ts'

const OUTLINE = {
  call: 'npm run -s parse',
  does: 'Prints what is read from single files, or from all filings below a folder, as JSON; builds nothing.',
  names: 'FILE…',
  options: {
    data: { value: 'DIR', does: 'write DIR/filings/<id>.json for each file instead' },
    tree: { does: 'print the parsed trees instead, one node per line' },
  },
}

const SIDECAR = /\.meta\.json$/i

void command(OUTLINE, ({ options, names }) => {
  const files = filesNamed(names)
  const { data: out } = options
  const tree = 'tree' in options
  let unread = 0
  const filings = files.flatMap(path => {
    const sidecar = sidecarOf(path.replace(/\.[^.]+$/, '.meta.json'))
    const result = understand({ file: basename(path), path, bytes: readFileSync(path), sidecar })
    for (const problem of result.problems) console.error(spellProblem(problem))
    if (tree) for (const { root } of result.body?.trees ?? []) console.log(printTree(root))
    if (!result.filing) unread++
    return result.filing ? [result.filing] : []
  })
  if (out) {
    mkdirSync(join(out, 'filings'), { recursive: true })
    for (const filing of filings) writeFileSync(join(out, 'filings', `${filing.id}.json`), JSON.stringify(filing, null, 1))
  } else if (!tree) console.log(JSON.stringify(filings, null, 1))
  return unread ? 1 : 0
})

/** The files of the names, and the filings below folders. */
function filesNamed(names: readonly string[]): string[] {
  if (!names.length) throw new Error('Unexpected empty list of files, expected the name of a filing: npm run -s parse -- FILE…')
  const missing = names.filter(path => !existsSync(path))
  if (missing.length)
    throw new Error(`Unexpected name ${missing.join(', ')}, expected a file or folder that is there; correct the name and ask again.`)
  // A shell's `*` names sidecars too; each is read with its filing.
  const filings = names.filter(path => !SIDECAR.test(path))
  if (!filings.length) throw new Error(`Unexpected sidecar ${names[0]} alone, expected the filing that it stands beside.`)
  return filings.flatMap(path => {
    if (!statSync(path).isDirectory()) return [path]
    const below = readdirSync(path, { recursive: true })
      .map(f => join(path, String(f)))
      .filter(f => /\.(txt|html?)$/i.test(f))
      .sort()
    if (!below.length) throw new Error(`Unexpected folder ${path} without filings, expected files .txt, .htm or .html in it, at any depth.`)
    return below
  })
}

function sidecarOf(path: string): Sidecar {
  return existsSync(path) ? checkJson(Sidecar, readFileSync(path, 'utf8'), path) : {}
}
