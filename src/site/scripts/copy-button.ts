// A button that copies a text and says so. There is none where the browser lets no page copy.
import { make } from './make.ts'

/** Whether copying is possible here at all: on a page of its own, over a safe connection. */
export const canCopy = (): boolean => Boolean(navigator.clipboard)

/** `of` tells one button from others of the same label; `text` is asked when it is pressed. */
export function copyButton(label: string, of: string, text: () => string): HTMLButtonElement {
  const button = make('button', { type: 'button', className: 'copy', textContent: label, ariaLabel: of ? `${label}: ${of}` : label })
  button.addEventListener('click', () => void copy(button, text()))
  return button
}

async function copy(button: HTMLButtonElement, text: string): Promise<void> {
  const said = button.textContent
  try {
    await navigator.clipboard.writeText(text)
    button.textContent = 'Copied'
  } catch {
    button.textContent = 'Copying is not allowed here'
  }
  setTimeout(() => {
    button.textContent = said
  }, 1500)
}
