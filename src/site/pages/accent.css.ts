// The accent colour of the settings as a style sheet: a page may not carry styles of its own.
import { settings } from '../site.ts'

const { light, dark } = settings.accent
const RULES = [
  `:root{--accent:${light}}`,
  `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){--accent:${dark}}}`,
  `:root[data-theme=dark]{--accent:${dark}}`,
]
export const GET = () => new Response(`${RULES.join('')}\n`, { headers: { 'content-type': 'text/css' } })
