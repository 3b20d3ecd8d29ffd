// In: the lines of a document. Out: its chunks of running text and its tables, in order.
import type { Omission, Table } from '../../../../model/tree.ts'
import { chunksOf, type Chunk, type Margins } from '../chunk.ts'
import type { PagedLine } from '../furniture.ts'
import type { Source } from '../line.ts'

export function findTables(lines: readonly PagedLine[], _margins: Margins, _source: Source, _omissions: Omission[]): (Chunk | Table)[] {
  return chunksOf(lines)
}
