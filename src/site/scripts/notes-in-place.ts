// On narrow pages the notes stand after the whole text; "read here" brings them to their passage and back.
export function notesInPlace(): void {
  const narrow = matchMedia('(max-width:60rem)')
  /** Where each came from. */
  const homes = new Map<Element, Comment>()
  for (const mark of document.querySelectorAll<HTMLAnchorElement>('.reading .mk'))
    mark.addEventListener('click', event => {
      const notes = document.getElementById(mark.hash.slice(1))?.closest<HTMLElement>('.notes')
      const passage = mark.closest('.seg')
      if (!narrow.matches || !notes || !passage) return
      event.preventDefault()
      const open = passage.contains(notes)
      if (!homes.has(notes)) homes.set(notes, notes.parentNode!.insertBefore(document.createComment(''), notes))
      if (open) homes.get(notes)!.after(notes)
      else lastOf(mark).after(notes)
      mark.setAttribute('aria-expanded', String(!open))
    })
}

/** Marks that share a passage stand side by side: the notes come after the last, where the finger is. */
function lastOf(mark: Element): Element {
  let last = mark
  while (last.nextElementSibling?.matches('.mk')) last = last.nextElementSibling
  return last
}
