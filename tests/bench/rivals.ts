// In: a built site. Out: how long Hugo, or Starlight, with Pagefind takes for as many pages with the same text, and the bytes written.
// The pages' own HTML is given to them as content within the frame of our home page: they lay out and write, and need not read filings,
// draw cards or make data files.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'

export interface Rival {
  name: 'Hugo' | 'Starlight'
  version: string
  pages: number
  bytes: number
  seconds: { pages: number; search: number | null } | null /** Why it did not come to an end, where it did not. */
  failed: string | null
}

const root = resolve(import.meta.dirname, '../..')

interface Page {
  path: string
  title: string
  main: string
}

/** Pages of a site, each with the HTML of its `<main>`. */
function pagesOf(site: string): Page[] {
  return readdirSync(site, { recursive: true })
    .map(String)
    .filter(f => f.endsWith('index.html'))
    .sort()
    .flatMap(file => {
      const html = readFileSync(join(site, file), 'utf8')
      const from = html.indexOf('<main')
      const to = html.lastIndexOf('</main>')
      return from < 0
        ? []
        : [{ path: relative('.', dirname(file)), title: /<title>([^<]*)/.exec(html)?.[1] ?? file, main: html.slice(from, to + 7) }]
    })
}

/** Runs a command to its end; seconds it took. */
function timed(command: string, args: readonly string[], cwd: string): number {
  const start = performance.now()
  const { status, error, stderr, stdout } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  })
  if (error ?? status !== 0) {
    const said = `${stderr}${stdout}`
    throw new Error(
      `Unexpected end of ${command} ${args.join(' ')} in ${cwd}, expected exit code 0: ${error?.message ?? /\b\w*Error: [^\n]+/.exec(said)?.[0] ?? said.slice(-2000)}`,
    )
  }
  return (performance.now() - start) / 1000
}

/** Null where Pagefind did not come to an end: of very many pages it runs out of memory. */
function search(out: string): number | null {
  try {
    return timed(process.execPath, [join(root, 'node_modules/pagefind/lib/runner/bin.cjs'), '--site', out], root)
  } catch {
    return null
  }
}

function measured(name: Rival['name'], version: string, folder: string, out: string, build: () => number): Rival {
  try {
    let pages: number
    try {
      pages = build()
    } catch (error) {
      return { name, version, pages: 0, bytes: 0, seconds: null, failed: (error as Error).message }
    }
    const html = readdirSync(out, { recursive: true, withFileTypes: true })
      .filter(f => f.isFile() && f.name.endsWith('.html'))
      .map(f => statSync(join(f.parentPath, f.name)).size)
    return {
      name,
      version,
      pages: html.length,
      bytes: html.reduce((a, b) => a + b, 0),
      seconds: { pages, search: search(out) },
      failed: null,
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/** Null where Hugo is not installed. */
export function hugo(site: string): Rival | null {
  const version = spawnSync('hugo', ['version'], { encoding: 'utf8' })
  if (version.status !== 0) return null
  const folder = mkdtempSync(join(tmpdir(), 'stickerbook-hugo-'))
  const out = join(folder, 'public')
  const home = readFileSync(join(site, 'index.html'), 'utf8')
  const escaped = (html: string) => html.replaceAll('{{', '{{ "{{" }}')
  const frame = `${escaped(home.slice(0, home.indexOf('<main'))).replace(/<title>[^<]*/, '<title>{{ .Title }}')}{{ .Content }}${escaped(home.slice(home.lastIndexOf('</main>') + 7))}`
  write(
    join(folder, 'hugo.json'),
    JSON.stringify({
      baseURL: 'https://stickerbook.example/',
      title: 'Stickerbook',
      disableKinds: ['taxonomy', 'term', 'section', 'RSS', '404'],
    }),
  )
  for (const layout of ['index.html', '_default/single.html']) write(join(folder, 'layouts', layout), frame)
  for (const [n, { path, title, main }] of pagesOf(site).entries())
    write(
      join(folder, 'content', path === '' ? '_index.html' : `p${Math.floor(n / 1000)}/${n}.html`),
      `${JSON.stringify({ title, ...(path && { url: `/${path}/` }) })}\n${main}`,
    )
  return measured('Hugo', /v[\d.]+/.exec(version.stdout)?.[0] ?? '', folder, out, () =>
    timed('hugo', ['--quiet', '--destination', out], folder),
  )
}

/** Starlight as npm has it today, installed into a folder of its own: needs a network. */
export function starlight(site: string): Rival {
  const folder = mkdtempSync(join(tmpdir(), 'stickerbook-starlight-'))
  const out = join(folder, 'dist')
  write(join(folder, 'package.json'), JSON.stringify({ name: 'rival', private: true, type: 'module' }))
  timed('npm', ['install', '--no-audit', '--no-fund', 'astro', '@astrojs/starlight'], folder)
  const { version } = JSON.parse(readFileSync(join(folder, 'node_modules/@astrojs/starlight/package.json'), 'utf8')) as { version: string }
  write(
    join(folder, 'astro.config.mjs'),
    `import { defineConfig } from 'astro/config'\nimport starlight from '@astrojs/starlight'\nexport default defineConfig({ site: 'https://stickerbook.example', integrations: [starlight({ title: 'Stickerbook', pagefind: false, sidebar: [] })] })\n`,
  )
  write(
    join(folder, 'src/content.config.ts'),
    `import { defineCollection } from 'astro:content'\nimport { docsLoader } from '@astrojs/starlight/loaders'\nimport { docsSchema } from '@astrojs/starlight/schema'\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) }\n`,
  )
  // An empty line ends a block of HTML in Markdown.
  for (const { path, title, main } of pagesOf(site))
    write(
      join(folder, 'src/content/docs', path || '.', 'index.md'),
      `---\ntitle: ${JSON.stringify(title)}\n---\n${main
        .replace(/^<main[^>]*>/, '<div>')
        .replace(/<\/main>$/, '</div>')
        .replace(/\n\s*/g, ' ')}\n`,
    )
  return measured('Starlight', version, folder, out, () =>
    timed(
      process.execPath,
      [
        join(
          folder,
          'node_modules',
          'astro',
          'bin',
          existsSync(join(folder, 'node_modules/astro/bin/astro.mjs')) ? 'astro.mjs' : 'astro.js',
        ),
        'build',
      ],
      folder,
    ),
  )
}

/** Figures beside ours: pages and search together. */
export function spellRival({ name, version, pages, bytes, seconds, failed }: Rival, ours: { seconds: number }): string {
  if (!seconds) return `${name} ${version} did not come to an end: ${failed}`
  const made = `${name} ${version}: ${pages} pages, ${(bytes / 1e6).toFixed(1)} MB of HTML in ${seconds.pages.toFixed(1)} s, `
  if (seconds.search === null) return `${made}and Pagefind over them did not finish`
  return `${made}Pagefind ${seconds.search.toFixed(1)} s; ours takes ${(ours.seconds / (seconds.pages + seconds.search)).toFixed(2)} x that, with reading, data files, feeds and cards`
}
