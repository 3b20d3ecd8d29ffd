// Opens the search with "/", Ctrl-K or the banner's link; the search itself is fetched when first wanted.
export function searchKeys(): void {
  const open = async () => (await import('./search-dialog.ts')).openSearch()
  const typing = (target: EventTarget | null) =>
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  document.addEventListener('keydown', event => {
    const wanted =
      (event.key === '/' && !typing(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey) ||
      (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey))
    if (!wanted) return
    event.preventDefault()
    void open()
  })
  for (const link of document.querySelectorAll('[data-search-open]'))
    link.addEventListener('click', event => {
      if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey)) return
      event.preventDefault()
      void open()
    })
}
