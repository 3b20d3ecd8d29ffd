// What a page does for a reader with JavaScript: theme, the day field, search dialog, copying links. Everything reads without it.
import { daysForm } from './days-form.ts'
import { printedDay } from './printed-day.ts'
import { searchKeys } from './search-keys.ts'
import { missing } from './missing.ts'
import { themeToggle } from './theme-toggle.ts'

themeToggle()
printedDay()
daysForm()
searchKeys()
missing()
if (matchMedia('(hover: hover)').matches) void import('./copy-links.ts').then(m => m.copyLinks())
if (document.querySelector('pre.raw')) void import('./chosen-lines.ts').then(m => m.chosenLines())
if (document.querySelector('.reading')) void import('./notes-in-place.ts').then(m => m.notesInPlace())
if (location.search.includes('as-of=')) void import('./as-of-note.ts').then(m => m.asOfNote())
if (location.search.includes('marked=')) void import('./mark-words.ts').then(m => m.markWords())
