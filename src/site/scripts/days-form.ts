// The field that leads any day to the page of the last change on or before it.
export function daysForm(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-days]')
  const field = form?.querySelector<HTMLInputElement>('input')
  if (!form || !field) return
  const days = (form.dataset['days'] ?? '').split(',').sort()
  form.addEventListener('submit', event => {
    event.preventDefault()
    const day = days.findLast(d => d <= field.value) ?? days[0]
    if (day) location.assign(`${form.dataset['url']}${day}/`)
  })
}
