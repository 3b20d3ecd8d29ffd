// Where things are: the folders the environment chooses, and what follows from them.
import { resolve } from 'node:path'

export interface Folders {
  /** CONTENT_DIR; default `content`. */
  content: string
  /** OUT_DIR; default `dist`. */
  out: string
  filings: string
  rulings: string
  /** MDX pages written by the pipeline. */
  pages: string
  /** Records written by the pipeline, read by the site. */
  records: string
  /** CACHE_DIR; default `.cache`. What was understood of each file, so that only new ones are read again. */
  cache: string
}

/** Folders as absolute paths. */
export function foldersOf(environment: Record<string, string | undefined>, root: string): Folders {
  const content = resolve(root, environment['CONTENT_DIR'] || 'content')
  return {
    content,
    out: resolve(root, environment['OUT_DIR'] || 'dist'),
    filings: resolve(content, 'filings'),
    rulings: resolve(content, 'rulings'),
    pages: resolve(content, 'pages'),
    records: resolve(content, 'records'),
    cache: resolve(root, environment['CACHE_DIR'] || '.cache'),
  }
}
