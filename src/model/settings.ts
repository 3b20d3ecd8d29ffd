// In: stickerbook.config.json and the environment (SITE_URL, SITE_BASE, SITE_CARDS). Out: the settings of the site, checked. No other file
// reads them.
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as z from 'zod'
import { readJson, spellIssues } from './schema-problem.ts'

const Colour = z.string().regex(/^#[0-9a-f]{6}$/i, { error: 'expected a colour such as #1f4e79' })

export const Settings = z.strictObject({
  name: z.string().min(1).default('Stickerbook').describe('name of the site, in every title'),
  tagline: z.string().default('What fund supplements changed, for whom and from when').describe('one line under the name on the home page'),
  url: z
    .url({ protocol: /^https?$/, error: 'expected an address such as https://funds.example' })
    .default('https://stickerbook.example')
    .describe('address at which the site is published, for canonical links, feeds and citations'),
  base: z
    .string()
    .regex(/^\/(?:[A-Za-z0-9._~-]+\/)*(?:[A-Za-z0-9._~-]+)?$/, { error: 'expected a path such as / or /funds/' })
    .default('/')
    .describe('path below that address'),
  owner: z.string().default('').describe('who publishes it; stands in the footer'),
  footer: z.string().default('').describe('a further line in the footer, e.g. a contact or a legal notice'),
  cards: z
    .boolean()
    .default(true)
    .describe('draw a picture for each page that is shared; the environment variable SITE_CARDS=0 leaves them out, for a quicker build'),
  accent: z
    .strictObject({ light: Colour, dark: Colour })
    .default({ light: '#1f4e79', dark: '#9cc4ee' })
    .describe('colour of links and marks in the light and the dark theme; keep a contrast of 4.5 to 1'),
})
export type Settings = z.infer<typeof Settings>

/** Settings that the environment may have the last word on. */
const VARIABLES = { url: 'SITE_URL', base: 'SITE_BASE', cards: 'SITE_CARDS' } as const

/** The settings of the folder `root`, with the environment's word last. Throws on a setting that does not fit. */
export function readSettings(root: string, environment: Record<string, string | undefined>): Settings {
  const file = resolve(root, environment['SITE_CONFIG'] || 'stickerbook.config.json')
  const { SITE_URL: url, SITE_BASE: base, SITE_CARDS: cards } = environment
  const given = { ...(url && { url }), ...(base && { base }), ...(cards && { cards: cards !== '0' }) }
  const read = { ...(existsSync(file) ? (readJson(readFileSync(file, 'utf8'), file) as object) : {}), ...given }
  const parsed = Settings.safeParse(read)
  if (!parsed.success) {
    const places = parsed.error.issues.map(({ path: [field] }) =>
      Object.hasOwn(given, field!) ? VARIABLES[field as keyof typeof given] : file,
    )
    throw new Error(
      `${[...new Set(places)].join(' and ')}: unexpected setting, ${spellIssues(parsed.error, read).join('; ')}. Every setting is described in src/model/settings.ts.`,
    )
  }
  return { ...parsed.data, base: parsed.data.base.endsWith('/') ? parsed.data.base : `${parsed.data.base}/` }
}
