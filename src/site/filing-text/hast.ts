// Small makers of hast nodes, so that everything of a filing reaches a page as text and never as markup.
import type { Element, ElementContent, Text } from 'hast'

type Attributes = Record<string, string | number | boolean | string[] | null | undefined>

export const text = (value: string): Text => ({ type: 'text', value })

export function element(tagName: string, properties: Attributes, children: ElementContent[] = []): Element {
  const kept = Object.fromEntries(Object.entries(properties).filter(([, v]) => v !== null && v !== undefined && v !== false))
  return { type: 'element', tagName, properties: kept as Element['properties'], children }
}
