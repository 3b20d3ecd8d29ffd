// In: the words of a card. Out: its picture (PNG) for links that are shared. Kept by content: what was drawn once is not drawn
// again.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { Resvg } from '@resvg/resvg-js'
import satori from 'satori'
import { foldersOf } from '../../model/config.ts'
import { settings } from '../site.ts'
import { CARD_SIZE, type Card } from './cards.ts'

/** Raise when the drawing changes: kept pictures are then drawn anew. */
const EDITION = '2'
const FACT = 170
const folder = join(foldersOf(process.env, process.cwd()).cache, 'cards')
const font = (weight: 400 | 600) =>
  readFileSync(
    createRequire(join(process.cwd(), 'package.json')).resolve(
      `@fontsource/source-serif-4/files/source-serif-4-latin-${weight}-normal.woff`,
    ),
  )
let fonts: Parameters<typeof satori>[1]['fonts'] | undefined

export async function drawCard(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const said = { ...card, fact: card.fact.length > FACT ? `${card.fact.slice(0, FACT).replace(/\s+\S*$/, '')} …` : card.fact }
  const file = join(
    folder,
    `${createHash('sha256')
      .update(JSON.stringify([EDITION, settings.name, settings.accent.light, said]))
      .digest('hex')
      .slice(0, 32)}.png`,
  )
  if (existsSync(file)) return new Uint8Array(readFileSync(file))
  fonts ??= [{ name: 'Serif', data: font(400), weight: 400, style: 'normal' }]
  const svg = await satori(layout(said) as Parameters<typeof satori>[0], { ...CARD_SIZE, fonts })
  const png = new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng()
  // A drawing gives back its 4 MB between two tasks only, and a build that waits for nothing has none.
  await setImmediate()
  mkdirSync(folder, { recursive: true })
  // Two builds may draw the same card at once: each writes its own file and puts it in place whole.
  writeFileSync(`${file}.${process.pid}`, png)
  renameSync(`${file}.${process.pid}`, file)
  return new Uint8Array(png)
}

interface Box {
  type: 'div'
  props: { style: Record<string, string | number>; children: string | Box[] }
}
const box = (style: Record<string, string | number>, children: string | Box[]): Box => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
})

function layout({ above, title, fact, date }: Card): Box {
  return box(
    {
      boxSizing: 'border-box',
      width: '100%',
      height: '100%',
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: '64px 72px',
      background: '#fdfcf9',
      color: '#1c1b18',
      fontFamily: 'Serif',
      borderTop: `14px solid ${settings.accent.light}`,
    },
    [
      box({ flexDirection: 'column' }, [
        box({ fontSize: 30, color: '#5f5b51' }, above),
        box({ fontSize: title.length > 60 ? 54 : 66, lineHeight: 1.12, marginTop: 14, letterSpacing: -1 }, title),
        box({ fontSize: 34, lineHeight: 1.35, marginTop: 30, maxWidth: 980 }, fact),
      ]),
      box({ justifyContent: 'space-between', fontSize: 28, color: '#5f5b51', borderTop: '2px solid #dcd6c8', paddingTop: 22 }, [
        box({}, settings.name),
        box({}, date),
      ]),
    ],
  )
}
