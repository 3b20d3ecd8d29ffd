// The file as filed: marks the lines that the address names (`?to=125#L118`; one line is `#L118`), lets others be chosen by their numbers,
// and gives link and citation of those chosen. Without it the first of them is marked by the style sheet.
import { canCopy, copyButton } from './copy-button.ts'
import { make } from './make.ts'

interface Chosen {
  from: number
  to: number
}

export function chosenLines(): void {
  const pre = document.querySelector<HTMLElement>('pre.raw')
  const form = document.querySelector<HTMLFormElement>('form[data-choose]')
  if (!pre || !form) return
  const numbers = [...pre.querySelectorAll<HTMLAnchorElement>('a[id]')]
  const last = numbers.length
  const [first, end] = form.querySelectorAll('input')
  const hint = form.querySelector('span')
  if (!first || !end || !hint) return
  const cited = document.querySelector<HTMLElement>('[data-cite]')?.dataset['cite'] ?? document.title
  let chosen: Chosen | null = null

  const address = () => `${location.origin}${placeOf(chosen!)}`
  const copies = canCopy()
    ? [copyButton('Copy link', '', address), copyButton('Copy citation', '', () => `${cited}, ${spell(chosen!)}, ${address()}`)]
    : []
  form.append(...copies)
  const band = make('span', { className: 'band' })
  pre.classList.add('chosen')
  pre.append(band)

  const place = () => {
    if (!chosen) return
    const top = numbers[chosen.from - 1]!.offsetTop
    const bottom = numbers[chosen.to]?.offsetTop ?? pre.clientHeight
    Object.assign(band.style, { top: `${top}px`, height: `${bottom - top}px` })
  }
  const show = () => {
    for (const button of copies) button.hidden = !chosen
    hint.hidden = Boolean(chosen)
    band.hidden = !chosen
    for (const [i, number] of numbers.entries()) number.classList.toggle('on', chosen !== null && i + 1 >= chosen.from && i < chosen.to)
    // What is being typed stays where no lines are chosen yet.
    if (!chosen) return
    first.value = String(chosen.from)
    end.value = String(chosen.to)
    place()
  }
  const choose = (from: number, to: number) => {
    const line = (n: number) => Math.min(last, Math.max(1, Math.trunc(n) || 1))
    chosen = { from: line(Math.min(from, to)), to: line(Math.max(from, to)) }
    history.replaceState(null, '', placeOf(chosen))
    show()
  }
  const read = () => {
    chosen = chosenIn(location, last)
    show()
  }

  pre.addEventListener('click', event => {
    const at = numbers.indexOf((event.target as Element).closest('a') as HTMLAnchorElement) + 1
    if (!at) return
    event.preventDefault()
    // The line chosen first stays, on whichever side the second is.
    if (event.shiftKey && chosen) choose(at < chosen.from ? chosen.to : chosen.from, at)
    else choose(at, at)
  })
  form.addEventListener('submit', event => event.preventDefault())
  form.addEventListener('change', event => {
    const from = first.valueAsNumber || end.valueAsNumber
    const to = end.valueAsNumber || from
    // A first line behind the last one moves it, and the other way round.
    if (event.target === first) choose(from, Math.max(from, to))
    else choose(Math.min(from, to), to)
    numbers[chosen!.from - 1]!.scrollIntoView({ block: 'center' })
  })
  addEventListener('hashchange', () => {
    form.reset()
    read()
  })
  // Lines of a file of today wrap with the width of the window.
  new ResizeObserver(place).observe(pre)
  read()
}

const placeOf = ({ from, to }: Chosen) => `${location.pathname}${to > from ? `?to=${to}` : ''}#L${from}`
const spell = ({ from, to }: Chosen) => (to > from ? `lines ${from}–${to}` : `line ${from}`)

function chosenIn({ hash, search }: Location, last: number): Chosen | null {
  const from = Number(/^#L(\d+)$/.exec(hash)?.[1])
  if (!(from >= 1 && from <= last)) return null
  const to = Number(new URLSearchParams(search).get('to'))
  return { from, to: to > from && to <= last ? to : from }
}
