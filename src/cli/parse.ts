// `npm run -s parse -- FILE…`: prints what was read from single files as JSON, an array of Filing.
// A file that could not be read is told on standard error, and the command exits with 1.
// `--tree FILE…` prints the parsed trees instead, one node per line. `--data DIR` writes data/filings/<id>.json for every file instead,
// folders searched at any depth.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync, existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Sidecar } from '../model/submission.ts'
import { spellProblem } from '../model/problem.ts'
import { understand } from '../pipeline/pipeline.ts'
import { runOrExplain } from './failure.ts'
import { printTree } from './tree-print.ts'

runOrExplain(() => {
  const args = process.argv.slice(2)
  const at = args.indexOf('--data')
  const out = at < 0 ? null : args.splice(at, 2)[1]!
  const tree = args.indexOf('--tree')
  if (tree >= 0) args.splice(tree, 1)
  if (!args.length) throw new Error('Unexpected empty list of files, expected the name of a filing: npm run -s parse -- FILE…')
  const missing = args.filter(path => !existsSync(path))
  if (missing.length)
    throw new Error(`Unexpected name ${missing.join(', ')}, expected a file or folder that is there; correct the name and ask again.`)
  const files = args.flatMap(path =>
    statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true })
          .map(f => join(path, String(f)))
          .filter(f => /\.(txt|html?)$/i.test(f))
          .sort()
      : [path],
  )
  let unread = 0
  const filings = files.flatMap(path => {
    const sidecar = path.replace(/\.[^.]+$/, '.meta.json')
    const result = understand({ file: basename(path), path, bytes: readFileSync(path), sidecar: sidecarOf(sidecar) })
    for (const problem of result.problems) console.error(spellProblem(problem))
    if (tree >= 0) for (const { root } of result.body?.trees ?? []) console.log(printTree(root))
    if (!result.filing) unread++
    return result.filing ? [result.filing] : []
  })
  if (out) {
    mkdirSync(join(out, 'filings'), { recursive: true })
    for (const filing of filings) writeFileSync(join(out, 'filings', `${filing.id}.json`), JSON.stringify(filing, null, 1))
  } else if (tree < 0) console.log(JSON.stringify(filings, null, 1))
  return unread ? 1 : 0
})

function sidecarOf(path: string): Sidecar {
  if (!existsSync(path)) return {}
  try {
    return Sidecar.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    throw new Error(
      `${path}: unexpected content, expected the fields of a sidecar as JSON (${error instanceof Error ? error.message.split('\n')[0] : String(error)}). Correct the file, or remove it.`,
    )
  }
}
