// In: results. Out: elements. Excerpts come encoded from the index and hold no tag but <mark>; they are taken apart, never set as markup.
import { make } from '../make.ts'
import type { Result } from './ask.ts'

const decoder = document.createElement('textarea')
/** The words of an encoded text; a text area never makes elements of it. */
function decode(encoded: string): string {
  decoder.innerHTML = encoded
  return decoder.value
}

export function excerptOf(encoded: string): DocumentFragment {
  const out = document.createDocumentFragment()
  for (const [i, part] of encoded.split(/<mark>|<\/mark>/).entries()) {
    if (i % 2) out.append(make('mark', { textContent: decode(part) }))
    else out.append(decode(part))
  }
  return out
}

/** The address with the words to be marked on the page that it leads to. */
export function marked(url: string, words: string): string {
  if (!words) return url
  const [page, hash] = url.split('#')
  return `${page}?marked=${encodeURIComponent(words)}${hash ? `#${hash}` : ''}`
}

export function resultItem(result: Result, words: string): HTMLLIElement {
  return make(
    'li',
    {},
    make('a', { href: marked(result.url, words), textContent: result.title }),
    make('p', { className: 'quiet small', textContent: result.what }),
    ...(result.excerpt ? [make('p', { className: 'small' }, excerptOf(result.excerpt))] : []),
    ...(result.sections.length
      ? [
          make(
            'p',
            { className: 'small where' },
            'In ',
            ...result.sections.flatMap((s, i) => [i ? ' · ' : '', make('a', { href: marked(s.url, words), textContent: s.title })]),
          ),
        ]
      : []),
  )
}
