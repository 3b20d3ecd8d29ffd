// In: style attributes and simple <style> sheets. Out: their declarations. Knows `.class`, `tag` and `tag.class` rules; no cascade beyond.
import { attr, isElement, nodesIn, type Element, type SoupNode } from './tag-soup.ts'

export type Declarations = ReadonlyMap<string, string>
export type Sheet = ReadonlyMap<string, Declarations>

const NONE: Declarations = new Map()

/** "font-weight: bold; color: red" */
function declarationsOf(style: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const part of style.split(';')) {
    const at = part.indexOf(':')
    if (at > 0)
      found.set(
        part.slice(0, at).trim().toLowerCase(),
        part
          .slice(at + 1)
          .replace(/!important/i, '')
          .trim()
          .toLowerCase(),
      )
  }
  return found
}

/** The rules of all <style> elements, by selector. */
export function sheetOf(styles: readonly string[]): Sheet {
  const sheet = new Map<string, Map<string, string>>()
  for (const css of styles)
    for (const rule of css.replace(/<!--|-->/g, '').split('}')) {
      const at = rule.indexOf('{')
      if (at < 0) continue
      const declarations = declarationsOf(rule.slice(at + 1))
      for (const selector of rule.slice(0, at).split(',')) {
        const name = selector.trim().toLowerCase()
        if (!/^[a-z0-9]*(?:[.#][\w-]+)?$/.test(name) || !name) continue
        const known = sheet.get(name)
        if (known) for (const [k, v] of declarations) known.set(k, v)
        else sheet.set(name, new Map(declarations))
      }
    }
  return sheet
}

/** What holds for an element: by tag, class, id and style attribute, later over earlier. */
export function styleOf(element: Element, sheet: Sheet): Declarations {
  const style = attr(element, 'style')
  if (!sheet.size) return style ? declarationsOf(style) : NONE
  const found = new Map<string, string>()
  const tag = element.tagName
  const take = (selector: string) => {
    for (const [k, v] of sheet.get(selector) ?? NONE) found.set(k, v)
  }
  take(tag)
  for (const name of attr(element, 'class').toLowerCase().split(/\s+/).filter(Boolean)) {
    take(`.${name}`)
    take(`${tag}.${name}`)
  }
  const id = attr(element, 'id').toLowerCase()
  if (id) {
    take(`#${id}`)
    take(`${tag}#${id}`)
  }
  if (style) for (const [k, v] of declarationsOf(style)) found.set(k, v)
  return found
}

const POINTS: Record<string, number> = { pt: 1, px: 0.75, '': 0.75, in: 72, cm: 28.35, mm: 2.835, pc: 12, '%': 5 }

/** A length in points, null where there is none; `em` is the size of the font. */
export function points(value: string | undefined, em = 10): number | null {
  const m = /^(-?\d*\.?\d+)\s*([a-z%]*)/.exec(value ?? '')
  if (!m) return null
  const unit = m[2]!
  const factor = unit === 'em' || unit === 'rem' ? em : unit === 'ex' ? em / 2 : POINTS[unit]
  return factor === undefined ? null : Number(m[1]) * factor
}

/** One side of a margin or padding, shorthand included, in points. */
export function side(style: Declarations, property: 'margin' | 'padding', which: 'left' | 'right' | 'top' | 'bottom', em: number): number {
  const own = points(style.get(`${property}-${which}`), em)
  if (own !== null) return own
  const parts = style.get(property)?.split(/\s+/)
  if (!parts) return 0
  const [top, right = top, bottom = top, left = right] = parts
  return points({ top, right, bottom, left }[which], em) ?? 0
}

/** The texts of all <style> elements below. */
export function stylesIn(nodes: readonly SoupNode[]): string[] {
  const found: string[] = []
  const open = [...nodes]
  while (open.length) {
    const node = open.pop()!
    if (!isElement(node)) continue
    if (node.tagName === 'style')
      found.unshift(
        nodesIn(node)
          .map(n => ('value' in n ? n.value : ''))
          .join(''),
      )
    else for (const child of nodesIn(node)) open.push(child)
  }
  return found
}
