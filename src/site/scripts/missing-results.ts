// On the 404 page: what the search finds for the words of the address.
import { ask } from './search/ask.ts'
import { resultItem } from './search/draw.ts'

export async function missingResults(words: string): Promise<void> {
  const place = document.querySelector('#missing-results')
  const { results } = await ask(document.body.dataset['base'] ?? '/', words, { take: 5 })
  if (!place || !results.length) return
  place.append(...results.slice(0, 5).map(r => resultItem(r, '')))
  place.previousElementSibling?.removeAttribute('hidden')
}
