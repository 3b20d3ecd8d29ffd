// Loaded by Node before a command (`--import`), its workers and its children: keeps what Node makes of the program's files, types stripped
// and code compiled, below CACHE_DIR.
// Plain JavaScript, so that a start with a full cache strips no types at all. Where the folder cannot be written Node goes on without.
import module from 'node:module'
import { resolve } from 'node:path'

process.env.NODE_COMPILE_CACHE ||= resolve(import.meta.dirname, '../..', process.env.CACHE_DIR || '.cache', 'compiled')
module.enableCompileCache?.(process.env.NODE_COMPILE_CACHE)
