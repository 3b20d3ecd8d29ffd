// On the 404 page: puts the words of the address that was asked for into the search field.
export function missing(): void {
  const field = document.querySelector<HTMLInputElement>('#missing-search')
  if (!field) return
  const base = document.body.dataset['base'] ?? '/'
  const asked = location.pathname.startsWith(base) ? location.pathname.slice(base.length) : location.pathname
  const words = decoded(asked)
    .split('/')
    .filter(Boolean)
    .at(-1)
    ?.replace(/\.html?$/, '')
    .replaceAll(/[-_]+/g, ' ')
  // The page itself may be asked for, too: its name is no word to look for.
  field.value = !words || words === '404' ? '' : words
  if (field.value) void import('./missing-results.ts').then(m => m.missingResults(field.value))
}

/** An address may hold a "%" that is no code of a letter. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
