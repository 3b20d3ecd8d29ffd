// In: names, attributes and what stands within. Out: XML text, everything escaped. Knows no format.

export type Xml = string & { readonly xml: true }

const escaped = (value: string) =>
  value
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

export function tag(name: string, attributes: Record<string, string>, ...children: (Xml | { text: string })[]): Xml {
  const head = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('')
  const inner = children.map(c => (typeof c === 'string' ? c : escaped(c.text))).join('')
  return (inner ? `<${name}${head}>${inner}</${name}>` : `<${name}${head}/>`) as Xml
}

export const xmlFile = (root: Xml, type: string): Response =>
  new Response(`<?xml version="1.0" encoding="utf-8"?>\n${root}\n`, { headers: { 'content-type': `${type}; charset=utf-8` } })
