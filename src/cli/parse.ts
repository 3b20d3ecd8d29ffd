// `npm run -s parse -- FILE…`: prints what was read from single files as JSON, an array of Filing.
// `--tree FILE…` prints the parsed trees instead, one node per line. `--data DIR` writes data/filings/<id>.json for every file instead, folders searched at any depth.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync, existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Sidecar } from '../model/submission.ts'
import { spellProblem } from '../model/problem.ts'
import { understand } from '../pipeline/pipeline.ts'
import { printTree } from './tree-print.ts'

const args = process.argv.slice(2)
const at = args.indexOf('--data')
const out = at < 0 ? null : args.splice(at, 2)[1]!
const tree = args.indexOf('--tree')
if (tree >= 0) args.splice(tree, 1)
const files = args.flatMap(path => statSync(path).isDirectory()
  ? readdirSync(path, { recursive: true }).map(f => join(path, String(f))).filter(f => /\.(txt|html?)$/i.test(f)).sort()
  : [path])
const filings = files.flatMap(path => {
  const sidecar = path.replace(/\.[^.]+$/, '.meta.json')
  const result = understand({ file: basename(path), path, bytes: readFileSync(path), sidecar: existsSync(sidecar) ? Sidecar.parse(JSON.parse(readFileSync(sidecar, 'utf8'))) : {} })
  for (const problem of result.problems) console.error(spellProblem(problem))
  if (tree >= 0) for (const { root } of result.body?.trees ?? []) console.log(printTree(root))
  return result.filing ? [result.filing] : []
})
if (out) {
  mkdirSync(join(out, 'filings'), { recursive: true })
  for (const filing of filings) writeFileSync(join(out, 'filings', `${filing.id}.json`), JSON.stringify(filing, null, 1))
} else if (tree < 0) console.log(JSON.stringify(filings, null, 1))
