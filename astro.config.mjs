// The site: static pages from the MDX and records that the pipeline wrote under CONTENT_DIR, into OUT_DIR.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import mdx from '@astrojs/mdx'
import { satteri } from '@astrojs/markdown-satteri'
import { defineConfig } from 'astro/config'
import { foldersOf } from './src/model/config.ts'
import { checkJson } from './src/model/schema-problem.ts'
import { Share } from './src/model/share.ts'
import { joined } from './src/site/build/joined.ts'
import { pagesToMake } from './src/site/build/pages-to-make.ts'
import { baseLinks } from './src/site/base-links.ts'
import { readSettings } from './src/model/settings.ts'
import { KeptPages } from './src/site/kept/kept-pages.ts'
import { siteVersion } from './src/site/kept/version.ts'

const root = import.meta.dirname
const folders = foldersOf(process.env, root)
const settings = readSettings(root, process.env)
// The part of the site that this build makes, where it is divided among several; see src/model/share.ts.
const shareFile = process.env.SHARE_FILE
const share = shareFile ? checkJson(Share, readFileSync(shareFile, 'utf8'), shareFile) : null
// Pages of one library stand apart from those of another.
const library = createHash('sha256')
  .update(JSON.stringify([folders.content, folders.records, settings.base]))
  .digest('hex')
  .slice(0, 8)
const kept = new KeptPages(join(folders.cache, `pages-${library}`, siteVersion(root, settings)), settings.base, share)

export default defineConfig({
  srcDir: join(root, 'src/site'),
  publicDir: join(root, 'public'),
  outDir: folders.staging,
  cacheDir: process.env.WORK_DIR ?? join(root, '.cache/astro'),
  site: settings.url,
  base: settings.base,
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'never' },
  // 'jsx' would drop the space between inline elements that stand on lines of their own.
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [
    mdx(),
    pagesToMake(share, kept, { most: Number(process.env.MOST_PAGES || Infinity), spare: process.env.SPARE_DIR || null }),
    ...(share?.sites.length ? [joined(share)] : []),
  ],
  markdown: {
    // Quotes and dashes of legal text stay as they are, and highlighted code would need inline styles.
    processor: satteri({ features: { smartPunctuation: false }, hastPlugins: settings.base === '/' ? [] : [baseLinks(settings.base)] }),
    syntaxHighlight: false,
  },
  vite: {
    build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } },
  },
})
