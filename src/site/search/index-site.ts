// `node index-site.ts SITE CACHE`: indexes a built site in a process of its own, when the one that made the pages has given back its
// memory. Tells the command above how far it is.
import { spellFailure } from '../../model/failure.ts'
import { indexFolder } from './index-folder.ts'

const [site, cache] = process.argv.slice(2)
try {
  const { pages, shards, made } = await indexFolder(site!, cache!, {
    done: (done, total) => process.send?.({ step: 'Indexing for the search', done, total }),
  })
  if (process.env['DEBUG']) console.log(`${pages} pages indexed, ${made} of ${shards} shards made`)
  process.exit(0)
} catch (error) {
  // A write that fails does not say where.
  const placed = error instanceof Error && Object.assign(error, { path: (error as NodeJS.ErrnoException).path ?? site })
  console.error(`Error: ${placed ? spellFailure(placed) : String(error)}`)
  process.exit(1)
}
