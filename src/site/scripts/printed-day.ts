// On paper: the day of printing, before the address.
import { spellDay } from './spell-day.ts'

export function printedDay(): void {
  addEventListener('beforeprint', () => {
    const place = document.querySelector('[data-printed]')
    if (place) place.textContent = `on ${spellDay(new Date().toISOString().slice(0, 10))} `
  })
}
