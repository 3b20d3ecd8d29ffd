// On narrow pages the notes stand after the whole text; "read here" brings those of its passage to it, and back.
export function notesInPlace(): void {
  const narrow = matchMedia('(max-width:60rem)')
  /** How to bring back what is open, by the last mark of its passage. */
  const open = new Map<Element, () => void>()
  for (const mark of document.querySelectorAll<HTMLAnchorElement>('.reading .mk'))
    mark.addEventListener('click', event => {
      const marks = marksBeside(mark)
      const last = marks.at(-1)!
      const close = open.get(last)
      if (!narrow.matches && !close) return
      event.preventDefault()
      if (close) {
        close()
        open.delete(last)
      } else open.set(last, bring(marks, last))
      mark.setAttribute('aria-expanded', String(!close))
    })
}

/** Marks of one passage stand side by side. */
function marksBeside(mark: HTMLAnchorElement): HTMLAnchorElement[] {
  let first: Element = mark
  while (first.previousElementSibling?.matches('.mk')) first = first.previousElementSibling
  const marks = [first as HTMLAnchorElement]
  for (let next = first.nextElementSibling; next?.matches('.mk'); next = next.nextElementSibling) marks.push(next as HTMLAnchorElement)
  return marks
}

/** The notes of the marks, behind the last of them, where the finger is. */
function bring(marks: readonly HTMLAnchorElement[], last: Element): () => void {
  const notes = marks.flatMap(mark => document.getElementById(mark.hash.slice(1)) ?? [])
  const homes = notes.map(note => note.parentNode!.insertBefore(document.createComment(''), note))
  const here = document.createElement('div')
  here.className = 'notes'
  here.append(...notes)
  last.after(here)
  return () => {
    for (const [i, note] of notes.entries()) homes[i]!.replaceWith(note)
    here.remove()
  }
}
