// In: the paragraphs of a text in force, in which a table stands as lines. Out: paragraphs, and tables as rows of cells, all rows of one
// length.
//
//   Class A | 0.65% | 0.60%
//           ^       ^
const BETWEEN = ' | '

export function blocksOf(paragraphs: readonly string[]): (string | string[][])[] {
  const blocks: (string | string[][])[] = []
  for (const paragraph of paragraphs) {
    const last = blocks.at(-1)
    if (!paragraph.includes(BETWEEN)) blocks.push(paragraph)
    else if (typeof last === 'object') last.push(cellsOf(paragraph))
    else blocks.push([cellsOf(paragraph)])
  }
  // One line alone is a sentence that happens to hold a bar.
  return blocks.map(block => (typeof block === 'string' ? block : block.length === 1 ? block[0]!.join(BETWEEN) : even(block)))
}

const cellsOf = (line: string): string[] => line.split(BETWEEN).map(cell => cell.trim())

function even(rows: string[][]): string[][] {
  const width = Math.max(...rows.map(row => row.length))
  return rows.map(row => [...row, ...Array.from({ length: width - row.length }, () => '')])
}
