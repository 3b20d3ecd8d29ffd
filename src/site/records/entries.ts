// In: the name of an MDX page that the pipeline wrote. Out: its entry in the collection, noted as read.
import { getEntry, type CollectionEntry } from 'astro:content'
import { fileSum } from './files.ts'

export async function entryOf<C extends 'portfolios' | 'trusts'>(collection: C, of: string): Promise<CollectionEntry<C>> {
  fileSum(`pages/${collection}/${of}.mdx`)
  const entry = await getEntry(collection, of)
  if (!entry)
    throw new Error(
      `Unexpected lack of pages/${collection}/${of}.mdx, expected the page that its record names. Run npm run build to write pages and records anew.`,
    )
  return entry as CollectionEntry<C>
}
