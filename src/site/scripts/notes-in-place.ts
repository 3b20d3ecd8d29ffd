// On narrow pages the notes stand after the whole text; "read here" brings them under their passage and back.
export function notesInPlace(): void {
  const narrow = matchMedia('(max-width:60rem)')
  /** Where each came from. */
  const homes = new Map<Element, Comment>()
  for (const mark of document.querySelectorAll<HTMLAnchorElement>('.reading .mk')) mark.addEventListener('click', event => {
    const notes = document.getElementById(mark.hash.slice(1))?.closest<HTMLElement>('.notes')
    const passage = mark.closest('.seg')
    if (!narrow.matches || !notes || !passage) return
    event.preventDefault()
    const open = passage.contains(notes)
    if (!homes.has(notes)) homes.set(notes, notes.parentNode!.insertBefore(document.createComment(''), notes))
    if (open) homes.get(notes)!.after(notes)
    // Under the block that the mark stands before.
    else (mark.parentElement === passage ? nextBlock(mark) : mark).after(notes)
    mark.setAttribute('aria-expanded', String(!open))
  })
}

function nextBlock(mark: Element): Element {
  let next = mark
  while (next.nextElementSibling?.matches('.mk')) next = next.nextElementSibling
  return next.nextElementSibling ?? next
}
