// On the 404 page: puts the words of the address that was asked for into the search field.
export function missing(): void {
  const field = document.querySelector<HTMLInputElement>('#missing-search')
  if (!field) return
  const base = document.body.dataset['base'] ?? '/'
  const asked = decodeURIComponent(location.pathname.startsWith(base) ? location.pathname.slice(base.length) : location.pathname)
  field.value =
    asked
      .split('/')
      .filter(Boolean)
      .at(-1)
      ?.replace(/\.html?$/, '')
      .replaceAll(/[-_]+/g, ' ') ?? ''
  if (field.value) void import('./missing-results.ts').then(m => m.missingResults(field.value))
}
