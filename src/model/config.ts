// Where things are: the folders the environment chooses, and what follows from them.
import { resolve } from 'node:path'

export interface Folders {
  /** CONTENT_DIR; default `content`. */
  content: string
  /** OUT_DIR; default `dist`. The published site; it is never written into, only exchanged. */
  out: string
  /** STAGING_DIR; default OUT_DIR. Where a build makes its site before it takes the place of the published one. */
  staging: string
  filings: string
  rulings: string
  /** PAGES_DIR; default `pages` in CONTENT_DIR. MDX pages written by the pipeline. */
  pages: string
  /** RECORDS_DIR; default `records` in CONTENT_DIR. Records written by the pipeline, read by the site. */
  records: string
  /** CACHE_DIR; default `.cache`. What was understood of each file, so that only new ones are read again; what Node made of the
   *  program's files, in `compiled`. */
  cache: string
}

/** Folders as absolute paths. */
export function foldersOf(environment: Record<string, string | undefined>, root: string): Folders {
  const content = resolve(root, environment['CONTENT_DIR'] || 'content')
  const out = resolve(root, environment['OUT_DIR'] || 'dist')
  return {
    content,
    out,
    staging: resolve(root, environment['STAGING_DIR'] || out),
    filings: resolve(content, 'filings'),
    rulings: resolve(content, 'rulings'),
    pages: resolve(root, environment['PAGES_DIR'] || resolve(content, 'pages')),
    records: resolve(root, environment['RECORDS_DIR'] || resolve(content, 'records')),
    cache: resolve(root, environment['CACHE_DIR'] || '.cache'),
  }
}
